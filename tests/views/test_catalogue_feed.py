"""The feed of versions, as readers' programs parse it."""

import feedparser
import pytest

from missions.dumps.publish import publish
from missions.models import Mission
from missions.views import catalogue_feed

from ..reading import links, tree


@pytest.fixture
def fed(client):
    def ask(address="/data.atom"):
        answer = client.get(address)
        assert answer.status_code == 200
        told = feedparser.parse(answer.content)
        assert not told.bozo
        return told

    return ask


@pytest.fixture
def versions(exchange_era, tmp_path, settings):
    """Two of them; in the second a mission has changed."""
    settings.DUMPS = str(tmp_path)
    first, _new = publish(tmp_path)
    Mission.objects.filter(slug="crew-5").update(note="Another.")
    return publish(tmp_path)[0], first


def test_without_a_version_it_is_empty_and_says_so(fed, exchange_era, settings):
    settings.DUMPS = ""
    told = fed()

    assert told.entries == []
    assert told.feed.subtitle == "No published version tells of a change here."
    assert told.feed.updated


def test_it_tells_versions_and_rows_with_links_to_their_pages(fed, versions):
    newest, first = versions
    told = fed()
    row = next(entry for entry in told.entries if "Crew 5" in entry.title)

    assert told.feed.id == "tag:crewswap,2026:data.atom"
    assert told.feed.updated == newest.about["published"]
    ids = {entry.id for entry in told.entries}
    assert {f"tag:crewswap,2026:version/{each.version}" for each in versions} <= ids
    assert len(ids) == len(told.entries)
    assert row.link == "http://testserver/missions/crew-5/"
    assert row.summary == (
        f"note: Another. (before: unknown). In version {newest.version}."
    )
    assert row.summary_detail.type == "text/plain"
    assert fed("/data.atom?table=missions").entries == [row]
    assert fed("/data.atom?table=seats").entries == []


def test_it_comes_in_pages(fed, versions, monkeypatch):
    monkeypatch.setattr(catalogue_feed, "IN_A_FEED", 1)
    first = fed()
    around = {link.rel: link.href for link in first.feed.links}
    second = fed(around["next"])

    assert second.feed.id == first.feed.id
    assert second.entries[0].id != first.entries[0].id
    back = {link.rel: link.href for link in second.feed.links}
    assert back["previous"] == back["first"] == "http://testserver/data.atom"
    assert around["last"] == back["last"]


@pytest.mark.parametrize(
    "query, said",
    [
        ("page=9", "There is 1 page"),
        ("page=0", "page"),
        ("n=1", "table"),
        ("page=", "page: A value is missing."),
        ("table=seatz", "did you mean “seats”?"),
        ("table=x", "What can be asked: seats, missions, crew"),
    ],
)
def test_what_it_does_not_understand_is_refused(client, exchange_era, query, said):
    answer = client.get(f"/data.atom?{query}")

    assert answer.status_code == 400
    assert said in answer.content.decode()


def test_the_page_of_data_leads_to_it(client, exchange_era):
    page = client.get("/data/")

    assert links(page)["changes to the catalogue"] == "/data.atom"
    found = tree(page).find(".//link[@type='application/atom+xml']")
    assert found.get("href") == "/data.atom"
