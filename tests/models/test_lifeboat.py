"""Spells in which somebody's seat home was in a ship they did not rise in."""

import datetime

import pytest

from missions.models import LifeboatSpell

from .breaking import assert_refused, assert_told

DAY = datetime.date(2023, 1, 18)
TOGETHER = "given together"


@pytest.fixture
def spell(fly, person):
    """Makes an unsaved spell of Rubio in Crew-5's ship from 18 January 2023."""
    crew_5, rubio = fly("crew-5"), person("Frank Rubio")

    def make(**fields):
        fields = {"since": DAY, "since_precision": "day", "note": "-"} | fields
        return LifeboatSpell(slug="rubio", person=rubio, mission=crew_5, **fields)

    return make


@pytest.mark.parametrize(
    "fields, rule, words",
    [
        ({"since_precision": ""}, "spell_has_precision", TOGETHER),
        ({"until": DAY}, "spell_end_has_precision", TOGETHER),
        (
            {"until": DAY.replace(year=2022), "until_precision": "day"},
            "spell_ends_after_it_began",
            "comes after the beginning",
        ),
    ],
)
def test_a_spell_that_breaks_a_rule_is_refused(spell, fields, rule, words):
    assert_refused(spell(**fields), rule, words)


def test_a_spell_known_to_the_month_begins_on_its_first_day(spell):
    assert_told(spell(since_precision="month"), "since", "entered as")


@pytest.mark.parametrize(
    "start, end, covered",
    [
        (17, 17, False),
        (17, 18, True),
        (20, 20, True),
        (31, 31, False),
    ],
)
def test_a_spell_covers_the_days_from_its_first_to_its_last(spell, start, end, covered):
    spell(until=DAY.replace(day=30), until_precision="day").save()
    days = [DAY.replace(day=start), DAY.replace(day=end)]

    assert LifeboatSpell.objects.covering(*days).exists() is covered


def test_a_spell_that_lasts_covers_every_later_day(spell):
    spell().save()
    later = datetime.date(2026, 11, 22)

    assert LifeboatSpell.objects.covering(later, later).exists()
