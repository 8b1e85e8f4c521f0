from ..reading import addresses, csv_rows, rows, section, words


def test_the_list_counts_missions_that_flew(client, exchange_era):
    found = {row[0]: row[6] for row in rows(client.get("/vehicles/"))}

    assert found == {"Crew Dragon": "1", "Soyuz MS": "3"}


def test_a_vehicle_that_never_flew_counts_none(client, soyuz):
    assert rows(client.get("/vehicles/")) == [
        ["Soyuz MS", "Roscosmos", "–", "Russia", "–", "3", "0"]
    ]


def test_the_list_says_where_each_has_docked(client, exchange_era, fly):
    fly("soyuz-ms-99", outcome="planned")
    shown = {row[0]: row[4] for row in rows(client.get("/vehicles/?station=iss"))}
    told = csv_rows(client.get("/vehicles.csv?station=iss"))

    assert shown == {"Crew Dragon": "ISS", "Soyuz MS": "ISS"}
    assert {row["stations"] for row in told} == {"iss"}


def test_a_cancelled_flight_does_not_count(client, fly):
    fly("soyuz-ms-99", outcome="cancelled")

    assert rows(client.get("/vehicles/"))[0][6] == "0"


def test_the_page_says_which_nationals_flew_on_it(client, exchange_era):
    page = client.get("/vehicles/soyuz-ms/")

    assert rows(page) == [
        ["Russia operator’s country", "2", "2", "1"],
        ["United States", "1", "1", "1"],
    ]


def test_seats_up_and_down_are_counted_apart(client, crew_of):
    crew_of("soyuz-ms-20")

    assert rows(client.get("/vehicles/soyuz-ms/"))[0][1:] == ["1", "1", "1"]


def test_somebody_who_flew_twice_is_one_person_in_two_seats(client, fly, person, seat):
    who = person("Oleg Kononenko")
    seat(fly("soyuz-ms-11", 2018), who)
    seat(fly("soyuz-ms-25", 2023), who)

    assert rows(client.get("/vehicles/soyuz-ms/"))[0][1:] == ["1", "2", "0"]


def test_a_count_leads_to_as_many_seats(client, exchange_era):
    page = client.get("/vehicles/soyuz-ms/")
    address = "/seats/?vehicle=soyuz-ms&nation=USA&leg=up&status=flown"

    assert address in addresses(page)
    assert len(rows(client.get(address))) == 1


def test_the_page_goes_hull_by_hull(client, exchange_era):
    told = section(client.get("/vehicles/crew-dragon/"), "individual-spacecraft")

    assert told == "Individual spacecraft Endurance (C210): Crew 5"


def test_a_spacecraft_s_flights_stand_oldest_first(client, exchange_era, fly):
    for slug, year in [("crew-7", 2023), ("crew-3", 2021)]:
        fly(
            slug,
            year,
            vehicle=exchange_era.crew5.vehicle,
            spacecraft=exchange_era.endeavour,
        )

    told = section(client.get("/vehicles/crew-dragon/"), "individual-spacecraft")

    assert told == "Individual spacecraft Endurance (C210): Crew 3, Crew 5, Crew 7"


def test_a_vehicle_that_carried_nobody_says_so(client, soyuz):
    told = words(client.get("/vehicles/soyuz-ms/"))

    assert "No one has flown to space on Soyuz MS yet." in told


def test_the_page_begins_with_who_launched_on_it(client, exchange_era):
    assert (
        "Three people have launched to space on Soyuz MS: three spaceflights from 2022 "
        "to 2024, two for Russia and one for the United States. The first were "
        "Sergey Prokopyev and Frank Rubio, on Soyuz Ms 22 in 2022. One of them is in "
        "space now, according to our sources."
    ) in words(client.get("/vehicles/soyuz-ms/"))


def test_the_page_says_who_operates_it_and_how_many_sit_in_it(client, exchange_era):
    told = words(client.get("/vehicles/soyuz-ms/"))

    assert (
        "Soyuz family, 3 seats usually fitted. Operated by Roscosmos (Russia)" in told
    )


def test_how_many_sit_in_it_is_not_known_before_anybody_did(client, soyuz):
    told = words(client.get("/vehicles/soyuz-ms/"))

    assert "Soyuz family. Operated by Roscosmos (Russia)" in told


def test_the_page_lists_its_missions(client, exchange_era):
    told = section(client.get("/vehicles/crew-dragon/"), "missions")

    assert "Crew 99" in told
    assert "Crew 5" in told
    assert "Soyuz Ms" not in told


def test_the_number_of_missions_flown_leads_to_as_many(client, exchange_era):
    address = "/missions/?vehicle=crew-dragon&flown=on"

    assert address in addresses(client.get("/vehicles/"))
    assert [row[0] for row in rows(client.get(address))] == ["Crew 5"]


def test_a_spacecraft_named_for_its_one_mission_is_named_once(client, fly, soyuz):
    craft = soyuz.spacecraft.create(name="Soyuz MS-09", serial="No. 739", slug="ms-09")
    fly("soyuz-ms-09", name="Soyuz MS-09", spacecraft=craft)

    told = section(client.get("/vehicles/soyuz-ms/"), "individual-spacecraft")

    assert told == "Individual spacecraft Soyuz MS-09 (No. 739)"


def test_a_mission_without_a_date_says_what_is_unknown(client, fly):
    fly(
        "soyuz-ms-40",
        outcome="planned",
        launched_at=None,
        launch_precision="",
        name="Soyuz MS-40",
    )

    assert "Soyuz MS-40 launch date unknown" in words(client.get("/vehicles/soyuz-ms/"))
