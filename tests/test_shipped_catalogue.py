"""The catalogue that ships: it loads, keeps every rule, and tells flights as they were.

One load serves the whole module, inside a transaction that is rolled back.
"""

import re

import pytest
from django.conf import settings
from django.db import transaction

from missions.catalogue import export_catalogue, load_catalogue, problems
from missions.catalogue.rows import FILES
from missions.journeys import journeys_of
from missions.models import (
    Agency,
    Announcement,
    CrewMember,
    Exchange,
    Mission,
    Nation,
    SeatAssignment,
    Status,
)

from .conftest import utc


@pytest.fixture(scope="module", autouse=True)
def loaded(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield load_catalogue(settings.FIXTURES_DIR)
        transaction.set_rollback(True)


@pytest.fixture
def flown():
    """Who flew on a leg of a mission: flown("crew-9", "up")."""

    def ask(mission, leg):
        seats = SeatAssignment.objects.flown().filter(mission__slug=mission, leg=leg)
        return {seat.person.slug for seat in seats}

    return ask


@pytest.fixture
def journey():
    """On what somebody came home who rose on a mission: journey(who, mission)."""

    def ask(person, mission):
        seats = SeatAssignment.objects.flown().up().with_journeys()
        return seats.get(person__slug=person, mission__slug=mission).home_on

    return ask


class TestFiles:
    def test_every_row_is_loaded(self, loaded):
        rows, written = loaded

        assert written
        assert rows == sum(model.objects.count() for model in FILES.values())

    def test_every_rule_that_spans_rows_is_kept(self):
        assert [str(problem) for problem in problems()] == []

    def test_a_second_load_changes_nothing(self, loaded):
        before = list(SeatAssignment.objects.order_by("pk").values_list())

        assert load_catalogue(settings.FIXTURES_DIR) == (loaded[0], False)
        assert list(SeatAssignment.objects.order_by("pk").values_list()) == before

    def test_an_export_is_the_same_byte_for_byte(self, tmp_path):
        export_catalogue(tmp_path)

        for name in FILES:
            shipped = (settings.FIXTURES_DIR / name).read_bytes()
            assert (tmp_path / name).read_bytes() == shipped, name

    def test_an_export_over_the_files_writes_none(self, tmp_path):
        export_catalogue(tmp_path)

        assert export_catalogue(tmp_path) == []

    def test_there_is_no_file_that_nothing_reads(self):
        names = {path.name for path in settings.FIXTURES_DIR.glob("*.json")}

        assert names == set(FILES)

    @pytest.mark.parametrize(
        "model",
        [model for model in FILES.values() if hasattr(model, "slug")],
        ids=lambda model: model.__name__,
    )
    def test_slugs_are_plain_ascii(self, model):
        plain = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
        slugs = model.objects.values_list("slug", flat=True)

        assert [slug for slug in slugs if not plain.fullmatch(slug)] == []

    @pytest.mark.parametrize("model", FILES.values(), ids=lambda model: model.__name__)
    def test_no_text_has_blanks_at_its_ends(self, model):
        for values in model.objects.values():
            for name, value in values.items():
                assert not isinstance(value, str) or value == value.strip(), (
                    f"{name} of {values}"
                )


class TestCompleteness:
    def test_every_seat_up_came_home_lasts_or_was_lost(self):
        seats = SeatAssignment.objects.flown().up().with_journeys()
        astray = [
            str(seat)
            for seat in seats.select_related("mission", "person")
            if not seat.home_on and seat.mission.outcome not in ("in-flight", "lost")
        ]

        assert astray == []

    def test_every_seat_home_has_a_seat_up(self):
        seats = SeatAssignment.objects.flown().down().with_journeys()

        assert [str(seat) for seat in seats if not seat.rose_on] == []

    def test_database_and_memory_tell_the_same_journeys(self):
        ups = SeatAssignment.objects.flown().up().with_journeys()
        asked = {seat.pk: seat.home_on for seat in ups}
        told = {}
        for who in CrewMember.objects.prefetch_related("seats__mission"):
            own = [seat for seat in who.seats.all() if seat.status == Status.FLOWN]
            for each in journeys_of(own)[0]:
                told[each.up.pk] = each.down and each.down.mission.slug

        assert told == asked

    def test_no_crew_is_larger_than_the_seats_fitted(self):
        for mission in Mission.objects.select_related("vehicle"):
            for leg in ("up", "down"):
                crew = mission.seats.counted().filter(leg=leg).count()
                assert crew <= mission.seats_available, mission

    def test_every_ship_of_the_era_is_there(self):
        vehicles = {mission.vehicle.slug for mission in Mission.objects.flown()}

        assert vehicles == {
            "crew-dragon",
            "soyuz-ms",
            "starliner",
            "shenzhou",
            "orion",
        }

    @pytest.mark.parametrize(
        "series, first, last",
        [
            ("crew-{}", 1, 12),
            ("soyuz-ms-{}", 16, 29),
            ("shenzhou-{}", 12, 23),
            ("axiom-mission-{}", 1, 4),
        ],
    )
    def test_no_mission_of_a_series_is_missing(self, series, first, last):
        wanted = {series.format(number) for number in range(first, last + 1)}
        held = set(Mission.objects.flown().values_list("slug", flat=True))

        assert wanted - held == set()

    def test_every_flown_mission_had_somebody_aboard(self):
        seats = SeatAssignment.objects.flown()

        for mission in Mission.objects.flown():
            assert seats.filter(mission=mission).exists(), mission

    def test_the_stations_are_never_empty(self):
        """Since Demo-2 somebody has been on the ISS, each first of a month."""
        for year in range(2021, 2027):
            for month in (1, 5, 9):
                moment = utc(year, month, 1)
                crew = SeatAssignment.objects.aboard(moment)
                assert 3 <= crew.count() <= 19, moment
                people = crew.values("person").distinct().count()
                assert people == crew.count(), moment


class TestAnnouncement:
    def test_it_began_in_dubai_on_25_october_2021(self):
        dubai = Announcement.objects.get(announced_on="2021-10-25")

        assert "Dubai" in dubai.place
        assert (
            "rogozin"
            in " ".join(dubai.statements.values_list("speaker", flat=True)).lower()
        )
        assert dubai.vehicles.filter(slug="crew-dragon").exists()
        assert dubai.sources.exists()

    def test_everybody_it_names_is_held(self):
        """Who and what the announcement that began it all names."""
        for model, slugs in [
            (Agency, ["roscosmos", "nasa", "spacex", "boeing"]),
            (Mission, ["crew-1", "crew-2", "inspiration4"]),
        ]:
            held = set(model.objects.values_list("slug", flat=True))
            assert set(slugs) <= held
        assert Agency.objects.filter(name__icontains="United Launch Alliance").exists()


class TestOddCases:
    def test_rubio_rose_on_ms_22_and_came_home_on_ms_23(self, flown, journey):
        assert journey("francisco-rubio", "soyuz-ms-22") == "soyuz-ms-23"
        assert "francisco-rubio" not in flown("soyuz-ms-22", "down")

    def test_ms_22_came_home_empty(self, flown):
        assert len(flown("soyuz-ms-22", "up")) == 3
        assert flown("soyuz-ms-22", "down") == set()

    def test_nobody_rose_on_ms_23_and_three_came_home(self, flown):
        assert flown("soyuz-ms-23", "up") == set()
        assert flown("soyuz-ms-23", "down") == {
            "sergey-prokopyev",
            "dmitry-petelin",
            "francisco-rubio",
        }

    def test_two_rose_on_crew_9_and_four_came_home(self, flown):
        assert flown("crew-9", "up") == {"nick-hague", "aleksandr-gorbunov"}
        assert flown("crew-9", "down") == {
            "nick-hague",
            "aleksandr-gorbunov",
            "butch-wilmore",
            "sunita-williams",
        }

    def test_the_crew_of_the_starliner_test_came_home_on_crew_9(self, flown, journey):
        assert flown("boeing-cft", "down") == set()
        for person in flown("boeing-cft", "up"):
            assert journey(person, "boeing-cft") == "crew-9"

    def test_gorbunov_rose_a_specialist_and_landed_a_pilot(self):
        roles = dict(
            SeatAssignment.objects.flown()
            .filter(person__slug="aleksandr-gorbunov", mission__slug="crew-9")
            .values_list("leg", "role")
        )

        assert roles == {"up": "mission-specialist", "down": "pilot"}

    @pytest.mark.parametrize(
        "person, up, down",
        [
            ("loral-ohara", "soyuz-ms-24", "soyuz-ms-24"),
            ("oleg-kononenko", "soyuz-ms-24", "soyuz-ms-25"),
            ("nikolai-chub", "soyuz-ms-24", "soyuz-ms-25"),
            ("oleg-novitskiy", "soyuz-ms-25", "soyuz-ms-24"),
            ("marina-vasilevskaya", "soyuz-ms-25", "soyuz-ms-24"),
            ("tracy-dyson", "soyuz-ms-25", "soyuz-ms-25"),
        ],
    )
    def test_crews_of_ms_24_and_ms_25_came_home_as_they_did(
        self, flown, journey, person, up, down
    ):
        assert journey(person, up) == down
        assert person in flown(down, "down")

    def test_on_12_september_2024_nineteen_were_in_orbit(self):
        assert SeatAssignment.objects.aboard(utc(2024, 9, 12)).count() == 19

    def test_seats_of_russians_on_crew_dragon_are_on_a_foreign_vehicle(self):
        seats = SeatAssignment.objects.flown().up().on_foreign_vehicles()
        cosmonauts = seats.filter(
            nation__code="RUS", mission__vehicle__slug="crew-dragon"
        ).values_list("person__slug", flat=True)

        assert set(cosmonauts) >= {
            "anna-kikina",
            "andrey-fedyaev",
            "konstantin-borisov",
            "alexander-grebenkin",
            "aleksandr-gorbunov",
        }

    def test_rubio_and_kikina_traded_seats(self):
        exchange = Exchange.objects.get(seats__person__slug="francisco-rubio")

        assert {str(seat.mission.slug) for seat in exchange.seats.all()} == {
            "soyuz-ms-22",
            "crew-5",
        }

    def test_vasilevskaya_flew_for_belarus(self):
        nations = SeatAssignment.objects.flown().filter(
            person__slug="marina-vasilevskaya"
        )

        assert {seat.nation for seat in nations} == {Nation.objects.get(code="BLR")}
