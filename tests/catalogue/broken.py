"""Ways to break the small catalogue in files, and what the sentence about each says."""

import os

RISING = {"leg": "up", "status": "flown", "nation": ["USA"]}


def crew_of_four_on_a_soyuz(files):
    for slug in ("p1", "p2", "p3"):
        files.add("08_crew_members", {"slug": slug, "name": slug})
        files.add("14_seats", RISING | {"mission": ["ms-22"], "person": [slug]})


def crew_of_three_where_two_seats_are_fitted(files):
    files.change("07_missions", 2, seats_fitted=2)
    for slug in ("p1", "p2"):
        files.add("08_crew_members", {"slug": slug, "name": slug})
        files.add("14_seats", RISING | {"mission": ["ms-22"], "person": [slug]})


def two_commanders_on_a_soyuz(files):
    """Both return, so that only their roles are wrong."""
    files.add("08_crew_members", {"slug": "p1", "name": "p1"})
    for leg in ("up", "down"):
        files.add(
            "14_seats",
            RISING
            | {"mission": ["ms-22"], "person": ["p1"], "leg": leg, "role": "commander"},
        )


def rubio_sent_by_an_agency_that(**existed):
    def change(files):
        files.change("03_agencies", 1, **existed)
        files.change("14_seats", 3, agency=["nasa"])

    return change


def a_spacecraft_in_two_places(files):
    for number in (2, 3):
        files.change("07_missions", number, spacecraft=["soyuz-ms-751"])


def overlapping_spaceflights(files):
    """Rubio, in space on MS-22 and MS-23, flies on Crew-5 meanwhile."""
    for leg in ("up", "down"):
        files.add(
            "14_seats",
            RISING | {"leg": leg, "mission": ["crew-5"], "person": ["frank-rubio"]},
        )


def changed(file, number, **fields):
    return lambda files: files.change(file, number, **fields)


def added(file, **fields):
    return lambda files: files.add(file, fields)


def removed(file, number, field=None):
    return lambda files: files.remove(file, number, field)


def replaced(file, old, new):
    return lambda files: files.replace(file, old, new)


def written(file, content):
    return lambda files: files.path(file).write_bytes(content)


# How the files are broken: what the sentence says.
def piped(path):
    path.unlink()
    os.mkfifo(path)


BROKEN = {
    "a reference to nobody": (
        changed("14_seats", 3, person=["nobody"]),
        "fixtures/14_seats.json, row 3 (ms-22 up nobody flown), field person, "
        "value ['nobody']: there is no crew member 'nobody'.",
    ),
    "a source that is nowhere": (
        changed("07_missions", 1, sources=[["a-page"], ["c-page"]]),
        "fixtures/07_missions.json, row 1 (crew-5), field sources, value "
        "[['a-page'], ['c-page']]: there is no source 'c-page'.",
    ),
    "a wrong date": (
        changed("08_crew_members", 2, born_on="1975-13-11"),
        "fixtures/08_crew_members.json, row 2 (frank-rubio), field born_on, value "
        "'1975-13-11': “1975-13-11” value has the correct format (YYYY-MM-DD) but it "
        "is an invalid date.",
    ),
    "a date in words": (
        changed("08_crew_members", 2, born_on="11 December 1975"),
        "fixtures/08_crew_members.json, row 2 (frank-rubio), field born_on, value "
        "'11 December 1975': “11 December 1975” value has an invalid date format. It "
        "must be in YYYY-MM-DD format.",
    ),
    "a date as a number": (
        changed("08_crew_members", 2, born_on=1975),
        "fixtures/08_crew_members.json, row 2 (frank-rubio), field born_on, value "
        "1975: a date in ISO 8601 is wanted.",
    ),
    "a time without a zone": (
        changed("07_missions", 2, launched_at="2022-09-21T13:54:00"),
        "fixtures/07_missions.json, row 2 (ms-22), field launched_at, value "
        "'2022-09-21T13:54:00': a time ends in Z, for UTC.",
    ),
    "a time in another zone": (
        changed("07_missions", 2, launched_at="2022-09-21T16:54:00+03:00"),
        "fixtures/07_missions.json, row 2 (ms-22), field launched_at, value "
        "'2022-09-21T16:54:00+03:00': a time ends in Z, for UTC.",
    ),
    "more precision than is stated": (
        changed("07_missions", 2, launch_precision="day"),
        "fixtures/07_missions.json, row 2 (ms-22), field launched_at, value "
        "'2022-09-21T13:54:00Z': Known to the day, so it is entered as 2022-09-21 "
        "00:00:00+00:00: the rest is not known.",
    ),
    "a date without its precision": (
        removed("10_agreements", 1, "signed_precision"),
        "fixtures/10_agreements.json, row 1 (integrated-crews), field signed_on, "
        "value '2022-07-14': A date and its precision are given together, or both "
        "left blank. (with signed_precision=None)",
    ),
    "a landing before the launch": (
        changed("07_missions", 2, landed_at="2021-03-28T11:46:00Z"),
        "fixtures/07_missions.json, row 2 (ms-22), field landed_at, value "
        "'2021-03-28T11:46:00Z': The landing comes after the launch. (with ",
    ),
    "an unknown choice": (
        changed("14_seats", 4, role="cook"),
        "fixtures/14_seats.json, row 4 (ms-23 down frank-rubio flown), field role, "
        "value 'cook': Value 'cook' is not a valid choice.",
    ),
    "a crew larger than the vehicle's seats": (
        crew_of_four_on_a_soyuz,
        "fixtures/14_seats.json, row 7 (ms-22 up p3 flown), field mission, "
        "value ['ms-22']: 4 people do not fit into the 3 seats fitted.",
    ),
    "a crew larger than the seats fitted": (
        crew_of_three_where_two_seats_are_fitted,
        "fixtures/14_seats.json, row 6 (ms-22 up p2 flown), field mission, "
        "value ['ms-22']: 3 people do not fit into the 2 seats fitted.",
    ),
    "overlapping spaceflights": (
        overlapping_spaceflights,
        "fixtures/14_seats.json, row 5 (crew-5 up frank-rubio flown), field person, "
        "value ['frank-rubio']: Frank Rubio cannot launch on Crew 5 while in space "
        "since Ms 22.",
    ),
    "a launch seat without a return": (
        removed("14_seats", 1),
        "fixtures/14_seats.json, row 1 (crew-5 up anna-kikina flown), field person, "
        "value ['anna-kikina']: has no return seat though the mission landed.",
    ),
    "a landing without a launch": (
        removed("14_seats", 3),
        "fixtures/14_seats.json, row 3 (ms-23 down frank-rubio flown), field person, "
        "value ['frank-rubio']: returned without a launch seat before it.",
    ),
    "a nation that had ended": (
        changed("14_seats", 2, nation=["SUN"]),
        "fixtures/14_seats.json, row 2 (crew-5 up anna-kikina flown), field nation, "
        "value ['SUN']: Soviet Union did not exist on 2022-10-05.",
    ),
    "an agency that had ended": (
        rubio_sent_by_an_agency_that(existed_until="2022-09-20"),
        "fixtures/14_seats.json, row 3 (ms-22 up frank-rubio flown), field agency, "
        "value ['nasa']: NASA did not exist on 2022-09-21.",
    ),
    "an agency to come": (
        rubio_sent_by_an_agency_that(existed_from="2022-09-22"),
        "fixtures/14_seats.json, row 3 (ms-22 up frank-rubio flown), field agency, "
        "value ['nasa']: NASA did not exist on 2022-09-21.",
    ),
    "two commanders on a leg": (
        two_commanders_on_a_soyuz,
        "fixtures/14_seats.json, row 5 (ms-22 up p1 flown), field role, value "
        "'commander': one of a crew of 2 commands, not 2.",
    ),
    "a leg without a commander": (
        removed("14_seats", 3, "role"),
        "fixtures/14_seats.json, row 3 (ms-22 up frank-rubio flown), field role, "
        "value None: one of a crew of 1 commands, not 0.",
    ),
    "a spacecraft in two places": (
        a_spacecraft_in_two_places,
        "fixtures/07_missions.json, row 3 (ms-23), field spacecraft, value "
        "['soyuz-ms-751']: this spacecraft was still flying Ms 22.",
    ),
    "a midnight that nobody knows": (
        changed(
            "07_missions",
            3,
            launched_at="2023-02-24T00:00:00Z",
            launch_precision="second",
        ),
        "fixtures/07_missions.json, row 3 (ms-23), field launched_at, value "
        "'2023-02-24T00:00:00Z': midnight to the second: is the time known at all?",
    ),
    "a mission longer than any": (
        changed("07_missions", 3, landed_at="2024-09-27T11:17:00Z"),
        "fixtures/07_missions.json, row 3 (ms-23), field landed_at, value "
        "'2024-09-27T11:17:00Z': no mission lasted that long.",
    ),
    "a spacecraft of another vehicle": (
        changed("07_missions", 1, spacecraft=["soyuz-ms-751"]),
        "fixtures/07_missions.json, row 1 (crew-5), field spacecraft, value "
        "['soyuz-ms-751']: No. 751 is a Soyuz MS.",
    ),
    "a seat flown that nobody has flown yet": (
        changed(
            "07_missions",
            3,
            outcome="in-flight",
            landed_at=None,
            landing_precision="",
        ),
        "fixtures/14_seats.json, row 4 (ms-23 down frank-rubio flown), field status, "
        "value 'flown': Ms 23 is in flight, so none of its return seats is flown.",
    ),
    "a duplicate row": (
        added("02_nations", code="RUS", name="Russian Federation"),
        "fixtures/02_nations.json, row 4 (RUS), field code, value 'RUS': row 1 has "
        "the same code already.",
    ),
    "a duplicate seat": (
        added(
            "14_seats",
            mission=["ms-22"],
            leg="up",
            person=["frank-rubio"],
            status="flown",
            nation=["RUS"],
        ),
        "fixtures/14_seats.json, row 5 (ms-22 up frank-rubio flown), field mission, "
        "value ['ms-22']: row 3 has the same mission, leg, person, status already.",
    ),
    "a name that is taken": (
        changed("02_nations", 3, name="Russia"),
        "fixtures/02_nations.json, row 3 (USA), field name, value 'Russia': Nation "
        "with this Name already exists.",
    ),
    "a second seat on the leg": (
        added(
            "14_seats",
            mission=["ms-22"],
            leg="up",
            person=["frank-rubio"],
            status="planned",
            nation=["USA"],
        ),
        "fixtures/14_seats.json, row 5 (ms-22 up frank-rubio planned), field person, "
        "value ['frank-rubio']: This person has a seat on this leg of this mission. "
        "(with mission=['ms-22'], leg='up')",
    ),
    "an unknown field": (
        changed("04_vehicles", 2, wings=2),
        "fixtures/04_vehicles.json, row 2 (soyuz-ms), field 'wings', value 2: vehicle "
        "has no such field.",
    ),
    "a primary key": (
        changed("02_nations", 1, id=7),
        "fixtures/02_nations.json, row 1 (RUS), field 'id', value 7: nation has no "
        "such field.",
    ),
    "an unknown key beside the fields": (
        replaced("02_nations", '"fields"', '"pk": 1, "fields"'),
        "fixtures/02_nations.json, row 1: a row has “model” and “fields” and no more.",
    ),
    "a row that is no object": (
        written("02_nations", b'["RUS"]'),
        "fixtures/02_nations.json, row 1: a row has “model” and “fields” and no more.",
    ),
    "fields that are no object": (
        written("02_nations", b'[{"model": "missions.nation", "fields": []}]'),
        "fixtures/02_nations.json, row 1: “fields” is not an object.",
    ),
    "a row of another model": (
        replaced("02_nations", "missions.nation", "missions.agency"),
        "fixtures/02_nations.json, row 1, field model, value 'missions.agency': this "
        "file holds missions.nation rows.",
    ),
    "malformed JSON": (
        replaced("14_seats", "[{", "[{,"),
        "fixtures/14_seats.json, line 1, column 3: this is not JSON (Expecting "
        "property name enclosed in double quotes).",
    ),
    "an empty file": (
        written("14_seats", b""),
        "fixtures/14_seats.json, line 1, column 1: this is not JSON (Expecting value).",
    ),
    "a file that is no list": (
        written("14_seats", b"{}"),
        "fixtures/14_seats.json does not hold a list of rows.",
    ),
    "a file in another encoding": (
        written("02_nations", "Россия".encode("cp1251")),
        "fixtures/02_nations.json is not UTF-8 text at byte 0.",
    ),
    "a missing file": (
        lambda files: files.path("14_seats").unlink(),
        "fixtures/14_seats.json is missing.",
    ),
    "a pipe for a file": (
        lambda files: piped(files.path("14_seats")),
        "fixtures/14_seats.json is not a file.",
    ),
    "lists in lists in lists": (
        lambda files: files.path("14_seats").write_text("[" * 200_000),
        "fixtures/14_seats.json is nested too deeply.",
    ),
    "a file that nobody reads": (
        lambda files: files.path("20_seats").write_text("[]"),
        "fixtures/20_seats.json is none of the catalogue’s files, which are "
        "01_sources.json, 02_nations.json,",
    ),
    "a mission without a source": (
        changed("07_missions", 1, sources=[]),
        "fixtures/07_missions.json, row 1 (crew-5), field sources, value []: cites "
        "no source.",
    ),
    "text where a number is wanted": (
        changed("04_vehicles", 2, seats="three"),
        "fixtures/04_vehicles.json, row 2 (soyuz-ms), field seats, value 'three': a "
        "whole number is wanted.",
    ),
    "a list where a number is wanted": (
        changed("04_vehicles", 2, seats=[3]),
        "fixtures/04_vehicles.json, row 2 (soyuz-ms), field seats, value [3]: a "
        "whole number is wanted.",
    ),
    "a number as text": (
        changed("04_vehicles", 2, seats="4"),
        "fixtures/04_vehicles.json, row 2 (soyuz-ms), field seats, value '4': a "
        "whole number is wanted.",
    ),
    "true where a number is wanted": (
        changed("04_vehicles", 2, seats=True),
        "fixtures/04_vehicles.json, row 2 (soyuz-ms), field seats, value True: a "
        "whole number is wanted.",
    ),
    "true in a key": (
        changed("12_statements", 1, position=True),
        "fixtures/12_statements.json, row 1 (dubai True), field position, value True: "
        "this part of the key is missing or malformed.",
    ),
    "more seats than any spacecraft has": (
        changed("04_vehicles", 2, seats=100_000),
        "fixtures/04_vehicles.json, row 2 (soyuz-ms), field seats, value 100000: "
        "Ensure this value is less than or equal to 100.",
    ),
    "a landing at the end of all calendars": (
        changed("07_missions", 1, landed_at="9999-12-31T23:59:00Z"),
        "fixtures/07_missions.json, row 1 (crew-5), field landed_at, value "
        "'9999-12-31T23:59:00Z': The year is one from 1800 to 2100.",
    ),
    "a letter that no feed holds": (
        changed("15_assignment_changes", 1, summary="a\x0bb"),
        "fixtures/15_assignment_changes.json, row 1",
    ),
    "an address that is not of the web": (
        changed("01_sources", 2, url="ftp://agency.example/crew"),
        "fixtures/01_sources.json, row 2 (b-page), field url, value "
        "'ftp://agency.example/crew': An address begins with https:// or http://.",
    ),
    "an address with a password": (
        changed("01_sources", 2, url="https://me:secret@agency.example/crew"),
        "fixtures/01_sources.json, row 2 (b-page), field url, value "
        "'https://me:secret@agency.example/crew': No name or password stands in an",
    ),
    "half a seat": (
        changed("04_vehicles", 2, seats=2.5),
        "fixtures/04_vehicles.json, row 2 (soyuz-ms), field seats, value 2.5: a "
        "whole number is wanted.",
    ),
    "no seat": (
        changed("04_vehicles", 2, seats=0),
        "fixtures/04_vehicles.json, row 2 (soyuz-ms), field seats, value 0: Ensure "
        "this value is greater than or equal to 1.",
    ),
    "a number where text is wanted": (
        changed("02_nations", 1, name=7),
        "fixtures/02_nations.json, row 1 (RUS), field name, value 7: text is wanted.",
    ),
    "text where true or false is wanted": (
        changed("01_sources", 2, read_directly="no"),
        "fixtures/01_sources.json, row 2 (b-page), field read_directly, value 'no': "
        "true or false is wanted.",
    ),
    "a bare reference": (
        changed("04_vehicles", 2, operator="roscosmos"),
        "fixtures/04_vehicles.json, row 2 (soyuz-ms), field operator, value "
        "'roscosmos': a reference is a list with one slug.",
    ),
    "one reference where several are wanted": (
        changed("10_agreements", 1, parties="nasa"),
        "fixtures/10_agreements.json, row 1 (integrated-crews), field parties, value "
        "'nasa': a list of references is wanted.",
    ),
    "one reference twice": (
        changed("10_agreements", 1, parties=[["nasa"], ["nasa"]]),
        "fixtures/10_agreements.json, row 1 (integrated-crews), field parties, value "
        "[['nasa'], ['nasa']]: one reference is there twice.",
    ),
    "null in a required field": (
        changed("04_vehicles", 2, seats=None),
        "fixtures/04_vehicles.json, row 2 (soyuz-ms), field seats, value None: This "
        "field cannot be null.",
    ),
    "null in a required reference": (
        changed("04_vehicles", 2, operator=None),
        "fixtures/04_vehicles.json, row 2 (soyuz-ms), field operator, value None: "
        "this reference is needed.",
    ),
    "null where text is wanted": (
        changed("02_nations", 1, name=None),
        "fixtures/02_nations.json, row 1 (RUS), field name, value None: text is "
        "wanted.",
    ),
    "a required field left out": (
        removed("04_vehicles", 2, "family"),
        "fixtures/04_vehicles.json, row 2 (soyuz-ms), field family, value None: This "
        "field cannot be blank.",
    ),
    "a key left out": (
        removed("04_vehicles", 2, "slug"),
        "fixtures/04_vehicles.json, row 2",
    ),
    "a part of a key left out": (
        removed("14_seats", 1, "person"),
        "fixtures/14_seats.json, row 1 (crew-5 down None flown), field person, value "
        "None: this part of the key is missing or malformed.",
    ),
    "a bare reference in a key": (
        changed("14_seats", 1, person="anna-kikina"),
        "fixtures/14_seats.json, row 1 (crew-5 down anna-kikina flown), field person, "
        "value 'anna-kikina': this part of the key is missing or malformed.",
    ),
    "a key that is an object": (
        changed("06_stations", 1, slug={"en": "iss"}),
        "fixtures/06_stations.json, row 1 ({'en': 'iss'}), field slug, value "
        "{'en': 'iss'}",
    ),
    "a number in quotes in a key": (
        changed("12_statements", 1, position="1"),
        "fixtures/12_statements.json, row 1 (dubai 1), field position, value '1'",
    ),
    "a field that is there twice": (
        replaced("02_nations", '"name": "Russia"', '"name": "X", "name": "Russia"'),
        "fixtures/02_nations.json",
    ),
    "a letter that no database holds": (
        changed("07_missions", 2, name="MS\x0022"),
        "fixtures/07_missions.json, row 2 (ms-22), field name, value 'MS\\x0022'",
    ),
    "half a letter": (
        replaced("02_nations", '"name": "Russia"', '"name": "Russia\\ud800"'),
        "fixtures/02_nations.json, row 1 (RUS), field name, value 'Russia\\ud800'",
    ),
    "a number too long to read": (
        replaced("04_vehicles", '"seats": 4', '"seats": ' + 5000 * "4"),
        "fixtures/04_vehicles.json",
    ),
    "a number too large to hold": (
        changed("04_vehicles", 2, seats=10**30),
        "fixtures/04_vehicles.json, row 2 (soyuz-ms), field seats, value "
        "1000000000000000000000000000000:",
    ),
    "a text that is too long": (
        changed("03_agencies", 1, short_name="N" * 41),
        "fixtures/03_agencies.json, row 1 (nasa), field short_name, value "
        f"'{'N' * 41}': Ensure this value has at most 40 characters (it has 41).",
    ),
    "a slug that is no address": (
        changed("06_stations", 1, slug="МКС"),
        "fixtures/06_stations.json, row 1 (МКС), field slug, value 'МКС': Enter a "
        "valid “slug” consisting of letters, numbers, underscores or hyphens.",
    ),
}
