"""What spacefacts.de calls people and missions, from addresses that are cited."""

import json
import runpy
import sys

import pytest
from django.conf import settings

SCRIPT = settings.BASE_DIR / "curation" / "spacefacts.py"
SITE = "http://www.spacefacts.de"
SOURCES = {
    "tm14": f"{SITE}/mission/german/soyuz-tm14.htm",
    "tm15": "https://spacefacts.info/mission/english/soyuz-tm15.htm",
    "wandt": f"{SITE}/bios/candidates/reserve/english/wandt_marcus.htm",
    "nasa": "https://nasa.example/",
}
PEOPLE = (
    "person,wikidata,references\n"
    f"aleksandr-skvortsov,Q1,{SITE}/eva/cosmonauts/english/skvortsov.htm; "
    f"{SITE}/bios/cosmonauts/english/skvortsov_aleksandr_jr.htm\n"
    f"yi-so-yeon,Q2,{SITE}/bios/international/english/lee_so-hyun.htm\n"
    f"yuri-gagarin,Q3,{SITE}/bios/cosmonauts/english/gagarin_yuri.htm\n"
)


@pytest.fixture
def filled(tmp_path):
    """Runs the script over fixtures; {slug: spacefacts} of missions and people."""
    seat = {"mission": ["soyuz-tm-14"], "person": ["marcus-wandt"]}
    rows = {
        "01_sources": [{"slug": slug, "url": url} for slug, url in SOURCES.items()],
        "07_missions": [
            {"slug": "soyuz-tm-14", "sources": [["nasa"]]},
            {"slug": "soyuz-tm-16", "sources": [["tm15"]]},
        ],
        "08_crew_members": [
            {"slug": "marcus-wandt", "name": "Marcus Wandt", "sources": [["wandt"]]},
            {
                "slug": "alexander-skvortsov",
                "name": "Alexander Skvortsov",
                "wikidata": "Q1",
            },
            {"slug": "yi-so-yeon", "name": "Yi So-yeon", "wikidata": "Q2"},
            {"slug": "yuri-gagarin", "name": "Yuri Gagarin", "spacefacts": "entered"},
        ],
        "14_seats": [seat | {"sources": [["tm14"]]}],
    }
    for name, fields in rows.items():
        text = json.dumps([{"fields": each} for each in fields])
        (tmp_path / f"{name}.json").write_text(text, encoding="utf-8")
    (tmp_path / "people.csv").write_text(PEOPLE, encoding="utf-8")
    given = ["--people", str(tmp_path / "people.csv"), "--fixtures", str(tmp_path)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["spacefacts.py", *given])
        runpy.run_path(str(SCRIPT), run_name="__main__")
    found = [
        row["fields"]
        for name in ("07_missions", "08_crew_members")
        for row in json.loads((tmp_path / f"{name}.json").read_text(encoding="utf-8"))
    ]
    return {row["slug"]: row.get("spacefacts") for row in found}


def test_only_pages_about_the_row_are_taken_and_none_is_overwritten(filled):
    assert filled == {
        "soyuz-tm-14": "soyuz-tm14",
        "soyuz-tm-16": None,
        "marcus-wandt": "candidates/reserve/english/wandt_marcus",
        "alexander-skvortsov": "cosmonauts/english/skvortsov_aleksandr_jr",
        "yi-so-yeon": None,
        "yuri-gagarin": "entered",
    }
