"""People as lists are asked for them."""

from ..models import CrewMember
from ..search import matches


class OfPerson:
    """A part of a filter set whose rows are about one person each."""

    def filter_person(self, queryset, name, value):
        """By slug, so that links are exact; else by parts of any spelling held."""
        if CrewMember.objects.filter(slug=value).exists():
            return queryset.filter(person__slug=value)
        return queryset.filter(matches(value, "person__search_key"))
