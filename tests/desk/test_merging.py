"""Two curators have one row open; whoever saves second loses nothing of the first."""

import pytest

from missions.models import CrewMember, Mission, SeatAssignment

from ..reading import text, tree
from .browsing import address, opened, sent, wrong

MEANWHILE = "Somebody changed this since you opened it."


@pytest.fixture
def mission(fly, person, seat):
    mission = fly("soyuz-ms-40", 2024, outcome="in-flight", note="One line.\nAnother.")
    seat(mission, person("Oleg Kononenko"), position=1)
    seat(mission, person("Nikolai Chub"), position=2)
    return mission


@pytest.fixture
def refused(admin_client):
    """Sends a form that is refused; gives the page and its table of differences."""

    def make(row, form):
        page = admin_client.post(address(row), form)
        assert MEANWHILE in wrong(page)
        table = tree(page).find(".//div[@class='desk-table']/table/tbody")
        return page, [[text(cell) for cell in line] for line in table]

    return make


def test_the_second_to_save_is_told_and_undoes_nothing(
    admin_client, mission, refused, save
):
    form = opened(admin_client, mission)
    save(mission, rocket="Soyuz-2.1a", callsign="Altair")

    page, told = refused(mission, form | {"rocket": "Soyuz-FG", "note": "Mine."})

    assert told == [
        ["Rocket", "Soyuz-2.1a", "Soyuz-FG (change it or save it)"],
        ["Callsign", "Altair", "the same"],
    ]
    assert Mission.objects.get().rocket == "Soyuz-2.1a"
    assert admin_client.post(address(mission), sent(page)).status_code == 302
    saved = Mission.objects.get()
    assert (saved.rocket, saved.callsign, saved.note) == ("Soyuz-FG", "Altair", "Mine.")


def test_a_date_that_changed_is_taken_over(admin_client, mission, refused, save):
    form = opened(admin_client, mission)
    save(mission, launched_at_0="2024-03-02", reach="suborbital")

    page, told = refused(mission, form | {"rocket": "Soyuz-FG"})

    assert [line[:2] for line in told] == [
        ["Reach", "suborbital, above 100 km"],
        ["Launch (UTC)", "2 March 2024, 12:00 UTC"],
    ]
    admin_client.post(address(mission), sent(page))
    saved = Mission.objects.get()
    assert (saved.reach, saved.launched_at.day) == ("suborbital", 2)
    assert saved.rocket == "Soyuz-FG"


def test_a_role_that_changed_is_kept(admin_client, mission, refused, save):
    form = opened(admin_client, mission)
    save(mission, **{"seats-0-role": "commander"})

    page, told = refused(mission, form | {"seats-1-role": "pilot", "rocket": "R-7"})

    assert [line[:2] for line in told] == [
        ["seat: launch, Oleg Kononenko, flown: Role", "commander"]
    ]
    admin_client.post(address(mission), sent(page))
    roles = SeatAssignment.objects.order_by("position").values_list("role", flat=True)
    assert list(roles) == ["commander", "pilot"]


def test_a_seat_taken_out_meanwhile_is_named_and_the_rest_kept(
    admin_client, mission, person, refused
):
    another = person("Tracy Dyson")
    form = opened(admin_client, mission)
    new = {
        **{"seats-TOTAL_FORMS": 3, "seats-2-leg": "up", "seats-2-status": "flown"},
        **{"seats-2-person": another.pk, "seats-2-nation": form["seats-0-nation"]},
    }
    mission.seats.get(position=1).delete()

    page, told = refused(mission, form | new | {"rocket": "R-7"})

    assert told[0][:2] == [
        "seat: launch, Oleg Kononenko, flown: The row",
        "taken out by somebody else",
    ]
    assert admin_client.post(address(mission), sent(page)).status_code == 302
    crew = mission.seats.values_list("person__slug", flat=True)
    assert sorted(crew) == ["nikolai-chub", "tracy-dyson"]
    assert Mission.objects.get().rocket == "R-7"


def test_what_was_typed_in_a_seat_taken_out_meanwhile_is_offered_as_a_new_one(
    admin_client, mission, refused
):
    form = opened(admin_client, mission)
    mission.seats.get(position=1).delete()

    page, told = refused(mission, form | {"seats-0-role": "pilot"})

    assert told[0][1] == "taken out by somebody else"
    assert told[0][2].startswith("pilot")
    assert admin_client.post(address(mission), sent(page)).status_code == 302
    kononenko = mission.seats.get(person__slug="oleg-kononenko")
    assert kononenko.role == "pilot"


def test_a_seat_entered_meanwhile_is_in_the_form(
    admin_client, mission, person, refused, seat
):
    form = opened(admin_client, mission)
    seat(mission, person("Tracy Dyson"), position=3)

    page, told = refused(mission, form)

    assert told[0][1] == "entered by somebody else"
    assert admin_client.post(address(mission), sent(page)).status_code == 302
    assert mission.seats.count() == 3


def test_two_who_type_the_same_agree(admin_client, mission, save):
    form = opened(admin_client, mission) | {"rocket": "Soyuz-2.1a"}
    save(mission, rocket="Soyuz-2.1a")

    assert admin_client.post(address(mission), form).status_code == 302


@pytest.mark.parametrize("token", ["", "nonsense"])
def test_a_form_that_does_not_say_what_it_was_opened_on_is_refused(
    admin_client, mission, refused, token
):
    form = opened(admin_client, mission) | {"rocket": "R-7", "_opened": token}

    _page, told = refused(mission, form)

    assert told == [["Rocket", "blank", "R-7 (change it or save it)"]]


def test_what_cannot_be_read_is_told_as_it_was_typed(
    admin_client, mission, refused, save
):
    form = opened(admin_client, mission)
    save(mission, launched_at_0="2024-03-02")

    page, told = refused(mission, form | {"launched_at_0": "soon"})

    assert told[0][2].startswith("soon 12:00:00")
    assert "soon" in [field for values in sent(page).values() for field in values]


def test_every_noun_is_refused_alike(admin_client, exchange_era, refused):
    """One mechanism: nothing of it is a mission's own."""
    for row, field in (
        (exchange_era.rubio, "native_name"),
        (exchange_era.nasa, "native_name"),
        (exchange_era.change, "reason"),
        (exchange_era.exchange, "basis"),
    ):
        form = opened(admin_client, row) | {field: "Typed"}
        type(row).objects.filter(pk=row.pk).update(**{field: "Theirs"})

        _page, told = refused(row, form)

        assert told[0][1] == "Theirs"
        assert told[0][2].startswith("Typed")


def test_what_was_typed_in_a_row_that_was_deleted_is_offered_as_a_new_one(
    admin_client, person, russia
):
    who = person("Jonny Kim")
    who.citizenships.create(nation=russia)
    there, form = address(who), opened(admin_client, who)
    admin_client.post(address(who, "delete"), {"post": "yes"})

    page = admin_client.post(there, form | {"native_name": "김용"})

    assert "Jonny Kim was deleted by admin after you had opened it." in wrong(page)
    assert not CrewMember.objects.exists()
    assert tree(page).find(".//div[@id='content-main']/form").get("action") == (
        "/admin/missions/crewmember/add/"
    )
    again = admin_client.post("/admin/missions/crewmember/add/", sent(page))
    assert again.status_code == 302
    assert CrewMember.objects.get().native_name == "김용"
    assert CrewMember.objects.get().citizenships.get().nation == russia
