"""Choices with counts."""

import pytest

from ..reading import choices, chosen, csv_rows, words
from .lists import FACETS

pytestmark = pytest.mark.no_cover


@pytest.mark.parametrize(("word", "name"), FACETS)
def test_a_choice_shows_as_many_rows_as_it_promises(client, exchange_era, word, name):
    asked = "?status=all" if word == "seats" else ""
    offered = choices(client.get(f"/{word}/{asked}"), name)

    assert offered
    for value, label in offered.items():
        if value:
            found = len(csv_rows(client.get(f"/{word}.csv?{name}={value}")))
            assert label.endswith(f"({found})")
            assert found


@pytest.mark.parametrize(
    ("word", "name", "others"),
    [
        ("seats", "vehicle", "nation=USA"),
        ("seats", "nation", "vehicle=crew-dragon&leg=down"),
        ("seats", "role", "person=rubio"),
        ("missions", "nation", "vehicle=crew-dragon&year_to=2023"),
        ("missions", "agency", "mixed=on"),
        ("missions", "outcome", "nation=USA"),
        ("crew", "vehicle", "nation=USA"),
        ("crew", "nation", "in_space=on"),
    ],
)
def test_counts_are_taken_under_the_other_filters(
    client, exchange_era, word, name, others
):
    others = f"status=all&{others}" if word == "seats" else others
    offered = choices(client.get(f"/{word}/?{others}"), name)

    assert offered
    for value, label in offered.items():
        if value:
            query = f"{others}&{name}={value}"
            found = len(csv_rows(client.get(f"/{word}.csv?{query}")))
            assert label.endswith(f"({found})")
            assert found


def test_a_choice_that_would_show_nothing_is_not_offered(client, exchange_era):
    offered = choices(client.get("/seats/?nation=USA&status=all"), "status")

    assert "backup" not in offered
    assert "replaced" not in offered


def test_a_filter_still_offers_its_other_values(client, exchange_era):
    offered = choices(client.get("/seats/?leg=up"), "leg")

    assert offered == {"up": "launch (8)", "down": "return (4)"}


def test_a_chosen_value_stays_chosen_though_nothing_has_it(client, exchange_era):
    page = client.get("/seats/?status=backup&leg=down")

    assert chosen(page, "leg") == ["down"]
    assert choices(page, "leg")["down"] == "return (0)"


def test_nothing_chosen_stands_on_any(client, exchange_era):
    page = client.get("/seats/")

    assert chosen(page, "vehicle") == []
    assert "Vehicle: Any" in words(page)


def test_labels_are_names_and_never_slugs(client, exchange_era):
    offered = choices(client.get("/seats/?status=all"), "vehicle")

    assert offered == {
        "crew-dragon": "Crew Dragon (6)",
        "soyuz-ms": "Soyuz MS (6)",
    }


def test_a_family_is_offered_once_however_many_vehicles_it_has(
    client, crew_of, dragon, exchange_era, roscosmos
):
    older = roscosmos.vehicles_operated.create(
        slug="soyuz-tm", name="Soyuz TM", family="Soyuz", seats=3
    )
    crew_of("soyuz-tm-5", 1988, vehicle=older)

    offered = choices(client.get("/seats/?status=all"), "family")

    assert offered == {"Dragon": "Dragon (6)", "Soyuz": "Soyuz (8)"}


def test_a_hull_without_a_name_is_offered_by_its_number(client, exchange_era):
    offered = choices(client.get("/seats/?status=all"), "spacecraft")

    assert offered["soyuz-ms-751"] == "No. 751 (3)"


def test_every_choice_has_a_name(client, exchange_era):
    for word, name in FACETS:
        for label in choices(client.get(f"/{word}/"), name).values():
            assert not label.startswith("("), (word, name, label)


def test_no_choice_stays_from_the_question_before(client, exchange_era):
    before = choices(client.get("/seats/"), "vehicle")
    client.get("/seats/?nation=USA&leg=down")

    assert choices(client.get("/seats/"), "vehicle") == before


@pytest.mark.parametrize(("word", "name"), FACETS)
def test_a_value_that_the_catalogue_does_not_know_is_a_form_error(
    client, exchange_era, word, name
):
    page = client.get(f"/{word}/?{name}=bicycle")

    assert page.status_code == 400
    assert "“bicycle” is unknown." in words(page)


def test_a_value_without_rows_is_a_fair_question(client, dragon, fly):
    fly("soyuz-ms-20")

    page = client.get("/missions/?vehicle=crew-dragon")

    assert "Invalid filter" not in words(page)
    assert "Nothing in the catalogue matches" in words(page)


def test_thousands_are_parted(client, fly, monkeypatch):
    monkeypatch.setattr(
        "missions.filters.filter_set.counted",
        lambda sets, _rows: dict.fromkeys(sets, 1544),
    )
    fly("soyuz-ms-20")

    assert (
        choices(client.get("/missions/"), "vehicle")["soyuz-ms"] == "Soyuz MS (1,544)"
    )


def test_what_no_source_states_is_asked_for_as_unknown(client, fly, person, seat):
    mission = fly("soyuz-ms-25")
    seat(mission, person("Some Body"), role="commander")
    seat(mission, person("Any Body"))

    assert choices(client.get("/seats/"), "role")["unknown"] == "unknown (1)"
    [found] = csv_rows(client.get("/seats.csv?role=unknown"))
    assert found["person"] == "any-body"
    assert "“unknown” is unknown." in words(client.get("/seats/?leg=unknown"))


SEVERAL = [
    ("seats", "nation", ["RUS", "USA"]),
    ("seats", "leg", ["down", "up"]),
    ("missions", "agency", ["nasa", "roscosmos"]),
    ("missions", "station", ["iss", "none"]),
    ("missions", "decade", ["2010", "2020"]),
    ("crew", "vehicle", ["crew-dragon", "soyuz-ms"]),
    ("changes", "vehicle", ["crew-dragon", "soyuz-ms"]),
]


@pytest.mark.parametrize(("word", "name", "values"), SEVERAL)
def test_of_several_values_a_row_has_any(client, exchange_era, fly, word, name, values):
    fly("soyuz-ms-18", 2017)  # to no station, and of the decade before

    def found(value):
        lines = client.get(f"/{word}.csv?{name}={value}").getvalue().split(b"\n")
        return {*lines[1:]}

    assert found(",".join(values)) == set().union(*map(found, values))
    assert found(",".join(reversed(values))) == found(",".join(values))


def test_several_values_are_ticked_and_still_counted_one_by_one(client, exchange_era):
    page = client.get("/seats/?nation=RUS,USA")

    assert chosen(page, "nation") == ["RUS", "USA"]
    assert choices(page, "nation") == choices(client.get("/seats/"), "nation")
    assert "Nation flown for: Russia, United States" in words(page)


@pytest.mark.parametrize(
    ("nation", "problem"),
    [
        ("RUS,xx,USA", "“xx” is unknown."),
        ("rus", "“rus” is unknown: did you mean “RUS”?"),
        ("Russia,USA", "“Russia” is unknown: did you mean “RUS”?"),
        ("RUS,", "A value is missing beside a comma."),
        (",", "A value is missing beside a comma."),
        ("RUS,,USA", "A value is missing beside a comma."),
        ("RUS;USA", "“RUS;USA” is unknown"),
        (",".join(["xx"] * 900), "at most 2000 characters"),
    ],
)
def test_a_list_is_refused_by_what_is_wrong_in_it(
    client, exchange_era, nation, problem
):
    answer = client.get("/seats.csv", {"nation": nation})

    assert answer.status_code == 400
    assert problem in answer.content.decode()


def test_a_site_with_a_comma_in_its_name_is_one_value(client, fly):
    texas = "Launch Site One, West Texas"
    for slug, site in {"a": texas, "b": "Mojave", "c": "Baikonur, site 1/5"}.items():
        fly(slug, launch_site=site)

    def found(sites):
        answer = client.get("/missions.csv", {"launch_site": sites})
        return {row["mission"] for row in csv_rows(answer)}

    assert found(texas) == {"a"}
    assert found(f"{texas},Mojave") == found(f"Mojave, {texas}") == {"a", "b"}
    assert found("Baikonur,Mojave") == {"b", "c"}
    answer = client.get("/missions.csv?launch_site=Launch Site One,Mojave")
    assert answer.content.decode().endswith(
        f"“Launch Site One” is unknown: did you mean “{texas}”? What can be asked: "
        f"Baikonur, “{texas}”, Mojave."
    )
