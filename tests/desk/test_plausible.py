"""What cannot be is refused in words; what is hardly so wants to be confirmed."""

import datetime

import pytest

from desk.models import Edit
from missions.dates import now
from missions.models import AssignmentChange, CrewMember, Mission, Source

from .browsing import address, opened, wrong
from .events.playing import enter

NEXT_YEAR = f"{now().year + 1}"
NOT_LANDED = {
    **{"outcome": "in-flight", "landing_precision": ""},
    **{"landed_at_0": "", "landed_at_1": ""},
}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (NOT_LANDED | {"launched_at_0": f"{NEXT_YEAR}-01-01"}, "This is in the future"),
        ({"landed_at_0": f"{NEXT_YEAR}-01-01"}, "This is in the future"),
        ({"landed_at_0": "2023-12-01"}, "No mission lasted that long."),
        ({"seats_fitted": "99"}, "A Soyuz MS has 3 seats as a rule: 99 do not fit."),
        ({"cospar_id": "nonsense"}, "A COSPAR ID is like 2024-179A."),
        ({"cospar_id": "2021-030A"}, "A COSPAR ID begins with the year of the launch."),
        ({"wikidata": "hello"}, "A Wikidata item is a Q and a number"),
    ],
)
def test_a_mission_that_cannot_be_is_refused(fly, save, said, typed):
    assert said in wrong(save(fly("soyuz-ms-22"), **typed))


def test_a_planned_mission_is_in_the_future(fly, save):
    mission = fly("soyuz-ms-40", outcome="planned")

    assert save(mission, launched_at_0=f"{NEXT_YEAR}-01-01").status_code == 302


def test_what_looks_like_a_space_is_one(admin_client, fly, person, russia, save):
    """Pasted from a page; names that look alike would differ."""
    who = person("Jonny Kim")
    who.citizenships.create(nation=russia)
    save(who, name="Alan\u00a0Poindexter", native_name="油井\u3000亀美也")
    who.refresh_from_db()
    assert who.name == "Alan Poindexter"
    assert who.native_name == "油井\u3000亀美也"

    mission = fly("soyuz-ms-40", outcome="planned", launch_precision="day")
    source = {"publisher": "CNES\u202f", "title": "Le\u00a0vol"}
    enter(
        admin_client, mission, "slipped", launched_at_0=f"{NEXT_YEAR}-05-01", **source
    )
    assert Source.objects.filter(publisher="CNES", title="Le vol").exists()


def test_a_person_is_no_hello(person, save):
    page = save(person("Jonny Kim"), wikidata="hello")

    assert "A Wikidata item is a Q and a number" in wrong(page)


def test_a_mission_does_not_land_without_its_crew(fly, person, save, seat):
    mission, other = fly("soyuz-ms-22", outcome="in-flight"), fly("soyuz-ms-23", 2023)
    who = person("Frank Rubio")
    seat(mission, who)
    landed = {
        **{"outcome": "landed", "landing_precision": "minute"},
        **{"landed_at_0": "2022-09-01", "landed_at_1": "12:00"},
    }

    page = save(mission, **landed)

    assert "is over, and how Frank Rubio returned is not said" in wrong(page)
    seat(other, who, "down")
    assert save(mission, **landed).status_code == 302


@pytest.fixture
def namesake(america, fly, person, seat):
    """There is a Jonny Kim, who flew."""
    who = person("Jonny Kim", born_on=datetime.date(1984, 2, 5), birth_precision="day")
    who.citizenships.create(nation=america)
    seat(fly("soyuz-ms-27", 2025, outcome="in-flight"), who)
    return "Jonny Kim (born 1984), United States, first on Soyuz Ms 27 in 2025"


def test_the_same_person_is_not_entered_twice_unawares(admin_client, america, namesake):
    there = "/admin/missions/crewmember/add/"
    form = {
        **{"name": "kim jonny", "slug": "kim-2", "citizenships-0-nation": america.pk},
        **{"citizenships-TOTAL_FORMS": 1, "citizenships-INITIAL_FORMS": 0},
    }
    doubt = f"There is somebody of this name: {namesake}. Is it the same?"

    assert doubt in wrong(admin_client.post(there, form))
    assert "say why" in wrong(admin_client.post(there, form | {"_sure": doubt}))
    sure = form | {"_sure": doubt, "_why": "Another, says NASA."}
    assert admin_client.post(there, sure).status_code == 302

    assert CrewMember.objects.count() == 2
    assert Edit.objects.get().sure_of == [doubt]
    assert Edit.objects.get().why == "Another, says NASA."


def test_namesakes_are_told_apart_where_one_is_chosen(admin_client, namesake, person):
    person("Jonny Kim", slug="kim-2")
    query = {"app_label": "missions", "model_name": "seatassignment"}

    answer = admin_client.get(
        "/admin/autocomplete/", query | {"field_name": "person", "term": "kim"}
    )

    told = [row["text"] for row in answer.json()["results"]]
    assert told == [namesake, "Jonny Kim, not flown yet"]


def test_who_is_replaced_is_replaced_by_somebody(admin_client, change, fly, person):
    who, other = person("Jonny Kim"), person("Nikolai Chub")
    row = change(who, "withdrawn", from_mission=fly("soyuz-ms-27"))
    form = opened(admin_client, row) | {"kind": "replaced"}

    page = admin_client.post(address(row), form)

    assert "it is not said by whom" in wrong(page)
    form |= {"replaced_by": other.pk}
    assert admin_client.post(address(row), form).status_code == 302
    assert AssignmentChange.objects.get().replaced_by == other


def test_who_is_named_is_replaced_by_nobody(change, fly, person, save):
    row = change(person("Jonny Kim"), "named", to_mission=fly("soyuz-ms-27"))

    page = save(row, replaced_by=person("Nikolai Chub").pk)

    assert "say in place of whom" in wrong(page)
    assert Mission.objects.exists()


def test_nobody_returns_on_a_mission_that_was_lost(fly, person, save, seat):
    mission, who = fly("soyuz-11"), person("Georgy Dobrovolsky")
    seat(mission, who)
    seat(mission, who, "down")

    said = wrong(save(mission, outcome="lost"))

    assert "is lost with the crew, so none of its return seats is flown." in said


@pytest.mark.parametrize(
    ("typed", "doubt"),
    [
        ({"launched_at_0": "2022-06-01"}, "The planned launch is in the past."),
        ({"launched_at_0": "2061-06-01"}, "No other Soyuz MS flew within ten years"),
    ],
)
def test_a_plan_that_is_hardly_so_wants_to_be_confirmed(fly, save, typed, doubt):
    fly("soyuz-ms-22")
    mission = fly("soyuz-ms-40", outcome="planned", launched_at=None,
                  launch_precision="")  # fmt: skip
    page = save(mission, launch_precision="day", **typed)

    assert doubt in wrong(page)
    sure = [each.text for each in page.context["saving"].doubts]
    assert save(mission, launch_precision="day", _sure=sure, **typed).status_code == 302


def test_a_value_changes_for_a_reason_or_a_new_source(fly, save, source):
    mission = fly("soyuz-ms-22")
    other = Source.objects.create(slug="b", publisher="B", checked_on=source.checked_on)

    assert "Say why you change it" in wrong(save(mission, rocket="R-7", _why=""))
    assert save(mission, _why="").status_code == 302
    cited = {"rocket": "R-7", "sources": [source.pk, other.pk], "_why": ""}
    assert save(mission, **cited).status_code == 302


@pytest.mark.parametrize("key", ["x", "9" * 30, "-1", "1.5", "None"])
def test_what_is_no_key_is_an_invalid_choice(exchange_era, key, save):
    form = dict.fromkeys(("vehicle", "operator", "station", "sources"), key)
    row = {f"seats-0-{name}": key for name in ("person", "nation", "exchange")}

    assert "not one of the available choices" in wrong(save(exchange_era.ms22, **form))
    assert "not one of the available choices" in wrong(save(exchange_era.ms22, **row))


def test_a_slug_that_is_taken_is_told_with_whose_it_is(person, save):
    person("Jane Doe")
    person("Jane Poe", slug="jane-doe-2")

    page = save(person("Joan Doe"), slug="jane-doe")

    assert "“jane-doe” is the slug of Jane Doe. “jane-doe-3” is free." in wrong(page)
    assert "already exists" not in wrong(page)
