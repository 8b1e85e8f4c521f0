"""Files in which programs look up what is on the site."""

from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest

OPEN_SEARCH = {"o": "http://a9.com/-/spec/opensearch/1.1/"}


def body(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.getvalue().decode()


def test_robots_may_read_all_but_the_admin_and_the_search(client, db):
    robots = RobotFileParser()
    robots.parse(body(client, "/robots.txt").splitlines())

    assert robots.site_maps() == ["http://testserver/sitemap.xml"]
    assert robots.can_fetch("any", "/missions/crew-9/")
    assert robots.can_fetch("any", "/seats.csv?nation=RUS")
    assert not robots.can_fetch("any", "/admin/")
    assert not robots.can_fetch("any", "/search/?q=x")


def test_a_browser_learns_to_search_here(client, db):
    told = ElementTree.fromstring(body(client, "/opensearch.xml"))

    assert told.find("o:Url", OPEN_SEARCH).get("template") == (
        "http://testserver/search/?q={searchTerms}"
    )
    assert told.find("o:ShortName", OPEN_SEARCH).text == "CrewSwap"
    assert "/opensearch.xml" in body(client, "/")


def test_language_models_are_told_where_the_data_is(client, exchange_era):
    told = body(client, "/llms.txt")

    assert told.startswith("# CrewSwap\n")
    assert "Data as of 2026-11-22" in told
    for data in ("seats", "missions", "in-space"):
        assert f"http://testserver/{data}.json" in told
        assert client.get(f"/{data}.json").status_code == 200


def test_what_they_ask_and_we_do_not_know_is_refused(client, db):
    assert client.get("/robots.txt?a=b").status_code == 400


def test_the_favicon_is_at_its_old_address(client, db):
    answer = client.get("/favicon.ico")

    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/x-icon"
    assert answer.getvalue().startswith(b"\0\0\1\0")


@pytest.mark.parametrize("host", ["other.example"])
def test_addresses_are_those_of_the_host_asked(client, db, settings, host):
    settings.ALLOWED_HOSTS = [host]

    told = client.get("/robots.txt", headers={"host": host}).getvalue().decode()

    assert f"Sitemap: http://{host}/sitemap.xml" in told
