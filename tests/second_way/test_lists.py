"""Every number in the lists, on their pages, in their files and in what they offer."""

import datetime
from collections import Counter

import pytest

from ..reading import choices, csv_rows, links, number, numbers, tabs, text, tree
from .plain import (
    AGENCIES,
    FLOWN,
    MISSIONS,
    NATIONS,
    PEOPLE,
    RETURN_OF,
    SEATS,
    SPACEFLIGHTS,
    STATIONS,
    UP,
    VEHICLES,
    agency,
    end_of,
    flew,
    groups,
    leg,
    mission,
    moment,
    nation,
    people,
    person,
    rows_of,
    seats_fitted,
    station,
    vehicle,
)


def pages_of(client, address):
    """The numbers of all pages of a list."""
    page = client.get(address)
    found = numbers(page)
    for turn in range(2, page.context["paginator"].num_pages + 1):
        found |= numbers(client.get(f"{address}?page={turn}"))
    return found


def column(client, address, key, name):
    """A column of a list's files, held to be the same in both: {key: number}."""
    lines = csv_rows(client.get(f"{address}.csv"))
    rows = client.get(f"{address}.json").json()["results"]
    found = {row[key]: row[name] for row in rows}
    assert found == {line[key]: int(line[name]) for line in lines}
    return found


def people_by(key, rows):
    held = groups(SPACEFLIGHTS, key)
    return {name: people(held[name]) for name in rows}


SEATS_THAT_COUNT = [seat for seat in SEATS if seat["status"] in ("planned", "flown")]
PEOPLE_BY_NATION = people_by(nation, NATIONS)
PEOPLE_BY_AGENCY = people_by(agency, AGENCIES)
MISSIONS_FLOWN = {
    slug: sum(flew(row) and row["vehicle"] == [slug] for row in MISSIONS.values())
    for slug in VEHICLES
}


def test_the_people_of_each_nation(client):
    shown = pages_of(client, "/nations/")

    flown = Counter(map(nation, SPACEFLIGHTS))
    of_women = [seat for seat in SPACEFLIGHTS if PEOPLE[person(seat)].get("sex") == "F"]
    women = {code: people(seats) for code, seats in groups(of_women, nation).items()}
    seats_for = groups(FLOWN, nation)
    assert shown == {
        f"/nations/{code}/": (
            *(people, women.get(code, 0), flown[code]),
            len({vehicle(seat)["family"] for seat in seats_for[code]}),
            len({station(seat) for seat in seats_for[code]} - {""}),
        )
        for code, people in PEOPLE_BY_NATION.items()
    }
    assert column(client, "/nations", "nation", "people_flown") == PEOPLE_BY_NATION


@pytest.mark.parametrize("sign", ["", "-"])
def test_nations_sorted_by_their_people(client, sign):
    lines = csv_rows(client.get(f"/nations.csv?sort={sign}people"))
    found = [PEOPLE_BY_NATION[line["nation"]] for line in lines]

    assert found == sorted(PEOPLE_BY_NATION.values(), reverse=bool(sign))


def test_the_people_of_each_agency(client):
    shown = pages_of(client, "/agencies/")

    assert shown == {f"/agencies/{slug}/": (n,) for slug, n in PEOPLE_BY_AGENCY.items()}
    assert column(client, "/agencies", "agency", "people_flown") == PEOPLE_BY_AGENCY


def test_the_seats_and_missions_of_each_vehicle(client):
    shown = pages_of(client, "/vehicles/")

    assert shown == {
        f"/vehicles/{slug}/": (row["seats"], MISSIONS_FLOWN[slug])
        for slug, row in VEHICLES.items()
    }
    assert column(client, "/vehicles", "vehicle", "missions_flown") == MISSIONS_FLOWN
    assert column(client, "/vehicles", "vehicle", "seats") == {
        slug: row["seats"] for slug, row in VEHICLES.items()
    }


def test_the_number_of_missions_flown_is_that_of_the_list_it_leads_to(client):
    for slug, flown in MISSIONS_FLOWN.items():
        assert len(csv_rows(client.get(f"/missions.csv?vehicle={slug}&flown=on"))) == (
            flown
        )


def test_the_number_of_people_is_that_of_the_seats_it_leads_to(client):
    for code, flown in PEOPLE_BY_NATION.items():
        query = f"nation={code}&leg=up&status=flown&reach=space"
        lines = csv_rows(client.get(f"/seats.csv?{query}"))
        assert len({line["person"] for line in lines}) == flown, code


def test_the_seats_and_crews_of_each_mission(client):
    crews = {
        which: Counter(
            seat["mission"][0]
            for seat in leg(SEATS, which)
            if seat["status"] in ("planned", "flown")
        )
        for which in ("up", "down")
    }

    assert column(client, "/missions", "mission", "seats_fitted") == {
        slug: seats_fitted(slug) for slug in MISSIONS
    }
    for line in csv_rows(client.get("/missions.csv")):
        for which, crew in crews.items():
            assert len(line[f"crew_{which}"].split()) == crew[line["mission"]]


def test_the_flights_of_each_person(client):
    launches, spaceflights = groups(UP, person), groups(SPACEFLIGHTS, person)

    assert column(client, "/crew", "person", "flights") == {
        slug: len(spaceflights[slug]) for slug in PEOPLE
    }
    for line in csv_rows(client.get("/crew.csv")):
        assert line["missions"].split() == [
            seat["mission"][0]
            for seat in sorted(
                launches[line["person"]], key=lambda seat: mission(seat)["launched_at"]
            )
        ]


LISTS = {
    "nations": len(NATIONS),
    "stations": len(STATIONS),
    "agencies": len(AGENCIES),
    "vehicles": len(VEHICLES),
    "missions": len(MISSIONS),
    "crew": len(PEOPLE),
    "seats": len(SEATS),
    "changes": len(rows_of("15_assignment_changes.json")),
    "sources": len(rows_of("01_sources.json")),
    "timeline": len(SPACEFLIGHTS),
}


@pytest.mark.parametrize(("word", "rows"), LISTS.items())
def test_how_many_rows_a_list_has(client, word, rows):
    asked = "?status=all" if word == "seats" else ""
    said = text(tree(client.get(f"/{word}/{asked}")).find(".//span[@id='counted']"))
    found = client.get(f"/{word}.json").json()

    assert number(said) == rows
    assert (found["count"], len(found["results"])) == (rows, rows)
    assert len(csv_rows(client.get(f"/{word}.csv"))) == rows


def test_how_many_exchanges_there_are(client):
    """Told as pairs, those that wait for one, and those planned."""
    said = text(tree(client.get("/swaps/")).find(".//span[@id='counted']"))
    found = client.get("/swaps.json").json()

    told = sum(map(number, said.split(", ")))
    assert told == found["count"] == len(rows_of("13_exchanges.json"))
    assert len(csv_rows(client.get("/swaps.csv"))) == told


def nations_on_vehicles():
    """{vehicle: nations that launched or landed on it}"""
    held = groups(FLOWN, lambda seat: vehicle(seat)["slug"])
    return {slug: {nation(seat) for seat in seats} for slug, seats in held.items()}


FACETS = {
    ("nations", "vehicle"): lambda: {
        slug: len(codes) for slug, codes in nations_on_vehicles().items()
    },
    ("crew", "vehicle"): lambda: {
        slug: people(seats)
        for slug, seats in groups(FLOWN, lambda seat: vehicle(seat)["slug"]).items()
    },
    ("seats", "nation"): lambda: Counter(map(nation, SEATS)),
    ("seats", "agency"): lambda: Counter(filter(None, map(agency, SEATS))),
    ("seats", "vehicle"): lambda: Counter(vehicle(seat)["slug"] for seat in SEATS),
    ("seats", "leg"): lambda: Counter(seat["leg"] for seat in SEATS),
    ("seats", "status"): lambda: Counter(seat["status"] for seat in SEATS),
    ("missions", "vehicle"): lambda: Counter(
        row["vehicle"][0] for row in MISSIONS.values()
    ),
    ("missions", "station"): lambda: Counter(
        (row.get("station") or ["none"])[0] for row in MISSIONS.values()
    ),
    ("missions", "outcome"): lambda: Counter(
        row["outcome"] for row in MISSIONS.values()
    ),
    ("timeline", "nation"): lambda: Counter(map(nation, SPACEFLIGHTS)),
    ("timeline", "agency"): lambda: Counter(filter(None, map(agency, SPACEFLIGHTS))),
}


@pytest.mark.parametrize(
    ("facet", "expected"), FACETS.items(), ids=map("-".join, FACETS)
)
def test_what_a_filter_offers(client, facet, expected):
    word, name = facet
    asked = "?status=all" if word == "seats" else ""
    offered = choices(client.get(f"/{word}/{asked}"), name)
    counted = {
        value: number(label.rpartition("(")[2].rstrip(")"))
        for value, label in offered.items()
        if value
    }

    assert counted == expected()


TABS = {
    "": UP,
    "?nation=RUS&vehicle=crew-dragon": [
        seat
        for seat in UP
        if nation(seat) == "RUS" and vehicle(seat)["slug"] == "crew-dragon"
    ],
    "?leg=down&status=flown": leg(FLOWN, "down"),
    "?leg=up": leg(SEATS, "up"),
    "?status=all": SEATS,
}


@pytest.mark.parametrize(("asked", "seats"), TABS.items(), ids=[*TABS])
def test_what_the_list_of_seats_opens_on(client, asked, seats):
    page = client.get(f"/seats/{asked}")

    assert number(text(tree(page).find(".//span[@id='counted']"))) == len(seats)
    assert len(csv_rows(client.get(links(page)["CSV"]))) == len(seats)


def test_nine_russian_seats_on_crew_dragon(client):
    """With planned seats, backups and both legs they are 26."""
    page = client.get("/seats/?vehicle=crew-dragon&nation=RUS")

    assert tabs(page).keys() == {"Launch 9", "Return 8", "All assignments 26"}


def test_the_numbers_of_the_tabs(client):
    numbers = (len(UP), len(leg(FLOWN, "down")), len(SEATS))

    assert [*map(tab_number, tabs(client.get("/seats/")))] == [*numbers]


def tab_number(words):
    return number(words.rpartition(" ")[2])


def test_what_the_list_of_seats_says_of_each_spaceflight(client):
    """A column each, by the same mission, person and leg, of every launch."""
    flown = groups(SPACEFLIGHTS, person)
    lines = {
        (line["mission"], line["person"]): line
        for line in csv_rows(client.get("/seats.csv?leg=up&status=flown"))
    }
    assert len(lines) == len(UP)

    for seat in UP:
        line, back = lines[mission_of(seat), person(seat)], RETURN_OF[id(seat)]
        began, ended = moment(mission(seat)["launched_at"]), end_of(seat)
        days = (moment(ended) - began).days if ended else ""
        first = min(flown[person(seat)], key=launched, default=None)
        assert (line["days"], line["year"]) == (str(days), str(began.year))
        assert line["returned_on"] == (mission_of(back) if back else "")
        assert (
            line["returned_at"][:10]
            == (mission(back)["landed_at"] if back else "")[:10]
        )
        assert line["flights"] == str(len(flown[person(seat)]))
        assert line["first"] == ("" if seat not in SPACEFLIGHTS else str(first is seat))
        assert line["station"] == (mission(seat).get("station") or [""])[0]
        assert line["changed_type"] == str(
            bool(back) and vehicle(back) != vehicle(seat)
        )


def mission_of(seat):
    return seat["mission"][0]


def launched(seat):
    return mission(seat)["launched_at"]


def test_the_days_in_all_of_each_person(client):
    for line in csv_rows(client.get("/crew.csv")):
        times = [
            moment(end_of(seat)) - moment(launched(seat))
            for seat in SPACEFLIGHTS
            if person(seat) == line["person"] and end_of(seat)
        ]
        days = sum(times, datetime.timedelta()).days if times else ""
        assert line["total_days"] == str(days), line["person"]


def test_the_crews_and_days_of_each_mission(client):
    crews = {
        which: Counter(map(mission_of, leg(SEATS_THAT_COUNT, which)))
        for which in ("up", "down")
    }

    for line in csv_rows(client.get("/missions.csv")):
        row = MISSIONS[line["mission"]]
        for which, crew in crews.items():
            assert line[f"people_{which}"] == str(crew[line["mission"]])
        ended = row.get("landed_at")
        days = (moment(ended) - moment(row["launched_at"])).days if ended else ""
        assert line["days"] == str(days)


def test_the_spaceflights_of_each_nation(client):
    flown = Counter(map(nation, SPACEFLIGHTS))

    assert column(client, "/nations", "nation", "spaceflights") == {
        code: flown[code] for code in NATIONS
    }


@pytest.mark.parametrize(
    ("path", "asked", "word", "name"),
    [
        ("/seats", "nation=RUS", "days", "days"),
        ("/seats", "nation=RUS", "age", "age"),
        ("/seats", "nation=RUS", "flights", "flights"),
        ("/seats", "nation=RUS", "total_days", "total_days"),
        ("/seats", "nation=RUS", "returned", "returned_at"),
        ("/missions", "", "days", "days"),
        ("/missions", "", "people_up", "people_up"),
        ("/crew", "", "total_days", "total_days"),
        ("/crew", "", "age", "age_at_first_launch"),
        ("/crew", "", "flights", "flights"),
    ],
)
@pytest.mark.parametrize("sign", ["", "-"])
def test_a_list_sorts_by_what_it_says(client, path, asked, word, name, sign):
    query = f"{asked}&sort={sign}{word}".lstrip("&")
    found = [row[name] for row in client.get(f"{path}.json?{query}").json()["results"]]
    known = [value for value in found if value is not None]

    assert found == sorted(known, reverse=bool(sign)) + [None] * (
        len(found) - len(known)
    )
