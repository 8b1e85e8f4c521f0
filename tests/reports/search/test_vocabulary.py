"""What phrases of a question mean, and which words they leave."""

import pytest

from missions.models.question_codes import Counting, Group
from missions.reports.search.vocabulary import (
    ANYTHING,
    BY,
    COUNT,
    FIRST,
    MOST,
    MOST_FLIGHTS,
    MOST_MISSIONS,
    NEVER,
    OLDEST,
    days_said,
    is_possible,
    read,
)

pytestmark = pytest.mark.django_db


def asked_of(words, *told):
    return read(words.split(), [*told])


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("since 2022", {"year_from": 2022}),
        ("after 2022", {"year_from": 2023}),
        ("before 1996", {"year_to": 1995}),
        ("until 1996", {"year_to": 1996}),
        ("between 1990 and 2000", {"year_from": 1990, "year_to": 2000}),
        ("from 1990 to 2000", {"year_from": 1990, "year_to": 2000}),
        ("sub orbital", {"reach": "suborbital"}),
        ("moon", {"reach": "beyond"}),
        ("payload specialists", {"role": "payload-specialist"}),
        ("rookies", {"first": "yes"}),
        ("from 1983 to 1983", {"year_from": 1983, "year_to": 1983}),
        ("flew twice", {"flights_from": 2, "flights_to": 2}),
        ("been to space twice or more", {"flights_from": 2}),
        ("flown more than 3 times", {"flights_from": 4}),
    ],
)
def test_phrases_are_parameters(words, asks):
    reading = asked_of(f"americans {words}", *words.split(), "americans")
    [part] = reading.parts

    assert part.asks == asks
    assert reading.left == {"americans"}


@pytest.mark.parametrize(
    ("words", "verb", "key"),
    [
        ("average age of women", COUNT, Counting.AVERAGE_AGE),
        ("average length of a spaceflight", COUNT, Counting.DAYS_PER_SPACEFLIGHT),
        ("how many people", COUNT, Counting.PEOPLE),
        ("how many times has it flown", COUNT, Counting.MISSIONS),
        ("flights by the dutch", COUNT, Counting.SPACEFLIGHTS),
        ("which astronaut has flown the most", MOST, MOST_FLIGHTS),
        ("most flown spacecraft", MOST, MOST_MISSIONS),
        ("most flown spacecraft", BY, (Group.SPACECRAFT,)),
        ("women by nation and decade", BY, (Group.NATION, Group.DECADE)),
        ("which countries have flown", BY, (Group.NATION,)),
        ("flown on soyuz but never on shuttle", NEVER, ""),
    ],
)
def test_and_what_is_asked(words, verb, key):
    assert asked_of(words).said(verb) == key


def test_what_stands_after_never_is_denied():
    reading = asked_of("soyuz but never on the shuttle", "soyuz", "shuttle")

    assert reading.left == {"soyuz", "shuttle"}
    assert reading.denied == {"shuttle"}


@pytest.mark.parametrize(
    ("words", "honoured", "is_within"),
    [
        ("women", {}, True),
        ("oldest woman", {MOST: ANYTHING}, True),
        ("oldest woman", {MOST: (OLDEST,)}, True),
        ("oldest woman", {MOST: (FIRST,)}, False),
        ("oldest woman never on soyuz", {MOST: ANYTHING}, False),
        ("oldest and first woman", {MOST: ANYTHING}, False),
    ],
)
def test_an_answer_honours_every_verb_or_none(words, honoured, is_within):
    assert asked_of(words).is_within(honoured) is is_within


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("since 2000 before 2005", True),
        ("between 2020 and 2010", False),
        ("bought and bartered", False),
    ],
)
def test_values_that_exclude_each_other_are_not_possible(words, is_so):
    assert is_possible(asked_of(words).parts) is is_so


@pytest.mark.parametrize(
    ("words", "label"),
    [("first woman", "First"), ("who returns next", "Next to land"), ("women", None)],
)
def test_superlatives(words, label):
    most = asked_of(words).said(MOST)

    assert (most and str(most.label)) == label


@pytest.mark.parametrize("words", ["frank rubio", "soyuz ms22", "crew 9", "apollo 13"])
def test_names_are_no_phrases(words):
    reading = asked_of(words, *words.split())

    assert not reading.is_question
    assert reading.left == {*words.split()}


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("1998-07-14", [(1998, 7, 14)]),
        ("on 14 July 1998", [(1998, 7, 14)]),
        ("July 4th, 1998", [(1998, 7, 4)]),
        ("14 1998", []),
    ],
)
def test_days_are_read_as_people_write_them(words, days):
    asked = words.lower().replace(",", "").split()

    assert list(days_said(words, asked)) == days
