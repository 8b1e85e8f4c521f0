"""Records of crews: the people who launched on one mission."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ...models.spaceflight_facts import (
    Launched,
    flown_again,
    is_all_first_flight,
    is_all_women,
)
from . import columns
from .record import Column, Order, Record


@dataclass(frozen=True)
class Together:
    """People who launched together and alone more than once, by their `Crew`s."""

    crews: list

    @property
    def people(self):
        return [seat.person for seat in self.crews[0].seats]


def sizes(flown):
    return [(crew.size, crew) for crew in flown.crews]


def all_women(flown):
    return crews_that(is_all_women, flown)


def all_rookies(flown):
    return crews_that(is_all_first_flight, flown)


def crews_that(is_so, flown):
    launched = launched_by_crew(flown)
    return [(crew.size, crew) for crew in flown.crews if is_so(launched[crew])]


def launched_by_crew(flown):
    """{`Crew`: its people, as facts of crews are known of}"""
    first = flown.first_seats
    return {
        crew: [
            Launched(seat.person, seat.person.sex, seat.nation, seat in first)
            for seat in crew.seats
        ]
        for crew in flown.crews
    }


def crews_flown_again(flown):
    """(missions, `Together`) of the crews of two or more."""
    again = flown_again(launched_by_crew(flown))
    return [(len(crews), Together(crews)) for crews in again]


def crew_people(crew):
    return columns.several([seat.person for seat in crew.seats])


MISSION = columns.launched_on(lambda crew: crew.mission)
SIZE = Column("people", _("People"), lambda e: columns.number(e.size), "number")
CREW = (
    MISSION,
    columns.launched(lambda crew: crew.mission),
    columns.on_vehicle(lambda crew: crew.mission),
    SIZE,
    Column("crew", _("Crew"), crew_people),
)
WITH_FILTERS = _("Filters ask for crews with somebody aboard who matches.")


SHOWN = {"flown": "on", "reach": "space"}  # on the list of missions


def missions_behind(**query):
    return lambda last: ("mission-list", query)


def largest_behind(last):
    return "mission-list", SHOWN | {"people_from": last}


def smallest_behind(last):
    return "mission-list", SHOWN | {"people_from": 1, "people_to": last}


RECORDS = [
    Record(
        slug="largest-crews",
        title=_("Largest crews"),
        rule=_("People who launched on one mission above 100 km."),
        remark=WITH_FILTERS,
        columns=CREW,
        entries=sizes,
        who="mission",
        value="people",
        behind=largest_behind,
    ),
    Record(
        slug="smallest-crews",
        title=_("Smallest crews"),
        rule=_("People who launched on one mission above 100 km, one or more."),
        remark=WITH_FILTERS,
        columns=CREW,
        entries=sizes,
        who="mission",
        value="people",
        order=Order.LOWEST,
        behind=smallest_behind,
    ),
    Record(
        slug="all-women-crews",
        title=_("All-women crews"),
        rule=_(
            "Missions above 100 km on which only women launched, one or more; the "
            "largest first."
        ),
        remark=WITH_FILTERS,
        columns=CREW,
        entries=all_women,
        who="mission",
        value="people",
        filters=("nation", "vehicle"),
        behind=missions_behind(crew="all-women"),
    ),
    Record(
        slug="all-rookie-crews",
        title=_("All-rookie crews"),
        rule=_(
            "Missions above 100 km on which everyone, one or more, launched on their "
            "first spaceflight; the largest first."
        ),
        remark=WITH_FILTERS,
        columns=CREW,
        entries=all_rookies,
        who="mission",
        value="people",
        behind=missions_behind(crew="all-first-flight"),
    ),
    Record(
        slug="crews-flown-again",
        title=_("One crew, flown twice"),
        rule=_(
            "The same people, two or more, and nobody else launched together on more "
            "than one mission above 100 km."
        ),
        remark=WITH_FILTERS,
        columns=(
            Column("crew", _("Crew"), lambda e: columns.several(e.people)),
            Column(
                "number",
                _("Missions"),
                lambda e: columns.number(len(e.crews)),
                "number",
            ),
            Column(
                "missions",
                _("Launched on"),
                lambda e: columns.several(crew.mission for crew in e.crews),
            ),
            columns.launched(lambda e: e.crews[0].mission),
        ),
        entries=crews_flown_again,
        who="crew",
        value="number",
        behind=missions_behind(same_crew="on"),
    ),
]
