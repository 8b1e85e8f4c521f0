import pytest

from missions.models import Agency, Vehicle

from ..reading import addresses, rows, section, words


def test_the_list_counts_people_flown_once_each(
    client, fly, nasa, person, roscosmos, seat
):
    who = person("Oleg Kononenko")
    for slug, year in [("soyuz-ms-11", 2018), ("soyuz-ms-25", 2023)]:
        mission = fly(slug, year)
        seat(mission, who, "up", agency=roscosmos)
        seat(mission, who, "down", agency=roscosmos)

    found = rows(client.get("/agencies/"))

    assert {row[0]: row[4] for row in found} == {"NASA": "0", "Roscosmos": "1"}


def test_the_list_leaves_backups_and_plans_out_of_people_flown(client, exchange_era):
    found = {row[0]: row[4] for row in rows(client.get("/agencies/"))}

    assert found == {"NASA": "2", "Roscosmos": "3", "SpaceX": "0"}


def test_a_body_of_several_nations_says_so(client, db):
    Agency.objects.create(
        slug="esa", name="European Space Agency", short_name="ESA", kind="other"
    )

    assert rows(client.get("/agencies/"))[0][3] == "several nations or none"


def test_the_page_says_on_whose_vehicles_its_people_flew(client, exchange_era):
    page = client.get("/agencies/roscosmos/")

    assert rows(page) == [
        ["Soyuz MS", "Roscosmos", "2", "2", "1"],
        ["Crew Dragon", "SpaceX", "1", "1", "1"],
    ]


def test_the_page_says_who_flew_on_its_vehicles(client, exchange_era):
    told = section(client.get("/agencies/spacex/"), "carried")

    assert "NASA 1 1 1" in told
    assert "Roscosmos 1 1" in told


def test_a_count_leads_to_as_many_seats(client, exchange_era):
    page = client.get("/agencies/roscosmos/")
    address = "/seats/?agency=roscosmos&vehicle=soyuz-ms&leg=up&status=flown"

    assert address in addresses(page)
    assert len(rows(client.get(address))) == 2


def test_an_agency_that_flew_nobody_says_so(client, exchange_era):
    told = words(client.get("/agencies/spacex/"))

    assert "Two people have launched to space on spacecraft of SpaceX." in told
    assert "No one" not in told


def test_the_page_begins_with_whom_it_sponsored(client, exchange_era):
    assert (
        "Two people have launched to space in seats sponsored by NASA: two "
        "spaceflights in 2022, one on a spacecraft of Russia and one on one of the "
        "United States."
    ) in words(client.get("/agencies/nasa/"))


def test_vehicles_that_flew_nobody_are_said_to_be_those_of_an_agency_that_has_some(
    client, exchange_era, nasa
):
    without = section(client.get("/agencies/nasa/"), "facts")
    Vehicle.objects.create(slug="orion", name="Orion", operator=nasa, seats=4)
    flew_nobody = section(client.get("/agencies/nasa/"), "facts")

    assert "None of its vehicles" not in without
    assert "None of its vehicles has flown with a crew" in flew_nobody


def test_the_page_lists_its_crew_members(client, exchange_era):
    told = section(client.get("/agencies/nasa/"), "people")

    assert "Mann, Nicole" in told
    assert "Kikina" not in told


def test_the_page_lists_missions_flown_for_it(client, exchange_era):
    told = section(client.get("/agencies/nasa/"), "missions")

    assert told == "Missions flown for it Crew 5 5 October 2022"


@pytest.mark.parametrize(
    ("slug", "told"),
    [
        ("roscosmos", "Predecessor Federal Agency (dissolved 2015)"),
        ("rka", "Successor Roscosmos"),
    ],
)
def test_agencies_name_who_came_before_and_after(client, roscosmos, slug, told):
    roscosmos.predecessor = Agency.objects.create(
        slug="rka",
        name="Federal Space Agency",
        short_name="Federal Agency",
        kind="other",
        existed_until="2015-12-31",
    )
    roscosmos.save()

    assert told in section(client.get(f"/agencies/{slug}/"), "facts")


def test_the_page_names_its_agreements(client, exchange_era):
    told = section(client.get("/agencies/nasa/"), "agreements")

    assert told.startswith("Agreements it is a party to Crew exchange")


def test_its_own_people_are_marked_and_not_those_of_nobody(
    client, fly, nasa, person, roscosmos, seat
):
    mission = fly("soyuz-ms-19")
    for name, agency in [("Ann", roscosmos), ("Bob", nasa), ("Cy", None)]:
        seat(mission, person(name), agency=agency)

    told = section(client.get("/agencies/roscosmos/"), "carried")

    assert "Roscosmos own people 1 1 0" in told
    assert told.count("own people") == 1
