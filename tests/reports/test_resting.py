from missions.reports.resting import resting_on


def found_on(source):
    return {each.word: [str(row) for row in each.rows] for each in resting_on(source)}


def test_nothing_rests_on_a_source_that_nobody_cites(source):
    assert resting_on(source) == []


def test_rows_that_cite_a_source_rest_on_it(exchange_era, source):
    found = found_on(source)

    assert len(found["missions"]) == 5
    assert found["swaps"] == ["Rubio Kikina"]
    assert found["emergency_returns"] == ["Frank Rubio, Crew 5"]
    assert found["disagreements"] == ["Soyuz Ms 22: Landing time"]
    assert "seats" not in found


def test_a_seat_and_a_person_may_cite_it(exchange_era, source):
    exchange_era.rubio.sources.add(source)
    exchange_era.rubio.seats.get(leg="up").sources.add(source)

    assert found_on(source)["crew"] == ["Frank Rubio"]
    assert found_on(source)["seats"] == ["Frank Rubio, Soyuz Ms 22 launch"]
