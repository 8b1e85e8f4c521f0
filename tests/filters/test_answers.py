"""The questions on the start page lead to lists that answer them."""

import pytest

from missions.filters.answers import QUESTIONS
from missions.models import Nation, Vehicle

from ..reading import links, section, tree


@pytest.fixture(autouse=True)
def named(exchange_era):
    """The rows that the questions name."""
    assert Vehicle.objects.filter(slug="crew-dragon").exists()
    assert Nation.objects.filter(code="RUS").exists()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.query)
def test_a_question_leads_to_a_list_without_an_error(client, question):
    page = client.get(question.address)

    assert page.status_code == 200
    assert tree(page).find(".//*[@role='alert']") is None


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.query)
def test_the_number_is_that_of_the_list(client, question):
    assert question.number == client.get(question.address).context["paginator"].count


def test_the_start_page_asks_and_answers(client):
    page = client.get("/")
    told = section(page, "answers")

    assert "Cosmonauts on Crew Dragon 1 launch seats" in told
    assert (
        links(page)["Missions that launched or landed without a crew"]
        == "/missions/?empty=on"
    )
