"""Each filter of each list, by the rows that it shows."""

import pytest

from missions.models import Agency

from ..conftest import utc
from ..reading import choices, first_cells, links, rows, tree, words


def people(client, query):
    """Who and on which leg the seat list shows, without regard to order."""
    return {(row[0], row[2]) for row in rows(client.get(f"/seats/?{query}"))}


def missions(client, query):
    return set(first_cells(client.get(f"/missions/?{query}")))


def crew(client, query):
    return first_cells(client.get(f"/crew/?{query}"))


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("vehicle=crew-dragon", {"Crew 5", "Crew 99"}),
        ("family=Soyuz", {"Soyuz Ms 22", "Soyuz Ms 23", "Soyuz Ms 30"}),
        ("family=Soyuz&vehicle=crew-dragon", set()),
        ("nation=USA", {"Soyuz Ms 22", "Soyuz Ms 23", "Crew 5", "Crew 99"}),
        ("nation=RUS", {"Soyuz Ms 22", "Soyuz Ms 23", "Crew 5", "Soyuz Ms 30"}),
        ("station=iss", {"Soyuz Ms 22", "Soyuz Ms 23", "Crew 5"}),
        ("outcome=in-flight", {"Soyuz Ms 30"}),
        ("outcome=planned", {"Crew 99"}),
        ("outcome=lost", set()),
        ("year_from=2023", {"Soyuz Ms 23", "Soyuz Ms 30", "Crew 99"}),
        ("year_to=2022", {"Soyuz Ms 22", "Crew 5"}),
        ("year_from=2023&year_to=2023", {"Soyuz Ms 23"}),
        ("mixed=on", {"Soyuz Ms 22", "Soyuz Ms 23", "Crew 5"}),
        ("vehicle=soyuz-ms&nation=USA", {"Soyuz Ms 22", "Soyuz Ms 23"}),
        ("q=soyuz 22", {"Soyuz Ms 22"}),
        ("q=kikina", {"Crew 5"}),
        ("q=кикина", {"Crew 5"}),
    ],
)
def test_missions_by(client, exchange_era, query, shown):
    assert missions(client, query) == shown


def test_a_family_holds_all_its_vehicles(client, exchange_era, fly, roscosmos):
    older = roscosmos.vehicles_operated.create(
        slug="soyuz-tm", name="Soyuz TM", family="Soyuz", seats=3
    )
    fly("soyuz-tm-5", 1988, vehicle=older)

    assert missions(client, "family=Soyuz&year_to=2022") == {
        "Soyuz Tm 5",
        "Soyuz Ms 22",
    }


@pytest.mark.parametrize(
    ("agency", "shown"),
    [
        ("spacex", {"Crew 5", "Crew 99"}),  # operates the vehicle
        ("nasa", {"Crew 5", "Crew 99", "Soyuz Ms 22", "Soyuz Ms 23"}),  # aboard
    ],
)
def test_missions_by_agency_that_flies_it_or_is_aboard(
    client, exchange_era, agency, shown
):
    assert missions(client, f"agency={agency}") == shown


def test_a_backup_does_not_make_a_nation_aboard(client, america, fly, person, seat):
    seat(fly("soyuz-ms-20"), person("Some Backup"), status="backup", nation=america)

    assert missions(client, "nation=USA") == set()


def test_a_backup_does_not_make_a_crew_mixed(client, america, crew_of, person, seat):
    seat(crew_of("soyuz-ms-20"), person("Some One"), status="backup", nation=america)

    assert missions(client, "mixed=on") == set()


def test_a_backup_does_not_make_an_agency_aboard(client, fly, nasa, person, seat):
    seat(fly("soyuz-ms-20"), person("Some Backup"), status="backup", agency=nasa)

    assert missions(client, "agency=nasa") == set()


def test_a_nation_aboard_on_the_way_home_alone_is_aboard(
    client, america, fly, person, seat
):
    seat(fly("soyuz-ms-23"), person("Frank Rubio"), "down", nation=america)

    assert missions(client, "nation=USA") == {"Soyuz Ms 23"}


def test_a_year_goes_from_its_first_instant_to_its_last(client, fly):
    landed = utc(2024, 1, 1, 0, 0)
    fly("new-year", launched_at=utc(2022, 1, 1, 0, 0))
    fly("years-eve", landed_at=landed, launched_at=utc(2022, 12, 31, 23, 59))
    fly("next-year", landed_at=landed, launched_at=utc(2023, 1, 1, 0, 0))
    fly("year-before", launched_at=utc(2021, 12, 31, 23, 59))

    assert missions(client, "year_from=2022&year_to=2022") == {"New Year", "Years Eve"}


def test_a_flight_without_a_date_has_no_year(client, fly):
    fly("some-day", outcome="planned", launched_at=None, launch_precision="")

    assert missions(client, "year_from=1961") == set()
    assert missions(client, "") == {"Some Day"}


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("person=frank-rubio", {("Frank Rubio", "up"), ("Frank Rubio", "down")}),
        ("person=rubio&leg=up", {("Frank Rubio", "up")}),
        ("person=Чуб&status=backup", {("Nikolai Chub", "up")}),
        ("mission=soyuz-ms-30", {("Oleg Kononenko", "up")}),
        ("mission=crew+99", {("Nicole Mann", "up")}),
        ("vehicle=soyuz-ms&nation=USA&leg=down", {("Frank Rubio", "down")}),
        (
            "vehicle=crew-dragon&nation=RUS",
            {("Anna Kikina", "up"), ("Anna Kikina", "down"), ("Nikolai Chub", "up")},
        ),
        ("family=Dragon&leg=down", {("Anna Kikina", "down"), ("Nicole Mann", "down")}),
        ("spacecraft=soyuz-ms-751&nation=USA", {("Frank Rubio", "up")}),
        ("agency=nasa&year_to=2022&leg=down", {("Nicole Mann", "down")}),
        ("role=flight-engineer&leg=up", {("Frank Rubio", "up")}),
        ("status=replaced", {("Nikolai Chub", "up")}),
        ("status=planned", {("Nicole Mann", "up")}),
        ("arrangement=barter&nation=RUS", {("Anna Kikina", "up")}),
        ("year_from=2024&year_to=2024", {("Oleg Kononenko", "up")}),
    ],
)
def test_seats_by(client, exchange_era, query, shown):
    assert people(client, query) == shown


def test_a_persons_slug_is_exact(client, crew_of, fly, person, seat):
    seat(fly("m1"), person("Oleg Novitskiy", slug="oleg"))
    seat(fly("m2"), person("Oleg Kononenko"))

    assert people(client, "person=oleg") == {("Oleg Novitskiy", "up")}


def test_a_missions_slug_is_exact(client, fly, person, seat):
    seat(fly("crew-1"), person("First One"))
    seat(fly("crew-10"), person("Tenth One"))

    assert people(client, "mission=crew-1") == {("First One", "up")}
    assert len(people(client, "mission=crew+1")) == 2


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("nation=USA", ["Mann, Nicole", "Rubio, Frank"]),
        ("agency=nasa", ["Mann, Nicole", "Rubio, Frank"]),
        ("vehicle=crew-dragon", ["Kikina, Anna", "Mann, Nicole"]),
        ("in_space=on", ["Kononenko, Oleg"]),
        ("q=николай", ["Chub, Nikolai"]),
        ("q=PROKOPYEV", ["Prokopyev, Sergey"]),
        ("q=sergey rubio", []),
    ],
)
def test_crew_by(client, exchange_era, query, shown):
    assert crew(client, query) == shown


def test_a_vehicle_they_were_only_backup_for_is_not_flown(client, exchange_era):
    assert "Chub, Nikolai" not in crew(client, "vehicle=soyuz-ms")


def test_a_ship_somebody_came_home_in_is_flown(client, dragon, fly, person, seat):
    who = person("Butch Wilmore")
    seat(fly("crew-9", vehicle=dragon), who, "down")

    assert crew(client, "vehicle=crew-dragon") == ["Wilmore, Butch"]


@pytest.mark.parametrize(
    ("asked", "name", "fields"),
    [
        ("леонов", "Alexei Leonov", {"native_name": "Алексей Леонов"}),
        ("ЛЕОНОВ", "Alexei Leonov", {"native_name": "Алексей Леонов"}),
        ("leonov", "Alexei Leonov", {}),
        ("chretien", "Jean-Loup Chrétien", {"slug": "jean-loup-chretien"}),
        ("Chrétien", "Jean-Loup Chretien", {}),
        ("jean loup", "Jean-Loup Chrétien", {"slug": "jean-loup-chretien"}),
        ("Kud Sverchkov", "Sergey Kud-Sverchkov", {}),
        (
            "Kud Sverchkov",
            "Sergey K",
            {"native_name": "Сергей Кудь-Сверчков"},
        ),
        ("Кудь-Сверчков", "Sergey Kud-Sverchkov", {}),
        ("ohara", "Loral O'Hara", {"slug": "loral-ohara"}),
        ("o’hara", "Loral O'Hara", {"slug": "loral-ohara"}),
        ("hopkins", "Michael Scott", {"aliases": "Mike Hopkins"}),
    ],
)
def test_a_name_is_found_in_any_spelling(client, person, asked, name, fields):
    person(name, **fields)
    person("Somebody Else")

    page = client.get("/crew/", {"q": asked})

    assert "1 person" in words(page)
    assert name.split()[-1].split("-")[-1] in first_cells(page)[0]


@pytest.mark.parametrize("asked", ["—", "%", "_", "'", "...", "%25"])
def test_a_text_without_letters_finds_nothing(client, person, asked):
    person("Oleg Kononenko")

    assert first_cells(client.get("/crew/", {"q": asked})) == []


@pytest.mark.parametrize("q", ["союз мс 22", "ms-22", "kazbek"])
def test_a_mission_is_found_by_its_other_names(client, fly, q):
    fly("soyuz-ms-22", aliases="Союз МС-22\nISS-68S", callsign="Kazbek")
    fly("soyuz-ms-21")

    assert missions(client, f"q={q}") == {"Soyuz Ms 22"}


def test_agencies_by_nation_kind_and_text(client, dragon, roscosmos):
    def shown(query):
        return first_cells(client.get(f"/agencies/?{query}"))

    assert shown("nation=USA") == ["NASA", "SpaceX"]
    assert shown("kind=company") == ["SpaceX"]
    assert shown("q=roscos") == ["Roscosmos"]
    assert shown("q=aeronautics") == ["NASA"]


def test_an_agency_is_found_in_its_own_script_in_small_letters(client, roscosmos):
    Agency.objects.update(native_name="Роскосмос")

    assert first_cells(client.get("/agencies/?q=роскосмос")) == ["Roscosmos"]


def test_vehicles_by_operator_nation_and_text(client, dragon, soyuz):
    def shown(query):
        return first_cells(client.get(f"/vehicles/?{query}"))

    assert shown("operator=spacex") == ["Crew Dragon"]
    assert shown("nation=RUS") == ["Soyuz MS"]
    assert shown("q=dragon") == ["Crew Dragon"]


def test_nations_by_vehicle_and_text(client, exchange_era):
    def shown(query):
        return first_cells(client.get(f"/nations/?{query}"))

    assert shown("vehicle=crew-dragon") == ["Russia", "United States"]
    assert shown("q=rus") == ["Russia"]
    assert shown("q=states") == ["United States"]


def test_a_nation_whose_people_were_only_backups_did_not_fly(
    client, america, fly, person, seat
):
    seat(fly("soyuz-ms-20"), person("Some Backup"), status="backup", nation=america)

    assert first_cells(client.get("/nations/?vehicle=soyuz-ms")) == []


def test_swaps_by_pairing_and_person(client, exchange_era, fly, person, seat, swap):
    swap("alone", seat(fly("m1"), person("Some One")), pairing="open")

    def shown(query):
        found = tree(client.get(f"/swaps/?{query}")).findall(".//article/h3/a")
        return [link.text for link in found]

    assert shown("pairing=open") == ["Alone"]
    assert shown("person=кикина") == ["Rubio Kikina"]
    assert shown("person=rubio&pairing=open") == []


def test_sources_by_text(client, source):
    assert "1 source" in words(client.get("/sources/?q=agency"))
    assert "1 source" in words(client.get("/sources/?q=agency.example"))
    assert "0 sources" in words(client.get("/sources/?q=gazette"))


@pytest.mark.parametrize(
    ("sort", "shown"),
    [
        ("name", ["Aaa", "Bbb", "Ccc"]),
        ("-name", ["Ccc", "Bbb", "Aaa"]),
        ("launched", ["Bbb", "Ccc", "Aaa"]),
        ("-launched", ["Ccc", "Bbb", "Aaa"]),
        ("landed", ["Ccc", "Bbb", "Aaa"]),
        ("-landed", ["Bbb", "Ccc", "Aaa"]),
    ],
)
def test_missions_sort_both_ways_with_the_unknown_last(client, fly, sort, shown):
    fly("aaa", outcome="planned", launched_at=None, launch_precision="")
    fly("bbb", launched_at=utc(2020, 1, 1), landed_at=utc(2023, 1, 1))
    fly("ccc", launched_at=utc(2021, 1, 1), landed_at=utc(2022, 1, 1))

    assert first_cells(client.get(f"/missions/?sort={sort}")) == shown


@pytest.mark.parametrize("list_of", ["missions", "seats", "crew"])
@pytest.mark.parametrize("way", ["", "-"])
def test_rows_that_tie_keep_one_order_over_the_pages(
    client, fly, list_of, person, seat, way
):
    word = {"missions": "launched", "seats": "launched", "crew": "born"}[list_of]
    for number in range(120):
        mission = fly(f"m{number:03}")
        seat(mission, person(f"Some Number{number:03}"))

    shown = [
        name
        for page in (1, 2, 3)
        for name in first_cells(client.get(f"/{list_of}/?sort={way}{word}&page={page}"))
    ]

    assert len(shown) == len(set(shown)) == 120


def test_every_sorting_that_is_offered_answers(client, exchange_era):
    for word in ("missions", "seats", "crew", "agencies", "vehicles", "nations"):
        for sort in choices(client.get(f"/{word}/"), "sort"):
            assert rows(client.get(f"/{word}/?sort={sort}")), (word, sort)


def test_nations_sort_by_how_many_people_they_flew(client, exchange_era):
    assert first_cells(client.get("/nations/?sort=people"))[0] == "United States"
    assert first_cells(client.get("/nations/?sort=-people"))[0] == "Russia"


def test_a_column_sorts_up_then_down_and_says_so(client, fly):
    fly("soyuz-ms-20")

    assert links(client.get("/missions/"))["Launched"] == "?sort=launched"

    page = client.get("/missions/?sort=launched&vehicle=soyuz-ms")
    assert links(page)["Launched"] == "?vehicle=soyuz-ms&sort=-launched"
    assert tree(page).find(".//th[@aria-sort='ascending']") is not None

    page = client.get("/missions/?sort=-launched")
    assert links(page)["Launched"] == "?sort=launched"
    assert tree(page).find(".//th[@aria-sort='descending']") is not None
