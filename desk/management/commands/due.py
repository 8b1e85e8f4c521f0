from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from desk.due import GAPS, OPEN, OVERDUE
from desk.due.rules import form_of
from missions.dates import now


class Command(BaseCommand):
    help = (
        "Print what waits for a curator, for a daily mail: what is overdue row by row, "
        "the rest as counts. Exits with 1 while anything is overdue."
    )

    def handle(self, **options):
        at = now()
        overdue = sum(self.tell_rows(rule, at) for rule in OVERDUE)
        if not overdue:
            self.stdout.write("Nothing is overdue.")
        for rule in [*OPEN, *GAPS]:
            if count := rule.rows(at).count():
                self.tell(f"{rule.name}: {count:,}", rule.address)
        if overdue:
            raise CommandError(f"{overdue} overdue.", returncode=1)

    def tell_rows(self, rule, at):
        rows = list(rule.listed(at))
        if rows:
            self.stdout.write(f"{rule.name}: {len(rows)}. {rule.why}")
        for row in rows:
            self.tell(f"  {row}", form_of(row))
        return len(rows)

    def tell(self, what, path):
        """A line with the whole address, where the site knows how it is called."""
        address = settings.PUBLIC_URL._replace(path=path).geturl()
        self.stdout.write(f"{what}  {address}")
