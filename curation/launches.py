"""Fill in rocket, launch site, spacecraft, COSPAR and GCAT ID from GCAT's launch log.

Usage: python curation/launches.py --log launchlog.tsv --fixtures FOLDER

The log has a row for each thing that a launch carried. Only fields that a mission
leaves blank are filled; where the fixtures say something else than the log, the
difference is printed for the curator. Names are decided in launches.json beside this
file.
`manage.py load_catalogue` and `manage.py export_catalogue` check and sort the files.
"""

import argparse
import csv
import json
import re
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

NAMES = json.loads(Path(__file__).with_name("launches.json").read_text("utf-8"))
SOURCE = NAMES["source"]["slug"]
# A crewed spacecraft is marked H in the second place; these two launched without.
CREWED = re.compile(r"PH")
LAUNCHED_EMPTY = {"soyuz-34": "Soyuz-34", "soyuz-ms-23": "Soyuz MS-23"}
GREEK = [
    *(
        "ALP",
        "BET",
        "GAM",
        "DEL",
        "EPS",
        "ZET",
        "ETA",
        "THE",
        "IOT",
        "KAP",
        "LAM",
        "MU",
    ),
    *("NU", "XI", "OMI", "PI", "RHO", "SIG", "TAU", "UPS", "PHI", "CHI", "PSI", "OME"),
]
NEAR = timedelta(minutes=2)


def moment(text):
    """A time of the log, "1961 Apr 12 0607:00", or None where it has no clock time."""
    for form in ("%Y %b %d %H%M:%S", "%Y %b %d %H%M"):
        try:
            return datetime.strptime(" ".join(text.split()), form).replace(tzinfo=UTC)
        except ValueError:
            continue
    return None


def cospar_id(piece):
    """The designator as written since 1963: "1962 B DEL 1" is 1962-052.

    Blank for launches that reached no orbit, which GCAT marks with F.
    """
    if re.fullmatch(r"\d{4}-\d{3}[A-Z]+", piece):
        return piece
    if match := re.fullmatch(r"(\d{4}) (?:([AB]) )?([A-Z]{2,3}) (\d)", piece):
        rounds = {None: 0, "A": 1, "B": 2}[match[2]]
        number = rounds * len(GREEK) + GREEK.index(match[3]) + 1
        return f"{match[1]}-{number:03}{'ABCDEFGHI'[int(match[4]) - 1]}"
    return ""


def crewed(log):
    """Rows of spacecraft for people, each with its time under "at"."""
    with log.open(encoding="utf-8", newline="") as file:
        names = file.readline().lstrip("#").rstrip("\n").split("\t")
        for row in csv.DictReader(file, names, delimiter="\t"):
            row = {name: (value or "").strip() for name, value in row.items() if name}
            at = moment(row["Launch_Date"] or "")
            wanted = CREWED.match(row["Type"]) or row["Name"] in LAUNCHED_EMPTY.values()
            if at and wanted:
                yield row | {"at": at}


def row_of(mission, rows):
    """The row of a mission, or None; two Soyuz and a Shuttle can be close."""
    if not mission.get("launched_at"):
        return None
    launched = datetime.fromisoformat(mission["launched_at"])
    near = [row for row in rows if abs(row["at"] - launched) < NEAR]
    return near[0] if len(near) == 1 else None


def spacecraft_of(mission, row):
    """(slug, fields) of the spacecraft that the log names, or None."""
    vehicle = mission["vehicle"][0]
    rule = NAMES["individual"].get(vehicle, {})
    match = re.fullmatch(rule.get("pattern", "-"), row["PLName"])
    if not match:
        return None
    serial = match[1]
    if rule.get("carries_flight_name"):
        slug, name = mission["slug"], mission["name"]
    else:
        slug, name = f"{vehicle}-{serial.lower()}", ""
    fields = {"slug": slug, "vehicle": [vehicle], "name": name, "serial": serial}
    return slug, {key: value for key, value in fields.items() if value}


def found(mission, row, held):
    """What the log says of a mission, by field; adds its spacecraft to `held`."""
    said = {
        "rocket": NAMES["rockets"][row["LV_Type"]],
        "launch_site": NAMES["sites"][f"{row['Launch_Site']} {row['Launch_Pad']}"],
        "cospar_id": cospar_id(row["Piece"]),
        "gcat": row["JCAT"],
    }
    if spacecraft := spacecraft_of(mission, row):
        slug, fields = spacecraft
        held[slug] = fields | held.get(slug, {})
        said["spacecraft"] = [slug]
    return {field: value for field, value in said.items() if value}


def said_of(mission, log, held):
    """What is known of a mission by field, and the sources of it by slug."""
    if entered := NAMES["flights"].get(mission["slug"]):
        pages = {row["slug"]: row for row in NAMES["sources"]}
        said = {name: value for name, value in entered.items() if name != "sources"}
        return said, {slug: pages[slug] for [slug] in entered["sources"]}
    if row := row_of(mission, log):
        return found(mission, row, held), {SOURCE: NAMES["source"]}
    return {}, {}


def differences(mission, said):
    """Sentences on fields in which a mission says something else than the log."""
    return [
        f"{mission['slug']}: {field} is {mission[field]}, in the log {value}"
        for field, value in said.items()
        if mission.get(field) and not str(mission[field]).startswith(str(value))
    ]


def fill(mission, said, sources):
    """Fill blank fields, and cite `sources` where one was filled. Whether it was."""
    new = {field: value for field, value in said.items() if not mission.get(field)}
    if new:
        mission |= new
        cited = {source for [source] in mission["sources"]} | set(sources)
        mission["sources"] = [[source] for source in sorted(cited)]
    return bool(new)


def rows_of(path):
    return json.loads(path.read_text(encoding="utf-8"))


def write(path, rows):
    text = json.dumps(rows, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def with_rows(rows, model, fields):
    """The rows, with those of `fields` (by slug) put in place or added."""
    others = [row for row in rows if row["fields"]["slug"] not in fields]
    added = [{"model": model, "fields": row} for row in fields.values()]
    return [*others, *added]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--log", type=Path, required=True)
    parser.add_argument("--fixtures", type=Path, required=True)
    given = parser.parse_args()
    paths = {
        name: given.fixtures / f"{name}.json"
        for name in ("01_sources", "05_spacecraft", "07_missions")
    }
    missions = rows_of(paths["07_missions"])
    spacecraft = rows_of(paths["05_spacecraft"])
    entered = {row["fields"]["slug"]: row["fields"] for row in spacecraft}
    held = {row["slug"]: row for row in NAMES["spacecraft"]} | entered
    log = list(crewed(given.log))
    filled, cited = 0, {}
    for row in missions:
        mission = row["fields"]
        said, sources = said_of(mission, log, held)
        for difference in differences(mission, said):
            print(difference, file=sys.stderr)
        if fill(mission, said, sources):
            filled += 1
            cited |= sources
    write(paths["07_missions"], missions)
    used = {row["fields"].get("spacecraft", [None])[0] for row in missions}
    kept = {slug: row for slug, row in held.items() if slug in used or slug in entered}
    write(paths["05_spacecraft"], with_rows(spacecraft, "missions.spacecraft", kept))
    if cited:
        old = rows_of(paths["01_sources"])
        there = {row["fields"]["slug"] for row in old}
        new = {slug: row for slug, row in cited.items() if slug not in there}
        write(paths["01_sources"], with_rows(old, "missions.source", new))
    print(f"{filled} missions gained a rocket, site, spacecraft or identifier")


if __name__ == "__main__":
    main()
