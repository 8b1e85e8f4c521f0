"""How people of one name are told apart."""

import datetime

from missions.models.namesakes import short_names, with_birth


def named(*names):
    people = {(name, name, name.split()[-1], False, None) for name in names}
    return short_names(people)


def test_a_family_name_will_do():
    assert named("Frank Rubio") == {"Frank Rubio": "Rubio"}


def test_namesakes_are_told_apart_by_an_initial():
    assert named("Scott Kelly", "Mark Kelly", "Frank Rubio") == {
        "Scott Kelly": "S. Kelly",
        "Mark Kelly": "M. Kelly",
        "Frank Rubio": "Rubio",
    }


def test_namesakes_who_share_the_initial_go_by_the_whole():
    assert set(named("Jeff Williams", "Jane Williams").values()) == {
        "Jeff Williams",
        "Jane Williams",
    }


def test_a_year_of_birth_is_shorter_than_a_long_name():
    born = datetime.date(1951, 12, 1)
    people = [
        ("a", "Aleksandr Panayotov Aleksandrov", "Aleksandrov", False, born),
        ("b", "Aleksandr Aleksandrov", "Aleksandrov", False, born),
    ]

    assert short_names(people) == {
        "a": "A. Aleksandrov (born 1951)",
        "b": "Aleksandr Aleksandrov",
    }


def test_who_has_the_family_name_first_goes_by_the_whole():
    people = {("zhang-lu", "Zhang Lu", "Zhang", True, None)}

    assert short_names(people) == {"zhang-lu": "Zhang Lu"}


def test_who_has_one_name_goes_by_it():
    assert short_names({("x", "Madonna", "", False, None)}) == {"x": "Madonna"}


def test_who_goes_by_the_same_name_is_told_by_the_year_of_birth():
    born = datetime.date(1948, 5, 27), datetime.date(1973, 4, 1), None
    people = [
        (f"volkov-{number}", "Sergey Volkov", "Volkov", False, day)
        for number, day in enumerate(born)
    ]

    assert short_names(people) == {
        "volkov-0": "Sergey Volkov (born 1948)",
        "volkov-1": "Sergey Volkov (born 1973)",
        "volkov-2": "Sergey Volkov",
    }
    assert with_birth("Zhang Lu", None) == "Zhang Lu"
