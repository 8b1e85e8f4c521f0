"""People as lists are asked for them."""

from ..folding import matches
from ..models import CrewMember


class OfPerson:
    """A part of a filter set whose rows are about one person each."""

    def filter_person(self, queryset, name, value):
        """By slug, so that links are exact; else by parts of any spelling held."""
        if CrewMember.objects.filter(slug=value).exists():
            return queryset.filter(person__slug=value)
        return queryset.filter(matches(value, "person__search_key"))
