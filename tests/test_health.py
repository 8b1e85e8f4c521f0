"""What a load balancer is told."""

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from missions.models import CatalogueVersion


@pytest.fixture
def ask(client, db):
    def get(address, **headers):
        return client.get(address, headers=headers)

    return get


def away(execute, sql, params, many, context):
    raise OperationalError("no way to the server")


def test_it_tells_the_version_that_it_serves(ask):
    number = CatalogueVersion.objects.get().number

    answer = ask("/health/")

    assert answer.status_code == 200
    assert answer.json()["version"] == number
    assert answer.json()["database"] == answer.json()["process"] == "ok"
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", ["/health/", "/ready/"])
def test_any_host_may_ask_without_https_and_nothing_is_written(ask, settings, address):
    settings.ALLOWED_HOSTS = ["crewswap.example"]
    settings.SECURE_SSL_REDIRECT = True

    with CaptureQueriesContext(connection) as queries:
        answer = ask(address, host="10.1.2.3:8000")

    assert answer.status_code == 200
    assert all(each["sql"].lstrip().startswith("SELECT") for each in queries)


@pytest.mark.parametrize("address", ["/health/", "/ready/"])
def test_without_its_database_it_is_not_well(ask, address):
    with connection.execute_wrapper(away):
        answer = ask(address)

    assert answer.status_code == 503


def test_a_site_that_is_worked_on_is_alive_and_not_ready(ask, settings):
    settings.MAINTENANCE = True

    assert ask("/health/").status_code == 200
    assert ask("/ready/").status_code == 503
    assert "MAINTENANCE" in ask("/ready/").json()["missing"][0]


def test_migrations_that_have_not_run_are_missed(ask):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'sessions'")

    answer = ask("/ready/")

    assert answer.status_code == 503
    assert answer.json()["missing"] == ["Migrations have not run: manage.py migrate"]


def test_they_are_only_read(client):
    assert client.post("/health/").status_code == 405
