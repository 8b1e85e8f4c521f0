import datetime
from xml.etree import ElementTree

import pytest

from ..reading import csv_rows, links, text, tree, words

ATOM = "{http://www.w3.org/2005/Atom}"


def people(page):
    found = tree(page).findall(".//ol[@class='timeline']/li/p/a[1]")
    return [text(link) for link in found]


@pytest.fixture
def changes(change, exchange_era):
    """Kikina was named to Crew-5 in 2022, a backup was replaced, Mann moved in 2026."""
    era = exchange_era
    change(era.kikina, "named", to_mission=era.crew5, announced_by=era.ms22.operator)
    change(
        era.prokopyev,
        "replaced",
        from_mission=era.ms22,
        as_backup=True,
        changed_on=datetime.date(2021, 1, 1),
        changed_precision="year",
    )
    return change(
        era.mann,
        "moved",
        from_mission=era.crew5,
        to_mission=era.planned,
        changed_on=datetime.date(2026, 2, 1),
        changed_precision="month",
        slug="mann-moved",
    )


def test_the_newest_change_stands_first(client, changes):
    page = client.get("/changes/")

    assert people(page) == [
        "Nicole Mann",
        "Anna Kikina",
        "Nikolai Chub",
        "Sergey Prokopyev",
    ]
    assert "4 crew changes" in words(page)


def test_a_change_tells_when_what_and_why(client, changes):
    told = words(client.get("/changes/?person=nikolai-chub"))

    assert "15 July 2022 withdrawn Nikolai Chub from Crew 5" in told
    assert "Reason given: He was ill" in told


@pytest.mark.parametrize(
    "query, shown",
    [
        ("kind=moved", ["Nicole Mann"]),
        ("mission=soyuz-ms-22", ["Sergey Prokopyev"]),
        ("mission=crew 99", ["Nicole Mann"]),
        ("person=кикина", ["Anna Kikina"]),
        ("vehicle=soyuz-ms", ["Sergey Prokopyev"]),
        ("announced_by=roscosmos", ["Anna Kikina"]),
        ("year_from=2026", ["Nicole Mann"]),
        ("year_to=2021", ["Sergey Prokopyev"]),
        ("bumped=on", ["Nikolai Chub"]),
        ("main_crew=on&sort=date", ["Nikolai Chub", "Anna Kikina", "Nicole Mann"]),
        ("year_from=2027", []),
    ],
)
def test_changes_by(client, changes, query, shown):
    assert people(client.get(f"/changes/?{query}")) == shown


def test_the_twin_holds_changes(client, changes):
    assert csv_rows(client.get("/changes.csv?kind=moved")) == [
        {
            "change": "mann-moved",
            "date": "2026-02",
            "kind": "moved",
            "person": "nicole-mann",
            "name": "Nicole Mann",
            "leg": "up",
            "as_backup": "False",
            "from_mission": "crew-5",
            "to_mission": "crew-99",
            "in_place_of": "",
            "replaced_by": "",
            "announced_by": "",
            "reason": "",
            "summary": "Nicole Mann was moved.",
            "sources": "https://agency.example/page",
        }
    ]


def test_the_list_leads_to_its_feed(client, changes):
    page = client.get("/changes/")

    assert links(page)["Atom feed"] == "/changes.atom"
    assert tree(page).find(".//link[@type='application/atom+xml']") is not None


def test_the_feed_tells_the_newest_first(client, changes):
    answer = client.get("/changes.atom")
    feed = ElementTree.fromstring(answer.content)
    entries = feed.findall(f"{ATOM}entry")

    assert answer["Content-Type"].startswith("application/atom+xml")
    assert [entry.find(f"{ATOM}title").text for entry in entries] == [
        "Nicole Mann moved (February 2026)",
        "Anna Kikina named (15 July 2022)",
        "Nikolai Chub withdrawn (15 July 2022)",
        "Sergey Prokopyev replaced (2021)",
    ]
    first = entries[0]
    assert first.find(f"{ATOM}summary").text == "Nicole Mann was moved."
    assert (
        first.find(f"{ATOM}link").get("href").endswith("/crew/nicole-mann/#mann-moved")
    )
    assert len({entry.find(f"{ATOM}id").text for entry in entries}) == 4


def test_a_change_without_a_date_is_in_the_list_and_not_in_the_feed(client, changes):
    changes.changed_on, changes.changed_precision = None, ""
    changes.save()

    assert people(client.get("/changes/"))[-1] == "Nicole Mann"
    assert "Nicole Mann" not in client.get("/changes.atom").content.decode()
