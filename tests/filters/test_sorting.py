"""Every list by each of its columns, both ways."""

import pytest

from missions.filters import (
    AgencyFilter,
    AssignmentChangeFilter,
    CrewMemberFilter,
    ExchangeFilter,
    MissionFilter,
    NationFilter,
    SeatAssignmentFilter,
    SourceFilter,
    StationFilter,
    VehicleFilter,
)

from ..conftest import utc
from ..reading import choices, csv_rows, tree

pytestmark = pytest.mark.no_cover

FILTERS = {
    "missions": MissionFilter,
    "seats": SeatAssignmentFilter,
    "crew": CrewMemberFilter,
    "agencies": AgencyFilter,
    "vehicles": VehicleFilter,
    "stations": StationFilter,
    "nations": NationFilter,
    "changes": AssignmentChangeFilter,
    "swaps": ExchangeFilter,
    "sources": SourceFilter,
}
WORDS = [
    (name, word)
    for name, filters in FILTERS.items()
    for word in filters.base_filters["sort"].columns
]
TABLES = ["missions", "seats", "crew", "agencies", "vehicles", "stations", "nations"]


@pytest.mark.parametrize(("name", "word"), WORDS)
def test_a_list_sorts_both_ways_and_holds_the_same_rows(
    client, exchange_era, name, word
):
    plain = client.get(f"/{name}.csv").getvalue().splitlines()

    for sign in ("", "-"):
        sorted_rows = client.get(f"/{name}.csv?sort={sign}{word}").getvalue()
        assert sorted(sorted_rows.splitlines()) == sorted(plain)


@pytest.mark.parametrize("name", TABLES)
def test_every_sorting_that_is_offered_is_one_of_these(client, exchange_era, name):
    offered = choices(client.get(f"/{name}/"), "sort")

    assert len(offered) > 2
    assert {word.removeprefix("-") for word in offered} <= {
        "",
        *FILTERS[name].base_filters["sort"].columns,
    }


@pytest.mark.parametrize("name", TABLES)
def test_each_column_shown_sorts_and_says_which_way(client, exchange_era, name):
    heads = tree(client.get(f"/{name}/")).findall(".//main//thead//th")
    links = [head.find("a").get("href") for head in heads]

    assert all("aria-sort" not in head.attrib for head in heads)
    for place, link in enumerate(links):
        now = tree(client.get(f"/{name}/{link}")).findall(".//main//thead//th")
        states = [head.get("aria-sort") for head in now]
        assert [state for state in states if state] == ["ascending"], link
        assert states[place] == "ascending"


@pytest.mark.parametrize(
    ("sort", "shown"),
    [
        ("days", ["mann", "kikina", "prokopyev", "rubio", "kononenko"]),
        ("-days", ["prokopyev", "rubio", "mann", "kikina", "kononenko"]),
        ("returned", ["mann", "kikina", "prokopyev", "rubio", "kononenko"]),
        ("-returned", ["prokopyev", "rubio", "mann", "kikina", "kononenko"]),
    ],
)
def test_seats_that_tie_stay_in_order_and_what_lasts_comes_last(
    client, exchange_era, sort, shown
):
    """Mann commands Crew 5, so she stands before Kikina where they tie."""
    rows = csv_rows(client.get(f"/seats.csv?leg=up&status=flown&sort={sort}"))

    assert [row["person"].split("-")[1] for row in rows] == shown


def test_a_code_that_is_not_known_comes_last_both_ways(client, fly, person, seat):
    who = person("Oleg Kononenko")
    seat(fly("a", 2020), who, role="")
    seat(fly("b", 2021), who, role="commander")
    seat(fly("c", 2022), who, role="pilot")

    def roles(sort):
        return [row["role"] for row in csv_rows(client.get(f"/seats.csv?sort={sort}"))]

    assert roles("role") == ["commander", "pilot", ""]
    assert roles("-role") == ["pilot", "commander", ""]


def test_missions_by_their_crews_and_days(client, fly, person, seat):
    for number, (slug, days) in enumerate({"a": 9, "b": 3, "c": 5}.items()):
        mission = fly(
            slug, launched_at=utc(2020, 1, 1), landed_at=utc(2020, 1, 1 + days)
        )
        for turn in range(number):
            seat(mission, person(f"Some {slug}{turn}"))
    fly("d", outcome="planned", launched_at=None, launch_precision="")

    def slugs(sort):
        rows = csv_rows(client.get(f"/missions.csv?sort={sort}"))
        return [row["mission"] for row in rows]

    assert slugs("days") == ["b", "c", "a", "d"]
    assert slugs("-days") == ["a", "c", "b", "d"]
    assert slugs("-people_up")[:2] == ["c", "b"]


def test_changes_by_the_mission_they_lead_to_or_from(client, changes):
    rows = csv_rows(client.get("/changes.csv?sort=mission"))
    missions = [row["to_mission"] or row["from_mission"] for row in rows]

    assert len({*missions}) > 1
    assert missions == sorted(missions)


def test_swaps_by_name_and_first_launch(client, exchange_era, fly, person, seat, swap):
    swap("alone", seat(fly("m1", 2030), person("Some One")), pairing="open")

    def slugs(sort):
        rows = csv_rows(client.get(f"/swaps.csv?sort={sort}"))
        return [row["exchange"] for row in rows]

    assert slugs("name") == slugs("-launched") == ["alone", "rubio-kikina"]
    assert slugs("-name") == slugs("launched") == ["rubio-kikina", "alone"]
