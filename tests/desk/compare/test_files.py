"""Files of other catalogues: what is read of each, and where one is broken.

The rows are invented; their form is that of the catalogues.
"""

import json

import pytest

from desk.compare import gcat, launchlibrary, wikidata
from desk.compare.files import text_of
from desk.compare.flights import Unreadable

MISSIONS = [
    "#HSFID\tHSFTAG\tDesig\tJTAG\tShip\tLDate\tEDate\tCallsign\tProgram\tMType",
    "# Updated 2026 Nov 25",
    "H1\tMS90\t2026-101\tS1\tSoyuz MS-90\t2026 Mar  1 1200:05\t2026 Sep 1?\tAltai"
    "\tRU\tFLT",
    "H2\tMS91\t2026-102\tS2\tSoyuz MS-91\t2026 Aug 10 1200\t2026 Oct  1 0300\tMS91"
    "\tRU\tFLT",
    "H3\tSS99\t2026-S1\tR3\tUnity\t2026 Mar\t-\t-\tVG\tFLT",
]
RIDES = [
    "#No\tProgram\tCateg\tRoleCode\tMission\tHSFID\tRole\tName\tLDate\tDuration\tSegments",
    "1\tRU\tC\tMS90/KDR\tSoyuz MS-90\tH1\tKomandir\tIvan Ivanov, Pol. VVS\t"
    "2026 Mar  1 1200:05\t  214:15:00\tEX1/FE1,MS91:3/BI",
    "2\tRU\tC\tMS90/BI1\tSoyuz MS-90\tH1\tBortinzhener-1\tJane Doe, NASA\t"
    "2026 Mar  1 1200:05\t  184:00:00\tEX1/FE2,MS92:5/BI",
    "3\tNASA\tA\tX/P\tHam 2\tHB9\tChimp\tHam\t2026 Mar 1\t 0:00:01\t-",
]


def table(*lines):
    return {"a file": "\n".join(lines)}


def test_gcat_tells_of_flights_and_who_landed_on_which():
    files = {"missions": "\n".join(MISSIONS), "rides": "\n".join(RIDES)}
    first, second, unity = gcat.read(files)

    assert first.names == ["Soyuz MS-90"]
    assert str(first.launched) == "2026-03-01T12:00:05Z"
    assert str(first.landed) == "2026-09-01"  # with a question mark
    assert first.ids["cospar_id"] == "2026-101A"
    assert [rider.name for rider in first.up] == [
        "Ivan Ivanov, Pol. VVS",
        "Jane Doe, NASA",
    ]
    assert first.down is None  # nobody is known to have landed on it
    assert [rider.role for rider in second.down] == ["Komandir"]
    assert (first.facts, second.facts) == ({"callsign": "Altai"}, {})  # its own tag
    assert str(second.launched) == "2026-08-10T12:00Z"
    assert str(unity.launched) == "2026-03"
    assert not unity.is_ours


def answer(**row):
    columns = ["mission", "missionLabel", "launch", "landing", "person", "personLabel"]
    row = {name: {"value": value} for name, value in row.items()}
    return json.dumps({"head": {"vars": columns}, "results": {"bindings": [row]}})


def entity(item):
    return f"http://www.wikidata.org/entity/{item}"


def test_wikidata_tells_of_flights_by_item():
    row = {"mission": entity("Q90"), "missionLabel": "Soyuz MS-90"}
    row |= {"launch": "2026-03-01T12:00:00Z", "landing": "2026-09-01T00:00:00Z"}
    row |= {"person": entity("Q7"), "personLabel": "Ivan Ivanov"}

    [flight] = wikidata.read({"a file": answer(**row)})

    assert flight.ids["wikidata"] == "Q90"
    assert str(flight.launched) == "2026-03-01T12:00Z"
    assert str(flight.landed) == "2026-09-01"
    assert [(rider.name, rider.wikidata) for rider in flight.crew] == [
        ("Ivan Ivanov", "Q7")
    ]
    assert flight.has_flown


def test_wikidata_knows_a_date_no_closer_than_it_says():
    unknown = "http://www.wikidata.org/.well-known/genid/4a1b"
    row = {"mission": entity("Q90"), "missionLabel": "Soyuz MS-90", "person": unknown}
    row |= {"launch": "2061-03-01T00:00:00Z", "launchPrecision": "10"}

    [flight] = wikidata.read({"a file": answer(**row, landing=unknown)})
    assert (str(flight.launched), flight.landed) == ("2061-03", None)
    assert (flight.has_flown, flight.crew) == (False, None)

    [flight] = wikidata.read({"a file": answer(**row | {"launchPrecision": "8"})})
    assert flight.launched is None


def test_a_day_that_no_calendar_has_is_not_known():
    row = {"mission": entity("Q90"), "missionLabel": "Soyuz MS-90"}
    row |= {"launch": "2026-03-01T12:00:00Z", "landing": "2026-04-31T00:00:00Z"}

    [flight] = wikidata.read({"a file": answer(**row)})

    assert str(flight.launched) == "2026-03-01T12:00Z"
    assert flight.landed is None


CREW = [{"role": {"role": "Commander"}, "astronaut": {"name": "Ivan Ivanov"}}]
LAUNCH = {
    "name": "Soyuz 2.1a | Soyuz MS-90",
    "net": "2026-03-01T12:00:05Z",
    "net_precision": {"name": "Second"},
    "status": {"abbrev": "Success"},
    "mission": {"name": "Soyuz MS-90", "type": "Human Exploration"},
}
CRAFT = {"mission_end": "2026-09-01T03:00:00Z", "launch_crew": CREW}


@pytest.mark.parametrize(
    "found",
    [
        {"results": [CRAFT | {"launch": LAUNCH}]},
        {"flights": [CRAFT | {"launch": LAUNCH}]},
        LAUNCH | {"rocket": {"spacecraft_stage": CRAFT}},  # 2.2
        [LAUNCH | {"rocket": {"spacecraft_stage": [CRAFT]}}],  # 2.3
    ],
)
def test_launch_library_tells_of_launches_and_of_spacecraft(found):
    [flight] = launchlibrary.read({"a file": json.dumps(found)})

    assert str(flight.launched) == "2026-03-01T12:00:05Z"
    assert str(flight.landed) == "2026-09-01T03:00Z"
    assert [(rider.name, rider.role) for rider in flight.up] == [
        ("Ivan Ivanov", "Commander")
    ]
    assert flight.down is None
    assert flight.is_ours


def test_a_planned_launch_is_known_no_closer_than_they_say():
    planned = LAUNCH | {"status": {"abbrev": "TBD"}, "net_precision": {"name": "Month"}}

    [flight] = launchlibrary.read({"a file": json.dumps(planned)})

    assert str(flight.launched) == "2026-03"
    assert not flight.has_flown


BROKEN = [
    (gcat, "", "is neither GCAT’s table of rides nor that of missions"),
    (gcat, "\n".join([MISSIONS[0], "H1\tMS90"]), "row 2, HSFID: “H1”: has 2 columns"),
    (
        gcat,
        "\n".join([*MISSIONS[:3], MISSIONS[3].replace("2026 Aug 10", "2026 Feb 30")]),
        "row 4, LDate: “2026 Feb 30 1200”: is no such day",
    ),
    (
        gcat,
        "\n".join([*MISSIONS[:2], MISSIONS[2].replace("2026 Mar", "2026 März")]),
        "row 3, LDate: “2026 März  1 1200:05”: is no date",
    ),
    (wikidata, "<html>", "is no answer of Wikidata’s query service"),
    (wikidata, '{"head": {"vars": []}, "results": {"bindings": []}}', "has no column"),
    (wikidata, answer(mission="x"), "row 1, mission: “x”: is no item"),
    (
        wikidata,
        answer(mission=entity("Q1"), launch="soon"),
        "row 1, launch: “soon”: is no date",
    ),
    (launchlibrary, "{", "is no JSON"),
    (launchlibrary, '{"results": 5}', "holds no list of results"),
    (launchlibrary, "[5]", "row 1: is neither a launch nor a flight"),
    (
        launchlibrary,
        json.dumps(LAUNCH | {"net": "soon"}),
        "row 1, net: “soon”: is no time",
    ),
]


@pytest.mark.parametrize(("reader", "text", "words"), BROKEN)
def test_a_broken_file_is_told_by_row_field_and_value(reader, text, words):
    with pytest.raises(Unreadable) as problem:
        reader.read({"a file": text})

    assert str(problem.value).startswith("a file")
    assert words in str(problem.value)


def test_what_is_asked_for_is_a_file_or_a_page(tmp_path):
    there = tmp_path / "flights.tsv"
    there.write_bytes("\ufeffSoyuz".encode())

    assert text_of(str(there)) == "Soyuz"
    for name in ("ftp://a.example/x", "file:///etc/passwd", str(tmp_path / "none")):
        with pytest.raises(Unreadable, match="cannot be read"):
            text_of(name)
    there.write_bytes(b"\xff\xfe")
    with pytest.raises(Unreadable, match="is not text in UTF-8"):
        text_of(str(there))
    with there.open("wb") as file:
        file.truncate(20_000_001)
    with pytest.raises(Unreadable, match="is larger than 20,000,000 bytes"):
        text_of(str(there))
