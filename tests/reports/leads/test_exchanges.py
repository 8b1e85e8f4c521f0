import pytest

from missions.models import Exchange
from missions.reports.exchanges import exchanged_seats
from missions.reports.leads.exchanges import pairs_in_words, standing


def told():
    return standing(list(exchanged_seats()))


def test_it_says_who_launched_on_whose_spacecraft(exchange_era):
    assert told() == (
        "Since 2022: 1 launch by NASA astronauts on Soyuz MS, 1 by Roscosmos "
        "cosmonauts on Crew Dragon. Both sides have flown as many."
    )


def test_the_side_that_has_flown_more_comes_first(
    exchange_era, fly, person, roscosmos, seat, swap
):
    crew6 = fly("crew-6", 2023, vehicle=exchange_era.dragon)
    swap("alone", seat(crew6, person("Andrey Fedyaev"), agency=roscosmos))

    assert told() == (
        "Since 2022: 2 launches by Roscosmos cosmonauts on Crew Dragon, 1 by NASA "
        "astronauts on Soyuz MS. Roscosmos has flown one more."
    )


def test_a_planned_seat_is_not_said(exchange_era, fly, person, roscosmos, seat, swap):
    before = told()
    plan = fly("starliner-9", 2031, outcome="planned")
    who = person("Andrey Fedyaev")
    swap("plan", seat(plan, who, status="planned", agency=roscosmos), pairing="open")

    assert told() == before
    assert pairs_in_words(Exchange.objects.for_exchange_list()) == "1 pair, 1 planned"


@pytest.mark.django_db
def test_before_the_first_launch_nothing_is_said():
    assert told() == ""
    assert pairs_in_words([]) == ""


def test_a_seat_without_its_other_half_is_no_pair(
    exchange_era, fly, person, seat, swap
):
    swap("alone", seat(fly("m-1"), person("Some One")), pairing="open")

    assert (
        pairs_in_words(Exchange.objects.for_exchange_list())
        == "1 pair, 1 not yet reciprocated"
    )
