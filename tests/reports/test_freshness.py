"""The newest event of the catalogue, by its own dates."""

import datetime

import pytest

from missions.reports.freshness import newest_event

from ..reading import text, tree

pytestmark = pytest.mark.django_db


def test_the_newest_event_is_a_launch_a_landing_or_a_crew_change(
    client, fly, change, person
):
    landed = fly("soyuz-ms-90", 2026)  # 1 March to 1 September

    found = newest_event(datetime.date(2026, 9, 3))
    assert (found.what, found.days) == ("landing of Soyuz Ms 90", 2)
    assert newest_event(datetime.date(2026, 2, 1)) is None
    fly("soyuz-ms-10", 2018)
    assert newest_event(datetime.date(2026, 2, 1)).what == "landing of Soyuz Ms 10"

    undated = {"changed_on": "2026-10-01", "changed_precision": "month"}
    named = person("Ivan Ivanov")
    change(named, "named", to_mission=landed, **undated)
    assert newest_event(datetime.date(2026, 10, 3)).days == 32
    dated = {"changed_on": "2026-10-02", "changed_precision": "day"}
    change(named, "moved", from_mission=landed, to_mission=fly("next", 2024), **dated)
    found = newest_event(datetime.date(2026, 10, 3))
    assert (found.what, found.days) == ("crew change: Ivan Ivanov moved", 1)

    for page in ("/about/", "/data/"):
        told = text(tree(client.get(page)))
        assert "The newest event in the catalogue is of 2 October 2026" in told
        assert "51 days before sources were last checked" in told  # of 22 November


def test_an_empty_catalogue_has_no_newest_event(client):
    assert newest_event(None) is None
    assert "newest event" not in text(tree(client.get("/about/")))
