"""What an address could mean: rows by any of their names, and the words of lists."""

import pytest

from missions.models import CrewMember, Mission, Nation, Vehicle
from missions.reports.meant import (
    LIST_OF,
    heading_of,
    list_meant_by,
    meant_by,
    meant_by_path,
)

from ..reading import words


def slugs(rows):
    return [row.natural_key()[0] for row in rows]


@pytest.mark.parametrize(
    "asked", ["soyuz-ms22", "soyuzms22", "SOYUZ-MS-22", "Soyuz MS 22"]
)
def test_case_spaces_and_hyphens_do_not_matter(exchange_era, asked):
    assert slugs(meant_by(asked, Mission)) == ["soyuz-ms-22"]


def test_a_part_of_a_name_is_not_the_name(exchange_era):
    assert meant_by("soyuz-ms", Mission) == []
    assert meant_by("frank", CrewMember) == []


def test_an_alias_is_a_name(exchange_era):
    exchange_era.rubio.aliases = "Francisco Rubio\nDoctor Rubio"
    exchange_era.rubio.save()

    assert slugs(meant_by("doctor-rubio", CrewMember)) == ["frank-rubio"]


def test_a_slug_is_a_name_though_nothing_else_says_so(exchange_era):
    exchange_era.rubio.slug = "f-rubio-1"
    exchange_era.rubio.save()

    assert slugs(meant_by("F-Rubio-1", CrewMember)) == ["f-rubio-1"]


def test_a_family_means_all_of_it(exchange_era):
    vehicle = Vehicle.objects.get(slug="soyuz-ms")
    vehicle.pk, vehicle.slug, vehicle.name = None, "soyuz-x", "Soyuz X"
    vehicle.save(force_insert=True)

    assert slugs(meant_by("soyuz", Vehicle)) == ["soyuz-ms", "soyuz-x"]


def test_a_nation_goes_by_what_people_call_it(exchange_era):
    assert slugs(meant_by("america", Nation)) == ["USA"]


@pytest.mark.parametrize("asked", ["", "\0", "--", "☭☭", "a" * 5000])
def test_what_names_nothing_means_nothing(exchange_era, asked):
    assert meant_by(asked) == []


@pytest.mark.parametrize("word", LIST_OF)
def test_each_other_word_leads_to_a_list(client, db, word):
    assert client.get(list_meant_by(word)).status_code == 200


def test_a_word_that_is_none_leads_nowhere():
    assert list_meant_by("nope") is None


def test_a_whole_address_names_a_row(exchange_era):
    assert slugs(meant_by_path("/frank-rubio/")) == ["frank-rubio"]
    assert slugs(meant_by_path("/cosmonauts/frank-rubio/")) == ["frank-rubio"]
    assert meant_by_path("/missions/frank-rubio/") == []
    assert meant_by_path("/nope/frank-rubio/") == []
    assert meant_by_path("/crew/a/frank-rubio/") == []


def test_several_rows_are_called_what_they_are(exchange_era, person):
    vehicle = Vehicle.objects.get(slug="soyuz-ms")
    vehicle.pk, vehicle.slug, vehicle.name = None, "soyuz-x", "Soyuz X"
    vehicle.save(force_insert=True)
    person("Marco Rubio")

    assert heading_of(meant_by("soyuz", Vehicle)) == "Vehicles of the Soyuz family"
    assert heading_of(meant_by("rubio", CrewMember)) == "People who go by this name"
    assert heading_of([vehicle, exchange_era.rubio]) == "What goes by this name"


def test_the_page_says_what_several_are(client, exchange_era):
    vehicle = Vehicle.objects.get(slug="soyuz-ms")
    vehicle.pk, vehicle.slug, vehicle.name = None, "soyuz-x", "Soyuz X"
    vehicle.save(force_insert=True)

    assert "Vehicles of the Soyuz family" in words(client.get("/vehicles/soyuz/"))
