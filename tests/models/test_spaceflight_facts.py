"""What is known of all spaceflights at once."""

from missions.models import SeatAssignment
from missions.models.spaceflight_facts import (
    elapsed_by_seat,
    first_spaceflights,
    foreign_spaceflights,
)

from ..conftest import utc


def test_time_ends_with_a_return_or_a_loss(exchange_era):
    elapsed = elapsed_by_seat()
    found = {
        seat.person.slug: elapsed[seat.pk].days
        for seat in SeatAssignment.objects.spaceflights()
        if seat.pk in elapsed
    }

    assert found == {
        "sergey-prokopyev": 370,
        "frank-rubio": 370,
        "anna-kikina": 157,
        "nicole-mann": 157,
    }


def test_the_first_is_the_earliest_above_100_km(fly, person, seat):
    who = person("Nick Hague")
    seat(fly("a", 2018, outcome="launch-abort", reach="below-100-km"), who)
    later = seat(fly("c", 2024), who)
    earlier = seat(fly("b", launched_at=utc(2019, 3, 14)), who)

    assert first_spaceflights() == {earlier.pk} != {later.pk}


def test_foreign_are_those_on_another_countrys_spacecraft(exchange_era):
    seats = SeatAssignment.objects.filter(pk__in=foreign_spaceflights())

    assert {seat.person.slug for seat in seats} == {"frank-rubio", "anna-kikina"}
