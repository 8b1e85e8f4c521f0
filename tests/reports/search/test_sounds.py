"""How names sound, whichever way they are spelt."""

import pytest

from missions.reports.search.sounds import sound_of, sounds_as


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("prokopev", "prokopyev"),
        ("tchistiakov", "chistyakov"),
        ("kosmonaut", "cosmonaut"),
        ("sergej", "sergei"),
        ("tereshkowa", "tereshkova"),
        ("romanoff", "romanov"),
        ("bykowski", "bykovsky"),
        ("alexander", "aleksandr"),
    ],
)
def test_spellings_of_one_name_sound_alike(one, other):
    assert sound_of(one) == sound_of(other)


@pytest.mark.parametrize(
    ("words", "name", "is_so"),
    [
        ("alexander volkov", "aleksandr volkov", True),
        ("volkov alexander", "aleksandr volkov", True),
        ("alexander volkov", "aleksandr aleksandrovich volkov", False),
        ("alexander volkov", "alexander wolf", False),
    ],
)
def test_a_whole_name_is_meant_in_any_spelling(words, name, is_so):
    assert sounds_as(words.split(), name) is is_so
