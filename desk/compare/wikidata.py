"""Wikidata: the answer of its query service as JSON, a row for each member of a crew.

The query names its columns ?mission, ?missionLabel, ?launch, ?landing, ?cospar,
?person and ?personLabel; docs/desk.md has one. A person may be left out.
"""

import datetime
import json
import re

from .flights import Flight, Moment, Rider, Unreadable

ITEM = re.compile(r"https?://www\.wikidata\.org/entity/(Q[1-9]\d*)")
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
        flight = flights[item] = Flight(
            names=[row.get("missionLabel", "")],
            launched=moment(file, number, "launch", row.get("launch")),
            landed=moment(file, number, "landing", row.get("landing")),
            ids={"wikidata": item, "cospar_id": row.get("cospar", "")},
        )
    if row.get("person"):
        person = item_of(file, number, "person", row["person"])
        riders = flight.up or []
        if person not in [rider.wikidata for rider in riders]:
            flight.up = [*riders, Rider(row.get("personLabel", ""), person)]


def item_of(file, number, column, text):
    found = ITEM.fullmatch(text)
    if not found:
        raise Unreadable(file, number, column, text, "is no item of Wikidata’s")
    return found[1]


def moment(file, number, column, text):
    """A date is a midnight there: taken as known to the day."""
    if not text or text.startswith("http"):  # "unknown value" is an address
        return None
    try:
        at = datetime.datetime.fromisoformat(text)
    except ValueError:
        what = "is no date like “2024-03-23T12:36:10Z”"
        raise Unreadable(file, number, column, text, what) from None
    at = at.replace(tzinfo=datetime.UTC)
    is_day = at.time() == datetime.time()
    return Moment.of(at, "day" if is_day else "minute")
