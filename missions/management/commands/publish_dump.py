from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from missions.catalogue import CatalogueError
from missions.dumps.publish import publish, renew_pages


class Command(BaseCommand):
    help = (
        "Write the catalogue’s version as SQLite file and zip of CSV into a folder, "
        "beside the versions before it."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "folder",
            metavar="FOLDER",
            nargs="?",
            help="unless given, the one that DUMPS names",
        )

    def handle(self, *, folder, verbosity, **options):
        folder = folder or settings.DUMPS
        if not folder:
            raise CommandError("Say which folder, or set DUMPS to it.")
        try:
            dump, is_new = publish(Path(folder))
            if not settings.READ_ONLY:
                renew_pages(dump.version)
        except (CatalogueError, DatabaseError, OSError, ValueError) as problem:
            raise CommandError(f"Nothing was published: {problem}") from None
        if verbosity:
            done = "Wrote" if is_new else "Was there already:"
            self.stdout.write(f"{done} {dump.folder}.")
