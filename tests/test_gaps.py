"""What the shipped catalogue leaves unsaid: no kind of gap may grow.

Each number is what was open when the gap was last worked on. Whoever closes some lowers
it; whoever ships a row that opens one sees here which.
"""

from itertools import pairwise

import pytest

from .second_way.plain import FLOWN, MISSIONS, NOT_FLOWN, ORBITAL, PEOPLE, rows_of

FAR_AWAY = "9999"
SOURCES = rows_of("01_sources.json")
LAUNCHED = [row for row in MISSIONS.values() if row["outcome"] not in NOT_FLOWN]
LANDED = [row for row in LAUNCHED if row["outcome"] not in ("lost", "in-flight")]
IN_ORBIT = [row for row in LAUNCHED if row.get("reach", "orbital") in ORBITAL]


def without(field, found):
    return [row["slug"] for row in found if not row.get(field)]


def seats_without(field):
    return [
        f"{row['mission'][0]} {row['leg']} {row['person'][0]}"
        for row in FLOWN
        if not row.get(field)
    ]


def legs_in_order():
    """Launches and landings of each person: (moment, leg, mission)."""
    legs = {}
    for seat in FLOWN:
        mission = MISSIONS[seat["mission"][0]]
        moment = mission["launched_at" if seat["leg"] == "up" else "landed_at"]
        legs.setdefault(seat["person"][0], []).append((moment, seat["leg"], mission))
    for person, found in legs.items():
        yield person, sorted(found, key=lambda leg: leg[0])


def returns_left_open():
    """People whose spacecraft had left before the one they returned on came.

    In that time their assigned return spacecraft is known only if a source states it.
    """
    stated = sorted(rows_of("18_emergency_returns.json"), key=lambda row: row["since"])
    found = []
    for person, legs in legs_in_order():
        for (_, first, launch), (_, second, landing) in pairwise(legs):
            if (first, second) != ("up", "down") or launch is landing:
                continue
            day = launch.get("landed_at", FAR_AWAY)[:10]
            for row in stated:
                if row["person"][0] == person and row["since"] <= day:
                    day = max(day, row.get("until") or FAR_AWAY)
            if day < landing["launched_at"][:10]:
                found.append(f"{person} from {day}")
    return found


KINDS = {
    "landings without a place": (without("landing_place", LANDED), 0),
    "missions without a launch site": (without("launch_site", LAUNCHED), 0),
    "missions without a rocket": (without("rocket", LAUNCHED), 0),
    "missions without a spacecraft": (without("spacecraft", LAUNCHED), 2),
    "missions without a callsign": (without("callsign", LAUNCHED), 53),
    "orbital flights without a COSPAR ID": (without("cospar_id", IN_ORBIT), 1),
    "flown seats without an arrangement": (seats_without("arrangement"), 23),
    "flown seats without a role": (seats_without("role"), 10),
    "people without a known assigned return": (returns_left_open(), 3),
    "missions without a Wikidata item": (without("wikidata", MISSIONS.values()), 18),
    "people without a Wikidata item": (without("wikidata", PEOPLE.values()), 105),
    "sources without an address": (without("url", SOURCES), 3),
}

# Per cent: sources come with every row, most of them with both.
SHARES = {"title": 18.7, "published_on": 48.0}


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_gap_grows(kind):
    found, most = KINDS[kind]
    assert len(found) <= most, f"{len(found)} {kind}: {', '.join(sorted(found))}"


@pytest.mark.parametrize("field", SHARES)
def test_no_larger_share_of_the_sources_lacks_a_title_or_a_date(field):
    found = without(field, SOURCES)
    assert 100 * len(found) / len(SOURCES) <= SHARES[field], len(found)
