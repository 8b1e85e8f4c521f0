"""Another list of astronauts, held against fixtures of three missions."""

import json
import runpy

import pytest
from django.conf import settings

SCRIPT = settings.BASE_DIR / "curation" / "held_against.py"
TOLD = runpy.run_path(str(SCRIPT))
MISSIONS = [
    ("soyuz-tma-4", "Soyuz TMA-4", "2004-04-19T03:19:00Z", "2004-10-24T00:36:00Z"),
    ("soyuz-tma-5", "Soyuz TMA-5", "2004-10-14T03:06:00Z", "2005-04-24T22:08:00Z"),
    ("soyuz-tma-14", "Soyuz TMA-14", "2009-03-26T11:49:00Z", "2009-10-11T04:31:00Z"),
]
SEATS = {
    ("soyuz-tma-4", "up"): ["gennady-padalka"],
    ("soyuz-tma-5", "up"): ["salizhan-sharipov", "yuri-shargin"],
    ("soyuz-tma-4", "down"): ["gennady-padalka", "yuri-shargin"],
    ("soyuz-tma-5", "down"): ["salizhan-sharipov"],
    ("soyuz-tma-14", "up"): ["gennady-padalka", "michael-barratt"],
    ("soyuz-tma-14", "down"): ["gennady-padalka", "michael-barratt"],
}


@pytest.fixture
def held(tmp_path):
    """`held(*rows, firsts=False)`: the differences that the rows make."""
    people = sorted({person for crew in SEATS.values() for person in crew})
    rows = {
        "07_missions": [
            {"slug": slug, "name": name, "launched_at": up, "landed_at": down}
            for slug, name, up, down in MISSIONS
        ],
        "08_crew_members": [
            {
                "slug": person,
                "name": person.replace("-", " ").title(),
                "given_names": person.split("-")[0].title(),
                "family_name": person.split("-")[1].title(),
            }
            for person in people
        ],
        "14_seats": [
            {"mission": [mission], "leg": leg, "person": [person], "status": "flown"}
            for (mission, leg), crew in SEATS.items()
            for person in crew
        ],
    }
    for stem, found in rows.items():
        text = json.dumps([{"fields": row} for row in found])
        (tmp_path / f"{stem}.json").write_text(text, encoding="utf-8")
    catalogue = TOLD["Fixtures"](tmp_path, {"TMA four": "soyuz-tma-4"})
    return lambda *told, firsts=False: dict(
        TOLD["differences"](catalogue, told, firsts=firsts)
    )


AGREES = ("Padalka, Gennadi", "TMA four", "Soyuz TMA-04")
SHARIPOV = ("Sharipov, Salizhan", "Soyuz TMA-5", "not completed yet")


def test_a_list_that_says_the_same_in_other_letters_differs_in_nothing(held):
    assert held(AGREES) == {}


def test_a_landing_on_another_craft_and_somebody_left_out_are_told(held):
    shargin = ("Shargin, Yuri", "Soyuz TMA-5", "Soyuz TMA-5")
    assert held(shargin) == {
        " / ".join(shargin): "yuri-shargin landed on soyuz-tma-4",
        "salizhan-sharipov / soyuz-tma-5": "not in the list",
    }


def test_nobody_is_taken_for_somebody_else(held):
    assert held(("Fincke, Mike", "Soyuz TMA-4", ""), ("Kuipers, A", "STS-4", "")) == {
        "Fincke, Mike / Soyuz TMA-4": "nobody of that name launched on soyuz-tma-4",
        "Kuipers, A / STS-4": "nobody of that name launched on such a flight",
    }


def test_a_list_of_first_flights_need_not_name_later_ones(held):
    barratt = ("Barratt, Michael", "Soyuz TMA-14", "")

    assert held(AGREES, SHARIPOV, barratt, firsts=True) == {
        "yuri-shargin / soyuz-tma-5": "not in the list"
    }


def test_what_was_decided_names_people_and_flights_of_the_catalogue():
    decided = json.loads(TOLD["DECIDED"].read_text(encoding="utf-8"))
    slugs = {
        row["fields"]["slug"]
        for row in json.loads(
            (settings.FIXTURES_DIR / "07_missions.json").read_text(encoding="utf-8")
        )
    }
    assert set(decided["flights"].values()) <= slugs
    assert all(decided["differences"].values())
