import pytest

from missions.models import Exchange

from ..conftest import utc
from .breaking import assert_refused


def test_a_pairing_is_of_a_known_kind(swap):
    row = Exchange(
        slug="b", name="B", agreement=swap("a").agreement, pairing="guess", basis="-"
    )

    assert_refused(row, "exchange_pairing_is_known", "one of the known values")


def test_an_exchange_shows_its_seats_oldest_flight_first(
    swap, fly, person, seat, dragon
):
    kikina = seat(fly("crew-5", 2023, vehicle=dragon), person("Anna Kikina"))
    rubio = seat(fly("soyuz-ms-22", 2022), person("Francisco Rubio"))
    swap("rubio-kikina", kikina, rubio)

    exchange = Exchange.objects.for_exchange_list().get()

    assert list(exchange.seats.all()) == [rubio, kikina]
    assert exchange.first_launch == utc(2022, 3, 1, 12)


def test_exchanges_are_listed_by_their_first_flight(swap, fly, person, seat):
    late = swap("a-late", seat(fly("crew-6", 2023), person("Andrey Fedyaev")))
    early = swap("b-early", seat(fly("crew-5", 2022), person("Anna Kikina")))

    assert list(Exchange.objects.for_exchange_list()) == [early, late]


def test_exchanges_newest_flight_first_and_those_without_a_date_last(
    fly, person, seat, swap
):
    undated = {"launched_at": None, "launch_precision": "", "outcome": "planned"}
    plan = seat(fly("crew-14", **undated), person("Next"), status="planned")
    some = [
        swap("planned", plan),
        swap("early", seat(fly("crew-5", 2022), person("Anna Kikina"))),
        swap("late", seat(fly("crew-6", 2023), person("Andrey Fedyaev"))),
    ]

    assert list(Exchange.objects.newest_flight_first()) == [some[2], some[1], some[0]]
    assert list(Exchange.objects.oldest_flight_first()) == [some[1], some[2], some[0]]


@pytest.mark.parametrize(
    ("statuses", "pairing", "status"),
    [
        (["planned", "planned"], "inferred", "agreed"),
        (["flown", "planned"], "sourced", "owed"),
        (["flown"], "open", "owed"),
        (["planned"], "open", "agreed"),
        (["flown", "flown"], "inferred", "flown"),
    ],
)
def test_an_exchange_is_as_far_as_its_seats(
    fly, person, seat, swap, statuses, pairing, status
):
    outcomes = {"planned": "planned", "flown": "landed"}
    seats = [
        seat(
            fly(f"m{number}", outcome=outcomes[each]), person(f"P{number}"), status=each
        )
        for number, each in enumerate(statuses)
    ]

    assert swap("a", *seats, pairing=pairing).status == status


def test_a_pairing_is_told_in_words(swap):
    assert swap("a").pairing_in_words == "pairing inferred"
    assert swap("b", pairing="sourced").pairing_in_words == "pairing stated by a source"
    assert swap("c", pairing="open").pairing_in_words == "no reciprocal seat identified"


def test_an_exchange_has_a_page(swap):
    assert swap("rubio-kikina").get_absolute_url() == "/swaps/rubio-kikina/"
