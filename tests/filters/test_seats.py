"""Seats by each of their filters."""

import pytest

from ..reading import rows


def people(client, query):
    """Who and on which leg the seat list shows, without regard to order."""
    return {(row[0], row[2]) for row in rows(client.get(f"/seats/?{query}"))}


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("person=frank-rubio", {("Frank Rubio", "up"), ("Frank Rubio", "down")}),
        ("person=rubio&leg=up", {("Frank Rubio", "up")}),
        ("person=Чуб&status=backup", {("Nikolai Chub", "up")}),
        ("mission=soyuz-ms-30", {("Oleg Kononenko", "up")}),
        ("mission=crew+99", {("Nicole Mann", "up")}),
        ("vehicle=soyuz-ms&nation=USA&leg=down", {("Frank Rubio", "down")}),
        (
            "vehicle=crew-dragon&nation=RUS",
            {("Anna Kikina", "up"), ("Anna Kikina", "down"), ("Nikolai Chub", "up")},
        ),
        ("family=Dragon&leg=down", {("Anna Kikina", "down"), ("Nicole Mann", "down")}),
        ("spacecraft=soyuz-ms-751&nation=USA", {("Frank Rubio", "up")}),
        ("agency=nasa&year_to=2022&leg=down", {("Nicole Mann", "down")}),
        ("role=flight-engineer&leg=up", {("Frank Rubio", "up")}),
        ("status=replaced", {("Nikolai Chub", "up")}),
        ("status=planned", {("Nicole Mann", "up")}),
        ("arrangement=barter&nation=RUS", {("Anna Kikina", "up")}),
        ("year_from=2024&year_to=2024", {("Oleg Kononenko", "up")}),
    ],
)
def test_seats_by(client, exchange_era, query, shown):
    assert people(client, query) == shown


def test_a_persons_slug_is_exact(client, crew_of, fly, person, seat):
    seat(fly("m1"), person("Oleg Novitskiy", slug="oleg"))
    seat(fly("m2"), person("Oleg Kononenko"))

    assert people(client, "person=oleg") == {("Oleg Novitskiy", "up")}


def test_a_missions_slug_is_exact(client, fly, person, seat):
    seat(fly("crew-1"), person("First One"))
    seat(fly("crew-10"), person("Tenth One"))

    assert people(client, "mission=crew-1") == {("First One", "up")}
    assert len(people(client, "mission=crew+1")) == 2
