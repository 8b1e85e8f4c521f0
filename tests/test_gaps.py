"""What the shipped catalogue leaves unsaid: no kind of gap may grow.

Each number is what was open when the gap was last worked on. Whoever closes some lowers
it; whoever ships a row that opens one sees here which.
"""

import re

import pytest
from django.conf import settings

from desk.due import GAPS
from missions.dates import now
from missions.models import Source

MOST = {
    "landing-place": 0,
    "launch-site": 0,
    "rocket": 0,
    "spacecraft": 1,
    "callsign": 27,
    "cospar-id": 1,
    "arrangement": 23,
    "role": 6,
    "assigned-return": 3,
    "mission-wikidata": 14,
    "person-wikidata": 97,
    "source-address": 3,
}

# Per cent: sources come with every row, most of them with both.
SHARES = {"source-title": 6.1, "source-date": 9.3}


@pytest.fixture(autouse=True)
def asks_the_shipped_catalogue(shipped, db):
    """Each of these tests does."""


def test_no_kind_of_gap_grows(subtests):
    for gap in GAPS:
        if gap.slug in SHARES:
            continue
        with subtests.test(gap.slug):
            found = [str(row) for row in gap.listed(now())]
            told = f"{len(found)} {gap.name}: {', '.join(found)}"
            assert len(found) <= MOST[gap.slug], told


def test_no_larger_share_of_the_sources_lacks_a_title_or_a_date(subtests):
    sources = Source.objects.count()
    for gap in GAPS:
        if gap.slug in SHARES:
            with subtests.test(gap.slug):
                found = gap.rows(now()).count()
                assert 100 * found / sources <= SHARES[gap.slug], found


def test_the_list_of_what_was_not_found_has_these_numbers():
    text = (settings.BASE_DIR / "docs" / "gaps.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| ([A-Z][^|]+) \| (\d+) \|", text, re.M))

    assert told == {str(gap.name): str(gap.rows(now()).count()) for gap in GAPS}
