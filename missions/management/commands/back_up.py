from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from missions.catalogue import CatalogueError
from missions.catalogue.backup import back_up


class Command(BaseCommand):
    help = "Write the whole database to a file, accounts and all, while it is served."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", help="a newer one takes its place")

    def handle(self, *, file, verbosity, **options):
        try:
            back_up(file)
        except (CatalogueError, DatabaseError, OSError) as problem:
            raise CommandError(f"Nothing was written: {problem}") from None
        if verbosity:
            self.stdout.write(f"Wrote {file}.")
