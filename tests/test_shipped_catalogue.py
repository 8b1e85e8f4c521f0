"""The catalogue that ships: it loads, keeps every rule and is whole.

One load serves the whole run of tests; this module asks a copy.
"""

import re
from collections import defaultdict

import pytest
from django.conf import settings

from missions.catalogue import export_catalogue, load_catalogue, problems
from missions.catalogue.check import COMMANDED_FAMILIES
from missions.catalogue.files import FILES
from missions.drawings.cabins import CABINS, cabin_of
from missions.drawings.seat_map import seat_map
from missions.models import (
    CrewMember,
    Leg,
    Mission,
    Outcome,
    SeatAssignment,
    Source,
    Status,
    Vehicle,
)
from missions.spaceflights import spaceflights_of

from .conftest import utc
from .reading import csv_rows

# Without it pytest-django makes no test database where this file is run alone.
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]


def rows_that_are_there():
    return sum(model.objects.count() for model in FILES.values())


class TestFiles:
    def test_every_row_is_loaded(self, shipped):
        assert shipped == f"Loaded {rows_that_are_there()} rows.\n"

    def test_every_rule_that_spans_rows_is_kept(self):
        assert [str(problem) for problem in problems()] == []

    def test_a_second_load_changes_nothing(self):
        before = list(SeatAssignment.objects.order_by("pk").values_list())

        written = load_catalogue(settings.FIXTURES_DIR)

        assert written[:2] == (rows_that_are_there(), False)
        assert list(SeatAssignment.objects.order_by("pk").values_list()) == before

    def test_an_export_is_the_same_byte_for_byte(self, tmp_path):
        export_catalogue(tmp_path)

        for name in FILES:
            shipped = (settings.FIXTURES_DIR / name).read_bytes()
            assert (tmp_path / name).read_bytes() == shipped, name

    def test_an_export_over_the_files_writes_none(self, tmp_path):
        export_catalogue(tmp_path)

        assert export_catalogue(tmp_path).written == []

    def test_there_is_no_file_that_nothing_reads(self):
        names = {path.name for path in settings.FIXTURES_DIR.glob("*.json")}

        assert names == set(FILES)

    def test_no_file_is_too_large_to_read(self):
        sizes = {path: path.stat().st_size for path in settings.FIXTURES_DIR.iterdir()}

        assert [path.name for path, size in sizes.items() if size > 2_000_000] == []

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
    def test_every_launch_seat_returned_lasts_or_was_lost(self):
        seats = SeatAssignment.objects.flown().up().with_spaceflights()
        astray = [
            str(seat)
            for seat in seats.select_related("mission", "person")
            if not seat.return_slug
            and seat.mission.outcome not in ("in-flight", "lost")
        ]

        assert astray == []

    def test_every_return_seat_has_a_launch_seat(self):
        seats = SeatAssignment.objects.flown().down().with_spaceflights()

        assert [str(seat) for seat in seats if not seat.launch_slug] == []

    def test_database_and_memory_tell_the_same_spaceflights(self):
        ups = SeatAssignment.objects.flown().up().with_spaceflights()
        asked = {seat.pk: seat.return_slug for seat in ups}
        told = {}
        for who in CrewMember.objects.prefetch_related("seats__mission"):
            own = [seat for seat in who.seats.all() if seat.status == Status.FLOWN]
            for each in spaceflights_of(own)[0]:
                told[each.up.pk] = each.down and each.down.mission.slug

        assert told == asked

    def test_database_and_memory_tell_the_same_changes_of_spacecraft(self):
        asked = SeatAssignment.objects.returned_on_a_different_spacecraft()
        told = set()
        for who in CrewMember.objects.prefetch_related("seats__mission"):
            own = [seat for seat in who.seats.all() if seat.status == Status.FLOWN]
            for each in spaceflights_of(own)[0]:
                if each.changed_spacecraft:
                    told |= {each.up, each.down}

        assert told == set(asked)
        assert len(told) > 100

    def test_no_crew_is_larger_than_the_seats_fitted(self):
        for mission in Mission.objects.select_related("vehicle"):
            for leg in ("up", "down"):
                crew = mission.seats.counted().filter(leg=leg).count()
                assert crew <= mission.seats_available, mission

    def test_every_family_of_spacecraft_has_flown(self):
        families = set(
            Mission.objects.flown().values_list("vehicle__family", flat=True)
        )

        assert families == {
            "Apollo",
            "Dragon",
            "Gemini",
            "Mercury",
            "New Shepard",
            "Orion",
            "Shenzhou",
            "Soyuz",
            "Space Shuttle",
            "SpaceShipOne",
            "Starliner",
            "Vostok",
            "X-15",
        }

    def test_the_families_that_have_commanders_are_called_as_the_check_calls_them(self):
        held = set(Vehicle.objects.values_list("family", flat=True))

        assert set(COMMANDED_FAMILIES) <= held

    def test_the_first_flight_is_gagarins(self):
        first = SeatAssignment.objects.flown().in_launch_order().first()

        assert (first.person.slug, first.mission.slug) == ("yuri-gagarin", "vostok-1")

    def test_every_mission_cites_a_source(self):
        assert [str(row) for row in Mission.objects.filter(sources=None)] == []

    def test_every_person_cites_a_source(self):
        assert [str(row) for row in CrewMember.objects.filter(sources=None)] == []

    def test_every_source_says_when_it_was_checked(self):
        assert not Source.objects.filter(checked_on=None).exists()

    def test_everybody_who_flew_has_a_nation(self):
        flown = CrewMember.objects.filter(seats__status="flown").distinct()

        assert [str(who) for who in flown.filter(citizenships=None)] == []

    def test_the_seat_table_holds_every_seat(self, client):
        lines = csv_rows(client.get("/seats.csv"))

        assert len(lines) == SeatAssignment.objects.count()

    @pytest.mark.parametrize(
        "series, first, last",
        [
            ("vostok-{}", 1, 6),
            ("voskhod-{}", 1, 2),
            ("apollo-{}", 7, 17),
            ("soyuz-{}", 3, 19),
            ("skylab-{}", 2, 4),
            ("soyuz-t-{}", 2, 15),
            ("soyuz-tm-{}", 2, 34),
            ("soyuz-tma-{}", 1, 22),
            ("crew-{}", 1, 12),
            ("soyuz-ms-{:02}", 1, 13),
            ("soyuz-ms-{}", 15, 29),
            ("soyuz-tma-{:02}m", 1, 20),
            ("shenzhou-{}", 9, 23),
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


class TestSeatMaps:
    """Every mission can be drawn, those that flew in a cabin of their own family."""

    def test_no_vehicle_that_flew_is_drawn_as_plain_rows(self):
        flown = Vehicle.objects.filter(missions__outcome=Outcome.LANDED)
        missions = Mission.objects.filter(vehicle__in=flown)
        for mission in missions.select_related("vehicle"):
            cabin = cabin_of(mission.vehicle.family, mission.seats_available)
            assert cabin in CABINS[mission.vehicle.family], mission

    def test_everybody_is_drawn_and_no_name_is_cut(self):
        names = CrewMember.objects.short_names()
        for leg in Leg:
            crews = defaultdict(list)
            seats = SeatAssignment.objects.counted().filter(leg=leg).with_own()
            for seat in seats.with_spaceflights().for_crew_list():
                crews[seat.mission_id].append(seat)
            for mission in Mission.objects.select_related("vehicle"):
                found = seat_map(mission, crews[mission.pk], leg, names)
                couches = found.couches if found else []
                drawn = {couch.seat for couch in couches if couch.seat}
                words = [line.text for couch in couches for line in couch.lines]
                assert drawn == set(crews[mission.pk]), mission
                assert not [line for line in words if "…" in line], mission
