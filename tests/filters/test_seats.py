"""Seats by each of their filters."""

import pytest

from ..reading import choices, rows, words


def people(client, query):
    """Who and on which leg the seat list shows, without regard to order.

    Of all assignments, where the query does not say a status itself.
    """
    asked = query if "status=" in query else f"{query}&status=all"
    return {(row[0], row[2]) for row in rows(client.get(f"/seats/?{asked}"))}


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("person=frank-rubio", {("Frank Rubio", "launch"), ("Frank Rubio", "return")}),
        ("person=rubio&leg=up", {("Frank Rubio", "launch")}),
        ("person=Чуб&status=backup", {("Nikolai Chub", "launch")}),
        ("mission=soyuz-ms-30", {("Oleg Kononenko", "launch")}),
        ("mission=crew+99", {("Nicole Mann", "launch")}),
        ("vehicle=soyuz-ms&nation=USA&leg=down", {("Frank Rubio", "return")}),
        (
            "vehicle=crew-dragon&nation=RUS",
            {
                ("Anna Kikina", "launch"),
                ("Anna Kikina", "return"),
                ("Nikolai Chub", "launch"),
            },
        ),
        (
            "family=Dragon&leg=down",
            {("Anna Kikina", "return"), ("Nicole Mann", "return")},
        ),
        ("spacecraft=soyuz-ms-751&nation=USA", {("Frank Rubio", "launch")}),
        ("agency=nasa&year_to=2022&leg=down", {("Nicole Mann", "return")}),
        ("role=flight-engineer&leg=up", {("Frank Rubio", "launch")}),
        ("status=replaced", {("Nikolai Chub", "launch")}),
        ("status=planned", {("Nicole Mann", "launch")}),
        ("arrangement=barter&nation=RUS", {("Anna Kikina", "launch")}),
        ("year_from=2024&year_to=2024", {("Oleg Kononenko", "launch")}),
        (
            "changed=on",
            {
                (name, leg)
                for name in ("Sergey Prokopyev", "Frank Rubio")
                for leg in ("launch", "return")
            },
        ),
        (
            "foreign=on&status=flown",
            {
                (name, leg)
                for name in ("Anna Kikina", "Frank Rubio")
                for leg in ("launch", "return")
            },
        ),
        (
            "total_days_from=300&status=flown",
            {
                (name, leg)
                for name in ("Sergey Prokopyev", "Frank Rubio")
                for leg in ("launch", "return")
            },
        ),
        (
            "days_from=300",
            {
                (name, leg)
                for name in ("Sergey Prokopyev", "Frank Rubio")
                for leg in ("launch", "return")
            },
        ),
        (
            "leg=down&first=yes&days_to=200",
            {("Anna Kikina", "return"), ("Nicole Mann", "return")},
        ),
        ("flights_from=1&status=planned", {("Nicole Mann", "launch")}),
        (
            "flights_to=0",
            {("Nikolai Chub", "launch")},
        ),
        ("changed_type=on", set()),
        ("operator=spacex&status=planned", {("Nicole Mann", "launch")}),
        (
            "ship_of=RUS&citizenship=USA",
            {("Frank Rubio", "launch"), ("Frank Rubio", "return")},
        ),
        (
            "agreement=crew-exchange",
            {("Frank Rubio", "launch"), ("Anna Kikina", "launch")},
        ),
    ],
)
def test_seats_by(client, exchange_era, query, shown):
    assert people(client, query) == shown


def test_a_persons_slug_is_exact(client, crew_of, fly, person, seat):
    seat(fly("m1"), person("Oleg Novitskiy", slug="oleg"))
    seat(fly("m2"), person("Oleg Kononenko"))

    assert people(client, "person=oleg") == {("Oleg Novitskiy", "launch")}


def test_a_missions_slug_is_exact(client, fly, person, seat):
    seat(fly("crew-1"), person("First One"))
    seat(fly("crew-10"), person("Tenth One"))

    assert people(client, "mission=crew-1") == {("First One", "launch")}
    assert len(people(client, "mission=crew")) == 2


@pytest.mark.parametrize("name", ["Crew-1", "crew 1", "CREW1", "USCV-1"])
def test_a_missions_whole_name_is_exact(client, fly, person, seat, name):
    seat(fly("crew-1", name="Crew-1", aliases="USCV-1"), person("First One"))
    seat(fly("old-crew-1", name="Old Crew-1"), person("Old One"))
    seat(fly("crew-10", name="Crew-10", aliases="USCV-10"), person("Tenth One"))

    assert people(client, f"mission={name}") == {("First One", "launch")}


def test_a_name_is_asked_anew_by_each_who_asks(client, fly, person, seat):
    seat(fly("crew-1"), person("First One"))
    assert people(client, "mission=crew") == {("First One", "launch")}

    seat(fly("crew-2"), person("Second One"))
    assert len(people(client, "mission=crew")) == 2


def test_a_number_is_a_whole_one(client, fly, person, seat):
    """Apollo 1 is not in the catalogue, and Apollo 11 is another."""
    seat(fly("apollo-11"), person("Eleventh One"))

    assert people(client, "mission=apollo 1") == people(client, "mission=apollo-1")
    assert people(client, "mission=apollo 1") == set()
    assert people(client, "mission=apollo 11 ") == {("Eleventh One", "launch")}


def test_a_reach_leaves_out_what_stayed_below(client, fly, person, seat):
    for reach in ("orbital", "suborbital", "below-100-km"):
        seat(fly(reach, reach=reach), person(f"By {reach.title()}"))

    orbital, suborbital = ("By Orbital", "launch"), ("By Suborbital", "launch")
    assert people(client, "reach=orbital") == {orbital}
    assert people(client, "reach=space") == {orbital, suborbital}
    assert people(client, "reach=suborbital") == {suborbital}
    assert len(people(client, "")) == 3


@pytest.mark.parametrize(
    ("spacecraft", "offered"), [(50, "Any"), (51, "Narrow the list first")]
)
def test_spacecraft_are_offered_up_to_fifty(
    client, fly, person, seat, soyuz, spacecraft, offered
):
    who = person("Oleg Kononenko")
    for number in range(spacecraft):
        craft = soyuz.spacecraft.create(slug=f"s{number}", serial=f"No. {number}")
        seat(fly(f"m{number}", spacecraft=craft), who)

    page = client.get("/seats/")

    assert f"Spacecraft: {offered}" in words(page)
    assert len(choices(page, "spacecraft")) == (50 if offered == "Any" else 0)


def test_the_timeline_counts_spaceflights_and_not_seats(client, exchange_era):
    assert choices(client.get("/timeline/"), "nation") == {
        "RUS": "Russia (3)",
        "USA": "United States (2)",
    }
