"""The first, the longest, the most: how lists are sorted, and what records rank so."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy

from ....models.question_codes import Counting, Group


@dataclass(frozen=True)
class Most:
    """A superlative: how the list of seats is sorted, and the record that ranks so."""

    label: str
    sort: str
    record: str = ""
    count: str = ""  # what "most" counts
    by: str = Group.PERSON.value  # of each of these
    of_missions: bool = False  # whether the list of missions says it, if it can
    place: int = 1
    word: str = ""  # that says the place


FIRST = Most(
    gettext_lazy("First"), "launched", "first-of-each-nation", of_missions=True
)
LATER_PLACES = tuple(
    Most(label, "launched", of_missions=True, place=place, word=word)
    for place, word, label in (
        (2, "second", gettext_lazy("Second")),
        (3, "third", gettext_lazy("Third")),
        (4, "fourth", gettext_lazy("Fourth")),
        (5, "fifth", gettext_lazy("Fifth")),
        (10, "tenth", gettext_lazy("Tenth")),
        (100, "hundredth", gettext_lazy("Hundredth")),
    )
)
LAST = Most(gettext_lazy("Latest"), "-launched", of_missions=True)
NEXT = Most(gettext_lazy("Next"), "launched", of_missions=True)
LONGEST_MISSION = Most(
    gettext_lazy("Longest"), "-days", "longest-spaceflight", of_missions=True
)
SHORTEST_MISSION = Most(gettext_lazy("Shortest"), "days", of_missions=True)
LONGEST = Most(gettext_lazy("Longest"), "-days", "longest-spaceflight")
LANDING = Most(gettext_lazy("Next to land"), "")
SHORTEST = Most(gettext_lazy("Shortest"), "days")
OLDEST = Most(gettext_lazy("Oldest"), "-age", "oldest")
YOUNGEST = Most(gettext_lazy("Youngest"), "age", "youngest")
MOST_OF_ANY = Most(gettext_lazy("Most"), "")
MOST_EXPERIENCED = Most(
    gettext_lazy("Most experienced"), "", "most-days", Counting.DAYS.value
)
MOST_MISSIONS = Most(gettext_lazy("Most missions"), "", count=Counting.MISSIONS.value)
SPACECRAFT_WITH_MOST = Most(
    gettext_lazy("Spacecraft with most missions"),
    "",
    count=Counting.MISSIONS.value,
    by=Group.SPACECRAFT.value,
)
MOST_DAYS = Most(
    gettext_lazy("Most days in space"), "", "most-days", Counting.DAYS.value
)
MOST_FLIGHTS = Most(
    gettext_lazy("Most spaceflights"),
    "",
    "most-spaceflights",
    Counting.SPACEFLIGHTS.value,
)
