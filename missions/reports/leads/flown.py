"""What pages of nations, vehicles and agencies say first: who flew, and on what."""

from collections import Counter
from typing import NamedTuple

from django.contrib.humanize.templatetags.humanize import apnumber, intcomma
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...models import Nation, Sex
from ...models.agency import AgencyKind
from ...models.nation import is_own_nation
from ...models.scope_codes import REACHED, Scope
from .words import joined, of_agency, of_nation, of_vehicle

MOST_NAMED = 4  # people of a first crew; of more the number is said
MOST_NATIONS = 3  # that spaceflights are shared out among, by name
FLOWN_FOR = "nation"
OWN = "own"
IN_ORBIT = REACHED[Scope.ORBITAL]
OPERATORS = "mission__spacecraft_operator__nation"  # of the day of the launch


class Launch(NamedTuple):
    """One spaceflight's launch; `nation` is the one that it is counted for, or None."""

    person: int
    name: str
    sex: str
    mission: str
    year: int
    nation: Nation | None
    in_orbit: bool = True  # or further


def launches_of(seats, path):
    """The spaceflights among `seats`, oldest first; one query.

    `path` of a seat leads to the nation: `FLOWN_FOR` or `OPERATORS`.
    """
    nation = [f"{path}__{name}" for name in ("pk", "code", "name", "successor")]
    rows = seats.spaceflights().in_launch_order()
    return [
        Launch(person, name, sex, mission, at.year, read_nation(*of), reach in IN_ORBIT)
        for person, name, sex, mission, at, reach, *of in rows.values_list(
            *("person", "person__name", "person__sex"),
            *("mission__name", "mission__launched_at", "mission__reach"),
            *nation,
        )
    ]


def read_nation(pk, code, name, successor):
    if pk is None:
        return None
    return Nation(pk=pk, code=code, name=name, successor_id=successor)


def nation_lead(nation, launches, aboard):
    """Sentences about who flew for a nation; `aboard`: how many are in space now."""
    words = {"nation": of_nation(nation)}
    if not launches:
        none = _(
            "No one flew to space for %(nation)s in the period the catalogue covers."
        )
        return [none % words]
    flew = _("have flown to space for %(nation)s")
    only = _("the only person to have flown to space for %(nation)s")
    if nation.existed_until:
        flew = _("flew to space for %(nation)s")
        only = _("the only person who flew to space for %(nation)s")
    shares = on_spacecraft(launches, own=nation)
    return told(launches, flew % words, only % words, shares, aboard)


def agency_lead(agency, launches, aboard, carried):
    """Sentences about whom an agency sponsored, and how many launched on its own.

    None about a company that nobody flew for or with, which builds or brokers.
    """
    words = {"agency": of_agency(agency)}
    if not launches:
        return nobody_sponsored(agency, carried)
    own = _("its own spacecraft")
    people = [launched_on(agency, own, carried)] if carried else []
    flew = _("have launched to space in seats sponsored by %(agency)s")
    only = _(
        "the only person to have launched to space in a seat sponsored by %(agency)s"
    )
    if agency.existed_until:
        flew = _("launched to space in seats sponsored by %(agency)s")
        only = _(
            "the only person who launched to space in a seat sponsored by %(agency)s"
        )
    shares = on_spacecraft(launches)
    return [*told(launches, flew % words, only % words, shares, aboard), *people]


def nobody_sponsored(agency, carried):
    words = {"agency": of_agency(agency)}
    if carried:
        spacecraft = _("spacecraft of %(agency)s") % words
        return [launched_on(agency, spacecraft, carried)]
    if agency.kind == AgencyKind.COMPANY:
        return []
    none = _(
        "No one that %(agency)s sponsored flew to space in the period the catalogue "
        "covers."
    )
    return [none % words]


def launched_on(agency, spacecraft, number):
    """ "70 people have launched to space on its own spacecraft."."""
    words = ngettext(
        "%(number)s person has launched to space on %(spacecraft)s.",
        "%(number)s people have launched to space on %(spacecraft)s.",
        number,
    )
    if agency.existed_until:
        words = ngettext(
            "%(number)s person launched to space on %(spacecraft)s.",
            "%(number)s people launched to space on %(spacecraft)s.",
            number,
        )
    return words % {"number": capfirst(in_prose(number)), "spacecraft": spacecraft}


def vehicle_lead(vehicle, launches, aboard):
    """Sentences about who launched on a vehicle, and for which nations."""
    words = {"vehicle": of_vehicle(vehicle)}
    if not launches:
        return [_("No one has flown to space on %(vehicle)s yet.") % words]
    # Where space begins is told where people disagree.
    is_orbital = any(each.in_orbit for each in launches)
    words["there"] = _("to space") if is_orbital else _("above 100 km")
    flew = _("have launched %(there)s on %(vehicle)s") % words
    only = _("the only person to have launched %(there)s on %(vehicle)s") % words
    return told(launches, flew, only, for_nations(launches), aboard)


def told(launches, flew, only, shares, aboard):
    """Who, how often and when, shared out; the first; who still flies."""
    people = len({each.person for each in launches})
    if people == 1:
        who = _("%(person)s is %(only)s")
        who %= {"person": launches[0].name, "only": only}
    else:
        who = _("%(number)s people%(women)s %(flew)s") % {
            "number": capfirst(in_prose(people)),
            "women": of_them_women(launches),
            "flew": flew,
        }
    sentences = [f"{who}: {flights(launches)}, {shares}."]
    if people > 1:
        sentences.append(first(launches))
    if aboard:
        sentences.append(in_space_now(aboard, people))
    return sentences


def in_prose(number):
    """A number in a sentence: "nine", "79", "1,533"."""
    return apnumber(number) if number < 10 else intcomma(number)


def of_them_women(launches):
    """ ", four of them women,"; "" of none."""
    women = len({each.person for each in launches if each.sex == Sex.FEMALE})
    if not women:
        return ""
    if women == 1:
        return _(", one of them a woman,")
    return _(", %(number)s of them women,") % {"number": in_prose(women)}


def flights(launches):
    """How many, and when; of one also on which mission."""
    since, until = launches[0].year, launches[-1].year
    if len(launches) == 1:
        words = _("one spaceflight, in %(year)d on %(mission)s")
        return words % {"year": since, "mission": launches[0].mission}
    words = _("%(number)s spaceflights from %(since)d to %(until)d")
    if since == until:
        words = _("%(number)s spaceflights in %(since)d")
    elif len(launches) == 2:
        words = _("%(number)s spaceflights, in %(since)d and %(until)d")
    return words % {"number": in_prose(len(launches)), "since": since, "until": until}


def on_spacecraft(launches, own=None):
    """ "140 on its own spacecraft and 31 on those of the United States"."""
    counts = Counter(
        OWN if is_own_nation(own, each.nation) else each.nation for each in launches
    )
    if len(launches) == 1:
        return the_one_spacecraft(*counts)
    if len(counts) == 1:
        return of_all(
            len(launches), on_whose(*counts, is_first=True, number=len(launches))
        )
    return shared_out(counts, on_whose, _("%(number)s on those of other nations"))


def the_one_spacecraft(nation):
    if nation == OWN:
        return _("its own spacecraft")
    return _("a spacecraft of %(nation)s") % {"nation": whose_in_words(nation)}


def on_whose(nation, is_first, number):
    if nation == OWN:
        return _("on its own spacecraft") if is_first else _("on its own")
    if is_first:
        words = ngettext(
            "on a spacecraft of %(nation)s", "on spacecraft of %(nation)s", number
        )
    else:
        words = ngettext("on one of %(nation)s", "on those of %(nation)s", number)
    return words % {"nation": whose_in_words(nation)}


def whose_in_words(nation):
    return of_nation(nation) if nation else _("no one nation")


def for_nations(launches):
    """ "40 for Russia, 27 for the United States and 6 for other nations"."""
    counts = Counter(each.nation for each in launches)
    if len(counts) == 1:
        return of_all(len(launches), for_whom(*counts))
    return shared_out(counts, for_whom, _("%(number)s for other nations"))


def for_whom(nation, **_rest):
    return _("for %(nation)s") % {"nation": of_nation(nation)}


def of_all(number, words):
    """That all of a number are alike."""
    if number == 1:
        return words
    return (_("both %(words)s") if number == 2 else _("all %(words)s")) % {
        "words": words
    }


def shared_out(counts, in_words, others):
    """Numbers by nation, most first, those that are not named in one.

    In words where all are below ten, else in figures.
    """
    ranked = counts.most_common()
    named = named_of(ranked)
    rest = sum(number for _nation, number in ranked[len(named) :])
    say = in_prose if max(rest, ranked[0][1]) < 10 else intcomma
    parts = [
        f"{say(number)} {in_words(nation, is_first=not place, number=number)}"
        for place, (nation, number) in enumerate(named)
    ]
    if rest:
        parts.append(others % {"number": say(rest)})
    return joined(parts)


def named_of(ranked):
    """The first few of numbers by nation; who has as few as others is among those.

    Where none has more than another, who launched first is named.
    """
    if len(ranked) <= MOST_NATIONS + 1:
        return ranked
    most_left_out = ranked[MOST_NATIONS][1]
    named = ranked[:MOST_NATIONS]
    return [each for each in named if each[1] > most_left_out] or named


def first(launches):
    """Who launched first, and on what."""
    mission, year = launches[0].mission, launches[0].year
    crew = [
        each.name for each in launches if (each.mission, each.year) == (mission, year)
    ]
    words = {"mission": mission, "year": year, "crew": joined(crew[:MOST_NAMED])}
    if len(crew) > MOST_NAMED:
        words["number"] = apnumber(len(crew))
        return _("The first %(number)s launched on %(mission)s in %(year)d.") % words
    if len(crew) == len(launches):
        return _("They were %(crew)s, on %(mission)s.") % words
    return (
        ngettext(
            "The first was %(crew)s, on %(mission)s in %(year)d.",
            "The first were %(crew)s, on %(mission)s in %(year)d.",
            len(crew),
        )
        % words
    )


def in_space_now(aboard, people):
    if people == 1:
        return _("In space now, according to our sources.")
    words = ngettext(
        "%(number)s of them is in space now, according to our sources.",
        "%(number)s of them are in space now, according to our sources.",
        aboard,
    )
    return words % {"number": capfirst(in_prose(aboard))}
