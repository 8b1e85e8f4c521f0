import datetime

from missions.models import Agreement

from ..reading import links, rows, section, tree, words


def exchanges(response):
    return [
        " ".join("".join(found.itertext()).split())
        for found in tree(response).findall(".//article/h3/a")
    ]


def test_the_list_shows_both_seats_of_an_exchange(client, exchange_era):
    told = section(client.get("/swaps/"), "exchanges")

    assert "Rubio Kikina pairing inferred" in told
    assert "Frank Rubio (NASA)Soyuz Ms 22 up 21 September 2022; " in told
    assert "home 27 September 2023 on Soyuz Ms 23" in told
    assert "Anna Kikina (Roscosmos)Crew 5 up 5 October 2022; home 12 March 2023" in told


def test_a_seat_whose_holder_is_in_space_says_so(client, fly, nasa, person, seat, swap):
    who = person("Jonny Kim")
    swap("kim", seat(fly("soyuz-ms-27", 2025, outcome="in-flight"), who, agency=nasa))

    told = section(client.get("/swaps/"), "exchanges")

    assert "up 1 March 2025; in space" in told


def test_a_seat_to_be_flown_is_planned(client, fly, nasa, person, seat, swap):
    mission = fly("soyuz-ms-29", 2031, outcome="planned")
    swap("menon", seat(mission, person("Anil Menon"), status="planned", agency=nasa))

    told = section(client.get("/swaps/"), "exchanges")

    assert "up 1 March 2031; planned" in told


def test_the_list_shows_the_oldest_exchange_first(client, fly, person, seat, swap):
    for slug, year in [("later", 2023), ("first", 2022)]:
        swap(slug, seat(fly(f"m-{slug}", year), person(f"Some {slug.title()}")))

    assert exchanges(client.get("/swaps/")) == ["First", "Later"]


def test_an_exchange_without_a_flight_yet_stands_last(client, fly, person, seat, swap):
    """On SQLite and on PostgreSQL, which put nulls at opposite ends."""
    swap("not-yet")
    swap("first", seat(fly("m-first"), person("Some One")))

    assert exchanges(client.get("/swaps/")) == ["First", "Not Yet"]


def test_the_list_shows_agreements_with_what_is_not_known(client, exchange_era):
    told = section(client.get("/swaps/"), "agreements")

    assert "Crew exchangeNASA, Roscosmosunknownunknownunknown" in told


def test_an_agreement_that_was_not_signed_says_so(client, db):
    Agreement.objects.create(slug="talk", name="Talk", status="never-signed")

    assert rows(client.get("/swaps/"))[0][:3] == ["Talk", "", "never signed"]


def test_the_list_tells_what_was_announced(client, exchange_era):
    told = section(client.get("/swaps/"), "announcements")

    assert "25 October 2021, Dubai: Cosmonauts are cleared for Crew Dragon" in told


def test_an_exchange_says_why_its_seats_are_held_together(client, exchange_era):
    told = words(client.get("/swaps/rubio-kikina/"))

    assert "Why these seats Both seats were flown in one season." in told
    assert "This rests on An agency: A page." in told


def test_a_pairing_stated_by_a_source_says_so(client, fly, person, seat, swap):
    swap("stated", seat(fly("m-1"), person("Some One")), pairing="sourced")

    assert "pairing stated by a source" in words(client.get("/swaps/stated/"))


def test_a_seat_without_a_counterpart_says_so(client, fly, person, seat, swap):
    swap("alone", seat(fly("m-1"), person("Some One")), pairing="open")

    told = words(client.get("/swaps/alone/"))

    assert "Alone no counterpart known" in told
    assert "pairing no counterpart" not in told


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

    assert "BetweenNASA, Roscosmos" in told
    assert "Signed14 July 2022" in told
    assert "Flights of2022–2024" in told
    assert "Seats each way3" in told
    assert "Terms One seat each wayNo money" in told
    assert "Frank Rubio" in told


def test_an_agreement_and_its_addendum_name_each_other(client, exchange_era):
    main = Agreement.objects.get()
    Agreement.objects.create(
        slug="addendum-1", name="Addendum 1", status="signed", amends=main
    )

    assert "AddendaAddendum 1" in words(client.get(main.get_absolute_url()))
    assert "Swaps › Crew exchange" in words(client.get("/swaps/agreements/addendum-1/"))


def test_an_announcement_tells_who_said_what_where(client, exchange_era):
    told = words(client.get("/swaps/announcements/dubai-2021/"))

    assert "25 October 2021, Dubai" in told
    assert "Dmitry Rogozin, director general (Roscosmos)" in told
    assert "The ship has flown enough to be trusted." in told
    assert "In our own words, not quoted." in told


def test_an_announcement_names_what_it_is_about(client, exchange_era):
    told = words(client.get("/swaps/announcements/dubai-2021/"))

    assert "Agencies and companiesRoscosmos" in told
    assert "VehiclesCrew Dragon" in told
    assert "MissionsCrew 5" in told
