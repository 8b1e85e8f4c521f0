"""How soon launches and landings were in a published version."""

import datetime

import pytest

from missions.dumps import publish as publishing
from missions.dumps.entered import delay_of_versions
from missions.models import Mission, Source
from missions.reports.freshness import Delay

from ..reading import text, tree

NOON = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)  # of its launch


@pytest.fixture
def publish(monkeypatch, settings, tmp_path):
    """Publishes a version so many hours after the launch, with an outcome."""
    settings.DUMPS = str(tmp_path)

    def make(hours, **fields):
        at = NOON + datetime.timedelta(hours=hours)
        monkeypatch.setattr(publishing, "now", lambda: at)
        Mission.objects.filter(slug="new").update(**fields)
        Source.objects.update(checked_on=at.date())
        publishing.publish(tmp_path)

    return make


def test_the_version_that_tells_of_it_first_counts(client, exchange_era, fly, publish):
    publish(-9000)
    assert delay_of_versions() is None  # the first version holds all of before
    fly("new", 2026, outcome="planned")
    publish(-100)
    assert delay_of_versions() is None  # it was planned
    publish(7, outcome="in-flight")
    publish(90, rocket="R-7")
    assert delay_of_versions() == Delay(hours=7, events=1)
    landed = {"outcome": "landed", "landing_precision": "minute"}
    day = datetime.timedelta(days=1)

    publish(10 * 24 + 5, landed_at=NOON + 10 * day, **landed)

    assert delay_of_versions() == Delay(hours=6, events=2)
    for page in ("/about/", "/data/"):
        told = text(tree(client.get(page)))
        assert "published here 6 h after they happened, the median of 2 of" in told


def test_without_versions_nothing_is_said(client, exchange_era):
    assert "Launches and landings were" not in text(tree(client.get("/about/")))
