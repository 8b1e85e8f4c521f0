"""What the fixture `exchange_era` holds: two who changed spacecraft, one exchange.

    mission      spacecraft        launched     landed       outcome
    Soyuz Ms 22  No. 751           21 Sep 2022  28 Mar 2023  landed; the time disputed
    Crew 5       Endurance (C210)  5 Oct 2022   12 Mar 2023  landed; named in Dubai
    Soyuz Ms 23                    24 Feb 2023  27 Sep 2023  landed; launched uncrewed
    Soyuz Ms 30                    1 Jun 2024                in flight; two seats
    Crew 99                        NET Feb 2031              planned

    person            for        launched on  returned on  role
    Sergey Prokopyev  Roscosmos  Soyuz Ms 22  Soyuz Ms 23  commander
    Frank Rubio       NASA       Soyuz Ms 22  Soyuz Ms 23  flight engineer; exchanged
    Anna Kikina       Roscosmos  Crew 5       Crew 5       mission specialist; exchanged
    Nicole Mann       NASA       Crew 5       Crew 5       commander
    Oleg Kononenko    Roscosmos  Soyuz Ms 30  in space     commander
    Nicole Mann       NASA       Crew 99      planned
    Nikolai Chub      Roscosmos  Soyuz Ms 22  backup of Prokopyev
    Nikolai Chub      Roscosmos  Crew 5       replaced; a crew change says why

The first three missions dock at the ISS, which Roscosmos operates. Rubio's seat and
Kikina's are one exchange, its pairing inferred. NASA's seats and Kikina's at launch are
barter, the others their own agency's. A source says that Rubio was to leave on Crew 5
from 18 January to 6 March 2023.
"""

import datetime

from missions.models import Disagreement, Station


def utc(*parts):
    """An aware moment: utc(2022, 9, 21, 13, 54, 49)."""
    return datetime.datetime(*parts, tzinfo=datetime.UTC)


def fly_missions(era, fly):
    era.station = Station.objects.create(
        slug="iss", name="International Space Station", short_name="ISS"
    )
    era.station.operators.add(era.roscosmos)
    era.endeavour = era.dragon.spacecraft.create(
        slug="crew-dragon-endurance", name="Endurance", serial="C210"
    )
    era.ms22 = fly(
        "soyuz-ms-22",
        launched_at=utc(2022, 9, 21, 13, 54, 49),
        launch_precision="second",
        landed_at=utc(2023, 3, 28, 11, 46),
        station=era.station,
        operator=era.roscosmos,
        spacecraft=era.soyuz.spacecraft.create(slug="soyuz-ms-751", serial="No. 751"),
    )
    era.ms23 = fly(
        "soyuz-ms-23",
        launched_at=utc(2023, 2, 24, 0, 24),
        landed_at=utc(2023, 9, 27),
        landing_precision="day",
        station=era.station,
    )
    era.crew5 = fly(
        "crew-5",
        vehicle=era.dragon,
        spacecraft=era.endeavour,
        operator=era.nasa,
        station=era.station,
        launched_at=utc(2022, 10, 5, 16),
        landed_at=utc(2023, 3, 12, 2),
    )
    era.ms30 = fly(
        "soyuz-ms-30",
        launched_at=utc(2024, 6, 1, 9),
        outcome="in-flight",
        seats_fitted=2,
    )
    era.planned = fly(
        "crew-99",
        vehicle=era.dragon,
        outcome="planned",
        launched_at=utc(2031, 2, 1),
        launch_precision="month",
        launch_is_earliest=True,
    )


def name_people(era, person):
    russians = {
        "prokopyev": ("Sergey Prokopyev", "Сергей Прокопьев"),
        "kikina": ("Anna Kikina", "Анна Кикина"),
        "chub": ("Nikolai Chub", "Николай Чуб"),
        "kononenko": ("Oleg Kononenko", ""),
    }
    for key, (name, native) in russians.items():
        who = person(name, native_name=native, agency=era.roscosmos)
        who.citizenships.create(nation=era.roscosmos.nation)
        setattr(era, key, who)
    era.rubio = person("Frank Rubio", given_names="Francisco", agency=era.nasa)
    era.mann = person("Nicole Mann", agency=era.nasa)
    for who in (era.rubio, era.mann):
        who.citizenships.create(nation=era.nasa.nation)


def fill_seats(era, seat):
    """Makes all seats; returns the two that are exchanged, by whose they are."""
    russian = {"agency": era.roscosmos, "arrangement": "own-agency"}
    bartered = {"agency": era.roscosmos, "arrangement": "barter"}
    american = {"agency": era.nasa, "nation": era.nasa.nation, "arrangement": "barter"}
    commander, engineer = {"role": "commander"}, {"role": "flight-engineer"}
    specialist = {"role": "mission-specialist"}

    seat(era.ms22, era.prokopyev, "up", position=1, **commander, **russian)
    rubio = seat(era.ms22, era.rubio, "up", position=3, **engineer, **american)
    seat(era.ms23, era.prokopyev, "down", **commander, **russian)
    seat(era.ms23, era.rubio, "down", **engineer, **american)
    kikina = seat(era.crew5, era.kikina, "up", **specialist, **bartered)
    seat(era.crew5, era.kikina, "down", **specialist, **russian)
    for leg in ("up", "down"):
        seat(era.crew5, era.mann, leg, position=1, **commander, **american)
    seat(era.ms30, era.kononenko, "up", **commander, **russian)
    seat(era.planned, era.mann, "up", status="planned", **american)

    spare = {"status": "backup", "stands_in_for": era.prokopyev}
    seat(era.ms22, era.chub, "up", **spare, **russian)
    seat(era.crew5, era.chub, "up", status="replaced", **russian)
    return {"rubio": rubio, "kikina": kikina}


def dispute_a_landing(era, source):
    Disagreement.objects.create(
        slug="ms-22-landing",
        mission=era.ms22,
        fact="Landing time",
        chosen="11:46",
        reason="-",
    ).claims.create(source=source, value="11:47")


def move_a_seat_liner(era, source):
    assigned = era.rubio.emergency_returns.create(
        slug="frank-rubio-crew-5",
        mission=era.crew5,
        since=datetime.date(2023, 1, 18),
        since_precision="day",
        until=datetime.date(2023, 3, 6),
        until_precision="day",
        note="His seat liner was moved over.",
    )
    assigned.sources.add(source)
