"""Rows that thousands of tests begin with: made once in a worker, then put back.

To make them takes an insert a row; to put them back, one a table. They come back with
the keys that they had, before a test makes any row of its own, so that no key is taken.
"""

import pickle

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models.sql import InsertQuery

from missions.models import CatalogueVersion


class Rows:
    """All that the catalogue's tables hold now, and what a fixture gave for it."""

    def __init__(self, given):
        self.given = pickle.dumps(given)
        self.statements = [*statements()]

    def put_back(self):
        """Write the rows; gives what the fixture gave, as new instances."""
        with transaction.atomic(), connection.cursor() as cursor:
            for statement, values in self.statements:
                cursor.execute(statement, values)
        return pickle.loads(self.given)


def statements():
    """(SQL, values) for each table that holds rows, and for the keys that follow.

    PostgreSQL does not roll back what it says of these, and a load may have set it low.
    """
    models = []
    for model in apps.get_app_config("missions").get_models(include_auto_created=True):
        rows = [*model._base_manager.all()]
        if rows and model is not CatalogueVersion:  # triggers move it on
            models.append(model)
            query = InsertQuery(model)
            query.insert_values(model._meta.concrete_fields, rows, raw=True)
            yield from query.get_compiler(connection=connection).as_sql()
    if keys := connection.ops.sequence_reset_sql(no_style(), models):
        yield " ".join(keys), None
