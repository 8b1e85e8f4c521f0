"""A crowd of rows, all tied to those whose pages are asked for."""

import datetime

import pytest

from missions.models import Agency, Disagreement, Nation, Source, Station


@pytest.fixture
def crowd(
    announcement, change, dragon, exchange_era, fly, nasa, person, seat, soyuz,
    source, swap,
):  # fmt: skip
    """Makes so many of everything, all tied to the rows whose pages are counted."""
    era = exchange_era
    dubai = era.crew5.announcements.get()

    def disagree(number, **about):
        made = Disagreement.objects.create(
            slug=f"fact-{number}-{'-'.join(about)}", fact="Time", reason="-", **about
        )
        made.claims.create(source=source, value="other")

    def make(size):
        era.ms22.seats_fitted = 2 + size
        era.ms22.save()
        agreement = era.exchange.agreement
        for number in range(size):
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
            craft = soyuz.spacecraft.create(slug=f"craft-{number}", name=f"C{number}")
            station = Station.objects.create(
                slug=f"s-{number}", name=f"Station {number}", short_name=f"S{number}"
            )
            station.operators.add(agency)
            cited = Source.objects.create(
                slug=f"source-{number}",
                publisher=f"Publisher {number}",
                checked_on=datetime.date(2026, 11, 1),
            )
            who = person(f"Some Number{number}", agency=nasa)
            spare = person(f"Spare Number{number}")
            for of in (nation, nasa.nation):
                who.citizenships.create(nation=of)
            mission = fly(
                f"m{number}",
                2000 + number,
                operator=nasa,
                spacecraft=craft,
                station=station,
            )
            other = fly(f"other{number}", 2000 + number, vehicle=vehicle)
            aloft = fly(f"aloft{number}", 2024, outcome="in-flight", station=station)
            plan = fly(f"plan{number}", 2031, outcome="planned", spacecraft=craft)
            american = {"nation": nasa.nation, "agency": nasa}
            for leg in ("up", "down"):
                seat(mission, era.rubio, leg, **american)
                seat(other, who, leg, nation=nation, agency=agency)
            seat(aloft, who, "up", **american)
            seat(plan, who, "up", status="planned", **american)
            seat(plan, era.rubio, "up", status="backup", stands_in_for=who, **american)
            traded = seat(era.ms22, who, "up", **american)
            traded.sources.add(cited)
            traded.intermediary = agency
            traded.save()
            seat(era.ms22, spare, "up", status="backup", stands_in_for=who)
            swap(f"swap-{number}", traded, mission.seats.get(leg="up"))
            for of in (era.ms22, era.planned):
                dubai.missions.add(of, mission)
            dubai.vehicles.add(vehicle)
            dubai.agencies.add(agency)
            dubai.sources.add(cited)
            dubai.statements.create(position=2 + number, agency=agency, said="Good.")
            announcement(f"news-{number}").missions.add(era.ms22)
            addendum = agreement.addenda.create(
                slug=f"addendum-{number}", name=f"Addendum {number}", status="signed"
            )
            addendum.parties.add(nasa)
            era.ms22.sources.add(cited)
            era.rubio.sources.add(cited)
            era.station.operators.add(agency)
            era.station.sources.add(cited)
            for flight in (other, aloft, plan):
                flight.station = era.station
                flight.save()
            change(
                who,
                "named",
                to_mission=era.ms22,
                in_place_of=spare,
                announced_by=agency,
            )
            change(era.rubio, "named", to_mission=plan, slug=f"rubio-{number}")
            disagree(number, mission=era.ms22)
            disagree(number, person=era.rubio)

    return make
