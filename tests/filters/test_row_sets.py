"""Sets of rows: what they count is what their filters find."""

import pytest
from django.http import QueryDict

from missions.filters import (
    AgencyFilter,
    CrewMemberFilter,
    ExchangeFilter,
    MissionFilter,
    NationFilter,
    SeatListFilter,
    StationFilter,
    VehicleFilter,
)
from missions.filters.facets import Facet
from missions.filters.row_sets import Found, Places, list_rows
from missions.models import CrewMember, Exchange, Mission, SeatAssignment
from missions.models.codes import NONE, UNKNOWN
from missions.rows.in_hand import answers_of, reading
from missions.tables import CREW, MISSIONS, NATIONS, SEATS

COUNTED = [
    *(AgencyFilter, CrewMemberFilter, ExchangeFilter, MissionFilter, NationFilter),
    *(SeatListFilter, StationFilter, VehicleFilter),
]


@pytest.mark.parametrize("filterset", COUNTED)
def test_each_is_as_many_as_its_filter_finds(exchange_era, filterset):
    """One of the missions has no station, some seats no role."""
    rows = filterset.countable()
    empty = {
        SeatAssignment: {"role": ""},
        Mission: {"station": None},
        CrewMember: {"sex": ""},
    }
    if rows.model in empty:
        rows.filter(pk=rows.first().pk).update(**empty[rows.model])

    held = list_rows(filterset)

    for name, facet in filterset.base_filters.items():
        if isinstance(facet, Facet):
            for value, found in held.sets_of(name).items():
                assert facet.filter(rows, (value,)).count() == found.bit_count(), name
    assert filterset is not SeatListFilter or UNKNOWN in held.sets["role"]
    assert filterset is not MissionFilter or NONE in held.sets["station"]


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "nation=RUS,USA&leg=up",
        "year_from=2022&year_to=2022",
        "launch_site=Baikonur Cosmodrome&sort=-person",
        "person=rubio&status=flown",
        "citizenship=RUS&foreign=on&decade=2020",
        "changed=on&sort=age",
        "days_from=3&days_to=400&sort=-days",
        "flights_from=1&flights_to=5&total_days_from=1",
    ],
)
def test_a_list_shows_what_the_database_finds_in_its_order(exchange_era, asked):
    filters = SeatListFilter(QueryDict(asked), SEATS.rows())
    there = list(filters.qs)

    found = SeatListFilter(QueryDict(asked), SEATS.rows()).found

    assert there
    assert list(found) == there
    assert (found.count(), found[1:2]) == (len(there), there[1:2])


def test_several_values_of_never_on_are_all_kept_to(exchange_era):
    asked = QueryDict("never_on=soyuz-ms,crew-dragon")

    filters = CrewMemberFilter(asked, CREW.rows())
    never = filters.found

    assert list(never) == list(filters.qs)
    assert 0 < never.count() < CrewMember.objects.count()


def test_rows_that_went_meanwhile_are_passed_by(exchange_era):
    """Sets are of an edition, and rows are read when they are shown."""
    keys = list(SeatAssignment.objects.values_list("pk", flat=True))
    places = Places([*keys, max(keys) + 1])
    order = range(len(keys) + 1)

    def rows(*keys):
        return SeatAssignment.objects.filter(pk__in=keys)

    found = Found(SeatAssignment, places, places.all(), order, rows)

    assert len(found[len(keys) - 2 :]) == 2


def test_no_rows_count_nothing(db):
    filters = SeatListFilter(QueryDict(), SEATS.rows())

    assert not any(filters.counts_of_choices().values())
    assert list(filters.found) == []


def test_all_is_in_hand_once_whatever_is_asked(exchange_era):
    """What is in hand grows with orders, not with questions."""
    with reading("an edition of seats"):
        for asked in ("", "nation=RUS", "nation=RUS&role=commander", "leg=up"):
            filters = SeatListFilter(QueryDict(asked), SEATS.rows())
            filters.counts_of_choices()
            list(filters.found)
        [held] = (
            it
            for key, it in answers_of("an edition of seats").items()
            if SeatListFilter in key[1]
        )

    assert [word for word, *_which in held.orders] == [""]


@pytest.mark.parametrize(("longest", "more"), [(200, 0), (1, 1)])
def test_what_is_shown_of_a_short_list_is_read_once(
    exchange_era, monkeypatch, django_assert_num_queries, longest, more
):
    """Rows of a long one are read for each page: so many would fill the memory."""
    monkeypatch.setattr("missions.filters.row_sets.SHORT", longest)
    with reading(f"an edition with {longest}"):
        names = [str(row) for row in NationFilter(QueryDict(), NATIONS.rows()).found]

        with django_assert_num_queries(more):
            found = NationFilter(QueryDict(), NATIONS.rows()).found[:50]

    assert [str(row) for row in found] == names
    assert len(names) > 1


def test_rows_that_know_more_are_others(exchange_era):
    """A page may show what whoever asked the same list before had no use for."""
    with reading("an edition with two that ask"):
        for rows in (Exchange.objects.all(), Exchange.objects.for_exchange_list()):
            [found] = ExchangeFilter(QueryDict(), rows).found

    assert len([seat.returned_at for seat in found.seats.all()]) == 2


def test_rows_in_another_order_or_with_fewer_fields_are_another_list(fly):
    for slug in ("a", "b", "c"):
        fly(slug)
    asked = [
        Mission.objects.order_by("slug"),
        Mission.objects.order_by("-slug"),
        Mission.objects.order_by("slug").only("slug"),
    ]

    with reading("an edition in which a list is asked in three ways"):
        found = [
            "".join(mission.slug for mission in MissionFilter(QueryDict(), rows).found)
            for rows in asked
        ]

    assert found == ["abc", "cba", "abc"]


def test_rows_in_another_order_leave_the_list_in_its_own(exchange_era):
    """Whoever asks first: it is a matter of the process else which order stays."""
    with reading("an edition"):
        backwards = MissionFilter(
            QueryDict(""), queryset=Mission.objects.order_by("-slug")
        )
        own = MissionFilter(QueryDict(""), queryset=MISSIONS.rows())
        slugs = [row.slug for row in backwards.found]

        assert slugs == sorted(slugs, reverse=True)
        assert [*own.found] == [*MISSIONS.rows()]
        again = MissionFilter(QueryDict(""), queryset=MISSIONS.rows())
        assert [*again.found] == [*own.found]
        assert len(again.list_rows.orders) == 2
