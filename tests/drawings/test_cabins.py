"""Cabins as data: each seat has its place."""

import pytest

from missions.drawings.cabins import CABINS, SEAT_HEIGHT, cabin_of


@pytest.mark.parametrize(
    "family, seats",
    [
        ("Apollo", 3),
        ("Dragon", 4),
        ("Gemini", 2),
        ("Mercury", 1),
        ("New Shepard", 6),
        ("Orion", 4),
        ("Shenzhou", 3),
        ("Soyuz", 2),
        ("Soyuz", 3),
        ("Space Shuttle", 7),
        ("Space Shuttle", 8),
        ("SpaceShipOne", 3),
        ("Starliner", 4),
        ("Vostok", 1),
        ("Vostok", 2),
        ("Vostok", 3),
        ("X-15", 1),
    ],
)
def test_each_family_has_a_cabin_of_its_size(family, seats):
    assert len(cabin_of(family, seats).places) == seats
    assert cabin_of(family, seats) in CABINS[family]


@pytest.mark.parametrize("seats", range(1, 11))
def test_a_vehicle_not_drawn_yet_has_plain_rows(seats):
    assert len(cabin_of("Dream Chaser", seats).places) == seats


def test_more_seats_than_a_family_has_are_plain_rows():
    assert len(cabin_of("Dragon", 7).places) == 7


@pytest.mark.parametrize(
    "cabin",
    [cabin for cabins in CABINS.values() for cabin in cabins]
    + [cabin_of("Dream Chaser", seats) for seats in (1, 4, 5, 9)],
)
def test_seats_stay_inside_the_cabin_and_apart(cabin):
    for place in cabin.places:
        assert cabin.seat_width / 2 <= place.x <= cabin.width - cabin.seat_width / 2
        assert 10 < place.y < cabin.height - SEAT_HEIGHT
    for number, one in enumerate(cabin.places):
        for other in cabin.places[:number]:
            beside = abs(one.x - other.x) >= cabin.seat_width
            assert beside or abs(one.y - other.y) >= SEAT_HEIGHT
