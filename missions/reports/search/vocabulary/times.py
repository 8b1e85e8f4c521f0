"""Years, spans of them, decades and days, as people write them."""

import re

from django.utils.translation import gettext_lazy

from ....dates import FIRST_YEAR, LAST_YEAR
from ....models.question_codes import Group
from .parts import Part
from .phrase import Phrase

DECADES = {
    **{"sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990},
    **{"noughties": 2000, "aughts": 2000},
}


def years_between(first="", last="", more=0, less=0):
    """Makes the parameters of a match of a span of years."""

    def parameters(match):
        ends = {"year_from": (first, more), "year_to": (last, -less)}
        return {
            name: int(match[word]) + step for name, (word, step) in ends.items() if word
        }

    return parameters


YEAR = r"(?:19[6-9]\d|20\d\d)"
SPAN = rf"(?P<a>{YEAR}) (?:to |until |till |through )?(?P<b>{YEAR})"
WHEN = [
    Phrase(
        rf"(?:between |from |in )?(?P<a>{YEAR}) (?:(?:and|to|until|till|through) )?"
        r"(?P=a)",
        "when",
        lambda match: match[0],
        gettext_lazy("%(a)s"),
        years_between("a", "a"),
    ),
    Phrase(
        rf"between (?P<a>{YEAR}) (?:and )?(?P<b>{YEAR})",
        "when",
        lambda match: match[0],
        gettext_lazy("%(a)s to %(b)s"),
        years_between("a", "b"),
    ),
    Phrase(
        rf"(?:from |in )?{SPAN}",
        "when",
        lambda match: match[0],
        gettext_lazy("%(a)s to %(b)s"),
        years_between("a", "b"),
    ),
    Phrase(
        rf"(?:since|from|starting in) (?P<a>{YEAR})",
        "when",
        lambda match: match[0],
        gettext_lazy("since %(a)s"),
        years_between("a"),
    ),
    Phrase(
        rf"after (?P<a>{YEAR})",
        "when",
        lambda match: match[0],
        gettext_lazy("after %(a)s"),
        years_between("a", more=1),
    ),
    Phrase(
        rf"before (?P<b>{YEAR})",
        "when",
        lambda match: match[0],
        gettext_lazy("before %(b)s"),
        years_between(last="b", less=1),
    ),
    Phrase(
        rf"(?:until|till|through|up to|to|by) (?P<b>{YEAR})",
        "when",
        lambda match: match[0],
        gettext_lazy("until %(b)s"),
        years_between(last="b"),
    ),
]
MONTHS = {
    **{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6},
    **{"july": 7, "august": 8, "september": 9, "october": 10, "november": 11},
    **{"december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7},
    **{"aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12},
}
ISO_DAY = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
A_MONTH = f"({'|'.join(MONTHS)})"
WRITTEN_DAYS = (
    re.compile(
        rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)? (?:of )?{A_MONTH} (?P<year>\d{{4}})\b"
    ),
    re.compile(rf"\b{A_MONTH} (?P<day>\d\d?)(?:st|nd|rd|th)? (?P<year>\d{{4}})\b"),
)


def days_said(words, asked):
    """(year, month, day) of each day in a question: 1998-07-14, 14 July 1998."""
    yield from (tuple(map(int, day)) for day in ISO_DAY.findall(words))
    for pattern in WRITTEN_DAYS:
        for match in pattern.finditer(" ".join(asked)):
            [month] = [group for group in match.groups() if group in MONTHS]
            yield int(match["year"]), MONTHS[month], int(match["day"])


def years(told):
    """A `Part` for each of the words that is a year of spaceflight."""
    return [
        Part(Group.YEAR, int(word), word, frozenset([word]))
        for word in told
        if word.isdecimal() and FIRST_YEAR <= int(word) <= LAST_YEAR
    ]


def decades(told):
    """And for each that is a decade: "1990s", "90s", "nineties"."""
    return [
        Part(Group.DECADE, decade, f"{decade}s", frozenset([word]))
        for word in told
        for decade in [decade_said(word)]
        if decade
    ]


def decade_said(word):
    """The first year of the decade that a word means, or None."""
    if word in DECADES:
        return DECADES[word]
    match = re.fullmatch(r"(19[6-9]|20\d)0s|([6-9])0s", word)
    if match is None:
        return None
    return int(f"{match[1]}0" if match[1] else f"19{match[2]}0")
