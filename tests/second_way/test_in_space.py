"""Who was in space on a day, on its page and in its file."""

import datetime
import random

import pytest

from missions.reports.in_space import in_space_on, most_at_once

from ..reading import csv_rows, number, text, tree
from .plain import (
    RETURN_OF,
    SPACEFLIGHTS,
    UP,
    aboard,
    aboard_now,
    end_of,
    groups,
    mission,
    nation,
    person,
)


def random_days(number):
    chance = random.Random(1961)
    first = datetime.date(1961, 4, 12)
    span = (datetime.date(2026, 11, 20) - first).days
    return [
        first + datetime.timedelta(days=chance.randrange(span)) for _ in range(number)
    ]


def test_who_was_in_space_on_two_hundred_days():
    for day in random_days(200):
        found = {stay.seat.person.slug for stay in in_space_on(day)}
        assert found == aboard(day.isoformat()), day


@pytest.mark.parametrize(
    "day", ["1961-04-12", "1986-01-28", "2003-02-01", "2024-09-12", "2025-11-14"]
)
def test_who_was_in_space_on_a_day_in_its_file(client, day):
    rows = csv_rows(client.get(f"/in-space/{day}.csv"))

    assert {row["person"] for row in rows} == aboard(day)
    for row in rows:
        [launched] = [
            seat
            for seat in UP
            if person(seat) == row["person"] and seat["mission"][0] == row["rose_on"]
        ]
        back = RETURN_OF[id(launched)]
        assert row["returned_on"] == (back["mission"][0] if back else "")


def test_who_is_in_space_now_on_each_page_that_says_so(client):
    page = tree(client.get("/in-space/"))
    lead = text(page.find(".//p[@class='answer']"))
    heading = text(tree(client.get("/")).find(".//h2[@id='aboard']"))
    people = {person(seat) for seat in aboard_now()}

    assert lead.split()[0] == heading.split()[0] == str(len(people))
    for address in ("/in-space.csv", "/crew.csv?in_space=on"):
        assert {row["person"] for row in csv_rows(client.get(address))} == people
    assert len(page.findall(".//main//table/tbody/tr")) == len(people)


def test_the_nations_in_space_now(client):
    lead = tree(client.get("/in-space/")).find(".//p[@class='answer']")
    shown = {
        link.get("href").split("/")[2]: number(
            link.tail.replace(",", "").replace(".", "")
        )
        for link in lead.findall("a")
    }

    assert shown == {
        code: len(seats) for code, seats in groups(aboard_now(), nation).items()
    }


def test_everybody_in_space_has_a_seat_in_the_drawings_of_the_start_page(client):
    drawn = tree(client.get("/")).findall(".//ul[@class='aboard']/li/span/a")
    people = {f"/crew/{person(seat)}/" for seat in aboard_now()}

    assert people <= {link.get("href") for link in drawn}


def test_the_most_people_at_once_in_each_year():
    """The number rises with launches alone, so that it is highest after one of them."""
    stays = [
        (mission(seat)["launched_at"], end_of(seat) or "9999") for seat in SPACEFLIGHTS
    ]

    def there(at):
        return sum(begins <= at < max(begins, ends) for begins, ends in stays)

    moments = {begins for begins, _ends in stays}
    found = most_at_once()
    for year in (1961, 1986, 1998, 2003, 2020, 2021, 2023, 2025):
        launches = [at for at in moments if at[:4] == str(year)]
        assert found[year] == max(map(there, [f"{year}-01-01", *launches])), year
