"""Pages as data: the CSV and JSON twins, their links, headers and refusals."""

import csv

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from missions.models import Source
from missions.rows.in_hand import reading

from ..reading import csv_rows, links, tree

LISTS = [
    "missions",
    "seats",
    "crew",
    "agencies",
    "vehicles",
    "nations",
    "swaps",
    "sources",
]


def as_in_csv(name, value):
    if isinstance(value, list):
        # Families have names that may have blanks within.
        between = "; " if name == "spacecraft_families" else " "
        return between.join(map(str, value))
    return "" if value is None else str(value)


@pytest.mark.parametrize("word", LISTS)
def test_json_holds_what_csv_holds(client, exchange_era, word):
    data = client.get(f"/{word}.json").json()
    as_text = [
        {name: as_in_csv(name, value) for name, value in row.items()}
        for row in data["results"]
    ]

    assert as_text == csv_rows(client.get(f"/{word}.csv"))
    assert as_text


@pytest.mark.parametrize("word", LISTS)
def test_json_has_its_columns_in_the_order_of_csv(client, exchange_era, word):
    row = client.get(f"/{word}.json").json()["results"][0]
    [heading, *_] = csv.reader(client.get(f"/{word}.csv").getvalue().decode().split())

    assert list(row) == heading


def test_json_says_as_of_when_and_under_which_licence(client, exchange_era):
    data = client.get("/seats.json").json()

    assert data["as_of"] == "2026-11-22"
    assert data["licence"] == "CC BY-SA 4.0"
    assert "cosmos-book" in data["credit"]
    assert data["count"] == len(data["results"]) == 12


def test_json_says_null_where_nothing_is_known(client, exchange_era):
    [row] = client.get("/seats.json?mission=soyuz-ms-30").json()["results"]

    assert row["returned_on"] is None
    assert row["spacecraft"] is None


@pytest.mark.parametrize("word", LISTS)
def test_twins_say_the_licence_in_their_headers(client, exchange_era, word):
    answer = client.get(f"/{word}.csv")

    assert 'rel="license"' in answer["Link"]
    assert answer["Content-Type"] == "text/csv; charset=utf-8"


def test_names_are_written_in_their_own_letters(client, exchange_era):
    assert "Сергей Прокопьев" in client.get("/crew.csv").getvalue().decode()
    assert "Сергей Прокопьев" in client.get("/crew.json").content.decode()


@pytest.mark.parametrize("word", LISTS)
def test_a_list_links_to_its_twins(client, exchange_era, word):
    asked = "?status=all" if word == "seats" else ""
    found = links(client.get(f"/{word}/{asked}"))

    assert found["CSV"] == f"/{word}.csv{asked}"
    assert found["JSON"] == f"/{word}.json{asked}"


def test_twins_keep_the_filters_and_leave_the_page_out(client, exchange_era):
    found = links(client.get("/seats/?vehicle=soyuz-ms&leg=up&page=1&utm_source=x"))

    assert found["CSV"] == "/seats.csv?vehicle=soyuz-ms&leg=up"


def test_a_twin_holds_every_row_of_a_long_list(client, fly):
    for number in range(60):
        fly(f"m{number}")

    assert len(csv_rows(client.get("/missions.csv"))) == 60


def test_a_twin_has_the_rows_of_the_filtered_view_in_its_order(client, exchange_era):
    rows = csv_rows(client.get("/seats.csv?nation=USA&leg=up&sort=person"))

    assert [row["name"] for row in rows] == [
        "Nicole Mann",
        "Nicole Mann",
        "Frank Rubio",
    ]


@pytest.mark.parametrize("twin", ["csv", "json"])
def test_a_twin_of_a_view_that_cannot_be_is_refused(client, exchange_era, twin):
    answer = client.get(f"/seats.{twin}?vehicle=bicycle&year_from=0")

    assert answer.status_code == 400
    assert "vehicle: “bicycle” is unknown." in answer.content.decode()
    assert "year_from" in answer.content.decode()


def test_what_a_twin_says_of_a_bad_filter_is_plain_text(client, exchange_era):
    answer = client.get("/seats.csv?vehicle=<script>")

    assert answer["Content-Type"] == "text/plain; charset=utf-8"


def test_data_without_rows_keep_their_columns(client, db):
    answer = client.get("/nations-by-vehicle.csv?by=agency&count=up")

    assert answer.getvalue().decode() == "agency,family,own,up\n"


@pytest.fixture
def five(fly):
    return [fly(f"m{number}", 2000 + number) for number in range(5)]


def test_a_list_is_given_in_pages_where_pages_are_asked_for(client, five):
    first = client.get("/missions.json?vehicle=soyuz-ms&per_page=2&fields=mission")
    first = first.json()
    last = client.get(first["next"].replace("&page=2", "&page=3")).json()

    assert (first["count"], first["pages"], first["previous"]) == (5, 3, None)
    assert first["results"] == [{"mission": "m4"}, {"mission": "m3"}]
    assert first["next"] == (
        "http://testserver/missions.json?vehicle=soyuz-ms&page=2&per_page=2"
        "&fields=mission"
    )
    assert (last["next"], last["results"]) == (None, [{"mission": "m0"}])
    assert last["previous"] == first["next"]


def test_a_list_is_whole_where_no_page_is_asked_for(client, five):
    data = client.get("/missions.json").json()

    assert data["count"] == len(data["results"]) == 5
    assert (data["next"], data["previous"]) == (None, None)


def test_json_says_the_question_as_it_was_understood(client, exchange_era):
    asked = "leg=up&nation=USA,RUS&foreign=on"
    question = client.get(f"/seats.json?{asked}&page=1").json()["question"]

    assert question["parameters"] == {
        "leg": ["up"],
        "nation": ["RUS", "USA"],
        "foreign": True,
    }
    assert question["url"].endswith("/seats.json?leg=up&nation=RUS,USA&foreign=on")
    assert "Russia" in question["title"]


def test_json_names_each_row_that_others_name_by_its_slug(client, exchange_era):
    data = client.get("/missions.json?fields=mission,nations,crew_up").json()
    row = next(row for row in data["results"] if row["mission"] == "soyuz-ms-22")

    assert row["nations"] == ["RUS", "USA"]
    assert row["crew_up"] == ["sergey-prokopyev", "frank-rubio"]
    assert set(data["named"]) == {"mission", "nation", "person"}
    assert data["named"]["person"]["frank-rubio"] == {
        "name": "Frank Rubio",
        "url": "http://testserver/crew/frank-rubio/",
    }
    assert data["named"]["nation"]["RUS"]["name"] == "Russia"


@pytest.mark.parametrize(
    "address, named",
    [
        ("explore.json?by=nation&across=vehicle&count=missions", "nation vehicle"),
        ("explore.json?by=ship_of&count=people", "nation"),
        ("explore.json?by=station&count=up", "station"),
        ("explore.json?by=year&count=people", ""),
        ("nations-by-vehicle.json", "nation"),
        ("nations-by-vehicle.json?across=vehicle", "nation vehicle"),
        ("records/longest-spaceflight.json", "mission nation person"),
        ("records/largest-crews.json", "mission person vehicle"),
    ],
)
def test_answers_and_records_name_their_rows_too(client, exchange_era, address, named):
    """But no numbers: missions are counted in one, and named in the other."""
    data = client.get(f"/{address}").json()

    assert data["results"]
    assert " ".join(sorted(data["named"])) == named
    for rows in data["named"].values():
        assert all(row["name"] and row["url"] for row in rows.values())


def test_columns_are_narrowed_in_the_order_asked_for(client, exchange_era):
    text = client.get("/seats.csv?leg=up&fields=name,mission").getvalue().decode()

    assert text.splitlines()[0] == "name,mission"
    assert "Frank Rubio,soyuz-ms-22" in text


REFUSED = [
    ("/missions.json?per_page=0", "per_page", "greater than or equal to 1"),
    ("/missions.json?per_page=1001", "per_page", "less than or equal to 1000"),
    ("/missions.json?page=3&per_page=5", "page", "3 is not it"),
    ("/missions.json?page=x", "page", "whole number"),
    ("/missions.json?page=", "page", "A value is missing"),
    ("/missions.json?nation=", "nation", "A value is missing"),
    ("/missions.json?q=%20", "q", "A value is missing"),
    ("/missions.json?page=1&page=2", "page", "2 times"),
    ("/missions.json?fields=nosuch", "fields", "What there is: mission, name"),
    (
        "/missions.json?fields=name,name",
        "fields",
        "“name” stands there more than once.",
    ),
    ("/missions.json?fields=nam", "fields", "did you mean “name”"),
    ("/missions.json?per_pag=5", "per_pag", "did you mean “per_page”"),
    ("/explore.json?fields=nosuch", "fields", "What there is: nation"),
    ("/in-space.json?page=7", "page", "7 is not it"),
    ("/records.json?fields=nosuch", "fields", "What there is: record"),
]


@pytest.mark.parametrize(("address", "name", "reason"), REFUSED)
def test_a_part_that_there_is_not_is_refused(client, five, address, name, reason):
    answer = client.get(address)
    told = answer.json()

    assert answer.status_code == 400
    assert told["parameter"] == [name]
    assert reason in told["what"]


@pytest.mark.parametrize("kind", ["csv", "json", "wiki", "atom", "ics"])
def test_an_empty_value_is_refused_by_data_and_passed_by_by_pages(client, five, kind):
    """A browser sends those of all empty fields of a form."""
    refused = client.get(f"/missions.{kind}?vehicle=&q=%20")

    assert refused.status_code == 400
    assert "vehicle: A value is missing." in refused.content.decode()
    assert "q: A value is missing." in refused.content.decode()
    assert client.get("/missions/?vehicle=&q=%20").status_code == 200


def test_a_page_of_csv_is_refused_as_it_is_whole(client, five):
    answer = client.get("/missions.csv?page=2")

    assert answer.status_code == 400
    assert "What can be asked: " in answer.text
    assert client.get("/missions.csv?fields=nosuch").status_code == 400
    assert client.get("/missions/?fields=name").status_code == 400


def test_excel_is_given_a_byte_order_mark(client, exchange_era):
    address = links(client.get("/crew/?nation=RUS"))["CSV for Excel"]

    assert address == "/crew.csv?nation=RUS&bom=on"
    assert client.get(address).getvalue().startswith(b"\xef\xbb\xbfperson,")
    assert client.get("/crew.csv?bom=x").status_code == 400


@pytest.mark.parametrize("sign", "=+-@")
def test_no_cell_is_a_formula(client, five, sign):
    five[0].note = f"{sign}HYPERLINK(1)"
    five[0].save()

    [row] = csv_rows(client.get("/missions.csv?q=m0&fields=note"))
    [data] = client.get("/missions.json?q=m0&fields=note").json()["results"]

    assert row["note"] == f"'{sign}HYPERLINK(1)"
    assert data["note"] == f"{sign}HYPERLINK(1)"


def test_a_day_is_a_date_only_where_it_is_known(client, fly):
    known = fly("known", launch_precision="minute")
    fly("month", launch_precision="month", launched_at=known.launched_at)
    asked = "fields=mission,launched_at,launch_date,launch_precision"

    rows = client.get(f"/missions.json?{asked}").json()["results"]

    told = {row["mission"]: row for row in rows}
    day = f"{known.launched_at:%Y-%m-%d}"
    assert told["known"]["launch_date"] == day
    assert told["month"]["launch_date"] is None
    assert told["month"]["launched_at"] == day[:7]
    assert told["month"]["launch_precision"] == "month"


@pytest.mark.parametrize(
    "address",
    [
        "/seats.csv?nation=RUS",
        "/seats.json?page=2&per_page=2&fields=mission,person&sort=-launched",
        "/crew.json?nation=RUS,USA",
        "/changes.csv",
    ],
)
def test_records_in_hand_are_those_of_the_database(client, exchange_era, address):
    """What a server gives from what it has of an edition."""
    asked = client.get(address).getvalue()

    with reading(address):  # an edition of its own
        first = client.get(address).getvalue()
        with CaptureQueriesContext(connection) as queries:
            again = client.get(address).getvalue()

    assert first == again == asked
    assert not any('FROM "missions_seat' in query["sql"] for query in queries)


SHOWN = [*LISTS, "stations", "changes", "timeline", "records", "records/most-days"]


@pytest.mark.parametrize("word", [*SHOWN, "in-space/2023-01-01", "nations-by-vehicle"])
def test_the_rows_that_a_page_shows_are_a_wikitable_too(client, exchange_era, word):
    asked = "?status=all" if word == "seats" else ""
    answer = client.get(f"/{word}.wiki{asked}")
    caption, *lines = answer.text.splitlines()[1:]

    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert f"|url=http://testserver/{word}/{asked} |" in caption
    heads = [line for line in lines if line.startswith('! scope="col"')]
    rows = answer.text.split("\n|-\n")[1:]
    assert len(heads) > 1
    assert rows
    assert {row.count("\n") for row in rows} <= {len(heads) - 1, len(heads)}
    page = tree(client.get(f"/{word}/{asked}"))
    assert f"/{word}.wiki{asked}" in [link.get("href") for link in page.iter("a")]


def test_a_wikitable_has_the_rows_of_the_page_that_is_shown(client, fly):
    for number in range(60):
        fly(f"m{number}")

    page = tree(client.get("/missions/?page=2"))
    [table] = {
        link.get("href") for link in page.iter("a") if ".wiki" in link.get("href", "")
    }
    second = client.get(table).text
    assert second.count("\n|-\n") == 10
    caption = second.splitlines()[1]
    assert caption.startswith("|+ Missions, 51–60 of 60<ref>")
    assert "|url=http://testserver/missions/?page=2 |" in caption
    assert client.get("/missions.wiki").text.count("\n|-\n") == 50
    assert client.get("/missions.wiki?page=3").status_code == 404


def test_a_wikitable_says_what_is_undated(client, exchange_era):
    source = Source.objects.first()
    Source.objects.filter(pk=source.pk).update(undated=True, published_on=None)

    table = client.get(f"/sources.wiki?q={source.slug}").text
    assert "| undated" in table


def test_a_wikitable_of_what_cannot_be_asked_is_refused(client, exchange_era):
    answer = client.get("/seats.wiki?vehicle=bicycle")

    assert answer.status_code == 400
    assert "vehicle: “bicycle” is unknown." in answer.text
