"""Hold the seats of the fixtures against another list of astronauts; writes nothing.

    python3 curation/held_against.py corlett astronauts.csv
    python3 curation/held_against.py first-flights astronauts.csv

Prints what the list says otherwise, and whom it leaves out of the flights it knows.
What a further page decided is in held_against.json, with that page, and only counted.
"""

import argparse
import csv
import difflib
import json
import re
import unicodedata
from pathlib import Path

DECIDED = Path(__file__).with_suffix(".json")
ALIKE = 0.78  # of the letters: Viktorenko and Victorenko, not Ivanov and Ivanova
OPEN_ENDED = {"exploded", "explosion", "aborted", "in space", "not completed yet"}


def corlett(path):
    """Corlett and others’ database of 2020: every person-flight, with both craft."""
    for row in csv.DictReader(path.open(encoding="utf-8")):
        craft = row["ascend_shuttle"], row["descend_shuttle"]
        yield row["name"], *(name.replace("\xad", "-") for name in craft)


def first_flights(path):
    """Wikipedia’s space travellers by first flight, in a copy (bendsp/space-data)."""
    for row in csv.DictReader(path.open(encoding="utf-8")):
        yield row["name"], row["first_flight_name"], ""


READERS = {"corlett": corlett, "first-flights": first_flights}


def folded(text):
    """Letters and figures alone, without accents and leading zeros."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"(?<!\d)0+(?=\d)", "", re.sub(r"[\W_\u0300-\u036f]", "", plain))


def words(text):
    return {folded(word) for word in re.split(r"[\s,.()'\"-]+", text)} - {""}


class Fixtures:
    """The flown seats, asked by what another list calls a flight and a person."""

    def __init__(self, folder, flights):
        self.folder = folder
        self.missions = self.by_slug("07_missions")
        self.people = self.by_slug("08_crew_members")
        self.flights = {folded(name): slug for name, slug in flights.items()}
        for slug, row in self.missions.items():
            for name in (slug, row["name"], *row.get("aliases", "").split("\n")):
                self.flights.setdefault(folded(name), slug)
        self.crews = {}
        for seat in self.rows("14_seats"):
            if seat["status"] == "flown":
                key = seat["mission"][0], seat["leg"]
                self.crews.setdefault(key, []).append(seat["person"][0])

    def rows(self, stem):
        text = (self.folder / f"{stem}.json").read_text(encoding="utf-8")
        return [row["fields"] for row in json.loads(text)]

    def by_slug(self, stem):
        return {row["slug"]: row for row in self.rows(stem)}

    def flight(self, name):
        return self.flights.get(folded(name.split("/")[0]))

    def likeness(self, person, name):
        """How near the family name comes to a word of the name; 0 where it does not."""
        row = self.people[person]
        whole = f"{row['name']} {row.get('native_name', '')} {row.get('aliases', '')}"
        given, theirs = words(row["given_names"]), words(name) | {folded(name)}
        near = max(
            difflib.SequenceMatcher(None, ours, other).ratio()
            for ours in (words(whole) - given) | words(row["family_name"])
            for other in theirs
        )
        return near + len(words(whole) & theirs) / 100 if near >= ALIKE else 0

    def aboard(self, mission, name):
        """Who of its launch crew bears the name; None where nobody does."""
        rated = [(self.likeness(one, name), one) for one in self.crews[mission, "up"]]
        likeness, person = max(rated)
        return person if likeness else None

    def landed_on(self, person, mission):
        """The mission that ended the spaceflight; None where the crew was lost."""
        since = self.missions[mission]["launched_at"]
        landings = [
            (self.missions[down]["landed_at"], down)
            for (down, leg), crew in self.crews.items()
            if leg == "down" and person in crew
        ]
        return min((one for one in landings if one[0] > since), default=(None, None))[1]


def differences(catalogue, rows, *, firsts):
    """(what the list says, what the fixtures say); `firsts`: of first flights alone."""
    seen = set()
    for name, first, last in rows:
        told = " / ".join(filter(None, (name, first, last)))
        mission = catalogue.flight(first)
        person = mission and catalogue.aboard(mission, name)
        if not person:
            yield told, f"nobody of that name launched on {mission or 'such a flight'}"
            continue
        if (mission, person) in seen:
            yield told, f"{person} on {mission} a second time"
        seen.add((mission, person))
        if last and last.casefold() not in OPEN_ENDED:
            ours = catalogue.landed_on(person, mission)
            if catalogue.flight(last) != (ours or mission):
                yield told, f"{person} landed on {ours}"
    yield from left_out(catalogue, seen, firsts=firsts)


def left_out(catalogue, seen, *, firsts):
    named = {person for _, person in seen}
    for mission in sorted({mission for mission, _ in seen}):
        for person in catalogue.crews[mission, "up"]:
            if (mission, person) not in seen and not (firsts and person in named):
                yield f"{person} / {mission}", "not in the list"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("list", choices=READERS)
    parser.add_argument("file", type=Path)
    parser.add_argument("--fixtures", type=Path, default=Path("fixtures"))
    asked = parser.parse_args()
    decided = json.loads(DECIDED.read_text(encoding="utf-8"))
    catalogue = Fixtures(asked.fixtures, decided["flights"])
    rows = list(READERS[asked.list](asked.file))
    found = list(differences(catalogue, rows, firsts=asked.list == "first-flights"))
    settled = decided["differences"]
    left = [f"{told}: {ours}" for told, ours in found if told not in settled]
    counted = f"{len(rows)} rows, {len(found)} differ, {len(left)} undecided"
    print(*left, counted, sep="\n")


if __name__ == "__main__":
    main()
