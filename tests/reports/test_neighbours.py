from missions.reports.neighbours import neighbours_of


def around(mission):
    return {
        str(each.of): tuple(
            other and other.slug for other in (each.previous, each.following)
        )
        for each in neighbours_of(mission)
    }


def test_they_are_those_of_the_vehicle_and_of_the_station_by_launch(exchange_era):
    assert around(exchange_era.ms22) == {
        "Soyuz MS": (None, "soyuz-ms-23"),
        "ISS": (None, "crew-5"),
    }
    assert around(exchange_era.ms23) == {
        "Soyuz MS": ("soyuz-ms-22", "soyuz-ms-30"),
        "ISS": ("crew-5", None),
    }


def test_planned_ones_follow_and_cancelled_ones_are_passed_by(exchange_era, fly):
    fly("crew-7", 2024, vehicle=exchange_era.dragon, outcome="cancelled")

    assert around(exchange_era.crew5)["Crew Dragon"] == (None, "crew-99")


def test_without_a_launch_date_there_are_none(fly):
    plan = fly("crew-7", outcome="planned", launched_at=None, launch_precision="")

    assert neighbours_of(plan) == []
