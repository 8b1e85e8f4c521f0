"""What readers ask about missions."""

from django.db.models import Case, Count, F, Prefetch, Q, When
from django.db.models.functions import Coalesce

from ..folding import MOST_WORDS, matches, words_of
from .fact_columns import crew_size_in_rows, month_planned, time_between
from .mission_codes import ABOVE_100_KM, NOT_FLOWN, Outcome
from .seat_codes import COUNTED, Leg
from .seated import SeatedQuerySet


class MissionQuerySet(SeatedQuerySet):
    """What readers ask about missions."""

    def holding(self, question):
        """With each word in a name of theirs, or where one of their crew's begins."""
        words = words_of(question)
        if not words or len(words) > MOST_WORDS:
            return self.filter(matches(question, "search_key"))
        found = self
        for word in words:
            called = matches(word, "person__search_key", begins=True)
            aboard = self.all_seats.filter(called).values("mission")
            found = found.filter(matches(word, "search_key") | Q(pk__in=aboard))
        return found

    def flown(self):
        """Missions that left the ground."""
        return self.exclude(outcome__in=NOT_FLOWN)

    def in_space(self):
        """Missions that went above 100 km, with people aboard or not."""
        return self.flown().filter(reach__in=ABOVE_100_KM)

    def docked(self):
        """Missions that docked at a station, as far as they flew."""
        return self.flown().filter(station__isnull=False)

    def upcoming(self):
        """Planned missions, soonest first, those without a date last."""
        return self.filter(outcome=Outcome.PLANNED).order_by(
            month_planned().asc(nulls_last=True), "launched_at", "slug"
        )

    def mixed(self):
        """Missions with people of two or more nations in their seats, on either leg."""
        counts = Q(seats__status__in=COUNTED)
        return self.annotate(
            nations_aboard=Count("seats__nation", filter=counts, distinct=True)
        ).filter(nations_aboard__gte=2)

    def with_crew_sizes(self):
        """Annotate `people_up` and `people_down`, the seats that count on each leg."""
        return self.annotate(
            people_up=crew_size_in_rows(self.all_seats, Leg.UP),
            people_down=crew_size_in_rows(self.all_seats, Leg.DOWN),
        )

    def with_elapsed(self):
        """Annotate `elapsed`, from launch to landing or loss; null where not known."""
        return self.annotate(elapsed=time_between("launched_at", "landed_at"))

    def without_a_crew_one_way(self):
        """Missions that launched or landed without a crew, and not both."""
        crews = self.flown().with_crew_sizes()
        launched_empty = Q(people_up=0)
        landed_empty = Q(outcome=Outcome.LANDED, people_down=0)
        return crews.filter(launched_empty | landed_empty)

    def with_empty_seats_at_launch(self):
        """Missions that launched with a crew, and with fewer people than seats.

        The seats are those fitted, or where that is not known the vehicle's usual
        number; nothing is known of a vehicle whose seats are fitted for each crew.
        """
        seats = Coalesce("seats_fitted", "vehicle__seats")
        crews = self.flown().with_crew_sizes().filter(people_up__gt=0)
        crews = crews.exclude(vehicle__seats_vary=True, seats_fitted=None)
        return crews.annotate(seats_there=seats).filter(people_up__lt=F("seats_there"))

    def newest_first(self):
        """Planned ones without a date on top, those that will not fly at the end."""
        return self.order_by(
            Case(When(outcome=Outcome.CANCELLED, then=1), default=0),
            month_planned().desc(nulls_first=True),
            F("launched_at").desc(nulls_first=True),
            "slug",
        )

    def for_mission_table(self):
        """With what one row of the mission table shows."""
        rows = self.select_related("vehicle", "spacecraft", "station")
        return (
            rows.with_crew_sizes()
            .with_elapsed()
            .prefetch_related(
                Prefetch("seats", self.all_seats.counted().for_crew_list())
            )
        )
