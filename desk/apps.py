from django.apps import AppConfig


class DeskConfig(AppConfig):
    """What is only for curators. It knows `missions` and is never known by it."""

    name = "desk"
    verbose_name = "Curators’ desk"

    def ready(self):
        from missions.catalogue.load import written

        from .loads import note_load

        written.connect(note_load)
