"""The orders that lists have by themselves, as docs/open-data.md tells them."""

from itertools import pairwise

import pytest

from .plain import MISSIONS

MONTHS = {"month": 1, "quarter": 3, "year": 12}


def results(client, address):
    return client.get(address).json()["results"]


def group_of(slug):
    """0 of missions without a date, 1 of those that have one, 2 of cancelled ones."""
    row = MISSIONS[slug]
    return 2 if row["outcome"] == "cancelled" else int(bool(row.get("launched_at")))


def latest_month(row):
    """By when a planned mission is to have launched, in months."""
    year, month = map(int, row["launched_at"].split("-")[:2])
    return year * 12 + month + MONTHS.get(row["launch_precision"], 0)


def test_missions_begin_with_plans_and_end_with_what_was_cancelled(client):
    slugs = [row["mission"] for row in results(client, "/missions.json")]
    dated = [MISSIONS[slug] for slug in slugs if group_of(slug) == 1]
    planned = [row for row in dated if row["outcome"] == "planned"]
    launched = [row["launched_at"] for row in dated[len(planned) :]]

    assert [*map(group_of, slugs)] == sorted(map(group_of, slugs))
    assert dated[: len(planned)] == planned
    months = [*map(latest_month, planned)]
    assert months == sorted(months, reverse=True)
    assert launched == sorted(launched, reverse=True)


def test_seats_are_in_the_order_of_missions_launch_before_return(client):
    rows = results(client, "/seats.json?fields=mission,leg,position,person")

    keys = [(row["mission"], row["leg"]) for row in rows]
    flights = list(dict.fromkeys(mission for mission, _leg in keys))
    at = [MISSIONS[slug]["launched_at"] for slug in flights if group_of(slug) == 1]
    assert [*map(group_of, flights)] == sorted(map(group_of, flights))
    assert at == sorted(at, reverse=True)
    for before, row in pairwise(rows):
        if before["mission"] == row["mission"]:
            assert place(before) <= place(row)


def place(row):
    """Launch before return, place in the crew, person; one may be backup besides."""
    position = row["position"]
    return row["leg"] == "down", position is None, position or 0, row["person"]


@pytest.mark.parametrize(
    "address, name, newest_first",
    [
        ("/timeline.json", "launched_at", False),
        ("/in-space.json", "launched_at", False),
        ("/changes.json", "date", True),
        ("/stations.json", "in_orbit_from", False),
        ("/data/announcements.json", "announced", False),
    ],
)
def test_others_are_in_the_order_of_time_the_unknown_last(
    client, address, name, newest_first
):
    found = [row[name] for row in results(client, address)]
    known = [value for value in found if value]

    assert known
    assert found == known + [None] * (len(found) - len(known))
    assert [value[:10] for value in known] == sorted(
        (value[:10] for value in known), reverse=newest_first
    )
