"""A whole mission entered on one page."""

import pytest
from django.urls import reverse

from missions.models import Mission, SeatAssignment

from ..conftest import utc
from ..reading import text, tree

ADD = "/admin/missions/mission/add/"
IN_FLIGHT = {
    "outcome": "in-flight",
    "landed_at_0": "",
    "landed_at_1": "",
    "landing_precision": "",
}


def errors(page):
    """What the page says is wrong: {field: words}, the field as its form names it."""
    found = {}
    for form in page.context["inline_admin_formsets"][0].formset.forms:
        for field, messages in form.errors.items():
            found[f"{form.prefix}-{field}"] = " ".join(messages)
    for field, messages in page.context["adminform"].form.errors.items():
        found[field] = " ".join(messages)
    return found


def shown_errors(page):
    return [text(found) for found in tree(page).findall(".//ul[@class='errorlist']")]


def change_page(mission):
    return reverse("admin:missions_mission_change", args=[mission.pk])


@pytest.fixture
def crew(person):
    return [person(f"Some Number{number}") for number in range(5)]


def test_one_post_enters_a_mission_with_its_seats(
    admin_client, crew, mission_form, seat_form
):
    seats = [seat_form(who, leg) for who in crew[:2] for leg in ("up", "down")]

    answer = admin_client.post(ADD, mission_form(*seats))

    assert answer.status_code == 302
    assert Mission.objects.get().launched_at == utc(2024, 3, 1, 12)
    assert SeatAssignment.objects.up().count() == 2
    assert SeatAssignment.objects.down().count() == 2


def test_what_was_entered_is_on_the_site(
    admin_client, client, crew, mission_form, seat_form
):
    admin_client.post(ADD, mission_form(seat_form(crew[0]), **IN_FLIGHT))

    assert "Some Number0" in client.get("/missions/soyuz-ms-40/").content.decode()


def test_more_people_than_seats_are_refused_in_words(
    admin_client, crew, mission_form, seat_form
):
    form = mission_form(*[seat_form(who) for who in crew[:4]], **IN_FLIGHT)

    page = admin_client.post(ADD, form)

    assert errors(page) == {
        "seats-3-person": "4 people do not fit into the 3 seats fitted."
    }
    assert "4 people do not fit into the 3 seats fitted." in shown_errors(page)
    assert not Mission.objects.exists()


def test_a_seat_more_may_be_fitted(admin_client, crew, mission_form, seat_form):
    seats = [seat_form(who) for who in crew[:4]]
    form = mission_form(*seats, seats_fitted="4", **IN_FLIGHT)

    assert admin_client.post(ADD, form).status_code == 302


def test_a_backup_takes_no_seat(admin_client, crew, mission_form, seat_form):
    seats = [seat_form(who) for who in crew[:3]]
    seats.append(seat_form(crew[3], status="backup"))

    assert admin_client.post(ADD, mission_form(*seats, **IN_FLIGHT)).status_code == 302


def test_up_and_down_are_counted_apart(admin_client, crew, mission_form, seat_form):
    seats = [seat_form(who, leg) for who in crew[:3] for leg in ("up", "down")]

    assert admin_client.post(ADD, mission_form(*seats)).status_code == 302


def test_a_person_in_two_places_is_refused_in_words(
    admin_client, crew, fly, mission_form, seat, seat_form
):
    other = fly("soyuz-ms-39", 2024)
    for leg in ("up", "down"):
        seat(other, crew[0], leg)

    page = admin_client.post(
        ADD, mission_form(seat_form(crew[0], "up"), seat_form(crew[0], "down"))
    )

    [message] = errors(page).values()
    assert message.startswith("Some Number0 cannot launch on")
    assert Mission.objects.count() == 1


def test_a_person_still_in_space_does_not_launch_again(
    admin_client, crew, fly, mission_form, seat, seat_form
):
    seat(fly("soyuz-ms-39", 2023, outcome="in-flight"), crew[0])

    page = admin_client.post(ADD, mission_form(seat_form(crew[0], "up")))

    [message] = errors(page).values()
    assert "cannot launch on Soyuz MS-40 while in space since Soyuz Ms 39." in message


def test_a_mission_without_a_source_is_refused_in_words(admin_client, mission_form):
    page = admin_client.post(ADD, mission_form(sources=[]))

    assert list(errors(page)) == ["sources"]
    assert not Mission.objects.exists()


@pytest.mark.parametrize("precision", ["day", "month", "year"])
def test_a_clock_time_that_is_not_known_is_refused_in_words(
    admin_client, mission_form, precision
):
    page = admin_client.post(ADD, mission_form(landing_precision=precision))

    assert "the rest is not known" in errors(page)["landed_at"]
    assert not Mission.objects.exists()


def test_a_day_without_a_time_is_entered_as_a_day(admin_client, client, mission_form):
    form = mission_form(landed_at_1="00:00:00", landing_precision="day")

    assert admin_client.post(ADD, form).status_code == 302
    page = client.get("/missions/soyuz-ms-40/").content.decode()
    assert "1 September 2024" in page
    assert "00:00" not in page


def test_a_date_without_a_precision_is_refused_in_words(admin_client, mission_form):
    """The first of a month may stand for the month, or the year."""
    form = mission_form(launch_precision="", launched_at_1="")
    page = admin_client.post(ADD, form)

    assert errors(page)["launch_precision"] == "State the precision of this date."


def test_a_seat_entered_twice_is_refused_in_words(
    admin_client, crew, mission_form, seat_form
):
    page = admin_client.post(
        ADD, mission_form(seat_form(crew[0]), seat_form(crew[0], status="planned"))
    )

    assert page.status_code == 200
    assert not Mission.objects.exists()
    assert shown_errors(page)


def test_the_same_row_twice_is_refused_in_words(
    admin_client, crew, mission_form, seat_form
):
    page = admin_client.post(ADD, mission_form(*[seat_form(crew[0])] * 2))

    assert page.status_code == 200
    assert not Mission.objects.exists()
    assert shown_errors(page)


def test_nobody_has_flown_on_a_new_mission_that_is_planned(
    admin_client, crew, mission_form, seat_form
):
    form = mission_form(
        seat_form(crew[0]),
        outcome="planned",
        landed_at_0="",
        landed_at_1="",
        landing_precision="",
    )

    page = admin_client.post(ADD, form)

    assert page.status_code == 200
    assert "none of its launch seats is flown" in errors(page)["seats-0-status"]
    assert not Mission.objects.exists()


def test_a_return_seat_needs_a_landing(admin_client, crew, mission_form, seat_form):
    form = mission_form(
        seat_form(crew[0]),
        seat_form(crew[0], "down"),
        **IN_FLIGHT,
    )

    page = admin_client.post(ADD, form)

    assert page.status_code == 200
    assert "none of its return seats is flown" in errors(page)["seats-1-status"]


def test_a_landing_before_the_launch_is_refused_in_words(admin_client, mission_form):
    page = admin_client.post(ADD, mission_form(landed_at_0="2024-02-01"))

    assert "The landing comes after the launch." in " ".join(errors(page).values())


def test_only_a_backup_stands_in(admin_client, crew, mission_form, seat_form):
    form = mission_form(seat_form(crew[0], stands_in_for=crew[1].pk))

    page = admin_client.post(ADD, form)

    assert "Only a backup stands in for somebody." in " ".join(errors(page).values())


def test_a_mission_without_a_vehicle_is_refused_and_nothing_breaks(
    admin_client, crew, mission_form, seat_form
):
    page = admin_client.post(ADD, mission_form(seat_form(crew[0]), vehicle=""))

    assert list(errors(page)) == ["vehicle"]


@pytest.mark.parametrize("name", ["launched_at_0", "landed_at_0"])
def test_a_broken_date_is_refused_and_nothing_breaks(
    admin_client, crew, mission_form, name, seat_form
):
    seats = [seat_form(crew[0], leg) for leg in ("up", "down")]

    page = admin_client.post(ADD, mission_form(*seats, **{name: "soon"}))

    assert page.status_code == 200
    assert not Mission.objects.exists()


def test_a_landing_is_entered_with_its_seats_on_one_page(
    crew, fly, mission_form, save, seat, seat_form
):
    """A mission in flight becomes landed, and who returned is entered with it."""
    mission = fly("soyuz-ms-40", 2024, outcome="in-flight", name="Soyuz MS-40")
    up = seat(mission, crew[0])

    form = mission_form(
        seat_form(crew[0], id=up.pk, mission=mission.pk),
        seat_form(crew[0], "down", mission=mission.pk),
        seats_before=1,
    )

    assert save(mission, **form).status_code == 302
    assert SeatAssignment.objects.down().flown().count() == 1


def test_a_launch_turns_planned_seats_into_flown_ones_on_one_page(
    crew, fly, mission_form, save, seat, seat_form
):
    mission = fly("soyuz-ms-40", 2024, outcome="planned", name="Soyuz MS-40")
    up = seat(mission, crew[0], status="planned")

    form = mission_form(
        seat_form(crew[0], id=up.pk, mission=mission.pk),
        seats_before=1,
        **IN_FLIGHT,
    )

    assert save(mission, **form).status_code == 302
    assert SeatAssignment.objects.get().status == "flown"


def test_a_seat_can_be_taken_out(crew, fly, mission_form, save, seat, seat_form):
    mission = fly("soyuz-ms-40", 2024, name="Soyuz MS-40")
    up = seat(mission, crew[0])

    form = mission_form(
        seat_form(crew[0], id=up.pk, mission=mission.pk, DELETE="on"), seats_before=1
    )

    assert save(mission, **form).status_code == 302
    assert not SeatAssignment.objects.exists()


def test_a_seat_taken_out_makes_room(crew, fly, mission_form, save, seat, seat_form):
    mission = fly("soyuz-ms-40", 2024, outcome="in-flight", name="Soyuz MS-40")
    before = [seat(mission, who) for who in crew[:3]]
    seats = [seat_form(row.person, id=row.pk, mission=mission.pk) for row in before]
    seats[0]["DELETE"] = "on"

    form = mission_form(*seats, seat_form(crew[3]), seats_before=3, **IN_FLIGHT)

    assert save(mission, **form).status_code == 302


def test_a_spaceflight_that_ends_on_another_spacecraft_is_no_overlap(
    admin_client, crew, fly, mission_form, seat, seat_form
):
    """Up on an earlier mission, down on the one that is being entered."""
    seat(fly("soyuz-ms-39", 2023), crew[0], "up")

    form = mission_form(seat_form(crew[0], "down"))

    assert admin_client.post(ADD, form).status_code == 302


def test_people_are_found_and_never_listed(admin_client, person, fly):
    for number in range(3):
        person(f"Some Number{number}")
    mission = fly("soyuz-ms-40")

    page = admin_client.get(change_page(mission)).content.decode()

    assert "Some Number1" not in page
    assert "admin-autocomplete" in page


def test_a_landing_at_the_end_of_all_calendars_is_refused_in_words(
    admin_client, crew, mission_form, seat_form
):
    seats = [seat_form(crew[0], leg) for leg in ("up", "down")]
    form = mission_form(*seats, landed_at_0="9999-12-31", landed_at_1="23:59:59")

    page = admin_client.post(ADD, form | {"landing_precision": "second"})

    assert errors(page) == {"landed_at": "The year is one from 1800 to 2100."}


def test_a_hundred_thousand_seats_are_refused_in_words(admin_client, mission_form):
    page = admin_client.post(ADD, mission_form(seats_fitted="100000"))

    assert errors(page) == {
        "seats_fitted": "Ensure this value is less than or equal to 100."
    }


@pytest.mark.parametrize("position", ["0", "101", "99999"])
def test_a_position_is_one_of_a_crew(
    admin_client, crew, mission_form, seat_form, position
):
    page = admin_client.post(ADD, mission_form(seat_form(crew[0], position=position)))

    assert "Ensure this value is" in errors(page)["seats-0-position"]


@pytest.mark.parametrize("letter", ["\x0b", "\ufffe", "\x1b", "\u202e"])
def test_a_character_that_no_reader_sees_is_refused_in_words(
    admin_client, mission_form, letter
):
    page = admin_client.post(ADD, mission_form(note=f"A{letter}note"))

    assert errors(page) == {
        "note": f"U+{ord(letter):04X} is a character that no reader sees: take it out."
    }
