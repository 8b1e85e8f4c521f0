"""Write the people of every flight who are not in the fixtures yet.

Usage: python curation/people.py --facts FOLDER --fixtures FOLDER
           --codes gcat_agencies.json --agencies 03_agencies.json …
           --nations 02_nations.json … --out FOLDER

`--agencies` and `--nations` are rows beside those of the fixtures; a later row wins.
`--facts` holds people.csv, seats.csv, aborted_rides.csv and flights.csv, which lay
three data sets side by side: A cosmos-book (names, births), B Wikidata (names, sexes,
nations), C GCAT (names as published, employers). What people decided stands in the
tables beside this file, each with its source. Written: slugs.json ({slug in people.csv:
slug here, null if left out}), 01_sources, 08_crew_members, 09_citizenships,
16_disagreements and 17_claims.
"""

import argparse
import json
import sys
from pathlib import Path

from people_checks import problems_in
from people_facts import Facts, fields_in
from people_names import folded
from people_nations import Nations
from people_rows import Agencies, People, disagreement_rows, source_rows
from people_written import write

TABLES = [
    "slugs",
    "names",
    "native",
    "births",
    "nations",
    "agencies",
    "disagreements",
    "sources",
]


def table(name):
    """A curated table, `people_<name>.json` beside this file."""
    path = Path(__file__).with_name(f"people_{name}.json")
    return json.loads(path.read_text(encoding="utf-8"))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("facts", "fixtures", "codes", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    for name in ("agencies", "nations"):
        parser.add_argument(f"--{name}", type=Path, nargs="+", required=True)
    return parser.parse_args()


def slugs_of(people, existing, decided):
    """Our slug for each slug of people.csv; those in the fixtures keep theirs.

    People are known again by their Wikidata item, else by a name that one person has.
    """
    by_item = {row["wikidata"]: row["slug"] for row in existing if "wikidata" in row}
    by_name = {}
    for row in existing:
        for name in {row["name"], *row.get("aliases", "").split("\n")} - {""}:
            by_name.setdefault(folded(name), set()).add(row["slug"])
    slugs = {}
    for person in people:
        namesakes = by_name.get(folded(person["name"]), set())
        known = by_item.get(person["wikidata"])
        if not known and len(namesakes) == 1:
            known = min(namesakes)
        slugs[person["person"]] = known or decided.get(
            person["person"], person["person"]
        )
    return slugs


def citizenships_of(person, slug, nations, facts):
    found = nations.of(slug, person, facts.days_of(person["person"]))
    return [
        {**entry, "person": [slug], "nation": [entry["nation"]]}
        for entry in sorted(found, key=lambda entry: entry["nation"])
    ]


def rows_of(facts, slugs, existing, nations, agencies, tables):
    """Rows by file stem, for people whom the fixtures do not have yet."""
    have = {row["slug"] for row in existing["08_crew_members"]} | {None}
    new = sorted(
        (slugs[person["person"]], person)
        for person in facts.people
        if slugs[person["person"]] not in have
    )
    maker = People(facts, nations, agencies, tables)
    told, claims = disagreement_rows(tables, {slug for slug, _ in new})
    return {
        "01_sources": source_rows(tables["sources"], existing["01_sources"]),
        "08_crew_members": [maker.row(slug, person) for slug, person in new],
        "09_citizenships": [
            row
            for slug, person in new
            for row in citizenships_of(person, slug, nations, facts)
        ],
        "16_disagreements": told,
        "17_claims": claims,
    }


MODELS = {
    "01_sources": "source",
    "08_crew_members": "crewmember",
    "09_citizenships": "citizenship",
    "16_disagreements": "disagreement",
    "17_claims": "claim",
}


def main():
    given = arguments()
    tables = {name: table(name) for name in TABLES}
    existing = {
        path.stem: fields_in(path) for path in sorted(given.fixtures.glob("*.json"))
    }
    nation_rows, agency_rows = (
        existing[stem] + [row for path in paths for row in fields_in(path)]
        for stem, paths in (
            ("02_nations", given.nations),
            ("03_agencies", given.agencies),
        )
    )
    facts = Facts(given.facts, tables["agencies"])
    codes = json.loads(given.codes.read_text(encoding="utf-8"))
    slugs = slugs_of(
        facts.people, existing["08_crew_members"], tables["slugs"]["slugs"]
    )
    rows = rows_of(
        facts,
        slugs,
        existing,
        Nations(tables["nations"], nation_rows),
        Agencies(codes, agency_rows, tables["agencies"]),
        tables,
    )
    given.out.mkdir(parents=True, exist_ok=True)
    text = json.dumps(slugs, indent=1, sort_keys=True) + "\n"
    (given.out / "slugs.json").write_text(text, encoding="utf-8")
    for stem, model in MODELS.items():
        write(given.out, f"{stem}.json", model, rows[stem])
        print(f"{stem}: {len(rows[stem])}")
    problems = problems_in(facts, slugs, existing, rows, nation_rows, agency_rows)
    print("\n".join(problems) or "Checked: nothing wrong.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
