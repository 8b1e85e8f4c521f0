from ..reading import addresses, csv_rows, description, flags, rows, section, words


def test_the_list_counts_people_flown_once_each(client, exchange_era):
    found = {row[0]: row[3] for row in rows(client.get("/nations/"))}

    assert found == {"Russia": "3", "United States": "2"}


def test_a_nation_that_ended_names_its_successor(client, soviet_union):
    found = [row[:6] for row in rows(client.get("/nations/"))]

    assert ["Soviet Union", "SUN", "Russia", "0", "0", "0"] in found
    assert "Existed until 26 December 1991. Succeeded by Russia." in words(
        client.get("/nations/SUN/")
    )


def test_a_nation_names_who_came_before_it(client, soviet_union):
    assert "Successor to the Soviet Union (dissolved 26 December 1991)." in words(
        client.get("/nations/RUS/")
    )


def test_the_page_begins_with_who_flew_for_it(client, exchange_era):
    page = client.get("/nations/USA/")
    told = (
        "Two people have flown to space for the United States: two spaceflights in "
        "2022, one on a spacecraft of Russia and one on its own. The first was "
        "Frank Rubio, on Soyuz Ms 22 in 2022."
    )

    assert words(page).startswith(f"Nations United States USA {told}")
    assert description(page) == f"United States: {told}"


def test_the_page_says_on_which_vehicles_its_people_flew(client, exchange_era):
    assert rows(client.get("/nations/USA/")) == [
        ["Crew Dragon", "SpaceX", "1", "1", "1"],
        ["Soyuz MS", "Roscosmos", "1", "1", "1"],
    ]


def test_a_count_leads_to_as_many_seats(client, exchange_era):
    page = client.get("/nations/RUS/")
    address = "/seats/?nation=RUS&vehicle=soyuz-ms&leg=up&status=flown"

    assert address in addresses(page)
    assert len(rows(client.get(address))) == 2


def test_the_page_lists_its_agencies(client, exchange_era):
    told = section(client.get("/nations/USA/"), "agencies")

    assert told == "Agencies and companies NASA SpaceX"


def test_the_page_lists_its_nationals(client, exchange_era):
    told = section(client.get("/nations/RUS/"), "people")

    assert "Chub, Nikolai" in told
    assert "Rubio" not in told


def test_a_nation_that_flew_nobody_says_so(client, russia):
    told = words(client.get("/nations/RUS/"))

    assert "No one flew to space for Russia in the period the catalogue covers." in told


def test_each_nation_has_its_flag(client, soviet_union):
    assert flags(client.get("/nations/")) == {"Russia": "rus", "Soviet Union": "sun"}
    assert flags(client.get("/nations/SUN/"))["Russia"] == "rus"


def test_the_number_of_people_leads_to_the_seats_they_launched_in(client, exchange_era):
    address = "/seats/?nation=RUS&leg=up&status=flown&reach=space"

    assert address in addresses(client.get("/nations/"))
    assert {row[0] for row in rows(client.get(address))} == {
        "Anna Kikina",
        "Oleg Kononenko",
        "Sergey Prokopyev",
    }


def test_the_list_counts_women_and_leads_to_their_seats(client, exchange_era):
    type(exchange_era.kikina).objects.filter(name="Anna Kikina").update(sex="F")
    page = client.get("/nations/?sort=-women")

    assert {row[0]: row[4] for row in rows(page)} == {
        "Russia": "1",
        "United States": "0",
    }
    assert rows(page)[0][0] == "Russia"
    address = "/seats/?nation=RUS&sex=F&leg=up&status=flown&reach=space"
    assert address in addresses(page)
    found = csv_rows(client.get("/nations.csv"))
    assert {row["nation"]: row["women"] for row in found} == {"RUS": "1", "USA": "0"}
