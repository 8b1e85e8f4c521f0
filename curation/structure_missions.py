"""Missions as fixture rows, and rows on what the sources say differently of them."""

import re
import unicodedata
from datetime import datetime

from structure_times import GCAT, WIKIDATA, are_far_apart, chosen, in_words, moments_of

# Names in Cyrillic and Chinese, for search: the first pattern that fits.
CYRILLIC = {
    "Vostok": "Восток-",
    "Voskhod": "Восход-",
    "Soyuz MS": "Союз МС-",
    "Soyuz TMA": "Союз ТМА-",
    "Soyuz TM": "Союз ТМ-",
    "Soyuz T": "Союз Т-",
    "Soyuz": "Союз-",
}
CHINESE_NUMBERS = {5: "五", 6: "六", 7: "七", 9: "九", 10: "十", 11: "十一"}


def mission_slug(name):
    """The slug of a flight: "Apollo (ASTP)" is apollo-astp."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name.lower()).strip("-")


def first_match(patterns, name):
    """What belongs to the first pattern that fits the whole name, else None."""
    for pattern, value in patterns:
        if re.fullmatch(pattern, name):
            return value
    return None


class Missions:
    """Turns rows of flights.csv into missions.

    `vehicles`, `flights` and `decisions` are the curated tables, `chain` the Soviet and
    Russian agencies' fields in the order in which they followed each other.
    """

    def __init__(self, vehicles, flights, decisions, chain):
        self.vehicles = vehicles
        self.flights = flights
        self.chain = chain
        self.decisions = {(row["flight"], row["leg"]): row for row in decisions}
        self.unsettled = []  # sentences for the curator

    def name(self, flight):
        return self.flights["renamed"].get(flight["flight"], flight["flight"])

    def mission(self, flight):
        """One row of 07_missions.json."""
        name = self.name(flight)
        amend = self.flights["amend"].get(name, {})
        row = {
            "slug": mission_slug(name),
            "name": name,
            "vehicle": [first_match(self.vehicles["flights"], name)],
            "reach": self.reach(name, flight),
            "outcome": "landed",
            "callsign": self.callsign(name, flight),
            "wikidata": flight["wikidata"],
            **self.times(name, flight),
            **{key: value for key, value in amend.items() if key != "station"},
        }
        row["aliases"] = "\n".join([*amend.get("aliases", []), *self.other_names(name)])
        row |= self.references(name, flight, row)
        row["sources"] = [[slug] for slug in sorted(self.sources(name, flight))]
        return {key: value for key, value in row.items() if value not in ("", [None])}

    def references(self, name, flight, row):
        """Spacecraft, station and operator; [None] where there is none."""
        station = self.flights["stations"].get(name)
        if station is None:
            station = self.vehicles["gcat_stations"].get(flight["c_station"])
        craft = self.vehicles["orbiters"].get(flight["orbiter"])
        for slug, entry in self.vehicles["individual"].items():
            craft = slug if name in entry["flights"] else craft
        operator = first_match(self.flights["operators"], name)
        return {
            "spacecraft": [craft],
            "station": [station or None],
            "operator": [operator or self.agency_on(row["launched_at"][:10])],
        }

    def agency_on(self, day):
        """The Soviet or Russian agency of a day, "1992-03-17"."""
        for agency in reversed(self.chain):
            if agency.get("existed_from", "") <= day:
                return agency["slug"]
        raise ValueError(f"No agency on {day}")

    def reach(self, name, flight):
        """GCAT's classes begin with SO for suborbital flights; blank is orbital."""
        if name in self.flights["beyond"]:
            return "beyond-low-orbit"
        vehicle = first_match(self.vehicles["flights"], name)
        is_suborbital = flight["c_class"].startswith("SO") or vehicle == "new-shepard"
        return "suborbital" if is_suborbital else ""

    def callsign(self, name, flight):
        """GCAT's callsign, in its transliteration; blank for designators."""
        callsign = self.flights["callsigns"].get(name, flight["c_callsign"])
        if re.fullmatch(self.flights["not_callsigns"], callsign):
            return ""
        return callsign

    def other_names(self, name):
        """Names under which readers search for it."""
        if match := re.fullmatch(
            r"(Vostok|Voskhod|Soyuz(?: MS| TMA| TM| T)?)[ -](\d+M?)", name
        ):
            return [CYRILLIC[match[1]] + match[2].replace("M", "М")]
        if match := re.fullmatch(r"Shenzhou (\d+)", name):
            number = int(match[1])
            return [
                f"Shenzhou-{number}",
                f"SZ-{number}",
                f"神舟{CHINESE_NUMBERS[number]}号",
            ]
        if match := re.fullmatch(r"STS-(\d+)-([A-Z])", name):
            return [f"STS-{match[1]}{match[2]}"]
        if match := re.fullmatch(r"Blue Origin (NS-\d+)", name):
            return [match[1]]
        return []

    def times(self, name, flight):
        """Launch and landing with their precision."""
        fields = {}
        for leg, field in (("launch", "launched_at"), ("landing", "landed_at")):
            found = self.time(name, leg, flight)
            if found:
                at, precision = found
                fields[field] = f"{at:%Y-%m-%dT%H:%M:%SZ}"
                fields[f"{leg}_precision"] = precision
        return fields

    def time(self, name, leg, flight):
        """(time, precision): the curator's decision, else what two sources bear out."""
        if decision := self.decisions.get((name, leg)):
            return datetime.fromisoformat(decision["at"]), decision["precision"]
        moments = moments_of(flight, leg)
        if are_far_apart(moments):
            self.unsettled.append(f"{name} {leg}: more than two minutes apart")
        if moments and not chosen(moments, leg):
            said = "; ".join(f"{moment.source} {moment.words}" for moment in moments)
            self.unsettled.append(f"{name} {leg}: no two agree: {said}")
        return chosen(moments, leg) if moments else None

    def sources(self, name, flight):
        """Slugs of what the mission rests on."""
        moments = moments_of(flight, "launch") + moments_of(flight, "landing")
        found = {moment.source for moment in moments}
        if flight["wikidata"]:
            found.add(WIKIDATA)
        if flight["c_class"]:
            found.add(GCAT)
        found.update(self.flights["amend"].get(name, {}).get("sources", []))
        for leg in ("launch", "landing"):
            found.update(self.decisions.get((name, leg), {}).get("pages", {}))
        for entry in self.vehicles["individual"].values():
            if name in entry["flights"]:
                found.add(entry["source"])
        return found

    def disagreements(self, flight):
        """(rows of 16_disagreements.json, rows of 17_claims.json) of one flight."""
        rows, claims = [], []
        for leg in ("launch", "landing"):
            decision = self.decisions.get((self.name(flight), leg))
            if decision and decision.get("shown", True):
                rows.append(self.disagreement(decision, leg))
                claims += self.claims(rows[-1]["slug"], flight, decision)
        return rows, claims

    def disagreement(self, decision, leg):
        mission = mission_slug(decision["flight"])
        at = datetime.fromisoformat(decision["at"])
        row = {
            "slug": f"{mission}-{leg}",
            "mission": [mission],
            "fact": f"{leg.capitalize()} time",
            "chosen": decision.get("chosen", in_words(at, decision["precision"])),
            "reason": decision["reason"],
        }
        return {key: value for key, value in row.items() if value}

    def claims(self, slug, flight, decision):
        """What each data set and each further page says."""
        said = {
            moment.source: moment.words
            for moment in moments_of(flight, decision["leg"])
        }
        return [
            {"disagreement": [slug], "source": [source], "value": value}
            for source, value in sorted((said | decision["pages"]).items())
        ]
