"""What readers ask about seats."""

import datetime

from django.db.models import Case, F, Q, Subquery, When
from django.db.models.functions import TruncDate

from ..spaceflights import differs_in_rows, launch_seats, return_seats
from .fact_columns import (
    above_100_km,
    after_another_nation_in_rows,
    age_in_rows,
    career_in_rows,
    elapsed_in_rows,
    first_in_rows,
    launch_in_rows,
    own_landing_in_rows,
)
from .keyed import KeyedQuerySet
from .mission_codes import Outcome
from .nation import own_nation
from .scope_codes import REACHED, Scope
from .seat_codes import COUNTED, Leg, Status


def on_own_vehicle():
    """Whether the vehicle is the seat's nation's own (`own_nation`), never null."""
    own = own_nation("nation", "mission__spacecraft_operator__nation")
    return Case(When(own, then=True), default=False)


def citizen_then():
    """Citizenships that were held when the seat was taken, for a seat's person."""
    when = Case(
        When(leg=Leg.DOWN, then=TruncDate("mission__landed_at", tzinfo=datetime.UTC)),
        default=TruncDate("mission__launched_at", tzinfo=datetime.UTC),
    )
    since, until = "person__citizenships__since", "person__citizenships__until"
    return (Q(**{f"{since}__isnull": True}) | Q(**{f"{since}__lte": when})) & (
        Q(**{f"{until}__isnull": True}) | Q(**{f"{until}__gte": when})
    )


class SeatAssignmentQuerySet(KeyedQuerySet):
    """What readers ask about seats."""

    def up(self):
        return self.filter(leg=Leg.UP)

    def down(self):
        return self.filter(leg=Leg.DOWN)

    def flown(self):
        return self.filter(status=Status.FLOWN)

    def counted(self):
        """Seats that are or will be taken: planned or flown."""
        return self.filter(status__in=COUNTED)

    def in_space(self):
        """Seats of missions that went above 100 km, in orbit or not."""
        return self.filter(above_100_km())

    def spaceflights(self):
        """Launch seats flown above 100 km, which is what counts as a spaceflight.

        Who held one was in space. Every count of people or of spaceflights asks this,
        so a launch that failed below 100 km is in none; it is a seat all the same.
        """
        return self.flown().up().in_space()

    def in_orbit(self):
        """Seats of missions that went around the Earth, or further."""
        return self.reaching(Scope.ORBITAL)

    def reaching(self, scope):
        """Seats of flights in a `Scope`; all of them for any other."""
        reached = REACHED.get(scope)
        return self.filter(mission__reach__in=reached) if reached else self

    def with_own(self):
        """Annotate `own`: whether the vehicle is the seat's nation's own."""
        return self.annotate(own=on_own_vehicle())

    def on_foreign_vehicles(self):
        """Seats on a vehicle that another nation operates (`with_own`)."""
        return self.with_own().filter(own=False)

    def with_return(self):
        """Annotate UP seats with the landing of the spaceflight, null where none.

        `return_slug` is the slug of the mission they returned on, `return_name` its
        name, `return_vehicle` its vehicle's slug, `return_nation` the code of the
        nation flown for then, `returned_at` and `return_precision` when it landed.
        """
        returns = return_seats(self.model.objects)
        return self.annotate(
            return_slug=Subquery(returns.values("mission__slug")[:1]),
            return_name=Subquery(returns.values("mission__name")[:1]),
            return_vehicle=Subquery(returns.values("mission__vehicle__slug")[:1]),
            return_nation=Subquery(returns.values("nation__code")[:1]),
            returned_at=Subquery(returns.values("mission__landed_at")[:1]),
            return_precision=Subquery(returns.values("mission__landing_precision")[:1]),
        )

    def returned_on_a_different_spacecraft(self):
        """Flown seats, on both legs, of spaceflights that did."""
        return self.ended_otherwise("mission__slug")

    def returned_on_a_different_vehicle(self):
        """Likewise where the other spacecraft is of another type."""
        return self.ended_otherwise("mission__vehicle__slug")

    def landed_for_another_nation(self):
        """Flown seats, on both legs, of who returned for another nation."""
        return self.ended_otherwise("nation__code")

    def ended_otherwise(self, path):
        """Flown seats whose spaceflight's other end has another value at the path."""
        seats = self.model.objects
        ends = {
            "other_return": Subquery(return_seats(seats).values(path)[:1]),
            "other_launch": Subquery(launch_seats(seats).values(path)[:1]),
        }
        launched = Q(leg=Leg.UP) & differs_in_rows(path, "other_return")
        returned = Q(leg=Leg.DOWN) & differs_in_rows(path, "other_launch")
        return self.flown().alias(**ends).filter(launched | returned)

    def after_another_nation(self):
        """Flown seats, on both legs, of who flew for another nation before."""
        return (
            self.with_launch()
            .annotate(
                is_after_another_nation=after_another_nation_in_rows(self.model.objects)
            )
            .filter(is_after_another_nation=True)
        )

    def with_spaceflights(self):
        """`with_launch` and `with_return`."""
        return self.with_return().with_launch()

    def with_launch(self):
        """Annotate when, on what and for whom the person launched (`LAUNCH`)."""
        return self.annotate(**launch_in_rows(self.model.objects))

    def with_elapsed(self):
        """`with_spaceflights`, and `elapsed`: the time of the spaceflight."""
        return self.with_spaceflights().annotate(elapsed=elapsed_in_rows())

    def with_facts(self):
        """`with_elapsed`, and what is known of the person.

        `own_landed_at`; `age` at their own launch in full years; `first`,
        `is_after_another_nation`, `flights` and `total_time`: see `fact_columns`.
        """
        seats = self.model.objects
        return self.with_elapsed().annotate(
            own_landed_at=own_landing_in_rows(),
            age=age_in_rows("person__", "own_launch"),
            first=first_in_rows(seats),
            is_after_another_nation=after_another_nation_in_rows(seats),
            **career_in_rows(seats, "person"),
        )

    def aboard(self, when):
        """UP seats of the people who were in space at `when` (aware datetime)."""
        return (
            self.spaceflights()
            .with_return()
            .filter(mission__launched_at__lte=when)
            .filter(Q(returned_at__isnull=True) | Q(returned_at__gt=when))
            .exclude(
                Q(mission__landed_at__isnull=True) | Q(mission__landed_at__lte=when),
                mission__outcome__in=[Outcome.LOST, Outcome.ABORTED],
            )
        )

    def aboard_between(self, start, end):
        """UP seats of people in space at any moment from `start` until before `end`.

        A landing known only to its day counts as in that day.
        """
        return (
            self.spaceflights()
            .with_return()
            .filter(mission__launched_at__lt=end)
            .filter(Q(returned_at__isnull=True) | Q(returned_at__gte=start))
            .exclude(
                Q(mission__landed_at__isnull=True) | Q(mission__landed_at__lt=start),
                mission__outcome__in=[Outcome.LOST, Outcome.ABORTED],
            )
        )

    def in_launch_order(self):
        """By launch, a crew in its own order; without a date or position last."""
        return self.order_by(
            F("mission__launched_at").asc(nulls_last=True),
            "mission__slug",
            "-leg",
            F("position").asc(nulls_last=True),
            "person__slug",
            "pk",
        )

    def for_crew_list(self):
        """In the order of the seats, with what a line of a crew list shows."""
        return self.select_related("person", "nation", "agency", "mission").order_by(
            "mission", "leg", F("position").asc(nulls_last=True), "person__slug", "pk"
        )

    def for_seat_table(self):
        """With what one row of the seat table and of its data shows, newest first."""
        return (
            self.select_related(
                "person",
                "nation",
                "agency",
                "intermediary",
                "mission__spacecraft_operator__nation",
                "mission__vehicle",
                "mission__spacecraft",
                "mission__station",
                "exchange__agreement",
                "agreement",
            )
            .with_own()
            .with_facts()
            .newest_first()
        )

    def newest_first(self):
        """Planned flights without a date on top, those that will not fly at the end."""
        return self.order_by(
            Case(When(mission__outcome=Outcome.CANCELLED, then=1), default=0),
            F("mission__launched_at").desc(nulls_first=True),
            "mission__slug",
            "-leg",
            F("position").asc(nulls_last=True),
            "person__slug",
            "pk",
        )
