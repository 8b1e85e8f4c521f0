"""The list of missions."""

from ..reading import first_cells, rows, tree, words


def test_the_list_shows_the_newest_flight_first(client, fly):
    fly("soyuz-ms-20", 2020)
    fly("soyuz-ms-22", 2022)
    fly("soyuz-ms-21", 2021)

    assert first_cells(client.get("/missions/")) == [
        "Soyuz Ms 22",
        "Soyuz Ms 21",
        "Soyuz Ms 20",
    ]


def test_the_list_says_how_many_there_are(client, fly):
    fly("soyuz-ms-20")
    assert "1 mission This view as" in words(client.get("/missions/"))

    fly("soyuz-ms-21")
    assert "2 missions This view as" in words(client.get("/missions/"))


def test_a_row_shows_who_launched_and_who_returned(client, exchange_era):
    by_name = {row[0]: row for row in rows(client.get("/missions/"))}
    [_, vehicle, launched, site, landed, days, station, up, down] = by_name[
        "Soyuz Ms 22"
    ]

    assert vehicle == "Soyuz MS No. 751"
    assert launched == "21 September 2022"
    assert landed == "28 March 2023"
    assert (site, days, station) == ("unknown", "187", "ISS")
    assert up == ("Sergey Prokopyev RUS Frank Rubio USA all on their first spaceflight")
    assert down == "no crew"


def test_a_row_leaves_out_backups_and_who_was_replaced(client, exchange_era):
    assert "Nikolai Chub" not in words(client.get("/missions/"))


def test_a_flight_that_has_not_landed_says_so(client, exchange_era):
    by_name = {row[0]: row for row in rows(client.get("/missions/"))}

    assert by_name["Soyuz Ms 30 in flight"][4:6] == ["in flight", "–"]
    assert by_name["Crew 99 planned"][4:6] == ["–", "–"]


def test_a_planned_flight_says_no_more_than_is_known(client, exchange_era):
    by_name = {row[0]: row for row in rows(client.get("/missions/"))}

    assert by_name["Crew 99 planned"][2] == "no earlier than February 2031"


def test_what_a_planned_flight_lacks_is_marked_for_cards_to_leave_out(client, fly):
    fly(
        "crew-20",
        outcome="planned",
        launched_at=None,
        launch_precision="",
    )

    [row] = tree(client.get("/missions/")).findall(".//tbody/tr")
    left_out = [
        cell.get("data-label")
        for cell in row
        if cell.find(".//span[@class='none']") is not None
    ]

    assert left_out == [
        *("Landing", "Days", "Station", "Crew at launch", "Crew on return"),
    ]
