"""A session that ended while a form was open: nothing that was typed is lost."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.test import Client

from desk.models import Draft, Edit

from ..reading import text, tree
from .browsing import AS_DRAFT, address, opened, sent

LOGGED_OUT = "You were logged out while this form was open. Nothing was saved"
ANNA = {"_login-username": "anna", "_login-password": "word"}


@pytest.fixture
def typed(anna, ms30):
    """What Anna typed of a mission before her session ended."""
    anna.account.set_password("word")
    anna.account.save()
    anna.force_login(anna.account)
    found = opened(anna, ms30) | {"rocket": "R-7", "note": "One.\r\nTwo."}
    Session.objects.all().delete()
    return found


def test_what_was_typed_is_in_the_page_that_asks_who_it_was(anna, ms30, typed):
    page = anna.post(address(ms30), typed)

    assert page.status_code == 403
    assert LOGGED_OUT in text(tree(page))
    again = sent(page)
    assert again["rocket"] == ["R-7"]
    assert again["_why"] == ["TASS says so."]
    ms30.refresh_from_db()
    assert ms30.rocket == "Soyuz-FG"


def test_it_is_saved_with_the_password(anna, ms30, typed):
    again = sent(anna.post(address(ms30), typed))

    assert anna.post(address(ms30), again | ANNA).status_code == 302

    ms30.refresh_from_db()
    assert (ms30.rocket, ms30.note) == ("R-7", "One.\nTwo.")
    assert Edit.objects.get().by == anna.account
    assert anna.get(address(ms30)).status_code == 200


def test_a_wrong_password_saves_nothing_and_keeps_it(anna, ms30, typed):
    page = anna.post(address(ms30), typed | ANNA | {"_login-password": "hunter2"})

    assert page.status_code == 403
    assert "Please enter the correct username and password" in text(tree(page))
    assert sent(page)["rocket"] == ["R-7"]
    assert b"hunter2" not in page.content
    assert not Edit.objects.exists()


def test_a_draft_holds_no_password(anna, ms30, typed):
    anna.post(address(ms30), typed | AS_DRAFT | ANNA)

    draft = Draft.objects.get()
    assert draft.form["rocket"] == "R-7"
    assert not [name for name in draft.form if name.startswith("_login")]


def test_nor_does_one_that_was_sent_after_another_window_logged_in(anna, ms30, typed):
    again = sent(anna.post(address(ms30), typed | AS_DRAFT))
    anna.force_login(anna.account)

    assert anna.post(address(ms30), again | AS_DRAFT | ANNA).status_code == 302

    draft = Draft.objects.get()
    assert draft.posted["rocket"] == ["R-7"]
    assert not [name for name in draft.posted if name.startswith("_login")]


def test_who_may_not_save_it_is_refused_as_ever(anna, ben, ms30, typed):
    anna.account.groups.clear()
    page = anna.post(address(ms30), typed | ANNA)

    assert page.status_code == 403
    assert sent(page)["rocket"] == ["R-7"]
    ms30.refresh_from_db()
    assert ms30.rocket == "Soyuz-FG"


def test_a_form_of_another_site_is_told_nothing(ms30, typed):
    page = Client(enforce_csrf_checks=True).post(address(ms30), typed | ANNA)

    assert page.status_code == 403
    assert b"R-7" not in page.content
    assert not Edit.objects.exists()


def test_a_password_is_in_no_page(anna, typed):
    secret = {"old_password": "word", "new_password1": "fresh", "_save": "Save"}
    page = anna.post("/admin/password_change/", secret)

    assert page.status_code == 302
    assert page.url.startswith("/admin/login/")


def test_drafts_that_held_a_password_lose_it(db):
    draft = Draft.objects.create(
        address="/x", posted={"rocket": ["R-7"], "_why": ["So."]} | ANNA
    )

    import_module("desk.migrations.0007_drafts_without_logins").leave_out(apps, None)

    draft.refresh_from_db()
    assert draft.posted == {"rocket": ["R-7"], "_why": ["So."]}
