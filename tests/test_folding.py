"""Text search: the same words found in any spelling and script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missions.folding import folded, holds, matches, words_of
from missions.models import CrewMember, Mission


@pytest.mark.parametrize(
    "text, plain",
    [
        ("Леонов", "leonov"),
        ("Jean-Loup Chrétien", "jean loup chretien"),
        ("Кудь-Сверчков", "kud sverchkov"),
        ("Kud'-Sverchkov", "kud sverchkov"),
        ("Kud’-Sverchkov", "kud sverchkov"),
        ("Loral O’Hara", "loral ohara"),
        ("  Crew-9\n(USCV) ", "crew 9 uscv"),
        ("Mirosław Hermaszewski", "miroslaw hermaszewski"),
        ("", ""),
        ("…", ""),
    ],
)
def test_a_text_is_folded_to_plain_words(text, plain):
    assert folded(text) == plain


@pytest.mark.parametrize(
    "question, words",
    [
        ("STS-51-L", ["sts51l"]),
        ("soyuz MS-22, crew-9", ["soyuz", "ms22", "crew9"]),
        ("Кудь-Сверчков", ["kud", "sverchkov"]),
        ("1998-07-14 1/5", ["1998", "07", "14", "1", "5"]),
        (" - ", []),
    ],
)
def test_hyphens_join_letters_with_a_number(question, words):
    assert words_of(question) == words


def test_several_texts_are_folded_to_one_line():
    assert folded("Чуб", "", None, "Nikolai") == "chub nikolai"


@given(st.text())
@pytest.mark.no_cover
def test_folded_text_is_plain_words_with_single_spaces(text):
    plain = folded(text)

    assert plain == " ".join(plain.split())
    assert all(letter.isdecimal() or letter.islower() for letter in plain.split())
    assert plain.isascii()


@given(st.text())
@pytest.mark.no_cover
def test_folding_twice_changes_nothing(text):
    assert folded(folded(text)) == folded(text)


@pytest.fixture
def found(person):
    """Who a question finds, of three people."""
    person("Aleksei Leonov", native_name="Алексей Леонов")
    person("Jean-Loup Chrétien", slug="jean-loup-chretien")
    person(
        "Sergey Kud-Sverchkov",
        native_name="Сергей Кудь-Сверчков",
        aliases="Sergei Kud'-Sverchkov",
    )

    def ask(question):
        people = CrewMember.objects.filter(matches(question, "search_key"))
        return [who.family_name for who in people]

    return ask


@pytest.mark.parametrize(
    "question, family_name",
    [
        ("леонов", "Leonov"),
        ("LEONOV", "Leonov"),
        ("chretien", "Chrétien"),
        ("Chrétien", "Chrétien"),
        ("Kud Sverchkov", "Kud-Sverchkov"),
        ("Кудь-Сверчков", "Kud-Sverchkov"),
        ("sverchkov sergei", "Kud-Sverchkov"),
    ],
)
def test_a_person_is_found_in_any_spelling(found, question, family_name):
    assert found(question) == [family_name]


@pytest.mark.parametrize("question", ["leonov chretien", "gagarin", "???", "%", "_"])
def test_what_no_person_answers_finds_nobody(found, question):
    assert found(question) == []


@pytest.mark.parametrize("question", ["", "   "])
def test_an_empty_question_leaves_everybody(found, question):
    assert len(found(question)) == 3


@pytest.mark.parametrize(
    ("text", "number", "is_held"),
    [
        ("cm 113 apollo", "13", False),
        ("cm 113 apollo", "11", True),
        ("apollo 13", "13", True),
        ("sts51l", "51", True),
        ("soyuz 1 3", "13", True),
    ],
)
def test_a_number_is_held_from_its_first_digit(text, number, is_held):
    assert holds(text, number) is is_held


def test_each_word_may_stand_in_another_key(crew_of):
    mission = crew_of("soyuz-ms-25")
    keys = "search_key", "seats__person__search_key"

    missions = Mission.objects.filter(matches("ms-25 somebody", *keys)).distinct()

    assert list(missions) == [mission]


def test_a_corrected_name_is_found_at_once(person):
    who = person("Oleg Kononenko")
    who.native_name = "Олег Кононенко"
    who.name = "Oleg Dmitrievich Kononenko"
    who.save()

    assert CrewMember.objects.filter(matches("dmitrievich", "search_key")).exists()
