from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from desk.compare import gcat, launchlibrary, wikidata
from desk.compare.differences import differences, told
from desk.compare.files import text_of
from desk.compare.flights import Unreadable
from desk.suggestions import SOURCES, Judged, Origin, Suggestion, queue

READERS = {
    Origin.GCAT: gcat,
    Origin.WIKIDATA: wikidata,
    Origin.LAUNCH_LIBRARY: launchlibrary,
}


class Command(BaseCommand):
    help = (
        "Compare the catalogue with files of another one, as downloaded from there, "
        "and queue what is new or differs as suggestions in the admin. Nothing in the "
        "catalogue itself is changed."
    )

    def add_arguments(self, parser):
        parser.add_argument("origin", choices=Origin.values)
        parser.add_argument(
            "files", metavar="FILE", nargs="+", help="paths, or http(s) addresses"
        )

    def handle(self, *, origin, files, **options):
        origin = Origin(origin)
        try:
            flights = READERS[origin].read({name: text_of(name) for name in files})
        except Unreadable as problem:
            raise CommandError(f"Nothing was queued: {problem}.") from None
        compared, found = differences(flights)
        asked = [each for each in found if not told(each, SOURCES[origin])]
        with transaction.atomic():
            new = queue(origin, compared, asked)
        self.tell(origin, flights, found, asked, new)

    def tell(self, origin, flights, found, asked, new):
        for each in new:
            self.stdout.write(f"{each}: {each.ours or '–'} → {each.theirs}")
        waiting = Suggestion.objects.filter(origin=origin, judged=Judged.OPEN).count()
        self.stdout.write(
            f"{len(flights)} flights read, {len(found)} differences, "
            f"{len(found) - len(asked)} of them told as disagreements. "
            f"{len(new)} new suggestions, {waiting} open."
        )
