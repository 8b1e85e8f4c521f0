"""The page of one mission."""

import pytest

from missions.rows.in_hand import reading

from ..conftest import utc
from ..reading import first_cells, links, rows, section, text, tree, words


def test_the_page_begins_with_who_launched_and_what_was_special(client, exchange_era):
    page = client.get("/missions/soyuz-ms-22/")
    told = words(page)

    assert "Soyuz Ms 22 landed Sergey Prokopyev and Frank Rubio launched on" in told
    assert told.index("Its crew returned on Soyuz Ms 23.") < told.index("The flight")
    facts = section(page, "facts")
    assert "Duration 187 days 21 h 51 min" in facts
    assert "Crew’s nations Russia (1), United States (1)" in facts
    assert told.index("The flight") < told.index("Flying for")


def test_the_page_leads_to_the_missions_before_and_after(client, exchange_era):
    page = client.get("/missions/soyuz-ms-23/")
    around = tree(page).find(".//nav[@class='neighbours']")

    assert text(around) == "Soyuz MS ← Soyuz Ms 22 Soyuz Ms 30 → ISS ← Crew 5"
    assert links(page)["Crew 5"] == "/missions/crew-5/"


def test_a_crew_that_nobody_entered_is_not_called_empty(client, fly, person, seat):
    """Empty is a return whose crew is known to be elsewhere."""
    mission = fly("soyuz-ms-20")
    seat(mission, person("Some One"))

    told = section(client.get("/missions/soyuz-ms-20/"), "leg-down")

    assert "Crew of the return not entered yet." in told
    assert "empty" not in told and "without" not in told


def test_a_flight_without_any_crew_entered_says_so(client, fly):
    fly("soyuz-ms-20")
    page = client.get("/missions/soyuz-ms-20/")

    assert "Crew at launch not entered yet." in section(page, "leg-up")
    assert "Crew of the return not entered yet." in section(page, "leg-down")


def test_the_page_shows_up_and_down_apart(client, exchange_era):
    page = client.get("/missions/soyuz-ms-22/")

    assert "Frank Rubio" in section(page, "leg-up")
    assert "It landed without a crew." in section(page, "leg-down")


def test_the_page_of_a_spacecraft_launched_empty_does_not_call_it_unmanned(
    client, exchange_era
):
    page = client.get("/missions/soyuz-ms-23/")

    assert "It launched without a crew, with 3 seats fitted." in section(page, "leg-up")
    assert "Frank Rubio" in section(page, "leg-down")
    assert "unmanned" not in words(page)
    assert "uncrewed" not in words(page)


def test_a_seat_says_role_nation_agency_and_terms(client, exchange_era):
    [commander, engineer] = rows(client.get("/missions/soyuz-ms-22/"))

    assert commander == [
        "Sergey Prokopyev",
        "Russia, Roscosmos own agency’s seat",
        "commander",
        "returned on Soyuz Ms 23",
    ]
    assert engineer[0] == "Frank Rubio exchanged seat"
    assert engineer[1] == "United States, NASA barter"


def test_the_commander_sits_first_whatever_was_entered_first(client, fly, person, seat):
    mission = fly("soyuz-ms-25")
    seat(mission, person("Aaa Last"))
    seat(mission, person("Bbb Second"), position=2)
    seat(mission, person("Ccc First"), position=1)

    assert first_cells(client.get("/missions/soyuz-ms-25/")) == [
        "Ccc First",
        "Bbb Second",
        "Aaa Last",
    ]


def test_one_person_may_have_two_roles(client, dragon, fly, person, seat):
    """Gorbunov launched as mission specialist and landed as pilot."""
    mission, who = fly("crew-9", 2024, vehicle=dragon), person("Aleksandr Gorbunov")
    seat(mission, who, "up", role="mission-specialist")
    seat(mission, who, "down", role="pilot")

    page = client.get("/missions/crew-9/")

    assert "mission specialist" in section(page, "leg-up")
    assert "pilot" in section(page, "leg-down")


def test_a_role_nobody_states_is_unknown(client, crew_of):
    crew_of("soyuz-ms-20")

    assert rows(client.get("/missions/soyuz-ms-20/"))[0][2] == "unknown"


def test_the_published_word_for_a_role_stands_beside_it(client, fly, person, seat):
    seat(
        fly("soyuz-ms-20"),
        person("Alexander Misurkin"),
        role="commander",
        role_as_published="Komandir",
    )

    assert rows(client.get("/missions/soyuz-ms-20/"))[0][2] == "commander Komandir"


def test_seats_left_empty_are_told(client, dragon, fly, person, seat):
    """Crew-9 launched with two of four."""
    mission = fly("crew-9", 2024, vehicle=dragon)
    for name in ("Nick Hague", "Aleksandr Gorbunov"):
        seat(mission, person(name), "up")
    for name in ("Butch Wilmore", "Sunita Williams"):
        seat(mission, person(name), "down")
    for who in mission.seats.filter(leg="up"):
        seat(mission, who.person, "down")

    page = client.get("/missions/crew-9/")

    assert "2 of 4 seats stayed empty." in section(page, "leg-up")
    assert "stayed empty" not in section(page, "leg-down")


@pytest.mark.parametrize(
    "one, other",
    [
        ({"arrangement": "purchase"}, {"arrangement": "guest"}),
        ({"price": 20, "currency": "USD"}, {"price": 30, "currency": "USD"}),
        ({"price": 20, "currency": "USD"}, {"price": 20, "currency": "EUR"}),
        ({"role": "pilot"}, {"role": "commander"}),
        (
            {"role": "pilot", "role_as_published": "co-pilot"},
            {"role": "pilot", "role_as_published": "pilot-cosmonaut"},
        ),
    ],
)
def test_what_seats_share_is_held_for_none_other(client, fly, person, seat, one, other):
    flight = fly("soyuz-ms-20")
    for name, fields in {"A One": one, "B Other": other, "C Third": one}.items():
        seat(flight, person(name), **fields)

    with reading(f"of {one} and {other}"):
        held = words(client.get("/missions/soyuz-ms-20/"))

    assert held == words(client.get("/missions/soyuz-ms-20/"))


def test_seats_of_a_planned_flight_are_not_yet_empty(client, exchange_era):
    page = client.get("/missions/crew-99/")

    assert "stayed empty" not in words(page)
    assert "planned" in section(page, "leg-up")
    assert "Crew of the return not named yet." in section(page, "leg-down")


def test_a_planned_flight_without_a_crew_says_so(client, fly):
    fly("soyuz-ms-40", outcome="planned")

    page = client.get("/missions/soyuz-ms-40/")

    assert "No crew named yet." in section(page, "leg-up")


def test_a_flight_under_way_names_nobody_for_the_return(client, exchange_era):
    page = client.get("/missions/soyuz-ms-30/")

    assert "not landed yet" in section(page, "leg-down")
    assert "in space" in section(page, "leg-up")


def test_a_crew_that_was_lost_has_no_return(client, fly, person, seat):
    seat(fly("soyuz-11", outcome="lost"), person("Georgi Dobrovolski"))

    page = client.get("/missions/soyuz-11/")

    assert "died on the flight" in section(page, "leg-up")
    assert "Georgi Dobrovolski died on the flight." in section(page, "leg-down")


def test_a_crew_lost_together_is_counted_in_words(client, fly, person, seat):
    columbia = fly("sts-107", outcome="lost")
    for who in ("Rick Husband", "William McCool"):
        seat(columbia, person(who))

    told = section(client.get("/missions/sts-107/"), "leg-down")

    assert "The crew of two died on the flight." in told


def test_times_are_shown_as_closely_as_they_are_known(client, exchange_era):
    page = client.get("/missions/soyuz-ms-22/")

    assert "21 September 2022, 13:54:49 UTC" in section(page, "leg-up")
    assert "28 March 2023, 11:46 UTC" in section(page, "leg-down")


def test_a_day_without_a_time_is_never_midnight(client, exchange_era):
    page = client.get("/missions/soyuz-ms-23/")

    assert "27 September 2023" in section(page, "leg-down")
    assert "00:00" not in words(page)


def test_a_time_is_there_for_machines_too(client, exchange_era):
    times = tree(client.get("/missions/soyuz-ms-23/")).findall(".//time")

    assert {"2023-02-24T00:24Z", "2023-09-27"} <= {t.get("datetime") for t in times}


def test_the_page_tells_whose_seat_was_whose(client, exchange_era):
    told = section(client.get("/missions/soyuz-ms-22/"), "exchanges")

    assert "Frank Rubio’s seat was exchanged under the Crew exchange" in told
    assert "for that of Anna Kikina (Crew 5)." in told
    assert "inferred" in told
    assert "Both seats were flown in one season." in told


def test_an_exchange_of_three_seats_is_told_as_one_sentence(
    client, exchange_era, fly, person, seat
):
    third = seat(fly("soyuz-ms-24", 2023), person("Loral OHara"))
    third.exchange = exchange_era.exchange
    third.save()

    told = section(client.get("/missions/soyuz-ms-22/"), "exchanges")

    assert "for that of Loral OHara (Soyuz Ms 24), Anna Kikina (Crew 5)." in told or (
        "for that of Anna Kikina (Crew 5), Loral OHara (Soyuz Ms 24)." in told
    )


def test_the_page_names_backups_and_for_whom(client, exchange_era):
    told = section(client.get("/missions/soyuz-ms-22/"), "others")

    assert told.endswith(
        "Nikolai Chub (Russia, Roscosmos): backup, for Sergey Prokopyev."
    )


def test_the_page_names_who_lost_a_seat(client, exchange_era):
    told = section(client.get("/missions/crew-5/"), "others")

    assert "Nikolai Chub (Russia, Roscosmos): replaced (launch)." in told


def test_the_page_tells_the_changes_of_its_crew(client, exchange_era):
    told = section(client.get("/missions/crew-5/"), "changes")

    assert "15 July 2022 withdrawn Nikolai Chub from Crew 5" in told
    assert "Reason given: He was ill" in told


def test_a_change_without_a_stated_reason_says_so(client, change, fly, person):
    mission = fly("soyuz-ms-24")
    who = person("Oleg Kononenko")
    change(who, "named", to_mission=mission)
    assert "reason" not in section(client.get("/missions/soyuz-ms-24/"), "changes")

    change(who, "withdrawn", from_mission=mission)

    told = section(client.get("/missions/soyuz-ms-24/"), "changes")
    assert told.count("No source states a reason.") == 1


def test_the_page_says_where_sources_disagree(client, exchange_era):
    told = section(client.get("/missions/soyuz-ms-22/"), "disagreements")

    assert "Landing time" in told
    assert "11:47, according to An agency: A page" in told
    assert "We show 11:46." in told


def test_the_page_names_its_sources(client, exchange_era):
    page = client.get("/missions/soyuz-ms-22/")

    assert "An agency: A page. Checked 22 November 2026." in section(page, "sources")
    assert links(page)["A page"] == "https://agency.example/page"


def test_a_source_of_a_seat_is_a_footnote_at_it(client, exchange_era, source):
    own = exchange_era.rubio.seats.get(leg="up")
    own.sources.create(
        slug="the-roster",
        publisher="The roster",
        title="Soyuz seats",
        checked_on=source.checked_on,
    )

    page = client.get("/missions/soyuz-ms-22/")
    told = section(page, "sources")
    [number] = tree(page).findall(".//sup[@class='footnotes']/a")
    [back] = tree(page).findall(f".//a[@href='#{own.anchor}']")

    assert "1 The roster: Soyuz seats." in told
    assert "For the mission and its other seats An agency: A page" in told
    assert (text(number), number.get("href")) == ("1", "#the-roster")
    assert text(back) == "Frank Rubio, launch"


def test_a_source_of_the_mission_that_a_seat_cites_is_listed_once(
    client, exchange_era, source
):
    exchange_era.rubio.seats.get(leg="up").sources.add(source)

    told = section(client.get("/missions/soyuz-ms-22/"), "sources")

    assert told.count("A page") == 1


def test_the_page_says_which_announcements_name_it(client, exchange_era):
    told = section(client.get("/missions/crew-5/"), "announcements")

    assert "25 October 2021: Cosmonauts are cleared for Crew Dragon" in told


def test_the_page_leads_to_its_seats_as_data(client, exchange_era):
    found = links(client.get("/missions/soyuz-ms-22/"))

    assert found["CSV"] == "/seats.csv?mission=soyuz-ms-22"


def test_what_is_not_known_is_said_to_be_unknown(client, fly):
    fly("soyuz-ms-20")

    told = section(client.get("/missions/soyuz-ms-20/"), "facts")

    assert "Spacecraft unknown" in told
    assert "Callsign unknown" in told
    assert "Station none" in told


def test_names_are_text_and_never_markup(client, fly):
    fly("odd", name="<script>alert(1)</script>", launched_at=utc(2022, 1, 1))

    assert b"<script>" not in client.get("/missions/odd/").content
    assert b"<script>" not in client.get("/missions/").content


def test_every_page_says_as_of_when(client, exchange_era):
    page = client.get("/missions/soyuz-ms-22/").content.decode()

    assert "Data as of 22 November 2026" in page
    assert "All times are in UTC." in page


def test_the_page_has_no_styles_of_its_own(client, exchange_era):
    """A strict content security policy would drop them."""
    for element in tree(client.get("/missions/soyuz-ms-22/")).iter():
        assert "style" not in element.attrib
        assert element.tag != "style"


def test_flags_stand_before_the_nations_of_a_crew(client, exchange_era):
    cell = tree(client.get("/missions/soyuz-ms-22/")).find(".//tbody/tr/td[1]")

    assert cell.find(".//svg/use").get("href") == "/static/missions/flags.svg#rus"
    assert text(cell).startswith("Russia")
