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
