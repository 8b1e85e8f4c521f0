"""A small catalogue in files: Rubio and Kikina exchange seats, Rubio changes craft."""

import json

import pytest

from missions.catalogue.files import FILES
from missions.catalogue.snapshot import Snapshot

SOURCED = {"sources": [["a-page"]]}
ROWS = {
    "01_sources.json": [
        {"slug": "a-page", "publisher": "An agency", "checked_on": "2026-11-22"},
        {
            "slug": "b-page",
            "publisher": "Another agency",
            "title": "Экипаж «Союза»",
            "url": 'https://agency.example/crew?a=1&b="2"',
            "published_on": "2022-07-15",
            "published_precision": "day",
            "checked_on": "2026-11-22",
            "language": "ru",
            "read_directly": False,
        },
    ],
    "02_nations.json": [
        {"code": "RUS", "name": "Russia", "existed_from": "1991-12-26"},
        {
            "code": "SUN",
            "name": "Soviet Union",
            "existed_until": "1991-12-26",
            "successor": ["RUS"],
        },
        {"code": "USA", "name": "United States"},
    ],
    "03_agencies.json": [
        {
            "slug": "nasa",
            "name": "National Aeronautics and Space Administration",
            "short_name": "NASA",
            "kind": "space-agency",
            "nation": ["USA"],
        },
        {
            "slug": "roscosmos",
            "name": "State Corporation Roscosmos",
            "short_name": "Roscosmos",
            "kind": "space-agency",
            "nation": ["RUS"],
        },
    ],
    "04_vehicles.json": [
        {
            "slug": "crew-dragon",
            "name": "Crew Dragon",
            "family": "Dragon",
            "operator": ["nasa"],
            "seats": 4,
        },
        {
            "slug": "soyuz-ms",
            "name": "Soyuz MS",
            "family": "Soyuz",
            "operator": ["roscosmos"],
            "seats": 3,
        },
    ],
    "05_spacecraft.json": [
        {"slug": "soyuz-ms-751", "vehicle": ["soyuz-ms"], "serial": "No. 751"}
    ],
    "06_stations.json": [
        {"slug": "iss", "name": "International Space Station", "short_name": "ISS"}
    ],
    "07_missions.json": [
        {
            "slug": slug,
            "name": slug.replace("-", " ").title(),
            "vehicle": [vehicle],
            "outcome": "landed",
            "launched_at": launched_at,
            "launch_precision": "minute",
            "landed_at": landed_at,
            "landing_precision": "minute",
            **SOURCED,
        }
        for slug, vehicle, launched_at, landed_at in [
            ("crew-5", "crew-dragon", "2022-10-05T16:00:00Z", "2023-03-12T02:02:00Z"),
            ("ms-22", "soyuz-ms", "2022-09-21T13:54:00Z", "2023-03-28T11:46:00Z"),
            ("ms-23", "soyuz-ms", "2023-02-24T00:24:00Z", "2023-09-27T11:17:00Z"),
        ]
    ],
    "08_crew_members.json": [
        {"slug": "anna-kikina", "name": "Anna Kikina", "native_name": "Анна Кикина"},
        {"slug": "frank-rubio", "name": "Frank Rubio", "born_on": "1975-12-11"}
        | {"birth_precision": "day", "agency": ["nasa"]},
    ],
    "09_citizenships.json": [{"person": ["frank-rubio"], "nation": ["USA"]}],
    "10_agreements.json": [
        {
            "slug": "integrated-crews",
            "name": "Integrated crews",
            "parties": [["nasa"], ["roscosmos"]],
            "status": "signed",
            "signed_on": "2022-07-14",
            "signed_precision": "day",
            **SOURCED,
        }
    ],
    "11_announcements.json": [
        {
            "slug": "dubai",
            "title": "Cosmonauts are cleared for Crew Dragon",
            "announced_on": "2021-10-25",
            "announced_precision": "day",
            "summary": "First line.\nSecond line.",
            "agencies": [["nasa"], ["roscosmos"]],
            **SOURCED,
        }
    ],
    "12_statements.json": [
        {
            "announcement": ["dubai"],
            "position": 1,
            "agency": ["roscosmos"],
            "said": "The ship has flown enough to be trusted.",
        }
    ],
    "13_exchanges.json": [
        {
            "slug": "kikina-rubio",
            "name": "Kikina for Rubio",
            "agreement": ["integrated-crews"],
            "pairing": "sourced",
            "basis": "Both agencies named the two together.",
            **SOURCED,
        }
    ],
    "14_seats.json": [
        {
            "mission": [mission],
            "leg": leg,
            "person": [person],
            "status": "flown",
            "nation": [nation],
            "role": "commander",
            **({"exchange": ["kikina-rubio"]} if leg == "up" else {}),
        }
        for mission, leg, person, nation in [
            ("crew-5", "down", "anna-kikina", "RUS"),
            ("crew-5", "up", "anna-kikina", "RUS"),
            ("ms-22", "up", "frank-rubio", "USA"),
            ("ms-23", "down", "frank-rubio", "USA"),
        ]
    ],
    "15_assignment_changes.json": [
        {
            "slug": "kikina-named",
            "person": ["anna-kikina"],
            "kind": "named",
            "to_mission": ["crew-5"],
            "summary": "Kikina was named.",
            **SOURCED,
        }
    ],
    "16_disagreements.json": [
        {
            "slug": "ms-22-landing",
            "mission": ["ms-22"],
            "fact": "Landing time",
            "chosen": "11:46",
            "reason": "The agency's own log.",
        }
    ],
    "17_claims.json": [
        {"disagreement": ["ms-22-landing"], "source": [source], "value": value}
        for source, value in [("a-page", "11:46"), ("b-page", "11:47")]
    ],
    "18_emergency_returns.json": [
        {
            "slug": "rubio-crew-5-2023",
            "person": ["frank-rubio"],
            "mission": ["crew-5"],
            "since": "2023-01-18",
            "since_precision": "day",
            "until": "2023-02-26",
            "until_precision": "day",
            "note": "His seat liner was moved.",
            **SOURCED,
        }
    ],
    "19_former_slugs.json": [
        {"noun": "crewmember", "slug": "francisco-rubio", "now": "frank-rubio"}
    ],
    "20_vehicle_operators.json": [],
}


class Files:
    """The small catalogue in a folder, and ways to change it."""

    def __init__(self, folder):
        self.folder = folder
        self.rows = json.loads(json.dumps(ROWS))
        for name in self.rows:
            self.write(name)

    def path(self, name):
        return self.folder / f"{name}.json"

    def write(self, name):
        model = FILES[name]._meta.label_lower
        rows = [{"model": model, "fields": fields} for fields in self.rows[name]]
        text = json.dumps(rows, ensure_ascii=False)
        (self.folder / name).write_text(text, encoding="utf-8")

    def change(self, file, number, **fields):
        """Set fields of a row, counted from 1 as messages count."""
        self.rows[f"{file}.json"][number - 1].update(fields)
        self.write(f"{file}.json")

    def add(self, name, *rows):
        self.rows[f"{name}.json"] += rows
        self.write(f"{name}.json")

    def remove(self, name, number, field=None):
        """Remove a row, or one field of it."""
        if field:
            del self.rows[f"{name}.json"][number - 1][field]
        else:
            del self.rows[f"{name}.json"][number - 1]
        self.write(f"{name}.json")

    def replace(self, name, old, new):
        """Replace text in a file."""
        text = self.path(name).read_text(encoding="utf-8")
        assert old in text
        self.path(name).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "fixtures"
    folder.mkdir()
    return Files(folder)


@pytest.fixture
def held(db):
    """Asks for everything that the database holds: rows and primary keys."""

    def ask():
        rows = Snapshot()
        return rows.fields, rows.pks

    return ask
