"""What the catalogue of a moment is called."""

import subprocess
from types import SimpleNamespace

import pytest
from django.conf import settings

from missions.catalogue.naming import keep_name, name_of, version_of, worked_out
from missions.catalogue.snapshot import Snapshot
from missions.models import CatalogueVersion, Mission, Source


def test_it_is_the_sum_of_the_files(shipped):
    files = sorted(settings.FIXTURES_DIR.glob("*.json"))
    whole = b"".join(file.read_bytes() for file in files)
    summed = subprocess.run(["sha256sum"], input=whole, stdout=subprocess.PIPE)

    assert Source.objects.as_of()["version"] == summed.stdout[:12].decode()
    assert name_of(Snapshot().fields) == summed.stdout[:12].decode()


def test_it_is_kept_until_the_catalogue_changes(exchange_era):
    keep_name("0123456789ab")
    kept = Source.objects.as_of()
    CatalogueVersion.objects.update(number=kept["number"] + 1)
    moved = Source.objects.as_of()

    assert version_of(kept) == "0123456789ab"
    assert moved["version"] is None
    assert version_of(moved) is None  # nothing is committed in a test


def test_after_a_change_it_is_worked_out_once(exchange_era, monkeypatch):
    """By what is held, whatever the numbers of its rows and how often it changed."""
    worked_out.cache_clear()
    outside = SimpleNamespace(in_atomic_block=False, settings_dict={"NAME": "x"})
    monkeypatch.setattr("missions.catalogue.naming.connections", {"default": outside})
    CatalogueVersion.objects.update(name="", named=None)
    as_of = Source.objects.as_of()

    first = version_of(as_of)
    Mission.objects.filter(slug="soyuz-ms-22").update(note="Another.")
    same = version_of(as_of)
    other = version_of(as_of | {"number": as_of["number"] + 1})

    assert first == same != other
    assert len(first) == len(other) == 12


@pytest.mark.django_db
def test_an_empty_database_has_none():
    CatalogueVersion.objects.all().delete()

    assert version_of(Source.objects.as_of()) is None
