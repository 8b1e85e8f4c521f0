"""What a load would refuse is not saved at the desk: each rule across rows, once."""

import datetime

import pytest

from desk import across
from desk.models import Draft, Edit
from missions.catalogue import problems
from missions.catalogue.check import Problem
from missions.models import (
    Disagreement,
    EmergencyReturn,
    Mission,
    Source,
    Spacecraft,
)

from ..reading import tree
from .browsing import AS_DRAFT, address, opened, page_of, said, sent, told, wrong
from .events.playing import PAGE, Play

STILL_FLYING = "Soyuz Ms 31: this spacecraft was still flying Soyuz Ms 29."
SURE = {"_why": "The other seat is entered next."}


@pytest.fixture
def landed(fly, person, seat):
    """A Soyuz with a commander and a flight engineer, there and back."""
    mission = fly("soyuz-ms-22")
    crew = {"Sergey Prokopyev": "commander", "Frank Rubio": "flight-engineer"}
    for position, (name, role) in enumerate(crew.items(), start=1):
        who = person(name)
        for leg in ("up", "down"):
            seat(mission, who, leg, role=role, position=position)
    assert_loadable()
    return mission


@pytest.fixture
def rubio(landed):
    return landed.seats.get(person__slug="frank-rubio", leg="up")


@pytest.fixture
def to_fly(fly, person, seat, roscosmos):
    mission = fly("soyuz-ms-30", 2026, outcome="planned")
    for name in ("Anna Kikina", "Nikolai Chub"):
        seat(mission, person(name), agency=roscosmos, status="planned")
    return mission


def assert_loadable():
    assert [str(problem) for problem in problems()] == []


def refused(client, row, **typed):
    """What the form says that has what was typed, and saved none of it."""
    page = client.post(address(row), opened(client, row) | typed)
    now = sent(page)
    assert all(now.get(name, [""]) == [str(value)] for name, value in typed.items())
    assert not Edit.objects.exists()
    return wrong(page)


def test_three_commanders(admin_client, landed):
    typed = {"seats-1-role": "commander", "_why": "TASS says so."}

    assert "one of a crew of 2 commands, not 2." in refused(
        admin_client, landed, **typed
    )
    assert_loadable()


def test_a_flown_return_that_becomes_withdrawn(admin_client, landed, rubio):
    back = landed.seats.get(person=rubio.person, leg="down")

    assert "Frank Rubio, Soyuz Ms 22 launch: has no return seat though the mission" in (
        refused(admin_client, back, status="withdrawn")
    )


def test_fewer_seats_than_people_flew_in(admin_client, landed, soyuz):
    assert "2 people do not fit into the 1 seats fitted." in refused(
        admin_client, soyuz, seats="1"
    )


def test_an_emergency_return_beyond_a_spaceflight(
    admin_client, landed, rubio, source, fly
):
    spare = EmergencyReturn.objects.create(
        slug="rubio",
        person=rubio.person,
        mission=landed,
        since=datetime.date(2022, 4, 1),
        since_precision="day",
        until=datetime.date(2022, 5, 1),
        until_precision="day",
        note="His seat liner was moved.",
    )
    spare.sources.add(source)

    assert "this person was not in space all that time." in refused(
        admin_client, spare, until="2023-02-19"
    )
    later = fly("soyuz-ms-24", 2026)
    assert "Soyuz Ms 24 was not in space all that time." in refused(
        admin_client, spare, mission=later.pk
    )
    date = {"landed_at_0": "2022-04-10", "landed_at_1": "12:00:00"}
    assert "was not in space all that time." in refused(admin_client, landed, **date)


def test_a_disagreement_with_one_claim(admin_client, landed, source):
    there = "/admin/missions/disagreement/add/"
    typed = {"mission": landed.pk, "fact": "Landing", "chosen": "11:46"}
    typed |= {"claims-0-source": source.pk, "claims-0-value": "11:47", "reason": "Log."}

    page = admin_client.post(there, sent(admin_client.get(there)) | typed)

    assert "names fewer than two sources." in wrong(page)
    assert sent(page)["claims-0-value"] == ["11:47"]
    assert not Disagreement.objects.exists()


def test_a_spacecraft_on_two_missions_at_once(admin_client, fly, soyuz, to_fly):
    craft = Spacecraft.objects.create(slug="751", serial="No. 751", vehicle=soyuz)
    fly("soyuz-ms-29", 2026, outcome="in-flight", spacecraft=craft)
    play = Play(admin_client, to_fly, "launched")
    typed = {"launched_at_0": "2026-11-12", "launched_at_1": "09:30"}
    typed |= {"spacecraft": craft.pk, "crew-0-role": "commander"}

    told = play.show(**PAGE | typed)

    assert "Soyuz Ms 30: this spacecraft was still flying Soyuz Ms 29." in told
    assert sent(play.page)["launched_at_0"] == ["2026-11-12"]
    assert sent(play.page)["title"] == ["Soyuz MS-30 launches"]
    assert Mission.objects.get(pk=to_fly.pk).outcome == "planned"


def test_a_launch_of_a_crew_that_nobody_commands(admin_client, to_fly):
    play = Play(admin_client, to_fly, "launched")
    typed = {"launched_at_0": "2026-11-12", "launched_at_1": "09:30"}

    assert "one of a crew of 2 commands, not 0." in play.show(**PAGE | typed)
    play.show(**PAGE | typed, **{"crew-0-role": "commander"})

    assert play.do().status_code == 302
    assert_loadable()


def test_a_launch_seat_that_is_deleted(admin_client, landed, rubio):
    there = address(rubio, "delete")
    asked = sent(admin_client.get(there)) | {"_why": "He stayed at home."}

    page = admin_client.post(there, asked)

    doubt = "Frank Rubio, Soyuz Ms 22 return: returned without a launch seat before it."
    assert doubt in told(page)
    assert sent(page)["_why"] == ["He stayed at home."]
    assert landed.seats.count() == 4
    admin_client.post(there, sent(page))  # sure of it: the other seat is next
    assert landed.seats.count() == 3


def test_seats_that_are_deleted_from_a_list(admin_client, landed, rubio):
    there = "/admin/missions/seatassignment/"
    both = list(rubio.person.seats.values_list("pk", flat=True))
    going = {"action": "delete_selected", "post": "yes", "_why": "He stayed at home."}

    page = admin_client.post(there, going | {"_selected_action": both[:1]})
    assert "Frank Rubio, Soyuz Ms 22" in told(page)
    assert landed.seats.count() == 4
    admin_client.post(there, going | {"_selected_action": both})

    assert landed.seats.count() == 2
    assert_loadable()


class TestExchanges:
    """Entered before their seats: what lacks one is saved where somebody is sure."""

    @pytest.fixture
    def agreed(self, landed, rubio, swap):
        traded = landed.seats.get(leg="up", role="commander")
        return swap("rubio-prokopyev", rubio, traded)

    def test_a_seat_that_leaves_one_alone(self, admin_client, agreed, rubio):
        form = opened(admin_client, rubio) | {"exchange": ""}

        page = admin_client.post(address(rubio), form)

        doubt = "Rubio Prokopyev: has 1 of at least 2 seats."
        assert doubt in wrong(page)
        assert agreed.seats.count() == 2
        answer = admin_client.post(address(rubio), sent(page) | SURE | {"_sure": doubt})
        assert answer.status_code == 302
        assert agreed.seats.count() == 1
        assert Edit.objects.get().sure_of == [doubt]

    def test_who_is_sure_says_why(self, admin_client, agreed, rubio):
        form = opened(admin_client, rubio) | {"exchange": "", "agreement": ""}
        form |= {"_sure": "Rubio Prokopyev: has 1 of at least 2 seats.", "_why": ""}
        another = {"publisher": "B", "checked_on": datetime.date(2026, 11, 22)}
        form["sources"] = Source.objects.create(slug="b", **another).pk

        page = admin_client.post(address(rubio), form)

        assert "You are sure of it: say why" in wrong(page)
        assert agreed.seats.count() == 2

    def test_an_exchange_that_becomes_one_of_two(self, admin_client, agreed, rubio):
        agreed.pairing = "open"
        agreed.save()
        landed_with = agreed.seats.exclude(pk=rubio.pk)
        landed_with.update(exchange=None)
        form = opened(admin_client, agreed) | {"pairing": "sourced"}

        page = admin_client.post(address(agreed), form)

        assert "has 1 of at least 2 seats." in wrong(page)

    def test_one_more_seat_is_no_worse(self, admin_client, landed, rubio, swap):
        """It had none of two, and has one."""
        exchange = swap("rubio-prokopyev")

        form = opened(admin_client, rubio) | {"exchange": exchange.pk}

        assert admin_client.post(address(rubio), form).status_code == 302

    def test_a_deletion_says_so_of_it(self, admin_client, agreed, landed, rubio):
        going = {"action": "delete_selected", "post": "yes"}
        both = list(rubio.person.seats.values_list("pk", flat=True))

        page = admin_client.post(
            "/admin/missions/seatassignment/", going | {"_selected_action": both}
        )

        doubt = "Rubio Prokopyev: has 1 of at least 2 seats."
        assert doubt in told(page)
        form = tree(page).find(".//div[@id='content-main']/form")
        sent = {each.get("name"): each.get("value") for each in form.iter("input")}
        assert sent["_sure"] == doubt
        again = going | {"_selected_action": both, "_sure": doubt, "_why": "It ended."}
        admin_client.post("/admin/missions/seatassignment/", again)
        assert not rubio.person.seats.exists()

    def test_an_event_shows_it_with_what_it_does(
        self, admin_client, america, nasa, person, swap, to_fly
    ):
        first, second = to_fly.seats.order_by("pk")
        exchange = swap("kikina-chub", first, second)
        play = Play(admin_client, to_fly, "replaced")
        typed = {"seat": second.pk, "person": person("Jonny Kim").pk, "url": ""}
        typed |= {"nation": america.pk, "agency": nasa.pk, "changed_on": "2026-11-19"}
        doubt = "Kikina Chub: has 1 of at least 2 seats."

        assert f"{doubt} I am sure." in play.show(**PAGE | typed)
        assert play.do().status_code == 200
        assert exchange.seats.count() == 2
        assert play.do(_sure=doubt, **SURE).status_code == 302

        assert exchange.seats.count() == 1
        assert Edit.objects.filter(model="mission").latest("pk").sure_of == [doubt]


class TestDrafts:
    def test_what_may_not_be_saved_is_no_draft(self, anna, landed):
        form = opened(anna, landed) | {"seats-1-role": "commander"} | AS_DRAFT

        page = anna.post(address(landed), form)

        assert "one of a crew of 2 commands, not 2." in wrong(page)
        assert not Draft.objects.exists()

    def test_a_deletion_is_refused_when_it_is_asked_for(self, anna, ben, rubio):
        there = address(rubio, "delete")

        page = anna.post(there, sent(anna.get(there)))

        assert "returned without a launch seat" in told(page)
        assert not Draft.objects.exists()

    def test_one_that_breaks_a_rule_by_now_is_not_published(
        self, anna, ben, fly, keep, publish, soyuz
    ):
        craft = Spacecraft.objects.create(slug="751", serial="No. 751", vehicle=soyuz)
        flying = fly("soyuz-ms-29", 2025, outcome="in-flight")
        later = fly("soyuz-ms-31", 2026, outcome="in-flight")
        draft = keep(anna, later, spacecraft=craft.pk)
        Mission.objects.filter(pk=flying.pk).update(spacecraft=craft)

        assert STILL_FLYING in told(ben.get(page_of(draft)))
        assert STILL_FLYING in said(publish(ben, draft))

        assert Draft.objects.exists()
        assert Mission.objects.get(pk=later.pk).spacecraft is None


def test_what_was_wrong_before_stands_in_nobodys_way(admin_client, crew_of):
    mission = crew_of("soyuz-ms-40")  # without a commander
    form = opened(admin_client, mission) | {"rocket": "Soyuz-FG"}

    assert admin_client.post(address(mission), form).status_code == 302
    assert Mission.objects.get().rocket == "Soyuz-FG"
    assert Edit.objects.count() == 1


def test_an_event_is_not_put_back_where_that_breaks_a_rule(admin_client, fly, soyuz):
    craft = Spacecraft.objects.create(slug="751", serial="No. 751", vehicle=soyuz)
    flying = fly("soyuz-ms-29", 2025, outcome="in-flight", spacecraft=craft)
    play = Play(admin_client, flying, "landed")
    play.show(**PAGE, landed_at_0="2025-11-20", empty="on")
    assert play.do().status_code == 302
    fly("soyuz-ms-31", 2026, outcome="in-flight", spacecraft=craft)
    act = Edit.objects.filter(model="mission").latest("pk").act

    there = f"/admin/missions/mission/events/{act}/"
    answer = admin_client.post(there, {"_why": "A rumour."}, follow=True)

    assert STILL_FLYING in said(answer)
    assert Mission.objects.get(pk=flying.pk).outcome == "landed"


def test_a_page_without_a_form_says_it_above(
    admin_client, monkeypatch, roscosmos, source
):
    other = {"publisher": "B", "checked_on": datetime.date(2026, 11, 22)}
    other = Source.objects.create(slug="b", **other)
    roscosmos.sources.add(source)

    def found():
        if roscosmos.sources.filter(pk=other.pk).exists():
            yield Problem(other, "slug", "is not to be cited.")

    monkeypatch.setattr(across, "problems", found)
    monkeypatch.setattr(across, "UNASKED", set())
    there = f"/admin/missions/source/{source.pk}/replace/"
    answer = admin_client.post(there, {"other": other.pk}, follow=True)

    assert "is not to be cited." in said(answer)
    assert roscosmos.sources.get() == source


def test_a_spacecraft_of_another_vehicle_than_its_missions(
    admin_client, dragon, fly, soyuz
):
    craft = Spacecraft.objects.create(slug="751", serial="No. 751", vehicle=soyuz)
    fly("soyuz-ms-29", 2026, outcome="in-flight", spacecraft=craft)

    assert "No. 751 is a Crew Dragon." in refused(
        admin_client, craft, vehicle=dragon.pk
    )


def test_an_agency_that_ended_before_its_people_flew(
    admin_client, fly, landed, roscosmos
):
    landed.seats.update(agency=roscosmos)

    assert "Soyuz Ms 22" in refused(admin_client, roscosmos, existed_until="2020-01-01")
