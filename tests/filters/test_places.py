"""Agencies, vehicles and nations by each of their filters."""

from missions.models import Agency, Nation

from ..reading import first_cells


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
    assert shown("q=american") == ["United States"]
    assert shown("q=can") == []  # inside of "american"


def test_nations_by_sex_and_decade_and_vehicles_by_station(client, exchange_era):
    type(exchange_era.kikina).objects.filter(pk=exchange_era.kikina.pk).update(sex="F")

    assert first_cells(client.get("/nations/?sex=F")) == ["Russia"]
    assert first_cells(client.get("/nations/?decade=2020")) == [
        "Russia",
        "United States",
    ]
    assert first_cells(client.get("/nations/?decade=1960")) == []
    assert "Soyuz MS" in first_cells(client.get("/vehicles/?station=iss"))


def test_a_nation_whose_people_were_only_backups_did_not_fly(
    client, america, fly, person, seat
):
    seat(fly("soyuz-ms-20"), person("Some Backup"), status="backup", nation=america)

    assert first_cells(client.get("/nations/?vehicle=soyuz-ms")) == []


def test_nations_sort_by_how_many_people_they_flew(client, exchange_era):
    assert first_cells(client.get("/nations/?sort=people"))[0] == "United States"
    assert first_cells(client.get("/nations/?sort=-people"))[0] == "Russia"


def test_a_nation_without_seats_is_none_whose_people_are_of_unknown_sex(
    client, america, exchange_era
):
    """Their sex is not told in the era; China has nobody in it."""
    Nation.objects.create(code="CHN", name="China")

    assert first_cells(client.get("/nations/?sex=unknown")) == [
        "Russia",
        "United States",
    ]
