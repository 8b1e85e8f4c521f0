"""One fact of a mission or a person that a question names whole."""

import datetime

import pytest

from missions.folding import folded, words_of
from missions.models import CrewMember, Mission
from missions.reports.search.facts import fact_of, named_whole


def told(words, people=()):
    """(label, what is told) of words asked of all missions, and of some people."""
    missions = [
        (row, [folded(row.name), folded(row.slug)])
        for row in Mission.objects.order_by("pk")
    ]
    people = [(row, [folded(row.family_name)]) for row in people]
    found = fact_of(words_of(words), missions, people)
    return found and found[:2]


@pytest.fixture
def sojourn(fly, person, seat):
    """A mission with a crew of two and a backup, landed after five days and an hour."""
    launch = datetime.datetime(2022, 9, 21, 13, 54, tzinfo=datetime.UTC)
    mission = fly(
        "soyuz-ms-22",
        name="Soyuz MS-22",
        launched_at=launch,
        launch_precision="minute",
        outcome="landed",
        landed_at=launch + datetime.timedelta(days=5, hours=1),
        landing_precision="minute",
        launch_site="Baikonur, site 31/6",
        landing_place="Kazakhstan",
    )
    seat(mission, person("Sergey Prokopyev"), role="commander", position=1)
    seat(mission, person("Frank Rubio"), role="flight-engineer", position=2)
    seat(mission, person("Oleg Kononenko"), role="commander", status="backup")
    return mission


@pytest.mark.parametrize(
    ("words", "fact"),
    [
        ("crew of Soyuz MS-22", ("crew", "Sergey Prokopyev and Frank Rubio")),
        ("who was on soyuz ms 22", ("crew", "Sergey Prokopyev and Frank Rubio")),
        ("commander of Soyuz MS-22", ("commander", "Sergey Prokopyev")),
        ("who commanded Soyuz MS-22", ("commander", "Sergey Prokopyev")),
        ("flight engineer of Soyuz MS-22", ("flight engineer", "Frank Rubio")),
        (
            "how many people were on Soyuz MS-22",
            ("people aboard at launch", "2 people"),
        ),
        ("Soyuz MS-22 landing", ("landing", "26 September 2022")),
        ("backup crew of Soyuz MS-22", ("backup crew", "Oleg Kononenko")),
        ("when did Soyuz MS-22 launch", ("launch", "21 September 2022")),
        ("launch site of Soyuz MS-22", ("launch site", "Baikonur, site 31/6")),
        ("when did Soyuz MS-22 land", ("landing", "26 September 2022")),
        ("where did Soyuz MS-22 land", ("landing place", "Kazakhstan")),
        (
            "how long was Soyuz MS-22",
            ("from launch to landing", "5 days 1 h 0 min"),
        ),
    ],
)
def test_a_fact_of_a_mission_is_told(sojourn, words, fact):
    label, what = fact

    assert told(words) == (f"Soyuz MS-22: {label}", what)


@pytest.mark.parametrize(
    "words",
    [
        "Soyuz MS-22",
        "pilot of Soyuz MS-22",  # nobody sat there so
        "women on Soyuz MS-22",
        "crew of Soyuz MS-2",
        "crew of Soyuz MS-22 and MS-23",
        "who was on Soyuz MS-22 in 2022",
        "when did it launch",
    ],
)
def test_of_more_or_less_nothing_is(sojourn, words):
    assert told(words) is None


def test_a_lost_crew_did_not_land(sojourn):
    Mission.objects.update(outcome="lost")

    assert told("when did Soyuz MS-22 land")[1] == (
        "lost with the crew on 26 September 2022"
    )


def test_what_did_not_launch_has_no_day(fly):
    fly("dearmoon", name="dearMoon", outcome="cancelled")
    fly("crew-14", name="Crew-14", outcome="planned", launch_precision="year")

    assert told("when did dearMoon launch")[1] == "cancelled before launch"
    assert told("when does Crew-14 launch")[1].startswith("planned for ")
    assert told("when does Crew-14 land") is None


def test_facts_of_a_person(sojourn):
    rubio = CrewMember.objects.get(slug="frank-rubio")

    assert told("how many times did Rubio fly", [rubio])[1] == "1 spaceflight"


def test_the_longest_run_of_words_is_the_name():
    rows = [("a", ["soyuz t 10"]), ("b", ["soyuz t 10 1"])]

    assert named_whole(["crew", "soyuz", "t101"], rows) == ("b", ["crew"])
    assert named_whole(["soyuz", "t10"], [*rows, ("c", ["soyuz t 10"])]) == (None, [])
