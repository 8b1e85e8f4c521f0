"""Sources are entered in few inputs, and told apart where they are chosen."""

import datetime

from django.urls import reverse
from django.utils import timezone

from missions.models import AssignmentChange, Nation, Source

from ..reading import text, tree
from .browsing import address, sent, wrong

ADD = "/admin/missions/source/add/"
XINHUA = {"publisher": "Xinhua", "published_on": "2026-05-24"}
XINHUA |= {"published_precision": "day", "title": "Shenzhou-23 launched", "slug": ""}


def entered(admin_client, there=ADD, **typed):
    return admin_client.post(there, sent(admin_client.get(there)) | typed)


def test_the_slug_of_a_source_is_made_and_free(admin_client):
    for number in (1, 2, 3):
        url = f"https://news.example/{number}"
        assert entered(admin_client, url=url, **XINHUA).status_code == 302

    made = "xinhua-2026-05-24-shenzhou-23-launched"
    slugs = Source.objects.order_by("pk").values_list("slug", flat=True)
    assert list(slugs) == [made, f"{made}-2", f"{made}-3"]
    assert Source.objects.first().checked_on == timezone.now().date()  # the default


def test_a_form_sent_twice_enters_one(admin_client):
    """By a double click; what is meant is entered once that is said."""
    form = sent(admin_client.get(ADD)) | XINHUA
    admin_client.post(ADD, form)

    page = admin_client.post(ADD, form)

    [doubt] = page.context["saving"].doubts
    same = "“Xinhua: Shenzhou-23 launched” holds exactly the same."
    assert f"{same} Is this another one?" in wrong(page)
    assert Source.objects.count() == 1
    sure = {"_sure": [doubt.text], "_why": "Another page."}
    assert admin_client.post(ADD, form | sure).status_code == 302


def test_a_slug_that_is_typed_stays(admin_client):
    entered(admin_client, **XINHUA | {"slug": "xinhua-launch"})

    assert Source.objects.get().slug == "xinhua-launch"


def test_a_slug_once_there_cannot_be_emptied(save, source):
    assert "This field is required." in wrong(save(source, slug=""))


def test_the_next_source_can_begin_like_the_last(admin_client):
    assert "Begin like" not in text(tree(admin_client.get(ADD)))
    entered(admin_client, **XINHUA)

    page = tree(admin_client.get(ADD))
    [link] = [each for each in page.iter("a") if "Begin like" in text(each)]
    form = sent(admin_client.get(ADD + link.get("href")))

    assert form["publisher"] == ["Xinhua"]
    assert form["published_on"] == ["2026-05-24"]
    assert form["published_precision"] == ["day"]
    assert form["title"] == [""]


def test_sources_of_one_publisher_are_told_apart(admin_client):
    day = datetime.date(2026, 5, 24)
    alike = {"publisher": "Xinhua", "checked_on": "2026-11-22"}
    dated = {"published_on": day, "published_precision": "month"}
    Source.objects.create(slug="a", title="Launched", **dated, **alike)
    Source.objects.create(slug="b", url="https://news.example/b", **alike)
    Source.objects.create(slug="c", undated=True, **alike)

    query = {"app_label": "missions", "model_name": "mission", "field_name": "sources"}
    answer = admin_client.get("/admin/autocomplete/", query | {"term": "xinhua"})

    assert [row["text"] for row in answer.json()["results"]] == [
        "Xinhua: Launched, May 2026",
        "Xinhua: https://news.example/b, read on 22 November 2026",
        "Xinhua: c, undated, read on 22 November 2026",
    ]


def test_so_are_those_that_a_row_cites_already(admin_client, fly, source):
    day = datetime.date(2026, 5, 24)
    alike = {"publisher": "Xinhua", "published_on": day, "published_precision": "day"}
    mission = fly("shenzhou-23")
    for number in (1, 2):
        url = f"https://news.example/{number}"
        mission.sources.add(
            Source.objects.create(slug=f"x{number}", url=url, checked_on=day, **alike)
        )

    page = tree(admin_client.get(address(mission)))

    chosen = page.findall(".//select[@name='sources']/option[@selected]")
    assert [text(each) for each in chosen][-2:] == [
        "Xinhua: https://news.example/1, 24 May 2026",
        "Xinhua: https://news.example/2, 24 May 2026",
    ]


def test_the_slug_of_a_crew_change_is_made(admin_client, crew_of, person, source):
    mission = crew_of("soyuz-ms-90")
    typed = {
        "person": person("Ivan Ivanov").pk,
        "kind": "named",
        "changed_on": "2026-02-03",
        "changed_precision": "day",
        "to_mission": mission.pk,
        "summary": "Named.",
        "sources": [source.pk],
    }

    entered(admin_client, reverse("admin:missions_assignmentchange_add"), **typed)

    made = "2026-02-03-ivan-ivanov-named-soyuz-ms-90"
    assert AssignmentChange.objects.get().slug == made


def test_a_nation_without_a_flag_is_said_to_have_none(admin_client, db):
    for code, name in (("QZZ", "Nowhere"), ("NLD", "Netherlands")):
        Nation.objects.filter(code=code).delete()
        there = reverse("admin:missions_nation_add")
        form = sent(admin_client.get(there)) | {"code": code, "name": name}
        page = admin_client.post(there, form, follow=True)
        told = text(tree(page))
        assert ("symbol “qzz” in missions/flags.svg" in told) == (code == "QZZ")
        assert "No flag is drawn for Netherlands" not in told
