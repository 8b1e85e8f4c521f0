"""The shipped catalogue, loaded once for all of these tests and rolled back."""

import pytest
from django.conf import settings
from django.db import transaction

from missions.catalogue import load_catalogue


@pytest.fixture(scope="package", autouse=True)
def loaded(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield load_catalogue(settings.FIXTURES_DIR)
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def asks_the_database(loaded, db):
    """Each of these tests does."""
