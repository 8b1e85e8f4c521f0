"""Rides: who launched on which flight and landed on which, from the three data sets."""

import csv
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime

# How GCAT names craft, and the flights they are: a longer prefix comes first.
CRAFT = [
    (r"STS(\d+)R?", "STS-{}"),
    (r"STS(\d+)([A-Z])", "STS-{}-{}"),
    (r"TMA0(\d)M", "Soyuz TMA-0{}M"),
    (r"TMA(\d+M?)", "Soyuz TMA-{}"),
    (r"TM(\d+)", "Soyuz TM-{}"),
    (r"T(\d+)", "Soyuz T-{}"),
    (r"MS(\d+)", "Soyuz MS-{}"),
    (r"S(\d+)", "Soyuz {}"),
    (r"SL(\d+)", "Skylab {}"),
    (r"A(\d+)", "Apollo {}"),
    (r"SZ(\d+)", "Shenzhou {}"),
]
# GCAT's names of flights that our facts name otherwise.
ABORTED = {"Soyuz T-10A": "Soyuz 7K-ST No.16L", "STS-51L": "STS-51-L"}
SLUGS = {"Soyuz 7K-ST No.16L": "soyuz-t-10-1"}


@dataclass(frozen=True)
class Leg:
    """One leg of a ride: `code` is GCAT's role code on it, "BI2"."""

    name: str
    flight: str
    when: datetime
    code: str

    @property
    def mission(self):
        return mission_slug(self.flight)

    @property
    def letters(self):
        return self.code.rstrip("0123456789")

    @property
    def number(self):
        return self.code[len(self.letters) :]

    @property
    def is_on_new_shepard(self):
        return self.flight.startswith("Blue Origin NS-")


@dataclass
class Ride:
    """One person's launch and return. `down` is None where the crew was lost.

    `up_code` and `down_code` are GCAT's role codes without the craft ("BI2"), `words`
    its title for the ride; `claims` says who lets the person land on what, where the
    data sets differ: {source slug: flight}. `is_missing_in_cosmos`: cosmos-book knows
    the flight, but not that this person was aboard.
    """

    person: str
    up: str
    down: str | None
    launched: datetime
    landed: datetime | None
    nation_words: str
    up_code: str = ""
    down_code: str = ""
    words: str = ""
    sponsor: str = ""
    category: str = ""
    sources: list = field(default_factory=list)
    claims: dict = field(default_factory=dict)
    is_missing_in_cosmos: bool = False

    @property
    def key(self):
        """How the curated tables name a ride: "dennis-tito Soyuz TM-32"."""
        return f"{self.person} {self.up}"

    @property
    def legs(self):
        """The launch, and the return where there was one."""
        legs = [Leg("up", self.up, self.launched, self.up_code)]
        if self.down:
            legs.append(Leg("down", self.down, self.landed, self.down_code))
        return legs


def mission_slug(flight):
    """The slug of a flight: "Apollo (ASTP)" is apollo-astp."""
    if flight in SLUGS:
        return SLUGS[flight]
    ascii_name = unicodedata.normalize("NFKD", flight).encode("ascii", "ignore")
    return re.sub(r"[^a-z0-9]+", "-", ascii_name.decode().lower()).strip("-")


def flight_of(craft):
    """The flight of a craft as GCAT writes it; None for stations and lunar modules."""
    for pattern, name in CRAFT:
        if match := re.fullmatch(pattern, craft):
            return name.format(*match.groups())
    return None


def moment(*texts):
    """The first of the times given, ISO 8601 or GCAT's "1986 Jan 28 1638:00"."""
    for text in texts:
        text = text.strip(" ?")
        if re.match(r"\d{4}-", text):
            return datetime.fromisoformat(text).replace(tzinfo=UTC)
        if match := re.match(r"(\d{4}) (\w{3}) +(\d+)(?: (\d\d)(\d\d))?", text):
            day = datetime.strptime(" ".join(match.groups()[:3]), "%Y %b %d")
            hour, minute = (int(part or 0) for part in match.groups()[3:])
            return day.replace(hour=hour, minute=minute, tzinfo=UTC)
    return None


def read(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


class Facts:
    """The files as they are, and what each data set says of a ride."""

    def __init__(self, folder):
        self.flights = {row["flight"]: row for row in read(folder, "flights.csv")}
        self.people = {row["person"]: row for row in read(folder, "people.csv")}
        self.aborted = {
            (ABORTED[row["flight"]], family_of(row["c_name"])): row
            for row in read(folder, "aborted_rides.csv")
            if row["flight"] in ABORTED
        }
        self.rows = defaultdict(list)  # person -> rows of seats.csv
        for row in read(folder, "seats.csv"):
            self.rows[row["person"]].append(row)

    def launched(self, flight):
        row = self.flights[flight]
        return moment(row["launch_b"], row["launch_a"], row["c_launch"])

    def landed(self, flight):
        row = self.flights[flight]
        # Wikidata gives the landing on the Moon for lunar flights, so A comes first.
        return moment(row["landing_a"], row["landing_b"], row["c_landing"])

    def gcat_landing(self, row):
        """(flight, role code) of the craft landed in by C, or (None, "").

        The path "EX47/FE1,TMA19M:3/BI2" ends in TMA-19M, where they sat as BI2.
        """
        if not row["c_role_code"]:
            return None, ""
        craft, code = re.fullmatch(
            r"(\w*)[^/]*/?(.*)", row["c_segments"].split(",")[-1]
        ).groups()
        return flight_of(craft) or row["flight"], code

    def cosmos_landing(self, row):
        """The flight landed on by A, or None where A does not say."""
        if row["up"] != "1":
            return None
        if row["down"] == "1":
            return row["flight"]
        later = [
            other["flight"]
            for other in self.rows[row["person"]]
            if other["down"] == "1"
            and other["up"] != "1"
            and self.landed(other["flight"]) > self.launched(row["flight"])
        ]
        return min(later, key=self.landed, default=None)

    def is_landing_only(self, row):
        """Whether the row only names the spacecraft in which an earlier ride ended."""
        if row["up"] == "0":
            return True
        return not row["c_role_code"] and any(
            self.gcat_landing(other)[0] == row["flight"]
            for other in self.rows[row["person"]]
            if other is not row
        )

    def nation_words(self, person):
        row = self.people[person]
        return row["nationality_a"] or row["nationality_b"]


def family_of(gcat_name):
    """The family name in "Vladimir Georgevich Titov, Podpol. VVS", lower-cased."""
    return gcat_name.split(",")[0].split()[-1].lower()


def read_rides(folder, tables, existing):
    """Every ride whose mission is not among the slugs `existing`, by launch."""
    facts = Facts(folder)
    left_out = set(tables["additions"]["left_out"])
    rides = [
        ride_of(facts, row, tables["decisions"])
        for rows in facts.rows.values()
        for row in rows
        if row["flight"] not in left_out
        and mission_slug(row["flight"]) not in existing
        and not facts.is_landing_only(row)
    ]
    rides += [added(facts, ride) for ride in tables["additions"]["rides"]]
    for ride in rides:
        amend(ride, tables["additions"]["roles"].get(ride.key))
    return sorted(rides, key=lambda ride: (ride.launched, ride.up, ride.person))


def ride_of(facts, row, decisions):
    """The ride in one row of seats.csv."""
    aborted = facts.aborted.get((row["flight"], row["person"].split("-")[-1]))
    code_row = aborted or row
    cosmos = facts.cosmos_landing(row)
    gcat, down_code = facts.gcat_landing(row)
    up_code = code_row["c_role_code"].partition("/")[2]
    ride = Ride(
        person=row["person"],
        up=row["flight"],
        down=gcat or cosmos or row["flight"],
        launched=facts.launched(row["flight"]),
        landed=None,
        nation_words=facts.nation_words(row["person"]),
        up_code=up_code,
        down_code=down_code or up_code,
        words=code_row["c_role"],
        sponsor=code_row["c_sponsor"],
        category=row["c_category"],
        is_missing_in_cosmos=row["seen_in"] == "BC"
        and bool(facts.flights[row["flight"]]["launch_a"]),
    )
    if row["flight"] in decisions["lost"]:
        ride.down = None
        return ride
    if cosmos and gcat and cosmos != gcat:
        decide(ride, cosmos, gcat, decisions["came_home_on"][ride.key])
    ride.landed = facts.landed(ride.down)
    return ride


def decide(ride, cosmos, gcat, decision):
    ride.claims = {
        "cosmos-book-human-spaceflight": cosmos,
        "gcat-human-spaceflight": gcat,
    }
    ride.down = decision["chosen"]
    ride.sources = decision["sources"]


def added(facts, ride):
    """A ride that the data sets lack, from the table of additions."""
    times = {
        "launched": moment(ride.get("launched", "")) or facts.launched(ride["up"]),
        "landed": moment(ride.get("landed", "")) or facts.landed(ride["down"]),
    }
    return Ride(**(ride | times), nation_words=facts.nation_words(ride["person"]))


def amend(ride, role):
    """Take over what only a page gives: {"code", "sponsor", "category", "sources"}."""
    if role:
        ride.up_code = ride.down_code = role["code"]
        ride.sponsor, ride.category = role["sponsor"], role["category"]
        ride.sources = role["sources"]
