"""What the form of every list tells: chips, what is folded."""

import pytest

from ..reading import chips, links, rows, text, tree

pytestmark = pytest.mark.no_cover


def test_a_chip_of_a_family_says_its_name(client, exchange_era):
    page = client.get("/missions/?family=Soyuz")

    assert chips(page) == {"Spacecraft family: Soyuz": "/missions/"}


def test_a_filter_in_force_is_a_chip_that_removes_it(client, exchange_era):
    page = client.get("/seats/?vehicle=crew-dragon&nation=RUS&status=all")

    assert chips(page) == {
        "Vehicle: Crew Dragon": "/seats/?nation=RUS&status=all",
        "Nation flown for: Russia": "/seats/?vehicle=crew-dragon&status=all",
    }


def test_each_of_several_values_is_a_chip_of_its_own(client, exchange_era):
    page = client.get("/seats/?nation=USA,RUS&leg=up&sort=person")

    assert chips(page) == {
        "Nation flown for: Russia": "/seats/?leg=up&sort=person&nation=USA",
        "Nation flown for: United States": "/seats/?leg=up&sort=person&nation=RUS",
        "Leg: launch": "/seats/?nation=RUS,USA&sort=person&status=all",
    }


def test_several_values_are_said_in_a_title(client, exchange_era):
    title = tree(client.get("/missions/?nation=USA,RUS&q=soyuz")).find(".//title")

    assert text(title).startswith(
        "Missions (Keyword: soyuz, Nation aboard: Russia or United States)"
    )


def test_nothing_found_is_widened_by_a_whole_filter(client, exchange_era):
    page = client.get("/missions/?nation=USA,RUS&q=zeppelin")

    assert links(page)["without “Nation aboard”"] == "/missions/?q=zeppelin"
    assert links(page)["without “Keyword”"] == "/missions/?nation=RUS,USA"


def test_the_last_chip_leads_to_the_whole_list(client, exchange_era):
    page = client.get("/missions/?vehicle=soyuz-ms")

    assert chips(page) == {"Vehicle: Soyuz MS": "/missions/"}
    assert "Remove all" not in links(page)


def test_several_chips_can_be_removed_together(client, exchange_era):
    page = client.get("/seats/?leg=up&nation=RUS")

    assert links(page)["Remove all"] == "/seats/"


def test_a_box_that_is_ticked_is_a_chip_without_a_value(client, exchange_era):
    page = client.get("/crew/?in_space=on")

    assert chips(page) == {"In space now": "/crew/"}


def test_words_and_years_are_chips(client, exchange_era):
    page = client.get("/missions/?q=soyuz&year_from=2022")

    assert chips(page) == {
        "Keyword: soyuz": "/missions/?year_from=2022",
        "Launched from year: 2022": "/missions/?q=soyuz",
    }


def test_a_chip_of_a_hull_without_a_name_says_its_number(client, exchange_era):
    page = client.get("/seats/?spacecraft=soyuz-ms-751")

    assert list(chips(page)) == ["Spacecraft: No. 751"]


def test_sorting_is_no_chip_and_stays_when_one_is_removed(client, exchange_era):
    page = client.get("/seats/?leg=up&sort=person")

    assert chips(page) == {"Leg: launch": "/seats/?sort=person&status=all"}


def test_a_chip_forgets_the_page(client, fly):
    for number in range(60):
        fly(f"m{number}")

    page = client.get("/missions/?vehicle=soyuz-ms&year_from=2020&page=2")

    assert chips(page)["Vehicle: Soyuz MS"] == "/missions/?year_from=2020"


def test_words_in_a_chip_are_text_and_never_markup(client, exchange_era):
    page = client.get("/missions/?q=<b>soyuz</b>")

    assert b"<b>soyuz" not in page.content


def test_a_parameter_that_no_list_knows_is_ignored(client, exchange_era):
    page = client.get("/missions/?utm_source=x")

    assert len(rows(page)) == 5
    assert chips(page) == {}


def test_a_value_with_space_around_it_is_understood(client, exchange_era):
    assert (
        len(rows(client.get("/seats/?person=+Rubio+&vehicle=soyuz-ms+&status=all")))
        == 2
    )


def test_the_first_filters_are_in_sight_and_the_others_folded(client, exchange_era):
    form = tree(client.get("/seats/")).find(".//form[@class='filters']")

    def names(part):
        fields = (f for f in part.iter() if f.tag in ("input", "select"))
        return list(dict.fromkeys(field.get("name") for field in fields))

    assert names(form.find("div")) == ["person", "vehicle", "nation", "agency"]
    assert {"role", "year_from", "sort"} < {*names(form.find("details"))}


def test_a_form_of_few_filters_folds_none(client, exchange_era):
    form = tree(client.get("/vehicles/")).find(".//form[@class='filters']")

    assert form.find("details") is None
    assert form.find(".//select[@name='sort']") is not None


def test_a_view_that_cannot_be_asked_is_not_offered_as_data(client, exchange_era):
    assert "CSV" in links(client.get("/seats/?vehicle=soyuz-ms"))
    assert "CSV" not in links(client.get("/seats/?vehicle=bicycle"))


def test_a_column_sorts_up_then_down_and_says_so(client, fly):
    fly("soyuz-ms-20")

    assert links(client.get("/missions/"))["Launch"] == "?sort=launched"

    page = client.get("/missions/?sort=launched&vehicle=soyuz-ms")
    assert links(page)["Launch"] == "?vehicle=soyuz-ms&sort=-launched"
    assert tree(page).find(".//th[@aria-sort='ascending']") is not None

    page = client.get("/missions/?sort=-launched")
    assert links(page)["Launch"] == "?sort=launched"
    assert tree(page).find(".//th[@aria-sort='descending']") is not None
