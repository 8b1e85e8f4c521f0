from django.db import models

from ..folding import folded


class SearchKey(models.TextField):
    """What a row is found by: its texts, folded, written whenever the row is."""

    def __init__(self, *names, **options):
        """`names`: the fields that hold the texts."""
        self.names = names
        super().__init__(**{"editable": False, "default": ""} | options)

    def deconstruct(self):
        """To a migration it is any text."""
        name, _path, _names, options = super().deconstruct()
        return name, "django.db.models.TextField", [], options

    def pre_save(self, row, add):
        value = folded(*(getattr(row, name) for name in self.names))
        setattr(row, self.attname, value)
        return value
