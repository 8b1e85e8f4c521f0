"""A parameter that a list does not know and another does."""

import pytest

from missions import filters
from missions.filters.elsewhere import LISTS, Elsewhere

from ..reading import tree, words

pytestmark = pytest.mark.django_db


def found(name, value):
    lists = Elsewhere(name, value)
    return lists.addresses, lists.take


@pytest.mark.parametrize(
    ("name", "value", "lists"),
    [
        ("crew", "all-women", (["/missions/?crew=all-women"], True)),
        ("crew", "rubio", (["/missions/"], False)),
        ("in_space", "on", (["/crew/?in_space=on"], True)),
        ("in_space", "", (["/crew/"], False)),
        ("by", "year", (["/explore/?by=year"], True)),
        ("flown_on", "USA,Soyuz", (["/crew/?flown_on=USA,Soyuz"], True)),
        ("person", "a&b", (["/seats/?person=a%26b"], True)),
        ("naton", "RUS", ([], False)),
        ("sort", "name", ([], False)),
        ("q", "rubio", ([], False)),
    ],
)
def test_lists_that_take_the_value_are_found_before_others(
    exchange_era, name, value, lists
):
    addresses, take = found(name, value)

    assert (addresses[:1], take) == lists


def test_no_more_than_four_are_named(exchange_era):
    assert found("nation", "RUS")[0] == [
        f"/{word}/?nation=RUS" for word in ("seats", "missions", "crew", "vehicles")
    ]


def test_a_page_leads_to_the_list_that_knows_it_and_guesses_nothing(
    client, exchange_era
):
    page = client.get("/seats/?crew=all-women&status=flown")
    [link] = tree(page).findall(".//div[@class='errors']//li/a")

    assert page.status_code == 400
    assert link.get("href") == "/missions/?crew=all-women"
    assert client.get(link.get("href")).status_code == 200
    assert "did you mean" not in words(page)


def test_a_guess_stands_where_no_list_takes_the_value(client, exchange_era):
    told = words(client.get("/seats/?crew=rubio"))

    assert "“crew” is unknown here: did you mean “person”?" in told


def test_a_record_says_so_too(client, exchange_era):
    page = client.get("/records/oldest/?role=pilot")
    links = tree(page).findall(".//div[@class='errors']//li/a")

    assert [link.get("href") for link in links] == [
        "/seats/?role=pilot",
        "/explore/?role=pilot",
    ]


def test_data_say_it_in_words_and_name_the_parameter_alone(client, exchange_era):
    refused = client.get("/missions.json?sex=F&mixed=on")

    assert refused.status_code == 400
    assert refused.json()["parameter"] == ["sex"]
    assert refused.json()["what"] == (
        "“sex” is unknown here. “sex” can be asked at /seats/?sex=F, /crew/?sex=F, "
        "/nations/?sex=F, /changes/?sex=F."
    )


def test_every_list_is_among_them():
    """But that of sources, which has words and an order alone."""
    named = {name for name in filters.__all__ if name != "SourceFilter"}
    among = {each.__name__ for each in LISTS.values()} | {"SeatAssignmentFilter"}

    assert among == named | {"ExploreFilter"}
