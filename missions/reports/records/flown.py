"""Whatever flew, in memory: every record is computed from it."""

from collections import defaultdict
from dataclasses import asdict, dataclass
from functools import cached_property

from ...models import CrewMember, Mission, Nation, SeatAssignment, Vehicle
from ...models.codes import UNKNOWN
from ...rows.in_hand import in_hand
from ...spaceflights import spaceflights_of

MOST_IN_HAND = 20_000  # seats, each a few hundred bytes in every process


@dataclass(frozen=True)
class Asked:
    """The filters in force, as their parameters are called in the address.

    Each is the values that a row may have; any, where there are none.
    """

    nation: tuple = ()
    sex: tuple = ()
    vehicle: tuple = ()

    def given(self):
        """{parameter: comma list} of the filters in force."""
        asked = asdict(self).items()
        return {name: ",".join(values) for name, values in asked if values}

    def holds(self, seat):
        """Whether a launch seat is one that is asked for."""
        return (
            (not self.nation or seat.nation.code in self.nation)
            and (not self.sex or (seat.person.sex or UNKNOWN) in self.sex)
            and self.holds_vehicle(seat.mission)
        )

    def holds_vehicle(self, mission):
        return not self.vehicle or mission.vehicle.slug in self.vehicle


@dataclass(frozen=True, eq=False, slots=True)
class Seat:
    """A flown seat with its rows, as `spaceflights_of` takes it."""

    leg: str
    mission_id: int
    mission: Mission
    person: CrewMember
    nation: Nation
    role: str
    arrangement: str


@dataclass(frozen=True)
class Crew:
    """The people who launched on a mission, by their launch seats."""

    mission: Mission
    seats: tuple

    @property
    def size(self):
        return len(self.seats)


class History:
    """What flew. Five queries.

    `missions`: those that left the ground, oldest first. `careers`: each person's
    spaceflights above 100 km, oldest first; `everything`: the same in the order of
    launches.
    """

    def __init__(self):
        nations = {row.pk: row for row in Nation.objects.all()}
        vehicles = Vehicle.objects.all()
        self.missions = missions_flown({row.pk: row for row in vehicles})
        self.seats = flown_seats({row.pk: row for row in self.missions}, nations)

    @cached_property
    def careers(self):
        seats_of = defaultdict(list)
        for seat in self.seats:
            seats_of[seat.person.pk].append(seat)
        careers = []
        for seats in seats_of.values():
            spaceflights, _overlaps = spaceflights_of(seats)
            careers.append([each for each in spaceflights if is_in_space(each)])
        return [spaceflights for spaceflights in careers if spaceflights]

    @cached_property
    def everything(self):
        """All spaceflights, in the order of the launch seats."""
        by_seat = {each.up: each for career in self.careers for each in career}
        return [by_seat[seat] for seat in self.seats if seat in by_seat]

    @cached_property
    def first_seats(self):
        """The launch seats of first spaceflights."""
        return {career[0].up for career in self.careers}


@in_hand
def kept():
    """Where the `History` of an edition stays, if it does."""
    return {}


def history():
    """The `History`: in hand, unless it is too long for that."""
    held = kept()
    if found := held.get(History):
        return found
    found = History()
    if len(found.seats) <= MOST_IN_HAND:
        held[History] = found
    return found


class Flown:
    """What flew, and the part of it that is asked for.

    The crews and spaceflights that are asked for are in the order of launches.
    """

    def __init__(self, asked):
        self.asked, flew = asked, history()
        self.missions, self.seats = flew.missions, flew.seats
        self.careers, self.everything = flew.careers, flew.everything
        self.first_seats = flew.first_seats

    @cached_property
    def spaceflights(self):
        return [each for each in self.everything if self.asked.holds(each.up)]

    @cached_property
    def crews(self):
        """Crews above 100 km with somebody aboard who is asked for."""
        seats_of = defaultdict(list)
        for each in self.everything:
            seats_of[each.up.mission_id].append(each.up)
        crews = [Crew(seats[0].mission, tuple(seats)) for seats in seats_of.values()]
        return [crew for crew in crews if any(map(self.asked.holds, crew.seats))]

    @cached_property
    def by_person(self):
        """The spaceflights that are asked for: a list a person, in order of names."""
        found = defaultdict(list)
        for each in self.spaceflights:
            found[each.up.person.pk].append(each)
        return sorted(
            found.values(),
            key=lambda group: group[0].up.person.name_for_sorting.lower(),
        )


def is_in_space(spaceflight):
    return spaceflight.up is not None and spaceflight.up.mission.is_above_100_km


def missions_flown(vehicles):
    """With their spacecraft, and the `vehicles` by key."""
    missions = Mission.objects.flown().select_related(
        "spacecraft", "spacecraft_operator__nation"
    )
    missions = list(
        missions.defer("search_key", "note").order_by("launched_at", "slug")
    )
    for mission in missions:
        mission.vehicle = vehicles[mission.vehicle_id]
        if mission.spacecraft:
            mission.spacecraft.vehicle = mission.vehicle
    return missions


def flown_seats(missions, nations):
    """The flown `Seat`s of both legs, in the order of launches."""
    needed = ("slug", "name", "family_name", "given_names", "family_name_first")
    people = CrewMember.objects.only(*needed, "sex", "born_on", "birth_precision")
    people = {row.pk: row for row in people}
    found = SeatAssignment.objects.flown().in_launch_order()
    return [
        Seat(leg, mission, missions[mission], people[who], nations[nation], *terms)
        for leg, mission, who, nation, *terms in found.values_list(
            "leg", "mission", "person", "nation", "role", "arrangement"
        )
    ]
