"""GCAT, Jonathan McDowell's catalogue: its human spaceflight missions and rides.

Both are tables of tab-separated text whose first line names the columns after a "#";
further lines that begin with "#" are comments. Which table a file is, its columns say.
"""

import datetime
import re

from .flights import Flight, Moment, Rider, Unreadable
from .matching import squeezed

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"]
MONTHS += ["Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
# "1961 Apr 12 0607:00", "1961 Aug  6 0600", "2027 Mar"; a "?" where it is not certain.
DATE = re.compile(
    r"(?P<year>\d{4})(?: (?P<month>[A-Z][a-z]{2})(?: +(?P<day>\d{1,2})"
    r"(?: (?P<hour>\d\d)(?P<minute>\d\d)(?::(?P<second>\d\d))?)?)?)?(?P<doubt>\??)"
)
MISSIONS = ("HSFID", "HSFTAG", "Desig", "Ship", "LDate", "EDate", "Program", "MType")
RIDES = (
    "HSFID",
    "RoleCode",
    "Mission",
    "Role",
    "Name",
    "LDate",
    "Duration",
    "Segments",
)
# Hardly any of theirs went above 100 km: one that did is found by its launch.
BELOW_OURS = ("VG", "X-15")
ANIMALS = ("BIO", "A")  # among types of missions, and among categories of riders
ONGOING = "*"


def read(files):
    """The `Flight`s of {name of a file: text}; rides belong to missions by HSFID."""
    flights, tags, rides = {}, {}, []
    for file, text in files.items():
        for number, row, is_ride in rows_of(file, text):
            if is_ride and row.get("Categ") not in ANIMALS:
                rides.append((file, number, row))
            elif not is_ride and row["MType"] not in ANIMALS:
                flights[row["HSFID"]] = flight_of(file, number, row)
                tags[row["HSFTAG"]] = row["HSFID"]
    for file, number, row in rides:
        seat(flights, tags, file, number, row)
    return list(flights.values())


def rows_of(file, text):
    """(line, {column: value}, whether it is a ride) of each row."""
    lines = text.splitlines()
    columns = lines[0].lstrip("#").split("\t") if lines else []
    is_ride = set(RIDES) <= set(columns)
    if not is_ride and not set(MISSIONS) <= set(columns):
        what = "is neither GCAT’s table of rides nor that of missions"
        raise Unreadable(file, None, "", "", what)
    for number, line in enumerate(lines[1:], 2):
        if not line.strip() or line.startswith("#"):
            continue
        values = [value.strip() for value in line.split("\t")]
        if len(values) != len(columns):
            what = f"has {len(values)} columns where there are {len(columns)}"
            raise Unreadable(file, number, columns[0], values[0], what)
        yield number, dict(zip(columns, values, strict=True)), is_ride


def known(value):
    return "" if value == "-" else value


def flight_of(file, number, row):
    designation = row["Desig"]
    is_cospar = re.fullmatch(r"\d{4}-\d{3}", designation)
    return Flight(
        names=[row["Ship"]],
        launched=moment(file, number, "LDate", row["LDate"]),
        landed=moment(file, number, "EDate", row["EDate"]),
        ids={
            "gcat": known(row.get("JTAG", "")),
            "cospar_id": f"{designation}A" if is_cospar else "",
        },
        facts=callsign_of(row["HSFTAG"], row),
        has_flown=True,
        is_ours=row["Program"] not in BELOW_OURS and row["MType"] != "ABORT",
    )


def callsign_of(tag, row):
    """Where a flight had none, its own name or tag stands there."""
    callsign = known(row.get("Callsign", ""))
    if squeezed(callsign) in squeezed(f"{tag} {row['Ship']}"):
        return {}
    return {"callsign": callsign}


def moment(file, number, column, text):
    """The `Moment` of a date of GCAT's; to the day at most where it is uncertain."""
    if text in ("-", ""):
        return None
    found = DATE.fullmatch(text)
    if not found or found["month"] and found["month"] not in MONTHS:
        what = "is no date like “2024 Mar 23 1236:10”"
        raise Unreadable(file, number, column, text, what)
    month = MONTHS.index(found["month"]) + 1 if found["month"] else 1
    parts = [int(found[each] or 0) for each in ("hour", "minute", "second")]
    try:
        at = datetime.datetime(
            int(found["year"]),
            month,
            int(found["day"] or 1),
            *parts,
            tzinfo=datetime.UTC,
        )
    except ValueError:
        raise Unreadable(file, number, column, text, "is no such day") from None
    names = ("day", "month") if found["doubt"] else ("second", "minute", "day", "month")
    return Moment.of(at, next((each for each in names if found[each]), "year"))


def seat(flights, tags, file, number, row):
    """A ride is a seat on its mission, and one on the mission that it landed on."""
    launch = flights.get(row["HSFID"])
    if launch is None:
        launch = flights[row["HSFID"]] = ride_alone(file, number, row)
    elif row["Mission"] not in launch.names:
        launch.names.append(row["Mission"])
    rider = Rider(row["Name"], role=known(row["Role"]))
    launch.up = [*(launch.up or []), rider]
    landing = flights.get(landed_on(tags, row))
    if landing and landing.landed and not row["Duration"].endswith(ONGOING):
        landing.down = [*(landing.down or []), rider]


def ride_alone(file, number, row):
    """The flight of a ride where no table of missions is read."""
    return Flight(
        names=[row["Mission"]],
        launched=moment(file, number, "LDate", row["LDate"]),
        has_flown=True,
        is_ours=row.get("Program") not in BELOW_OURS
        and not row["HSFID"].startswith("HA"),
    )


def landed_on(tags, row):
    """The HSFID of the craft last sat in ("EX69/FE2,MS23:5/BI2"), or of the ride's own.

    A spacecraft stands there by the tag of its mission, with a colon; the table of
    missions lacks those that launched without a crew, which gives None.
    """
    craft, colon, _seat = row["Segments"].split(",")[-1].partition(":")
    return tags.get(craft) if colon else row["HSFID"]
