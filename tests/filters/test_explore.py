"""What the query finder is asked, and what it refuses."""

import pytest
from django.http import QueryDict

from missions.filters.explore import ExploreFilter


def errors(query):
    return dict(ExploreFilter(QueryDict(query)).form.errors)


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("by=planet", {"by": ["“planet” is unknown. What can be asked: nation, "]}),
        ("count=seat", {"count": ["“seat” is unknown: did you mean “seats”?"]}),
        ("at_least=0", {"at_least": ["Ensure this value is greater than"]}),
        ("across=nation", {"across": ["The rows are this already."]}),
        ("by=leg", {"by": ["Count seats, launch and return."]}),
        ("across=leg&count=up", {"across": ["Count seats, launch and return."]}),
        ("by=status", {"by": ["Only seats have one: count seats."]}),
        ("leg=down", {"leg": ["Not of these: count seats"]}),
        ("leg=up&count=down", {"leg": ["Not of these: count seats"]}),
        ("status=planned", {"status": ["Only seats have one: count seats."]}),
    ],
)
@pytest.mark.django_db
def test_a_question_without_a_number_is_refused(query, problem):
    found = errors(query)

    assert list(found) == list(problem)
    for name, messages in problem.items():
        assert found[name][0].startswith(messages[0])


@pytest.mark.parametrize(
    "query",
    [
        "",
        "by=nation&count=spaceflights",
        "leg=up&status=flown",
        "leg=down&count=down",
        "by=leg&count=seats&leg=down",
        "across=status&count=up&status=planned",
    ],
)
@pytest.mark.django_db
def test_one_that_has_a_number_is_not(query):
    assert errors(query) == {}


def test_facets_offer_every_value_uncounted(exchange_era):
    filterset = ExploreFilter(QueryDict("nation=USA"))

    filterset.offer_choices()

    offered = {
        name: list(filterset.form.fields[name].widget.choices)
        for name in ("nation", "family", "role", "spacecraft")
    }
    assert offered["nation"] == [
        ("RUS", "Russia", ""),
        ("USA", "United States", ""),
    ]
    assert offered["family"] == [("Dragon", "Dragon", ""), ("Soyuz", "Soyuz", "")]
    assert ("commander", "commander", "") in offered["role"]
    assert offered["spacecraft"] == []


def test_a_chosen_spacecraft_is_offered(exchange_era):
    filterset = ExploreFilter(QueryDict("spacecraft=soyuz-ms-751"))

    filterset.offer_choices()

    offered = filterset.form.fields["spacecraft"].widget.choices
    assert list(offered) == [("soyuz-ms-751", "No. 751", "")]


def test_filters_of_seats_are_those_that_seats_know(exchange_era):
    filterset = ExploreFilter(
        QueryDict("by=year&count=up&sort=name&nation=USA&foreign=on&reach=orbital")
    )

    assert filterset.filters_of_seats == {"nation": "USA", "foreign": "on"}


def test_the_question_is_no_filter_to_take_away(exchange_era):
    filterset = ExploreFilter(QueryDict("by=year&at_least=2&nation=USA&sort=-total"))

    assert {chip.name for chip in filterset.chips} == {"at_least", "nation"}
    assert "sort" not in [field.name for field in filterset.fields_folded]
