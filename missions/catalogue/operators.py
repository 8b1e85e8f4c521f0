"""Who operated a mission’s spacecraft on the day of its launch, kept by the database.

`Mission.spacecraft_operator` follows from the launch and from who operated the vehicle
in turn. Triggers write it, so that it is right whoever changes either: the admin, the
loader, `update()` or psql. They are made after each `migrate`, as the version’s are.
"""

from django.db import connections
from django.db.models.signals import post_migrate

from ..models import Mission, Vehicle, VehicleOperator

TABLES = {
    "mission": Mission._meta.db_table,
    "vehicle": Vehicle._meta.db_table,
    "turns": VehicleOperator._meta.db_table,
}

# The last that began by the day of the launch; without a day or turns the vehicle’s.
OF_THE_DAY = """
    COALESCE(
        (SELECT agency_id FROM "{turns}" AS turn
            WHERE turn.vehicle_id = {mission}.vehicle_id
            AND {day} >= COALESCE(turn.since, '0001-01-01')
            ORDER BY COALESCE(turn.since, '0001-01-01') DESC LIMIT 1),
        (SELECT operator_id FROM "{vehicle}" WHERE id = {mission}.vehicle_id)
    )
"""

SQLITE = """
CREATE TRIGGER IF NOT EXISTS "{table}_{event}_keeps_the_operator"
AFTER {event} ON "{table}" BEGIN
    UPDATE "{mission}" SET spacecraft_operator_id = {of_the_day} WHERE {those};
END
"""
SQLITE_EVENTS = (
    ("mission", "INSERT", "id = NEW.id"),
    ("mission", "UPDATE", "id = NEW.id"),
    ("vehicle", "UPDATE", "vehicle_id = NEW.id"),
    ("turns", "INSERT", "vehicle_id = NEW.vehicle_id"),
    ("turns", "UPDATE", "vehicle_id IN (OLD.vehicle_id, NEW.vehicle_id)"),
    ("turns", "DELETE", "vehicle_id = OLD.vehicle_id"),
)

POSTGRESQL = (
    """
CREATE OR REPLACE FUNCTION keep_the_operator_of_a_mission() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    NEW.spacecraft_operator_id := {of_the_day};
    RETURN NEW;
END $$
""",
    """
CREATE OR REPLACE TRIGGER "{mission}_keeps_the_operator"
BEFORE INSERT OR UPDATE ON "{mission}"
FOR EACH ROW EXECUTE FUNCTION keep_the_operator_of_a_mission()
""",
    """
CREATE OR REPLACE FUNCTION keep_the_operator_of_a_vehicle() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = '{vehicle}' THEN
        UPDATE "{mission}" SET spacecraft_operator_id = NULL WHERE vehicle_id = NEW.id;
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        UPDATE "{mission}" SET spacecraft_operator_id = NULL
            WHERE vehicle_id = OLD.vehicle_id;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        UPDATE "{mission}" SET spacecraft_operator_id = NULL
            WHERE vehicle_id = NEW.vehicle_id;
    END IF;
    RETURN NULL;
END $$
""",
    """
CREATE OR REPLACE TRIGGER "{vehicle}_keeps_the_operator"
AFTER UPDATE OF operator_id ON "{vehicle}"
FOR EACH ROW EXECUTE FUNCTION keep_the_operator_of_a_vehicle()
""",
    """
CREATE OR REPLACE TRIGGER "{turns}_keeps_the_operator"
AFTER INSERT OR UPDATE OR DELETE ON "{turns}"
FOR EACH ROW EXECUTE FUNCTION keep_the_operator_of_a_vehicle()
""",
)


def keep_operators(using="default", **_signal):
    """See to it that the database does, also of missions that were there before."""
    connection = connections[using]
    if TABLES["turns"] not in connection.introspection.table_names():
        return  # migrated back to before it
    with connection.cursor() as cursor:
        for statement in triggers(connection.vendor):
            cursor.execute(statement)
    untold = Mission._base_manager.using(using).filter(spacecraft_operator=None)
    untold.update(spacecraft_operator=None)


def triggers(vendor):
    """The statements that make them; they may be run again."""
    if vendor == "postgresql":
        day = "(NEW.launched_at AT TIME ZONE 'UTC')::date"
        told = OF_THE_DAY.format(**TABLES | {"mission": "NEW"}, day=day)
        for statement in POSTGRESQL:
            yield statement.format(**TABLES, of_the_day=told)
    else:
        mission = f'"{TABLES["mission"]}"'
        day = f"date({mission}.launched_at)"
        told = OF_THE_DAY.format(**TABLES | {"mission": mission}, day=day)
        for table, event, those in SQLITE_EVENTS:
            yield SQLITE.format(
                table=TABLES[table],
                event=event,
                mission=TABLES["mission"],
                of_the_day=told,
                those=those,
            )


def let_operators_be(connection):
    """Take all triggers away, so that what they speak of can be altered."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for of in ("mission", "vehicle"):
                function = f"keep_the_operator_of_a_{of}()"
                cursor.execute(f"DROP FUNCTION IF EXISTS {function} CASCADE")
            return
        for table, event, _those in SQLITE_EVENTS:
            name = f"{TABLES[table]}_{event}_keeps_the_operator"
            cursor.execute(f'DROP TRIGGER IF EXISTS "{name}"')


def keep_after_migrations(app):
    post_migrate.connect(
        keep_operators, sender=app, dispatch_uid="operators-of-missions"
    )
