"""Take what spacefacts.de calls people and missions from the addresses that are cited.

Usage: python curation/spacefacts.py --people people.csv --fixtures FOLDER

An address of spacefacts.de says what its page is called. Two places name such pages:
the sources that a mission or person, or a seat of theirs, cites here, and cosmos-book's
`references` of a person. Only a page about that very row is taken, and only where none
is entered. `manage.py load_catalogue` and `manage.py export_catalogue` check and sort
the files.
"""

import argparse
import csv
import json
import re
from difflib import SequenceMatcher
from pathlib import Path

PAGE = re.compile(
    r"https?://(?:www\.)?spacefacts\.(?:de|info|net)/"
    r"(?:mission/(?:english|german)/(?P<mission>[\w-]+)|bios/(?P<person>[\w/-]+))\.htm"
)
OTHERWISE = {"dragon_spx-dm2": "crew-dragon-demo-2", "polaris": "polaris-dawn"}
ALIKE = 0.6  # of two spellings of a family name: "soloviyov", "Solovyev"


def is_of_mission(page, mission):
    """Whether a page is named as the mission is: "soyuz-tm14", "artemis_ii"."""
    slug = mission["slug"]
    return OTHERWISE.get(page, letters(page)) in (slug, letters(slug))


def letters(name):
    return re.sub(r"[-_]", "", name)


def is_of_person(page, person):
    """Whether a page, "cosmonauts/english/gagarin_yuri", has the person's name."""
    family = page.rsplit("/")[-1].split("_")[0]
    words = person["name"].lower().split()
    return any(SequenceMatcher(None, family, word).ratio() >= ALIKE for word in words)


def cited_pages(rows, seats, addresses, noun):
    """{slug: pages that a mission or person, or a seat of it, cites}"""
    sources = {row["slug"]: sources_of(row) for row in rows}
    for seat in seats:
        sources[seat[noun][0]] |= sources_of(seat)
    return {
        slug: pages_in(" ".join(addresses[each] for each in sorted(cited)), noun)
        for slug, cited in sources.items()
    }


def sources_of(row):
    return {source for [source] in row.get("sources", [])}


def pages_in(text, noun):
    return [page[noun] for page in PAGE.finditer(text) if page[noun]]


def referred_pages(people, table):
    """{slug: pages that cosmos-book refers to}; joined by Wikidata's item, or slug."""
    slugs = {row["wikidata"]: row["slug"] for row in people if "wikidata" in row}
    with table.open(encoding="utf-8", newline="") as file:
        return {
            slugs.get(row["wikidata"], row["person"]): pages_in(
                row["references"], "person"
            )
            for row in csv.DictReader(file)
        }


def fill(rows, pages, is_about):
    """Fill what is blank; how many rows were."""
    filled = 0
    for row in rows:
        fitting = [page for page in pages.get(row["slug"], []) if is_about(page, row)]
        if fitting and "spacefacts" not in row:
            row["spacefacts"] = fitting[0]
            filled += 1
    return filled


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=Path, required=True)
    parser.add_argument("--fixtures", type=Path, required=True)
    given = parser.parse_args()
    names = ("01_sources", "07_missions", "08_crew_members", "14_seats")
    paths = [given.fixtures / f"{name}.json" for name in names]
    files = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    fields = [[row["fields"] for row in file] for file in files]
    sources, missions, people, seats = fields
    addresses = {row["slug"]: row.get("url", "") for row in sources}
    told = [
        fill(
            missions, cited_pages(missions, seats, addresses, "mission"), is_of_mission
        ),
        fill(people, cited_pages(people, seats, addresses, "person"), is_of_person),
        fill(people, referred_pages(people, given.people), is_of_person),
    ]
    for path, file in list(zip(paths, files, strict=True))[1:3]:
        text = json.dumps(file, ensure_ascii=False, indent=1)
        path.write_text(text + "\n", encoding="utf-8")
    print(
        "{} missions and {} + {} people gained what spacefacts.de calls them".format(
            *told
        )
    )


if __name__ == "__main__":
    main()
