"""Each admin page opens, searches, and leads to the site."""

import datetime

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from missions.models import CrewMember, Mission, SeatAssignment

from ..reading import text, tree
from .browsing import sent

pytestmark = pytest.mark.no_cover

MODELS = [
    model._meta.model_name
    for model in admin.site._registry
    if model._meta.app_label == "missions"
]
SEARCHES = [
    ("mission", "Soyuz 22", 1),
    ("mission", "союз", 3),
    ("crewmember", "рубио", 1),
    ("crewmember", "Кикина", 1),
    ("crewmember", "kikina", 1),
    ("seatassignment", "kikina", 2),
    ("seatassignment", "crew-5 mann", 2),
    ("agency", "nasa", 1),
    ("nation", "RUS", 1),
    ("vehicle", "dragon", 1),
    ("spacecraft", "C210", 1),
    ("station", "iss", 1),
    ("source", "agency", 1),
    ("agreement", "exchange", 1),
    ("announcement", "cosmonauts", 1),
    ("exchange", "kikina", 1),
    ("assignmentchange", "чуб", 1),
    ("disagreement", "landing", 1),
    ("formerslug", "none", 0),
]


def url(model, page, *args):
    return reverse(f"admin:missions_{model}_{page}", args=args)


def test_every_noun_has_its_admin_page():
    known = {
        "agency",
        "agreement",
        "announcement",
        "assignmentchange",
        "crewmember",
        "disagreement",
        "exchange",
        "mission",
        "nation",
        "seatassignment",
        "source",
        "spacecraft",
        "station",
        "vehicle",
    }

    assert known <= set(MODELS)


def test_the_first_page_opens(admin_client):
    assert admin_client.get("/admin/").status_code == 200


def test_who_is_not_logged_in_is_sent_to_log_in(client, db):
    answer = client.get("/admin/missions/mission/")

    assert answer["Location"] == "/admin/login/?next=/admin/missions/mission/"


@pytest.mark.parametrize("model", MODELS)
def test_every_list_opens(admin_client, exchange_era, model):
    assert admin_client.get(url(model, "changelist")).status_code == 200


@pytest.mark.parametrize("model", MODELS)
def test_every_form_for_a_new_row_opens(admin_client, exchange_era, model):
    written = 403 if model == "formerslug" else 200  # a changed slug writes it
    assert admin_client.get(url(model, "add")).status_code == written


@pytest.mark.parametrize("model", MODELS)
def test_every_row_opens(admin_client, exchange_era, model):
    for row in apps.get_model("missions", model).objects.all():
        assert admin_client.get(url(model, "change", row.pk)).status_code == 200


@pytest.mark.parametrize(("model", "asked", "found"), SEARCHES)
def test_the_search_box_finds(admin_client, exchange_era, model, asked, found):
    page = admin_client.get(url(model, "changelist"), {"q": asked})

    assert page.context["cl"].result_count == found


@pytest.fixture
def onlooker(client, django_user_model):
    """A client of somebody on the staff who may look at everything and change none."""
    staff = django_user_model.objects.create_user("onlooker", is_staff=True)
    views = Permission.objects.filter(codename__startswith="view_")
    staff.user_permissions.set(views)
    client.force_login(staff)
    return client


@pytest.mark.parametrize("model", MODELS)
def test_who_may_only_look_sees_every_row(onlooker, exchange_era, model):
    for row in apps.get_model("missions", model).objects.all():
        page = onlooker.get(url(model, "change", row.pk))

        assert page.status_code == 200
        assert "Save" not in text(tree(page).find(".//*[@class='submit-row']"))


@pytest.mark.parametrize("model", MODELS)
def test_the_search_box_bears_anything(admin_client, exchange_era, model):
    for asked in ("%00", "%25", "x" * 5000, "word " * 500, "'", "—"):
        page = admin_client.get(f"{url(model, 'changelist')}?q={asked}")
        assert page.status_code == 200, asked[:10]


@pytest.mark.parametrize("asked", ["Кудь", "kud sver", "Kud’-Sverchkov"])
def test_a_person_is_found_while_typing_in_any_script(admin_client, person, asked):
    person("Sergey Kud-Sverchkov", native_name="Сергей Кудь-Сверчков")
    person("Oleg Kononenko")

    answer = admin_client.get(
        "/admin/autocomplete/",
        {
            "term": asked,
            "app_label": "missions",
            "model_name": "seatassignment",
            "field_name": "person",
        },
    )

    assert [row["text"] for row in answer.json()["results"]] == ["Sergey Kud-Sverchkov"]


@pytest.mark.parametrize("model", MODELS)
def test_view_on_site_leads_to_a_page_of_the_site(
    admin_client, client, exchange_era, model
):
    kind = apps.get_model("missions", model)
    for row in kind.objects.all():
        here = reverse(
            "admin:view_on_site",
            args=[ContentType.objects.get_for_model(kind).pk, row.pk],
        )
        answer = admin_client.get(here)

        assert answer.status_code == 302
        path = answer["Location"].removeprefix("http://testserver").partition("#")[0]
        assert client.get(path).status_code == 200


def test_a_page_links_to_the_row_on_the_site(admin_client, exchange_era):
    page = admin_client.get(url("mission", "change", exchange_era.ms22.pk))

    assert tree(page).find(".//a[@class='viewsitelink']") is not None


def test_a_page_says_what_wants_a_script(admin_client, exchange_era):
    era = exchange_era
    asked = "a row added, by a script, and this browser runs none"

    for there in (
        url("mission", "add"),
        url("crewmember", "change", era.rubio.pk),
        url("crewmember", "delete", era.rubio.pk),
        f"/admin/missions/mission/{era.planned.pk}/launched/",
    ):
        page = tree(admin_client.get(there))
        assert [asked in text(each) for each in page.iter("noscript")] == [True]


def test_a_person_who_has_seats_is_not_deleted(admin_client, exchange_era):
    there = url("crewmember", "delete", exchange_era.rubio.pk)

    page = admin_client.get(there)
    answer = admin_client.post(there, {"post": "yes"})

    assert "“Frank Rubio” is in use, so it stays." in text(tree(page))
    assert "Seat: Frank Rubio, Soyuz Ms 22 launch (person)" in text(tree(page))
    assert answer.status_code == 200
    assert CrewMember.objects.filter(slug="frank-rubio").exists()


def test_people_who_have_seats_are_not_deleted_from_the_list(
    admin_client, exchange_era
):
    page = admin_client.post(
        url("crewmember", "changelist"),
        {
            "action": "delete_selected",
            "_selected_action": [exchange_era.rubio.pk],
            "post": "yes",
        },
    )

    assert page.status_code == 200
    assert CrewMember.objects.filter(slug="frank-rubio").exists()


def test_a_person_without_seats_can_be_deleted(admin_client, person):
    who = person("Oleg Kononenko")

    admin_client.post(url("crewmember", "delete", who.pk), {"post": "yes"})

    assert not CrewMember.objects.exists()


def test_a_mission_with_seats_is_not_deleted(admin_client, exchange_era):
    there = url("mission", "delete", exchange_era.ms22.pk)

    admin_client.post(there, {"post": "yes"})

    assert Mission.objects.filter(slug="soyuz-ms-22").exists()


@pytest.mark.parametrize("model", ["mission", "crewmember", "seatassignment"])
def test_every_filter_of_a_list_answers(admin_client, exchange_era, model):
    page = tree(admin_client.get(url(model, "changelist")))
    sidebar = page.find(".//*[@id='changelist-filter']")

    for link in sidebar.findall(".//li/a"):
        address = url(model, "changelist") + link.get("href")
        assert admin_client.get(address).status_code == 200


@pytest.mark.parametrize("rows", [2, 20])
def test_the_list_of_seats_costs_the_same_however_long_it_is(
    admin_client, crew_of, django_assert_max_num_queries, rows
):
    for number in range(rows):
        crew_of(f"m{number:02}", year=2000 + number)

    # session, user, how many twice, rows, vehicles to filter by, and whether any row
    # has no exchange or one
    with django_assert_max_num_queries(9):
        admin_client.get(url("seatassignment", "changelist"))

    assert SeatAssignment.objects.count() == 2 * rows


def test_people_are_offered_with_their_year_of_birth(admin_client, exchange_era):
    exchange_era.rubio.born_on = datetime.date(1975, 12, 11)
    exchange_era.rubio.birth_precision = "day"
    exchange_era.rubio.save()

    def offered(model, field, term):
        query = {"app_label": "missions", "model_name": model, "field_name": field}
        answer = admin_client.get("/admin/autocomplete/", query | {"term": term})
        return [row["text"] for row in answer.json()["results"]]

    assert offered("seatassignment", "person", "rubio") == ["Frank Rubio (born 1975)"]
    assert offered("seatassignment", "person", "mann") == ["Nicole Mann"]
    assert offered("seatassignment", "mission", "crew 5") == ["Crew 5"]


@pytest.mark.parametrize("model", MODELS)
def test_whatever_is_typed_is_answered(admin_client, exchange_era, model):
    """No key of a row, no number, no date: the form says so, and is no error 500."""
    row = apps.get_model("missions", model).objects.first()
    if row is None or model == "formerslug":
        return
    there = url(model, "change", row.pk)
    form = {name: "x" for name in sent(admin_client.get(there)) if name != "_opened"}
    counts = {name: "1" for name in form if name.endswith("_FORMS")}

    for typed in (form | counts, {"_opened": "x"}):
        assert admin_client.post(there, typed).status_code == 200
    assert (
        admin_client.get(f"{url(model, 'add')}?person=x&sources=x").status_code == 200
    )
