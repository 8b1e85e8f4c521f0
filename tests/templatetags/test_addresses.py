"""Where readers report an error: the address that a setting names, filled in."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from ..reading import tree

TRACKER = "https://tracker.example/new?labels=facts&body={page}+{version}"
MAIL = "mailto:errors@crewswap.example?subject=CrewSwap&body={page}%20{version}"


def report_on(page):
    links = [link.get("href") for link in tree(page).findall(".//footer//a")]
    return [link for link in links if "tracker" in link or link.startswith("mailto")]


@pytest.fixture
def ask(client, settings, db):
    def make(where, path):
        settings.REPORT_ERRORS = where
        return report_on(client.get(path))

    return make


def test_no_link_unless_the_site_names_a_place(ask):
    assert ask("", "/about/") == []


def test_a_report_names_the_page_with_its_question(ask):
    [link] = ask(TRACKER, "/missions/?vehicle=soyuz-ms&nation=RUS,USA")
    asked = parse_qs(urlsplit(link).query)

    assert asked["labels"] == ["facts"]
    assert asked["body"][0].startswith("http://testserver/missions/?")
    assert "vehicle=soyuz-ms" in asked["body"][0]
    assert ask(MAIL, "/about/") == [
        "mailto:errors@crewswap.example?subject=CrewSwap"
        "&body=http%3A%2F%2Ftestserver%2Fabout%2F%20"
    ]


@pytest.mark.parametrize("where", [TRACKER, MAIL])
def test_an_address_that_nobody_made_breaks_out_of_nothing(ask, where):
    hostile = '/x"><script>&body=b&to=evil@a.example\r\nBcc: {version}/'

    [link] = ask(where, "/" + "".join(f"%{ord(sign):02x}" for sign in hostile[1:]))

    asked = parse_qs(urlsplit(link).query)
    assert set(asked) <= {"labels", "subject", "body"}
    assert len(asked["body"]) == 1
    assert not set('"<>\r\n {}') & set(link)
    assert unquote(asked["body"][0]).count("to=evil@a.example") == 1
