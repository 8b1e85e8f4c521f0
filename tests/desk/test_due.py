"""What is due: on the desk's first page, in its lists, and in the daily mail."""

import datetime

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from desk.due import GAPS, OPEN, OVERDUE, RULES
from desk.models import Draft, Edit
from missions.models import Disagreement, Exchange, Leg, Source

from ..reading import text, tree

TODAY = timezone.make_aware(datetime.datetime(2026, 11, 25, 12), datetime.UTC)


def utc(*parts):
    return datetime.datetime(*parts, tzinfo=datetime.UTC)


@pytest.fixture
def due(monkeypatch):
    """Slugs of the rows that a rule finds on a day: due("launches-past")."""

    def ask(slug, now=TODAY):
        return sorted(row.slug for row in RULES[slug].listed(now))

    return ask


@pytest.fixture
def planned(fly):
    def make(slug, launched_at, precision, **fields):
        when = {"launched_at": launched_at, "launch_precision": precision}
        return fly(slug, outcome="planned", **when, **fields)

    return make


def test_a_planned_flight_is_overdue_once_its_period_is_over(due, planned):
    planned("yesterday", utc(2026, 11, 24), "day")
    planned("today", utc(2026, 11, 25), "day")
    planned("an-hour-ago", utc(2026, 11, 25, 11), "minute")
    planned("in-an-hour", utc(2026, 11, 25, 13), "minute")
    planned("this-month", utc(2026, 11, 1), "month")
    planned("last-quarter", utc(2026, 7, 1), "quarter")
    planned("this-year", utc(2026, 1, 1), "year")
    planned("some-day", None, "")

    assert due("launches-past") == ["an-hour-ago", "last-quarter", "yesterday"]


def test_an_exchange_is_overdue_until_it_has_its_seats(due, crew_of, swap):
    crew = crew_of("soyuz-ms-22").seats.filter(leg="up")
    swap("of-one-seat", *crew)
    assert due("exchanges-lacking-seats") == ["of-one-seat"]

    Exchange.objects.update(pairing="open")
    assert due("exchanges-lacking-seats") == []


def test_a_crew_is_overdue_where_no_flight_of_its_vehicle_was_as_long(due, fly):
    for year in range(2018, 2024):  # 184 days each, but for the first
        fly(f"soyuz-{year}", year)
    fly("in-may", outcome="in-flight", launched_at=utc(2026, 5, 1))
    fly("in-june", outcome="in-flight", launched_at=utc(2026, 6, 1))

    assert due("long-in-flight") == ["in-may"]


def test_the_first_flight_of_a_vehicle_has_no_usual_landing(due, fly):
    fly("first", 2024, outcome="in-flight")

    assert due("long-in-flight") == []


def test_flights_to_come_want_a_source_every_fortnight(due, planned, fly, source):
    planned("looked-after", None, "")
    planned("without-any", None, "").sources.clear()
    fly("landed")

    assert due("not-looked-after") == ["without-any"]
    later = TODAY + datetime.timedelta(days=14)
    assert due("not-looked-after", later) == ["looked-after", "without-any"]


def test_what_is_open(due, fly, source):
    mission = fly("soyuz-ms-22")
    facts = {"mission": mission, "fact": "Landing time", "reason": "They differ."}
    Disagreement.objects.create(slug="open", **facts)
    Disagreement.objects.create(slug="decided", chosen="11:45", **facts)
    Source.objects.create(
        slug="cited-elsewhere", checked_on="2025-11-24", read_directly=False
    )

    assert due("disagreements") == ["open"]
    assert due("sources-to-read-again") == ["cited-elsewhere"]
    assert due("sources-second-hand") == ["cited-elsewhere"]
    assert due("missions-on-one-source") == ["soyuz-ms-22"]


def test_a_source_that_bears_no_date_lacks_none(db):
    for slug, undated in (("a-report", False), ("an-encyclopaedia", True)):
        Source.objects.create(slug=slug, checked_on="2025-11-24", undated=undated)

    assert [row.slug for row in RULES["source-date"].listed(TODAY)] == ["a-report"]


@pytest.mark.parametrize("left", ["2022-10-01", "2023-03-01"])
def test_who_returned_on_another_spacecraft_has_an_assigned_return(
    fly, person, seat, left
):
    """Known without a break where their own left after the other one came."""
    own = fly("own", landed_at=datetime.datetime.fromisoformat(f"{left}T00:00Z"))
    other = fly("other", 2023, launched_at=utc(2023, 2, 1))
    who = person("Frank Rubio")
    seat(own, who, Leg.UP)
    seat(other, who, Leg.DOWN)

    found = [row.person for row in RULES["assigned-return"].listed(TODAY)]

    assert found == ([who] if left == "2022-10-01" else [])


def test_the_first_page_counts_what_is_due_and_leads_to_it(admin_client, planned):
    late = planned("late", utc(2026, 1, 2), "day")

    page = admin_client.get("/admin/")
    rows = {
        text(row.find("th")): text(row.find("td"))
        for row in tree(page).findall(".//div[@class='desk-due']//tbody/tr")
    }
    there = admin_client.get(reverse("admin:due", args=["launches-past"]))
    links = [
        (text(link), link.get("href"))
        for link in tree(there).findall(".//ul[@class='desk-rows']/li/a")
    ]

    assert rows["Planned flights past their date"] == "1"
    assert rows["Crews past the usual landing"] == "0"  # said, because it is good news
    assert rows["Missions on one source"] == "1"
    assert "Disagreements undecided" not in rows
    form = reverse("admin:missions_mission_change", args=[late.pk])
    assert links == [("Late", form)]


def test_the_first_page_says_how_soon_events_are_entered(admin_client, planned, save):
    mission = planned("new", utc(2026, 11, 1), "day")
    launched = {"outcome": "in-flight", "launch_precision": "minute"}
    save(mission, **launched, launched_at_0="2026-11-20", launched_at_1="09:00")
    Edit.objects.update(at=utc(2026, 11, 20, 12))
    save(mission, rocket="R-7")

    told = text(tree(admin_client.get("/admin/")))

    assert "one is known to have been entered, 3 h after it happened." in told
    Edit.objects.all().delete()
    assert "to have been entered" not in text(tree(admin_client.get("/admin/")))


def test_gaps_are_counted_by_decade_and_lead_to_their_rows(admin_client, fly):
    fly("old", 1965)
    fly("older", 1961)
    fly("undated", outcome="planned", launched_at=None, launch_precision="")

    page = tree(admin_client.get(reverse("admin:gaps")))
    lines = {text(row.find("th")): row for row in page.findall(".//tbody/tr")}
    links = lines["Missions without a Wikidata item"].findall(".//a")

    assert [text(link) for link in links] == ["3", "2", "1"]  # all, 1960s, no date
    for link, found in zip(links, (3, 2, 1), strict=True):
        there = tree(admin_client.get(link.get("href")))
        assert len(there.findall(".//ul[@class='desk-rows']/li")) == found


def test_a_list_is_asked_for_by_a_decade_or_not_at_all(admin_client):
    there = reverse("admin:due", args=["rocket"])

    assert admin_client.get(f"{there}?decade=²025").status_code == 404
    assert admin_client.get(f"{there}?decade=unknown").status_code == 200
    assert admin_client.get(f"{there}?page=many").status_code == 200
    assert admin_client.get(reverse("admin:due", args=["nothing"])).status_code == 404


def test_nobody_is_told_of_rows_that_they_may_not_see(client, django_user_model):
    staff = django_user_model.objects.create_user("staff", is_staff=True)
    client.force_login(staff)

    assert "Missions without" not in text(tree(client.get("/admin/")))
    assert client.get(reverse("admin:due", args=["rocket"])).status_code == 404


def test_the_mail_names_what_is_overdue_and_fails(capsys, planned, today):
    today(2026, 11, 25)
    late = planned("late", utc(2026, 1, 2), "day")

    with pytest.raises(CommandError, match=r"^1 overdue\.$") as failure:
        call_command("due")

    assert failure.value.returncode == 1
    told = capsys.readouterr().out
    assert f"  Late  /admin/missions/mission/{late.pk}/change/" in told
    assert "Missions on one source: 1  /admin/due/missions-on-one-source/" in told


def test_the_mail_passes_where_nothing_is_overdue(capsys, fly):
    fly("landed")

    call_command("due")

    told = capsys.readouterr().out
    assert told.startswith("Nothing is overdue.\n")
    assert "Missions without a rocket: 1  /admin/due/rocket/" in told


def test_every_rule_can_be_asked(db):
    for rule in [*OVERDUE, *OPEN, *GAPS]:
        assert list(rule.listed(TODAY)) == []
        assert rule.by_decade(TODAY).total() == 0


@pytest.mark.parametrize(
    ("days", "second", "rules"),
    [
        (1, "", ["drafts"]),
        (1, "it changes a nation", ["drafts-for-a-second"]),
        (15, "", ["drafts-forgotten", "drafts"]),
    ],
)
def test_drafts_wait_and_are_forgotten_after_a_fortnight(
    admin_client, days, second, rules
):
    words = {"model": "mission", "called": "Soyuz MS-30", "kind": "changed"}
    kept = timezone.now() - datetime.timedelta(days=days)
    draft = Draft.objects.create(
        address="/admin/missions/mission/add/",
        posted={},
        second=second,
        at=kept,
        **words,
    )

    found = [slug for slug, rule in RULES.items() if draft in rule.rows(timezone.now())]
    assert found == rules
    page = text(tree(admin_client.get(RULES[rules[0]].address)))
    assert f"Draft {draft.pk}: Soyuz MS-30, changed" in page
    index = tree(admin_client.get("/admin/"))
    assert text(index).count(str(RULES[rules[0]].name)) == 1
