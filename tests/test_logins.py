"""Who guesses passwords is slowed, and whoever has the right one gets in."""

import logging
import time
from ipaddress import ip_network

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import caches

pytestmark = pytest.mark.django_db
RIGHT = "moon-shines-on-baikonur"
SLOWED = "Too many wrong passwords"


@pytest.fixture(autouse=True)
def nobody_tried_yet():
    caches["logins"].clear()
    yield
    caches["logins"].clear()


@pytest.fixture
def curator(db, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return get_user_model().objects.create_superuser("curator", password=RIGHT)


@pytest.fixture
def clock(monkeypatch):
    """Lets time pass: clock(60)."""
    begun, passed = time.time(), []
    monkeypatch.setattr("crewswap.logins.time.time", lambda: begun + sum(passed))
    return passed.append


@pytest.fixture
def tried(client, curator, clock):
    """The answer to a login: tried("wrong", address="203.0.113.9")."""

    def log_in(password, username="curator", address="203.0.113.9", **headers):
        return client.post(
            "/admin/login/?next=/admin/",
            {"username": username, "password": password},
            REMOTE_ADDR=address,
            headers=headers,
        )

    return log_in


def test_two_hundred_wrong_passwords_are_slowed_and_logged(tried, caplog):
    with caplog.at_level(logging.WARNING, "crewswap.logins"):
        answers = [tried(f"wrong {number}") for number in range(200)]

    looked_at = [each for each in answers if SLOWED not in each.text]
    assert len(looked_at) == 5
    assert len(caplog.records) == 200
    assert "203.0.113.9/32" in caplog.text
    assert "curator" in caplog.text
    assert "wrong 7" not in caplog.text, "no password is logged"


def test_the_right_one_gets_in_when_the_time_has_passed(tried, clock):
    for number in range(6):
        tried(f"wrong {number}")
    assert SLOWED in tried(RIGHT).text

    clock(2)

    assert tried(RIGHT).status_code == 302


def test_each_further_one_waits_longer(tried, clock):
    for _each in range(5):
        tried("wrong")
    for wait in (1, 2, 4, 8):
        assert SLOWED in tried("wrong").text
        clock(wait - 0.1)
        assert SLOWED in tried("wrong").text
        clock(0.2)
        assert SLOWED not in tried("wrong").text


def test_an_account_is_slowed_wherever_it_is_tried_from(tried, clock):
    for number in range(5):
        tried("wrong", address=f"203.0.113.{number}")

    assert SLOWED in tried(RIGHT, address="198.51.100.7").text
    clock(60)
    assert tried(RIGHT, address="198.51.100.7").status_code == 302


def test_an_address_is_slowed_whatever_account_it_tries(tried):
    for number in range(5):
        tried("wrong", username=f"somebody{number}")

    assert SLOWED in tried("wrong", username="another").text
    assert tried(RIGHT, address="198.51.100.7").status_code == 302


def test_another_of_ones_own_network_is_the_same_address(tried):
    for number in range(5):
        tried("wrong", username=f"somebody{number}", address=f"2001:db8::{number + 1}")

    assert SLOWED in tried("wrong", username="another", address="2001:db8::9").text


def test_a_client_cannot_make_up_its_address(tried, settings):
    for number in range(6):
        forged = f"198.51.100.{number}"
        last = tried("wrong", username=f"somebody{number}", x_forwarded_for=forged)
    assert SLOWED in last.text

    settings.TRUSTED_PROXIES = [ip_network("203.0.113.9")]
    elsewhere = tried("wrong", username="x", x_forwarded_for="198.51.100.77")
    assert SLOWED not in elsewhere.text


def test_a_login_that_succeeds_begins_anew(tried):
    for _round in range(3):
        for _each in range(2):
            tried("wrong", address="198.51.100.8")
        assert tried(RIGHT, address="198.51.100.9").status_code == 302


@pytest.mark.parametrize("username", ["", "\ufffe", "Ж" * 254, "a b\n", "x" * 5000])
def test_an_odd_name_is_refused_as_any_other(tried, username):
    assert tried("wrong", username=username).status_code == 200


def test_curators_get_in_where_the_cache_is_away(tried, monkeypatch, caplog):
    def away(*_arguments):
        raise ConnectionError("refused")

    for name in ("get", "set", "delete"):
        monkeypatch.setattr(caches["logins"], name, away)

    assert SLOWED not in tried("wrong").text
    assert tried(RIGHT).status_code == 302
    assert "Wrong passwords are not counted." in caplog.text
