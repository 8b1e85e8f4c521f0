"""Rows for tests, made as short as a test can say what matters about them."""

import datetime
from types import SimpleNamespace

import pytest
from django.db import connection
from django.utils import timezone

from missions.models import (
    Agency,
    AgencyKind,
    Agreement,
    AgreementStatus,
    Announcement,
    AssignmentChange,
    CrewMember,
    Disagreement,
    Exchange,
    Leg,
    Mission,
    Nation,
    Outcome,
    Pairing,
    SeatAssignment,
    Source,
    Station,
    Status,
    Vehicle,
)

from .shipped import asked_instead

DATABASE_FIXTURES = {"db", "transactional_db"}


def pytest_addoption(parser):
    parser.addoption(
        "--that-ask-a-database",
        action="store_true",
        help="run these tests alone, on another database; the others know of none",
    )


def pytest_collection_modifyitems(config, items):
    if config.getoption("--that-ask-a-database"):
        config.hook.pytest_deselected(items=[e for e in items if not asks_database(e)])
        items[:] = filter(asks_database, items)


def asks_database(test):
    """Whether it may: pytest-django refuses a database to all other tests."""
    marked = test.get_closest_marker("django_db") is not None
    return marked or not DATABASE_FIXTURES.isdisjoint(test.fixturenames)


@pytest.fixture(scope="session")
def common_folder(tmp_path_factory, worker_id):
    """A folder that all of xdist's workers share."""
    folder = tmp_path_factory.getbasetemp()
    return folder if worker_id == "master" else folder.parent


@pytest.fixture(scope="module")
def shipped(common_folder, tmp_path_factory, django_db_setup, django_db_blocker):
    """The tests of a module ask the shipped catalogue; gives what loading it said."""
    own = tmp_path_factory.mktemp("shipped")
    with (
        django_db_blocker.unblock(),
        asked_instead(common_folder, own, connection) as told,
    ):
        yield told


def utc(*parts):
    """An aware moment: utc(2022, 9, 21, 13, 54, 49)."""
    return datetime.datetime(*parts, tzinfo=datetime.UTC)


@pytest.fixture
def source(db):
    return Source.objects.create(
        slug="an-agency-page",
        publisher="An agency",
        title="A page",
        url="https://agency.example/page",
        checked_on=datetime.date(2026, 11, 22),
    )


@pytest.fixture
def russia(db):
    return Nation.objects.create(code="RUS", name="Russia")


@pytest.fixture
def america(db):
    return Nation.objects.create(code="USA", name="United States")


@pytest.fixture
def roscosmos(russia):
    return Agency.objects.create(
        slug="roscosmos",
        name="State Corporation Roscosmos",
        short_name="Roscosmos",
        kind=AgencyKind.SPACE_AGENCY,
        nation=russia,
    )


@pytest.fixture
def nasa(america):
    return Agency.objects.create(
        slug="nasa",
        name="National Aeronautics and Space Administration",
        short_name="NASA",
        kind=AgencyKind.SPACE_AGENCY,
        nation=america,
    )


@pytest.fixture
def soyuz(roscosmos):
    return Vehicle.objects.create(
        slug="soyuz-ms", name="Soyuz MS", family="Soyuz", operator=roscosmos, seats=3
    )


@pytest.fixture
def dragon(nasa):
    spacex = Agency.objects.create(
        slug="spacex",
        name="Space Exploration Technologies",
        short_name="SpaceX",
        kind=AgencyKind.COMPANY,
        nation=nasa.nation,
    )
    return Vehicle.objects.create(
        slug="crew-dragon",
        name="Crew Dragon",
        family="Dragon",
        operator=spacex,
        seats=4,
    )


@pytest.fixture
def fly(soyuz, source):
    """Makes a mission, landed unless told otherwise: fly("soyuz-ms-22", 2022)."""

    def make(slug, year=2022, vehicle=None, **fields):
        fields = {
            "slug": slug,
            "name": slug.replace("-", " ").title(),
            "vehicle": vehicle or soyuz,
            "outcome": Outcome.LANDED,
            "launched_at": utc(year, 3, 1, 12),
            "launch_precision": "minute",
            "landed_at": utc(year, 9, 1, 12),
            "landing_precision": "minute",
        } | fields
        if fields["outcome"] not in (Outcome.LANDED, Outcome.LOST, Outcome.ABORTED):
            fields |= {"landed_at": None, "landing_precision": ""}
        mission = Mission.objects.create(**fields)
        mission.sources.add(source)
        return mission

    return make


@pytest.fixture
def person(db):
    """Makes a person: person("Oleg Kononenko")."""

    def make(name, **fields):
        given, _, family = name.rpartition(" ")
        fields = {
            "slug": name.lower().replace(" ", "-"),
            "name": name,
            "family_name": family,
            "given_names": given,
        } | fields
        return CrewMember.objects.create(**fields)

    return make


@pytest.fixture
def seat(russia):
    """Makes a seat, flown for Russia unless told so: seat(mission, who, "up")."""

    def make(mission, who, leg=Leg.UP, **fields):
        fields = {"status": Status.FLOWN, "nation": russia} | fields
        return SeatAssignment.objects.create(
            mission=mission, person=who, leg=leg, **fields
        )

    return make


@pytest.fixture
def crew_of(fly, person, seat):
    """Makes a mission with one person who launched and returned on it."""

    def make(slug, year=2022, **fields):
        mission = fly(slug, year, **fields)
        who = person(f"Somebody {slug.title()}")
        seat(mission, who, Leg.UP)
        seat(mission, who, Leg.DOWN)
        return mission

    return make


@pytest.fixture
def moment():
    """A moment after every flight that tests make."""
    return timezone.make_aware(datetime.datetime(2026, 11, 22), datetime.UTC)


@pytest.fixture
def swap(nasa, roscosmos, source):
    """Makes an exchange of seats under one agreement: swap("a-b", seat_a, seat_b)."""

    def make(slug, *seats, pairing=Pairing.INFERRED, **fields):
        agreement, made = Agreement.objects.get_or_create(
            slug="crew-exchange",
            defaults={"name": "Crew exchange", "status": AgreementStatus.SIGNED},
        )
        if made:
            agreement.parties.add(nasa, roscosmos)
            agreement.sources.add(source)
        fields = {
            "name": slug.replace("-", " ").title(),
            "basis": "Both seats were flown in one season.",
        } | fields
        exchange = Exchange.objects.create(
            slug=slug, agreement=agreement, pairing=pairing, **fields
        )
        exchange.sources.add(source)
        for traded in seats:
            traded.exchange = exchange
            traded.save()
        return exchange

    return make


@pytest.fixture
def change(source):
    """Makes a crew change: change(who, "withdrawn", from_mission=mission)."""

    def make(who, kind, **fields):
        fields = {
            "slug": f"{who.slug}-{kind}",
            "changed_on": datetime.date(2022, 7, 15),
            "changed_precision": "day",
            "summary": f"{who} was {kind}.",
        } | fields
        made = AssignmentChange.objects.create(person=who, kind=kind, **fields)
        made.sources.add(source)
        return made

    return make


@pytest.fixture
def announcement(roscosmos, dragon, source):
    """Makes an announcement with one statement: announcement("dubai")."""

    def make(slug, **fields):
        fields = {
            "title": f"Cosmonauts are cleared for Crew Dragon ({slug})",
            "announced_on": datetime.date(2021, 10, 25),
            "announced_precision": "day",
            "place": "Dubai",
            "summary": "Roscosmos is content with the ship's record.",
        } | fields
        made = Announcement.objects.create(slug=slug, **fields)
        made.statements.create(
            position=1,
            speaker="Dmitry Rogozin",
            capacity="director general",
            agency=roscosmos,
            said="The ship has flown enough to be trusted.",
        )
        made.agencies.add(roscosmos)
        made.vehicles.add(dragon)
        made.sources.add(source)
        return made

    return make


@pytest.fixture
def exchange_era(
    america, announcement, change, dragon, fly, nasa, person, roscosmos, seat, soyuz,
    source, swap,
):  # fmt: skip
    """A little of everything: two who changed spacecraft, an exchange, plans."""
    station = Station.objects.create(
        slug="iss", name="International Space Station", short_name="ISS"
    )
    hull = dragon.spacecraft.create(
        slug="crew-dragon-endurance", name="Endurance", serial="C210"
    )
    plain_hull = soyuz.spacecraft.create(slug="soyuz-ms-751", serial="No. 751")
    ms22 = fly(
        "soyuz-ms-22",
        launched_at=utc(2022, 9, 21, 13, 54, 49),
        launch_precision="second",
        landed_at=utc(2023, 3, 28, 11, 46),
        station=station,
        operator=roscosmos,
        spacecraft=plain_hull,
    )
    ms23 = fly(
        "soyuz-ms-23",
        launched_at=utc(2023, 2, 24, 0, 24),
        landed_at=utc(2023, 9, 27),
        landing_precision="day",
        station=station,
    )
    crew5 = fly(
        "crew-5",
        vehicle=dragon,
        spacecraft=hull,
        operator=nasa,
        station=station,
        launched_at=utc(2022, 10, 5, 16),
        landed_at=utc(2023, 3, 12, 2),
    )
    ms30 = fly(
        "soyuz-ms-30",
        launched_at=utc(2024, 6, 1, 9),
        outcome="in-flight",
        seats_fitted=2,
    )
    planned = fly(
        "crew-99",
        vehicle=dragon,
        outcome="planned",
        launched_at=utc(2031, 2, 1),
        launch_precision="month",
        launch_is_earliest=True,
    )
    prokopyev = person(
        "Sergey Prokopyev", native_name="Сергей Прокопьев", agency=roscosmos
    )
    rubio = person("Frank Rubio", given_names="Francisco", agency=nasa)
    kikina = person("Anna Kikina", native_name="Анна Кикина", agency=roscosmos)
    mann = person("Nicole Mann", agency=nasa)
    chub = person("Nikolai Chub", native_name="Николай Чуб", agency=roscosmos)
    kononenko = person("Oleg Kononenko", agency=roscosmos)
    for who in (prokopyev, kikina, chub, kononenko):
        who.citizenships.create(nation=roscosmos.nation)
    for who in (rubio, mann):
        who.citizenships.create(nation=america)
    russian = {"agency": roscosmos, "arrangement": "own-agency"}
    american = {"agency": nasa, "nation": america, "arrangement": "barter"}
    seat(ms22, prokopyev, "up", role="commander", position=1, **russian)
    rubio_up = seat(ms22, rubio, "up", role="flight-engineer", position=3, **american)
    seat(ms23, prokopyev, "down", role="commander", **russian)
    seat(ms23, rubio, "down", role="flight-engineer", **american)
    seat(ms22, chub, "up", status="backup", stands_in_for=prokopyev, **russian)
    kikina_up = seat(
        crew5, kikina, "up", role="mission-specialist", **russian | {
            "arrangement": "barter"
        }
    )  # fmt: skip
    seat(crew5, kikina, "down", role="mission-specialist", **russian)
    for leg in ("up", "down"):
        seat(crew5, mann, leg, role="commander", position=1, **american)
    seat(crew5, chub, "up", status="replaced", **russian)
    seat(ms30, kononenko, "up", role="commander", **russian)
    seat(planned, mann, "up", status="planned", **american)
    Disagreement.objects.create(
        slug="ms-22-landing",
        mission=ms22,
        fact="Landing time",
        chosen="11:46",
        reason="-",
    ).claims.create(source=source, value="11:47")
    announcement("dubai-2021").missions.add(crew5)
    emergency_return = rubio.emergency_returns.create(
        slug="frank-rubio-crew-5",
        mission=crew5,
        since=datetime.date(2023, 1, 18),
        since_precision="day",
        until=datetime.date(2023, 3, 6),
        until_precision="day",
        note="His seat liner was moved over.",
    )
    emergency_return.sources.add(source)
    return SimpleNamespace(
        ms22=ms22,
        ms23=ms23,
        crew5=crew5,
        ms30=ms30,
        planned=planned,
        prokopyev=prokopyev,
        rubio=rubio,
        kikina=kikina,
        mann=mann,
        chub=chub,
        kononenko=kononenko,
        station=station,
        hull=hull,
        exchange=swap("rubio-kikina", rubio_up, kikina_up),
        change=change(chub, "withdrawn", from_mission=crew5, reason="He was ill"),
    )
