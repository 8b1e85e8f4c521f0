"""Deletions, merges of people and changes of nations want a second curator."""

import pytest

from desk.models import Draft, Edit
from missions.models import CrewMember, FormerSlug, Mission, SeatAssignment

from ..reading import text, tree
from .browsing import address, buttons, opened, page_of, said, sent, told
from .events.playing import enter

ASKED = "You asked for it: another curator publishes it."
DELETES = "It wants a second curator, because it deletes what the catalogue holds."
NATION = "It wants a second curator, because it changes a nation."


@pytest.fixture
def editors(curator):
    """Two of them."""
    return curator("anna", "Editor"), curator("ben", "Editor")


@pytest.fixture
def kim(person, russia):
    who = person("Jonny Kim")
    who.citizenships.create(nation=russia)
    return who


@pytest.fixture
def held(editors, publish):
    """Posts for anna what only ben can publish: held(address, form) gives why."""
    anna, ben = editors

    def make(there, form):
        assert anna.post(there, form).status_code == 302
        draft = Draft.objects.get()
        page = anna.get(page_of(draft))
        assert ASKED in told(page)
        assert "Publish" not in buttons(page)
        assert ASKED in said(anna.post(page_of(draft), {"_seen": "x"}, follow=True))
        assert Draft.objects.exists()
        asked = told(ben.get(page_of(draft)))
        assert "is published" in said(publish(ben, draft))
        assert not Draft.objects.exists()
        return asked

    return make


def test_a_deletion(editors, held, kim):
    anna, _ben = editors
    page = anna.get(address(kim, "delete"))
    assert buttons(page) == ["Ask for its deletion"]
    assert "A deletion wants a second curator." in text(tree(page))

    asked = held(address(kim, "delete"), {"post": "yes", "_why": "Not a person."})

    assert DELETES in asked
    assert "Crew member Jonny Kim: deleted" in asked
    assert "Why: Not a person." in asked
    assert not CrewMember.objects.exists()
    edit = Edit.objects.get()
    assert (edit.by.username, edit.drafted_by.username) == ("ben", "anna")


def test_deletions_from_a_list(held, kim, person):
    other = person("Another")
    chosen = [kim.pk, other.pk]
    form = {"action": "delete_selected", "_selected_action": chosen, "post": "yes"}

    asked = held("/admin/missions/crewmember/", form)

    assert "Another, deleted and 1 more" in asked or "Kim, deleted and 1 more" in asked
    assert not CrewMember.objects.exists()


def ask_on_its_page(client, row):
    client.post(address(row, "delete"), {"post": "yes"})


def ask_in_a_list(client, row):
    form = {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"}
    client.post("/admin/missions/crewmember/", form)


def ask_to_merge(client, row):
    other = CrewMember.objects.create(name="Another", slug="another")
    client.post(f"/admin/missions/crewmember/{row.pk}/replace/", {"other": other.pk})


WAYS = [ask_on_its_page, ask_in_a_list, ask_to_merge]


@pytest.mark.parametrize("ask", WAYS)
def test_what_changed_since_its_deletion_was_asked_for_stays(ask, editors, kim):
    anna, ben = editors
    ask(anna, kim)
    draft = Draft.objects.get()
    page = ben.get(page_of(draft))
    assert "Field What goes" in told(page)
    assert "Name Jonny Kim" in told(page)
    assert "nationality: Jonny Kim, Russia: Nation Russia" in told(page)
    looked_at = sent(page)
    ben.post(address(kim), opened(ben, kim) | {"native_name": "김용"})

    answer = ben.post(page_of(draft), looked_at, follow=True)

    assert "Somebody changed what it deletes since that was asked for" in said(answer)
    assert "Publish" not in buttons(answer)
    assert CrewMember.objects.filter(native_name="김용").exists()
    assert Draft.objects.exists()


def test_it_is_said_that_where_its_address_should_lead_is_gone(editors, kim, person):
    anna, ben = editors
    other = person("Another")
    anna.post(address(kim, "delete"), {"post": "yes", "other": other.pk})
    other.delete()

    page = told(ben.get(page_of(Draft.objects.get())))

    assert "What its address should lead to is not there." in page
    assert "It is in use" not in page


def test_it_stays_where_it_changed_between_the_look_and_the_button(editors, kim):
    """Asked for again meanwhile, so that what was asked for is what is there."""
    anna, ben = editors
    ask_on_its_page(anna, kim)
    draft = Draft.objects.get()
    looked_at = sent(ben.get(page_of(draft)))
    ben.post(address(kim), opened(ben, kim) | {"native_name": "김용"})
    ask_on_its_page(anna, kim)
    Draft.objects.filter(pk=draft.pk).update(going=Draft.objects.first().going)

    answer = ben.post(page_of(draft), looked_at, follow=True)

    assert "It does something else by now than you were shown." in said(answer)
    assert CrewMember.objects.exists()


def test_a_seat_taken_out_of_its_mission(editors, fly, held, kim, seat):
    mission = fly("soyuz-ms-40", 2024, outcome="in-flight")
    seat(mission, kim)
    form = opened(editors[0], mission) | {"seats-0-DELETE": "on"}

    assert DELETES in held(address(mission), form)

    assert not mission.seats.exists()


def test_the_nation_of_a_seat(america, editors, fly, held, kim, seat):
    one = seat(fly("soyuz-ms-40", 2024, outcome="in-flight"), kim)
    form = opened(editors[0], one.mission) | {"seats-0-nation": america.pk}

    assert NATION in held(address(one.mission), form)

    form = opened(editors[0], one) | {"nation": one.nation_id}
    assert NATION in held(address(one), form)  # on its own page as well


def test_the_nation_of_a_seat_by_a_new_one_beside_it(
    america, editors, fly, held, kim, seat, seat_form
):
    mission = fly("soyuz-ms-40", 2024, outcome="in-flight")
    seat(mission, kim)
    new = seat_form(kim, nation=america.pk, exchange="", agency="")
    form = opened(editors[0], mission) | {"seats-0-status": "withdrawn"}
    form |= {f"seats-1-{name}": value for name, value in new.items()}

    asked = held(address(mission), form | {"seats-TOTAL_FORMS": 2})

    assert NATION in asked
    assert mission.seats.get(status="flown").nation == america


def test_the_nation_of_a_seat_by_a_new_one_on_its_own_page(
    america, editors, fly, held, kim, seat, seat_form, source
):
    mission = fly("soyuz-ms-40", 2024, outcome="in-flight")
    seat(mission, kim, status="withdrawn")
    new = seat_form(kim, nation=america.pk, mission=mission.pk, sources=[source.pk])
    new["role"] = "commander"

    assert NATION in held("/admin/missions/seatassignment/add/", new)

    assert mission.seats.get(status="flown").nation == america


@pytest.mark.parametrize("typed", ["citizenships-0-nation", "citizenships-1-nation"])
def test_whose_citizen_somebody_is(america, editors, held, kim, typed):
    form = opened(editors[0], kim) | {typed: america.pk}
    form |= {"citizenships-TOTAL_FORMS": int(typed[13]) + 1}

    assert NATION in held(address(kim), form)

    assert america in kim.nations.all()


@pytest.mark.parametrize("typed", ["since", "until"])
def test_since_when_and_until_when(editors, held, kim, typed):
    form = opened(editors[0], kim) | {f"citizenships-0-{typed}": "2001-02-03"}

    assert NATION in held(address(kim), form)


def test_not_another_slug_of_a_person_nor_that_it_is_put_back(editors, kim):
    """The citizenships lead to it by the slug, and no nation changes."""
    form = opened(editors[0], kim) | {"slug": "jonathan-kim"}
    editors[0].post(address(kim), form)

    kim.refresh_from_db()
    assert kim.slug == "jonathan-kim"
    edit = Edit.objects.first()
    editors[0].post(edit.form_address, {"_put_back": edit.pk, "_why": "A slip."})
    kim.refresh_from_db()
    assert kim.slug == "jonny-kim"
    assert not Draft.objects.exists()


def test_a_nation_itself(editors, held, russia):
    form = opened(editors[0], russia) | {"name": "Russian Federation"}

    assert NATION in held(address(russia), form)


def test_what_is_entered_wants_no_second(editors, fly, kim, seat_form):
    mission = fly("soyuz-ms-40", 2024, outcome="in-flight")
    new = seat_form(kim, "up", role="commander", exchange="", agency="")
    form = opened(editors[0], mission) | {"seats-TOTAL_FORMS": 1}
    form |= {f"seats-0-{name}": value for name, value in new.items()}

    editors[0].post(address(mission), form)

    assert mission.seats.get().person == kim


def test_what_an_event_enters_is_put_back_with_a_second(editors, held, kim, fly, nasa):
    plan = {"outcome": "planned", "launched_at": None, "launch_precision": ""}
    mission = fly("soyuz-ms-30", operator=nasa, **plan)
    named = {"changed_on": "2026-05-05", "crew-0-person": kim.pk}
    enter(editors[0], mission, "crew-named", **named)
    act = Edit.objects.first().act

    asked = held(f"/admin/missions/mission/events/{act}/", {"_why": "A rumour."})

    assert DELETES in asked
    assert not mission.seats.exists()


def test_who_is_alone_is_told_and_does_it(curator, kim):
    anna = curator("anna", "Editor")
    curator("clara")  # who may publish nothing of others

    page = anna.get(address(kim, "delete"))
    assert "There is no second curator who could publish it" in text(tree(page))
    assert buttons(page) == ["Yes, delete it"]
    anna.post(address(kim, "delete"), {"post": "yes"})

    assert not CrewMember.objects.exists()


def test_who_is_alone_publishes_what_was_asked_with_another(editors, kim, publish):
    anna, ben = editors
    anna.post(address(kim, "delete"), {"post": "yes"})
    ben.account.is_active = False
    ben.account.save()
    draft = Draft.objects.get()

    assert "There is none who could publish it, so you may." in told(
        anna.get(page_of(draft))
    )
    publish(anna, draft)

    assert not CrewMember.objects.exists()


def test_a_curator_deletes_nothing_alone_even_where_nobody_can_publish(anna, kim):
    anna.post(address(kim, "delete"), {"post": "yes"})

    assert CrewMember.objects.exists()
    page = told(anna.get(page_of(Draft.objects.get())))
    assert "There is no other editor yet, so nobody can publish it." in page


def test_superusers_are_held_to_it_too(admin_client, ben, kim):
    admin_client.post(address(kim, "delete"), {"post": "yes"})

    assert CrewMember.objects.exists()
    assert ASKED in told(admin_client.get(page_of(Draft.objects.get())))


@pytest.fixture
def rubio(america, person):
    who = person("Frank Rubio", aliases="Francisco Rubio")
    who.citizenships.create(nation=america)
    return who


def test_two_rows_of_one_person_are_merged(
    client, editors, fly, held, person, rubio, seat
):
    twin = person("Frank C. Rubio", native_name="Rubio", slug="f-rubio")
    mission = fly("soyuz-ms-22")
    seat(mission, twin)
    page = editors[0].get(address(twin, "delete"))
    assert "It is the same person as" in text(tree(page))
    assert "admin/js/autocomplete.js" in page.text  # or nobody could be chosen
    there = f"/admin/missions/crewmember/{twin.pk}/replace/"

    asked = held(there, {"other": rubio.pk, "_why": "Born on one day."})

    assert DELETES in asked
    assert "Person Frank Rubio" not in asked
    assert "Person f-rubio Frank Rubio" in asked  # who is gone has no name
    assert mission.seats.get().person == rubio
    one = CrewMember.objects.get()
    assert one.aliases.split("\n") == ["Francisco Rubio", "Frank C. Rubio", "Rubio"]
    assert client.get("/crew/f-rubio/")["Location"] == "/crew/frank-rubio/"
    assert FormerSlug.objects.get().now == "frank-rubio"


def test_two_who_sat_in_one_crew_are_not_one(editors, fly, person, rubio, seat):
    twin = person("Frank C. Rubio")
    for who in (rubio, twin):
        seat(fly("soyuz-ms-22") if who is rubio else Mission.objects.get(), who)
    there = f"/admin/missions/crewmember/{twin.pk}/replace/"

    answer = editors[0].post(there, {"other": rubio.pk}, follow=True)

    assert "Nothing was replaced: of both there is" in said(answer)
    assert CrewMember.objects.count() == 2


def test_two_who_flew_at_one_time_are_not_one(editors, fly, person, rubio, seat):
    twin = person("Frank C. Rubio")
    for who, mission in ((rubio, fly("a")), (twin, fly("b"))):
        seat(mission, who, "up")
        seat(mission, who, "down")
    there = f"/admin/missions/crewmember/{twin.pk}/replace/"

    answer = editors[0].post(there, {"other": rubio.pk}, follow=True)

    assert "They are not one." in said(answer)
    assert SeatAssignment.objects.filter(person=twin).count() == 2


def test_who_may_delete_nobody_merges_nobody(curator, person, rubio):
    there = f"/admin/missions/crewmember/{person('Twin').pk}/replace/"

    answer = curator("rita", "Reader").post(there, {"other": rubio.pk})

    assert answer.status_code == 403
