import datetime

from ..reading import first_cells, flags, links, rows, section, words


def test_the_list_stands_in_order_of_family_names(client, exchange_era):
    assert first_cells(client.get("/crew/")) == [
        "Chub, Nikolai",
        "Kikina, Anna",
        "Kononenko, Oleg",
        "Mann, Nicole",
        "Prokopyev, Sergey",
        "Rubio, Frank",
    ]


def test_a_row_says_nation_agency_and_flights(client, exchange_era):
    by_name = {row[0]: row for row in rows(client.get("/crew/"))}

    assert by_name["Kikina, Anna Анна Кикина"][1:3] == ["Russia", "Roscosmos"]
    assert by_name["Kikina, Anna Анна Кикина"][6:] == ["Crew 5", "1", "157"]


def test_a_row_says_where_somebody_has_no_flight(client, exchange_era):
    by_name = {row[0]: row for row in rows(client.get("/crew/"))}

    assert by_name["Chub, Nikolai Николай Чуб"][6:] == [
        "no spaceflight in the catalogue",
        "0",
        "–",
    ]


def test_somebody_with_one_name_is_listed_by_it(client, person):
    person("Iman", family_name="")

    assert first_cells(client.get("/crew/")) == ["Iman"]


def test_the_page_tells_a_spaceflight_on_two_ships(client, exchange_era):
    told = section(client.get("/crew/frank-rubio/"), "spaceflights")

    assert "launch Soyuz Ms 22 (Soyuz MS), 21 September 2022, 13:54:49 UTC" in told
    assert "return Soyuz Ms 23 (Soyuz MS), 27 September 2023," in told
    assert "returned on a different spacecraft" in told
    assert "exchanged seat" in told


def test_the_page_says_how_long_each_spaceflight_took_and_all_together(
    client, exchange_era
):
    told = section(client.get("/crew/anna-kikina/"), "spaceflights")

    assert "157 days 10 h 0 min from launch to landing" in told
    assert "1 spaceflight: 157 days 10 h 0 min in all." in told
    assert "returned on a different spacecraft" not in told


def test_a_time_is_told_no_closer_than_it_is_known(client, exchange_era):
    """Rubio's landing is known to the day."""
    told = section(client.get("/crew/frank-rubio/"), "spaceflights")

    assert "about 370 days from launch to landing" in told
    assert " in all; it ended on a different spacecraft." in told


def test_those_of_several_that_ended_elsewhere_are_counted(client, fly, person, seat):
    who = person("Suni Williams")
    discovery = fly("sts-116", 2006)
    for mission, leg in (
        (discovery, "up"),
        (discovery, "down"),
        (fly("cft", 2024), "up"),
        (fly("crew-9", 2025), "down"),
    ):
        seat(mission, who, leg)

    told = section(client.get("/crew/suni-williams/"), "spaceflights")

    assert "; 1 of them ended on a different spacecraft." in told


def test_the_page_tells_of_a_seat_home_in_between(client, exchange_era):
    told = section(client.get("/crew/frank-rubio/"), "emergency-returns")

    assert "Crew 5, from 18 January 2023 to 6 March 2023." in told
    assert "His seat liner was moved over." in told


def test_a_spaceflight_under_way_has_no_end(client, exchange_era):
    told = section(client.get("/crew/oleg-kononenko/"), "spaceflights")

    assert "return in space" in told
    assert "from launch to landing." not in told


def test_a_spaceflight_that_was_lost_says_when(client, fly, person, seat):
    seat(fly("soyuz-11", outcome="lost"), person("Georgi Dobrovolski"))

    told = section(client.get("/crew/georgi-dobrovolski/"), "spaceflights")

    assert "died on the flight, 1 September 2022, 12:00 UTC" in told


def test_spaceflights_stand_in_the_order_they_were_made(client, fly, person, seat):
    who = person("Oleg Kononenko")
    for mission in [fly("soyuz-ms-25", 2023), fly("soyuz-ms-11", 2018)]:
        seat(mission, who, "up")
        seat(mission, who, "down")

    told = section(client.get("/crew/oleg-kononenko/"), "spaceflights")

    assert told.index("Soyuz Ms 11") < told.index("Soyuz Ms 25")


def test_a_nation_that_changed_on_the_way_is_told_for_each_leg(
    client, america, fly, person, russia, seat
):
    """As Krikalev, who launched for one nation and landed for another."""
    mission, who = fly("soyuz-tm-12"), person("Sergei Krikalev")
    seat(mission, who, "up", nation=america)
    seat(mission, who, "down", nation=russia)

    told = section(client.get("/crew/sergei-krikalev/"), "spaceflights")

    assert told.index("for the United States") < told.index("for Russia")


def test_seats_that_were_not_flown_are_told_apart(client, exchange_era):
    told = section(client.get("/crew/nikolai-chub/"), "other-seats")

    assert "backup Soyuz Ms 22 (Soyuz MS), launch, for Sergey Prokopyev" in told
    assert "replaced Crew 5 (Crew Dragon), launch" in told


def test_somebody_who_has_not_flown_has_no_spaceflight(client, exchange_era):
    told = section(client.get("/crew/nikolai-chub/"), "spaceflights")

    assert "No spaceflight in the catalogue, which begins at 100 km." in told


def test_the_page_tells_changes_of_assignment(client, exchange_era):
    told = section(client.get("/crew/nikolai-chub/"), "changes")

    assert "15 July 2022 withdrawn Nikolai Chub from Crew 5" in told


def test_the_page_shows_names_in_both_scripts_and_other_spellings(client, person):
    person("Oleg Kononenko", native_name="Олег", aliases="O. Kononenko\nKonon")

    page = client.get("/crew/oleg-kononenko/")

    assert "Oleg Kononenko Олег" in words(page)
    told = section(page, "person")

    assert "Also written O. Kononenko, Konon" in told


def test_a_birth_known_to_the_year_is_shown_as_a_year(client, person):
    person(
        "Oleg Kononenko",
        born_on=datetime.date(1964, 1, 1),
        birth_precision="year",
    )

    told = section(client.get("/crew/oleg-kononenko/"), "person")

    assert "Born 1964 Sex" in told


def test_what_is_not_known_of_a_person_is_said_to_be_unknown(client, person):
    person("Oleg Kononenko")

    told = section(client.get("/crew/oleg-kononenko/"), "person")

    assert "Born unknown" in told
    assert "Sex unknown" in told
    assert "Nation unknown" in told


def test_somebody_of_two_nations_has_both(client, exchange_era):
    exchange_era.mann.citizenships.create(
        nation=exchange_era.kikina.citizenships.get().nation,
        until=datetime.date(2001, 2, 3),
    )

    told = section(client.get("/crew/nicole-mann/"), "person")

    assert "United States" in told
    assert "Russia until 3 February 2001" in told


def test_a_disagreement_about_a_person_stands_on_their_page(client, person):
    who = person("Oleg Kononenko")
    who.disagreements.create(slug="birth", fact="Date of birth", reason="Both stand.")

    told = section(client.get("/crew/oleg-kononenko/"), "disagreements")

    assert "Date of birth Undecided: all values are kept. Both stand." in told


def test_the_page_leads_to_the_persons_seats(client, exchange_era):
    found = links(client.get("/crew/frank-rubio/"))

    assert found["All seats of this person"] == "/seats/?person=frank-rubio&status=all"
    assert found["CSV"] == "/seats.csv?person=frank-rubio"


def test_flags_stand_before_the_nations_flown_for_and_of_citizenship(
    client, exchange_era, fly, seat
):
    seat(fly("soyuz-ms-40", 2026), exchange_era.rubio)

    found = flags(client.get("/crew/frank-rubio/"))

    assert found == {"Russia": "rus", "United States": "usa"}
    assert flags(client.get("/crew/"))["Russia"] == "rus"


def test_small_letters_stand_among_large_ones(client, person):
    for name in ("Ali AlQarni", "Buzz Aldrin", "Hazzaa AlMansoori"):
        person(name)

    assert first_cells(client.get("/crew/")) == [
        "Aldrin, Buzz",
        "AlMansoori, Hazzaa",
        "AlQarni, Ali",
    ]
