"""Data entry for curators: a whole mission with its seats on one page."""

from . import (
    changes,
    disagreements,
    edits,
    exchanges,
    missions,
    people,
    places,
    seats,
)

__all__ = [
    "changes",
    "disagreements",
    "edits",
    "exchanges",
    "missions",
    "people",
    "places",
    "seats",
]
