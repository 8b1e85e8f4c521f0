"""The start page and the page about the catalogue."""

import pytest

from missions.filters.answers import QUESTIONS
from missions.models import SeatAssignment, Source
from missions.reports.counts import totals
from missions.reports.freshness import newest_event

from ..reading import number, numbers, text, tree
from .plain import (
    CHANGED,
    DOWN,
    MISSIONS,
    NOT_FLOWN,
    SPACEFLIGHTS,
    UP,
    aboard_now,
    flew,
    groups,
    in_orbit,
    in_space,
    mission,
    nation,
    people,
    person,
    rows_of,
    vehicle,
)


def test_the_totals_of_the_about_page():
    assert totals(SeatAssignment.objects) == {
        "people_in_space": people(in_space(UP)),
        "people_in_orbit": people(in_orbit(UP)),
        "spaceflights": len(in_space(UP)),
        "changed_spacecraft": len(in_space(CHANGED)),
        "seats_up": len(UP),
        "seats_down": len(DOWN),
    }


def test_the_headline_answers_of_the_start_page(client):
    page = tree(client.get("/"))
    shown = {
        link.get("href").partition("?")[0]: text(link.find("strong"))
        for link in page.findall(".//ul[@class='figures']/li/a")
    }
    swapped = [seat for seat in UP if seat.get("exchange")]
    sides = groups(swapped, lambda seat: seat["agency"][0])

    assert shown == {
        "/in-space/": str(len(aboard_now())),
        "/swaps/": f"{len(sides['roscosmos'])} : {len(sides['nasa'])}",
        "/seats/": str(len(CHANGED)),
        "/nations-by-vehicle/": str(len({nation(seat) for seat in SPACEFLIGHTS})),
    }


def question(query):
    [found] = [each for each in QUESTIONS if each.query == query]
    return found


def families_of(who):
    own = [seat for seat in in_space(UP) if person(seat) == who]
    return {vehicle(seat)["family"] for seat in own}


@pytest.mark.parametrize(
    "query, expected",
    [
        ("changed=on&leg=up", lambda: len(CHANGED)),
        (
            "vehicle=crew-dragon&nation=RUS&leg=up&status=flown",
            lambda: sum(
                seat["nation"] == ["RUS"] and vehicle(seat)["slug"] == "crew-dragon"
                for seat in UP
            ),
        ),
        (
            "family=Soyuz&nation=USA&leg=up&status=flown&year_from=2022",
            lambda: sum(
                seat["nation"] == ["USA"]
                and vehicle(seat)["family"] == "Soyuz"
                and mission(seat)["launched_at"] >= "2022"
                for seat in UP
            ),
        ),
        (
            "families=3",
            lambda: sum(len(families_of(who)) >= 3 for who in {*map(person, UP)}),
        ),
        ("empty=on", lambda: 7),
        (
            "bumped=on",
            lambda: sum(
                row["kind"] in ("withdrawn", "replaced") and not row.get("as_backup")
                for row in rows_of("15_assignment_changes.json")
            ),
        ),
    ],
)
def test_the_answers_of_the_start_page(query, expected):
    assert question(query).number == expected()


def test_the_numbers_of_the_about_page(client):
    page = client.get("/about/")
    facts = tree(page).find(".//dl[@class='facts counts']")

    assert [int(text(each).replace(",", "")) for each in facts.iter("strong")] == [
        people(SPACEFLIGHTS),
        people(in_orbit(UP)),
        len(SPACEFLIGHTS),
        len(in_space(CHANGED)),
        len(UP),
        len(DOWN),
        sum(map(flew, MISSIONS.values())),
        len(rows_of("15_assignment_changes.json")),
        len(rows_of("01_sources.json")),
    ]


@pytest.mark.parametrize(
    ("heading", "page", "key"),
    [
        ("by-nation", "nations", nation),
        ("by-vehicle", "vehicles", lambda seat: vehicle(seat)["slug"]),
    ],
)
def test_the_tables_of_the_about_page(client, heading, page, key):
    assert numbers(client.get("/about/"), heading) == {
        f"/{page}/{name}/": (people(seats), len(seats))
        for name, seats in groups(SPACEFLIGHTS, key).items()
    }


def test_the_matrix_of_the_start_page(client):
    most = sorted(map(len, groups(SPACEFLIGHTS, nation).values()), reverse=True)[:12]
    shown = numbers(client.get("/"), "matrix")

    assert [row[-1] for row in shown.values()] == most
    for address, (*cells, total) in shown.items():
        code = address.split("/")[2]
        own = [seat for seat in SPACEFLIGHTS if nation(seat) == code]
        assert total == sum(cells) == len(own)


def test_each_answer_of_the_start_page_is_the_number_of_rows_it_leads_to(client):
    page = tree(client.get("/"))
    for line in page.findall(".//ul[@class='answers']/li"):
        if (shown := line.find("span")) is None:
            continue
        path, _, query = line.find("a").get("href").partition("?")
        rows = client.get(f"{path.rstrip('/')}.json?{query}").json()["count"]
        assert number(text(shown)) == rows, query


def test_the_newest_event():
    until = Source.objects.as_of()["checked"]
    known = ("second", "minute", "day")
    days = [
        row[moment][:10]
        for rows, moment, precision in (
            (MISSIONS.values(), "launched_at", "launch_precision"),
            (MISSIONS.values(), "landed_at", "landing_precision"),
            (rows_of("15_assignment_changes.json"), "changed_on", "changed_precision"),
        )
        for row in rows
        if row.get(precision) in known and row.get("outcome") not in NOT_FLOWN
    ]

    event = newest_event(until)

    assert event.day.isoformat() == max(day for day in days if day <= f"{until}")
