"""What is sent is valid HTML, and what its parts say of each other is true."""

import urllib.error
import urllib.request

import html5lib
import pytest
from django.template.loader import render_to_string

from .pages import PAGES

SVG = "{http://www.w3.org/2000/svg}"
# Elements of a drawing that may hold words; all others hold shapes.
WORDED = ("desc", "foreignObject", "script", "style", "text", "textPath", "title")
XML_SPACE = " \t\r\n"  # a no-break space is none
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")


def sent(address, data=None):
    """The text of an answer, whatever its status."""
    try:
        answer = urllib.request.urlopen(address, data, timeout=30)
    except urllib.error.HTTPError as refusal:
        answer = refusal
    with answer:
        return answer.read().decode()


def faults(text):
    """Where a page is no valid HTML, gives an id twice, or names one it has not."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    page = parser.parse(text)
    ids = [each.get("id") for each in page.iter() if each.get("id") is not None]
    named = {
        name
        for each in page.iter()
        for attribute in REFERENCES
        for name in each.get(attribute, "").split()
    } | {
        each.get("href")[1:]
        for each in page.iter("a")
        if each.get("href", "").startswith("#")
    }
    return [
        *strays(text),
        *(f"line {at[0]}: {code} {details}" for at, code, details in parser.errors),
        *(f"id {name!r} stands twice" for name in {*ids} if ids.count(name) > 1),
        *(f"nothing has the id {name!r}" for name in named - {*ids}),
    ]


def strays(text):
    """Words in drawings where none may stand: between the shapes of a group."""
    page = html5lib.parse(text)
    found = []
    for drawing in page.iter(f"{SVG}svg"):
        found += words_between_shapes(drawing)
    return [f"{words!r} stands between shapes" for words in dict.fromkeys(found)]


def words_between_shapes(shape):
    if shape.tag.removeprefix(SVG) in WORDED:
        return []
    words = [shape.text, *(part.tail for part in shape)]
    found = [each for each in words if each and each.strip(XML_SPACE)]
    for part in shape:
        found += words_between_shapes(part)
    return found


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_each_page_is_valid(site, address):
    assert faults(sent(site + address)) == []


def test_so_is_the_page_that_refuses_a_post(site):
    text = sent(f"{site}/seats/", data=b"nation=RUS")

    assert "This page is read-only" in text
    assert faults(text) == []


def test_so_is_the_page_that_says_the_fault_is_ours():
    assert faults(render_to_string("500.html")) == []


@pytest.mark.parametrize("planned", [True, False])
def test_so_is_the_page_that_asks_to_come_again(planned):
    assert faults(render_to_string("503.html", {"planned": planned})) == []


def test_words_may_stand_in_texts_and_titles_of_a_drawing():
    drawing = "<svg> <a><title>A</title>\n<text>B <tspan>C</tspan> D</text></a> </svg>"

    assert strays(f"<!DOCTYPE html><p>E {drawing} F") == []


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
