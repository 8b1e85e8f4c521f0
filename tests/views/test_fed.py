"""Feeds and the calendar as readers' programs parse them."""

import datetime

import feedparser
import pytest
from icalendar import Calendar

from ..conftest import utc
from ..reading import links, tree


@pytest.fixture
def fed(client, changes):
    def ask(address):
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
        told = feedparser.parse(answer.content)
        assert not told.bozo
        return told

    return ask


@pytest.fixture
def events(client, changes, monkeypatch):
    """{uid: event} of a calendar, asked on 1 March 2024."""
    monkeypatch.setattr("missions.feeds.entries.now", lambda: utc(2024, 3, 1))

    def ask(address):
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer["Content-Type"] == "text/calendar; charset=utf-8"
        calendar = Calendar.from_ical(answer.content)
        return {str(event["uid"]): event for event in calendar.walk("VEVENT")}

    return ask


@pytest.mark.parametrize("word", ["changes", "missions", "swaps"])
def test_a_feed_is_one_that_readers_take(fed, word):
    told = fed(f"/{word}.atom")

    assert told.version == "atom10"
    assert told.feed.id == f"tag:crewswap,2026:{word}.atom"
    assert told.feed.link == f"http://testserver/{word}/"
    assert told.feed.author == "CrewSwap"
    assert told.feed.updated == "2026-11-22T00:00:00+00:00"
    assert len({entry.id for entry in told.entries}) == len(told.entries) > 0
    for entry in told.entries:
        assert entry.id.startswith("tag:crewswap,2026:")
        assert "testserver" not in entry.id
        assert entry.link.startswith("http://testserver/")
        assert entry.summary_detail.type == "text/plain"


def test_ids_are_the_same_from_another_host(fed, client, settings):
    settings.ALLOWED_HOSTS = ["testserver", "www.crewswap.example"]
    there = client.get("/changes.atom", headers={"host": "www.crewswap.example"})
    there = feedparser.parse(there.content)

    assert [entry.id for entry in there.entries] == [
        entry.id for entry in fed("/changes.atom").entries
    ]
    assert there.feed.link == "http://www.crewswap.example/changes/"


def test_a_feed_takes_the_filters_of_its_list(fed):
    told = fed("/changes.atom?kind=moved")

    assert [entry.title for entry in told.entries] == [
        "Nicole Mann moved (February 2026)"
    ]
    assert told.feed.title == "CrewSwap: Crew changes (Type: moved)"
    assert told.feed.link == "http://testserver/changes/?kind=moved"
    assert told.feed.id.endswith("changes.atom?kind=moved")


def test_a_change_leads_to_its_place_on_the_page_of_the_person(fed):
    entry = fed("/changes.atom").entries[0]

    assert entry.link == "http://testserver/crew/nicole-mann/#mann-moved"
    assert entry.summary == "Nicole Mann was moved."
    assert entry.tags[0].term == "moved"


def test_a_feed_without_entries_is_as_old_as_the_catalogue(fed):
    told = fed("/changes.atom?kind=restored")

    assert told.entries == []
    assert told.feed.updated == fed("/changes.atom?kind=restored").feed.updated


@pytest.mark.parametrize("query", ["kind=x", "naton=RUS", "sort=date", "kind=a&kind=b"])
def test_what_a_feed_does_not_understand_is_refused(client, changes, query):
    answer = client.get(f"/changes.atom?{query}")

    assert answer.status_code == 400
    assert query[:4] in answer.content.decode()


@pytest.mark.parametrize("words", ["%01", "%0B", "%EF%BF%BF", "%3C%26%22", "%E2%80%8B"])
def test_no_sign_in_a_question_breaks_a_feed(client, changes, words):
    for address in ("/changes.atom?person=", "/missions.atom?q="):
        answer = client.get(f"{address}{words}")

        assert answer.status_code in (200, 400)
        if answer.status_code == 200:
            assert not feedparser.parse(answer.content).bozo
    assert client.get(f"/missions.ics?q={words}").status_code in (200, 400)


def test_the_calendar_has_a_time_where_one_is_known(events):
    landing = events("/missions.ics")["mission/soyuz-ms-22/landing@crewswap"]

    assert landing["summary"] == "Soyuz Ms 22 landed"
    assert landing["dtstart"].dt == utc(2023, 3, 28, 11, 46)
    assert landing["status"] == "CONFIRMED"
    assert landing["url"] == "http://testserver/missions/soyuz-ms-22/"


def test_a_landing_known_to_its_day_fills_the_day(events):
    landing = events("/missions.ics")["mission/soyuz-ms-23/landing@crewswap"]

    assert landing["dtstart"].dt == datetime.date(2023, 9, 27)
    assert landing["dtend"].dt == datetime.date(2023, 9, 28)


def test_a_plan_is_no_more_exact_than_known(events):
    launch = events("/missions.ics")["mission/crew-99/launch@crewswap"]

    assert launch["summary"] == (
        "Crew 99: launch planned (no earlier than February 2031)"
    )
    assert launch["dtstart"].dt == datetime.date(2031, 2, 1)
    assert launch["dtend"].dt == datetime.date(2031, 3, 1)
    assert launch["status"] == "TENTATIVE"


def test_the_calendar_begins_a_year_ago_and_takes_filters(events):
    assert "mission/soyuz-ms-22/launch@crewswap" not in events("/missions.ics")
    assert set(events("/missions.ics?vehicle=crew-dragon")) == {
        "mission/crew-5/landing@crewswap",
        "mission/crew-99/launch@crewswap",
    }


def test_lists_lead_to_their_feeds_with_the_filters_in_force(client, changes):
    page = client.get("/missions/?vehicle=crew-dragon&sort=name")

    assert links(page)["Atom feed"] == "/missions.atom?vehicle=crew-dragon"
    assert links(page)["calendar"] == "/missions.ics?vehicle=crew-dragon"
    kinds = {link.get("type") for link in tree(page).iterfind(".//link[@type]")}
    assert {"application/atom+xml", "text/calendar"} <= kinds
    assert "Atom feed" not in links(client.get("/seats/"))


@pytest.mark.parametrize("missions", [1, 20])
@pytest.mark.parametrize("ending", ["atom", "ics"])
def test_a_feed_costs_the_same_however_much_it_tells(
    client, crew_of, missions, ending, monkeypatch, django_assert_num_queries
):
    monkeypatch.setattr("missions.feeds.entries.now", lambda: utc(2022, 10, 1))
    for number in range(missions):
        crew_of(f"m{number}")

    # all crews, missions, their seats; of an Atom feed the catalogue's version
    with django_assert_num_queries(4 if ending == "atom" else 3):
        client.get(f"/missions.{ending}")
