"""What cannot be true in the rows: sentences for the curator, one a problem."""

from collections import Counter
from itertools import pairwise

CLOCK = ("second", "minute")


def problems_in(rows, fixtures):
    """`rows` and `fixtures` are {file name: [fields]}: what is new, and what exists."""
    missions = rows["07_missions.json"]
    return [
        *doubles(rows, fixtures),
        *dangling(rows, fixtures),
        *out_of_order(missions),
        *two_places(missions + fixtures["07_missions.json"]),
    ]


def doubles(rows, fixtures):
    """Slugs, names and short names are given once, the fixtures included."""
    for file, new in rows.items():
        for field in ("slug", "code", "name", "short_name"):
            if field == "name" and file == "05_spacecraft.json":
                continue  # Endeavour is a Shuttle and a Dragon.
            known = [row[field] for row in new + fixtures.get(file, []) if field in row]
            for value, times in Counter(known).items():
                if times > 1:
                    yield f"{file}: {field} {value} is there {times} times"


def dangling(rows, fixtures):
    """Every source, agency, nation, vehicle, craft and station that is named exists."""
    for field, file, key in (
        ("sources", "01_sources.json", "slug"),
        ("source", "01_sources.json", "slug"),
        ("nation", "02_nations.json", "code"),
        ("successor", "02_nations.json", "code"),
        ("operator", "03_agencies.json", "slug"),
        ("maker", "03_agencies.json", "slug"),
        ("predecessor", "03_agencies.json", "slug"),
        ("vehicle", "04_vehicles.json", "slug"),
        ("spacecraft", "05_spacecraft.json", "slug"),
        ("station", "06_stations.json", "slug"),
        ("mission", "07_missions.json", "slug"),
    ):
        known = {row[key] for row in rows[file] + fixtures[file]}
        for row in (row for new in rows.values() for row in new):
            value = row.get(field, [])
            named = [item[0] for item in value] if field == "sources" else value
            for slug in set(named) - known:
                yield f"{row.get('slug', row)}: no {field} {slug}"


def out_of_order(missions):
    """It lands after its launch; a midnight with a clock is looked at by a person."""
    for row in missions:
        if row.get("landed_at", "9") <= row.get("launched_at", ""):
            yield f"{row['slug']}: lands before its launch"
        if not row.get("launched_at") or not row.get("landed_at"):
            yield f"{row['slug']}: a time is missing"
        for leg, field in (("launch", "launched_at"), ("landing", "landed_at")):
            is_midnight = row.get(field, "").endswith("T00:00:00Z")
            if is_midnight and row.get(f"{leg}_precision") in CLOCK:
                yield f"{row['slug']}: {leg} at midnight sharp"


def two_places(missions):
    """A spacecraft flies one mission at a time."""
    flights = sorted(
        (row["spacecraft"], row["launched_at"], row.get("landed_at", "9"), row["slug"])
        for row in missions
        if row.get("spacecraft") and row.get("launched_at")
    )
    for (craft, _, landed, one), (next_craft, launched, _, other) in pairwise(flights):
        if craft == next_craft and landed > launched:
            yield f"{one} and {other} fly on one spacecraft at once"
