from ..reading import csv_rows, links, text, tree, words


def people(page):
    found = tree(page).findall(".//ol[@class='timeline']/li/p/span[@id]/a[1]")
    return [text(link) for link in found]


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
            "change_date": "",
            "change_precision": "month",
            "cites": "an-agency-page",
            "sex": "",
            "nations": "USA",
            "agency": "nasa",
            "vehicles": "crew-dragon",
        }
    ]


def test_the_list_leads_to_its_feed(client, changes):
    page = client.get("/changes/")

    assert links(page)["Atom feed"] == "/changes.atom"
    assert tree(page).find(".//link[@type='application/atom+xml']") is not None


def test_a_change_without_a_date_is_last_in_the_list(client, changes):
    changes.changed_on, changes.changed_precision = None, ""
    changes.save()

    assert people(client.get("/changes/"))[-1] == "Nicole Mann"


def test_those_whom_one_announcement_named_are_one_card(client, change, exchange_era):
    for who in (exchange_era.kikina, exchange_era.mann):
        change(who, "named", to_mission=exchange_era.planned)

    (card,) = cards(client.get("/changes/?kind=named"))

    assert "named Anna Kikina, Nicole Mann to Crew 99" in card
    assert "Anna Kikina was named.Nicole Mann was named." in card
    assert card.count("An agency") == 1


def cards(page):
    """The words of each event."""
    found = tree(page).findall(".//ol[@class='timeline']/li")
    return [" ".join("".join(card.itertext()).split()) for card in found]
