"""An account that may not do it: nothing is saved, and what was typed is not lost."""

import pytest

from desk.models import Edit
from missions.models import Mission, SeatAssignment, Source

from ..reading import text, tree
from .browsing import AS_DRAFT, address, opened, page_of, sent

NOT_YOURS = "Your account may not save this, or may not any more. Nothing was saved"


def take_role(client):
    client.account.groups.clear()


def test_a_role_taken_while_a_form_is_open_loses_nothing(anna, ms30, person, seat):
    seat(ms30, person("Oleg Kononenko"), status="planned")
    anna_page = opened(anna, ms30) | {"rocket": "R-7", "seats-0-role": "commander"}
    take_role(anna)

    page = anna.post(address(ms30), anna_page)

    assert page.status_code == 403
    assert NOT_YOURS in text(tree(page))
    again = sent(page)
    assert again["rocket"] == ["R-7"]
    assert again["seats-0-role"] == ["commander"]
    assert again["_why"] == ["TASS says so."]
    ms30.refresh_from_db()
    assert ms30.rocket == "Soyuz-FG"
    assert {each.role for each in SeatAssignment.objects.all()} == {""}


def test_it_is_saved_once_the_role_is_back(anna, ms30):
    typed = opened(anna, ms30) | {"rocket": "R-7"}
    groups = list(anna.account.groups.all())
    take_role(anna)
    page = anna.post(address(ms30), typed)
    anna.account.groups.set(groups)

    assert anna.post(address(ms30), sent(page)).status_code == 302
    ms30.refresh_from_db()
    assert ms30.rocket == "R-7"


def test_it_shows_nothing_but_the_form(anna, ben, keep, ms30):
    """Whoever has no role any more sees no draft of others, and no account."""
    typed = opened(anna, ms30) | {"rocket": "R-7"}
    keep(ben, ms30, rocket="Soyuz-2")
    take_role(anna)

    page = tree(anna.post(address(ms30), typed | AS_DRAFT))

    links = [each.get("href") for each in page.iter("a")]
    assert not [each for each in links if each and "/draft/" in each]
    assert not [each for each in links if each and "/auth/" in each]
    assert "Soyuz-2" not in text(page)


def test_it_shows_nothing_of_a_draft_or_an_edit_that_an_address_names(
    anna, ben, keep, ms30
):
    draft = keep(ben, ms30, rocket="Soyuz-2")
    anna.post(address(ms30), opened(anna, ms30) | {"rocket": "Molniya"})
    edit = Edit.objects.latest("pk")
    typed = opened(anna, ms30) | {"rocket": "R-7"}
    take_role(anna)

    drafted = anna.post(f"{address(ms30)}?_draft={draft.pk}", typed)
    put_back = anna.post(address(ms30), typed | {"_put_back": edit.pk})

    assert "Soyuz-2" not in text(tree(drafted))
    assert f"Draft {draft.pk}" not in text(tree(drafted))
    for page in (drafted, put_back):
        assert page.status_code == 403
        assert sent(page)["rocket"] == ["R-7"]


def take_seats(client):
    curators = client.account.groups.get()
    seats = curators.permissions.filter(codename__endswith="_seatassignment")
    curators.permissions.remove(*seats.exclude(codename="view_seatassignment"))


def test_seats_that_an_account_may_no_longer_enter_are_not_dropped(
    anna, ms30, person, seat
):
    seat(ms30, person("Oleg Kononenko"), status="planned")
    typed = opened(anna, ms30) | {"rocket": "R-7", "seats-0-role": "commander"}
    take_seats(anna)

    page = anna.post(address(ms30), typed)

    assert page.status_code == 403
    assert "Your account may not save the seats" in text(tree(page))
    assert sent(page)["rocket"] == ["R-7"]
    assert sent(page)["seats-0-role"] == ["commander"]
    ms30.refresh_from_db()
    assert ms30.rocket == "Soyuz-FG"


@pytest.mark.parametrize("sees", ["seats", "no seats"])
def test_who_may_not_enter_seats_may_still_save_the_mission(
    anna, ms30, person, seat, sees
):
    seat(ms30, person("Oleg Kononenko"), status="planned")
    take_seats(anna)
    if sees == "no seats":
        curators = anna.account.groups.get()
        view = curators.permissions.filter(codename="view_seatassignment")
        curators.permissions.remove(*view)

    typed = opened(anna, ms30) | {"rocket": "R-7"}

    assert anna.post(address(ms30), typed).status_code == 302
    ms30.refresh_from_db()
    assert ms30.rocket == "R-7"


def test_a_draft_whose_seats_its_publisher_may_not_write_is_not_half_written(
    anna, ben, keep, ms30, person, seat
):
    seat(ms30, person("Oleg Kononenko"), status="planned")
    draft = keep(anna, ms30, **{"rocket": "R-7", "seats-0-role": "commander"})
    seen = sent(ben.get(page_of(draft)))
    take_seats(ben)

    page = ben.post(page_of(draft), seen, follow=True)

    assert "Your account may not do what it does." in text(tree(page))
    ms30.refresh_from_db()
    assert ms30.rocket == "Soyuz-FG"


def slipped(anna, ms30):
    """(address, what was typed) of an event that says where it comes from."""
    there = f"/admin/missions/mission/{ms30.pk}/slipped/"
    return there, sent(anna.get(there)) | {
        "launched_at_0": "2027-05-05",
        "launch_precision": "day",
        "publisher": "TASS",
        "title": "It slips",
        "_show": "on",
    }


def test_an_event_is_taken_once_the_role_is_back(anna, ms30):
    there, typed = slipped(anna, ms30)
    groups = list(anna.account.groups.all())
    take_role(anna)
    again = sent(anna.post(there, typed)) | {"_show": "on"}
    anna.account.groups.set(groups)

    assert "Somebody changed this" not in text(tree(anna.post(there, again)))

    Mission.objects.filter(pk=ms30.pk).update(rocket="Molniya")
    told = text(tree(anna.post(there, again)))

    assert "Somebody changed this" in told
    assert "Molniya" in told


def test_an_event_keeps_what_was_typed(anna, ms30):
    there = f"/admin/missions/mission/{ms30.pk}/slipped/"
    typed = sent(anna.get(there)) | {"launched_at_0": "2027-05-05", "title": "It slips"}
    take_role(anna)

    page = anna.post(there, typed | {"_show": "on"})

    assert page.status_code == 403
    assert NOT_YOURS in text(tree(page))
    assert sent(page)["launched_at_0"] == ["2027-05-05"]
    assert sent(page)["title"] == ["It slips"]


def test_an_event_that_may_not_write_its_source_keeps_what_was_typed(anna, ms30):
    there = f"/admin/missions/mission/{ms30.pk}/slipped/"
    typed = sent(anna.get(there)) | {
        "launched_at_0": "2027-05-05",
        "launch_precision": "day",
        "publisher": "TASS",
        "title": "It slips",
    }
    curators = anna.account.groups.get()
    curators.permissions.remove(*curators.permissions.filter(codename="add_source"))

    page = anna.post(there, typed | {"_show": "on"})

    assert page.status_code == 403
    assert NOT_YOURS in text(tree(page))
    assert sent(page)["title"] == ["It slips"]
    assert not Source.objects.filter(title="It slips").exists()


def test_what_else_is_refused_says_so_in_the_desk(anna, curator, keep, ms30):
    draft = keep(anna, ms30, rocket="R-7")
    rita = curator("rita", "Reader")

    looked = rita.get("/admin/missions/mission/add/")
    done = rita.post(address(ms30, "delete"), {"post": "yes", "_why": "A rumour."})
    continued = rita.get(draft.continued_at)

    for page in (looked, done, continued):
        assert page.status_code == 403
        assert "Your account may not do this" in text(tree(page))
    assert "Nothing was saved" not in text(tree(looked))
    assert "You had typed: A rumour." in text(tree(done))


def test_a_draft_that_its_publisher_may_not_write_says_so(anna, ben, keep, ms30):
    draft = keep(anna, ms30, rocket="R-7")
    seen = sent(ben.get(page_of(draft)))
    editors = ben.account.groups.get()
    editors.permissions.remove(*editors.permissions.filter(codename="change_mission"))

    page = ben.post(page_of(draft), seen, follow=True)

    assert "Your account may not do what it does." in text(tree(page))
