"""Who was in space on a day, and who is now."""

import datetime
import re
from contextlib import suppress

from django.urls import reverse
from django.utils.translation import gettext as _

from ....dates import Precision, in_words, now
from ...in_space import FIRST_DAY
from ..vocabulary import PEOPLE_WORDS, days_said

NOW = {"now", "currently", "current", "today"}
# All that a question of who is up there is made of: of what else it asks, or of whom
# alone, the page does not say.
OF_NOW = PEOPLE_WORDS | {
    *("how", "many", "is", "are", "s", "whos", "there", "in", "on", "at", "aboard"),
    *("the", "of", "right", "moment", "space", "orbit", "iss", "tiangong", "station"),
    *("international", "crew", "up"),
}
HERE = re.compile(
    r"(whos|(who|how many( \w+)?) (is|are|s)) (currently |up )?(there )?"
    r"(in (space|orbit)|up there|aboard"
    r"|on (the )?(iss|tiangong|(\w+ )?space station))\b"
)
IN_A_YEAR = re.compile(
    r"(?:(?:who|how many (?:people|persons|astronauts)|people|persons|astronauts)"
    r"(?: (?:was|were|has been|have been))? )?in (?:space|orbit) (?:in|during) (\d{4})"
)


def on_a_day(words, asked):
    """(name, what it is, address) of the people in space on a day like 1998-07-14.

    Or now, as `asked` in folded words.
    """
    is_of_now = NOW & {*asked} or HERE.match(" ".join(asked))
    if is_of_now and {*asked} <= NOW | OF_NOW:
        yield _("In space now"), _("people above 100 km"), reverse("missions:in-space")
    if match := IN_A_YEAR.fullmatch(" ".join(asked)):
        yield from as_it_began(int(match[1]))
    for year, month, day_of_month in days_said(words, asked):
        with suppress(ValueError):
            day = datetime.date(year, month, day_of_month)
            if FIRST_DAY <= day <= now().date():
                name = _("In space on %(day)s") % {"day": in_words(day, Precision.DAY)}
                address = reverse("missions:in-space-day", args=[day.isoformat()])
                yield name, _("people above 100 km"), address


def as_it_began(year):
    """The first day of a year, of which no list has all who were in space then."""
    if FIRST_DAY.year <= year <= now().year:
        day = datetime.date(year, 1, 1)
        name = _("In space on %(day)s") % {"day": in_words(day, Precision.DAY)}
        told = _("people above 100 km on that day; there is no list for a whole year")
        yield name, told, reverse("missions:in-space-day", args=[day.isoformat()])
