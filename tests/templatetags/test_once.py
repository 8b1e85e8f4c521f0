from django.template import Context, Template

from missions.rows.in_hand import reading


def shown(words, number):
    text = "{% load once %}{% once " + words + " %}{{ number }}{% endonce %}"
    return Template(text).render(Context({"key": 1, "number": number}))


def test_a_part_is_written_once_an_edition():
    with reading("of parts"):
        told = shown("'part' key", 1), shown("'part' key", 2), shown("'other' key", 3)
    with reading("of parts, the next"):
        anew = shown("'part' key", 4)

    assert (told, anew) == (("1", "1", "3"), "4")


def test_outside_of_an_edition_it_is_written_anew():
    assert (shown("'part' key", 1), shown("'part' key", 2)) == ("1", "2")
