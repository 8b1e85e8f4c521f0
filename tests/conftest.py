"""Rows for tests, made as short as a test can say what matters about them."""

import datetime
from types import SimpleNamespace

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from missions.models import (
    Agency,
    AgencyKind,
    Agreement,
    AgreementStatus,
    Announcement,
    AssignmentChange,
    CrewMember,
    Exchange,
    Leg,
    Mission,
    Nation,
    Outcome,
    Pairing,
    SeatAssignment,
    Source,
    Status,
    Vehicle,
)
from missions.rows.in_hand import reading

from .exchange_era import (
    dispute_a_landing,
    fill_seats,
    fly_missions,
    move_a_seat_liner,
    name_people,
    utc,
)
from .put_back import Rows
from .shipped import asked_instead

pytest_plugins = ["tests.running"]


@pytest.fixture
def today(monkeypatch):
    """Makes it another day, for all that asks which it is: today(2026, 11, 25)."""

    def turn(*parts):
        monkeypatch.setattr("django.utils.timezone.now", lambda: utc(*parts))

    return turn


@pytest.fixture(scope="session")
def common_folder(tmp_path_factory, worker_id):
    """A folder that all of xdist's workers share."""
    folder = tmp_path_factory.getbasetemp()
    return folder if worker_id == "master" else folder.parent


@pytest.fixture(scope="session")
def django_db_modify_db_settings(request):
    """A database of each worker's own; in memory it is that already.

    pytest-django knows Django's SQLite only, and makes a file of ours.
    """
    if connection.vendor != "sqlite":
        request.getfixturevalue("django_db_modify_db_settings_parallel_suffix")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Its tables are those of the models, and it is told that migrations have run."""
    recorder = MigrationRecorder(connection)
    with django_db_blocker.unblock():
        recorder.ensure_schema()
        for app, name in MigrationLoader(None).disk_migrations:
            recorder.record_applied(app, name)


@pytest.fixture(scope="module")
def shipped(common_folder, tmp_path_factory, django_db_setup, django_db_blocker):
    """The tests of a module ask the shipped catalogue; gives what loading it said."""
    own = tmp_path_factory.mktemp("shipped")
    with (
        django_db_blocker.unblock(),
        asked_instead(common_folder, own, connection) as told,
    ):
        yield told


@pytest.fixture
def as_served(shipped, db):
    """The shipped catalogue as a server has it, where what is in hand stays there.

    For tests that change no row, so that whatever they read is of one edition.
    """
    with reading("as shipped"):
        yield


@pytest.fixture(scope="session")
def made_once():
    """Rows that were made once in this worker, by the name of their fixture."""
    return {}


@pytest.fixture
def put_back(db, made_once, request):
    """What `exchange_era` and the fixtures below gave, by name, their rows put back.

    Empty where a test does not ask for it, or asks first in this worker.
    """
    asked = {"exchange_era"} & made_once.keys() & {*request.fixturenames}
    return made_once["exchange_era"].put_back() if asked else {}


@pytest.fixture(autouse=True)
def exchange_era_first(request):
    """Before any other row, so that nobody has taken the keys of its rows."""
    if "exchange_era" in request.fixturenames:
        request.getfixturevalue("exchange_era")


@pytest.fixture
def source(put_back):
    return put_back.get("source") or Source.objects.create(
        slug="an-agency-page",
        publisher="An agency",
        title="A page",
        url="https://agency.example/page",
        checked_on=datetime.date(2026, 11, 22),
    )


@pytest.fixture
def russia(put_back):
    return put_back.get("russia") or Nation.objects.create(code="RUS", name="Russia")


@pytest.fixture
def america(put_back):
    return put_back.get("america") or Nation.objects.create(
        code="USA", name="United States"
    )


@pytest.fixture
def soviet_union(russia):
    return Nation.objects.create(
        code="SUN",
        name="Soviet Union",
        existed_from=datetime.date(1922, 12, 30),
        existed_until=datetime.date(1991, 12, 26),
        successor=russia,
    )


@pytest.fixture
def roscosmos(russia, put_back):
    return put_back.get("roscosmos") or Agency.objects.create(
        slug="roscosmos",
        name="State Corporation Roscosmos",
        short_name="Roscosmos",
        kind=AgencyKind.SPACE_AGENCY,
        nation=russia,
    )


@pytest.fixture
def nasa(america, put_back):
    return put_back.get("nasa") or Agency.objects.create(
        slug="nasa",
        name="National Aeronautics and Space Administration",
        short_name="NASA",
        kind=AgencyKind.SPACE_AGENCY,
        nation=america,
    )


@pytest.fixture
def soyuz(roscosmos, put_back):
    return put_back.get("soyuz") or Vehicle.objects.create(
        slug="soyuz-ms", name="Soyuz MS", family="Soyuz", operator=roscosmos, seats=3
    )


@pytest.fixture
def dragon(nasa, put_back):
    if "dragon" in put_back:
        return put_back["dragon"]
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
        mission.refresh_from_db(fields=["spacecraft_operator"])
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
def seat(any_seat):
    return any_seat


@pytest.fixture
def any_seat(russia):
    """Makes a seat, flown for Russia unless told so: seat(mission, who, "up").

    By this name no module has another, which `exchange_era` would be made of for all.
    """

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
def drawn(monkeypatch):
    """The SVGs that were given to the renderer, which draws nothing now."""
    given = []

    def keep(svg_string, **options):
        given.append(svg_string)
        return b""

    monkeypatch.setattr("resvg_py.svg_to_bytes", keep)
    return given


@pytest.fixture
def exchange_era(
    america, announcement, any_seat, change, dragon, fly, made_once, nasa, person,
    put_back, roscosmos, russia, soyuz, source, swap,
):  # fmt: skip
    """A little of everything; `exchange_era.py` draws up what."""
    if put_back:
        return put_back["exchange_era"]
    era = SimpleNamespace(nasa=nasa, roscosmos=roscosmos, soyuz=soyuz, dragon=dragon)
    fly_missions(era, fly)
    name_people(era, person)
    seats = fill_seats(era, any_seat)
    era.exchange = swap("rubio-kikina", seats["rubio"], seats["kikina"])
    era.change = change(
        era.chub, "withdrawn", from_mission=era.crew5, reason="He was ill"
    )
    announcement("dubai-2021").missions.add(era.crew5)
    dispute_a_landing(era, source)
    move_a_seat_liner(era, source)
    begun_with = {"america": america, "russia": russia, "source": source}
    made_once["exchange_era"] = Rows(vars(era) | begun_with | {"exchange_era": era})
    return era


@pytest.fixture
def changes(change, exchange_era):
    """Kikina was named to Crew-5 in 2022, a backup was replaced, Mann moved in 2026."""
    era = exchange_era
    change(era.kikina, "named", to_mission=era.crew5, announced_by=era.ms22.operator)
    change(
        era.prokopyev,
        "replaced",
        from_mission=era.ms22,
        as_backup=True,
        changed_on=datetime.date(2021, 1, 1),
        changed_precision="year",
    )
    return change(
        era.mann,
        "moved",
        from_mission=era.crew5,
        to_mission=era.planned,
        changed_on=datetime.date(2026, 2, 1),
        changed_precision="month",
        slug="mann-moved",
    )
