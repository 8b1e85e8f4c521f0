"""Choices with counts, chips, and what bad input gets."""

import pytest

from ..reading import (
    chips,
    choices,
    chosen,
    csv_rows,
    links,
    rows,
    tree,
    words,
)

LISTS = [
    "missions",
    "seats",
    "crew",
    "agencies",
    "vehicles",
    "nations",
    "swaps",
    "sources",
]
HOSTILE = [
    "0",
    "-5",
    "99999",
    "9" * 5000,
    "abc",
    "\x00",
    "a\x00b",
    "я" * 5000,
    "' OR 1=1 --",
    "<script>",
    "١٩٦١",
    "NaN",
    "-",
    "pk",
    "\N{ROCKET}",
    "\n",
    "%",
]
SELECTS = {
    "missions": ["vehicle", "family", "agency", "nation", "station", "outcome"],
    "seats": [
        "vehicle",
        "family",
        "spacecraft",
        "nation",
        "agency",
        "leg",
        "role",
        "status",
        "arrangement",
    ],
    "crew": ["nation", "agency", "vehicle"],
    "agencies": ["kind", "nation"],
    "vehicles": ["operator", "nation"],
    "nations": ["vehicle"],
    "swaps": ["pairing"],
}
FACETS = [(word, name) for word, names in SELECTS.items() for name in names]


@pytest.fixture(params=LISTS)
def each_list(request):
    return request.param


@pytest.mark.parametrize(("word", "name"), FACETS)
def test_a_choice_shows_as_many_rows_as_it_promises(client, exchange_era, word, name):
    offered = choices(client.get(f"/{word}/"), name)

    assert len(offered) > 1
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
    offered = choices(client.get(f"/{word}/?{others}"), name)

    assert len(offered) > 1
    for value, label in offered.items():
        if value:
            query = f"{others}&{name}={value}"
            found = len(csv_rows(client.get(f"/{word}.csv?{query}")))
            assert label.endswith(f"({found})")
            assert found


def test_a_choice_that_would_show_nothing_is_not_offered(client, exchange_era):
    offered = choices(client.get("/seats/?nation=USA"), "status")

    assert "backup" not in offered
    assert "replaced" not in offered


def test_a_filter_still_offers_its_other_values(client, exchange_era):
    offered = choices(client.get("/seats/?leg=up"), "leg")

    assert offered == {"": "Any", "up": "launch (8)", "down": "return (4)"}


def test_a_chosen_value_stays_chosen_though_nothing_has_it(client, exchange_era):
    page = client.get("/seats/?status=backup&leg=down")

    assert chosen(page, "leg") == ["down"]
    assert choices(page, "leg")["down"] == "return (0)"


def test_nothing_chosen_stands_on_any(client, exchange_era):
    page = client.get("/seats/")

    assert choices(page, "vehicle")[""] == "Any"
    assert chosen(page, "vehicle") in ([""], [])


def test_labels_are_names_and_never_slugs(client, exchange_era):
    offered = choices(client.get("/seats/"), "vehicle")

    assert offered == {
        "": "Any",
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

    offered = choices(client.get("/seats/"), "family")

    assert offered == {"": "Any", "Dragon": "Dragon (6)", "Soyuz": "Soyuz (8)"}


def test_a_chip_of_a_family_says_its_name(client, exchange_era):
    page = client.get("/missions/?family=Soyuz")

    assert chips(page) == {"Family of vehicles: Soyuz": "/missions/"}


def test_a_hull_without_a_name_is_offered_by_its_number(client, exchange_era):
    offered = choices(client.get("/seats/"), "spacecraft")

    assert offered["soyuz-ms-751"] == "No. 751 (3)"


def test_every_choice_has_a_name(client, exchange_era):
    for word, name in FACETS:
        for label in choices(client.get(f"/{word}/"), name).values():
            assert not label.startswith("("), (word, name, label)


def test_no_choice_stays_from_the_question_before(client, exchange_era):
    before = choices(client.get("/seats/"), "vehicle")
    client.get("/seats/?nation=USA&leg=down")

    assert choices(client.get("/seats/"), "vehicle") == before


def test_a_filter_in_force_is_a_chip_that_removes_it(client, exchange_era):
    page = client.get("/seats/?vehicle=crew-dragon&nation=RUS")

    assert chips(page) == {
        "Vehicle: Crew Dragon": "/seats/?nation=RUS",
        "Nation flown for: Russia": "/seats/?vehicle=crew-dragon",
    }


def test_the_last_chip_leads_to_the_whole_list(client, exchange_era):
    page = client.get("/seats/?leg=up")

    assert chips(page) == {"Leg: launch": "/seats/"}
    assert "Remove all" not in links(page)


def test_several_chips_can_be_removed_together(client, exchange_era):
    page = client.get("/seats/?leg=up&nation=RUS")

    assert links(page)["Remove all"] == "/seats/"


def test_a_box_that_is_ticked_is_a_chip_without_a_value(client, exchange_era):
    page = client.get("/crew/?in_space=on")

    assert chips(page) == {"In space now": "/crew/"}


def test_words_and_years_are_chips(client, exchange_era):
    page = client.get("/missions/?q=soyuz&year_from=2022")

    assert chips(page) == {
        "Text: soyuz": "/missions/?year_from=2022",
        "Launched from year: 2022": "/missions/?q=soyuz",
    }


def test_a_chip_of_a_hull_without_a_name_says_its_number(client, exchange_era):
    page = client.get("/seats/?spacecraft=soyuz-ms-751")

    assert list(chips(page)) == ["Spacecraft: No. 751"]


def test_sorting_is_no_chip_and_stays_when_one_is_removed(client, exchange_era):
    page = client.get("/seats/?leg=up&sort=person")

    assert chips(page) == {"Leg: launch": "/seats/?sort=person"}


def test_a_chip_forgets_the_page(client, fly):
    for number in range(60):
        fly(f"m{number}")

    page = client.get("/missions/?vehicle=soyuz-ms&year_from=2020&page=2")

    assert chips(page)["Vehicle: Soyuz MS"] == "/missions/?year_from=2020"


def test_words_in_a_chip_are_text_and_never_markup(client, exchange_era):
    page = client.get("/missions/?q=<b>soyuz</b>")

    assert b"<b>soyuz" not in page.content


@pytest.mark.parametrize("year", ["0", "-5", "99999", "abc", "1960", "2101", "20.5"])
@pytest.mark.parametrize("name", ["year_from", "year_to"])
def test_a_year_that_cannot_be_is_a_form_error(client, exchange_era, name, year):
    page = client.get(f"/missions/?{name}={year}")

    assert page.status_code == 200
    assert "This cannot be asked:" in words(page)
    assert rows(page) == []


@pytest.mark.parametrize("query", ["sort=pk", "sort=--name", "sort=vehicle__name"])
def test_a_sorting_that_is_not_offered_is_a_form_error(client, exchange_era, query):
    page = client.get(f"/missions/?{query}")

    assert "This cannot be asked: Sort by:" in words(page)


@pytest.mark.parametrize(("word", "name"), FACETS)
def test_a_value_that_the_catalogue_does_not_know_is_a_form_error(
    client, exchange_era, word, name
):
    page = client.get(f"/{word}/?{name}=bicycle")

    assert page.status_code == 200
    assert "“bicycle” is unknown." in words(page)


def test_a_value_without_rows_is_a_fair_question(client, dragon, fly):
    fly("soyuz-ms-20")

    page = client.get("/missions/?vehicle=crew-dragon")

    assert "This cannot be asked" not in words(page)
    assert "Nothing in the catalogue fits" in words(page)


def parameters(client, word):
    """Names of all fields in the list's form of filters."""
    form = tree(client.get(f"/{word}/")).find(".//form[@class='filters']")
    return [field.get("name") for field in form.iter() if field.get("name")]


def test_no_value_is_an_error_of_the_site(client, exchange_era, each_list):
    """Each value for each parameter of the twin, and for all of the page at once."""
    names = parameters(client, each_list)
    assert names
    for value in HOSTILE:
        page = client.get(f"/{each_list}/", dict.fromkeys(names, value))
        assert page.status_code == 200, value[:20]
        for name in names:
            data = client.get(f"/{each_list}.csv", {name: value})
            assert data.status_code in (200, 404), (name, value[:20])


@pytest.mark.parametrize(
    "query",
    [
        "vehicle=%00",
        "vehicle=%FF%FE",
        "%00=%00",
        "vehicle=soyuz-ms&vehicle=crew-dragon",
        "&&&===",
        "vehicle",
        "vehicle[]=soyuz-ms",
        "q=" + "%F0%9F%9A%80" * 30,
    ],
)
def test_a_broken_query_is_no_error_of_the_site(client, exchange_era, each_list, query):
    for address in (f"/{each_list}/", f"/{each_list}.json"):
        assert client.get(f"{address}?{query}").status_code in (200, 404)


def test_a_text_that_is_too_long_is_a_form_error(client, exchange_era):
    page = client.get("/missions/", {"q": "x" * 5000})

    assert page.status_code == 200
    assert "This cannot be asked: Text:" in words(page)


def test_a_parameter_that_no_list_knows_is_ignored(client, exchange_era):
    page = client.get("/missions/?utm_source=x")

    assert len(rows(page)) == 5
    assert chips(page) == {}


def test_a_value_with_space_around_it_is_understood(client, exchange_era):
    assert len(rows(client.get("/seats/?person=+Rubio+&vehicle=soyuz-ms+"))) == 2


def test_the_first_filters_are_in_sight_and_the_others_folded(client, exchange_era):
    form = tree(client.get("/seats/")).find(".//form[@class='filters']")

    def names(part):
        return [field.get("name") for field in part.iter() if field.get("name")]

    assert names(form.find("div")) == ["person", "vehicle", "nation", "agency"]
    assert {"role", "year_from", "sort"} < {*names(form.find("details"))}


def test_a_form_of_few_filters_folds_none(client, exchange_era):
    form = tree(client.get("/vehicles/")).find(".//form[@class='filters']")

    assert form.find("details") is None
    assert form.find(".//select[@name='sort']") is not None


def test_a_view_that_cannot_be_asked_is_not_offered_as_data(client, exchange_era):
    assert "CSV" in links(client.get("/seats/?vehicle=soyuz-ms"))
    assert "CSV" not in links(client.get("/seats/?vehicle=bicycle"))


def test_thousands_are_parted(client, fly, monkeypatch):
    monkeypatch.setattr(
        "missions.filters.facets.Facet.counts", lambda *_: {"soyuz-ms": 1544}
    )
    fly("soyuz-ms-20")

    assert choices(client.get("/seats/"), "vehicle")["soyuz-ms"] == "Soyuz MS (1,544)"
