import pytest

from ..reading import links, section, tree, words


def found(client, question):
    page = client.get("/search/", {"q": question})
    return [link.text for link in tree(page).findall(".//ul[@class='found']/li/a")]


@pytest.mark.parametrize(
    "question, names",
    [
        ("kikina", ["Anna Kikina"]),
        ("Кикина", ["Anna Kikina"]),
        ("anna  KIKINA", ["Anna Kikina"]),
        ("crew 5", ["Crew 5"]),
        ("dragon", ["Crew Dragon"]),
        ("usa", ["United States"]),
        ("nasa", ["NASA"]),
        ("zeppelin", []),
        ("?!", []),
        ("", []),
    ],
)
def test_one_box_finds_every_kind_of_row(client, exchange_era, question, names):
    assert found(client, question) == names


def test_names_that_begin_with_the_words_stand_first(client, person):
    person("Anna Rubens")
    person("Ruben Almeida")
    person("Ana Maria", aliases="Carubena")

    assert found(client, "rube") == ["Ruben Almeida", "Anna Rubens", "Ana Maria"]


def test_a_kind_with_more_rows_leads_to_its_list(client, person):
    for number in range(21):
        person(f"Some Body{number}")

    page = client.get("/search/?q=some+body")

    assert "21 results for “some body”" in words(page)
    assert links(page)["All 21 as a list"] == "/crew/?q=some+body"
    assert len(found(client, "some body")) == 20


def test_each_row_says_what_it_is(client, exchange_era):
    page = client.get("/search/?q=soyuz+ms+22")

    assert "Soyuz Ms 22 Soyuz MS, 21 September 2022" in section(page, "group-1")


def test_nothing_found_says_so(client, db):
    told = words(client.get("/search/?q=zeppelin"))

    assert "0 results for “zeppelin”" in told
    assert "Nothing in the catalogue matches all of these words." in told


def test_words_are_text_and_never_markup(client, db):
    page = client.get("/search/", {"q": "<b> x"})

    assert "0 results for “<b> x”" in words(page)
    assert b"<b>" not in page.content


@pytest.mark.parametrize(
    "asked", ["a " * 21, "x" * 101, "\ufdfa" * 20, "a\x0bb", "<\0"]
)
def test_words_that_nothing_can_hold_are_refused(client, exchange_era, asked):
    page = client.get("/search/", {"q": asked})
    data = client.get("/search.json", {"q": asked})

    assert page.status_code == data.status_code == 400
    assert "Invalid filter: Search:" in words(page)
    assert data.text.startswith("Invalid filter. q: ")
    assert tree(page).find(".//main//input").get("value").startswith(asked[0])


def test_an_address_of_many_words_is_not_found_and_no_error(client, exchange_era):
    page = client.get(f"/crew/{'kikina-' * 200}/")

    assert page.status_code == 404


def test_suggestions_are_the_best_few_with_their_addresses(client, exchange_era):
    answer = client.get("/search.json", {"q": "rubio"}).json()

    assert answer == {
        "words": "rubio",
        "found": [
            {
                "group": "People",
                "name": "Frank Rubio",
                "detail": "NASA",
                "address": "/crew/frank-rubio/",
            }
        ],
    }


def test_suggestions_are_few(client, person):
    for number in range(9):
        person(f"Some Body{number}")

    assert len(client.get("/search.json?q=body").json()["found"]) == 4


def test_every_page_has_the_box(client, exchange_era):
    for address in ("/", "/missions/", "/crew/frank-rubio/", "/nope/"):
        box = tree(client.get(address)).find(".//header//form[@class='find']/input")
        assert box.get("data-suggest") == "/search.json", address
