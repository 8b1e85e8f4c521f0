"""The footer, the page about the site and the data name one licence and one credit."""

import pytest

from missions.citation import CREDIT, LICENCE

from ..reading import text, tree


@pytest.mark.parametrize("place", [".//footer", ".//main"])
def test_pages_name_the_licence_and_the_credit(client, db, place):
    words = text(tree(client.get("/about/")).find(place))

    assert CREDIT in words
    assert (LICENCE.code if place == ".//footer" else LICENCE.name) in words


def test_data_name_the_same(client, db):
    answer = client.get("/seats.json")

    assert answer.json()["licence"] == LICENCE.code
    assert answer["X-Credit"] == answer.json()["credit"] == CREDIT
    assert answer["Link"] == f'<{LICENCE.address}>; rel="license"'
