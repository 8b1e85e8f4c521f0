"""A crowd of rows, all tied to those whose pages are asked for."""

import datetime
from dataclasses import dataclass

import pytest

from missions.models import (
    Agency,
    Disagreement,
    Mission,
    Nation,
    Source,
    Spacecraft,
    Station,
    Vehicle,
)


@dataclass(frozen=True)
class Places:
    """What the rows of one number are tied to, beside `exchange_era`."""

    nation: Nation
    agency: Agency
    vehicle: Vehicle
    craft: Spacecraft
    station: Station
    cited: Source


@dataclass(frozen=True)
class Flights:
    """The missions of one number: of two vehicles, under way, and planned."""

    mission: Mission
    other: Mission
    aloft: Mission
    plan: Mission


def places(number, nasa, soyuz):
    nation = Nation.objects.create(
        code=f"X{chr(65 + number)}X",
        name=f"Nation {number}",
        existed_until=datetime.date(2000, 1, 1),
        successor=nasa.nation,
    )
    agency = Agency.objects.create(
        slug=f"agency-{number}",
        name=f"Agency {number}",
        short_name=f"A{number}",
        kind="company",
        nation=nasa.nation,
        predecessor=nasa,
    )
    vehicle = nasa.vehicles_operated.create(
        slug=f"vehicle-{number}",
        name=f"Vehicle {number}",
        family="Some",
        seats=9,
        maker=nasa,
    )
    station = Station.objects.create(
        slug=f"s-{number}", name=f"Station {number}", short_name=f"S{number}"
    )
    station.operators.add(agency)
    cited = Source.objects.create(
        slug=f"source-{number}",
        publisher=f"Publisher {number}",
        checked_on=datetime.date(2026, 11, 1),
    )
    craft = soyuz.spacecraft.create(slug=f"craft-{number}", name=f"C{number}")
    return Places(nation, agency, vehicle, craft, station, cited)


def flights(number, there, nasa, fly):
    docked = {"station": there.station, "spacecraft": there.craft}
    return Flights(
        fly(f"m{number}", 2000 + number, operator=nasa, **docked),
        fly(f"other{number}", 2000 + number, vehicle=there.vehicle),
        fly(f"aloft{number}", 2024, outcome="in-flight", station=there.station),
        fly(f"plan{number}", 2031, outcome="planned", spacecraft=there.craft),
    )


def announce(number, era, there, mission):
    """What was announced of it and agreed, tied to what the era has."""
    dubai = era.crew5.announcements.get()
    for of in (era.ms22, era.planned):
        dubai.missions.add(of, mission)
    dubai.vehicles.add(there.vehicle)
    dubai.agencies.add(there.agency)
    dubai.sources.add(there.cited)
    dubai.statements.create(position=2 + number, agency=there.agency, said="Good.")
    addendum = era.exchange.agreement.addenda.create(
        slug=f"addendum-{number}", name=f"Addendum {number}", status="signed"
    )
    addendum.parties.add(era.nasa)


def stay_at_the_era_s_station(era, there, flown):
    era.station.operators.add(there.agency)
    for of in (era.ms22, era.rubio, era.station):
        of.sources.add(there.cited)
    for flight in (flown.other, flown.aloft, flown.plan):
        flight.station = era.station
        flight.save()


@pytest.fixture
def crew_flights(nasa, exchange_era, person, seat, swap):
    """Seats the people of one number: one who flies, and a spare."""
    era, american = exchange_era, {"nation": nasa.nation, "agency": nasa}

    def make(number, there, flown):
        who = person(f"Some Number{number}", agency=nasa)
        spare = person(f"Spare Number{number}")
        for of in (there.nation, nasa.nation):
            who.citizenships.create(nation=of)
        backup = {"status": "backup", "stands_in_for": who}
        for leg in ("up", "down"):
            seat(flown.mission, era.rubio, leg, **american)
            seat(flown.other, who, leg, nation=there.nation, agency=there.agency)
        seat(flown.aloft, who, "up", **american)
        seat(flown.plan, who, "up", status="planned", **american)
        seat(flown.plan, era.rubio, "up", **backup | american)
        traded = seat(era.ms22, who, "up", **american)
        traded.sources.add(there.cited)
        traded.intermediary = there.agency
        traded.save()
        seat(era.ms22, spare, "up", **backup)
        swap(f"swap-{number}", traded, flown.mission.seats.get(leg="up"))
        return who, spare

    return make


@pytest.fixture
def crowd(announcement, change, crew_flights, dragon, exchange_era, fly, source, soyuz):
    """Makes so many of everything, all tied to the rows whose pages are counted."""
    era = exchange_era

    def disagree(number, **about):
        made = Disagreement.objects.create(
            slug=f"fact-{number}-{'-'.join(about)}", fact="Time", reason="-", **about
        )
        made.claims.create(source=source, value="other")

    def make_one(number):
        there = places(number, era.nasa, soyuz)
        flown = flights(number, there, era.nasa, fly)
        who, spare = crew_flights(number, there, flown)
        announce(number, era, there, flown.mission)
        announcement(f"news-{number}").missions.add(era.ms22)
        stay_at_the_era_s_station(era, there, flown)
        named = {"to_mission": era.ms22, "announced_by": there.agency}
        change(who, "named", in_place_of=spare, **named)
        change(era.rubio, "named", to_mission=flown.plan, slug=f"rubio-{number}")
        disagree(number, mission=era.ms22)
        disagree(number, person=era.rubio)

    def make(size):
        era.ms22.seats_fitted = 2 + size
        era.ms22.save()
        for number in range(size):
            make_one(number)

    return make
