from missions.drawings.cabin_of_seat import small_cabin


def drawn(seats, **of):
    return small_cabin(seats.with_own().get(**of))


def test_the_seat_stands_out_in_its_place(exchange_era):
    found = drawn(exchange_era.rubio.seats, leg="up")

    assert [kind for place, kind in found.places] == ["other", "other", "foreign"]
    assert found.is_traded
    assert found.seat_left == -found.cabin.seat_width // 2


def test_a_seat_of_ones_own_is_drawn_so(exchange_era):
    found = drawn(exchange_era.prokopyev.seats, leg="up")

    assert [kind for place, kind in found.places] == ["own", "other", "other"]
    assert not found.is_traded


def test_without_a_place_in_the_crew_no_seat_stands_out(exchange_era):
    found = drawn(exchange_era.prokopyev.seats, leg="down")

    assert {kind for place, kind in found.places} == {"other"}
