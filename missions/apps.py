from django.apps import AppConfig


class MissionsConfig(AppConfig):
    name = "missions"
    verbose_name = "Crew seats"

    def ready(self):
        from .catalogue.operators import keep_after_migrations
        from .catalogue.version import watch_after_migrations

        watch_after_migrations(self)
        keep_after_migrations(self)
