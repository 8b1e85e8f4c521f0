from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from missions.catalogue import CatalogueError, export_catalogue, problems
from missions.catalogue.edits import listed

LEFT = (
    "Left as the files have them, which changed them since they were last loaded "
    "({number}): {rows}. Type load_catalogue to load them."
)
AGAIN = (
    "Written again, though the files held them as they were before they were exported "
    "({number}): {rows}. Where somebody took them back on purpose, put the files back "
    "and type load_catalogue --replace."
)
BROKEN = "No load will take what this database holds ({number}): {rows} Mend it first."


class Command(BaseCommand):
    help = "Write the database back to the catalogue's fixtures."

    def add_arguments(self, parser):
        parser.add_argument(
            "--fixtures",
            default=settings.FIXTURES_DIR,
            metavar="FOLDER",
            help="where to write (default: fixtures/)",
        )

        parser.add_argument(
            "--replace",
            action="store_true",
            help="write over rows that the files changed since they were loaded",
        )

    def handle(self, *, fixtures, replace, verbosity, **options):
        try:
            written, left, again = export_catalogue(fixtures, replace=replace)
        except CatalogueError as problem:
            raise CommandError(str(problem)) from None
        except OSError as problem:
            raise CommandError(f"Nothing more was written: {problem}.") from None
        if verbosity:
            self.stdout.write(
                f"Wrote {', '.join(written)}." if written else "No file changed."
            )
        if left:
            self.stdout.write(LEFT.format(number=len(left), rows=listed(left)))
        if again:
            self.stdout.write(AGAIN.format(number=len(again), rows=listed(again)))
        if broken := [str(problem) for problem in problems()]:
            told = BROKEN.format(number=len(broken), rows=listed(broken))
            self.stderr.write(self.style.WARNING(told))
