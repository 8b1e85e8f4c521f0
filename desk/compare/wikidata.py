"""Wikidata: the answer of its query service as JSON, a row for each member of a crew.

The query names its columns ?mission, ?missionLabel, ?launch, ?launchPrecision,
?landing, ?landingPrecision, ?cospar, ?person and ?personLabel; docs/desk.md has one.
What stands behind ?launch may be left out.
"""

import datetime
import json
import re

from missions.dates import now

from .flights import Flight, Moment, Rider, Unreadable

ITEM = re.compile(r"https?://www\.wikidata\.org/entity/(Q[1-9]\d*)")
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
DAY = "11"
PRECISIONS = {"9": "year", "10": "month", DAY: "day"}  # by their codes
NEEDED = {"mission", "missionLabel", "launch"}


def read(files):
    flights = {}
    for file, text in files.items():
        for number, row in rows_of(file, text):
            add(flights, file, number, row)
    return list(flights.values())


def rows_of(file, text):
    """(number, {column: text}) of each row."""
    try:
        answer = json.loads(text)
        columns, rows = set(answer["head"]["vars"]), answer["results"]["bindings"]
        rows = [{name: row[name]["value"] for name in row} for row in rows]
    except (ValueError, KeyError, TypeError):
        what = "is no answer of Wikidata’s query service as JSON"
        raise Unreadable(file, None, "", "", what) from None
    if missing := NEEDED - columns:
        what = f"has no column {', '.join(sorted(missing))}"
        raise Unreadable(file, None, "", "", what)
    yield from enumerate(rows, 1)


def add(flights, file, number, row):
    item = item_of(file, number, "mission", row.get("mission", ""))
    flight = flights.get(item)
    if flight is None:
        launched = moment(file, number, "launch", row)
        flight = flights[item] = Flight(
            names=[row.get("missionLabel", "")],
            launched=launched,
            landed=moment(file, number, "landing", row),
            ids={"wikidata": item, "cospar_id": row.get("cospar", "")},
            has_flown=bool(launched) and launched.at < now(),
        )
    if is_known(row.get("person")):
        person = item_of(file, number, "person", row["person"])
        riders = flight.crew or []
        if person not in [rider.wikidata for rider in riders]:
            flight.crew = [*riders, Rider(row.get("personLabel", ""), person)]


def is_known(text):
    """ "Unknown value" is an address of its own there."""
    return bool(text) and "/.well-known/genid/" not in text


def item_of(file, number, column, text):
    found = ITEM.fullmatch(text)
    if not found:
        raise Unreadable(file, number, column, text, "is no item of Wikidata’s")
    return found[1]


def moment(file, number, column, row):
    """No closer than it is said to be known; a midnight is taken for a day."""
    text = row.get(column)
    if not is_known(text):
        return None
    try:
        at = datetime.datetime.fromisoformat(text)
    except ValueError:
        if DATE.fullmatch(text):
            return None  # a day that no calendar has, as STS-76's 31 April 1996
        what = "is no date like “2024-03-23T12:36:10Z”"
        raise Unreadable(file, number, column, text, what) from None
    at = at.replace(tzinfo=datetime.UTC)
    told = PRECISIONS.get(row.get(f"{column}Precision", DAY))
    if told is None:
        return None  # a decade, or less
    is_day = at.time() == datetime.time()
    return Moment.of(at, "minute" if told == "day" and not is_day else told)
