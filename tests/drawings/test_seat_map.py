"""Who is drawn in which seat, and what the drawing says of it."""

import pytest

from missions.drawings.cabins import SEAT_HEIGHT
from missions.drawings.seat_map import key_to, seat_map
from missions.models import CrewMember, Leg, SeatAssignment, Vehicle

STAYED_EMPTY = "2 of 4 seats stayed empty."
BY_ORDER = "Drawn in crew order; who sat where is not recorded."


def drawn(mission, leg=Leg.UP):
    """The map of one leg as the page makes it."""
    seats = mission.seats.counted().with_spaceflights().with_own().for_crew_list()
    own, opposite = [], []
    for seat in seats:
        (own if seat.leg == leg else opposite).append(seat)
    return seat_map(mission, own, leg, CrewMember.objects.short_names(), opposite)


def told(couch):
    """The words in a seat, line by line."""
    return [line.text for line in couch.lines]


def people(found):
    """Who sits in the map, from left to right, by rows."""
    inside = sorted(found.couches, key=lambda couch: (couch.place.y, couch.place.x))
    return [couch.seat and couch.seat.person.family_name for couch in inside]


@pytest.fixture
def vehicle(nasa):
    """Makes a vehicle of a family: vehicle("Gemini", 2)."""

    def make(family, seats):
        slug = family.lower().replace(" ", "-")
        return Vehicle.objects.create(
            slug=slug, name=family, family=family, operator=nasa, seats=seats
        )

    return make


@pytest.fixture
def crewed(fly, person, seat):
    """Makes a mission launched with so many people, in crew order: Number One, …"""

    def make(slug, size, **fields):
        mission = fly(slug, **fields)
        for number in range(1, size + 1):
            seat(mission, person(f"Number No{number}"), position=number)
        return mission

    return make


class TestPlaces:
    def test_the_commander_of_a_soyuz_is_in_the_middle(self, crewed):
        found = drawn(crewed("soyuz-ms-25", 3))
        by_x = sorted(found.couches, key=lambda couch: couch.place.x)

        assert [each.seat.position for each in by_x] == [2, 1, 3]

    def test_who_is_third_sits_right_though_the_second_is_missing(self, exchange_era):
        """Rubio was the third of Soyuz MS-22; Petelin is not in this catalogue."""
        up = drawn(exchange_era.ms22)
        by_x = sorted(up.couches, key=lambda couch: couch.place.x)

        assert [couch.kind for couch in by_x] == ["empty", "own", "foreign"]
        assert by_x[2].seat.person == exchange_era.rubio

    def test_on_crew_dragon_the_outer_seats_are_filled_last(self, crewed, dragon):
        found = drawn(crewed("crew-9", 2, vehicle=dragon))

        assert people(found) == [None, "No1", "No2", None]

    def test_a_crew_without_an_order_fills_the_places_as_listed(
        self, fly, person, seat
    ):
        mission = fly("soyuz-ms-25")
        seat(mission, person("Some Body"))
        seat(mission, person("Any Body"), position=1)

        found = drawn(mission)

        assert [couch.seat and couch.seat.person.name for couch in found.couches] == [
            "Any Body",
            "Some Body",
            None,
        ]

    def test_two_people_of_one_position_are_both_drawn(self, fly, person, seat):
        mission = fly("soyuz-ms-25")
        for name in ("Any Body", "Some Body"):
            seat(mission, person(name), position=1)

        assert len([couch for couch in drawn(mission).couches if couch.seat]) == 2

    def test_a_position_past_the_seats_loses_nobody(self, fly, person, seat):
        mission = fly("soyuz-ms-25")
        seat(mission, person("Any Body"), position=9)

        assert "Body" in people(drawn(mission))

    def test_backups_and_who_lost_a_seat_are_not_drawn(self, exchange_era):
        assert "Chub" not in people(drawn(exchange_era.ms22))
        assert "Chub" not in people(drawn(exchange_era.crew5))

    def test_a_shuttle_with_eight_has_four_on_the_middeck(self, crewed, vehicle):
        """STS-61-A."""
        shuttle = vehicle("Space Shuttle", 7)
        mission = crewed("sts-61-a", 8, vehicle=shuttle, seats_fitted=8)

        found = drawn(mission)

        assert people(found) == [f"No{number}" for number in range(1, 9)]
        assert len({couch.place.y for couch in found.couches[4:]}) == 1
        assert "8 seats were fitted instead of the usual 7." in found.notes


class TestSeatsLeftEmpty:
    def test_crew_9_launched_with_two_of_four(self, crewed, dragon):
        found = drawn(crewed("crew-9", 2, vehicle=dragon))

        assert [couch.kind for couch in found.couches].count("empty") == 2
        assert told(found.couches[2]) == ["empty"]
        assert STAYED_EMPTY in found.notes

    def test_a_spacecraft_launched_empty_shows_its_empty_seats(self, exchange_era):
        """Soyuz 34, Soyuz MS-23, Shenzhou 22."""
        found = drawn(exchange_era.ms23)

        assert [told(couch) for couch in found.couches] == [["empty"]] * 3
        assert found.notes == ["It launched without a crew, with 3 seats fitted."]

    def test_a_spacecraft_landed_empty_shows_its_empty_seats(self, exchange_era):
        found = drawn(exchange_era.ms22, Leg.DOWN)

        assert [couch.kind for couch in found.couches] == ["empty"] * 3
        assert found.notes == ["It landed without a crew."]

    def test_seats_of_a_planned_mission_are_not_named_yet(self, exchange_era):
        found = drawn(exchange_era.planned)

        assert [told(couch) for couch in found.couches[1:]] == [
            ["not named", "yet"]
        ] * 3
        assert "3 of 4 seats are not named yet." in found.notes

    def test_a_planned_mission_without_a_crew_is_drawn_too(self, fly):
        found = drawn(fly("soyuz-ms-40", outcome="planned"))

        assert [couch.kind for couch in found.couches] == ["unnamed"] * 3
        assert found.notes == ["No crew named yet."]

    def test_return_seats_of_a_mission_in_flight_are_not_named_yet(
        self, exchange_era, seat
    ):
        seat(exchange_era.ms30, exchange_era.kononenko, "down", status="planned")

        found = drawn(exchange_era.ms30, Leg.DOWN)

        assert [couch.kind for couch in found.couches] == ["own", "unnamed"]


class TestNothingToDraw:
    def test_a_crew_that_was_lost_has_no_map_down(self, crewed):
        """STS-107."""
        mission = crewed("soyuz-11", 3, outcome="lost")

        assert drawn(mission)
        assert drawn(mission, Leg.DOWN) is None

    @pytest.mark.parametrize("outcome", ["in-flight", "planned"])
    def test_a_landing_that_is_yet_to_come_has_no_map(self, fly, outcome):
        assert drawn(fly("soyuz-ms-40", outcome=outcome), Leg.DOWN) is None

    def test_a_cancelled_mission_has_no_map(self, fly):
        mission = fly("starliner-1", outcome="cancelled")

        assert [drawn(mission, leg) for leg in Leg] == [None, None]


class TestWords:
    def test_a_long_name_in_a_dragon_is_not_squeezed(self, fly, dragon, person, seat):
        mission = fly("crew-13", vehicle=dragon)
        seat(mission, person("Sergey Teteryatnikov"))

        [name] = [
            line for line in drawn(mission).couches[0].lines if "name" in line.kind
        ]

        assert (name.text, name.squeezed_to) == ("Teteryatnikov", None)

    def test_a_seat_says_role_name_and_nation(self, exchange_era):
        [commander, *_] = drawn(exchange_era.crew5).couches

        assert told(commander) == ["commander", "Mann", "USA"]

    def test_a_role_nobody_states_is_unknown(self, crewed):
        assert told(drawn(crewed("soyuz-ms-25", 1)).couches[0])[0] == "role unknown"

    def test_who_returns_on_another_spacecraft_is_marked(self, exchange_era):
        by_person = {
            couch.seat.person: told(couch)
            for couch in drawn(exchange_era.ms22).couches
            if couch.seat
        }

        assert by_person[exchange_era.rubio][-2:] == ["returned on", "Soyuz Ms 23"]

    def test_who_launched_on_another_spacecraft_is_marked(
        self, dragon, fly, person, seat
    ):
        """Wilmore and Williams returned on Crew-9."""
        test = fly("boeing-cft", 2024)
        crew9 = fly("crew-9", 2025, vehicle=dragon)
        for who in (person("Butch Wilmore"), person("Suni Williams")):
            seat(test, who, "up")
            seat(crew9, who, "down")

        for couch in drawn(crew9, Leg.DOWN).couches[:2]:
            assert told(couch)[-2:] == ["launched on", "Boeing Cft"]

    def test_a_short_name_of_another_spacecraft_stands_beside_the_words(
        self, fly, person, seat
    ):
        who = person("Frank Rubio")
        mission = fly("soyuz-ms-1", 2022)
        seat(mission, who, "up")
        seat(fly("ms-2", 2023), who, "down")

        assert told(drawn(mission).couches[0])[-1] == "returned on Ms 2"

    def test_whoever_stays_with_their_spacecraft_is_not(self, exchange_era):
        assert not any(
            "returned on" in words
            for couch in drawn(exchange_era.crew5).couches
            for words in told(couch)
        )

    def test_namesakes_have_an_initial(self, fly, person, seat):
        mission = fly("blue-origin-ns-28")
        person("Emily Hagle")
        person("Calandrelli Elsewhere")
        for name in ("Marc Hagle", "Sharon Hagle", "Emily Calandrelli"):
            seat(mission, person(name))

        names = {" ".join(told(couch)[1:-1]) for couch in drawn(mission).couches}

        assert names == {"M. Hagle", "S. Hagle", "Calandrelli"}

    def test_so_does_who_has_the_family_name_first(self, fly, person, seat):
        mission = fly("shenzhou-14")
        who = person("Chen Dong", family_name="Chen", family_name_first=True)
        seat(mission, who)

        assert "Chen Dong" in told(drawn(mission).couches[0])

    def test_a_double_name_takes_two_lines(self, dragon, fly, person, seat):
        mission = fly("axiom-mission-4", vehicle=dragon)
        seat(mission, person("Sławosz Uznański-Wiśniewski"))

        assert told(drawn(mission).couches[0])[1:3] == ["Uznański-", "Wiśniewski"]

    def test_a_name_is_cut_only_where_it_cannot_fit(self, dragon, fly, person, seat):
        mission = fly("crew-99", vehicle=dragon)
        seat(mission, person("Ernst Messerschmid"), position=1)
        seat(mission, person("Some Unpronounceablename"), position=2)

        names = [told(couch)[-2] for couch in drawn(mission).couches[:2]]

        assert names[0] == "Messerschmid"
        assert names[1].startswith("Unpronounc")
        assert names[1].endswith("…")

    def test_a_name_of_three_long_words_takes_no_third_line(
        self, dragon, fly, person, seat
    ):
        mission = fly("crew-99", vehicle=dragon)
        who = person("Wolfgang Bartholomew Featherston", family_name_first=True)
        seat(mission, who, role="pilot")

        role, *name, nation = told(drawn(mission).couches[0])

        assert (role, len(name), nation) == ("pilot", 2, "RUS")
        assert name[0] == "Wolfgang"
        assert name[1].endswith("…")

    @pytest.mark.parametrize("seats", [3, 4, 8])
    def test_lines_stay_inside_their_seat(self, dragon, fly, person, seat, seats):
        """The most in one: two lines of role and name, three of spacecraft."""
        home = fly("a-flight-of-a-long-name", 2023, vehicle=dragon)
        mission = fly("crew-99", 2022, vehicle=dragon, seats_fitted=seats)
        who = person("Sławosz Uznański-Wiśniewski")
        seat(mission, who, role="mission-specialist")
        seat(home, who, "down")

        [couch, *_] = drawn(mission).couches

        assert all(10 <= line.y <= SEAT_HEIGHT - 3 for line in couch.lines)
        width = drawn(mission).cabin.seat_width
        assert all((line.squeezed_to or 0) < width for line in couch.lines)


class TestRelation:
    def test_a_guest_on_another_countrys_spacecraft_is_told_from_its_own(
        self, exchange_era
    ):
        found = drawn(exchange_era.crew5)

        kinds = {couch.seat.person: couch.kind for couch in found.couches if couch.seat}
        assert kinds == {exchange_era.mann: "own", exchange_era.kikina: "foreign"}
        assert "On another country’s spacecraft: Anna Kikina." in found.notes

    def test_a_crew_of_the_operators_country_has_no_such_note(self, crewed):
        assert drawn(crewed("soyuz-ms-25", 3)).notes == [BY_ORDER]

    def test_an_exchanged_seat_is_marked(self, exchange_era):
        traded = [each for each in drawn(exchange_era.ms22).couches if each.is_traded]

        assert [couch.seat.person for couch in traded] == [exchange_era.rubio]

    def test_the_key_explains_what_is_drawn_and_no_more(self, exchange_era):
        maps = [drawn(exchange_era.ms22), drawn(exchange_era.ms22, Leg.DOWN)]

        assert [kind for kind, words in key_to(maps)] == ["own", "foreign", "empty"]
        assert [kind for kind, words in key_to([drawn(exchange_era.planned)])] == [
            "own",
            "unnamed",
        ]


class TestNeverPretending:
    def test_a_known_order_is_said_not_to_be_who_sat_where(self, crewed):
        assert BY_ORDER in drawn(crewed("soyuz-ms-25", 2)).notes

    def test_an_unknown_order_is_said_to_be_unknown(self, crew_of):
        [*_, note] = drawn(crew_of("soyuz-ms-25")).notes

        assert note.startswith("No source we read gives the order of this crew")

    def test_a_single_seat_needs_no_such_note(self, crewed, vehicle):
        mission = crewed("mercury-1", 1, vehicle=vehicle("Mercury", 1))

        assert not any("sat where" in note for note in drawn(mission).notes)


def test_a_map_asks_the_database_nothing(
    django_assert_num_queries, exchange_era, america
):
    mission = (
        type(exchange_era.ms22)
        .objects.select_related("vehicle")
        .get(slug="soyuz-ms-22")
    )
    seats = list(
        SeatAssignment.objects.filter(mission=mission, leg=Leg.UP)
        .counted()
        .with_spaceflights()
        .with_own()
        .for_crew_list()
    )

    names = CrewMember.objects.short_names()
    with django_assert_num_queries(0):
        assert len(seat_map(mission, seats, Leg.UP, names).couches) == 3


def test_seats_that_are_fitted_for_each_crew_are_not_claimed_to_be_empty(
    crewed, vehicle
):
    shuttle = vehicle("Space Shuttle", 7)
    shuttle.seats_vary = True
    shuttle.save()
    mission = crewed("sts-1", 2, vehicle=shuttle)

    found = drawn(mission)

    assert len(found.couches) == 2
    assert not any("empty" in note for note in found.notes)
    mission.seats_fitted = 7
    assert [couch.kind for couch in drawn(mission).couches].count("empty") == 5
