"""Missions, and the seats on them: what is empty, and whose spacecraft it is."""

from collections import Counter

from missions.models import Mission, SeatAssignment

from ..reading import csv_rows, tree
from .plain import (
    DOWN,
    MISSIONS,
    SEATS,
    UP,
    groups,
    left_empty,
    nation,
    operators_nation,
    rows_of,
)


def test_missions_that_launched_or_landed_without_a_crew():
    launched = {seat["mission"][0] for seat in UP}
    landed = {seat["mission"][0] for seat in DOWN}
    flew = {
        slug: row
        for slug, row in MISSIONS.items()
        if row["outcome"] not in ("planned", "cancelled")
    }
    expected = {
        slug
        for slug, row in flew.items()
        if slug not in launched or (row["outcome"] == "landed" and slug not in landed)
    }

    found = set(Mission.objects.without_a_crew_one_way().values_list("slug", flat=True))

    assert found == expected
    assert found == {
        *("soyuz-34", "soyuz-ms-23", "shenzhou-22"),
        *("soyuz-32", "soyuz-ms-22", "boeing-cft", "shenzhou-20"),
    }


def test_missions_that_launched_with_empty_seats():
    crews = Counter(seat["mission"][0] for seat in UP)
    expected = {slug for slug, crew in crews.items() if left_empty(slug, crew) > 0}

    found = set(
        Mission.objects.with_empty_seats_at_launch().values_list("slug", flat=True)
    )

    assert found == expected
    assert "crew-9" in found


def test_seats_on_another_nation_s_ship():
    successor = {
        row["code"]: row["successor"][0]
        for row in rows_of("02_nations.json")
        if row.get("successor")
    }

    def is_foreign(seat):
        own, owner = seat["nation"][0], operators_nation(seat)
        return owner not in (own, successor.get(own)) and successor.get(owner) != own

    found = SeatAssignment.objects.flown().up().on_foreign_vehicles().count()

    assert found == sum(is_foreign(seat) for seat in UP)


CREWS = {
    which: Counter(seat["mission"][0] for seat in seats)
    for which, seats in (("up", UP), ("down", DOWN))
}


def some_missions():
    """Those with seats left empty on either leg, and each fortieth."""
    spare = {
        slug
        for crews in CREWS.values()
        for slug, crew in crews.items()
        if left_empty(slug, crew) > 0
    }
    return sorted(spare | set(sorted(MISSIONS)[::40]))


def test_the_seats_drawn_on_the_page_of_a_mission(client):
    for slug in some_missions():
        page = tree(client.get(f"/missions/{slug}/"))
        for which, crews in CREWS.items():
            if not (crew := crews[slug]):
                continue
            leg = page.find(f".//section[@aria-labelledby='leg-{which}']")
            drawn = [each.get("class", "").split() for each in leg.iter("g")]
            kinds = Counter(kind for names in drawn for kind in names[1:2])

            assert kinds["own"] + kinds["foreign"] == crew, slug
            assert kinds["empty"] == max(0, left_empty(slug, crew)), slug
            assert len(leg.findall(".//tbody/tr")) == crew, slug


def test_missions_of_two_nations(client):
    aboard = groups(
        [seat for seat in SEATS if seat["status"] in ("planned", "flown")],
        lambda seat: seat["mission"][0],
    )

    assert {
        line["mission"] for line in csv_rows(client.get("/missions.csv?mixed=on"))
    } == {slug for slug, seats in aboard.items() if len(set(map(nation, seats))) > 1}
