"""Write the seats, both legs, of every flight that is not in the fixtures yet.

Usage: python curation/seats.py --facts FOLDER --fixtures FOLDER --people slugs.json
           --agencies gcat_agencies.json --out FOLDER [--agency-rows 03_agencies.json …]

`--facts` holds flights.csv, seats.csv, aborted_rides.csv and people.csv, which lay
three data sets side by side: A cosmos-book (`up`, `down`), B Wikidata (who flew), C
GCAT (role codes; `c_segments`, the path through craft, ending in the one landed in).
`--agency-rows` are agencies beyond the fixtures; where a slug repeats, the last counts.
What people decided stands in the tables beside this file, with its sources.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from seats_checks import problems_in
from seats_rides import read_rides
from seats_rows import Seats, disagreements_of, written

TABLES = Path(__file__).parent


def table(name):
    """A curated table, `seats_<name>.json` beside this file."""
    return json.loads((TABLES / f"seats_{name}.json").read_text(encoding="utf-8"))


def fields_in(path):
    """The fields of every row in a fixture file."""
    return [row["fields"] for row in json.loads(path.read_text(encoding="utf-8"))]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("facts", "fixtures", "people", "agencies", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--agency-rows", type=Path, nargs="+", default=[])
    return parser.parse_args()


def write(folder, name, model, rows):
    """One fixture file, one field a line, as `export_catalogue` would write it."""
    folder.mkdir(parents=True, exist_ok=True)
    text = "[\n" + ",\n".join(written(model, row) for row in rows) + "\n]\n"
    (folder / name).write_text(text, encoding="utf-8")


def main():
    given = arguments()
    tables = {
        name: table(name)
        for name in (
            "roles",
            "nations",
            "decisions",
            "additions",
            "arrangements",
            "sources",
        )
    }
    existing = fields_in(given.fixtures / "07_missions.json")
    rides = read_rides(given.facts, tables, {mission["slug"] for mission in existing})
    seats = Seats(
        tables,
        people=json.loads(given.people.read_text(encoding="utf-8")),
        agencies=json.loads(given.agencies.read_text(encoding="utf-8")),
        agency_rows=[
            row
            for path in [given.fixtures / "03_agencies.json", *given.agency_rows]
            for row in fields_in(path)
        ],
    )
    rows = [row for ride in rides for row in seats.of(ride)]
    seats.put_in_order(rows)
    disagreements, claims = disagreements_of(rides, tables["decisions"], seats.people)
    write(given.out, "01_sources.json", "source", tables["sources"])
    write(given.out, "14_seats.json", "seatassignment", rows)
    write(given.out, "16_disagreements.json", "disagreement", disagreements)
    write(given.out, "17_claims.json", "claim", claims)
    report(rides, rows, problems_in(rides, seats.people, given.fixtures))


def report(rides, rows, problems):
    """Say what was written, and everything that still needs a person's eye."""
    legs = Counter(row["leg"] for row in rows)
    print(f"{len(rides)} rides: {legs['up']} seats up, {legs['down']} seats down")
    for problem in problems:
        print(problem, file=sys.stderr)


if __name__ == "__main__":
    main()
