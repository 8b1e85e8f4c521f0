"""Write nations, agencies, vehicles, spacecraft, stations and missions since Vostok 1.

Usage: python curation/structure.py --facts FOLDER --fixtures FOLDER --out FOLDER

`--facts` holds flights.csv, which lays the times of three data sets side by side:
A cosmos-book, B Wikidata, C GCAT. Flights that `--fixtures` has already are left alone.
What people decided stands in the tables beside this file (structure_*.json), each
with its source. `gcat_agencies.json` maps GCAT's sponsor codes to our agencies;
`amended/` holds rows that the fixtures have and that gain fields.
"""

import argparse
import csv
import json
import sys
from pathlib import Path

from structure_checks import problems_in
from structure_missions import Missions

TABLES = Path(__file__).parent
MODELS = {
    "01_sources.json": "source",
    "02_nations.json": "nation",
    "03_agencies.json": "agency",
    "04_vehicles.json": "vehicle",
    "05_spacecraft.json": "spacecraft",
    "06_stations.json": "station",
    "07_missions.json": "mission",
    "16_disagreements.json": "disagreement",
    "17_claims.json": "claim",
}
# The catalogue's order of fields, for rows that are put together from several tables.
ORDER = [
    *("slug", "name", "short_name", "native_name", "aliases", "kind", "nation"),
    *("predecessor", "existed_from", "existed_until", "website"),
    *("vehicle", "spacecraft", "seats_fitted", "operator", "station"),
    *("reach", "outcome", "launched_at", "launch_precision"),
    *("landed_at", "landing_precision", "rocket", "launch_site", "landing_place"),
    *("callsign", "wikidata", "note", "sources"),
]


def table(name):
    """A curated table, `structure_<name>.json` beside this file."""
    return json.loads((TABLES / f"structure_{name}.json").read_text(encoding="utf-8"))


def fields_in(path):
    """The fields of every row in a fixture file."""
    return [row["fields"] for row in json.loads(path.read_text(encoding="utf-8"))]


def ordered(row):
    """The row with its fields in the catalogue's order."""
    return {name: row[name] for name in ORDER if name in row}


def write(folder, file, rows):
    """One fixture file, one field a line, as `export_catalogue` would write it."""
    folder.mkdir(parents=True, exist_ok=True)
    text = "[\n" + ",\n".join(as_text(MODELS[file], row) for row in rows) + "\n]\n"
    (folder / file).write_text(text, encoding="utf-8")


def as_text(model, fields):
    lines = ",\n".join(
        f"   {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in fields.items()
    )
    return f' {{\n  "model": "missions.{model}",\n  "fields": {{\n{lines}\n  }}\n }}'


def new_flights(facts, fixtures, flights):
    """Rows of flights.csv that are to become missions, and those it lacks.

    A flight of the exchange era is known by its Wikidata item or its name.
    """
    with (facts / "flights.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known = {row.get("wikidata") for row in fixtures} | {
        row["name"] for row in fixtures
    }
    blank = dict.fromkeys(rows[0], "")
    rows += [blank | {"flight": name} for name in flights["added"]]
    return [
        row
        for row in rows
        if row["flight"] not in flights["left_out"]
        and row["flight"] not in known
        and (row["wikidata"] or None) not in known - {None}
    ]


def chain_of(agencies):
    """The Soviet and Russian agencies' fields, oldest first."""
    rows = {row["slug"]: row for row in agencies["rows"]}
    return [
        {"slug": slug, **rows.get(slug, agencies["amend"].get(slug, {}))}
        for slug in agencies["soviet_and_russian"]
    ]


def mission_rows(facts, fixtures, agencies, vehicles):
    """(missions, disagreements, claims, what is unsettled)"""
    flights = table("flights")
    missions = Missions(
        vehicles, flights, table("times")["decisions"], chain_of(agencies)
    )
    rows, disagreements, claims = [], [], []
    for flight in new_flights(facts, fixtures["07_missions.json"], flights):
        rows.append(ordered(missions.mission(flight)))
        differing, said = missions.disagreements(flight)
        disagreements += differing
        claims += said
    return rows, disagreements, claims, missions.unsettled


def amended(agencies, existing):
    """Agencies of the fixtures with the fields they gain."""
    rows = []
    for row in existing:
        gained = agencies["amend"].get(row["slug"])
        if gained:
            cited = row.get("sources", []) + gained.get("sources", [])
            sources = [[slug] for slug in sorted({slug for (slug,) in cited})]
            rows.append(ordered(row | gained | {"sources": sources}))
    return rows


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("facts", "fixtures", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    return parser.parse_args()


def main():
    given = arguments()
    fixtures = {file: fields_in(given.fixtures / file) for file in MODELS}
    agencies, vehicles = table("agencies"), table("vehicles")
    missions, disagreements, claims, unsettled = mission_rows(
        given.facts, fixtures, agencies, vehicles
    )
    rows = {
        "01_sources.json": table("sources"),
        "02_nations.json": table("nations")["rows"],
        "03_agencies.json": agencies["rows"],
        "04_vehicles.json": vehicles["rows"],
        "05_spacecraft.json": vehicles["spacecraft"],
        "06_stations.json": vehicles["stations"],
        "07_missions.json": sorted(missions, key=lambda row: row["slug"]),
        "16_disagreements.json": sorted(disagreements, key=lambda row: row["slug"]),
        "17_claims.json": sorted(
            claims, key=lambda row: (row["disagreement"], row["source"])
        ),
    }
    for file, new in rows.items():
        write(given.out, file, new)
    gained = amended(agencies, fixtures["03_agencies.json"])
    write(given.out / "amended", "03_agencies.json", gained)
    mapping = json.dumps(agencies["gcat"], indent=1, ensure_ascii=False) + "\n"
    (given.out / "gcat_agencies.json").write_text(mapping, encoding="utf-8")
    print(", ".join(f"{len(new)} in {file}" for file, new in rows.items()))
    for problem in [*unsettled, *problems_in(rows, fixtures)]:
        print(problem, file=sys.stderr)


if __name__ == "__main__":
    main()
