"""Three groups: who sees, who types, and who publishes for others."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType

from desk.models import Edit, Suggestion
from desk.roles import make_groups
from missions.models import Mission, Nation

from ..reading import text, tree
from .browsing import AS_DRAFT, address, opened, page_of, sent
from .events.playing import enter
from .test_pages import MODELS, url

READ_ONLY = {"formerslug"}


@pytest.fixture
def rita(curator):
    return curator("rita", "Reader")


def test_each_may_do_what_the_one_before_may(db):
    reader, curator, editor = (
        set(Group.objects.get(name=name).permissions.all())
        for name in ("Reader", "Curator", "Editor")
    )

    assert reader < curator < editor
    assert {each.codename for each in editor - curator} == {"publish_draft"}
    assert {each.codename.split("_")[0] for each in reader} == {"view"}
    assert {each.content_type.app_label for each in editor} == {"missions", "desk"}


def test_every_noun_is_among_them(db):
    nouns = {
        model._meta.model_name for model in apps.get_app_config("missions").get_models()
    }
    may = Group.objects.get(name="Curator").permissions
    for verb in ("view", "add", "change", "delete"):
        found = may.filter(
            content_type__app_label="missions", codename__startswith=verb
        )
        assert {each.content_type.model for each in found} == nouns


def test_a_noun_that_comes_later_is_given_and_what_was_given_besides_stays(db):
    group = Group.objects.get(name="Curator")
    nation = ContentType.objects.get_for_model(Nation)
    group.permissions.filter(content_type=nation).delete()
    later = {"codename": "add_nation", "name": "Can add nation"}
    Permission.objects.create(content_type=nation, **later)
    besides = Permission.objects.get(codename="add_user")
    group.permissions.add(besides)

    make_groups()

    assert group.permissions.filter(codename="add_nation").exists()
    assert besides in group.permissions.all()


@pytest.mark.parametrize("model", MODELS)
def test_a_reader_sees_every_list_and_row_and_changes_none(rita, exchange_era, model):
    assert rita.get(url(model, "changelist")).status_code == 200
    row = apps.get_model("missions", model).objects.first()
    if row is None:
        return
    page = rita.get(url(model, "change", row.pk))
    assert page.status_code == 200
    values = [each.get("value") for each in tree(page).iter("input")]
    assert not {"Save", "Save as draft"} & {*values}
    for there in (
        url(model, "add"),
        url(model, "change", row.pk),
        url(model, "delete", row.pk),
    ):
        assert rita.post(there, {"post": "yes"}).status_code == 403
        assert rita.post(there, {"post": "yes"} | AS_DRAFT).status_code == 403


@pytest.mark.parametrize("model", sorted({*MODELS} - READ_ONLY))
def test_a_curator_may_type_and_keep_whatever_there_is(anna, exchange_era, model):
    row = apps.get_model("missions", model).objects.first()
    page = anna.get(url(model, "change", row.pk) if row else url(model, "add"))

    values = [each.get("value") for each in tree(page).iter("input")]
    assert {"Save", "Save as draft"} <= {*values}


def test_accounts_are_nobodys_of_the_three(ben):
    assert ben.get("/admin/auth/user/").status_code == 403
    assert "Users" not in text(tree(ben.get("/admin/")))


def test_a_reader_sees_what_happened_and_puts_nothing_back(anna, ms30, rita):
    anna.post(address(ms30), opened(anna, ms30) | {"rocket": "R-7"})
    edit = Edit.objects.get()

    for page in (
        rita.get(address(ms30, "history")),
        rita.get(f"/admin/desk/edit/{edit.pk}/change/"),
    ):
        assert "Rocket Soyuz-FG R-7" in text(tree(page))
        assert "Put back" not in page.text
    form = {"_put_back": edit.pk, "_why": "No."}
    assert rita.post(edit.form_address, form).status_code == 403
    assert "Put back" in anna.get(address(ms30, "history")).text


def test_a_reader_is_shown_no_link_that_is_not_theirs(anna, ms30, rita, today):
    today(2026, 11, 25)
    assert "What happened?" in anna.get(address(ms30)).text
    enter(anna, ms30, "slipped", launched_at_0="2027-05-01")
    act = Edit.objects.first().act

    page = rita.get(address(ms30))
    assert "What happened?" not in page.text
    assert "/slipped/" not in page.text
    there = f"/admin/missions/mission/events/{act}/"
    history = rita.get(address(ms30, "history"))
    assert there in history.text
    assert "put it back" not in history.text
    told = rita.get(there)
    assert "Launch (UTC) blank 1 May 2027" in text(tree(told))
    assert "Put back" not in told.text
    assert "/events/" not in told.text.replace(there, "")
    assert rita.post(there, {"_why": "No."}).status_code == 403


def test_a_reader_enters_no_event_and_judges_nothing(ms30, rita):
    taken = Suggestion.objects.create(
        origin="gcat", key="a", flight="a", about="A", what="rocket", model="mission"
    )

    assert rita.get("/admin/missions/mission/events/").status_code == 403
    launched = f"/admin/missions/mission/{ms30.pk}/launched/"
    assert rita.post(launched, {"_do": "x"} | AS_DRAFT).status_code == 403
    there = f"/admin/desk/suggestion/{taken.pk}/change/"
    assert rita.post(there, {"judged": "later"}).status_code == 403


def test_a_reader_sees_drafts_and_publishes_none(anna, keep, ms30, rita):
    draft = keep(anna, ms30, rocket="R-7")

    page = rita.get(page_of(draft))

    assert "Rocket Soyuz-FG R-7" in text(tree(page))
    assert not {"_seen"} & sent(page).keys()
    assert "Continue" not in text(tree(page))
    assert rita.post(page_of(draft), {"_seen": "x"}).url == page_of(draft)
    assert Mission.objects.get(pk=ms30.pk).rocket != "R-7"
    assert rita.get("/admin/desk/draft/").status_code == 200
    there = f"/admin/desk/draft/{draft.pk}/delete/"
    assert rita.post(there, {"post": "yes"}).status_code == 403


def test_who_is_of_no_group_sees_nothing(curator, keep, anna, ms30):
    draft = keep(anna, ms30, rocket="R-7")
    nobody = curator("nobody", "Reader")
    nobody.account.groups.clear()

    assert nobody.get(page_of(draft)).status_code == 403
    assert nobody.get("/admin/desk/draft/").status_code == 403
