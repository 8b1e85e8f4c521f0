"""People as lists are asked for them."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..folding import matches
from ..models import CrewMember, SeatAssignment
from ..models.spaceflight_facts import spaceflights_by_person, time_by_person

MOST_FLIGHTS, LONGEST = 99, 10_000  # spaceflights, and days, beyond any career


NATION_CHANGES = [
    ("before", _("on an earlier spaceflight")),
    ("landing", _("at landing than at launch")),
]


def nation_changed(word):
    """Flown seats, on both legs, of a spaceflight for another nation."""
    seats = SeatAssignment.objects
    changed = {
        "before": seats.after_another_nation,
        "landing": seats.landed_for_another_nation,
    }
    return changed[word]()


class OfPerson:
    """A part of a filter set whose rows are about one person each."""

    def filter_person(self, queryset, name, value):
        """By slug, so that links are exact; else by parts of any spelling held."""
        if value not in self.found_by_words:
            named = Q(slug=value) | matches(value, "search_key")
            people = CrewMember.objects.filter(named).order_by()
            slugs = dict(people.values_list("slug", "pk"))
            exact = slugs.get(value)
            self.found_by_words[value] = [exact] if exact else [*slugs.values()]
        return queryset.filter(person__in=self.found_by_words[value])


class ByCareer:
    """A part of a filter set that asks what people flew above 100 km in all."""

    person_path = "pk"  # the path from a row to the person's key

    def filter_flights_from(self, queryset, name, value):
        """Who has no spaceflight is asked for by 0 as well."""
        if not value:
            return queryset
        return self.of_people(
            queryset, spaceflights_by_person, lambda flights: len(flights) >= value
        )

    def filter_flights_to(self, queryset, name, value):
        facts = self.facts(spaceflights_by_person).items()
        more = [person for person, flights in facts if len(flights) > value]
        return queryset.exclude(**{f"{self.person_path}__in": more})

    def filter_total_days_from(self, queryset, name, value):
        """Of ended spaceflights, launch to the person's own landing."""
        if not value:
            return queryset
        return self.of_people(queryset, time_by_person, lambda it: it.days >= value)

    def of_people(self, queryset, ask, is_so):
        """Rows of people whose fact, of those that `ask` gives by key, `is_so`."""
        facts = self.facts(ask).items()
        people = [person for person, fact in facts if is_so(fact)]
        return queryset.filter(**{f"{self.person_path}__in": people})
