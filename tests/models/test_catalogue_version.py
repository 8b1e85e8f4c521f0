"""The catalogue has one version."""

from missions.dates import now
from missions.models import CatalogueVersion

from .breaking import assert_refused


def test_there_is_one(db):
    assert_refused(
        CatalogueVersion(pk=2, changed_at=now()), "there_is_one_version", "one version"
    )


def test_it_is_shown_by_its_number():
    assert str(CatalogueVersion(number=7)) == "7"
