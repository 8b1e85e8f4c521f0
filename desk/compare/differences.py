"""What another catalogue says otherwise than ours, each as one `Difference`."""

from dataclasses import dataclass, field, replace

from django.utils.text import slugify
from django.utils.translation import gettext as _

from missions.dates import CLOCK, coarser, in_words, now, period_start
from missions.models import (
    CrewMember,
    Disagreement,
    Leg,
    Mission,
    Outcome,
    Role,
    Status,
)

from .matching import SAME_LAUNCH, Missions, paired

FACTS = {
    "launched_at": "Launch time",
    "landed_at": "Landing time",
    "up": "Member of the crew",
    "down": "Returned on",
}
IDS = ("wikidata", "cospar_id")
LEGS = {"launched_at": Leg.UP, "landed_at": Leg.DOWN}
MOMENTS = {"launched_at": "launch_precision", "landed_at": "landing_precision"}


@dataclass(frozen=True)
class Difference:
    """`model` and `row` name the form to open (`row` None: a new one), `values` what
    theirs would fill into it, as a `states` state holds it."""

    about: str
    what: str  # the field or the leg of a seat
    model: str
    row: int | None
    ours: str
    theirs: str
    values: dict = field(default_factory=dict)
    mission: Mission | None = None
    person: CrewMember | None = None
    compared: str = ""

    @property
    def flight(self):
        """What the flight compared is called."""
        return self.compared or self.about

    @property
    def fact(self):
        """What a disagreement calls it; "" where it is about nobody of ours."""
        return FACTS.get(self.what, "") if self.mission else ""

    @property
    def key(self):
        return "|".join([self.about, self.what, self.ours_of_seat, self.theirs])[:300]

    @property
    def ours_of_seat(self):
        """Somebody whom they do not list is told from others by the name."""
        return self.ours if self.what in (Leg.UP, Leg.DOWN) else ""


def differences(flights):
    """({what was compared is called}, the `Difference`s) of all `Flight`s."""
    ours = Missions()
    seen, found = set(), []
    for flight in flights:
        mission = ours.find(flight)
        if mission:
            seen |= {mission.name, *flight.names}
            of_it = of_mission(flight, mission, ours.seats[mission.pk])
            if not ours.is_called(flight, mission):
                of_it = filter(is_no_other_id, of_it)
            found += [replace(each, compared=mission.name) for each in of_it]
        elif is_new(flight) and not ours.is_station(flight):
            seen.add(flight.names[0])
            found.append(new_flight(flight))
    return seen, found


def is_new(flight):
    return flight.is_ours and flight.has_flown and flight.launched


def is_no_other_id(difference):
    """Under another name it may be an expedition that the flight began."""
    return not (difference.what in IDS and difference.ours)


def new_flight(flight):
    name = flight.names[0]
    landed = flight.landed
    values = {
        "name": name,
        "slug": slugify(name),
        "outcome": Outcome.LANDED if landed else Outcome.IN_FLIGHT,
        **flight.facts,
        **{name: value for name, value in flight.ids.items() if value},
        **moment_values("launched_at", flight.launched),
        **moment_values("landed_at", landed),
    }
    crew = ", ".join(rider.name for rider in flight.up or flight.crew or [])
    theirs = f"{flight.launched or _('launch unknown')}: {crew or _('crew unknown')}"
    return Difference(name, "mission", "mission", None, "", theirs, values)


def moment_values(name, moment):
    if not moment:
        return {}
    return {name: moment.at.isoformat(), MOMENTS[name]: str(moment.precision)}


def of_mission(flight, mission, seats):
    yield from of_moments(flight, mission)
    yield from of_facts(flight, mission)
    tells_crew = flight.has_flown or not mission.has_flown
    if flight.up is not None and tells_crew:
        yield from of_crew(flight.up, mission, seats[Leg.UP], Leg.UP)
    if flight.down is not None and mission.has_landed:
        yield from of_crew(flight.down, mission, seats[Leg.DOWN], Leg.DOWN)
    if flight.crew is not None and tells_crew:
        # A seat for each person, of the launch where there is one.
        either = {e.person: e for e in (*seats[Leg.DOWN], *seats[Leg.UP])}
        found = of_crew(flight.crew, mission, list(either.values()), Leg.UP)
        yield from (each for each in found if may_be_listed(each))


def of_moments(flight, mission):
    for name, theirs in (
        ("launched_at", flight.launched),
        ("landed_at", flight.landed),
    ):
        if not theirs or not is_news(name, theirs, flight, mission):
            continue
        precision = getattr(mission, MOMENTS[name])
        ours = getattr(mission, name)
        values = moment_values(name, theirs)
        if name == "landed_at" and mission.is_in_flight:
            values["outcome"] = Outcome.LANDED
        yield Difference(
            mission.name,
            name,
            "mission",
            mission.pk,
            in_words(ours, precision) if ours else "",
            in_words(theirs.at, theirs.precision),
            values,
            mission,
        )


def is_news(name, theirs, flight, mission):
    """Whether their moment is another one than ours, or a sharper one."""
    happened = name == "landed_at" or flight.has_flown
    if happened and theirs.at > now():
        return False  # a landing that is planned is not held here
    if not happened and mission.has_flown:
        return False  # theirs is from before the launch
    ours, precision = getattr(mission, name), getattr(mission, MOMENTS[name])
    if ours is None:
        return True
    if happened and not mission.has_happened(LEGS[name]):
        return True
    known = coarser(precision, theirs.precision)
    if period_start(ours, known) == period_start(theirs.at, known):
        return theirs.precision in CLOCK and precision not in CLOCK
    return known not in CLOCK or abs(ours - theirs.at) > SAME_LAUNCH


def of_facts(flight, mission):
    """Names and IDs of theirs where ours are blank, and IDs that differ."""
    for name, theirs in (flight.ids | flight.facts).items():
        ours = getattr(mission, name)
        is_id = name in flight.ids
        if not theirs or ours == theirs or (ours and not is_id) or name == "gcat":
            continue
        values = {name: theirs}
        yield Difference(
            mission.name, name, "mission", mission.pk, ours, theirs, values, mission
        )


def of_crew(riders, mission, seats, leg):
    pairs, missing, extra = paired(riders, seats)
    for rider, seat in pairs:
        yield from of_seat(rider, seat, mission)
    for rider in missing:
        values = {
            "mission": mission.slug,
            "leg": leg,
            "status": status_of(mission, leg),
        }
        values |= {"role_as_published": rider.role[:80]}
        theirs = f"{rider.name} ({rider.role})" if rider.role else rider.name
        yield Difference(
            *(mission.name, leg, "seatassignment", None, "", theirs),
            *(values, mission),
        )
    for seat in extra:
        yield Difference(
            *(mission.name, seat.leg, "seatassignment", seat.pk),
            *(seat.person.name, _("not in the crew"), {}, mission, seat.person),
        )


def may_be_listed(difference):
    """Whom they know by items alone is not missed there without one."""
    return (
        difference.what not in Leg or not difference.ours or difference.person.wikidata
    )


def status_of(mission, leg):
    return Status.FLOWN if mission.has_happened(leg) else Status.PLANNED


def of_seat(rider, seat, mission):
    """A role or a Wikidata item that ours lacks."""
    if rider.role and seat.role == Role.UNKNOWN and not seat.role_as_published:
        values = {"role_as_published": rider.role[:80]}
        yield Difference(
            *(str(seat), "role_as_published", "seatassignment", seat.pk),
            *("", rider.role, values, mission, seat.person),
        )
    if rider.wikidata and rider.wikidata != seat.person.wikidata:
        yield Difference(
            *(seat.person.name, "wikidata", "crewmember", seat.person.pk),
            *(seat.person.wikidata, rider.wikidata, {"wikidata": rider.wikidata}),
            *(None, seat.person),
        )


def told(difference, publishers):
    """Whether one of our disagreements says already what those sources say.

    `publishers`: the slugs of the sources that stand for the other catalogue.
    """
    if not difference.fact:
        return False
    found = Disagreement.objects.filter(claims__source__slug__in=publishers)
    if difference.person:
        found = found.filter(person=difference.person)
    else:
        found = found.filter(mission=difference.mission)
    kind = difference.fact.split()[0]
    return any(each.fact.startswith(kind) for each in found)
