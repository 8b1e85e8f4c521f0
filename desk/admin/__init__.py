"""Data entry for curators: a whole mission with its seats on one page."""

from . import (
    changes,
    disagreements,
    drafts,
    edits,
    exchanges,
    missions,
    people,
    places,
    seats,
    suggestions,
)

__all__ = [
    "changes",
    "disagreements",
    "drafts",
    "edits",
    "exchanges",
    "missions",
    "people",
    "places",
    "seats",
    "suggestions",
]
