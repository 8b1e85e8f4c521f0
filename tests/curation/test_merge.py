"""Parts that scripts wrote are merged into the fixtures without loss."""

import json
import runpy
import sys
from types import SimpleNamespace

import pytest
from django.conf import settings

MERGE = settings.BASE_DIR / "curation" / "merge.py"
NATIONS = "02_nations.json"


def nation(code, **fields):
    return {"model": "missions.nation", "fields": {"code": code, **fields}}


def codes(rows):
    return [row["fields"]["code"] for row in rows]


@pytest.fixture
def folders(tmp_path):
    """Folders for the fixtures and two parts, and ways to fill and merge them."""

    def write(folder, *rows, name=NATIONS):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        text = json.dumps(list(rows), ensure_ascii=False)
        (tmp_path / folder / name).write_text(text, encoding="utf-8")

    def read(name=NATIONS):
        return json.loads((tmp_path / "fixtures" / name).read_text(encoding="utf-8"))

    def merge(*parts):
        with pytest.MonkeyPatch.context() as patch:
            folders = [str(tmp_path / part) for part in parts]
            patch.setattr(
                sys,
                "argv",
                ["merge.py", "--fixtures", str(tmp_path / "fixtures"), *folders],
            )
            runpy.run_path(str(MERGE), run_name="__main__")
        return read()

    return SimpleNamespace(write=write, read=read, merge=merge, path=tmp_path)


def test_a_row_of_a_part_is_added(folders):
    folders.write("fixtures", nation("RUS"))
    folders.write("a", nation("SUN"))

    assert sorted(codes(folders.merge("a"))) == ["RUS", "SUN"]


def test_a_row_that_is_there_wins_over_a_part(folders):
    folders.write("fixtures", nation("RUS", name="Russia"))
    folders.write("a", nation("RUS", name="Russian Federation"))

    assert folders.merge("a") == [nation("RUS", name="Russia")]


def test_an_amended_row_replaces_the_one_that_is_there(folders):
    folders.write("fixtures", nation("RUS", name="Russia"))
    folders.write("a/amended", nation("RUS", name="Russia", existed_from="1991-12-26"))

    assert folders.merge("a") == [
        nation("RUS", name="Russia", existed_from="1991-12-26")
    ]


def test_a_row_is_there_once(folders):
    folders.write("fixtures", nation("RUS"))
    folders.write("a", nation("RUS"), nation("SUN"))
    folders.write("b", nation("SUN"))

    assert sorted(codes(folders.merge("a", "b"))) == ["RUS", "SUN"]


def test_two_parts_that_disagree_stop_the_merge(folders):
    folders.write("fixtures")
    folders.write("a", nation("SUN", name="Soviet Union"))
    folders.write("b", nation("SUN", name="USSR"))

    with pytest.raises(SystemExit, match="two parts give .*SUN.* differently"):
        folders.merge("a", "b")


def test_a_merge_that_stops_leaves_the_file(folders):
    folders.write("fixtures", nation("RUS"))
    folders.write("a", nation("SUN", name="Soviet Union"))
    folders.write("b", nation("SUN", name="USSR"))

    with pytest.raises(SystemExit):
        folders.merge("a", "b")

    assert folders.read() == [nation("RUS")]


def test_a_second_merge_changes_nothing(folders):
    folders.write("fixtures", nation("RUS"))
    folders.write("a", nation("SUN"))
    folders.merge("a")
    path = folders.path / "fixtures" / NATIONS
    before = path.read_bytes()

    folders.merge("a")

    assert path.read_bytes() == before


def test_seats_are_told_apart_by_mission_leg_person_and_status(folders):
    def seat(**fields):
        fields = {
            "mission": ["soyuz-ms-22"],
            "leg": "up",
            "person": ["francisco-rubio"],
            "status": "flown",
        } | fields
        return {"model": "missions.seatassignment", "fields": fields}

    folders.write("fixtures", name=NATIONS)
    folders.write("fixtures", seat(), name="14_seats.json")
    folders.write("a", seat(leg="down"), seat(role="cook"), name="14_seats.json")
    folders.merge("a")

    rows = folders.read("14_seats.json")
    assert sorted(row["fields"]["leg"] for row in rows) == ["down", "up"]
    assert all("role" not in row["fields"] for row in rows)


def test_a_name_stays_in_its_own_script(folders):
    folders.write("fixtures")
    folders.write("a", nation("RUS", native_name="Россия"))
    folders.merge("a")

    assert "Россия" in (folders.path / "fixtures" / NATIONS).read_text("utf-8")
