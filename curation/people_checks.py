"""What must hold of the people before they go into the catalogue."""

import re
from collections import Counter

from people_names import folded

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
YOUNGEST, OLDEST = 17, 92  # years at the first flight: Daemen was 18, Shatner 90


def problems_in(facts, slugs, existing, made, nation_rows, agency_rows):
    """Sentences on what is wrong; none where all is well.

    `existing`, `made`: rows (fields) by file stem, in the fixtures and written here.
    """
    there, rows = existing["08_crew_members"], made["08_crew_members"]
    told, claims = made["16_disagreements"], made["17_claims"]
    return [
        *incomplete(rows, made["09_citizenships"]),
        *doubled(rows, there),
        *missing(facts, slugs, rows, there),
        *odd_ages(facts, slugs, rows),
        *unknown_people(told, rows),
        *too_long(rows, told, claims),
        *dangling(rows, "agency", {row["slug"] for row in agency_rows}),
        *dangling(
            made["09_citizenships"], "nation", {row["code"] for row in nation_rows}
        ),
        *uncited(existing, made),
    ]


def incomplete(rows, citizenships):
    at_home = {row["person"][0] for row in citizenships}
    for row in rows:
        if not SLUG.match(row["slug"]):
            yield f"{row['slug']}: not a slug."
        for field in ("name", "family_name", "given_names", "sources"):
            if not row[field]:
                yield f"{row['slug']}: no {field}."
        if row["slug"] not in at_home:
            yield f"{row['slug']}: no nation."
    keys = Counter((row["person"][0], row["nation"][0]) for row in citizenships)
    yield from (f"{key}: twice." for key, times in keys.items() if times > 1)


def doubled(rows, existing):
    """Two rows for one person: one slug, one Wikidata item, or one spelling shared."""
    everyone = [*existing, *rows]
    for field in ("slug", "wikidata"):
        values = Counter(row[field] for row in everyone if row.get(field))
        yield from (f"{field} {value}: twice." for value, n in values.items() if n > 1)
    spelled = {}
    for row in everyone:
        for name in {row["name"], *row.get("aliases", "").split("\n")} - {""}:
            spelled.setdefault(folded(name) or name, set()).add(row["slug"])
    for name, people in spelled.items():
        if len(people) > 1:
            yield f"{name}: spelling of {', '.join(sorted(people))}."


def missing(facts, slugs, rows, existing):
    """Whoever rode above 100 km has a row."""
    there = {row["slug"] for row in [*rows, *existing]}
    for person, rides in facts.rides.items():
        if rides and slugs.get(person) not in there:
            yield f"{person}: no row."


def odd_ages(facts, slugs, rows):
    born = {row["slug"]: row["born_on"][:4] for row in rows if row.get("born_on")}
    for person, slug in slugs.items():
        days = facts.days_of(person)
        if slug in born and days:
            age = int(min(days)[:4]) - int(born[slug])
            if not YOUNGEST <= age <= OLDEST:
                yield f"{slug}: {age} years old at the first flight."


def unknown_people(disagreements, rows):
    people = {row["slug"] for row in rows}
    for row in disagreements:
        if row["person"][0] not in people:
            yield f"{row['slug']}: about nobody."


def too_long(rows, disagreements, claims):
    """Columns of the catalogue that are shorter than what is to go into them."""
    limits = {"name": 100, "family_name": 60, "given_names": 80, "native_name": 100}
    for row in rows:
        for field, limit in limits.items():
            if len(row[field]) > limit:
                yield f"{row['slug']}: {field} longer than {limit}."
    for row in disagreements:
        if len(row.get("chosen", "")) > 120 or len(row["fact"]) > 120:
            yield f"{row['slug']}: too long."
    for row in claims:
        if len(row["value"]) > 160:
            yield f"{row['disagreement']}: claim too long."


def dangling(rows, field, known):
    """References to rows that neither the fixtures nor the structure part have."""
    used = {row[field][0] for row in rows if row.get(field)}
    yield from (f"{field} {key}: not there." for key in sorted(used - known))


def uncited(existing, made):
    """Sources that are cited and not there, and addresses that two sources share."""
    sources = [*existing["01_sources"], *made["01_sources"]]
    known = {row["slug"] for row in sources}
    cited = {source[0] for row in made["08_crew_members"] for source in row["sources"]}
    cited |= {row["source"][0] for row in made["17_claims"]}
    yield from (f"source {slug}: not there." for slug in sorted(cited - known))
    addresses = Counter(row["url"] for row in sources if row.get("url"))
    yield from (f"{url}: two sources." for url, n in addresses.items() if n > 1)
