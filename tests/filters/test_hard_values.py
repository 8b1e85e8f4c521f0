"""Values that are known to be hard, to each filter alone."""

import pytest

from ..reading import tree
from .lists import LISTS

pytestmark = pytest.mark.no_cover

HOSTILE = [
    "0",
    "-5",
    "99999",
    "9" * 5000,
    "abc",
    "\x00",
    "a\x00b",
    "я" * 5000,
    "' OR 1=1 --",
    "<script>",
    "١٩٦١",
    "NaN",
    "-",
    "pk",
    "\N{ROCKET}",
    "\n",
    "%",
]


@pytest.fixture(params=LISTS)
def each_list(request):
    return request.param


def parameters(client, word):
    """Names of all fields in the list's form of filters."""
    form = tree(client.get(f"/{word}/")).find(".//form[@class='filters']")
    fields = (field for field in form.iter() if field.tag in ("input", "select"))
    return list(dict.fromkeys(field.get("name") for field in fields))


def test_no_value_is_an_error_of_the_site(client, exchange_era):
    """Each value alone, on the first list that knows the parameter, `q` on each.

    All parameters at once, of every address, are asked by `test_asked_anything`.
    """
    asked = {}
    for word in LISTS:
        for name in parameters(client, word):
            asked.setdefault((name, word if name == "q" else ""), word)

    assert len(asked) > 40
    for (name, _each), word in asked.items():
        for value in HOSTILE:
            data = client.get(f"/{word}.csv", {name: value})
            assert data.status_code in (200, 400), (word, name, value[:20])


@pytest.mark.parametrize(
    "query",
    [
        "vehicle=%00",
        "vehicle=%FF%FE",
        "%00=%00",
        "vehicle=soyuz-ms&vehicle=crew-dragon",
        "&&&===",
        "vehicle",
        "vehicle[]=soyuz-ms",
        "q=" + "%F0%9F%9A%80" * 30,
    ],
)
def test_a_broken_query_is_no_error_of_the_site(client, exchange_era, each_list, query):
    for address in (f"/{each_list}/", f"/{each_list}.json"):
        assert client.get(f"{address}?{query}").status_code in (200, 301, 400)
