"""A flight as curators enter it: named, one replaced, slipped, launched, landed."""

import pytest

from desk.models import Edit
from missions.catalogue.check import problems
from missions.models import AssignmentChange, Source

from ...reading import text, tree
from ..browsing import said
from .playing import MOST_INPUTS, PAGE, enter

NEXT_PAGES = [
    PAGE | {"title": f"Page {number}", "url": f"https://tass.example/{number}"}
    for number in range(6)
]


@pytest.fixture
def mission(db, fly, nasa, roscosmos):
    return fly(
        "soyuz-ms-30",
        outcome="planned",
        launched_at=None,
        launch_precision="",
        operator=roscosmos,
        note="Its crew was not found.",
        launch_site="Baikonur",
    )


@pytest.fixture
def crew(america, nasa, person, roscosmos, russia):
    def make(name, agency):
        who = person(name, agency=agency)
        who.citizenships.create(nation=agency.nation)
        return who

    russians = [make(name, roscosmos) for name in ("Sergey Petrov", "Ivan Orlov")]
    return [*russians, make("Jane Doe", nasa), make("Mary Major", nasa)]


def seats(mission):
    """(person, leg, status, role, nation, agency) of its seats, in order."""
    names = "person__name", "leg", "status", "role", "nation__code", "agency__slug"
    return list(mission.seats.order_by("-leg", "pk").values_list(*names))


@pytest.fixture
def landed(admin_client, crew, mission):
    """What a curator types from the naming of the crew on: {event: inputs it took}."""
    petrov, orlov, doe, major = crew
    typed = {
        "crew-named": {
            **{"changed_on": "2026-05-05", "note": ""},
            **{"crew-0-person": petrov.pk, "crew-0-role": "commander"},
            **{"crew-1-person": orlov.pk, "crew-1-role": "flight-engineer"},
            **{"crew-2-person": doe.pk, "crew-2-role": "flight-engineer"},
        },
        "replaced": {
            **{"changed_on": "2026-06-06", "reason": "A sore back."},
            **{"seat": lambda: mission.seats.get(person=doe).pk, "person": major.pk},
        },
        "slipped": {"launched_at_0": "2026-11-01", "launch_precision": "month"},
        "launched": {"launched_at_0": "2026-11-12", "launched_at_1": "09:30"},
        "landed": {
            **{"landed_at_0": "2026-11-20", "landed_at_1": "04:05:06"},
            "landing_place": "Kazakhstan, near Zhezkazgan",
        },
    }
    inputs = {}
    for (event, fields), page in zip(typed.items(), NEXT_PAGES, strict=False):
        told = {name: it() if callable(it) else it for name, it in fields.items()}
        inputs[event] = enter(admin_client, mission, event, **page | told)
    mission.refresh_from_db()
    return inputs


def test_a_flight_that_landed_has_its_seats(landed, mission):
    assert seats(mission) == [
        ("Sergey Petrov", "up", "flown", "commander", "RUS", "roscosmos"),
        ("Ivan Orlov", "up", "flown", "flight-engineer", "RUS", "roscosmos"),
        ("Jane Doe", "up", "replaced", "flight-engineer", "USA", "nasa"),
        ("Mary Major", "up", "flown", "flight-engineer", "USA", "nasa"),
        ("Sergey Petrov", "down", "flown", "commander", "RUS", "roscosmos"),
        ("Ivan Orlov", "down", "flown", "flight-engineer", "RUS", "roscosmos"),
        ("Mary Major", "down", "flown", "flight-engineer", "USA", "nasa"),
    ]
    assert list(problems()) == []  # a load of what is exported would say so


def test_its_moments_and_sources_are_those_that_were_typed(landed, mission):
    assert mission.outcome == "landed"
    assert mission.note == ""
    assert mission.launch_precision == "minute"
    assert f"{mission.landed_at:%Y-%m-%d %H:%M:%S}" == "2026-11-20 04:05:06"
    assert mission.landing_precision == "second"
    assert mission.sources.count() == 6
    assert max(landed["launched"], landed["landed"]) <= MOST_INPUTS


def test_each_change_of_its_crew_is_told(landed):
    told = AssignmentChange.objects.order_by("slug").values_list("slug", "summary")

    assert list(told) == [
        ("2026-05-05-doe-to-soyuz-ms-30",
         "Roscosmos named Doe for Soyuz Ms 30 as flight engineer."),
        ("2026-05-05-orlov-to-soyuz-ms-30",
         "Roscosmos named Orlov for Soyuz Ms 30 as flight engineer."),
        ("2026-05-05-petrov-to-soyuz-ms-30",
         "Roscosmos named Petrov for Soyuz Ms 30 as commander."),
        ("2026-06-06-doe-off-soyuz-ms-30",
         "Major replaced Doe on Soyuz Ms 30."),
    ]  # fmt: skip


def test_an_event_is_put_back_with_all_that_it_wrote(admin_client, crew, mission):
    petrov, _orlov, doe, major = crew
    named = {"changed_on": "2026-05-05", "crew-0-person": petrov.pk}
    enter(admin_client, mission, "crew-named", **named, **{"crew-1-person": doe.pk})
    before = seats(mission)
    typed = {"seat": mission.seats.get(person=doe).pk, "person": major.pk}
    page = NEXT_PAGES[1] | {"changed_on": "2026-06-06"}
    enter(admin_client, mission, "replaced", **page, **typed)
    act = Edit.objects.first().act
    history = admin_client.get(f"/admin/missions/mission/{mission.pk}/history/")
    there = f"/admin/missions/mission/events/{act}/"
    assert there in history.text
    assert "Why: TASS: Page 1" in text(tree(admin_client.get(there)))

    admin_client.post(there, {"_why": "It was a rumour."})

    assert seats(mission) == before
    assert not Source.objects.filter(title="Page 1").exists()
    assert {each.kind for each in AssignmentChange.objects.all()} == {"named"}
    doe_seat = mission.seats.get(person=doe)
    assert doe_seat.position == 2
    assert [each.title for each in doe_seat.sources.all()] == [PAGE["title"]]


def taken_back(client, act):
    """Why an event is not put back, or ""."""
    there = f"/admin/missions/mission/events/{act}/"
    answer = client.post(there, {"_why": "It was a rumour."}, follow=True)
    return " ".join(map(text, tree(answer).findall(".//li[@class='error']")))


def test_an_event_is_put_back_once(admin_client, crew, mission):
    named = {"changed_on": "2026-05-05", "crew-0-person": crew[0].pk}
    enter(admin_client, mission, "crew-named", **named)
    act = Edit.objects.first().act

    assert taken_back(admin_client, act) == ""
    assert "there is nothing to put back" in taken_back(admin_client, act)
    assert not mission.seats.exists()


def test_an_event_after_which_its_rows_changed_is_told(admin_client, crew, mission):
    for number, day in enumerate(("2027-11-01", "2027-12-01")):
        enter(admin_client, mission, "slipped", **NEXT_PAGES[number], launched_at_0=day)
    second, first = dict.fromkeys(Edit.objects.values_list("act", flat=True))

    told = taken_back(admin_client, first)

    changed = "Launch (UTC) was changed since, to “1 December 2027”."
    assert told == f"Soyuz Ms 30: {changed}"
    assert taken_back(admin_client, second) == ""
    assert taken_back(admin_client, first) == ""
    mission.refresh_from_db()
    assert mission.launched_at is None


def test_what_is_needed_by_now_is_not_put_back(admin_client, crew, mission, person):
    named = {"changed_on": "2026-05-05", "crew-0-person": crew[0].pk}
    enter(admin_client, mission, "crew-named", **named)
    act = Edit.objects.first().act
    other = person("Another")
    other.sources.add(Source.objects.get(title=PAGE["title"]))
    admin_client.get("/admin/")  # on which it is said that all of it is entered

    answer = admin_client.post(
        f"/admin/missions/mission/events/{act}/", {"_why": "A rumour."}, follow=True
    )

    # Nor is it said that the mission was changed, which was tried first.
    assert said(answer) == "TASS: Soyuz MS-30 launches is used by Another by now."
    assert mission.seats.exists()
