"""What flew, read once an edition where it is not too long."""

import pytest

from missions.reports.records import Asked, Flown
from missions.rows.in_hand import reading


@pytest.mark.parametrize(("most", "queries"), [(20_000, 0), (1, 5)])
def test_what_flew_is_read_once_whatever_is_asked(
    exchange_era, monkeypatch, django_assert_num_queries, most, queries
):
    monkeypatch.setattr("missions.reports.records.flown.MOST_IN_HAND", most)

    with reading(f"an edition of which {most} are held"):
        all_of_it = Flown(Asked())
        with django_assert_num_queries(queries):
            russian = Flown(Asked(nation=("RUS",)))

    assert len(russian.everything) == len(all_of_it.everything)
    assert 0 < len(russian.spaceflights) < len(all_of_it.spaceflights)
