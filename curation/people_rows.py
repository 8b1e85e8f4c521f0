"""Rows of crew members, and of what is said differently about them."""

from people_names import name_fields

A, B, C = (
    "cosmos-book-human-spaceflight",
    "wikidata-human-spaceflight-2026-05",
    "gcat-human-spaceflight",
)
PRECISION = {4: "year", 7: "month", 10: "day"}
SEX = {"male": "M", "female": "F"}


class Agencies:
    """Home agencies by GCAT's codes, and by what became of an agency."""

    def __init__(self, codes, rows, decided):
        """`codes`: GCAT code to our slug or None; `rows`: of 03_agencies.json."""
        self.codes = codes
        self.decided = decided
        self.begun = {row["slug"]: row.get("existed_from", "") for row in rows}
        self.ended = {row["slug"]: row.get("existed_until", "") for row in rows}
        self.before = {
            row["slug"]: row["predecessor"][0] for row in rows if "predecessor" in row
        }
        self.after = {before: agency for agency, before in self.before.items()}

    def home(self, slug, rides, day):
        """Who employed a person on the last flight that GCAT knows; None if not stated.

        `day`: when that flight was launched.
        """
        if slug in self.decided["home"]:
            return self.decided["home"][slug]["agency"]
        if not rides:
            return None
        employer, sponsor = rides[-1]["c_employer"], rides[-1]["c_sponsor"]
        seconded = employer in self.decided["seconded"]
        return self.on(self.codes.get(sponsor if seconded else employer), day)

    def on(self, agency, day):
        """The agency, or the one that stood in its place on that day."""
        while agency in self.after and "" < self.ended.get(agency, "") < day:
            agency = self.after[agency]
        while agency in self.before and day < self.begun.get(agency, ""):
            agency = self.before[agency]
        return agency


class People:
    """Rows of crew members from the facts and the tables."""

    def __init__(self, facts, nations, agencies, tables):
        self.facts = facts
        self.nations = nations
        self.agencies = agencies
        self.names = tables["names"]["people"]
        self.dropped = set(tables["names"]["drop"])
        self.native = tables["native"]
        self.births = tables["births"]["people"]

    def row(self, slug, person):
        """Fields of one crew member; `person`: a row of people.csv."""
        decided = self.names.get(slug, {})
        rides = [r for r in self.facts.rides[person["person"]] if r["c_name"]]
        day = self.facts.day(rides[-1]["flight"], "launch") if rides else ""
        agency = self.agencies.home(slug, rides, day)
        return {
            "slug": slug,
            **self.name(slug, person, rides),
            "sex": decided.get("sex") or SEX.get(person["sex"], ""),
            **self.birth(slug, person),
            "agency": [agency] if agency else None,
            "wikidata": person["wikidata"],
            "sources": self.sources(slug, person),
        }

    def name(self, slug, person, rides):
        decided = self.names.get(slug, {})
        c_names = [ride["c_name"] for ride in rides]
        fields = name_fields(person, c_names, decided, self.dropped)
        native = self.native["people"].get(slug, [])
        if native:
            fields["native_name"] = native[0]
        fields["aliases"] = "\n".join(fields["aliases"] + native[1:])
        return fields

    def birth(self, slug, person):
        """Date of birth as the first day of the period it is known to."""
        known = self.births.get(slug, {}).get("born_on", person["born"])
        if not known:
            return {}
        return {
            "born_on": (known + "-01-01")[:10],
            "birth_precision": PRECISION[len(known)],
        }

    def sources(self, slug, person):
        """Keys of what a row rests on: data sets, and the pages of the tables."""
        rides = self.facts.rides[person["person"]]
        found = {
            A: person["catalogue_name"],
            B: person["wikidata"] or any("B" in ride["seen_in"] for ride in rides),
            C: any(ride["c_name"] for ride in rides),
        }
        birth = self.births.get(slug, {})
        pages = {
            *(source for source, is_used in found.items() if is_used),
            *self.names.get(slug, {}).get("sources", []),
            *self.nations.sources_of(slug),
            *birth.get("sources", []),
            *birth.get("claims", {}),
        }
        if slug in self.native["people"]:
            pages.add(self.native["source"])
        return [[page] for page in sorted(pages)]


def disagreement_rows(tables, people):
    """Rows of 16_disagreements and 17_claims about the people (slugs) written."""
    births = [
        {**entry, "slug": f"{slug}-birth", "person": slug, "fact": "Date of birth"}
        for slug, entry in tables["births"]["people"].items()
        if "claims" in entry
    ]
    told = [
        entry
        for entry in births + tables["disagreements"]["disagreements"]
        if entry["person"] in people
    ]
    told.sort(key=lambda entry: entry["slug"])
    rows = [{**entry, "person": [entry["person"]]} for entry in told]
    claims = [
        {"disagreement": [entry["slug"]], "source": [source], "value": value}
        for entry in told
        for source, value in sorted(entry["claims"].items())
    ]
    return rows, claims


def source_rows(table, existing):
    """Sources of the tables that the fixtures do not have yet."""
    have = {row["slug"] for row in existing}
    rows = [{**row, "checked_on": table["checked_on"]} for row in table["sources"]]
    return sorted(
        (row for row in rows if row["slug"] not in have), key=lambda row: row["slug"]
    )
