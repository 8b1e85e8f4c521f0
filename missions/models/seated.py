"""Rows that seats point at: people, missions and exchanges."""

from .keyed import KeyedQuerySet


class SeatedQuerySet(KeyedQuerySet):
    @property
    def all_seats(self):
        """The manager of seats, whose module stands above those that seats point at."""
        return self.model.seats.rel.related_model.objects
