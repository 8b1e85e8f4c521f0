"""When a flight began and ended: what three data sets say, and which time to take."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

COSMOS_BOOK = "cosmos-book-human-spaceflight"
GCAT = "gcat-human-spaceflight"
WIKIDATA = "wikidata-human-spaceflight-2026-05"
FAR_APART = timedelta(minutes=2)
UNITS = {"second": timedelta(seconds=1), "minute": timedelta(minutes=1)}


@dataclass(frozen=True)
class Moment:
    """What one data set says: a time (UTC) and how closely it is known."""

    source: str
    at: datetime
    precision: str  # "second", "minute" or "day"

    @property
    def minute(self):
        return self.at.replace(second=0)

    @property
    def words(self):
        """As readers see it: "24 July 1969, 16:50:35 UTC"."""
        return in_words(self.at, self.precision)


def in_words(at, precision):
    day = f"{at.day} {at:%B %Y}"
    clock = {"second": f", {at:%H:%M:%S} UTC", "minute": f", {at:%H:%M} UTC"}
    return day + clock.get(precision, "")


def moments_of(flight, leg):
    """The moments in a row of flights.csv; `leg` is "launch" or "landing"."""
    found = [
        from_iso(COSMOS_BOOK, flight[f"{leg}_a"]),
        from_iso(WIKIDATA, flight[f"{leg}_b"]),
        from_gcat(flight[f"c_{leg}"]),
    ]
    return [moment for moment in found if moment]


def from_iso(source, text):
    """A time of A or B: "1969-07-24T16:50:36Z", None where there is none.

    Both write :00 where the second is unknown, and B writes a bare day as midnight.
    """
    pattern = r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d)[\d.]*)?Z)?"
    match = re.fullmatch(pattern, text)
    if not match:
        return None
    day, clock, second = match.groups(default="00")
    if clock == "00" or (source, clock, second) == (WIKIDATA, "00:00", "00"):
        return Moment(source, datetime.fromisoformat(f"{day}T00:00:00Z"), "day")
    at = datetime.fromisoformat(f"{day}T{clock}:{second}Z")
    return Moment(source, at, "minute" if second == "00" else "second")


def from_gcat(text):
    """A time of C: "1969 Jul 24 1650:35", without the seconds where unknown.

    A question mark makes the second doubtful, so the minute is taken.
    """
    match = re.fullmatch(
        r"(\d{4} \w{3}) +(\d+) (\d\d)(\d\d)(?::(\d\d))?(\?)?", text.strip()
    )
    if not match:
        return None
    month, day, hour, minute, second, doubt = match.groups()
    at = datetime.strptime(f"{month} {day}", "%Y %b %d").replace(
        hour=int(hour), minute=int(minute), tzinfo=UTC
    )
    if second and not doubt:
        return Moment(GCAT, at.replace(second=int(second)), "second")
    return Moment(GCAT, at, "minute")


def are_far_apart(moments):
    """Whether two of them lie more than two minutes from each other."""
    times = [moment.at for moment in moments if moment.precision != "day"]
    return len(times) > 1 and max(times) - min(times) > FAR_APART


def chosen(moments, leg):
    """(time, precision) that two data sets bear out, None where they do not.

    The second where two agree on it, or where only one gives it and another has its
    minute; else the minute where two agree on it. A lone source gives the minute.
    """
    moments = [moment for moment in moments if moment.precision != "day"]
    if leg == "landing":
        moments = without_rounding_up(moments)
    if len(moments) == 1:
        return moments[0].minute, "minute"
    seconds = [moment.at for moment in moments if moment.precision == "second"]
    minutes = Counter(moment.minute for moment in moments)
    at, times = (Counter(seconds).most_common(1) or [(None, 0)])[0]
    is_only_one = len(set(seconds)) == 1 and minutes[seconds[0].replace(second=0)] > 1
    if times > 1 or is_only_one:
        return at, "second"
    minute, times = (minutes.most_common(1) or [(None, 0)])[0]
    return (minute, "minute") if times > 1 else None


def without_rounding_up(moments):
    """The moments, cosmos-book's brought back by the unit that it rounds up.

    It adds a duration rounded up to the launch: of 206 landings that it gives to the
    second, 184 come one second after Wikidata's, and most others one minute after.
    """
    others = [moment for moment in moments if moment.source != COSMOS_BOOK]
    return [
        earlier(moment, others) if moment.source == COSMOS_BOOK else moment
        for moment in moments
    ]


def earlier(moment, others):
    """The moment one unit earlier, if another source has just that time."""
    at = moment.at - UNITS[moment.precision]
    for other in others:
        if at == (other.at if moment.precision == "second" else other.minute):
            return Moment(moment.source, at, moment.precision)
    return moment
