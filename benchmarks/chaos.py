"""Break what the site stands on while it is read: what is answered, what is lost?

usage: bin/with-postgres .venv/bin/python benchmarks/chaos.py [NAME …]

Real processes: gunicorn as it is shipped, `manage.py`, PostgreSQL. Small disks are
mounted, so it wants Linux and root. A line for each kind of breakage: answers by status
(0: none), and what has become of the rows. What replicas go through is in
tests/serving/test_replicas.py.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from tests.serving.postgresql import Server  # noqa: E402
from tests.serving.servers import environment, eventually, manage, served  # noqa: E402

FIXTURES = ROOT / "fixtures"
MOMENTS = 10
PAUSE = 0.05  # seconds that a reader takes between two pages
DISKS = {"sqlite": "40m", "postgresql": "500m"}
SOME = 20  # answers
PATIENCE = 300  # seconds, for them


@contextmanager
def sqlite(folder):
    yield f"sqlite:///{folder}/catalogue.sqlite3", None


@contextmanager
def postgresql(folder):
    owner = os.environ.get("POSTGRES_OWNER")
    if owner:
        shutil.chown(folder, owner)
    server = Server(folder, "data")
    server.make()
    try:
        yield server.url, server
    finally:
        if (server.data / "postmaster.pid").exists():
            server.kill()


KINDS = {"sqlite": sqlite, "postgresql": postgresql}


@contextmanager
def catalogue(kind, folder):
    """(address, server) of a database that holds the shipped catalogue."""
    with KINDS[kind](folder) as (database, server):
        manage(database, "migrate", "--verbosity", "0")
        manage(database, "load_catalogue")
        yield database, server


def digest(folder):
    files = sorted(Path(folder).glob("*.json"))
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


@contextmanager
def later_fixtures():
    """A folder with a catalogue in which each mission has another rocket."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(FIXTURES, folder, dirs_exist_ok=True)
        file = next(Path(folder).glob("*missions.json"))
        rows = json.loads(file.read_text())
        for row in rows:
            row["fields"]["rocket"] = "A later rocket"
        file.write_text(json.dumps(rows))
        yield folder


def said(ended):
    """How a command ended, and its last line."""
    lines = ended.stdout.read().strip().splitlines() or [""]
    how = f"ended in {ended.wait()}"
    return f"{how}, {len(lines)} line{'s' if len(lines) > 1 else ''}: {lines[-1][:110]}"


# What is broken. Each gives what has become of the rows, in words.


def workers_killed(stand):
    for _each in range(MOMENTS):
        server = stand.site.server.pid
        children = Path(f"/proc/{server}/task/{server}/children").read_text()
        os.kill(int(children.split()[0]), signal.SIGKILL)
        stand.go_on()
    return f"{MOMENTS} killed at work"


def loads_killed(stand):
    before, ends = stand.rows(), Counter()
    with later_fixtures() as later:
        begun = time.monotonic()
        stand.manage("load_catalogue", "--fixtures", later)
        took = time.monotonic() - begun
        after = stand.rows()
        stand.manage("load_catalogue", "--replace")
        for moment in range(1, MOMENTS + 1):
            load = stand.start("load_catalogue", "--fixtures", later)
            time.sleep(took * moment / (MOMENTS + 0.5))
            load.kill()
            load.wait()
            found = stand.rows()
            ends[{before: "as before", after: "all new"}.get(found, "MIXED")] += 1
            if found != before:
                stand.manage("load_catalogue", "--replace")
    told = ", ".join(f"{number} {end}" for end, number in ends.items())
    return f"{MOMENTS} killed within {took:.0f} s: {told}"


def version_moved(stand):
    stand.manage("shell", "--verbosity", "0", "--command", SAVES)
    return "30 saves of a mission"


SAVES = """
import time
from missions.models import Mission
mission = Mission.objects.get(slug="crew-9")
for number in range(30):
    mission.rocket = f"Rocket {number}"
    mission.save()
    time.sleep(0.2)
"""


def database_restarted(stand):
    if stand.server is None:
        return "a file needs no start"
    before = stand.rows()
    for _each in range(3):
        stand.server.kill()
        stand.server.start()
        stand.go_on()
    return f"3 restarts; {stand.compared(before)}"


def disk_filled(stand):
    before = stand.rows()
    with later_fixtures() as later, filled(stand.folder):
        told = said(stand.start("load_catalogue", "--fixtures", later))
        stand.go_on()
    if stand.server and not stand.server_is_up():
        stand.server.start()
        told += "; the server had ended and was started again"
    return f"the load {told}; {stand.compared(before)}"


@contextmanager
def filled(folder):
    """All that is left of the disk is taken."""
    filler = folder / "filler"
    with suppress(OSError), open(filler, "wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    try:
        yield
    finally:
        filler.unlink()


def disk_read_only(stand):
    if stand.server:
        return "it does not run on one"
    before = stand.rows()
    with later_fixtures() as later, read_only(stand.folder):
        stand.renew()
        told = said(stand.start("load_catalogue", "--fixtures", later))
        stand.go_on()
    stand.renew()
    return f"the load {told}; {stand.compared(before)}"


@contextmanager
def read_only(folder):
    """What is opened on the disk from now on cannot be written.

    The disk itself cannot be made so while a process has a file of it open to write.
    """
    subprocess.run(["mount", "--bind", folder, folder], check=True)
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
        yield
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def program_renewed(stand):
    """A migration that alters the table of missions, then new processes."""
    with tempfile.TemporaryDirectory() as folder:
        newer = Path(folder, "site")
        left_out = shutil.ignore_patterns(".*", "fixtures", "staticfiles")
        shutil.copytree(ROOT, newer, ignore=left_out)
        migrations = newer / "missions" / "migrations"
        last = max(file.stem for file in migrations.glob("0*.py"))
        (migrations / "0999_later.py").write_text(MIGRATION.replace("LAST", last))
        told = said(stand.start("migrate", "--verbosity", "0", cwd=newer))
    stand.renew()
    return f"migrate {told}; processes started anew"


MIGRATION = """
from django.db import migrations, models

from missions.catalogue.operators import let_operators_be
from missions.catalogue.version import unwatch


def let_missions_be_altered(apps, schema_editor):
    let_operators_be(schema_editor.connection)
    if schema_editor.connection.vendor == "sqlite":
        unwatch(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("missions", "LAST")]
    operations = [
        migrations.RunPython(let_missions_be_altered),
        migrations.AddField("mission", "later", models.DateField(null=True)),
        migrations.AlterField("mission", "name", models.CharField(max_length=300)),
    ]
"""

BREAKAGES = {
    "worker": workers_killed,
    "load": loads_killed,
    "version": version_moved,
    "restart": database_restarted,
    "renewed": program_renewed,
    "full": disk_filled,
    "read-only": disk_read_only,
}


@dataclass
class Stand:
    """What is broken: a served site, its database, and who reads it."""

    database: str  # its address
    server: Server | None  # PostgreSQL's
    folder: Path  # where the database is, a small disk
    site: object
    answers: list

    def manage(self, *arguments):
        manage(self.database, *arguments)

    def start(self, *arguments, cwd=ROOT):
        return subprocess.Popen(
            [sys.executable, "manage.py", *arguments],
            cwd=cwd,
            env=environment(self.database),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def go_on(self):
        """Readers get some answers more, whatever they are."""
        enough = len(self.answers) + SOME
        eventually(lambda: len(self.answers) >= enough, PATIENCE)

    def renew(self):
        """New processes serve, which open the database anew."""
        os.kill(self.site.server.pid, signal.SIGHUP)
        self.go_on()

    def rows(self):
        """A digest of all that the catalogue would be exported as."""
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(FIXTURES, folder, dirs_exist_ok=True)
            self.manage("export_catalogue", "--fixtures", folder)
            return digest(folder)

    def compared(self, before):
        return "rows as before" if self.rows() == before else "ROWS DIFFER"

    def server_is_up(self):
        with suppress(subprocess.CalledProcessError):
            return self.server.ask("SELECT 1") == "1"


def tell(kind, name, breakage):
    with (
        small_disk(DISKS[kind]) as folder,
        catalogue(kind, folder) as (database, server),
        served(database) as site,
        site.readers(pause=PAUSE) as answers,
    ):
        stand = Stand(database, server, folder, site, answers)
        stand.go_on()
        rows = breakage(stand)
        stand.go_on()
    counted = sorted(Counter(answers).items())
    told = ", ".join(f"{number} × {status}" for status, number in counted)
    print(f"| {name} | {kind} | {told} | {rows} |", flush=True)


@contextmanager
def small_disk(size):
    with tempfile.TemporaryDirectory() as folder:
        options = ["-o", f"size={size},mode=755"]
        subprocess.run(["mount", "-t", "tmpfs", *options, "tmpfs", folder], check=True)
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BREAKAGES))
    names = parser.parse_args().names or list(BREAKAGES)
    if unknown := [name for name in names if name not in BREAKAGES]:
        parser.error(f"{unknown[0]} is not known; there are {', '.join(BREAKAGES)}")
    print("| broken | database | answers | rows |\n|---|---|---|---|")
    for name in names:
        for kind in KINDS:
            tell(kind, name, BREAKAGES[name])


if __name__ == "__main__":
    main()
