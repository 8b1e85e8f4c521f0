"""A program on another origin may read data, feeds and pictures, and errors of them."""

import pytest
from django.core.cache import cache

OPEN = ["/seats.csv", "/missions.json", "/changes.atom", "/card.png"]
CLOSED = ["/", "/missions/", "/admin/login/"]
ANY = "Access-Control-Allow-Origin"


@pytest.fixture
def from_afar(client):
    return lambda address, **headers: client.get(
        address, headers={"origin": "https://elsewhere.example"} | headers
    )


@pytest.mark.django_db
@pytest.mark.parametrize("address", OPEN)
def test_data_may_be_read_from_any_origin(from_afar, address):
    answer = from_afar(address)

    assert answer.status_code == 200
    assert answer[ANY] == "*"
    assert "ETag" in answer["Access-Control-Expose-Headers"]
    assert "origin" not in answer.get("Vary", "").lower()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/nope.json", "/seats.json?naton=RUS"])
def test_so_may_the_reason_why_there_is_none(from_afar, address):
    answer = from_afar(address)

    assert answer.status_code in (400, 404)
    assert answer[ANY] == "*"


@pytest.mark.django_db
@pytest.mark.parametrize("address", CLOSED)
def test_pages_and_the_admin_may_not(from_afar, address):
    assert not from_afar(address).has_header(ANY)


def test_the_admin_is_closed_whatever_its_address_ends_with(client):
    assert not client.options("/admin/x.json").has_header(ANY)


@pytest.mark.django_db(transaction=True)
def test_what_is_held_and_what_has_not_changed_may_be_read_too(from_afar):
    cache.clear()
    etag = from_afar("/missions.json")["ETag"]

    assert from_afar("/missions.json")[ANY] == "*"
    unchanged = from_afar("/missions.json", if_none_match=etag)
    assert unchanged.status_code == 304
    assert unchanged[ANY] == "*"


@pytest.mark.parametrize("address", [*OPEN, "/missions/no-such-mission.json"])
def test_a_browser_that_asks_beforehand_is_told_so(client, address):
    answer = client.options(
        address,
        headers={
            "origin": "https://elsewhere.example",
            "access-control-request-method": "GET",
            "access-control-request-headers": "if-none-match",
        },
    )

    assert answer.status_code == 204
    assert answer[ANY] == answer["Access-Control-Allow-Headers"] == "*"
    assert answer["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert int(answer["Access-Control-Max-Age"]) > 0


@pytest.mark.django_db
def test_nothing_is_written_by_way_of_it(client):
    assert client.post("/missions.json").status_code == 405
