"""Facts as pages write them."""

import datetime
import html
import re

import pytest
from django.template import Context, Template

from ..conftest import utc

MOMENT = utc(2022, 9, 21, 13, 54, 49)


def rendered(template, **context):
    return Template("{% load facts %}" + template).render(Context(context))


class Page:
    """A thing that has a page."""

    def __init__(self, name):
        self.name = name

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return f"/{len(self.name)}/"


def test_a_link_has_the_name_and_leads_to_the_page():
    shown = rendered("{% link thing %}", thing=Page("R&D"))

    assert shown == '<a href="/3/">R&amp;D</a>'


@pytest.mark.parametrize(
    "names, shown",
    [
        (["A", "BB"], '<a href="/1/">A</a>, <a href="/2/">BB</a>'),
        ([], "–"),
    ],
)
def test_several_are_linked_one_by_one(names, shown):
    assert rendered("{% links things %}", things=map(Page, names)) == shown


def test_a_mission_known_by_slug_and_name_is_linked():
    shown = rendered("{% mission_link 'crew-9' 'Crew-9' %}")

    assert shown == (
        '<a href="/missions/crew-9/"><span class="whole">Crew-9</span></a>'
    )


@pytest.mark.parametrize(
    ("text", "unbroken"),
    [
        ("Soyuz MS-23 and STS-51-L", ["MS-23", "STS-51-L"]),
        ("on Ax-4, by Crew-9’s Sergey Kud-Sverchkov", ["Ax-4", "Crew-9"]),
        ("a six-seat <b>Soyuz</b>", []),
        (
            "1,110 days 14 h 57 min, above 100 km",
            ["1,110 days", "14 h", "57 min", "100 km"],
        ),
        ("15 min 22 s, one day, 3 people", ["15 min", "22 s"]),
    ],
)
def test_what_belongs_together_is_not_broken_and_no_letter_is_changed(text, unbroken):
    shown = rendered("{{ text|whole }}", text=text)

    assert re.findall('<span class="whole">(.*?)</span>', shown) == unbroken
    assert html.unescape(re.sub("</?span.*?>", "", shown)) == text


@pytest.mark.parametrize(
    ("number", "parts"), [(1, "abc;"), (2, "ab;c;"), (3, "a;b;c;")]
)
def test_rows_stand_side_by_side(number, parts):
    page = "{% for rows in all|in_parts:n %}{{ rows|join:'' }};{% endfor %}"

    assert rendered(page, all=list("abc"), n=number) == parts
    assert rendered(page, all=[], n=number) == ""


def test_an_address_is_shown_as_people_read_it():
    address = "https://apta.kg/%D0%BA%D1%8B%D1%80-1/"

    assert rendered("{{ at|readable_address }}", at=address) == "apta.kg/кыр-1"


@pytest.mark.parametrize(
    "parts, shown",
    [
        ("A\n  , B\n  .", "A, B."),
        ("(A\n  )", "(A)"),
        ("A  \n \n\n  , B \n  C", "A, B \n  C"),
        ('A\n  <span class="hidden">, B</span>', 'A<span class="hidden">, B</span>'),
        ("A\n  B", "A\n  B"),
        ("Soyouz : la capsule", "Soyouz : la capsule"),
    ],
)
def test_no_space_stands_before_a_comma_of_a_sentence(parts, shown):
    assert rendered("{% sentence %}" + parts + "{% endsentence %}") == shown


def test_a_sentence_escapes_what_it_is_given():
    template = "{% sentence %}{{ name }}\n.{% endsentence %}"

    assert rendered(template, name="R&D") == "R&amp;D."


def test_a_moment_is_shown_in_words_and_for_machines():
    shown = rendered("{% when moment 'second' %}", moment=MOMENT)

    words = "21\xa0September 2022, 13:54:49\xa0UTC"
    assert shown == f'<time datetime="2022-09-21T13:54:49Z">{words}</time>'


@pytest.mark.parametrize("tag", ["when", "day"])
def test_an_unknown_moment_is_said_to_be_unknown(tag):
    shown = rendered("{% " + tag + " moment '' %}", moment=None)

    assert shown == '<span class="unknown">unknown</span>'


@pytest.mark.parametrize(
    "precision, words, machine",
    [
        ("second", "21\xa0September 2022", "2022-09-21T13:54:49Z"),
        ("minute", "21\xa0September 2022", "2022-09-21T13:54Z"),
        ("day", "21\xa0September 2022", "2022-09-21"),
        ("month", "September\xa02022", "2022-09"),
        ("year", "2022", "2022"),
    ],
)
def test_a_table_shows_the_day_or_less(precision, words, machine):
    shown = rendered("{% day moment precision %}", moment=MOMENT, precision=precision)

    assert shown == f'<time datetime="{machine}">{words}</time>'


def test_a_date_is_shown_like_a_moment():
    born = datetime.date(1964, 6, 21)

    assert "21\xa0June 1964" in rendered("{% when born 'day' %}", born=born)


def test_lines_leaves_out_the_empty_ones():
    shown = rendered(
        "{% for line in text|lines %}[{{ line }}]{% endfor %}", text=" a\n\n b<c \r\n"
    )

    assert shown == "[a][b&lt;c]"
