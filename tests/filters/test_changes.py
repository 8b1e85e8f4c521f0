"""Crew changes by each of their filters."""

import pytest

from ..reading import text, tree


def people(page):
    found = tree(page).findall(".//ol[@class='timeline']/li/p/span[@id]/a[1]")
    return [text(link) for link in found]


@pytest.mark.parametrize(
    "query, shown",
    [
        ("kind=moved", ["Nicole Mann"]),
        ("mission=soyuz-ms-22", ["Sergey Prokopyev"]),
        ("mission=crew 99", ["Nicole Mann"]),
        ("person=кикина", ["Anna Kikina"]),
        ("vehicle=soyuz-ms", ["Sergey Prokopyev"]),
        ("announced_by=roscosmos", ["Anna Kikina"]),
        ("nation=USA", ["Nicole Mann"]),
        ("nation=USA&agency=nasa", ["Nicole Mann"]),
        ("sex=F", ["Anna Kikina"]),
        ("year_from=2026", ["Nicole Mann"]),
        ("year_to=2021", ["Sergey Prokopyev"]),
        ("bumped=on", ["Nikolai Chub"]),
        ("main_crew=on&sort=date", ["Anna Kikina", "Nikolai Chub", "Nicole Mann"]),
        ("year_from=2027", []),
    ],
)
def test_changes_by(client, changes, exchange_era, query, shown):
    era = exchange_era
    type(era.kikina).objects.filter(pk=era.kikina.pk).update(sex="F")

    assert people(client.get(f"/changes/?{query}")) == shown
