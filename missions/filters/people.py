"""People as lists are asked for them."""

from ..folding import matches
from ..models import CrewMember


class OfPerson:
    """A part of a filter set whose rows are about one person each."""

    def filter_person(self, queryset, name, value):
        """By slug, so that links are exact; else by parts of any spelling held."""
        if value not in self.found_by_words:
            named = CrewMember.objects.filter(slug=value)
            self.found_by_words[value] = named.exists()
        if self.found_by_words[value]:
            return queryset.filter(person__slug=value)
        return queryset.filter(matches(value, "person__search_key"))
