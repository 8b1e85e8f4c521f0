"""The whole catalogue as the database holds it, read at once."""

from .files import FILES, default_of, fields_by_name, in_json
from .keys import key_of


class Snapshot:
    """Everything the database holds of the catalogue, read with one query a table."""

    def __init__(self, using=None):
        self.using = using
        self.keys = {}  # model -> {pk: natural key as list}
        self.pks = {}  # model -> {natural key as tuple: pk}
        self.fields = {}  # model -> {natural key as tuple: fields}
        for model in FILES.values():
            self.read(model)

    def read(self, model):
        by_name = fields_by_name(model)
        several = {
            name: self.references(field)
            for name, field in by_name.items()
            if field.many_to_many
        }
        keys, pks, rows = {}, {}, {}
        for values in self.own_table(model, by_name):
            pk = values.pop("pk")
            # A row may point at a row of its own table, whose key may not be read yet.
            keys[pk] = [values[name] for name in model.key_fields]
            rows[pk] = values | {
                name: references.get(pk, []) for name, references in several.items()
            }
        self.keys[model] = keys
        self.fields[model] = {}
        for pk, values in rows.items():
            fields = {
                name: self.written(field, values[name])
                for name, field in by_name.items()
                if values[name] != default_of(field)
            }
            key = key_of(model, fields)
            pks[key] = pk
            self.fields[model][key] = fields
        self.pks[model] = pks

    def references(self, field):
        """The keys a many-to-many field points at, by row: {pk: sorted keys}."""
        through = field.remote_field.through
        found = {}
        for pk, target in through._default_manager.using(self.using).values_list(
            field.m2m_column_name(), field.m2m_reverse_name()
        ):
            found.setdefault(pk, []).append(self.keys[field.related_model][target])
        return {pk: sorted(keys) for pk, keys in found.items()}

    def written(self, field, value):
        """A column's value as a file holds it."""
        if field.many_to_one and value is not None:
            return self.keys[field.related_model][value]
        return in_json(value)

    def own_table(self, model, by_name):
        """The model's rows as dicts by field name, references as primary keys."""
        names = [name for name, field in by_name.items() if not field.many_to_many]
        return model._base_manager.using(self.using).values("pk", *names)
