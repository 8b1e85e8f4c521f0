"""The facts files as this part needs them: people, their rides, their days in space."""

import csv
import datetime
import json

from people_names import folded


def table_in(path):
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def fields_in(path):
    """The fields of every row in a fixture file; none where there is no such file."""
    if not path.exists():
        return []
    return [row["fields"] for row in json.loads(path.read_text(encoding="utf-8"))]


def day_in(moment):
    """The date in A's and B's "1991-10-02T05:59Z" or C's "1991 Oct  2 0559:38"."""
    if moment[4:5] == "-":
        return moment[:10]
    year, month, day = moment.replace("?", "").split()[:3]
    parsed = datetime.datetime.strptime(f"{year} {month} {day}", "%Y %b %d")
    return parsed.date().isoformat()


class Facts:
    """`people`: rows of people.csv; `rides`: rows of seats.csv by person, by launch."""

    def __init__(self, folder, decided):
        """`decided`: people_agencies.json, for flights that GCAT lists apart."""
        self.people = table_in(folder / "people.csv")
        self.flights = {row["flight"]: row for row in table_in(folder / "flights.csv")}
        self.rides = {row["person"]: [] for row in self.people}
        aborted = table_in(folder / "aborted_rides.csv")
        for row in table_in(folder / "seats.csv"):
            if row["flight"].startswith(tuple(decided["under_100_km"])):
                continue
            apart = decided["aborted"].get(row["flight"])
            ride = ride_of(row["person"], apart, aborted) if apart else {}
            self.rides[row["person"]].append(row | ride)
        for rides in self.rides.values():
            rides.sort(key=lambda ride: self.day(ride["flight"], "launch"))

    def day(self, flight, end):
        """ISO date of a flight's launch or landing ("" where nothing is known)."""
        row = self.flights.get(flight, {})
        for source in (f"{end}_a", f"{end}_b", f"c_{end}"):
            if row.get(source):
                return day_in(row[source])
        return ""

    def days_of(self, person):
        """The days on which a person launched or landed."""
        legs = (("up", "launch"), ("down", "landing"))
        days = [
            self.day(ride["flight"], end)
            for ride in self.rides[person]
            for leg, end in legs
            if ride[leg] != "0"
        ]
        return [day for day in days if day]


def ride_of(person, flight, aborted):
    """C's columns for a person (slug) on a flight of aborted_rides.csv."""
    family = person.rpartition("-")[2]
    for row in aborted:
        name = row["c_name"].split(",")[0]
        if row["flight"] == flight and folded(name).split()[-1] == family:
            return {key: row[key] for key in ("c_name", "c_employer", "c_sponsor")}
    return {}
