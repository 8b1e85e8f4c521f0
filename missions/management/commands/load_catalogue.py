import sys

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from missions.catalogue import (
    CatalogueEdited,
    CatalogueError,
    CatalogueWrong,
    load_catalogue,
    problems,
)
from missions.catalogue.edits import listed

BROKEN_HERE = "What this database holds breaks a rule, too: mend it at the desk."
TAKEN = (
    "Taken from the files, which changed them after they were typed and exported here "
    "({number}): {rows}. Their histories at the desk tell what was typed."
)


class Command(BaseCommand):
    help = (
        "Load the catalogue’s fixtures into the database: all rows, validated, or none."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--fixtures",
            default=settings.FIXTURES_DIR,
            metavar="FOLDER",
            help="where the files are (default: fixtures/)",
        )
        parser.add_argument(
            "--replace",
            action="store_true",
            help="throw away edits that this database holds and the files do not",
        )

        parser.add_argument(
            "--keep-edits",
            action="store_true",
            help="where there are such edits, or what it holds breaks a rule, load "
            "nothing, say so, and pass",
        )

    def handle(self, *, fixtures, replace, keep_edits, verbosity, **options):
        watched = sys.stderr.isatty() and verbosity
        progress = {"progress": self.show_progress} if watched else {}
        try:
            loaded = load_catalogue(fixtures, replace=replace, **progress)
        except (CatalogueEdited, CatalogueWrong) as problem:
            if keep_edits:
                self.stdout.write(str(problem))
                return
            raise CommandError(str(problem)) from None
        except CatalogueError as problem:
            if keep_edits and any(problems()):
                self.stdout.write(f"Nothing was loaded. {problem} {BROKEN_HERE}")
                return
            raise CommandError(str(problem)) from None
        finally:
            if progress:
                self.stderr.write("\r\033[K", ending="")
        if verbosity:
            self.stdout.write(told(loaded))
        if loaded.taken:
            words = TAKEN.format(number=len(loaded.taken), rows=listed(loaded.taken))
            self.stdout.write(words)

    def show_progress(self, done, total):
        width = 30 * done // total
        bar = "#" * width + "." * (30 - width)
        self.stderr.write(f"\r{bar} {done}/{total}", ending="")
        self.stderr.flush()


def told(loaded):
    if not loaded.written:
        return f"Nothing to load: the database holds these {loaded.rows} rows."
    if loaded.entered == loaded.rows:
        return f"Loaded {loaded.rows} rows."
    return (
        f"Loaded {loaded.rows} rows: {loaded.entered} entered, "
        f"{loaded.changed} changed, {loaded.removed} removed."
    )
