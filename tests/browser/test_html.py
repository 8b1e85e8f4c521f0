"""Pages that no address shows are valid too; test_every_page looks at the others."""

import urllib.error
import urllib.request

import pytest
from django.template.loader import render_to_string

from .validity import faults


def sent(address, data=None):
    """The text of an answer, whatever its status."""
    try:
        answer = urllib.request.urlopen(address, data, timeout=30)
    except urllib.error.HTTPError as refusal:
        answer = refusal
    with answer:
        return answer.read().decode()


def test_the_page_that_refuses_a_post_is_valid(site):
    text = sent(f"{site}/seats/", data=b"nation=RUS")

    assert "This page is read-only" in text
    assert faults(text) == []


@pytest.mark.parametrize("name", ["400.html", "403_csrf.html", "500.html"])
def test_so_are_those_of_what_is_refused_and_of_our_faults(name):
    assert faults(render_to_string(name)) == []


def test_so_is_the_page_that_says_it_is_too_large():
    assert faults(render_to_string("413.html", {"size": 2621440, "fields": 1000})) == []


@pytest.mark.parametrize("planned", [True, False])
def test_so_is_the_page_that_asks_to_come_again(planned):
    assert faults(render_to_string("503.html", {"planned": planned})) == []


def test_words_may_stand_in_texts_and_titles_of_a_drawing():
    drawing = "<svg> <a><title>A</title>\n<text>B <tspan>C</tspan> D</text></a> </svg>"

    assert faults(f"<!DOCTYPE html><p>E {drawing} F") == []


@pytest.mark.parametrize(
    "text, fault",
    [
        ("<p>No doctype", "expected-doctype"),
        ("<!DOCTYPE html><p><em>Open</p>", "unexpected-end-tag"),
        ("<!DOCTYPE html><table><p>In a table</p></table>", "implies-table-voodoo"),
        ("<!DOCTYPE html><p id=a><p id=a>", "id 'a' stands twice"),
        ("<!DOCTYPE html><label for=b>B</label>", "nothing has the id 'b'"),
        ("<!DOCTYPE html><a href='#c'>C</a>", "nothing has the id 'c'"),
        ("<!DOCTYPE html><svg><g>&nbsp;</g></svg>", r"'\xa0' stands between shapes"),
        ("<!DOCTYPE html><svg><a><g/>x</a></svg>", "'x' stands between shapes"),
        ("<!DOCTYPE html><p><svg><path/>y</svg>", "'y' stands between shapes"),
    ],
)
def test_a_fault_is_seen(text, fault):
    """The checker is ours in part, so it is shown to find what it looks for."""
    assert fault in " ".join(faults(text))
