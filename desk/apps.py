from django.apps import AppConfig
from django.db.models.signals import post_migrate


class DeskConfig(AppConfig):
    """What is only for curators. It knows `missions` and is never known by it."""

    name = "desk"
    verbose_name = "Curators’ desk"

    def ready(self):
        from missions.catalogue.load import written

        from .loads import note_load
        from .roles import make_groups

        written.connect(note_load)
        post_migrate.connect(make_groups, sender=self, dispatch_uid="roles")
