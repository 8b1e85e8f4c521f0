"""What the feed of the catalogue tells of versions and their rows."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from missions.dumps import shelf
from missions.dumps.entries import of_table, of_versions

OLD, NEW = "0123456789ab", "ba9876543210"
ROWS = {
    "missions": {
        "added": [{"key": {"mission": "crew-9"}, "name": "Crew-9", "path": "/m/"}],
        "changed": [
            {
                "key": {"mission": "crew-8"},
                "name": "Crew-8",
                "path": "/missions/crew-8/",
                "columns": {"gcat": [None, "S1"], "note": ["x" * 200, ["a", "b"]]},
            }
        ],
        "gone": [],
    },
    "emergency_returns": {"added": [], "changed": [], "gone": [{"key": {"x": "crew"}}]},
}
COUNTS = {
    name: {how: len(rows) for how, rows in kinds.items()}
    for name, kinds in ROWS.items()
}


@pytest.fixture
def dumps(tmp_path):
    """Two versions, the newest first; the older knows no rows."""

    def write(version, day, **about):
        folder = Path(tmp_path / version)
        folder.mkdir()
        told = {"version": version, "as_of": f"2026-11-{day}", "since": None}
        told |= {"published": f"2026-11-{day}T12:00:00+00:00", "changes": None}
        told |= {"files": []} | about
        (folder / shelf.ABOUT).write_text(json.dumps(told))

    write(OLD, "20")
    changes = {"files": [{"name": shelf.CHANGES, "bytes": 1}], "changes": COUNTS}
    write(NEW, "21", since=OLD, **changes)
    (tmp_path / NEW / shelf.CHANGES).write_text(json.dumps({"tables": ROWS}))
    return shelf.dumps(tmp_path)


def test_each_version_and_each_row_is_told(dumps):
    found = list(of_versions(dumps))

    assert [entry.headline for entry in found] == [
        f"Version {NEW}",
        "Added to missions: Crew-9",
        "Changed in missions: Crew-8",
        "Gone from emergency returns: crew",
        f"Version {OLD}",
    ]
    assert [entry.path for entry in found] == [
        f"/data/#{NEW}",
        "/m/",
        "/missions/crew-8/",
        f"/data/#{NEW}",
        f"/data/#{OLD}",
    ]
    assert found[2].key == f"version/{NEW}/missions/crew-8"
    assert found[2].published_at.isoformat() == "2026-11-21T12:00:00+00:00"


def test_a_version_says_how_much_has_changed(dumps):
    newer, *_rows, older = of_versions(dumps)

    assert newer.summary == (
        f"Data as of 21 November 2026. Since version {OLD}: missions 1 added, "
        "1 changed, 0 gone; emergency returns 0 added, 0 changed, 1 gone."
    )
    assert older.summary == "Data as of 20 November 2026."


def test_a_row_that_has_changed_says_from_what_to_what(dumps):
    [_added, changed] = of_table(dumps, "missions")

    assert changed.summary == (
        f"gcat: S1 (before: unknown). note: a, b (before: {'x' * 99}…). "
        f"In version {NEW}."
    )


def test_a_renamed_row_tells_both_of_its_keys():
    before, now = {"person": "pat-old"}, {"person": "pat-new"}
    rows = {
        "added": [{"key": now, "name": "Pat", "path": "/p/", "before": before}],
        "gone": [{"key": before, "now": now}],
    }
    dump = SimpleNamespace(version=NEW, changes={"crew": rows}, published=None)

    added, gone = of_table([dump], "crew")

    assert (added.title, gone.title) == (
        "Added to crew: Pat",
        "Gone from crew: pat-old",
    )
    said = f"person: pat-new (before: pat-old). In version {NEW}."
    assert added.summary == gone.summary == said
