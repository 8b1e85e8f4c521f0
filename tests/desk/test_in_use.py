"""What is in use cannot be deleted from under what uses it."""

import datetime

import pytest
from django.db.models import RestrictedError

from desk.models import Edit
from missions.models import (
    Agreement,
    Claim,
    CrewMember,
    Disagreement,
    Mission,
    Source,
    Vehicle,
)

from ..reading import text, tree
from .browsing import address, buttons, said, sent


@pytest.fixture
def another(source):
    day = datetime.date(2026, 1, 1)
    return Source.objects.create(slug="b", publisher="B", title="Two", checked_on=day)


def uses(page):
    return [text(each) for each in tree(page).find(".//ul[@id='uses']")]


def test_a_cited_source_stays_and_its_facts_are_named(admin_client, fly, source):
    fly("soyuz-ms-22")

    page = admin_client.get(address(source, "delete"))
    admin_client.post(address(source, "delete"), {"post": "yes"})

    assert uses(page) == ["Mission: Soyuz Ms 22 (sources)"]
    assert "object (" not in text(tree(page))
    assert Mission.objects.get().sources.get() == source


def test_nor_is_it_deleted_from_the_list(admin_client, fly, source):
    fly("soyuz-ms-22")
    form = {"action": "delete_selected", "_selected_action": [source.pk], "post": "yes"}

    page = admin_client.post("/admin/missions/source/", form)

    assert uses(page) == ["Mission: Soyuz Ms 22 (sources)"]
    assert Source.objects.exists()


def test_nor_by_a_program(fly, source):
    fly("soyuz-ms-22")

    with pytest.raises(RestrictedError):
        Source.objects.all().delete()


def test_it_is_replaced_by_another_and_may_go(admin_client, another, fly, source):
    both, one = fly("soyuz-ms-22"), fly("soyuz-ms-23")
    both.sources.add(another)
    there = f"/admin/missions/source/{source.pk}/replace/"

    page = admin_client.post(there, {"other": another.pk}, follow=True)

    assert "“B: Two” is now named in its place, 2 times." in text(tree(page))
    assert [list(e.sources.all()) for e in (both, one)] == [[another], [another]]
    admin_client.post(address(source, "delete"), sent(page))
    assert Source.objects.get() == another
    led = admin_client.get(f"/sources/{source.slug}/")
    assert (led.status_code, led["Location"]) == (301, "/sources/b/")
    told = text(tree(admin_client.get("/admin/desk/edit/")))
    assert "Its address leads to “B: Two”." in told


def test_the_address_of_what_goes_leads_nowhere_unless_that_is_said(
    admin_client, another, source
):
    there = address(another, "delete")
    not_there = "What its address should lead to is not there."
    itself = "Choose another than the one to be replaced."
    for other, why in ((999999, not_there), ("x", not_there), (another.pk, itself)):
        form = {"post": "yes", "other": other, "_why": "Says nothing."}
        page = admin_client.post(there, form)
        assert why in text(tree(page))
        assert sent(page)["_why"] == ["Says nothing."]
    assert Source.objects.count() == 2

    admin_client.post(there, sent(admin_client.get(there)))

    assert Source.objects.get() == source
    assert admin_client.get("/sources/b/").status_code == 410


def test_a_list_asks_why_as_a_page_does(admin_client, another):
    form = {"action": "delete_selected", "_selected_action": [another.pk]}
    page = admin_client.post("/admin/missions/source/", form)
    assert "Why it goes:" in text(tree(page))

    admin_client.post("/admin/missions/source/", sent(page) | {"_why": "It is spam."})

    gone = admin_client.get("/sources/b/")
    assert gone.status_code == 410
    assert "It is spam." in gone.text
    assert Edit.objects.get().why == "It is spam."


def to_delete(source, in_list):
    """(Where sources are deleted, what leads to the page that asks about one)."""
    if not in_list:
        return address(source, "delete"), {}
    chosen = {"action": "delete_selected", "_selected_action": [source.pk]}
    return "/admin/missions/source/", chosen


@pytest.mark.parametrize("in_list", [False, True])
def test_what_changed_and_came_into_use_is_in_use(admin_client, another, fly, in_list):
    there, chosen = to_delete(another, in_list)
    page = admin_client.post(there, chosen) if in_list else admin_client.get(there)
    form = sent(page)
    Source.objects.filter(pk=another.pk).update(title="Three")
    fly("soyuz-ms-22").sources.add(another)

    page = admin_client.post(there, form)

    assert uses(page) == ["Mission: Soyuz Ms 22 (sources)"]
    assert "Somebody changed" not in text(tree(page))
    assert "Yes, delete it" not in buttons(page)


def test_a_list_deletion_sent_twice_finds_it_gone(admin_client, another):
    there, chosen = to_delete(another, in_list=True)
    form = sent(admin_client.post(there, chosen))
    admin_client.post(there, form)

    page = admin_client.post(there, form, follow=True)

    assert page.redirect_chain == [(there, 302)]
    assert "What was chosen is gone already. Nothing was done." in said(page)
    assert "Somebody changed" not in text(tree(page))


@pytest.mark.parametrize("in_list", [False, True])
def test_what_changed_since_it_was_shown_is_not_deleted(
    admin_client, in_list, person, russia
):
    """By a lone editor as well; the page shows it anew and keeps the reason."""
    who = person("Frank Rubio")
    who.citizenships.create(nation=russia)
    there, chosen = address(who, "delete"), {}
    if in_list:
        chosen = {"action": "delete_selected", "_selected_action": [who.pk]}
        there = "/admin/missions/crewmember/"
    page = admin_client.post(there, chosen) if in_list else admin_client.get(there)
    form = sent(page) | {"_why": "Never flew."}
    who.citizenships.update(until=datetime.date(2020, 1, 2))

    page = admin_client.post(there, form)

    assert "Somebody changed what this deletes since it was shown." in text(tree(page))
    assert "Until 2 January 2020" in text(tree(page))
    assert sent(page)["_why"] == ["Never flew."]
    assert CrewMember.objects.exists()
    admin_client.post(there, sent(page))
    assert not CrewMember.objects.exists()


def test_where_sources_differ_both_stay(admin_client, another, fly, source):
    split = Disagreement.objects.create(
        slug="d", mission=fly("soyuz-ms-22"), fact="Landing time", reason="Who knows."
    )
    for each in (source, another):
        Claim.objects.create(disagreement=split, source=each, value="noon")
    there = f"/admin/missions/source/{source.pk}/replace/"

    page = admin_client.post(there, {"other": another.pk}, follow=True)

    told = "Nothing was replaced: of both there is “Soyuz Ms 22: Landing time”."
    assert told in text(tree(page))
    assert Mission.objects.get().sources.get() == source


@pytest.mark.parametrize("form", [{}, {"other": ""}, {"other": "999999"}])
def test_a_replacement_that_is_none_changes_nothing(admin_client, fly, form, source):
    fly("soyuz-ms-22")
    there = f"/admin/missions/source/{source.pk}/replace/"

    answer = admin_client.post(there, form)

    assert answer["Location"] == address(source, "delete")
    assert Mission.objects.get().sources.get() == source


def test_what_several_rows_name_stays_as_well(admin_client, dragon, exchange_era, nasa):
    """References of many to many, which no database refuses."""
    page = admin_client.post(address(nasa, "delete"), {"post": "yes"})
    assert "Agreement: Crew exchange (parties)" in uses(page)
    page = admin_client.post(address(dragon, "delete"), {"post": "yes"})
    assert any("Announcement" in each for each in uses(page))
    assert Agreement.objects.get().parties.filter(pk=nasa.pk).exists()
    assert Vehicle.objects.filter(pk=dragon.pk).exists()


def test_what_goes_with_a_row_is_named_in_words(admin_client, fly):
    page = admin_client.get(address(fly("soyuz-ms-22"), "delete"))

    assert "Mission: Soyuz Ms 22" in text(tree(page))
    assert "object (" not in text(tree(page))
    assert "relationship" not in text(tree(page))


def test_the_last_source_of_a_row_stays(fly, save):
    mission = fly("soyuz-ms-22")

    page = save(mission, sources=[])

    assert "Name at least one source." in text(tree(page))
    assert mission.sources.exists()


@pytest.mark.parametrize("key", ["abc", "9" * 30, ""])
def test_what_is_no_row_is_not_chosen(admin_client, key, source):
    form = {"action": "delete_selected", "_selected_action": [source.pk, key]}

    page = admin_client.post("/admin/missions/source/", form, follow=True)

    assert "What was chosen is no row of this list." in said(page)


@pytest.mark.parametrize("across", ["0", "1"])
def test_a_hundred_are_deleted_from_a_list_at_once_and_no_more(
    across, admin_client, django_assert_max_num_queries
):
    day = datetime.date(2026, 1, 1)
    Source.objects.bulk_create(
        Source(slug=f"s{number}", publisher="A", title="One", checked_on=day)
        for number in range(101)
    )
    chosen = [source.pk for source in Source.objects.all()]
    form = {"action": "delete_selected", "_selected_action": chosen}
    there = "/admin/missions/source/"
    if across == "1":
        form |= {"_selected_action": chosen[:1], "select_across": "1"}

    page = admin_client.post(there, form | {"post": "yes"}, follow=True)
    told = "101 rows are chosen. Choose up to 100 at once"
    assert told in text(tree(page))
    assert Source.objects.count() == 101

    form |= {"_selected_action": chosen[:100], "select_across": "0"}
    with django_assert_max_num_queries(60):
        page = admin_client.post(there, form)
    assert "These and what is within them will be deleted:" in page.text
