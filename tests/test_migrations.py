"""Migrations make what the models say, and those that move rows keep them."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from .shipped import asked_instead

pytestmark = pytest.mark.django_db(transaction=True)

# (table, how it is made) of each table, index and trigger; on PostgreSQL of each column
# and constraint too, without the names that Django makes of what a table was called.
MADE = {
    "sqlite": "SELECT tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL",
    "postgresql": """
        SELECT table_name, concat_ws(' ', column_name, data_type, is_identity,
            character_maximum_length, is_nullable, column_default, collation_name)
        FROM information_schema.columns
        UNION ALL SELECT conrelid::regclass::text, pg_get_constraintdef(oid)
            FROM pg_constraint
        UNION ALL SELECT tablename, regexp_replace(indexdef, 'INDEX \\S+ ', 'INDEX ')
            FROM pg_indexes
        UNION ALL SELECT tgrelid::regclass::text, pg_get_triggerdef(oid)
            FROM pg_trigger WHERE NOT tgisinternal
    """,
}
OURS = ("desk_", "missions_")  # Django sees to those of its own apps


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


def made():
    """(table, its parts) of all; the parts are sorted, since new columns stand last."""
    with connection.cursor() as cursor:
        cursor.execute(MADE[connection.vendor])
        return sorted(
            (table, sorted(sql.removesuffix(")").split(", ")))
            for table, sql in cursor.fetchall()
            if table.startswith(OURS)
        )


def test_migrations_make_what_the_models_say(common_folder, tmp_path):
    """Tests ask the latter, and servers the former, as the shipped catalogue does."""
    by_models = made()

    with asked_instead(common_folder, tmp_path, connection):
        assert made() == by_models
    assert len(by_models) > 100


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
