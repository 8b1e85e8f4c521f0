from missions.models import Mission
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
    dragon = {"vehicle": exchange_era.dragon}
    fly("crew-7", 2024, outcome="cancelled", **dragon)
    fly("crew-8", 2027, outcome="planned", **dragon)

    assert around(exchange_era.crew5)["Crew Dragon"] == (None, "crew-8")


def test_what_is_not_known_to_the_day_has_no_place_among_them(exchange_era):
    """Crew-99 is planned for a year: nobody knows what comes before it."""
    assert around(exchange_era.crew5)["Crew Dragon"] == (None, None)
    assert neighbours_of(Mission.objects.get(slug="crew-99")) == []


def test_without_a_launch_date_there_are_none(fly):
    plan = fly("crew-7", outcome="planned", launched_at=None, launch_precision="")

    assert neighbours_of(plan) == []
