"""What an address asks, held against what can be asked there."""

import pytest
from django.http import QueryDict

from missions.filters.asked import backwards, misunderstood, without_tracking

KNOWN = ("person", "nation", "year_from", "year_to", "sort")
CAN_BE = "What can be asked: person, nation, year_from, year_to, sort."


@pytest.mark.parametrize("query", ["", "nation=RUS", "nation=&person=a&sort=-name"])
def test_what_is_known_is_understood(query):
    assert misunderstood(QueryDict(query), KNOWN) == []


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("naton=RUS", "“naton” is unknown here: did you mean “nation”?"),
        ("NATION=RUS", "“NATION” is unknown here: did you mean “nation”?"),
        ("nation[]=RUS", "“nation[]” is unknown here: did you mean “nation”?"),
        ("country=RUS", "“country” is unknown here: did you mean “nation”?"),
        ("text=TM-6", "“text” is unknown here: did you mean “person”?"),
        ("year=2020", "“year” is unknown here: did you mean “year_from”?"),
        ("colour=red", "“colour” is unknown here."),
        ("=a", "“” is unknown here."),
        (f"{'x' * 500}=1", f"“{'x' * 40}” is unknown here."),
    ],
)
def test_what_is_unknown_is_named_with_what_is_perhaps_meant(query, sentence):
    assert misunderstood(QueryDict(query), KNOWN) == [sentence, CAN_BE]


def test_each_unknown_name_is_said_and_what_can_be_asked_once():
    assert len(misunderstood(QueryDict("a=1&b=2&nation=RUS"), KNOWN)) == 3


def test_where_nothing_can_be_asked_it_is_said():
    assert misunderstood(QueryDict("a=1"), ())[-1] == "Nothing can be asked here."


def test_one_question_is_asked_once():
    asked = QueryDict("sort=name&sort=date")

    assert misunderstood(asked, KNOWN) == ["“sort” is given 2 times; once is meant."]


@pytest.mark.parametrize(
    ("query", "advice"),
    [
        ("nation=RUS&nation=USA", "write a list: nation=RUS,USA."),
        (f"nation=RUS&nation={'U' * 50}", "write a list with commas."),
    ],
)
def test_several_values_are_asked_as_a_list(query, advice):
    [problem] = misunderstood(QueryDict(query), KNOWN, lists=("nation",))

    assert problem == f"“nation” is given 2 times; {advice}"


@pytest.mark.parametrize(
    "name",
    [
        "utm_source",
        "UTM_TERM",
        "fbclid",
        "gclid",
        "msclkid",
        "mc_eid",
        "_ga",
        "ref",
    ],
)
def test_what_networks_hang_on_is_passed_by(name):
    asked = without_tracking(QueryDict(f"{name}=1&nation=RUS"))

    assert asked.urlencode() == "nation=RUS"


@pytest.mark.parametrize("name", ["nation", "person", "referee", "q", "page", "sex"])
def test_a_question_is_not_passed_by(name):
    assert name in without_tracking(QueryDict(f"{name}=1"))


def test_a_range_that_ends_before_it_begins_is_told_at_both_ends():
    asked = {"year_from": 2020, "year_to": 2010, "age_from": 40, "age_to": 40}

    assert list(backwards(asked)) == [
        ("year_from", "The range 2020 to 2010 ends before it begins."),
        ("year_to", "The range 2020 to 2010 ends before it begins."),
    ]


@pytest.mark.parametrize(
    "asked",
    [
        {"year_from": 2020},
        {"year_to": 2010},
        {"year_from": None, "year_to": 2010},
        {"year_from": 2020, "year_to": None},
        {"people_from": 1, "people_to": 1},
        {"flights_from": 3, "age_to": 2},
    ],
)
def test_what_is_open_or_of_one_value_is_no_such_range(asked):
    assert list(backwards(asked)) == []
