"""The query finder, as readers and programs ask it."""

import pytest

from missions.filters.answers import TABLES

from ..reading import chips, csv_rows, first_cells, links, rows, text, tree, words


@pytest.fixture(autouse=True)
def some(exchange_era):
    """Each of these asks a little of everything."""


def heads(page):
    """Where the links in the heads of columns lead: {words: address}."""
    found = tree(page).findall(".//main//table/thead//a")
    return {text(head): head.get("href") for head in found}


def heads_of_columns(page):
    """What the columns are called, in their order."""
    return [text(head) for head in tree(page).findall(".//main//table/thead//th")]


def test_one_group_is_a_list_with_shares_and_a_total(client):
    page = client.get("/explore/")

    assert [row[:3] for row in rows(page)] == [
        ["Russia", "3", "60.0%"],
        ["United States", "2", "40.0%"],
    ]
    assert text(tree(page).find(".//main//tfoot")) == "Total 5"
    assert "Spaceflights by nation flown for" in words(page)
    assert "The rows add up to the total." in words(page)


def test_two_groups_are_a_table_with_totals(client):
    page = client.get("/explore/?across=vehicle")

    assert rows(page) == [
        ["Russia", "2", "1", "3"],
        ["United States", "1", "1", "2"],
    ]
    shades = [cell.get("class") for cell in tree(page).findall(".//tbody//td")]
    assert shades[:3] == ["number shade-5", "number shade-4", "number total"]


def test_time_is_drawn_and_told(client):
    drawing = tree(client.get("/explore/?by=year&across=nation")).find(".//figure")

    assert text(drawing.find(".//desc")) == (
        "From 2022 to 2024; the highest is 2022 with 4."
    )
    parts = [text(title) for title in drawing.findall(".//rect/title")]
    assert parts == [
        "2022, Russia: 2",
        "2022, United States: 2",
        "2024, Russia: 1",
    ]
    assert text(drawing.find(".//ul")) == "Russia United States"


def test_what_is_drawn_is_headed_by_what_it_shows(client):
    query = "by=year&across=nation"
    finding = "Most: Russia, 3 of 5 spaceflights"
    question = "Spaceflights by year and nation flown for"
    page = tree(client.get(f"/explore/?{query}")).find(".//div[@id='list']")
    part = tree(client.get(f"/explore/embed/?{query}"))
    file = client.get(f"/explore/chart.svg?{query}").text

    assert text(page.find("h2")) == finding
    assert text(page.find("p[@class='aside']")) == question
    assert text(part.find(".//p[@class='answer']")) == finding
    assert file.index(finding) < file.index(question)


def test_where_that_says_nothing_it_is_headed_by_the_question(client):
    query = "by=year&across=leg&count=seats"
    question = "Seats, launch and return by year and leg"
    page = tree(client.get(f"/explore/?{query}"))

    assert text(page.find(".//div[@id='list']/h2")) == question
    assert question in client.get(f"/explore/chart.svg?{query}").text


def test_what_is_not_time_is_not_drawn(client):
    assert tree(client.get("/explore/")).find(".//figure") is None
    assert (
        tree(client.get("/explore/?by=year&across=nation&count=foreign_share")).find(
            ".//figure"
        )
        is None
    )


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "query",
    [
        "",
        "count=down",
        "across=family&count=up",
        "by=year&nation=RUS",
        "by=role&across=vehicle&count=seats",
        "by=arrangement&agency=nasa",
        "by=status&count=up",
    ],
)
def test_every_number_leads_to_as_many_seats(client, query):
    numbers = tree(client.get(f"/explore/?{query}")).findall(".//main//td//a")
    assert numbers

    for number in numbers:
        seats = client.get(number.get("href"))
        assert len(first_cells(seats)) == int(text(number)), number.get("href")


@pytest.mark.parametrize(
    ("place", "asked", "chip"),
    [
        ("explore", "person=frank-rubio&count=days", "Person: Frank Rubio"),
        ("explore", "mission=soyuz-ms-22", "Mission: Soyuz Ms 22"),
        ("explore", "person=rubio", "Person: rubio"),
        ("seats", "person=frank-rubio&status=all", "Person: Frank Rubio"),
        ("timeline", "mission=soyuz-ms-22", "Mission: Soyuz Ms 22"),
        ("changes", "person=nikolai-chub", "Person: Nikolai Chub"),
        ("swaps", "person=anna-kikina", "Person: Anna Kikina"),
    ],
)
def test_who_is_asked_for_is_named_where_the_address_has_a_slug(
    client, place, asked, chip
):
    page = client.get(f"/{place}/?{asked}")

    assert list(chips(page)) == [chip]
    assert f"({chip})" in tree(page).findtext(".//title")


@pytest.mark.parametrize(
    ("asked", "chip"),
    [
        ("station=iss", "Station: ISS"),
        ("agency=nasa", "Agency: NASA"),
        ("ship_of=RUS", "Operator’s country: Russia"),
        ("family=Soyuz", "Spacecraft family: Soyuz"),
        ("decade=2020", "Decade of launch: 2020s"),
    ],
)
def test_values_are_named_as_their_pages_are(client, asked, chip):
    assert list(chips(client.get(f"/explore/?{asked}"))) == [chip]


def test_filters_narrow_and_are_taken_away_one_by_one(client):
    page = client.get("/explore/?by=vehicle&nation=RUS&role=commander")

    assert [row[:2] for row in rows(page)] == [["Soyuz MS", "2"]]
    assert chips(page) == {
        "Nation flown for: Russia": "/explore/?by=vehicle&role=commander",
        "Role: commander": "/explore/?by=vehicle&nation=RUS",
    }


def test_columns_sort_in_turn(client):
    first = client.get("/explore/?by=year")
    assert heads(first) == {
        "Year": "?by=year&sort=name",
        "Spaceflights": "?by=year&sort=-total",
        "Share": "?by=year&sort=-total",
    }

    second = client.get("/explore/?by=year&sort=-total")
    assert heads(second)["Spaceflights"] == "?by=year&sort=total"
    assert [row[0] for row in rows(second)] == ["2022", "2024", "2023"]


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("by=planet", "“planet” is unknown. What can be asked: nation, "),
        ("by=leg", "Count seats, launch and return."),
        ("sort=planet", "“planet” is unknown. What can be asked: name, total."),
        (
            "across=vehicle&sort=-soyuz",
            "“-soyuz” is unknown: did you mean “-soyuz-ms”?",
        ),
        (
            "count=people&sort=-people",
            "did you mean “-total”? What can be asked: name,",
        ),
        ("at_least=none", "Enter a whole number."),
        ("nation=XXX", "“XXX” is unknown."),
    ],
)
@pytest.mark.parametrize("kind", ["csv", "json"])
def test_a_question_that_is_not_understood_is_refused(client, query, problem, kind):
    page = client.get(f"/explore/?{query}")
    twin = client.get(f"/explore.{kind}?{query}")
    card = client.get(f"/explore/card.png?{query}")

    assert page.status_code == 400
    assert problem in words(page)
    assert rows(page) == []
    assert twin.status_code == card.status_code == 400
    assert problem in twin.content.decode()


def test_an_empty_answer_says_so(client):
    told = words(client.get("/explore/?nation=USA&year_to=1970"))

    assert "Nothing in the catalogue matches all of these filters." in told


def test_rows_that_are_left_out_are_told(client):
    page = client.get("/explore/?at_least=3")

    assert [row[0] for row in rows(page)] == ["Russia"]
    assert "1 row with less than 3 is left out" in words(page)
    assert tree(page).find(".//main//tfoot") is None


def test_those_still_in_space_are_told(client):
    told = words(client.get("/explore/?count=days"))

    assert "1 spaceflight that still lasts is not counted." in told


def test_long_tables_are_shown_in_part(client, fly, person, seat, monkeypatch):
    monkeypatch.setattr("missions.views.explore.ROWS_SHOWN", 2)
    monkeypatch.setattr("missions.drawings.grid.MOST_COLUMNS", 2)

    page = client.get("/explore/?by=person&across=mission&count=down")
    told = words(page)

    assert len(rows(page)) == 2
    assert "The first 2 of 4 rows are shown" in told
    assert len(csv_rows(client.get("/explore.csv?by=person"))) == 5
    wide = words(client.get("/explore/?by=vehicle&across=mission"))
    assert "The 2 columns with the highest totals of 3 are shown" in wide


def test_the_twins_hold_the_same_numbers(client):
    page = client.get("/explore/?by=decade&across=family&count=people")

    [csv, answer] = [client.get(links(page)[twin]) for twin in ("CSV", "JSON")]

    assert csv_rows(csv)[0] == {
        "decade": "2020",
        "decade_name": "2020s",
        "family": "Soyuz",
        "family_name": "Soyuz",
        "people": "3",
    }
    assert answer.json()["results"][1]["people"] == 2


def test_averages_are_numbers_in_json(client):
    [first, *_others] = client.get(
        "/explore.json?by=person&count=days_per_spaceflight"
    ).json()["results"]

    assert first["days_per_spaceflight"] == pytest.approx(370, abs=1)
    assert first["spaceflights"] == 1


def test_averages_say_on_how_many_spaceflights_they_rest(client):
    page = client.get("/explore/?by=nation&count=days_per_spaceflight")

    assert heads_of_columns(page) == [
        *("Nation flown for", "Days per spaceflight", "Spaceflights counted"),
    ]
    assert [row[2] for row in rows(page)] == ["2", "2"]
    assert text(tree(page).find(".//main//tfoot")).endswith(" 4")
    assert "Spaceflights counted" not in words(client.get("/explore/?count=oldest"))


def test_in_a_table_they_say_it_in_brackets(client):
    page = client.get("/explore/?across=vehicle&count=days_per_spaceflight")

    assert [cell.rpartition(" ")[2] for cell in rows(page)[0][1:]] == [
        *("(1)", "(1)", "(2)"),
    ]
    assert text(tree(page).find(".//main//tfoot")).endswith(" (4)")
    assert "In brackets: on how many spaceflights a number rests." in words(page)


def test_the_view_is_cited_with_its_question_and_filters(client):
    told = words(client.get("/explore/?by=year&nation=RUS"))

    assert "Spaceflights by year (Nation flown for: Russia)" in told


def test_ready_questions_are_on_offer_and_answered(client):
    offered = links(client.get("/explore/"))

    assert len(TABLES) == 12
    for table in TABLES:
        assert offered[str(table.asked)] == table.address
        assert client.get(table.address).context["filter"].form.errors == {}


@pytest.mark.parametrize(
    ("page", "question"),
    [
        ("/nations/RUS/", "/explore/?by=vehicle&nation=RUS&count=up"),
        ("/vehicles/soyuz-ms/", "/explore/?by=nation&vehicle=soyuz-ms&count=up"),
        ("/agencies/nasa/", "/explore/?by=vehicle&agency=nasa&count=up"),
        ("/agencies/spacex/", "/explore/?by=agency&operator=spacex&count=up"),
        ("/about/", "/explore/?by=nation&count=people"),
        ("/about/", "/explore/?by=vehicle&count=people"),
        (
            "/nations-by-vehicle/?by=agency&year_from=2000",
            "/explore/?by=agency&across=family&count=spaceflights&year_from=2000",
        ),
        (
            "/nations-by-vehicle/?count=down&reach=orbital",
            "/explore/?by=nation&across=family&count=down&reach=orbital",
        ),
    ],
)
def test_counts_elsewhere_lead_to_their_question(client, page, question):
    found = tree(client.get(page)).findall(".//main//a")

    assert question in [link.get("href") for link in found]
    assert client.get(question).context["answer"].rows


def test_the_rows_shown_can_be_put_into_wikipedia(client, exchange_era):
    asked = "by=nation&across=leg&count=seats"
    table = f"/explore.wiki?{asked}"
    told = client.get(table).text

    assert '! scope="col" | Nation flown for\n! scope="col" | launch' in told
    assert '|-\n! scope="row" | Russia\n| 3\n| ' in told
    assert "<ref>{{cite web |title=" in told
    assert f"url=http://testserver/explore/?{asked} " in told
    page = tree(client.get(f"/explore/?{asked}"))
    assert table in [link.get("data-file") for link in page.iter("a")]
