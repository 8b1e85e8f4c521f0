"""What holds of every public page: the answer that a route names, or none."""

import pytest
from django.test import RequestFactory
from django.views.generic import View

from missions import views
from missions.views.page import PublicPage


class Page(PublicPage, View):
    """Gives an answer of its own beside the page."""

    def answer_page(self):
        return "the page"

    def answer_csv(self):
        return "its rows"


def answer_of(view):
    return view.view_class.get(view.view_class(**view.view_initkwargs), None)


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
