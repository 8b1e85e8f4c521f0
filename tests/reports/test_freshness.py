"""The newest event of the catalogue, by its own dates."""

import datetime

import pytest

from missions.reports.freshness import Delay, delay, legs_entered, newest_event

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


def test_how_soon_events_are_entered_is_the_median_of_the_last_ten(fly):
    for year in range(2016, 2027):  # 1 March and 1 September at noon
        fly(f"m-{year}", year)
    fly("undated", 2026, launch_precision="day", outcome="in-flight")
    hour = datetime.timedelta(hours=1)

    def after(slug, month, hours):
        at = datetime.datetime(int(slug[2:]), month, 1, 12, tzinfo=datetime.UTC)
        leg = "up" if month == 3 else "down"
        return {(slug, leg): at + hours * hour}

    known = after("m-2026", 3, 5) | after("m-2026", 9, 2) | after("m-2025", 9, 30)
    old = after("m-2016", 3, 90_000)
    planned = after("m-2024", 9, -100)

    assert delay(known | old | planned) == Delay(hours=5, events=3)
    assert delay(old | planned) is None
    assert (
        delay({("undated", "up"): datetime.datetime(2026, 3, 2, tzinfo=datetime.UTC)})
        is None
    )


@pytest.mark.parametrize(
    ("before", "after", "legs"),
    [
        ("planned", "in-flight", ["up"]),
        ("in-flight", "landed", ["down"]),
        ("planned", "landed", ["up", "down"]),
        (None, "in-flight", ["up"]),
        ("landed", "landed", []),
        ("in-flight", "planned", []),
    ],
)
def test_an_outcome_enters_what_had_not_happened(before, after, legs):
    assert sorted(legs_entered(before, after)) == sorted(legs)
