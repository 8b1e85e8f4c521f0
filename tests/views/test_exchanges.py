import datetime

from missions.models import Agreement

from ..reading import (
    addresses,
    first_cells,
    links,
    rows,
    section,
    text,
    tree,
    words,
)


def exchanges(response):
    return [
        " ".join("".join(found.itertext()).split())
        for found in tree(response).findall(".//article/h3/a")
    ]


def test_the_list_shows_both_seats_of_an_exchange(client, exchange_era):
    told = section(client.get("/swaps/"), "exchanges")

    assert "Rubio Kikina flown pairing inferred" in told
    assert "Frank Rubio (NASA) on Soyuz Ms 22, Roscosmos’s spacecraft" in told
    assert "launch 21 September 2022 return 27 September 2023 on Soyuz Ms 23" in told
    assert "Anna Kikina (Roscosmos) on Crew 5, SpaceX’s spacecraft" in told
    assert "launch 5 October 2022 return 12 March 2023" in told


def test_a_seat_whose_holder_is_in_space_says_so(client, fly, nasa, person, seat, swap):
    who = person("Jonny Kim")
    swap("kim", seat(fly("soyuz-ms-27", 2025, outcome="in-flight"), who, agency=nasa))

    told = section(client.get("/swaps/"), "exchanges")

    assert "launch 1 March 2025 return not yet" in told


def test_a_seat_to_be_flown_is_planned(client, fly, nasa, person, seat, swap):
    mission = fly("soyuz-ms-29", 2031, outcome="planned")
    swap("menon", seat(mission, person("Anil Menon"), status="planned", agency=nasa))

    told = section(client.get("/swaps/"), "exchanges")

    assert "launch 1 March 2031 return planned" in told


def test_the_list_shows_the_oldest_exchange_first(client, fly, person, seat, swap):
    for slug, year in [("later", 2023), ("first", 2022)]:
        swap(slug, seat(fly(f"m-{slug}", year), person(f"Some {slug.title()}")))

    assert exchanges(client.get("/swaps/")) == ["First", "Later"]


def test_an_exchange_without_a_flight_yet_stands_last(client, fly, person, seat, swap):
    """On SQLite and on PostgreSQL, which put nulls at opposite ends."""
    swap("not-yet")
    swap("first", seat(fly("m-first"), person("Some One")))

    assert exchanges(client.get("/swaps/")) == ["First", "Not Yet"]


def test_a_filtered_list_counts_the_pairs_it_shows(client, exchange_era):
    assert "0 seat exchanges" in section(
        client.get("/swaps/?pairing=open"), "exchanges"
    )


def test_the_list_shows_agreements_with_what_is_not_known(client, exchange_era):
    told = section(client.get("/swaps/"), "agreements")

    assert "Crew exchange NASA, Roscosmos unknown unknown unknown" in told


def test_an_agreement_that_was_not_signed_says_so(client, db):
    Agreement.objects.create(slug="talk", name="Talk", status="never-signed")

    assert rows(client.get("/swaps/"))[0][:3] == ["Talk", "", "never signed"]


def test_the_story_begins_with_the_announcement_and_goes_to_the_last_landing(
    client, exchange_era
):
    told = section(client.get("/swaps/"), "story")

    order = [
        "25 October 2021 Cosmonauts are cleared for Crew Dragon (dubai-2021), Dubai",
        "Dmitry Rogozin, director general (Roscosmos): The ship has flown enough",
        "21 September 2022 launch Frank Rubio (NASA) on Soyuz Ms 22",
        "5 October 2022 launch Anna Kikina (Roscosmos) on Crew 5",
        "12 March 2023 return Anna Kikina on Crew 5",
        "27 September 2023 return Frank Rubio on Soyuz Ms 23",
    ]
    places = [told.index(words) for words in order]
    assert places == sorted(places)
    assert "00:00" not in told


def test_the_balance_counts_each_side_after_each_flight(client, exchange_era):
    told = section(client.get("/swaps/"), "balance")

    assert "NASA crew on Soyuz MS Roscosmos crew on Crew Dragon" in told
    assert "■ 1 0 NASA has flown one more" in told
    first = "Frank Rubio (NASA), Soyuz Ms 22 21 September 2022"
    then = "Anna Kikina (Roscosmos), Crew 5 5 October 2022 ■ 1 ■ 1 even"
    assert told.index(then) < told.index(first)  # newest first


def test_the_page_begins_with_how_the_exchange_stands(client, exchange_era):
    told = words(client.get("/swaps/"))

    assert told.startswith(
        "Seat swaps Since 2022: 1 launch by NASA astronauts on Soyuz MS, 1 by "
        "Roscosmos cosmonauts on Crew Dragon. Both sides have flown as many."
    )
    assert "1 pair This view as" in told


def test_without_a_launch_nothing_is_said_to_stand(client, swap):
    swap("not-yet")

    told = words(client.get("/swaps/"))

    assert "Since" not in told
    assert (
        tree(client.get("/swaps/")).find(".//section[@aria-labelledby='balance']")
        is None
    )


def test_the_balance_is_drawn_with_names_at_its_steps(client, exchange_era):
    drawn = tree(client.get("/swaps/")).find(".//figure[@class='chart stepped']/svg")

    assert [text(each) for each in drawn.findall(".//g/text")] == ["Rubio", "Kikina"]
    assert text(drawn.find("desc")).startswith("Since 2022: 1 launch by NASA")


def test_a_planned_seat_changes_no_balance(
    client, exchange_era, fly, nasa, person, seat, swap
):
    plan = fly("soyuz-ms-99", 2031, outcome="planned")
    who = person("Anil Menon")
    swap("menon", seat(plan, who, status="planned", agency=nasa, nation=nasa.nation))

    told = section(client.get("/swaps/"), "balance")

    assert "Anil Menon (NASA), Soyuz Ms 99 planned 1 March 2031 ■ 1 ■ 1 even" in told


def test_an_announcement_before_the_first_stands_among_the_precedents(
    client, announcement
):
    announcement("plan", announced_on=datetime.date(2020, 11, 15))

    page = client.get("/swaps/")

    assert "15 November 2020, Dubai: Cosmonauts" in section(page, "precedents")
    assert tree(page).find(".//section[@aria-labelledby='story']") is None


def test_a_precedent_leads_to_its_seats(client, fly, nasa, person, seat):
    bought = Agreement.objects.create(
        slug="seats-bought",
        name="Seats bought",
        kind="seat-purchase",
        status="signed",
        signed_on=datetime.date(2007, 4, 9),
        signed_precision="day",
    )
    seat(
        fly("soyuz-tma-14", 2009),
        person("Michael Barratt"),
        agreement=bought,
        arrangement="purchase",
        price=21_800_000,
        currency="USD",
        price_note="average of the contract",
    )

    page = client.get("/swaps/")
    told = words(client.get("/swaps/agreements/seats-bought/"))

    row = "Seats bought purchase of seats 9 April 2007 1"
    assert row in section(page, "precedents")
    address = "/seats/?agreement=seats-bought&leg=up&status=flown"
    assert address in addresses(page)
    assert first_cells(client.get(address)) == ["Michael Barratt"]
    assert "Michael Barratt Russia Soyuz Tma 14" in told
    assert "purchase 21,800,000 USD: average of the contract" in told


def test_seats_are_counted_by_the_terms_they_were_held_on(client, exchange_era):
    page = client.get("/swaps/")

    assert "own agency’s seat 2 barter 3" in section(page, "terms").replace(" ", " ")
    assert "unknown" not in links(page)


def test_seats_of_unknown_terms_can_be_asked_for(client, crew_of):
    crew_of("soyuz-ms-20")
    page = client.get("/swaps/")
    address = "/seats/?arrangement=unknown&leg=up&status=flown"

    assert "unknown 1" in section(page, "terms")
    assert address in addresses(page)
    assert len(rows(client.get(address))) == 1


def test_an_exchange_says_why_its_seats_are_held_together(client, exchange_era):
    told = words(client.get("/swaps/rubio-kikina/"))

    assert "Basis of the pairing Both seats were flown in one season." in told
    assert "Sources An agency: A page." in told


def test_a_pairing_stated_by_a_source_says_so(client, fly, person, seat, swap):
    swap("stated", seat(fly("m-1"), person("Some One")), pairing="sourced")

    assert "pairing stated by a source" in words(client.get("/swaps/stated/"))


def test_a_seat_without_a_counterpart_says_so(client, fly, person, seat, swap):
    swap("alone", seat(fly("m-1"), person("Some One")), pairing="open")

    told = words(client.get("/swaps/alone/"))

    assert "Alone not yet reciprocated Some One" in told
    assert told.count("No reciprocal seat identified.") == 1
    assert "No reciprocal seat identified." in told
    assert "pairing no reciprocal" not in told


def test_an_exchange_leads_to_its_agreement(client, exchange_era):
    found = links(client.get("/swaps/rubio-kikina/"))

    assert found["Crew exchange"] == "/swaps/agreements/crew-exchange/"


def test_an_agreement_tells_parties_terms_and_exchanges(client, exchange_era):
    Agreement.objects.update(
        signed_on=datetime.date(2022, 7, 14),
        signed_precision="day",
        terms="One seat each way\nNo money",
        seats_each_way=3,
        covers_from=2022,
        covers_until=2024,
    )

    told = words(client.get("/swaps/agreements/crew-exchange/"))

    assert "Between NASA, Roscosmos" in told
    assert "Signed 14 July 2022" in told
    assert "Flights in 2022–2024" in told
    assert "Seats each way 3" in told
    assert "Terms One seat each way No money" in told
    assert "Frank Rubio" in told


def test_an_agreement_and_its_addendum_name_each_other(client, exchange_era):
    main = Agreement.objects.get()
    Agreement.objects.create(
        slug="addendum-1", name="Addendum 1", status="signed", amends=main
    )

    assert "Addenda Addendum 1" in words(client.get(main.get_absolute_url()))
    assert "Seat swaps › Crew exchange" in words(
        client.get("/swaps/agreements/addendum-1/")
    )


def test_an_announcement_tells_who_said_what_where(client, exchange_era):
    told = words(client.get("/swaps/announcements/dubai-2021/"))

    assert "25 October 2021, Dubai" in told
    assert "Dmitry Rogozin, director general (Roscosmos)" in told
    assert "The ship has flown enough to be trusted." in told
    assert "Summarised in our own words, not quoted." in told


def test_an_announcement_names_what_it_is_about(client, exchange_era):
    told = words(client.get("/swaps/announcements/dubai-2021/"))

    assert "Agencies and companies Roscosmos" in told
    assert "Vehicles Crew Dragon" in told
    assert "Missions Crew 5" in told


def seats_drawn(response):
    """The seats as drawn: {mission: [words in each seat]}."""
    drawn = tree(response).findall(".//article[@class='spacecraft']")
    return {
        each.find("h3/a").text: [
            " ".join("".join(line.itertext()) for line in couch.findall("text"))
            for couch in each.find("svg").iter("g")
            if "couch" in couch.get("class", "")
        ]
        for each in drawn
    }


def test_an_exchange_is_drawn_in_both_spacecraft(client, exchange_era):
    page = client.get("/swaps/rubio-kikina/")

    drawn = seats_drawn(page)
    assert list(drawn) == ["Soyuz Ms 22", "Crew 5"]
    assert "flight engineer Rubio USA returned on Soyuz Ms 23" in drawn["Soyuz Ms 22"]
    assert "mission specialist Kikina RUS" in drawn["Crew 5"]
    told = section(page, "seats")
    assert "Anna Kikina RUS, on another country’s spacecraft ⇄, exchanged seat" in told


def test_an_exchange_whose_seats_nobody_names_is_not_drawn(client, swap):
    swap("not-yet")

    assert seats_drawn(client.get("/swaps/not-yet/")) == {}
