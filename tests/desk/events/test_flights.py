"""Launched and landed: who is aboard, who is left out, and what is refused."""

import pytest

from desk.models import Edit
from missions.models import Mission, SeatAssignment, Source

from ...reading import text, tree
from ..browsing import wrong
from .playing import PAGE, Play, address, enter

LANDED = {"landed_at_0": "2026-11-20", "landing_place": "Kazakhstan"}
LAUNCHED = {"launched_at_0": "2026-11-12", "launched_at_1": "09:30"}


@pytest.fixture
def flying(fly, person, roscosmos, seat):
    mission = fly("soyuz-ms-29", 2026, outcome="in-flight")
    crew = {"Pyotr Dubrov": "commander", "Anna Kikina": "flight-engineer"}
    for number, (name, role) in enumerate(crew.items(), start=1):
        seat(mission, person(name), position=number, agency=roscosmos, role=role)
    return mission


def test_who_stays_in_space_has_a_return_planned_elsewhere(
    admin_client, fly, flying, person
):
    other = fly("soyuz-ms-31", 2026, outcome="in-flight")
    left_out = {"crew-1-DELETE": "on", "crew-1-returns_on": other.pk}
    play = Play(admin_client, flying, "landed")

    told = play.show(**PAGE | LANDED, **left_out)

    assert "Soyuz Ms 31: 1 return seat is entered as planned: Anna Kikina" in told
    assert "Soyuz Ms 29: 1 return seat is entered as flown: Pyotr Dubrov" in told
    assert "landing (UTC) becomes 20 November 2026 (it was blank)" in told
    assert not other.seats.exists()
    assert play.do().status_code == 302
    assert other.seats.get().person.name == "Anna Kikina"
    assert flying.seats.get(leg="down").status == "flown"


def test_a_landing_without_a_crew_is_said_and_not_concluded(admin_client, flying):
    nobody = {"crew-0-DELETE": "on", "crew-1-DELETE": "on"}
    play = Play(admin_client, flying, "landed")

    play.show(**PAGE | LANDED, **nobody)
    assert "tick that it was without a crew" in wrong(play.page)
    play.show(**PAGE | LANDED, empty="on")
    assert "without a crew, and somebody is named" in wrong(play.page)
    play.show(**PAGE | LANDED, empty="on", **nobody)
    assert "how Pyotr Dubrov returned is not said" in wrong(play.page)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"launched_at_0": "03/02/2027"}, "Write the date as 2027-02-03"),
        ({"launched_at_0": "", "launched_at_1": ""}, "Say when, if only the day."),
        ({"launched_at_0": "2061-01-01"}, "This is in the future"),
        ({"publisher": ""}, "Name the source"),
        ({"crew-0-person": "x"}, "not one of the available choices"),
    ],
)
def test_what_is_refused_keeps_what_was_typed(
    admin_client, fly, person, roscosmos, said, seat, typed
):
    mission = fly("soyuz-ms-30", outcome="planned", launched_at=None,
                  launch_precision="")  # fmt: skip
    seat(mission, person("Anna Kikina"), status="planned", agency=roscosmos)
    play = Play(admin_client, mission, "launched")

    play.show(**PAGE | LAUNCHED | {"rocket": "R-7"} | typed)

    assert said in wrong(play.page)
    assert play.page.context["event"]["rocket"].value() == "R-7"
    assert Mission.objects.get(pk=mission.pk).outcome == "planned"
    assert not Source.objects.filter(publisher="TASS").exists()


def test_what_is_done_is_what_was_shown(admin_client, flying):
    play = Play(admin_client, flying, "landed")
    play.show(**PAGE | LANDED)
    Mission.objects.filter(pk=flying.pk).update(landing_place="Steppe")

    assert play.do().status_code == 200

    assert "Somebody changed this since you opened it" in play.words()
    assert "Landing place blank Steppe" in play.words()
    assert play.page.context["event"]["landing_place"].value() == "Kazakhstan"
    assert Mission.objects.get(pk=flying.pk).outcome == "in-flight"


def test_what_is_hardly_so_wants_to_be_confirmed(admin_client, fly):
    fly("soyuz-ms-29", 2026)
    mission = fly("soyuz-ms-31", outcome="planned", launched_at=None,
                  launch_precision="")  # fmt: skip
    play = Play(admin_client, mission, "slipped")
    doubt = "No other Soyuz MS flew within ten years of that. Is it so?"
    assert doubt in play.show(**PAGE, launched_at_0="2061-06-01")

    assert play.do().status_code == 200
    assert play.do(_sure=doubt, _why="TASS says so.").status_code == 302


def test_an_event_happens_to_a_mission_to_which_it_can(admin_client, flying):
    answer = admin_client.get(address(flying, "launched"), follow=True)

    assert "Soyuz Ms 29 is in flight: this cannot happen" in text(tree(answer))
    links = admin_client.get("/admin/missions/mission/events/").text
    assert address(flying, "landed") in links
    assert address(flying, "launched") not in links


def test_who_may_not_change_missions_enters_no_event(client, django_user_model, flying):
    reader = django_user_model.objects.create_user("reader", is_staff=True)
    client.force_login(reader)

    assert client.get(address(flying, "landed")).status_code == 403
    assert client.post(address(flying, "landed"), PAGE | LANDED).status_code == 403


def test_a_mission_that_is_cancelled_leaves_its_crew_without_seats(
    admin_client, fly, person, seat
):
    mission = fly("starliner-1", outcome="planned")
    seat(mission, person("Scott Tingle"), status="planned", position=1)

    enter(admin_client, mission, "cancelled", changed_on="2026-05-05")

    mission.refresh_from_db()
    assert (mission.outcome, mission.launched_at) == ("cancelled", None)
    assert mission.seats.get().status == "withdrawn"
    assert mission.changes_out.get().summary == (
        "Tingle lost the seat on Starliner 1 when it was cancelled."
    )


def test_an_exchange_has_its_seats(admin_client, exchange_era, person, seat):
    era = exchange_era
    seats = [
        seat(era.planned, person(name), status="planned")
        for name in ("Oleg Platonov", "Chris Williams")
    ]
    typed = {"agreement": era.exchange.agreement_id, "exchange_name": "Two"}
    typed |= {"basis": "They say so.", "pairing": "sourced"}
    play = Play(admin_client, era.planned, "exchange-agreed")
    play.show(**PAGE | typed, seats=[str(seats[0].pk)])
    assert "Choose the seats of both sides" in wrong(play.page)

    play.show(**PAGE | typed, seats=[str(each.pk) for each in seats])

    assert play.do().status_code == 302
    seats[0].refresh_from_db()
    assert set(seats[0].exchange.seats.all()) == set(seats)
    assert seats[0].sources.get().publisher == "TASS"


NAMED = {"changed_on": "2026-11-19"}


@pytest.fixture
def to_fly(fly, person, roscosmos, seat):
    mission = fly("soyuz-ms-30", 2027, outcome="planned", launch_precision="month")
    crew = {"Anna Kikina": "commander", "Sergey Korsakov": "flight-engineer"}
    for number, (name, role) in enumerate(crew.items(), start=1):
        seat(mission, person(name), position=number, agency=roscosmos,
             status="planned", role=role)  # fmt: skip
    return mission


def test_nobody_is_named_twice(admin_client, to_fly, person):
    dubrov = person("Pyotr Dubrov").pk
    nation = to_fly.seats.first().nation_id
    twice = {f"crew-{row}-person": dubrov for row in (0, 1)}
    twice |= {f"crew-{row}-nation": nation for row in (0, 1)}
    play = Play(admin_client, to_fly, "crew-named")

    play.show(**PAGE | NAMED | twice)

    assert "This person is named in two rows." in wrong(play.page)


def test_a_replacement_is_not_of_the_crew_already(admin_client, to_fly):
    first, second = to_fly.seats.order_by("position")
    for by in (first.person_id, second.person_id):
        play = Play(admin_client, to_fly, "replaced")
        play.show(**PAGE | NAMED, seat=first.pk, person=by)
        assert "is of this crew already" in wrong(play.page)


def test_what_is_to_come_was_not_announced(admin_client, to_fly, person):
    play = Play(admin_client, to_fly, "crew-named")
    play.show(
        **PAGE | {"changed_on": "2061-01-01", "published_on": "2061-01-01"},
        **{"crew-0-person": person("Pyotr Dubrov").pk},
    )
    assert wrong(play.page).count("This is in the future.") == 2


def test_how_closely_a_day_is_known_is_told_as_well(admin_client, to_fly):
    day = f"{to_fly.launched_at:%Y-%m-%d}"
    play = Play(admin_client, to_fly, "slipped")

    told = play.show(**PAGE, launched_at_0=day, launched_at_1="")

    assert "launch (UTC) becomes" in told


def test_what_a_new_seat_holds_is_told(admin_client, to_fly, person):
    typed = {"crew-0-person": person("Pyotr Dubrov").pk, "crew-0-role": "commander"}
    typed |= {"crew-0-nation": to_fly.seats.first().nation_id}
    told = Play(admin_client, to_fly, "crew-named").show(**PAGE | NAMED | typed)

    assert "entered as planned: Pyotr Dubrov (commander, Russia" in told
    assert "type: named" in told


def test_what_is_typed_after_it_was_shown_is_shown_again(admin_client, flying):
    play = Play(admin_client, flying, "landed")
    play.show(**PAGE | LANDED)

    again = play.do(**{"crew-1-role": "pilot"})

    assert again.status_code == 200
    assert "look at it again" in play.words()
    assert not flying.seats.filter(leg="down").exists()


def test_it_is_not_done_twice(admin_client, to_fly):
    """Two that were sent at once: the second finds what the first wrote."""
    seat = to_fly.seats.order_by("position").first()
    typed = {"crew-0-person": seat.person_id, "crew-0-nation": seat.nation_id}
    play = Play(admin_client, to_fly, "crew-named")
    play.show(**PAGE | NAMED | typed)
    shown = play.page

    assert play.do().status_code == 302
    play.page = shown
    assert play.do().status_code == 200
    assert Source.objects.filter(publisher="TASS").count() == 1


def test_a_note_that_somebody_wrote_meanwhile_stays(admin_client, to_fly):
    play = Play(admin_client, to_fly, "slipped")
    Mission.objects.filter(pk=to_fly.pk).update(note="By another.")

    typed = PAGE | {"launched_at_0": "2027-05-01"}
    assert "Note blank By another." in play.show(**typed)
    play.show(**typed)

    assert play.do().status_code == 302
    assert Mission.objects.get(pk=to_fly.pk).note == "By another."


def test_who_was_replaced_since_the_form_was_opened_is_told(
    admin_client, to_fly, person
):
    """And what was typed is kept; once that is told, it shows what it will do."""
    first, second = to_fly.seats.order_by("position")
    play = Play(admin_client, to_fly, "launched")
    typed = {"seat": second.pk, "person": person("Pyotr Dubrov").pk}
    typed |= {"nation": second.nation_id, "changed_on": "2026-11-19", "url": ""}
    enter(admin_client, to_fly, "replaced", **typed)

    told = play.show(**PAGE | LAUNCHED)

    assert "Somebody changed this since you opened it. Nothing was saved" in told
    seat = "seat: launch, Sergey Korsakov, replaced: Status planned replaced"
    assert seat in told
    assert "seat: launch, Pyotr Dubrov, planned entered" in told
    assert play.page.context["event"]["launched_at"].value() == ["2026-11-12", "09:30"]
    assert "What this will do" in play.show(**PAGE | LAUNCHED)


def test_who_goes_back_keeps_the_reason_and_what_is_sure(admin_client, to_fly, fly):
    fly("soyuz-ms-28", 2026)
    doubt = "No other Soyuz MS flew within ten years of that. Is it so?"
    typed = PAGE | {"launched_at_0": "2061-06-01"}
    play = Play(admin_client, to_fly, "slipped")
    play.show(**typed)

    play.back(_sure=doubt, _why="TASS says so.")
    play.show(**typed | {"launched_at_0": "2061-06-02"})

    assert play.do().status_code == 302
    assert Edit.objects.filter(model="mission").first().why == "TASS says so."


def test_who_returns_does_so_on_the_terms_of_the_launch(admin_client, fly, flying):
    dubrov, kikina = flying.seats.order_by("position")
    SeatAssignment.objects.filter(pk=dubrov.pk).update(arrangement="barter")
    SeatAssignment.objects.filter(pk=kikina.pk).update(arrangement="own-agency")
    other = fly("soyuz-ms-31", 2026, outcome="in-flight")
    left_out = {"crew-1-DELETE": "on", "crew-1-returns_on": other.pk}
    play = Play(admin_client, flying, "landed")

    told = play.show(**PAGE | LANDED, **left_out)

    assert "Roscosmos, barter)" in told
    assert play.do().status_code == 302
    assert flying.seats.get(leg="down").arrangement == "barter"
    assert other.seats.get(leg="down").arrangement == "own-agency"
    other.seats.update(arrangement="private")  # as its own source says
    typed = {"title": "Another", "url": "https://tass.example/ms-31"}
    typed["crew-0-role"] = "commander"
    enter(admin_client, other, "landed", **PAGE | LANDED | typed)
    assert other.seats.get().arrangement == "private"


def test_on_those_of_a_launch_on_another_mission(
    admin_client, fly, flying, person, roscosmos, seat
):
    rubio = person("Frank Rubio")
    up = fly("soyuz-ms-28", 2025, outcome="in-flight")
    seat(up, rubio, arrangement="barter", agency=roscosmos)
    seat(flying, rubio, "down", status="planned", agency=roscosmos)

    enter(admin_client, flying, "landed", **LANDED)

    assert flying.seats.get(person=rubio).arrangement == "barter"


@pytest.mark.parametrize("event", ["launched", "cancelled"])
def test_who_loses_the_seat_has_none_in_its_exchange(
    admin_client, event, fly, person, seat, swap, to_fly
):
    _kept, lost = to_fly.seats.order_by("position")
    crew_13 = fly("crew-13", outcome="planned")
    others = [
        seat(crew_13, person(name), status="planned") for name in ("A Rubio", "B Mann")
    ]
    exchange = swap("three", lost, *others)
    typed = LAUNCHED if event == "launched" else {"changed_on": "2026-11-19"}
    typed = typed | ({"crew-1-DELETE": "on"} if event == "launched" else {})
    play = Play(admin_client, to_fly, event)

    told = play.show(**PAGE | typed)

    assert "Sergey Korsakov: exchange becomes blank" in told
    assert play.do().status_code == 302
    lost.refresh_from_db()
    assert (lost.status, lost.exchange) == ("withdrawn", None)
    assert set(exchange.seats.all()) == set(others)


def test_who_is_in_the_crew_keeps_what_is_not_said_anew(
    admin_client, nasa, person, to_fly
):
    kikina = to_fly.seats.get(person__name="Anna Kikina")
    dubrov = person("Pyotr Dubrov")
    dubrov.citizenships.create(nation=kikina.nation)
    to_fly.seats.filter(pk=kikina.pk).update(role="commander", agency=nasa)
    typed = {"crew-0-person": kikina.person_id, "crew-0-nation": kikina.nation_id}
    typed |= {"crew-1-person": dubrov.pk}
    play = Play(admin_client, to_fly, "crew-named")

    told = play.show(**PAGE | NAMED | typed)

    assert "becomes unknown" not in told
    assert play.do().status_code == 302
    kikina.refresh_from_db()
    assert (kikina.role, kikina.agency) == ("commander", nasa)
    assert to_fly.seats.get(person=dubrov).role == ""
    page = {"title": "Another", "url": "https://tass.example/2"}
    role = {"crew-0-role": "flight-engineer", "crew-1-person": ""}
    enter(admin_client, to_fly, "crew-named", **NAMED | typed | role | page)
    kikina.refresh_from_db()
    assert kikina.role == "flight-engineer"
