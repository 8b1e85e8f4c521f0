"""One fact of a mission or a person that a question names whole.

“When did Apollo 11 land”, “backup of Crew-9”, “how many times did Shepard fly”: what is
asked is one field of the page that the answer leads to.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ...dates import Precision, coarser, day_in_words, elapsed_in_words, now
from ...models import CrewMember, Leg, Role, Status
from ..leads.words import joined, launch_plan

# Words that none of these questions means anything by.
IDLE = {
    *("a", "an", "the", "of", "on", "in", "aboard", "to", "for", "from", "s", "into"),
    *("is", "was", "are", "were", "be", "do", "does", "did", "has", "have", "had"),
    *("been", "will", "what", "which", "mission", "flight", "spaceflight", "space"),
}


@dataclass(frozen=True)
class Fact:
    """What is asked, in which words, and how a row tells it: "" where nobody knows."""

    label: str
    told: Callable
    asked: frozenset


def fact(label, told, *asked):
    return Fact(label, told, frozenset(frozenset(it.split()) - IDLE for it in asked))


def fact_of(asked, missions, people):
    """(label, what is told, address) of the one row whose fact is asked, or None.

    `missions` and `people` are rows with their folded names: [(row, names)].
    """
    for facts, rows in ((OF_MISSIONS, missions), (OF_PEOPLE, people)):
        row, rest = named_whole(asked, rows)
        for each in facts:
            if row and frozenset(rest) - IDLE in each.asked:
                told = each.told(row)
                label = f"{row}: {each.label}"
                return (label, told, row.get_absolute_url()) if told else None
    return None


def named_whole(asked, rows):
    """(the row that the longest run of the words is a whole name of, the others).

    (None, []) where there is none or are several.
    """
    called = defaultdict(set)
    for row, names in rows:
        for name in names:
            called[name.replace(" ", "")].add(row)
    for start, end in runs(len(asked)):
        found = called.get("".join(asked[start:end]), set())
        if found:
            rest = [*asked[:start], *asked[end:]]
            return (None, []) if len(found) > 1 else (*found, rest)
    return None, []


def runs(number):
    """(start, end) of all runs of so many words, the longest first."""
    return sorted(combinations(range(number + 1), 2), key=lambda run: run[0] - run[1])


def seated(mission, leg=Leg.UP, statuses=(Status.PLANNED, Status.FLOWN), **asked):
    """Who has such seats of a mission, in the order of the crew."""
    seats = mission.seats.filter(leg=leg, status__in=statuses, **asked)
    people = [seat.person for seat in seats.for_crew_list()]
    return joined(dict.fromkeys(people)) if people else ""


def people_aboard(mission):
    """How many have a launch seat that was flown; of a plan, how many are named."""
    number = len(mission.crew_up)
    if not number:
        return nobody_aboard(mission)
    if not mission.has_flown:
        return ngettext("%d person named", "%d people named", number) % number
    return ngettext("%d person", "%d people", number) % number


def nobody_aboard(mission):
    """Said of what launched without a crew: the answer is not another mission's."""
    is_empty = mission.has_flown and not mission.crew_up
    return _("nobody: it launched without a crew") if is_empty else ""


def crew_of(mission):
    return seated(mission) or nobody_aboard(mission)


def in_role(role):
    return lambda mission: seated(mission, role=role) or nobody_aboard(mission)


def launched(mission):
    if mission.is_cancelled:
        return _("cancelled before launch")
    if not mission.has_flown:
        return launch_plan(mission) if mission.launched_at else ""
    return day_in_words(mission.launched_at, mission.launch_precision)


def landed(mission):
    if not mission.landed_at:
        return ""
    day = day_in_words(mission.landed_at, mission.landing_precision)
    return _("lost with the crew on %(day)s") % {"day": day} if mission.is_lost else day


def lasted(mission):
    if mission.duration is None:
        return ""
    precision = coarser(mission.launch_precision, mission.landing_precision)
    return elapsed_in_words(mission.duration, precision)


def career(person):
    return CrewMember.objects.with_career().get(pk=person.pk)


def flights(person):
    number = career(person).flights
    if not number:
        return _("none above 100 km")
    return ngettext("%d spaceflight", "%d spaceflights", number) % number


def time_in_space(person):
    """Of ended spaceflights; of somebody who is in space it is said to be of those."""
    time = career(person).total_time
    if not time:
        return ""
    words = ngettext("%(days)s day", "%(days)s days", time.days)
    words = words % {"days": f"{time.days:,}"}
    if not time.days:
        words = elapsed_in_words(time, Precision.MINUTE)
    if CrewMember.objects.aboard(now()).filter(pk=person.pk).exists():
        return _("%(time)s before the spaceflight that goes on") % {"time": words}
    return words


def words_of_role(label):
    return label, f"who {label}", f"{label}s", f"who {label}s"


OF_MISSIONS = [
    fact(
        gettext_lazy("crew"),
        crew_of,
        *("who", "crew", "who flew", "who crew", "crew members", "crewmembers"),
        *("who launched", "astronauts", "cosmonauts", "who flies", "who fly"),
    ),
    fact(
        gettext_lazy("people aboard at launch"),
        people_aboard,
        *("how many", "how many people", "how many crew", "how many astronauts"),
        *("how many people flew", "how many cosmonauts", "crew size"),
    ),
    *(
        fact(role.label, in_role(role), *words_of_role(str(role.label)))
        for role in Role
        if role
    ),
    fact(
        Role.COMMANDER.label, in_role(Role.COMMANDER), "who commanded", "who commands"
    ),
    fact(
        gettext_lazy("backup crew"),
        partial(seated, statuses=(Status.BACKUP,)),
        *("backup", "backups", "backup crew", "who backup", "who backup crew"),
        *("who backups", "backup crew members"),
    ),
    fact(
        gettext_lazy("who returned on it"),
        partial(seated, leg=Leg.DOWN),
        *("who returned", "who landed", "who came back", "who return"),
    ),
    fact(
        gettext_lazy("launch"),
        launched,
        *("when", "when launch", "when launched", "launch date", "date launch"),
        *("when fly", "when flew", "launch day", "launch"),
    ),
    fact(
        gettext_lazy("launch site"),
        lambda mission: mission.launch_site,
        *("where launch", "where launched", "launch site", "launch pad"),
    ),
    fact(
        gettext_lazy("landing"),
        landed,
        *(
            "when land",
            "when landed",
            "landing",
            "landing date",
            "when return",
            "when returned",
        ),
        *("date landing", "when landing", "when come back"),
    ),
    fact(
        gettext_lazy("landing place"),
        lambda mission: mission.landing_place,
        *("where land", "where landed", "landing place", "landing site"),
        *("where landing", "where splash down", "where splashdown"),
    ),
    fact(
        gettext_lazy("from launch to landing"),
        lasted,
        *("how long", "how long last", "how long lasted", "how long take"),
        *("duration", "length", "how many days", "how many days last", "how long fly"),
    ),
]
OF_PEOPLE = [
    fact(
        gettext_lazy("in all"),
        flights,
        *("how many times fly", "how many times flown", "how many times"),
        *("how many flights", "how many spaceflights", "how many missions"),
        *("how many times go", "how often fly", "how many flights make"),
        *("how many missions fly", "how many flights fly", "how many spaceflights fly"),
    ),
    fact(
        gettext_lazy("time in space"),
        time_in_space,
        *("how long", "how long spend", "how many days", "how many days spend"),
        *("days", "time", "how much time spend", "how many days spent", "total time"),
        *("how long stay", "how much time", "how long spent", "how many days fly"),
    ),
]
