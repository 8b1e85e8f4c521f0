"""Many rows with what stands beside them, of which each row is made once."""

import pytest
from django.db.models import Prefetch

from missions.models import CrewMember, Mission, SeatAssignment, Source
from missions.rows.shared import shared
from missions.tables import TABLES

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", TABLES)
def test_a_table_says_the_same_as_one_row_after_the_other(
    name, exchange_era, django_assert_num_queries
):
    table = TABLES[name]
    rows = table.with_data(table.rows())
    found = shared(rows)

    with django_assert_num_queries(0):
        told = [*map(table.record, found)]

    assert told == [*map(table.record, rows)]


def test_what_many_rows_point_at_is_made_once(exchange_era, django_assert_num_queries):
    seats = SeatAssignment.objects.select_related("mission__vehicle", "agency")

    with django_assert_num_queries(4):
        found = shared(seats.order_by("pk"))
        missions = {id(seat.mission): seat.mission for seat in found}

    assert [seat.pk for seat in found] == [seat.pk for seat in seats.order_by("pk")]
    assert len(missions) == len({*missions.values()}) < len(found)
    assert all(seat.agency == seats.get(pk=seat.pk).agency for seat in found)


def test_what_many_rows_cite_is_made_once_and_in_its_order(
    fly, source, django_assert_num_queries
):
    another = Source.objects.create(
        slug="b", url="https://b.example/", publisher="B", checked_on="2026-01-01"
    )
    missions = [fly(f"m{number}") for number in range(3)]
    for made in missions[:2]:
        made.sources.set([source, another])
    rows = Mission.objects.order_by("pk").prefetch_related("sources")

    with django_assert_num_queries(3):
        found = shared(rows)
        cited = [[*row.sources.all()] for row in found]

    assert cited == [[*row.sources.all()] for row in rows]
    assert [len(each) for each in cited] == [2, 2, 1]
    assert [*map(id, cited[0])] == [*map(id, cited[1])]


def test_an_attribute_that_another_one_reads_is_read_behind_it(crew_of):
    crew_of("a")
    flown = SeatAssignment.objects.up().order_by("pk")
    people = CrewMember.objects.order_by("pk").prefetch_related(
        Prefetch("seats", flown, to_attr="seats_flown"), "seats_flown__mission__vehicle"
    )

    told = [[seat.mission.vehicle for seat in who.seats_flown] for who in people]

    assert told == [
        [seat.mission.vehicle for seat in who.seats_flown] for who in shared(people)
    ]
    assert any(told)


def test_no_rows_have_nothing_beside_them(db):
    rows = Mission.objects.none().select_related("vehicle").prefetch_related("sources")

    assert shared(rows) == []
