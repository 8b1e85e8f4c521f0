"""GCAT's launch log fills what missions leave blank, and no more."""

import json
import runpy
import sys
from types import SimpleNamespace

import pytest
from django.conf import settings

SCRIPT = settings.BASE_DIR / "curation" / "launches.py"
HEADER = (
    "#Launch_Date\tPiece\tType\tName\tPLName\tJCAT\tLV_Type\tLaunch_Site\tLaunch_Pad\n"
)
VOSTOK_4 = (
    "1962 Aug 12 0802:17\t1962 A NU 1\tPH H\tVostok-4\tVostok-3A No. 6\tS00365"
    "\tVostok 8K72\tNIIP-5\tLC1\n"
)
DOCKING_TARGET = (
    "1962 Aug 12 0802:20\t1962 A NU 2\tPP H\tTarget\tTarget No. 1\tS00366"
    "\tVostok 8K72\tNIIP-5\tLC1\n"
)


@pytest.fixture
def folder(tmp_path):
    """Fixtures with one mission, `vostok_4(**fields)`, and `fill(log)` for them."""

    def write(name, rows):
        (tmp_path / name).write_text(json.dumps(rows), encoding="utf-8")

    def read(name):
        return json.loads((tmp_path / name).read_text(encoding="utf-8"))

    def vostok_4(**fields):
        row = {
            "slug": "vostok-4",
            "name": "Vostok 4",
            "vehicle": ["vostok"],
            "launched_at": "1962-08-12T08:02:33Z",
            "sources": [["energia-vostok-4"]],
        }
        mission = {"model": "missions.mission", "fields": row | fields}
        write("07_missions.json", [mission])
        write("05_spacecraft.json", [])
        write("01_sources.json", [])

    def fill(log):
        (tmp_path / "log.tsv").write_text(HEADER + log, encoding="utf-8")
        with pytest.MonkeyPatch.context() as patch:
            given = ["--log", str(tmp_path / "log.tsv"), "--fixtures", str(tmp_path)]
            patch.setattr(sys, "argv", ["launches.py", *given])
            runpy.run_path(str(SCRIPT), run_name="__main__")
        return read("07_missions.json")[0]["fields"]

    return SimpleNamespace(vostok_4=vostok_4, fill=fill, read=read)


def test_a_mission_gains_what_the_log_says_of_its_spacecraft(folder):
    folder.vostok_4()

    mission = folder.fill(VOSTOK_4 + DOCKING_TARGET)

    assert mission["rocket"] == "Vostok (8K72)"
    assert mission["launch_site"] == "Baikonur, site 1/5"
    assert mission["cospar_id"] == "1962-037A"
    assert mission["gcat"] == "S00365"
    assert mission["spacecraft"] == ["vostok-4"]
    assert mission["sources"] == [["energia-vostok-4"], ["gcat-launch-log"]]
    [spacecraft] = folder.read("05_spacecraft.json")
    assert spacecraft["fields"]["serial"] == "No. 6"
    [source] = folder.read("01_sources.json")
    assert source["fields"]["publisher"] == "GCAT (Jonathan McDowell)"


def test_what_a_mission_says_already_stays_and_the_difference_is_told(folder, capsys):
    folder.vostok_4(rocket="Vostok-K")

    mission = folder.fill(VOSTOK_4)

    assert mission["rocket"] == "Vostok-K"
    assert mission["launch_site"] == "Baikonur, site 1/5"
    said = "vostok-4: rocket is Vostok-K, in the log Vostok (8K72)"
    assert said in capsys.readouterr().err


def test_a_launch_at_another_time_is_another_spacecraft(folder):
    folder.vostok_4(launched_at="1962-08-11T08:30:00Z")

    mission = folder.fill(VOSTOK_4)

    assert "rocket" not in mission
    assert mission["sources"] == [["energia-vostok-4"]]


def test_running_it_again_changes_nothing(folder):
    folder.vostok_4()
    folder.fill(VOSTOK_4)
    files = ("07_missions.json", "05_spacecraft.json", "01_sources.json")
    once = [folder.read(name) for name in files]

    folder.fill(VOSTOK_4)

    assert [folder.read(name) for name in files] == once


@pytest.mark.parametrize(
    ("piece", "written"),
    [
        ("1961 MU 1", "1961-012A"),
        ("1962 B DEL 1", "1962-052A"),
        ("1969-043A", "1969-043A"),
        ("1975-F02", ""),
    ],
)
def test_designators_are_written_as_since_1963(piece, written):
    assert runpy.run_path(str(SCRIPT))["cospar_id"](piece) == written
