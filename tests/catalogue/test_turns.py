"""Who writes when: a load has the catalogue to itself, and curators wait for it."""

import threading
import time

import pytest
from django.conf import settings
from django.db import Error, connection, transaction

from missions.catalogue import CatalogueError, load_catalogue
from missions.catalogue.errors import BUSY
from missions.catalogue.export import export_catalogue
from missions.catalogue.snapshot import Snapshot
from missions.catalogue.turns import own_turn, shared_turn
from missions.models import Source, Station

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.no_cover]


@pytest.fixture
def postgresql(db):
    """SQLite's turns are its own, see the settings."""
    if connection.vendor != "postgresql":
        pytest.skip("asks PostgreSQL")


class Beside(threading.Thread):
    """Somebody else at the same time, with a connection of their own."""

    def __init__(self, work, *arguments):
        super().__init__(daemon=True)
        self.work, self.arguments, self.told = work, arguments, None
        self.begun, self.may_end = threading.Event(), threading.Event()

    def run(self):
        try:
            self.told = self.work(self, *self.arguments)
        except (Error, CatalogueError) as problem:
            self.told = str(problem)
        finally:
            connection.close()

    def __enter__(self):
        self.start()
        assert self.begun.wait(10)
        return self

    def __exit__(self, *problem):
        self.may_end.set()
        self.join(30)
        assert not self.is_alive()


def load_slowly(self):
    with own_turn():
        self.begun.set()
        self.may_end.wait(10)


def write_slowly(self):
    with shared_turn():
        Station.objects.create(slug="mir", name="Mir", short_name="Mir")
        self.begun.set()
        self.may_end.wait(10)


def post(self, client, form):
    self.begun.set()
    return client.post("/admin/missions/station/add/", form).status_code


def test_a_curator_waits_while_a_load_runs(postgresql, admin_client):
    form = {"slug": "mir", "name": "Mir", "short_name": "Mir"}
    curator = Beside(post, admin_client, form)

    with Beside(load_slowly), curator:
        time.sleep(0.3)
        assert curator.told is None
        assert not Station.objects.exists()  # readers do not wait

    assert curator.told == 302
    assert Station.objects.get().name == "Mir"


def test_a_curator_waits_for_another(postgresql, admin_client):
    form = {"slug": "iss", "name": "ISS", "short_name": "ISS"}
    second = Beside(post, admin_client, form)

    with Beside(write_slowly), second:
        time.sleep(0.3)
        assert second.told is None

    assert second.told == 302
    assert Station.objects.count() == 2


def test_a_load_waits_for_a_curator_and_then_says_so(postgresql, monkeypatch):
    monkeypatch.setattr("missions.catalogue.turns.LONGEST_WAIT", 0.3)

    with Beside(write_slowly), pytest.raises(CatalogueError) as told, own_turn():
        pass

    assert str(told.value) == f"Nothing was loaded. {BUSY}"


def test_two_loads_take_turns(postgresql):
    second = Beside(load_slowly)
    with Beside(load_slowly) as first:
        second.start()
        time.sleep(0.3)
        assert not second.begun.is_set()
        first.may_end.set()
        assert second.begun.wait(10), second.told
        second.may_end.set()
        second.join(10)

    assert second.told is None


def test_an_export_sees_one_moment(postgresql, tmp_path, monkeypatch):
    """A station that a curator enters while the tables are read is in none of them."""
    read = Snapshot.read

    def read_slowly(self, model):
        read(self, model)
        if model is Source:
            with Beside(write_slowly):
                pass

    monkeypatch.setattr(Snapshot, "read", read_slowly)

    export_catalogue(tmp_path)

    assert (tmp_path / "06_stations.json").read_text(encoding="utf-8") == "[]\n"
    assert Station.objects.exists()


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("SET TRANSACTION READ ONLY", "may not be written to"),
        ("ALTER TABLE missions_claim RENAME TO gone", "lacks tables or columns"),
        ("SET LOCAL ROLE pg_read_all_data", "may not be written to"),
    ],
)
def test_a_load_that_may_not_write_is_told_so(postgresql, statement, sentence):
    with transaction.atomic():
        connection.cursor().execute(statement)
        with pytest.raises(CatalogueError) as told:
            load_catalogue(settings.FIXTURES_DIR)
        transaction.set_rollback(True)

    assert str(told.value).startswith("Nothing was loaded. This database ")
    assert sentence in str(told.value)
