"""Whatever is asked of any public address: an answer or a refusal, never an error.

Every address without a row in its path, as page, data, feed and picture, with every
parameter that it says it knows: words of every script, none to 200 of them, control
characters, halves of characters, numbers of any size.
"""

import re
from itertools import cycle
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from django.urls import get_resolver
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .reading import words

pytestmark = pytest.mark.no_cover

KNOWN = {}  # parameters by address, asked once
UNDERSTOOD = {200, 301, 302, 400}
RECORDS = [f"records/most-days{kind}" for kind in ("/", ".csv", ".json", "/card.png")]
HOSTILE = [
    " ".join(["word"] * 200),
    " ".join("a" * 50),
    "W" * 100,
    "🫢" * 100,  # folded, its name: eight words
    "a\x00b",
    "\x0b\x1b\x7f\x85",
    "\ud800\udfff\ufffe",
    "\u202eevil\u2066",
    "' OR 1=1; --",
    "%s %(a)s {0} {{ x }} <b>&amp;",
    "-1",
    "9" * 40,
    "1e309",
    "²",
    ",,,",
    "RUS,USA," * 12,
]

LONG = ["W" * 100, " ".join("a" * 20), " ".join("a" * 50), "🫢" * 100, "飞" * 100]


def addresses():
    """Every public route without a row in its path, and one record's."""
    [site] = [each for each in get_resolver().url_patterns if each.app_name != "admin"]
    routes = [str(each.pattern) for each in site.url_patterns]
    return [
        "/" + route for route in [*routes, *RECORDS] if re.fullmatch(r"[\w./-]*", route)
    ]


def names_of(ask, address, known=KNOWN):
    """The parameters that an address knows, as its refusal lists them."""
    if address not in known:
        answer = ask(f"{address}?no_such_name=1")
        is_page = answer.headers["Content-Type"].startswith("text/html")
        told = words(answer) if is_page else answer.text
        listed = re.search(r"What can be asked: ([\w, ]+)\.", told)
        known[address] = listed[1].split(", ") if listed else []
    return known[address]


def query_of(pairs):
    """As an address writes them, whatever they are: even what is no UTF-8."""
    return "&".join(
        f"{name}={quote(value.encode('utf-8', 'surrogatepass'))}"
        for name, value in pairs
    )


def assert_understood(answer, address):
    nowhere = {404} if address.startswith("/oembed.json") else set()
    assert answer.status_code in UNDERSTOOD | nowhere, address
    kind = answer.headers["Content-Type"]
    if answer.status_code == 200 and "json" in kind:
        answer.json()
    if answer.status_code == 200 and "xml" in kind:
        ElementTree.fromstring(answer.content)


@pytest.fixture
def ask(client, exchange_era, drawn):
    """Asks an address; pictures are made up to the drawing itself."""
    client.raise_request_exception = True
    return client.get


def test_the_addresses_say_what_can_be_asked_of_them(ask):
    known = {address: names_of(ask, address) for address in addresses()}

    assert len(known) > 50
    assert {"person", "mission", "nation"} <= set(known["/seats.csv"])
    parts = {"fields", "page", "per_page"}
    assert {*known["/seats/"], *parts} == set(known["/seats.json"])
    assert known["/search.json"] == ["q"]


@pytest.mark.parametrize("first", [0, 5, 10])
def test_every_parameter_bears_what_is_known_to_be_hard(ask, first):
    """All at once, each with another value."""
    values = [*HOSTILE[first:], *HOSTILE[:first]]
    for address in addresses():
        pairs = zip(names_of(ask, address), cycle(values), strict=False)
        asked = f"{address}?{query_of(pairs)}"
        assert_understood(ask(asked), asked)


@pytest.mark.parametrize("value", LONG)
def test_a_long_text_alone_is_answered_or_refused(ask, value):
    """A list and its twins ask by one set of filters, so that one of them is enough."""
    for address in {address.partition(".")[0].strip("/"): address
                    for address in addresses()}.values():  # fmt: skip
        for name in {"q", "person", "mission"} & set(names_of(ask, address)):
            asked = f"{address}?{query_of([(name, value)])}"
            assert_understood(ask(asked), asked)


WORDS = st.lists(st.text(min_size=1, max_size=8), max_size=200).map(" ".join)
VALUES = st.one_of(
    *(WORDS, st.text(st.characters(), max_size=12), st.integers().map(str)),
    st.sampled_from(
        [*HOSTILE, "RUS", "kikina", "soyuz-ms", "up", "on", "2022", "name"]
    ),
)


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_every_address_bears_any_question(ask, data):
    address = data.draw(st.sampled_from(addresses()))
    names = st.sampled_from(names_of(ask, address) or ["q"])
    pairs = data.draw(
        st.lists(st.tuples(names, VALUES), max_size=4, unique_by=lambda p: p[0])
    )

    asked = f"{address}?{query_of(pairs)}"
    assert_understood(ask(asked), asked)
