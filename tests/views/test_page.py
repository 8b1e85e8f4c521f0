"""What holds of every public page: the answer that a route names, or none."""

import pytest
from django.test import RequestFactory
from django.views.generic import View

from missions import views
from missions.views.page import PublicPage

from ..reading import addresses, links, rows, text, tree, words


class Page(PublicPage, View):
    """Gives an answer of its own beside the page."""

    def answer_page(self):
        return "the page"

    def answer_csv(self):
        return "its rows"


def answer_of(view):
    request = RequestFactory().get("/")
    made = view.view_class(**view.view_initkwargs)
    made.setup(request)
    return made.get(request)


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ({}, "the page"),
        ({"answer": "page"}, "the page"),
        ({"answer": "csv"}, "its rows"),
    ],
)
def test_a_route_gets_the_answer_that_it_names(given, answer):
    assert answer_of(Page.as_view(**given)) == answer


@pytest.mark.parametrize(
    ("view", "answer"),
    [
        (Page, "json"),
        (views.SearchView, "csv"),
        (views.SearchView, "card"),
        (views.MissionDetailView, "csv"),
        (views.MissionListView, "pdf"),
        (views.NotFoundView, "card"),
    ],
)
def test_an_answer_that_a_view_does_not_give_cannot_be_routed(view, answer):
    with pytest.raises(TypeError, match=f"{view.__name__} gives no answer “{answer}”"):
        view.as_view(answer=answer)


@pytest.mark.parametrize("answer", ["page", "csv", "json", "card"])
@pytest.mark.parametrize(
    "view", [views.MissionListView, views.MatrixView, views.InSpaceView]
)
def test_every_answer_can_be_given_first(exchange_era, view, answer):
    """Nothing has to be asked before: each request is the first of its view."""
    request = RequestFactory().get("/missions/")

    assert view.as_view(answer=answer)(request).status_code == 200


LISTS = ["missions", "seats", "crew", "agencies", "vehicles", "nations", "swaps"]
LISTS += ["changes", "timeline", "sources", "nations-by-vehicle"]
WITHOUT_A_FORM = ["/", "/about/", "/missions/soyuz-ms-22/", "/crew/frank-rubio/"]


@pytest.mark.parametrize("word", [*LISTS, "in-space"])
def test_a_page_says_in_its_form_what_it_does_not_understand(client, db, word):
    page = client.get(f"/{word}/?bicycle=1")

    assert page.status_code == 400
    alert = text(tree(page).find(".//form//*[@role='alert']"))
    assert "“bicycle” is unknown here." in alert
    assert "What can be asked: " in alert
    assert rows(page) == []


@pytest.mark.parametrize("ending", [".csv", "/card.png"])
@pytest.mark.parametrize("word", [*LISTS, "in-space"])
def test_data_and_pictures_refuse_it_in_a_line(client, db, word, ending):
    answer = client.get(f"/{word}{ending}?bicycle=1")

    assert answer.status_code == 400
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert "“bicycle” is unknown here. What can be asked: " in answer.content.decode()


@pytest.mark.parametrize("word", [*LISTS, "in-space"])
def test_json_refuses_it_as_json(client, db, word):
    answer = client.get(f"/{word}.json?bicycle=1")

    assert answer.status_code == answer.json()["status"] == 400
    assert "“bicycle” is unknown here." in answer.json()["what"]
    assert answer.json()["parameter"] == ["bicycle"]


@pytest.mark.parametrize("word", LISTS)
def test_csv_is_whole_and_has_no_pages(client, db, word):
    answer = client.get(f"/{word}.csv?page=2")

    assert answer.status_code == 400
    assert "“page” is unknown here." in answer.content.decode()


@pytest.mark.parametrize("ending", ["", "card.png"])
@pytest.mark.parametrize("address", WITHOUT_A_FORM)
def test_a_page_without_a_form_can_be_asked_nothing(
    client, exchange_era, address, ending
):
    answer = client.get(f"{address}{ending}?bicycle=1")

    assert answer.status_code == 400
    assert "“bicycle” is unknown here." in answer.content.decode()


def test_it_leads_to_itself_without_what_is_not_understood(client, exchange_era):
    found = links(client.get("/crew/frank-rubio/?bicycle=1"))

    assert found["The same page without what is not understood"] == "/crew/frank-rubio/"


@pytest.mark.parametrize("query", ["q=a&q=b", "text=a"])
def test_search_takes_one_question(client, db, query):
    for address in ("/search/", "/search.json"):
        assert client.get(f"{address}?{query}").status_code == 400


@pytest.mark.parametrize("address", ["/missions/", "/", "/missions/soyuz-ms-22/"])
def test_a_page_passes_by_what_networks_hang_on(client, exchange_era, address):
    page = client.get(f"{address}?utm_source=a&fbclid=b")

    assert page.status_code == 200
    assert not [link for link in addresses(page) if "utm" in link or "fbclid" in link]


def test_data_do_not(client, db):
    assert client.get("/missions.csv?utm_source=a").status_code == 400


def test_a_page_number_given_twice_is_no_page(client, db):
    page = client.get("/missions/?page=1&page=2")

    assert page.status_code == 400
    assert "“page” is unknown here" in words(page)


def test_an_address_that_is_nowhere_stays_so_whatever_is_asked(client, db):
    assert client.get("/nope/?bicycle=1").status_code == 404


@pytest.mark.parametrize(
    ("sent", "asked"),
    [
        ("/seats/?nation=USA&nation=RUS", "/seats/?nation=RUS,USA"),
        (
            "/seats/?person=&nation=USA&leg=&nation=RUS&sort=person&page=2",
            "/seats/?nation=RUS,USA&sort=person&page=2",
        ),
        ("/missions/?nation=RUS&nation=RUS", "/missions/?nation=RUS"),
        ("/missions/?nation=RUS,USA&nation=CHN", "/missions/?nation=CHN,RUS,USA"),
        (
            "/explore/?by=year&vehicle=soyuz-ms&vehicle=crew-dragon",
            "/explore/?by=year&vehicle=crew-dragon,soyuz-ms",
        ),
        ("/records/oldest/?sex=M&sex=F", "/records/oldest/?sex=F,M"),
    ],
)
def test_what_a_form_sends_leads_on_to_the_list_of_it(client, db, sent, asked):
    answer = client.get(sent)

    assert (answer.status_code, answer["Location"]) == (301, asked)


@pytest.mark.parametrize(
    "address",
    [
        "/seats/?sort=name&sort=-name",
        "/missions/?year_from=2000&year_from=2001",
        "/seats.csv?nation=RUS&nation=USA",
        "/seats.json?nation=RUS&nation=USA",
        "/seats/card.png?nation=RUS&nation=USA",
        "/nations-by-vehicle/?by=nation&by=agency",
    ],
)
def test_what_takes_one_value_and_what_no_form_sends_is_refused(client, db, address):
    assert client.get(address).status_code == 400
