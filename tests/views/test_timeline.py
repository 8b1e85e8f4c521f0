import re

from ..reading import (
    chips,
    choices,
    csv_rows,
    first_cells,
    links,
    section,
    text,
    tree,
    words,
)


def test_the_newest_year_stands_first(client, crew_of):
    crew_of("a", 2020)
    crew_of("b", 2022)

    page = client.get("/timeline/")
    years = [text(head) for head in tree(page).findall(".//section[@class='year']/h2")]

    assert years == ["2022", "2020"]
    assert "2 spaceflights" in words(page)


def test_each_year_has_a_table_of_its_spaceflights(client, exchange_era):
    told = section(client.get("/timeline/"), "y2022")

    assert "The 4 spaceflights begun in 2022 as a table" in told
    assert "Frank RubioUnited StatesSoyuz Ms 2221 September 2022" in told
    assert "Soyuz Ms 2327 September 2023370" in told


def test_a_page_of_very_many_leads_to_each_year_s_table(
    client, exchange_era, monkeypatch
):
    monkeypatch.setattr("missions.views.timeline.MOST_IN_TABLES", 4)

    page = client.get("/timeline/?reach=orbital")
    link = links(page)["The 4 spaceflights begun in 2022 as a table"]
    table = tree(client.get(link)).find(".//section[@aria-labelledby='y2022']/details")

    assert tree(page).findall(".//section/details") == []
    assert link.endswith("?reach=orbital&year_from=2022&year_to=2022#y2022")
    assert table.get("open") is not None
    assert len(table.findall(".//tbody/tr")) == 4
    assert "Frank Rubio" in client.get("/timeline.wiki").text


def test_the_drawing_is_for_the_eye_alone(client, exchange_era):
    page = client.get("/timeline/")
    drawings = tree(page).findall(".//svg[@class='strip']")

    assert drawings
    assert all(drawing.get("aria-hidden") == "true" for drawing in drawings)
    assert all(
        link.get("tabindex") == "-1"
        for drawing in drawings
        for link in drawing.findall(".//a")
    )


def test_spaceflights_are_filtered_like_seats(client, exchange_era):
    page = client.get("/timeline/?nation=RUS&vehicle=crew-dragon")

    assert "1 spaceflight" in words(page)
    assert "Anna Kikina" in words(page)
    assert list(chips(page)) == ["Vehicle: Crew Dragon", "Nation flown for: Russia"]


def test_who_changed_spacecraft_can_be_asked_for(client, exchange_era):
    told = words(client.get("/timeline/?changed=on"))

    assert "2 spaceflights" in told


def test_the_colouring_is_no_filter(client, exchange_era):
    page = client.get("/timeline/?colour=vehicle")

    assert chips(page) == {}
    assert "5 spaceflights" in words(page)
    assert links(page)["colour by nation"] == "/timeline/"


def test_nothing_found_says_how_to_widen_it(client, exchange_era):
    page = client.get("/timeline/?nation=RUS&year_to=1961")

    assert "Nothing in the catalogue matches all of these filters." in words(page)


def test_a_filter_that_cannot_be_is_explained(client, db):
    page = client.get("/timeline/?nation=ZZZ")

    assert page.status_code == 400
    assert "Invalid filter: Nation flown for: “ZZZ” is unknown." in words(page)


def test_the_same_spaceflights_are_a_list_that_sorts(client, exchange_era):
    link = links(client.get("/timeline/"))[
        "The same spaceflights as a list to be sorted"
    ]

    assert first_cells(client.get(f"{link}&sort=-days")) == [
        *("Sergey Prokopyev", "Frank Rubio", "Nicole Mann", "Anna Kikina"),
        "Oleg Kononenko",
    ]


def test_the_list_has_the_filters_of_the_timeline(client, exchange_era):
    page = client.get("/timeline/?nation=RUS,USA&person=rubio&reach=orbital")

    link = links(page)["The same spaceflights as a list to be sorted"]
    assert first_cells(client.get(link)) == ["Frank Rubio"]
    assert "reach=orbital" in link


def test_the_twin_holds_spaceflights(client, exchange_era):
    found = {row["person"]: row for row in csv_rows(client.get("/timeline.csv"))}

    assert found["frank-rubio"] == {
        "person": "frank-rubio",
        "name": "Frank Rubio",
        "nation": "USA",
        "rose_on": "soyuz-ms-22",
        "vehicle": "soyuz-ms",
        "launched_at": "2022-09-21T13:54:49Z",
        "returned_on": "soyuz-ms-23",
        "returned_in": "soyuz-ms",
        "landed_at": "2023-09-27",
        "lost": "False",
        "changed_ships": "True",
        "whole_days": "370",
        "launched_on": "soyuz-ms-22",
        "changed": "True",
        "days": "370",
    }
    assert found["oleg-kononenko"]["whole_days"] == ""


def test_data_have_names_as_they_are_and_not_as_markup(client, fly, person, seat):
    seat(fly("m"), person("Bryan O'Connor & Sons", slug="bryan"))

    [row] = csv_rows(client.get("/timeline.csv"))

    assert row["name"] == "Bryan O'Connor & Sons"


def test_choices_are_counted_in_spaceflights(client, exchange_era):
    """Not in seats, of which most spaceflights have two."""
    page = client.get("/timeline/")

    shown = re.search(r"(\d+) spaceflights", words(page))[1]
    assert sum(counts(choices(page, "nation"))) == int(shown)


def counts(offered):
    labels = offered.values()
    return [int(re.search(r"\((\d+)\)", label)[1]) for label in labels]
