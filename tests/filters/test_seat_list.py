"""What the list of seats opens on, and its tabs."""

import pytest

from ..reading import chips, chosen, csv_rows, links, rows, tabs, text, tree, words

FLOWN_UP = {("launch", "flown")}


def of(page):
    """(leg, status) of each row."""
    return {
        (seat.get_leg_display(), seat.status) for seat in page.context["object_list"]
    }


def test_it_opens_on_launches_flown(client, exchange_era):
    page = client.get("/seats/")

    assert of(page) == FLOWN_UP
    assert "5 launch seats flown" in words(page)
    assert tabs(page) == {
        "Launch 5": "/seats/?leg=up&status=flown",
        "Return 4": "/seats/?leg=down&status=flown",
        "All assignments 12": "/seats/?status=all",
    }


def test_data_are_whole_and_the_page_leads_to_its_own(client, exchange_era):
    found = links(client.get("/seats/?nation=RUS"))

    assert found["CSV"] == "/seats.csv?nation=RUS&leg=up&status=flown"
    for twin in ("csv", "json"):
        address = found[twin.upper()]
        assert len(client.get(address).getvalue().splitlines()) > 1
    assert len(csv_rows(client.get("/seats.csv"))) == 12
    assert len(csv_rows(client.get("/seats.csv?status=all"))) == 12
    assert len(csv_rows(client.get(found["CSV"]))) == 3


@pytest.mark.parametrize(
    ("query", "rows_there", "tab"),
    [
        ("leg=up&status=flown", 5, "Launch"),
        ("leg=down&status=flown", 4, "Return"),
        ("status=all", 12, "All assignments"),
        ("leg=&status=", 12, "All assignments"),
        ("leg=up", 8, None),
        ("leg=down", 4, None),
        ("status=flown", 9, None),
        ("leg=up&status=all", 8, None),
        ("leg=up,down&status=flown", 9, None),
        ("status=backup", 1, None),
    ],
)
def test_an_address_that_says_a_leg_or_a_status_keeps_its_meaning(
    client, exchange_era, query, rows_there, tab
):
    page = client.get(f"/seats/?{query}")
    current = tree(page).find(".//nav[@class='tabs']//a[@aria-current]")

    assert len(rows(page)) == rows_there
    assert (None if current is None else text(current).rpartition(" ")[0]) == tab
    if "=&" not in query:  # which a form sends, and a program does not mean
        assert len(csv_rows(client.get(f"/seats.csv?{query}"))) == rows_there


def test_tabs_keep_the_filters_and_count_under_them(client, exchange_era):
    assert tabs(client.get("/seats/?vehicle=crew-dragon&leg=up")) == {
        "Launch 2": "/seats/?vehicle=crew-dragon&leg=up&status=flown",
        "Return 2": "/seats/?vehicle=crew-dragon&leg=down&status=flown",
        "All assignments 6": "/seats/?vehicle=crew-dragon&status=all",
    }


def test_each_tab_shows_as_many_rows_as_it_says(client, exchange_era):
    for words_there, address in tabs(client.get("/seats/?nation=RUS")).items():
        number = int(words_there.rpartition(" ")[2])
        assert len(rows(client.get(address))) == number > 0


def test_what_a_tab_says_is_no_chip(client, exchange_era):
    assert chips(client.get("/seats/?nation=RUS")) == {
        "Nation flown for: Russia": "/seats/?leg=up&status=flown"
    }
    assert chips(client.get("/seats/?leg=up")) == {"Leg: launch": "/seats/?status=all"}


def test_removing_all_stays_on_the_tab(client, exchange_era):
    def cleared(query):
        return links(client.get(f"/seats/?nation=RUS,USA&{query}"))["Remove all"]

    assert cleared("") == "/seats/?leg=up&status=flown"
    assert cleared("leg=down&status=flown") == "/seats/?leg=down&status=flown"
    assert cleared("status=all") == "/seats/?status=all"
    assert cleared("leg=up") == "/seats/"


def test_a_form_without_a_tick_says_all(client, exchange_era):
    """A hidden field says so, and gives way to what is ticked."""
    page = client.get("/seats/")
    hidden = tree(page).find(".//form[@class='filters']//input[@type='hidden']")

    assert (hidden.get("name"), hidden.get("value")) == ("status", "all")
    assert chosen(page, "status") == ["flown"]
    sent = "/seats/?leg=up&status=all&status=flown"
    assert client.get(sent)["Location"] == "/seats/?leg=up&status=flown"


def test_all_stands_alone(client, exchange_era):
    answer = client.get("/seats.csv?status=all,flown")

    assert answer.status_code == 400
    assert "“all” stands alone." in answer.content.decode()
    assert client.get("/explore/?status=all").status_code == 400


def test_a_tab_is_in_the_title_and_the_unit(client, exchange_era):
    page = client.get("/seats/?leg=down&status=flown&nation=RUS")

    assert "Return seats flown (Nation flown for: Russia)" in words(page)
    assert "2 return seats flown" in words(page)
