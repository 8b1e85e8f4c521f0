"""The catalogue in plain Python: the JSON files that ship, and what is counted in them.

Nothing of the catalogue's own code is used here, so that a rule which the site gets
wrong is not wrong on both sides.
"""

import datetime
import json
from collections import defaultdict

from django.conf import settings


def rows_of(name):
    text = (settings.FIXTURES_DIR / name).read_text(encoding="utf-8")
    return [row["fields"] for row in json.loads(text)]


def by_slug(name, key="slug"):
    return {row[key]: row for row in rows_of(name)}


MISSIONS = by_slug("07_missions.json")
VEHICLES = by_slug("04_vehicles.json")
AGENCIES = by_slug("03_agencies.json")
STATIONS = by_slug("06_stations.json")
NATIONS = by_slug("02_nations.json", "code")
PEOPLE = by_slug("08_crew_members.json")
SEATS = rows_of("14_seats.json")
FLOWN = [seat for seat in SEATS if seat["status"] == "flown"]
ORBITAL = ("orbital", "beyond-low-orbit")
NOT_FLOWN = ("planned", "cancelled")


def mission(seat):
    return MISSIONS[seat["mission"][0]]


def vehicle(seat):
    return VEHICLES[mission(seat)["vehicle"][0]]


def person(seat):
    return seat["person"][0]


def reach(seat):
    return mission(seat).get("reach", "orbital")


def leg(seats, which):
    return [seat for seat in seats if seat["leg"] == which]


def in_space(seats):
    return [seat for seat in seats if reach(seat) != "below-100-km"]


def in_orbit(seats):
    return [seat for seat in seats if reach(seat) in ORBITAL]


def nation(seat):
    return seat["nation"][0]


def station(seat):
    """The slug of the station that the mission docked at, "" for a free flight."""
    return (mission(seat).get("station") or [""])[0]


def agency(seat):
    """The slug of who sponsored it, "" where nobody or not known."""
    return seat["agency"][0] if seat.get("agency") else ""


def operator(seat):
    """Who operated the spacecraft on the day of its launch, by the agencies' dates.

    A vehicle's row names one agency; before it and after it there was another.
    """
    day, slug = mission(seat)["launched_at"][:10], vehicle(seat)["operator"][0]
    while AGENCIES[slug].get("existed_from", "") > day:
        slug = AGENCIES[slug]["predecessor"][0]
    while successors := [
        name
        for name, row in AGENCIES.items()
        if row.get("predecessor") == [slug] and row.get("existed_from", "9999") <= day
    ]:
        [slug] = successors
    return slug


def operators_nation(seat):
    return AGENCIES[operator(seat)]["nation"][0]


def people(seats):
    return len({person(seat) for seat in seats})


UP, DOWN = leg(FLOWN, "up"), leg(FLOWN, "down")
SPACEFLIGHTS = in_space(UP)


def returns():
    """{id of a launch seat: return seat or None}; a landing ends the last launch."""
    seats_of, found = defaultdict(list), {}
    for seat in FLOWN:
        at = "launched_at" if seat["leg"] == "up" else "landed_at"
        seats_of[person(seat)].append((mission(seat)[at], seat["leg"] == "down", seat))
    for seats in seats_of.values():
        launched = None
        for _at, is_down, seat in sorted(seats, key=lambda entry: entry[:2]):
            if not is_down:
                launched = seat
                found[id(seat)] = None
            else:
                found[id(launched)] = seat
    return found


RETURN_OF = returns()
LAUNCH_OF = {id(RETURN_OF[id(seat)]): seat for seat in UP if RETURN_OF[id(seat)]}
CHANGED = [
    seat
    for seat in UP
    if RETURN_OF[id(seat)] and RETURN_OF[id(seat)]["mission"] != seat["mission"]
]


def groups(seats, key):
    """{key of a seat: its seats}"""
    found = defaultdict(list)
    for seat in seats:
        found[key(seat)].append(seat)
    return found


def three(seats, key):
    """{key of a seat: (people above 100 km, launch seats, return seats)}"""
    return {
        name: (people(in_space(leg(group, "up"))), *map(len, legs(group)))
        for name, group in groups(seats, key).items()
    }


def legs(seats):
    return leg(seats, "up"), leg(seats, "down")


def moment(text):
    return datetime.datetime.fromisoformat(text)


def flew(row):
    """Whether a mission left the ground."""
    return row["outcome"] not in NOT_FLOWN


def seats_fitted(slug):
    row = MISSIONS[slug]
    return row.get("seats_fitted") or VEHICLES[row["vehicle"][0]]["seats"]


def seats_vary(slug):
    """Whether a mission's spacecraft has its seats fitted for each crew."""
    return VEHICLES[MISSIONS[slug]["vehicle"][0]].get("seats_vary", False)


def left_empty(slug, crew):
    """How many seats are known to have been empty with so many people aboard."""
    if seats_vary(slug) and not MISSIONS[slug].get("seats_fitted"):
        return 0
    return seats_fitted(slug) - crew


def end_of(seat):
    """When a spaceflight ended, by landing or loss, as text; None while it lasts."""
    if back := RETURN_OF[id(seat)]:
        return mission(back)["landed_at"]
    return mission(seat)["landed_at"] if mission(seat)["outcome"] == "lost" else None


def own_launch(seat):
    """When the person of a flown seat launched, as text."""
    return mission(LAUNCH_OF.get(id(seat), seat))["launched_at"]


def aboard(day):
    """Who was in space at any moment of a day, "2024-09-12"."""
    return {
        person(seat)
        for seat in SPACEFLIGHTS
        if mission(seat)["launched_at"][:10] <= day
        and (end_of(seat) is None or day <= end_of(seat)[:10])
    }


def aboard_now():
    """Launch seats of the people whose spaceflights last."""
    return [seat for seat in SPACEFLIGHTS if end_of(seat) is None]
