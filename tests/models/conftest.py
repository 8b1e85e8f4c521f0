"""What the tests of models share."""

import pytest
from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState


@pytest.fixture(scope="package", autouse=True)
def models_are_as_migrated():
    """Whichever model is tested, a field that changed without a migration is noticed.

    The tests’ database is made as the models say and would go on as if nothing were.
    """
    migrations = MigrationLoader(None)
    now = ProjectState.from_apps(apps)
    changes = MigrationAutodetector(migrations.project_state(), now).changes(
        graph=migrations.graph
    )
    assert "missions" not in changes, changes["missions"][0].operations


@pytest.fixture
def swapped(fly, person, seat, america):
    """Rubio launches on MS-22 and returns on MS-23, launched without a crew."""
    rubio = person("Francisco Rubio")
    return (
        seat(fly("ms-22", 2022), rubio, "up", nation=america),
        seat(fly("ms-23", 2023), rubio, "down", nation=america),
    )
