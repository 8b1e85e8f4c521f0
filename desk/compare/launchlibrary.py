"""Launch Library 2, of The Space Devs: its launches and flights of spacecraft as JSON.

A page of `/launches/` or of `/spacecraft_flights/` (`/spacecraft/flight/` before 2.3),
one of their rows alone, or a spacecraft with its flights.
"""

import datetime
import json

from .flights import Flight, Moment, Rider, Unreadable

PRECISIONS = {"second": "second", "minute": "minute", "month": "month", "year": "year"}
CREWED = "Human Exploration"


def read(files):
    flights = []
    for file, text in files.items():
        for number, row in enumerate(rows_of(file, text), 1):
            try:
                flights.append(flight_of(file, number, row))
            except (KeyError, TypeError, AttributeError):
                what = "is neither a launch nor a flight of a spacecraft"
                raise Unreadable(file, number, "", "", what) from None
    return flights


def rows_of(file, text):
    try:
        found = json.loads(text)
    except ValueError as problem:
        raise Unreadable(file, None, "", "", f"is no JSON ({problem})") from None
    if isinstance(found, dict):
        found = found.get("results", found.get("flights", [found]))
    if not isinstance(found, list):
        raise Unreadable(file, None, "", "", "holds no list of results")
    return found


def flight_of(file, number, row):
    launch, craft = parts(row)
    name = launch["name"]
    mission = launch.get("mission") or {}
    up = riders(craft.get("launch_crew"))
    return Flight(
        names=[each for each in (mission.get("name"), name.split(" | ")[-1]) if each],
        launched=moment(file, number, "net", launch.get("net"), precision_of(launch)),
        landed=moment(file, number, "mission_end", craft.get("mission_end"), "minute"),
        up=up,
        down=riders(craft.get("landing_crew")),
        has_flown=has_flown(launch),
        is_ours=bool(up) or mission.get("type") == CREWED,
    )


def parts(row):
    """The launch and the flight of the spacecraft, of either with the other in it."""
    if "mission_end" in row:
        return row["launch"], row
    stage = row.get("rocket", {}).get("spacecraft_stage") or {}
    stages = stage if isinstance(stage, list) else [stage]
    return row, stages[0] if stages else {}


def has_flown(launch):
    status = launch.get("status") or {}
    return status.get("abbrev", status.get("name")) in ("Success", "In Flight")


def precision_of(launch):
    """An hour is a part of a day here; a launch that was has its minute."""
    told = (launch.get("net_precision") or {}).get("name", "").lower()
    if told.startswith("quarter"):
        return "quarter"
    flown = "minute" if has_flown(launch) and not told else "day"
    return PRECISIONS.get(told, flown)


def riders(crew):
    """None where the row lists no crew."""
    found = [
        Rider(each["astronaut"]["name"], role=(each.get("role") or {}).get("role", ""))
        for each in crew or []
    ]
    return found or None


def moment(file, number, column, text, precision):
    if not text:
        return None
    try:
        at = datetime.datetime.fromisoformat(text)
    except (ValueError, TypeError):
        what = "is no time like “2024-03-23T12:36:10Z”"
        raise Unreadable(file, number, column, text, what) from None
    return Moment.of(at.replace(tzinfo=at.tzinfo or datetime.UTC), precision)
