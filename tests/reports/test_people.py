from missions.reports.people import places_of


def places(person):
    return [
        (place.nation and place.nation.code, place.number)
        for place in places_of(person)
    ]


def test_the_order_is_that_of_first_launches(exchange_era):
    assert places(exchange_era.prokopyev) == [(None, 1), ("RUS", 1)]
    assert places(exchange_era.rubio) == [(None, 2), ("USA", 1)]
    assert places(exchange_era.mann) == [(None, 3), ("USA", 2)]
    assert places(exchange_era.kikina) == [(None, 4), ("RUS", 2)]


def test_a_second_spaceflight_changes_no_place(exchange_era, fly, seat):
    before = places(exchange_era.kononenko)
    seat(fly("again", 2024), exchange_era.prokopyev)

    assert places(exchange_era.kononenko) == before


def test_who_flew_for_two_nations_has_a_place_in_each(america, exchange_era, fly, seat):
    seat(fly("again", 2025), exchange_era.kikina, nation=america)

    assert places(exchange_era.kikina) == [(None, 4), ("RUS", 2), ("USA", 3)]


def test_who_was_not_in_space_has_none(exchange_era, fly, seat):
    failed = fly("failed", 2018, outcome="launch-abort", reach="below-100-km")
    seat(failed, exchange_era.chub)

    assert places_of(exchange_era.chub) == []
