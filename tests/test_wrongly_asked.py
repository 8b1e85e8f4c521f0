"""Addresses that ask wrongly, and what each gets: never another's answer."""

import pytest

from .reading import tree, words

pytestmark = pytest.mark.django_db
WRONG = [
    ("/seats.csv?naton=RUS", "“naton” is unknown here: did you mean “nation”?"),
    ("/seats/?naton=RUS", "“naton” is unknown here: did you mean “nation”?"),
    ("/seats.csv?country=RUS", "“country” is unknown here: did you mean “nation”?"),
    ("/seats.csv?page=2", "“page” is unknown here."),
    ("/seats/?vehicle=bicycle", "“bicycle” is unknown."),
    ("/seats.csv?vehicle=bicycle", "“bicycle” is unknown."),
    (
        "/seats.csv?nation=RUS&nation=USA",
        "“nation” is given 2 times; write a list: nation=RUS,USA.",
    ),
    (
        "/seats.csv?launch_site=Launch Site One, West Texas&launch_site=Mojave",
        "a comma between these: “Launch Site One, West Texas”, “Mojave”.",
    ),
    ("/seats/?year_from=0", "Launched from year: Ensure this value is greater"),
    ("/seats.csv?age_from=-1", "age_from: "),
    ("/missions.csv?text=TM-6", "“text” is unknown here: did you mean “q”?"),
    ("/missions/?year=2020", "“year” is unknown here: did you mean “year_from”?"),
    ("/missions.csv?sort=colour", "sort: "),
    ("/missions/?decade=1985", "1985"),
    ("/seats.csv?foreign=banana", "foreign: “banana” is no tick: write “on”"),
    ("/crew/?in_space=true", "“true” is no tick: write “on”, or leave it out."),
    ("/crew.csv?gender=F", "“gender” is unknown here: did you mean “sex”?"),
    ("/crew/?sex=X", "“X” is unknown."),
    ("/stations.csv?nation=RUS", "“nation” is unknown here."),
    ("/vehicles.csv?q=soyuz&q=dragon", "“q” is given 2 times; once is meant."),
    ("/explore/?by=planet", "planet"),
    ("/explore.csv?count=days&leg=down", "Not of these: count seats"),
    ("/crew/frank-rubio/?nation=RUS", "Nothing can be asked here."),
    ("/records/oldest.csv?sex=x", "sex: "),
    ("/in-space/?date=2100-01-01", "2100"),
    (f"/search/?q={'a' * 101}", "at most 100 characters (it has 101)"),
    ("/search.json?query=rubio", "“query” is unknown here: did you mean “q”?"),
]


@pytest.mark.parametrize(("address", "sentence"), WRONG)
def test_an_address_that_asks_wrongly_is_told_so(
    client, exchange_era, address, sentence
):
    answer = client.get(address)
    is_page = answer["Content-Type"].startswith("text/html")
    told = words(answer) if is_page else answer.content.decode()

    assert answer.status_code == 400
    assert sentence in told.replace(" : ", ": ")


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        (
            "/crew/frank-rubio.csv",
            "data as JSON: http://testserver/crew/frank-rubio.json.",
        ),
        ("/zeppelins.csv", "CSV is there of lists: http://testserver/seats.csv,"),
    ],
)
def test_a_csv_that_is_not_there_says_where_the_data_are(client, db, address, sentence):
    answer = client.get(address)

    assert answer.status_code == 404
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert sentence in answer.content.decode()


def test_a_value_named_twice_leads_to_the_list_of_it(client, exchange_era):
    answer = client.get("/seats/?nation=RUS,USA,RUS&leg=up&status=flown")

    assert answer.status_code == 301
    assert answer["Location"] == "/seats/?nation=RUS,USA&leg=up&status=flown"


def test_there_are_twenty_and_more():
    assert len({address for address, _sentence in WRONG}) >= 20


def test_what_can_be_asked_is_folded_away_on_a_page(client, exchange_era):
    found = tree(client.get("/seats/?naton=RUS")).findall(".//div[@class='errors']//li")

    assert found[0].find("details") is None
    assert found[-1].find("details/summary").text == "What this list can be asked"
    assert "person, mission" in "".join(found[-1].itertext())
