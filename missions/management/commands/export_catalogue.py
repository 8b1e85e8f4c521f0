from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from missions.catalogue import CatalogueError, export_catalogue


class Command(BaseCommand):
    help = "Write the database back to the catalogue's fixtures."

    def add_arguments(self, parser):
        parser.add_argument(
            "--fixtures",
            default=settings.FIXTURES_DIR,
            metavar="FOLDER",
            help="where to write (default: fixtures/)",
        )

    def handle(self, *, fixtures, verbosity, **options):
        try:
            changed = export_catalogue(fixtures)
        except CatalogueError as problem:
            raise CommandError(str(problem)) from None
        except OSError as problem:
            raise CommandError(f"Nothing more was written: {problem}.") from None
        if verbosity:
            self.stdout.write(
                f"Wrote {', '.join(changed)}." if changed else "No file changed."
            )
