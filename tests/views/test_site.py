import pytest

from missions.rows.in_hand import reading

from ..conftest import utc
from ..reading import addresses, first_cells, links, section, text, tree, words


def exchanges(response):
    found = tree(response).findall(".//article[@class='exchange']/h3/a")
    return [name.text for name in found]


def crews(response):
    """The missions on the start page: {name: [its crew as listed]}."""
    found = tree(response).findall(".//article[@class='spacecraft']")
    return {
        each.find("h3/a").text: [text(line) for line in each.findall("ul/li")]
        for each in found
    }


def test_the_start_page_asks_the_question_of_the_site(client, exchange_era):
    told = words(client.get("/"))

    assert "Who flies on whose spacecraft, and who swapped seats with whom" in told


def test_the_headline_answers_stand_under_the_title_and_lead_on(client, exchange_era):
    page = client.get("/")
    found = links(page)

    assert words(page).startswith(
        "Who flies on whose spacecraft, and who swapped seats with whom "
        "1 person in space now "
        "1 : 1 seats swapped: NASA crew on Soyuz MS, Roscosmos crew on Crew Dragon "
        "2 spaceflights that returned on a different spacecraft "
        "2 nations flown for, former ones included"
    )
    assert found["1 person in space now"] == "/in-space/"
    changed = next(found[each] for each in found if each.startswith("2 spaceflights"))
    assert first_cells(client.get(changed)) == ["Sergey Prokopyev", "Frank Rubio"]


@pytest.mark.django_db
def test_without_seats_swapped_the_start_page_has_no_such_figure(client):
    assert "swapped:" not in words(client.get("/"))


def test_the_start_page_shows_who_is_in_space(client, exchange_era):
    page = client.get("/")

    assert crews(page) == {"Soyuz Ms 30": ["Oleg Kononenko RUS"]}
    told = section(page, "aboard")
    assert told.startswith("1 person in space now, in their launch seat")
    assert "Soyuz Ms 30 launch 1 June 2024" in told


def test_a_guest_on_a_spacecraft_is_told_in_words_too(
    client, america, fly, person, seat
):
    mission = fly("soyuz-ms-30", 2024, outcome="in-flight")
    seat(mission, person("Tracy Dyson"), nation=america)

    [line] = crews(client.get("/"))["Soyuz Ms 30"]

    assert line == "Tracy Dyson USA, on another country’s spacecraft"


@pytest.mark.django_db
def test_the_start_page_says_where_nobody_is_in_space(client):
    told = section(client.get("/"), "aboard")

    assert "No one, according to our sources." in told


def test_who_returned_on_another_spacecraft_is_not_in_space(client, exchange_era):
    page = client.get("/")

    assert crews(page) == {"Soyuz Ms 30": ["Oleg Kononenko RUS"]}


def test_who_stayed_when_the_crew_went_home_keeps_the_spacecraft_on_the_page(
    client, fly, person, seat
):
    """The seats are those at launch; who has left them says in which spacecraft."""
    mission, relief = fly("soyuz-ms-24", 2023), fly("soyuz-ms-25", 2024)
    gone, stayed = person("Loral Ohara"), person("Nikolai Chub")
    seat(mission, gone, position=1)
    seat(relief, gone, leg="down")
    seat(mission, stayed, position=2)

    page = client.get("/")

    assert crews(page) == {
        "Soyuz Ms 24": ["Loral Ohara RUS returned on Soyuz Ms 25", "Nikolai Chub RUS"]
    }
    assert section(page, "aboard").startswith("1 person in space now")


@pytest.mark.parametrize("outcome", ["lost", "launch-abort"])
def test_who_was_lost_or_fell_short_is_not_in_space(client, fly, outcome, person, seat):
    seat(fly("soyuz-11", outcome=outcome), person("Georgi Dobrovolski"))

    assert "No one" in section(client.get("/"), "aboard")


def test_a_crew_in_space_stands_in_its_order(client, fly, person, seat):
    """The same on SQLite and PostgreSQL: who has no position stands last."""
    mission = fly("soyuz-ms-30", 2024, outcome="in-flight")
    seat(mission, person("Nobody Placed"))
    seat(mission, person("Second Seat"), position=2)
    seat(mission, person("First Seat"), position=1)

    assert crews(client.get("/"))["Soyuz Ms 30"] == [
        "First Seat RUS",
        "Second Seat RUS",
        "Nobody Placed RUS",
    ]


def test_the_start_page_shows_the_newest_swap_first(client, fly, person, seat, swap):
    for number in range(7):
        who = person(f"Some Number{number}")
        swap(f"swap-{number}", seat(fly(f"m{number}", 2015 + number), who))

    assert exchanges(client.get("/")) == [
        "Swap 6",
        "Swap 5",
        "Swap 4",
        "Swap 3",
    ]


def test_a_swap_without_a_flight_yet_does_not_stand_before_the_newest(
    client, fly, person, seat, swap
):
    """On SQLite and on PostgreSQL, which put nulls at opposite ends."""
    swap("not-yet")
    swap("flown", seat(fly("m1"), person("Some One")))

    assert exchanges(client.get("/")) == ["Flown", "Not Yet"]


def test_the_start_page_counts_nations_by_vehicle(client, exchange_era):
    told = section(client.get("/"), "matrix")

    assert "Nation flown for Soyuz Dragon Total" in told
    assert "Russia 2 1 3" in told
    assert "United States 1 1 2" in told


def test_the_start_page_is_put_together_once_an_edition(
    client, exchange_era, django_assert_num_queries
):
    with reading("of the start page"):
        first = client.get("/").content
        with django_assert_num_queries(0):
            again = client.get("/?utm_source=a-letter").content

    assert again == first


def test_a_cell_of_the_matrix_leads_to_its_seats(client, exchange_era):
    address = "/seats/?nation=RUS&family=Dragon&leg=up&status=flown&reach=space"

    assert address in addresses(client.get("/"))
    assert first_cells(client.get(address)) == ["Anna Kikina"]


def test_the_matrix_says_what_it_counts(client, exchange_era):
    told = section(client.get("/"), "matrix")

    assert "Counted: launch seats flown above 100 km, by nation flown for" in told


def test_the_start_page_shows_the_next_flights_soonest_first(client, fly):
    fly("crew-later", outcome="planned", launched_at=utc(2032, 1, 1, 1))
    fly("crew-soon", outcome="planned", launched_at=utc(2031, 1, 1, 1))

    told = section(client.get("/"), "next")

    assert told.index("Crew Soon") < told.index("Crew Later")


def test_the_next_flights_have_no_column_for_what_is_still_to_come(client, fly):
    fly("crew-20", outcome="planned", launched_at=utc(2031, 1, 1, 1))

    table = tree(client.get("/")).find(".//section[@aria-labelledby='next']//table")

    assert [text(head) for head in table.findall(".//th[@scope='col']")] == [
        *("Mission", "Vehicle", "Launch", "Launch site", "Station", "Crew at launch")
    ]


def test_about_has_heads_over_both_parts_of_the_nations(client, exchange_era):
    page = tree(client.get("/about/"))

    heads = [
        [text(head) for head in table.findall("thead/tr/th")]
        for table in page.findall(".//section[@aria-labelledby='by-nation']//table")
    ]

    assert heads == [["Nation", "People", "Spaceflights"]] * 2


def test_about_breaks_no_designation(client, exchange_era):
    found = tree(client.get("/about/")).findall(".//main//span[@class='whole']")

    assert {"T-10-1", "STS-51-L", "MS-10"} <= {each.text for each in found}


def test_about_counts_by_a_stated_rule(client, exchange_era):
    told = words(client.get("/about/"))

    assert "Missions flown 4" in told
    assert "People in space 5 people with a launch seat flown" in told
    assert "People in orbit 5 the same, on missions to orbit or beyond" in told
    assert "Spaceflights 5 launch seats flown above 100 km" in told
    assert "Launch seats 5 flown" in told
    assert "Return seats 4 flown" in told
    assert "Crew changes 1" in told


def test_about_names_the_licence(client, exchange_era):
    found = links(client.get("/about/"))

    assert (
        found["Creative Commons Attribution-ShareAlike 4.0"]
        == "https://creativecommons.org/licenses/by-sa/4.0/"
    )


@pytest.mark.django_db
def test_an_empty_catalogue_says_so(client):
    assert "The catalogue has none yet." in words(client.get("/missions/"))


def test_the_start_page_shows_a_flag_a_nation(client, exchange_era):
    table = tree(client.get("/")).find(".//section[@aria-labelledby='matrix']//table")

    assert len(table.findall(".//svg[@class='flag']")) == 2


def test_about_credits_the_flags(client, db):
    told = words(client.get("/about/"))

    assert "Flags: circle-flags by HatScripts (MIT licence)" in told


def test_a_link_to_a_page_is_shown_with_its_title_and_a_picture(client, exchange_era):
    page = tree(client.get("/missions/soyuz-ms-22/"))
    said = {meta.get("property"): meta.get("content") for meta in page.iter("meta")}

    assert said["og:title"] == "Soyuz Ms 22"
    assert said["og:image"] == "http://testserver/missions/soyuz-ms-22/card.png"
