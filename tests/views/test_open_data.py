"""The catalogue as a whole: its page, its versions, its dictionary, its examples."""

import importlib.util
import json
import re
import shutil
import subprocess
import sys

import pytest

from missions.catalogue.files import FILES, fields_by_name
from missions.dumps import shelf
from missions.dumps.publish import publish
from missions.models import CrewMember, Mission
from missions.tables import TABLES
from missions.views import open_data

from ..reading import csv_rows, links, tree, words
from ..reading import text as words_in

GONE = "/data/0123456789ab/"


@pytest.fixture
def dump(exchange_era, tmp_path, settings):
    settings.DUMPS = str(tmp_path)
    return publish(tmp_path)[0]


def test_the_page_offers_each_file_of_each_version(client, dump):
    page = client.get("/data/")
    told = client.get("/data.json").json()["dumps"]

    found = links(page)
    address = f"/data/{dump.version}/crewswap.zip"
    assert address in {*found.values()}
    assert found["CITATION.cff"] == f"/data/{dump.version}/CITATION.cff"
    assert f"Version {dump.version}" in words(page)
    assert [each["version"] for each in told] == [dump.version]
    assert f"http://testserver{address}" in [it["url"] for it in told[0]["files"]]


def test_without_a_folder_it_says_where_everything_is(client, exchange_era):
    page = client.get("/data/")

    assert "No file of the whole catalogue is kept here." in words(page)
    for name, table in TABLES.items():
        assert name in words(page)
        assert client.get(f"/{table_path(table)}.csv").status_code == 200


def table_path(table):
    return table.name if table.page else f"data/{table.name}"


def test_programs_find_the_newest_files_too(client, dump):
    block = tree(client.get("/data/")).find(".//script[@type='application/ld+json']")
    files = {each["name"]: each for each in json.loads(block.text)["distribution"]}

    packed = files["crewswap.zip"]
    assert packed["encodingFormat"] == "application/zip"
    assert packed["contentUrl"] == f"http://testserver/data/{dump.version}/crewswap.zip"
    assert packed["contentSize"] == f"{(dump.folder / 'crewswap.zip').stat().st_size} B"
    assert {"crewswap.sqlite3", "dictionary.json"} < set(files)
    assert "LICENSE.md" not in files


@pytest.mark.parametrize("version", ["its own", "newest"])
def test_a_version_answers_with_its_files(client, dump, version):
    version = dump.version if version == "its own" else version
    answer = client.get(f"/data/{version}/crewswap.sqlite3")

    assert answer.getvalue() == (dump.folder / shelf.SQLITE).read_bytes()
    assert answer["Content-Type"] == "application/vnd.sqlite3"
    assert f"crewswap-{dump.version}.sqlite3" in answer["Content-Disposition"]
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert client.get(f"/data/{version}/")["Location"] == f"/data/#{dump.version}"
    is_for_good = "immutable" in answer.headers.get("Cache-Control", "")
    assert is_for_good == (version == dump.version)


@pytest.mark.parametrize("address", [GONE, f"{GONE}crewswap.zip"])
def test_a_version_that_is_not_kept_is_gone_and_says_where_the_newest_is(
    client, dump, address
):
    page = client.get(address)

    assert page.status_code == 410
    assert f"The newest version is {dump.version}" in words(page)
    assert f"/data/#{dump.version}" in links(page).values()


def test_a_file_that_a_version_does_not_have_is_not_found(client, dump):
    answer = client.get(f"/data/{dump.version}/about.sqlite")

    assert answer.status_code == 404
    assert "crewswap.zip" in words(answer)
    assert client.get(f"/data/{dump.version}/..%2Fabout.json").status_code == 404
    line = client.get("/data/newest/nope.csv").content.decode()
    assert line.startswith("There is no file “nope.csv”. There are: ")
    assert "nope.json" not in line
    told = client.get("/data/newest/nope.json").json()
    assert told["hint"] == "http://testserver/data.json"


def test_without_any_version_the_newest_is_gone(client, exchange_era):
    assert client.get("/data/newest/crewswap.zip").status_code == 410
    assert client.get(f"{GONE}about.json").json()["status"] == 410


def test_the_dictionary_tells_each_column(client, exchange_era):
    page = client.get("/data/dictionary/")
    told = client.get("/data/dictionary.json").json()["tables"]

    assert [table["name"] for table in told] == list(TABLES)
    for table in told:
        assert [each["name"] for each in table["columns"]] == list(
            TABLES[table["name"]].columns
        )
        for column in table["columns"]:
            assert column["means"], (table["name"], column["name"])
    cells = [words_in(it) for it in tree(page).findall(".//main//tbody/tr/th")]
    assert cells == [it["name"] for table in told for it in table["columns"]]


def test_csv_and_json_have_the_columns_of_the_dictionary(client, exchange_era):
    told = client.get("/data/dictionary.json").json()["tables"]

    for table in told:
        columns = [column["name"] for column in table["columns"]]
        path = table_path(TABLES[table["name"]])
        heading = next(iter(client.get(f"/{path}.csv"))).decode()
        assert heading.strip().split(",") == columns, path
        for row in client.get(f"/{path}.json?per_page=1").json()["results"]:
            assert list(row) == columns, path


def test_what_was_measured_for_a_version_is_not_measured_again(dump, monkeypatch):
    fresh = open_data.all_measured({})
    before = dump.dictionary
    monkeypatch.setattr(open_data, "rows_of", lambda table: [])

    assert open_data.all_measured(before) == fresh
    before["crew"]["columns"].pop()
    crew = open_data.all_measured(before)[list(TABLES).index("crew")]
    assert crew["rows"] == 0 and len(crew["columns"]) == len(TABLES["crew"].columns)


def test_it_says_how_often_a_column_is_known_with_an_example(client, exchange_era):
    told = client.get("/data/dictionary.json").json()["tables"]
    [missions] = [table for table in told if table["name"] == "missions"]
    columns = {column["name"]: column for column in missions["columns"]}

    assert missions["rows"] == columns["mission"]["known"] == 5
    assert columns["spacecraft"]["known"] == 2
    assert columns["spacecraft"]["example"] == "crew-dragon-endurance"
    assert columns["spacecraft"]["names"] == "spacecraft"
    assert columns["days"]["unit"] == "days"
    assert columns["reach"]["codes"]["orbital"] == "low Earth orbit"


# Fields of the files whose columns have other names.
OTHERWISE = {
    "published_on": "published",
    "checked_on": "checked",
    "born_on": "born",
    "signed_on": "signed",
    "announced_on": "announced",
    "changed_on": "date",
    "changed_precision": "change_precision",
    "intermediary": "through",
    "stands_in_for": "backs_up",
    "sources": "cites",
}


def test_each_field_of_the_catalogue_is_in_a_column(db):
    tables = {table.rows().model: table for table in TABLES.values()}

    assert set(FILES.values()) == set(tables)
    for model, table in tables.items():
        names = {OTHERWISE.get(name, name) for name in fields_by_name(model)}
        assert names - {"slug", "code"} <= set(table.columns), model


def test_tables_without_a_page_are_data(client, exchange_era):
    [row] = csv_rows(client.get("/data/announcements.csv"))
    data = client.get("/data/agreements.json?per_page=1").json()

    assert row["announcement"] == "dubai-2021"
    assert data["count"] == 1
    assert data["results"][0]["agreement"] == "crew-exchange"
    assert data["named"]["agreement"]["crew-exchange"]["url"].endswith(
        "/swaps/agreements/crew-exchange/"
    )
    assert client.get("/data/agreements.csv?nation=RUS").status_code == 400


LANGUAGES = {
    "curl": ["sh", "-c"],
    "python": [sys.executable, "-c"],
    "javascript": ["node", "--input-type=module", "-e"],
    "r": ["Rscript", "-e"],
    "pandas": [sys.executable, "-c"],
    "sqlite": [sys.executable, "-c"],
    "duckdb": [sys.executable, "-c"],
}
LIBRARIES = ("pandas", "duckdb")  # run where they are installed
SAID = {
    "curl": ["anna-kikina"],
    "python": ["Frank Rubio Soyuz Ms 22"],
    "javascript": ["Oleg Kononenko"],
    "r": ["RUS"],
    "pandas": ["RUS", "Anna Kikina"],
    "sqlite": ["RUS 2022 2", "Anna Kikina Q1 Crew 5 Q2"],
    "duckdb": ["RUS", "Anna Kikina"],
}


def examples(page):
    """{id of the section: the code}"""
    return {
        part.get("aria-labelledby"): part.find("pre[@class='example']/code").text
        for part in tree(page).findall(".//section")
        if part.find("pre[@class='example']") is not None
    }


def is_here(language):
    if language in LIBRARIES:
        return importlib.util.find_spec(language) is not None
    return shutil.which(LANGUAGES[language][0]) is not None


@pytest.fixture
def numbered(exchange_era):
    """Items of Wikidata for whom the examples tell of."""
    CrewMember.objects.filter(slug="anna-kikina").update(wikidata="Q1")
    Mission.objects.filter(slug="crew-5").update(wikidata="Q2")


def test_the_examples_say_where_they_find_no_file(client, exchange_era):
    assert "SQLite and DuckDB find none" in words(client.get("/data/api/"))


def test_and_say_nothing_where_they_do(client, dump):
    assert "find none" not in words(client.get("/data/api/"))


@pytest.mark.django_db(transaction=True)
def test_the_examples_run(client, live_server, numbered, tmp_path, settings, subtests):
    settings.DUMPS = str(tmp_path / "dumps")
    publish(tmp_path / "dumps")
    found = examples(client.get("/data/api/"))

    assert set(found) == set(LANGUAGES)
    for language, code in found.items():
        with subtests.test(language):
            if not is_here(language):
                pytest.skip(f"{language} is not installed here.")
            code = re.sub("http://testserver", live_server.url, code)
            done = subprocess.run(
                [*LANGUAGES[language], code],
                capture_output=True,
                text=True,
                timeout=60,
                cwd=tmp_path,
            )
            assert done.returncode == 0, done.stderr
            for said in SAID[language]:
                assert said in done.stdout
