"""What cannot be true in a list of rides: checks that the script prints."""

import json
from collections import defaultdict
from datetime import UTC, datetime
from itertools import pairwise

COMMANDED = ("STS-", "Soyuz ", "Shenzhou ")
# Seats usually fitted, by the beginning of a flight's name.
USUAL = {
    "Vostok": 1,
    "Voskhod": 3,
    "Soyuz": 3,
    "Mercury": 1,
    "Gemini": 2,
    "Apollo": 3,
    "Skylab": 3,
    "STS-": 7,
    "X-15": 1,
    "SpaceShipOne": 3,
    "Shenzhou": 3,
    "Blue Origin": 6,
}


def problems_in(rides, people, fixtures):
    """Sentences, one a problem. `people` maps slugs of people.csv to ours."""
    return [
        *overlaps(rides, people, fixtures),
        *without_commander(rides),
        *too_large(rides),
        *gaps(rides),
    ]


def crews_of(rides):
    """{(flight, leg): {person: role code}}"""
    crews = defaultdict(dict)
    for ride in rides:
        crews[ride.up, "up"][ride.person] = ride.up_code
        if ride.down:
            crews[ride.down, "down"][ride.person] = ride.down_code
    return crews


def overlaps(rides, people, fixtures):
    """Nobody launches before they returned, the exchange era included."""
    spans = defaultdict(list)
    for ride in rides:
        end = ride.landed or datetime.max.replace(tzinfo=UTC)
        spans[people[ride.person]].append((ride.launched, end, ride.up))
    for person, (launched, flight) in first_exchange_rides(fixtures).items():
        spans[person].append((launched, launched, flight))
    for person, spaceflights in spans.items():
        for (_, landed, first), (up, _, second) in pairwise(sorted(spaceflights)):
            if landed > up:
                yield f"overlap: {person} launches on {second} before {first} landed"


def first_exchange_rides(fixtures):
    """{person: (launch, mission)} of the first seat up in the fixtures that exist."""
    missions = rows_by_slug(fixtures / "07_missions.json")
    found = {}
    for row in json.loads((fixtures / "14_seats.json").read_text(encoding="utf-8")):
        seat = row["fields"]
        launched = missions[seat["mission"][0]].get("launched_at")
        if seat["leg"] == "up" and seat["status"] == "flown" and launched:
            when = (datetime.fromisoformat(launched), seat["mission"][0])
            found[seat["person"][0]] = min(found.get(seat["person"][0], when), when)
    return found


def rows_by_slug(path):
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {row["fields"]["slug"]: row["fields"] for row in rows}


def without_commander(rides):
    for (flight, leg), crew in crews_of(rides).items():
        commanders = [
            person
            for person, code in crew.items()
            if code in ("CDR", "KDR", "ZZ", "ZHZ", "H")
        ]
        if flight.startswith(COMMANDED) and len(commanders) != 1:
            yield f"commanders: {flight} {leg} has {len(commanders)}: {crew}"


def too_large(rides):
    for (flight, leg), crew in crews_of(rides).items():
        usual = next(n for name, n in USUAL.items() if flight.startswith(name))
        if len(crew) > usual:
            yield f"large crew: {flight} {leg} has {len(crew)}, usual {usual}"


def gaps(rides):
    """Numbered roles that nobody has (MS1, MS3, no MS2): missing, or an empty seat."""
    for (flight, leg), crew in crews_of(rides).items():
        by_letters = defaultdict(set)
        for code in crew.values():
            letters = code.rstrip("0123456789")
            if code != letters:
                by_letters[letters].add(int(code[len(letters) :]))
        for letters, numbers in by_letters.items():
            missing = set(range(1, max(numbers))) - numbers
            if missing and leg == "up":
                yield f"gap: {flight} {leg} lacks {letters} {sorted(missing)}: {crew}"
