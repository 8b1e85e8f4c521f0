"""Seats, disagreements and claims as fixture rows, made from rides."""

import json
import re
from collections import defaultdict
from datetime import date

from seats_rides import mission_slug

# Beginning of a flight's name -> sponsors whose own it is, as GCAT codes them.
OWN_SPONSORS = {
    "Vostok": {"TSPK"},
    "Voskhod": {"TSPK", "OKB1"},
    "Soyuz": {"TSPK", "TSPKR", "OKB1", "NPOE", "RKKE", "IMBP", "LII", "VKS"},
    "Mercury-Redstone": {"NASA"},
    "Mercury-Atlas": {"NASA"},
    "Gemini": {"NASA"},
    "Apollo": {"NASA"},
    "X-15": {"NASA", "USAF"},
    "Skylab": {"NASA"},
    "STS": {"NASA"},
    "Shenzhou": {"HYD"},
    "SpaceShipOne": {"SCAL"},
    "Blue": {"BLOR"},
}
OWN_NATIONS = {"Vostok": {"SUN"}, "Voskhod": {"SUN"}, "Soyuz": {"SUN", "RUS"}}
SOVIET_SPONSORS = OWN_SPONSORS["Soyuz"]
NOT_CAREER = {"PS", "UP"}
PRIVATE, STAFF = "PT", "PS"  # GCAT's categories: a private traveller, a company's own


class Seats:
    """Turns rides into rows of 14_seats.json.

    `people` maps slugs of people.csv to ours, `agencies` GCAT's sponsor codes to ours;
    `agency_rows` are the fields of agencies, for who preceded whom.
    """

    def __init__(self, tables, people, agencies, agency_rows):
        self.roles = tables["roles"]
        self.nations = tables["nations"]
        self.people = people
        self.agencies = agencies
        self.agency_rows = {row["slug"]: row for row in agency_rows}
        self.arrangements = {
            (f"{person} {flight}", leg): row
            for row in tables["arrangements"]
            for person, flight in row["rides"]
            for leg in row.get("legs", ("up", "down"))
        }
        self.ranks = {}  # (mission, leg, person) -> rank in the crew

    def of(self, ride):
        """The rows of a ride: its launch seat, and its return seat if any."""
        return [self.row(ride, leg) for leg in ride.legs]

    def row(self, ride, leg):
        """One fixture row; `put_in_order` sets its position."""
        person = self.people[ride.person]
        role = self.roles["codes"].get(leg.letters, {})
        nation, note = self.nation(ride, leg.when.date())
        terms = self.arrangements.get((ride.key, leg.name)) or {
            "arrangement": own_or_private(ride, leg, nation)
        }
        if "order" in role:
            rank = (role["order"], int(leg.number or 0))
            self.ranks[leg.mission, leg.name, person] = rank
        return {
            "mission": [leg.mission],
            "leg": leg.name,
            "person": [person],
            "status": "flown",
            "role": "participant" if leg.is_on_new_shepard else role.get("role"),
            "role_as_published": self.words(ride, leg, role),
            "nation": [nation],
            "agency": self.agency(ride, nation, leg.when.date()),
            "arrangement": terms["arrangement"],
            "position": None,
            "note": " ".join(filter(None, [note, terms.get("note")])),
            "sources": references([*ride.sources, *terms.get("sources", ())]),
        }

    def words(self, ride, leg, role):
        """GCAT's words for the role, blank where they are our own."""
        words = ride.words if leg.code == ride.up_code else ""
        words = self.roles["words"].get(words, words)
        if not words and role:
            hyphen = "-" if leg.letters == "BI" else " "
            words = role["words"] + (hyphen + leg.number if leg.number else "")
        return "" if words.lower() == role.get("role", "").replace("-", " ") else words

    def nation(self, ride, day):
        """(nation code, note) on that day."""
        own = self.nations["people"].get(ride.person)
        code = own["nation"] if own else ride.nation_words
        code = self.nations["codes"].get(code, code)
        if code in ("SUN", "RUS"):
            is_russian = day >= date.fromisoformat(self.nations["russian_from"])
            code = "RUS" if is_russian else "SUN"
        return code, own["note"] if own else ""

    def agency(self, ride, nation, day):
        """Who sends them, as a reference; None for private travellers and unknown."""
        if ride.category == PRIVATE or not ride.sponsor:
            return None
        if ride.sponsor in SOVIET_SPONSORS and nation not in OWN_NATIONS["Soyuz"]:
            return None  # GCAT names the training centre of guests, not who sent them.
        slug = self.agencies.get(ride.sponsor)
        return [self.agency_on(slug, day)] if slug else None

    def agency_on(self, slug, day):
        """The agency, its predecessor or its successor: the one that existed then."""
        row = self.agency_rows.get(slug, {})
        if row.get("existed_from", "") > day.isoformat() and row.get("predecessor"):
            return self.agency_on(row["predecessor"][0], day)
        if row.get("existed_until", "9999") < day.isoformat():
            for heir, other in self.agency_rows.items():
                if other.get("predecessor") == [slug]:
                    return self.agency_on(heir, day)
        return slug

    def put_in_order(self, rows):
        """Sort rows as the catalogue does, and number crews whose order is known."""
        crews = defaultdict(list)
        for row in rows:
            crews[row["mission"][0], row["leg"]].append(row)
        for crew in crews.values():
            self.number(crew)
        rows.sort(key=lambda row: (row["mission"], row["leg"], row["person"]))

    def number(self, crew):
        """Set `position` where every member has a rank of their own."""
        ranks = {
            row["person"][0]: self.ranks.get(
                (row["mission"][0], row["leg"], row["person"][0])
            )
            for row in crew
        }
        if None in ranks.values() or len(set(ranks.values())) < len(ranks):
            return
        in_order = sorted(ranks, key=ranks.get)
        for row in crew:
            row["position"] = in_order.index(row["person"][0]) + 1


def own_or_private(ride, leg, nation):
    """What GCAT's sponsor and category say of the terms, where no page does."""
    family = re.match(r"STS|X-15|SpaceShipOne|[A-Z][a-z]+(-[A-Z][a-z]+)?", leg.flight)
    if ride.category == PRIVATE or (leg.is_on_new_shepard and not ride.category):
        return "private"
    is_own = ride.sponsor in OWN_SPONSORS[family[0]] and (
        nation in OWN_NATIONS.get(family[0], {nation})
    )
    is_career = leg.letters not in NOT_CAREER or ride.category == STAFF
    return "own-agency" if is_own and is_career else ""


def references(slugs):
    return [[slug] for slug in sorted(set(slugs))]


def disagreements_of(rides, decisions, people):
    """(rows of 16_disagreements.json, rows of 17_claims.json)."""
    found = [homecoming(ride, decisions["came_home_on"], people) for ride in rides]
    found += [membership(ride, people) for ride in rides if ride.is_missing_in_cosmos]
    found += [flown_for(decision, people) for decision in decisions["flown_for"]]
    disagreements, claims = [], []
    for disagreement, values in filter(None, found):
        disagreements.append(disagreement)
        claims += [
            {
                "disagreement": [disagreement["slug"]],
                "source": [source],
                "value": value,
            }
            for source, value in sorted(values.items())
        ]
    return (
        sorted(disagreements, key=lambda row: row["slug"]),
        sorted(claims, key=lambda row: (row["disagreement"], row["source"])),
    )


def homecoming(ride, decisions, people):
    """(disagreement, {source: value}) on the return spacecraft, None if all agree."""
    if not ride.claims:
        return None
    decision, person = decisions[ride.key], people[ride.person]
    row = {
        "slug": f"{person}-{mission_slug(ride.up)}-home",
        "person": [person],
        "fact": f"Returned on, after launching on {ride.up}",
        "chosen": decision["chosen"],
        "reason": decision["reason"],
    }
    return row, dict.fromkeys(decision["sources"], decision["chosen"]) | ride.claims


def membership(ride, people):
    """(disagreement, {source: value}) on who was aboard."""
    person, mission = people[ride.person], mission_slug(ride.up)
    row = {
        "slug": f"{mission}-{person}-aboard",
        "mission": [mission],
        "person": [person],
        "fact": "Member of the crew",
        "chosen": "yes",
        "reason": "Two data sets list this person; cosmos-book leaves them out.",
    }
    return row, {
        "cosmos-book-human-spaceflight": "not listed",
        "gcat-human-spaceflight": ride.words,
        "wikidata-human-spaceflight-2026-05": "listed",
    }


def flown_for(decision, people):
    """(disagreement, {source: value}) on the nation that somebody flew for."""
    person = people[decision["person"]]
    row = {
        "slug": f"{person}-flown-for",
        "person": [person],
        "fact": "Nation flown for",
        "chosen": decision["chosen"],
        "reason": decision["reason"],
    }
    return row, decision["claims"]


def written(model, fields):
    """A fixture row as the catalogue's files hold it, without what is empty."""
    lines = ",\n".join(
        f"   {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in fields.items()
        if value
    )
    return f' {{\n  "model": "missions.{model}",\n  "fields": {{\n{lines}\n  }}\n }}'
