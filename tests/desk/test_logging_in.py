"""A session that ended while a form was open: nothing that was typed is lost."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.test import Client

from desk.models import Draft, Edit

from ..reading import text, tree
from .browsing import AS_DRAFT, address, buttons, opened, sent

LOGGED_OUT = "You were logged out while this form was open. Nothing was saved"
ANNA = {"_login-username": "anna", "_login-password": "word"}
LOGGED_IN_SINCE = "Somebody logged in here after this form was opened"
OURS = {"origin": "http://testserver"}
LOGIN = "/admin/login/"


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


@pytest.fixture
def windows(anna):
    """Anna's browser as it is: it holds one token for all its windows."""
    anna.account.set_password("word")
    anna.account.save()
    browser = Client(enforce_csrf_checks=True, headers=OURS)
    log_in(browser)
    return browser


def log_in(browser):
    """In a window of its own, by the login page."""
    form = sent(browser.get(LOGIN)) | {"username": "anna", "password": "word"}
    assert browser.post(LOGIN, form).status_code == 302


def expire(browser):
    Session.objects.all().delete()
    assert browser.get("/admin/").status_code == 302


def test_a_form_is_kept_where_another_window_logged_in(windows, ms30):
    typed = opened(windows, ms30) | {"rocket": "R-7", "note": "One.\r\nTwo."}
    expire(windows)
    log_in(windows)

    page = windows.post(address(ms30), typed)

    assert page.status_code == 403
    assert LOGGED_IN_SINCE in text(tree(page))
    assert "by anna." in text(tree(page))
    assert buttons(page) == ["Send it again"]
    assert "no-store" in page["Cache-Control"]
    assert not Edit.objects.exists()
    assert windows.post(address(ms30), sent(page)).status_code == 302
    ms30.refresh_from_db()
    assert (ms30.rocket, ms30.note) == ("R-7", "One.\nTwo.")


def test_so_is_one_where_somebody_logged_out_and_in(windows, ms30):
    typed = opened(windows, ms30) | {"rocket": "R-7"} | AS_DRAFT
    windows.post("/admin/logout/", sent_of_logout(windows))
    log_in(windows)

    again = sent(windows.post(address(ms30), typed))

    assert windows.post(address(ms30), again).status_code == 302
    assert Draft.objects.get().form["rocket"] == "R-7"


def sent_of_logout(browser):
    form = tree(browser.get("/admin/")).find(".//form[@id='logout-form']")
    return {each.get("name"): each.get("value") for each in form.iter("input")}


def test_and_the_page_that_asked_who_it_was(windows, ms30):
    """It holds a password by then, and another window was quicker."""
    typed = opened(windows, ms30) | {"rocket": "R-7"}
    expire(windows)
    asked = sent(windows.post(address(ms30), typed))
    log_in(windows)

    page = windows.post(address(ms30), asked | ANNA)

    assert LOGGED_IN_SINCE in text(tree(page))
    assert not [name for name in sent(page) if name.startswith("_login")]
    assert b'"word"' not in page.content
    assert windows.post(address(ms30), sent(page)).status_code == 302
    assert Edit.objects.get().by.username == "anna"


def test_who_it_was_is_asked_where_that_window_logged_out_again(windows, ms30):
    typed = opened(windows, ms30) | {"rocket": "R-7"}
    expire(windows)
    log_in(windows)
    expire(windows)

    page = windows.post(address(ms30), typed | ANNA)

    assert LOGGED_OUT in text(tree(page))
    assert b'"word"' not in page.content
    assert windows.post(address(ms30), sent(page) | ANNA).status_code == 302
    ms30.refresh_from_db()
    assert ms30.rocket == "R-7"


def test_a_login_that_another_window_was_quicker_at_says_where_to_go(windows):
    expire(windows)
    form = sent(windows.get(LOGIN)) | {"username": "anna", "password": "word"}
    log_in(windows)

    page = windows.post(LOGIN, form)

    assert page.status_code == 403
    assert "opened before somebody logged in or out" in text(tree(page))
    assert tree(page).find(".//main//a").get("href") == "/admin/"
    assert b"anna" not in page.content
    assert b'"word"' not in page.content


@pytest.mark.parametrize(
    "origin", ["https://testserver", "http://evil.example", "null"]
)
def test_nothing_is_shown_of_what_another_site_sent(windows, ms30, origin):
    typed = opened(windows, ms30) | {"rocket": "R-7"}

    for token in ({}, {"csrfmiddlewaretoken": "x" * 32}):
        form = typed | token
        page = windows.post(address(ms30), form, headers={"origin": origin})

        assert page.status_code == 403
        assert "It was sent by no page of this site" in text(tree(page))
        assert b"R-7" not in page.content
        assert b"TASS" not in page.content
    assert not Edit.objects.exists()


def test_nor_of_what_no_page_sent(windows, ms30):
    windows.defaults.pop("HTTP_ORIGIN")
    typed = opened(windows, ms30) | {"csrfmiddlewaretoken": "x" * 32}

    assert b"TASS" not in windows.post(address(ms30), typed).content


def test_a_password_is_not_given_back_either(windows):
    secret = {"old_password": "word", "new_password1": "fresh", "_save": "Save"}

    page = windows.post("/admin/password_change/", secret)

    assert page.status_code == 403
    assert b"fresh" not in page.content
    assert b"first page of the desk" in page.content


def test_the_token_is_renewed_with_the_login(windows, ms30):
    """Who knew or planted the one before it can do nothing with it after it."""
    typed = opened(windows, ms30) | {"rocket": "R-7"}
    expire(windows)
    asked, before = sent(windows.post(address(ms30), typed)), token_of(windows)

    page = windows.post(address(ms30), asked | ANNA, follow=True)

    assert page.status_code == 200
    assert token_of(windows) != before
    more = opened(windows, ms30) | {"rocket": "Soyuz-2"}
    assert windows.post(address(ms30), more).status_code == 302


def token_of(browser):
    return browser.cookies["csrftoken"].value


def test_drafts_that_held_a_password_lose_it(db):
    draft = Draft.objects.create(
        address="/x", posted={"rocket": ["R-7"], "_why": ["So."]} | ANNA
    )

    import_module("desk.migrations.0007_drafts_without_logins").leave_out(apps, None)

    draft.refresh_from_db()
    assert draft.posted == {"rocket": ["R-7"], "_why": ["So."]}
