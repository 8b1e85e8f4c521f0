"""What is in use cannot be deleted from under what uses it."""

import datetime

import pytest
from django.db.models import RestrictedError

from missions.models import Agreement, Claim, Disagreement, Mission, Source, Vehicle

from ..reading import text, tree
from .browsing import address


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
    admin_client.post(address(source, "delete"), {"post": "yes"})
    assert Source.objects.get() == another


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
    assert "Are you sure" in page.text
