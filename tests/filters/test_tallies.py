"""Counts of several facets at once, beside a count of each."""

import pytest
from django.http import QueryDict

from missions.filters import MissionFilter, SeatListFilter
from missions.filters.facets import Facet
from missions.filters.tallies import tallies
from missions.in_hand import answers_of, reading
from missions.models import CrewMember, Mission, SeatAssignment
from missions.models.codes import NONE, UNKNOWN


def facets_of(filterset, model):
    found = filterset.base_filters.items()
    found = {name: it for name, it in found if isinstance(it, Facet)}
    return {name: it for name, it in found.items() if it.leads_to_one(model)}


@pytest.mark.parametrize(
    ("filterset", "model"),
    [(SeatListFilter, SeatAssignment), (MissionFilter, Mission)],
)
def test_each_is_as_many_as_it_finds(exchange_era, filterset, model):
    """One of the missions has no station, some seats no role."""
    model.objects.filter(pk=model.objects.first().pk).update(
        **{"role": ""} if model is SeatAssignment else {"station": None}
    )
    facets = facets_of(filterset, model)

    found = tallies(model.objects.all(), facets)

    assert found.keys() == facets.keys()
    for name, facet in facets.items():
        for value, number in found[name].items():
            assert facet.filter(model.objects.all(), (value,)).count() == number, name
    assert UNKNOWN in found["role"] if "role" in found else NONE in found["station"]


def test_a_row_that_a_join_repeats_is_counted_once(exchange_era):
    twice = CrewMember.objects.filter(seats__isnull=False)
    assert twice.count() > twice.distinct().count()

    found = tallies(twice, {"name": Facet("name", label="Name")})

    assert set(found["name"].values()) == {1}


def test_no_rows_count_nothing(db):
    facets = facets_of(SeatListFilter, SeatAssignment)

    assert not any(tallies(SeatAssignment.objects.none(), facets).values())


def test_what_stands_behind_rows_is_the_same_for_every_question(exchange_era):
    """So that what is in hand does not grow with what is asked."""
    with reading("an edition"):
        for asked in ("", "?nation=RUS", "?nation=RUS&role=commander", "?leg=up"):
            filters = SeatListFilter(QueryDict(asked[1:]))
            filters.counts_of_choices()
        maps = [key for key in answers_of("an edition") if key[1][0] is SeatAssignment]

    assert len(maps) == 1 + 3  # all together, and one for each that was asked
