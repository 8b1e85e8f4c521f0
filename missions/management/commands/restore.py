from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from missions.catalogue import CatalogueError
from missions.catalogue.backup import restore


class Command(BaseCommand):
    help = (
        "Put what back_up wrote into the place of all that the database holds: "
        "rows, accounts and all."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", help="what back_up wrote")

    def handle(self, *, file, verbosity, **options):
        try:
            restore(file)
        except (CatalogueError, DatabaseError, OSError) as problem:
            raise CommandError(f"Nothing was restored: {problem}") from None
        if verbosity:
            self.stdout.write(f"The database holds what {file} holds.")
