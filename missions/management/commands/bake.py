from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from missions.catalogue import CatalogueError
from missions.catalogue.bake import bake


class Command(BaseCommand):
    help = (
        "Write the catalogue as one SQLite file without accounts, for nodes that only "
        "read it (DATABASE_URL=sqlite:///FILE?mode=ro)."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", help="a newer one takes its place")

    def handle(self, *, file, verbosity, **options):
        try:
            version = bake(file)
        except (CatalogueError, DatabaseError, OSError) as problem:
            raise CommandError(f"Nothing was written: {problem}") from None
        if verbosity:
            self.stdout.write(f"Wrote {file}, version {version} of the catalogue.")
