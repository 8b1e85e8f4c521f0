import pytest

from missions.models import Agency
from missions.reports.leads.words import crew_of_agency, joined


@pytest.mark.parametrize(
    ("words", "said"), [("a", "a"), ("ab", "a and b"), ("abc", "a, b and c")]
)
def test_names_are_joined_as_one_says_them(words, said):
    assert joined(words) == said


def test_crews_are_called_as_their_agencies_call_them(nasa, roscosmos):
    assert crew_of_agency(nasa) == "NASA astronaut"
    assert crew_of_agency(roscosmos, 2) == "Roscosmos cosmonauts"
    assert crew_of_agency(Agency(short_name="ESA")) == "ESA astronaut"
