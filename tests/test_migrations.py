"""Migrations that move rows keep them."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def migrate():
    """Takes the database to a migration and gives the apps as they were there."""

    def to(name):
        executor = MigrationExecutor(connection)
        executor.migrate([("missions", name)])
        return executor.loader.project_state([("missions", name)]).apps

    yield to
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def test_emergency_returns_keep_their_rows_and_what_was_loaded(migrate, fly, person):
    mission, rubio = fly("crew-5"), person("Frank Rubio")
    before = migrate("0004_seats_fitted_for_each_crew")
    before.get_model("missions", "LifeboatSpell").objects.create(
        slug="rubio-crew-5",
        person_id=rubio.pk,
        mission_id=mission.pk,
        since="2023-01-18",
        since_precision="day",
        note="-",
    )
    before.get_model("missions", "LoadedRow").objects.create(
        model="missions.lifeboatspell", key="rubio-crew-5", digest="-"
    )

    after = migrate("0005_emergency_returns")

    row = after.get_model("missions", "EmergencyReturn").objects.get()
    assert (row.slug, row.person_id) == ("rubio-crew-5", rubio.pk)
    loaded = after.get_model("missions", "LoadedRow").objects.get()
    assert loaded.model == "missions.emergencyreturn"
