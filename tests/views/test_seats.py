from ..reading import first_cells, flags, links, rows, words


def of(client, query):
    """Rows of the seat table, without their first cells' tags."""
    return rows(client.get(f"/seats/?{query}"))


def test_one_row_is_one_leg(client, crew_of):
    crew_of("soyuz-ms-20")

    assert [row[2] for row in of(client, "status=all")] == ["launch", "return"]


def test_a_row_says_who_for_whom_in_what(client, exchange_era):
    [row] = of(client, "person=anna-kikina&leg=up")

    assert row == [
        "Anna Kikina",
        "Russia Roscosmos",
        "launch",
        "Crew 5 ISS",
        "Crew Dragon Endurance (C210)",
        "mission specialist",
        "barter",
        "5 October 2022",
        "12 March 2023",
        "12 March 2023",
        "157",
        "–",
        "1",
    ]


def test_a_row_says_whose_citizen_they_were_where_that_is_asked(
    client, exchange_era, america
):
    exchange_era.kikina.citizenships.create(nation=america)

    [row] = of(client, "person=anna-kikina&citizenship=USA&leg=up")
    assert row[1] == "Russia Roscosmos citizen of Russia, United States"


def test_a_row_says_that_another_nation_was_flown_for(
    client, fly, seat, person, russia, america
):
    who = person("Aleksandr Viktorenko")
    for slug, year, nation in (("a", 1990, russia), ("b", 1994, america)):
        mission = fly(slug, year)
        for leg in ("up", "down"):
            seat(mission, who, leg, nation=nation)

    rows = [row[1] for row in of(client, "leg=up&status=flown&sort=launched")]
    assert [row.endswith("flew for another nation before") for row in rows] == [
        False,
        True,
    ]


def test_a_seat_up_says_in_which_spacecraft_they_returned(client, exchange_era):
    [row] = of(client, "person=frank-rubio&leg=up")

    assert row[8:12] == [
        "28 March 2023",  # of the mission
        "27 September 2023 returned on Soyuz Ms 23",
        "370",
        "–",
    ]


def test_a_seat_down_says_in_which_spacecraft_they_rose(client, exchange_era):
    [row] = of(client, "person=frank-rubio&leg=down")

    assert row[9:11] == ["27 September 2023 launched on Soyuz Ms 22", "370"]


def test_who_is_in_space_is_said_to_be(client, exchange_era):
    [row] = of(client, "mission=soyuz-ms-30")

    assert row[9:11] == ["in space", "–"]


def test_a_seat_not_flown_has_no_spaceflight_and_says_its_status(client, exchange_era):
    [row] = of(client, "status=backup")

    assert row[3] == "Soyuz Ms 22 ISS backup"
    assert row[9:] == ["–", "–", "–", "0"]


def test_a_list_of_backups_says_which_crews_have_theirs(client, exchange_era):
    said = "Backups are listed for every"

    assert said in words(client.get("/seats/?status=backup"))
    assert said not in words(client.get("/seats/?status=flown"))


def test_the_newest_flight_stands_first(client, exchange_era):
    assert first_cells(client.get("/seats/?leg=up&status=flown")) == [
        "Oleg Kononenko",
        "Nicole Mann",
        "Anna Kikina",
        "Sergey Prokopyev",
        "Frank Rubio",
    ]


def test_the_mission_in_a_row_leads_to_the_seat_on_its_page(client, exchange_era):
    found = links(client.get("/seats/?person=frank-rubio&leg=up"))

    assert found["Soyuz Ms 22"] == "/missions/soyuz-ms-22/#up-frank-rubio"


def test_the_list_counts_legs(client, crew_of):
    crew_of("soyuz-ms-20")

    assert "2 seat assignments" in words(client.get("/seats/?status=all"))


def test_an_answer_without_rows_says_how_to_widen_it(client, exchange_era):
    page = client.get("/seats/?vehicle=crew-dragon&nation=RUS&leg=down&status=backup")

    assert "Nothing in the catalogue matches all of these filters." in words(page)
    assert links(page)["without “Leg”"] == (
        "/seats/?vehicle=crew-dragon&nation=RUS&status=backup"
    )


def test_a_filter_that_cannot_be_is_explained(client, exchange_era):
    page = client.get("/seats/?vehicle=bicycle")

    assert page.status_code == 400
    assert "Invalid filter: Vehicle: “bicycle” is unknown." in words(page)
    assert "Nothing is shown until the filter is corrected." in words(page)
    assert rows(page) == []


def test_flags_stand_before_the_nations_flown_for(client, exchange_era):
    found = flags(client.get("/seats/"))

    assert found == {"Russia": "rus", "United States": "usa"}
