"""Spaceflights: whose launch and return belong together, and how long they took."""

import datetime
from collections import Counter

import pytest

from missions.drawings.bars import bars_of
from missions.models import SeatAssignment
from missions.spaceflights import spaceflights_of, time_in_space

from ..reading import csv_rows, text, tree
from .plain import (
    CHANGED,
    RETURN_OF,
    SPACEFLIGHTS,
    UP,
    end_of,
    groups,
    in_space,
    mission,
    moment,
    nation,
    person,
)


@pytest.mark.parametrize(
    "who, expected",
    [
        (
            "sergei-krikalev",
            [
                ("soyuz-tm-7", "SUN", "soyuz-tm-7", "SUN"),
                ("soyuz-tm-12", "SUN", "soyuz-tm-13", "RUS"),
                ("sts-60", "RUS", "sts-60", "RUS"),
                ("sts-88", "RUS", "sts-88", "RUS"),
                ("soyuz-tm-31", "RUS", "sts-102", "RUS"),
                ("soyuz-tma-6", "RUS", "soyuz-tma-6", "RUS"),
            ],
        ),
        ("francisco-rubio", [("soyuz-ms-22", "USA", "soyuz-ms-23", "USA")]),
        (
            "butch-wilmore",
            [
                ("sts-129", "USA", "sts-129", "USA"),
                ("soyuz-tma-14m", "USA", "soyuz-tma-14m", "USA"),
                ("boeing-cft", "USA", "crew-9", "USA"),
            ],
        ),
        (
            "oleg-kononenko",
            [
                ("soyuz-tma-12", "RUS", "soyuz-tma-12", "RUS"),
                ("soyuz-tma-03m", "RUS", "soyuz-tma-03m", "RUS"),
                ("soyuz-tma-17m", "RUS", "soyuz-tma-17m", "RUS"),
                ("soyuz-ms-11", "RUS", "soyuz-ms-11", "RUS"),
                ("soyuz-ms-24", "RUS", "soyuz-ms-25", "RUS"),
            ],
        ),
        (
            "oleg-novitskiy",
            [
                ("soyuz-tma-06m", "RUS", "soyuz-tma-06m", "RUS"),
                ("soyuz-ms-03", "RUS", "soyuz-ms-03", "RUS"),
                ("soyuz-ms-18", "RUS", "soyuz-ms-18", "RUS"),
                ("soyuz-ms-25", "RUS", "soyuz-ms-24", "RUS"),
            ],
        ),
        ("dennis-tito", [("soyuz-tm-32", "USA", "soyuz-tm-31", "USA")]),
        ("aleksei-yeliseyev", None),
        ("norman-thagard", None),
        ("suni-williams", None),
        ("chen-dong", None),
        ("georgy-dobrovolsky", None),
    ],
)
def test_the_spaceflights_of_a_person(who, expected):
    """As the catalogue pairs them, as plain Python does, and as they are known."""
    seats = SeatAssignment.objects.flown().filter(person__slug=who)
    spaceflights = spaceflights_of(list(seats.select_related("mission", "nation")))[0]
    paired = [
        (
            each.up.mission.slug,
            each.up.nation.code,
            each.down.mission.slug if each.down else None,
            each.down.nation.code if each.down else None,
        )
        for each in spaceflights
    ]
    plain = [
        (
            seat["mission"][0],
            seat["nation"][0],
            back["mission"][0] if back else None,
            back["nation"][0] if back else None,
        )
        for seat, back in sorted(
            ((seat, RETURN_OF[id(seat)]) for seat in UP if person(seat) == who),
            key=lambda pair: mission(pair[0])["launched_at"],
        )
    ]

    assert plain
    assert paired == plain
    assert expected in (None, plain)


@pytest.mark.parametrize(
    "who", ["sergei-krikalev", "oleg-kononenko", "francisco-rubio", "peggy-whitson"]
)
def test_the_time_somebody_spent_in_space(who):
    seats = SeatAssignment.objects.flown().filter(person__slug=who)
    total, _precision, number = time_in_space(
        spaceflights_of(list(seats.select_related("mission")))[0]
    )
    ended = [
        (mission(seat), mission(RETURN_OF[id(seat)]))
        for seat in in_space(UP)
        if person(seat) == who and RETURN_OF[id(seat)]
    ]

    assert number == len(ended)
    assert total == sum(
        (moment(back["landed_at"]) - moment(up["launched_at"]) for up, back in ended),
        datetime.timedelta(),
    )


def test_the_bars_of_the_timeline():
    bars = bars_of(SeatAssignment.objects.flown().up().in_space())

    assert len(bars) == len(in_space(UP))
    assert Counter(bar.nation for bar in bars) == Counter(
        seat["nation"][0] for seat in in_space(UP)
    )
    assert sum(bar.changed_spacecraft for bar in bars) == len(in_space(CHANGED))
    assert sum(bar.is_lost for bar in bars) == sum(
        mission(seat)["outcome"] == "lost" and RETURN_OF[id(seat)] is None
        for seat in in_space(UP)
    )


def days_of(seat):
    """Whole days from launch to landing or loss, "" while it lasts."""
    if end_of(seat) is None:
        return ""
    return str((moment(end_of(seat)) - moment(mission(seat)["launched_at"])).days)


def test_the_days_of_each_spaceflight_in_the_files_and_tables(client):
    expected = Counter(
        (person(seat), seat["mission"][0], days_of(seat)) for seat in SPACEFLIGHTS
    )
    lines = csv_rows(client.get("/timeline.csv"))
    rows = [
        row
        for decade in range(1961, 2031, 10)
        for row in tree(
            client.get(f"/timeline/?year_from={decade}&year_to={decade + 9}")
        ).findall(".//section[@class='year']//tbody/tr")
    ]

    assert expected == Counter(
        (line["person"], line["rose_on"], line["whole_days"]) for line in lines
    )
    assert expected == Counter(
        (
            row.find("th/a").get("href").split("/")[2],
            row.find("td/a").get("href").split("/")[2],
            text(row.findall("td")[-1]).strip("–"),
        )
        for row in rows
    )


def test_the_legend_and_the_years_of_the_timeline(client):
    page = tree(client.get("/timeline/"))
    legend = [
        int(text(each).replace(",", ""))
        for each in page.findall(".//ul[@class='legend']/li/span[@class='aside']")
    ]
    years = {
        section.get("aria-labelledby"): int(text(link).split()[1])
        for section in page.findall(".//section[@class='year']")
        for link in section.findall("p/a")
    }

    assert sum(legend) == len(SPACEFLIGHTS)
    assert legend[0] == max(map(len, groups(SPACEFLIGHTS, nation).values()))
    launched = Counter(f"y{mission(seat)['launched_at'][:4]}" for seat in SPACEFLIGHTS)
    assert years == launched
