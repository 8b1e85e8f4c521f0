"""That feeds hold the newest events of the shipped catalogue."""

import feedparser

from .plain import MISSIONS, by_slug, rows_of

SOURCES = by_slug("01_sources.json")
CHANGES = rows_of("15_assignment_changes.json")


def in_feed(client, word):
    """{key: updated} of its entries, in their order."""
    told = feedparser.parse(client.get(f"/{word}.atom").content)
    return {
        entry.id.partition(",2026:")[2]: entry.updated[:10] for entry in told.entries
    }


def last_read(row):
    return max(SOURCES[slug]["checked_on"] for [slug] in row["sources"])


def test_the_newest_crew_changes_are_in_their_feed(client):
    dated = [row for row in CHANGES if row.get("changed_on")]
    newest = sorted(dated, key=lambda row: row["changed_on"], reverse=True)[:50]
    first_day = newest[-1]["changed_on"]
    expected = {
        f"change/{row['slug']}": last_read(row)
        for row in newest
        if row["changed_on"] > first_day
    }

    found = in_feed(client, "changes")

    assert len(found) == 50
    assert expected.items() <= found.items()


def test_each_planned_launch_and_the_last_landings_are_in_theirs(client):
    planned = [row for row in MISSIONS.values() if row["outcome"] == "planned"]
    landed = [row for row in MISSIONS.values() if row.get("landed_at")]
    newest = sorted(landed, key=lambda row: row["landed_at"], reverse=True)[:10]

    found = in_feed(client, "missions")

    assert {
        f"mission/{row['slug']}/launch": last_read(row) for row in planned
    }.items() <= (found.items())
    assert {f"mission/{row['slug']}/landing" for row in newest} <= set(found)
