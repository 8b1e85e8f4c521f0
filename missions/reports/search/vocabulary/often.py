"""How often people flew: “twice”, “more than three times”, “only once”."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .phrase import Phrase

OFTEN = "flights"  # the group of such a part, which only lists of people are asked
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TIMES = {"once": 1, "twice": 2, "thrice": 3} | {
    f"{word} times": number
    for number, name in enumerate(NUMBERS, 1)
    for word in (name, str(number))
}


def least(match):
    """The fewest spaceflights that are meant."""
    return TIMES[match["times"]] + (match["how"] == "more than ")


def is_open(match):
    """Whether more of them are meant too."""
    return match["how"] in ("more than ", "at least ") or bool(match["more"])


def flights_asked(match):
    asks = {"flights_from": least(match)}
    return asks if is_open(match) else asks | {"flights_to": least(match)}


def flights_in_words(match):
    number = least(match)
    words = ngettext("%d spaceflight", "%d spaceflights", number) % number
    return _("at least %s") % words if is_open(match) else words


NUMBERED = {name: number for number, name in enumerate(NUMBERS, 1)} | {
    str(number): number for number in range(1, 10)
}
ON_SO_MANY = Phrase(
    r"(?:fl(?:own|ew|y)|launched) (?:on|in|aboard) (?:at least )?"
    rf"(?P<number>{'|'.join(NUMBERED)}) (?:different |distinct )?"
    r"(?:(?:types|kinds|families) of )?(?:spacecraft|spaceships|vehicles)"
    r"(?: types| families)?",
    OFTEN,
    lambda match: match[0],
    lambda match: (
        _("launched on at least %d spacecraft families") % NUMBERED[match["number"]]
    ),
    lambda match: {"families": NUMBERED[match["number"]]},
)
SO_OFTEN = Phrase(
    r"(?:space ?)?(?:fl(?:own|ew|y)|been (?:to|in)(?= space))(?: (?:in(?:to)?|to))?"
    r"(?: space)? (?P<how>only |just |exactly |at least |more than )?"
    rf"(?P<times>{'|'.join(TIMES)})(?P<more> or more(?: times)?)?"
    r"(?: (?:in(?:to)?|to) space)?",
    OFTEN,
    lambda match: match[0],
    flights_in_words,
    flights_asked,
)
