"""A slug once published leads to its row for good."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from missions.models import CrewMember, FormerSlug, Mission, Spacecraft

from .breaking import assert_refused

LEADS_ON = "former_slug_leads_on_or_says_what_is_gone"


def former():
    return set(FormerSlug.objects.values_list("noun", "slug", "now"))


def renamed(row, slug):
    row.slug = slug
    row.save()
    return row


def test_a_changed_slug_is_kept(exchange_era):
    renamed(CrewMember.objects.get(slug="frank-rubio"), "francisco-rubio")

    assert former() == {("crewmember", "frank-rubio", "francisco-rubio")}


def test_a_slug_changed_right_after_the_row_was_made_is_kept(person):
    renamed(person("Some One"), "somebody")

    assert former() == {("crewmember", "some-one", "somebody")}


def test_a_save_that_changes_no_slug_keeps_none(person):
    someone = person("Some One")
    someone.name = "Somebody"
    someone.save()
    someone.slug = "somebody"
    someone.save(update_fields=["name"])

    assert former() == set()


def test_an_older_slug_leads_to_the_newest(person):
    renamed(renamed(person("Some One"), "second"), "third")

    assert former() == {
        ("crewmember", "some-one", "third"),
        ("crewmember", "second", "third"),
    }


def test_a_row_may_take_its_own_slug_back(person):
    renamed(renamed(person("Some One"), "second"), "some-one").full_clean(
        exclude=["agency"]
    )

    assert former() == {("crewmember", "second", "some-one")}


def test_no_other_row_takes_a_former_slug(person):
    renamed(person("Some One"), "second")
    another = person("Another One")

    with pytest.raises(ValidationError, match="was that of “second”"):
        renamed(another, "some-one")
    with pytest.raises(ValidationError, match="was that of “second”"):
        CrewMember(slug="some-one", name="New").full_clean()


def test_a_mission_may_have_the_slug_that_a_person_had(person, fly):
    renamed(person("Some One"), "second")

    assert Mission.objects.filter(pk=fly("some-one").pk).exists()


def test_a_row_without_a_page_of_its_own_has_nothing_to_lead_to(exchange_era):
    renamed(Spacecraft.objects.first(), "another")

    assert former() == set()


DAY = datetime.date(2026, 11, 27)


def test_what_is_gone_says_so_under_all_its_slugs(person):
    row = renamed(person("Some One"), "second")

    FormerSlug.objects.note_gone(row, DAY, "Never flew.")
    row.delete()

    told = FormerSlug.objects.values_list("slug", "now", "called", "gone_on", "why")
    assert set(told) == {
        ("some-one", "", "Some One", DAY, "Never flew."),
        ("second", "", "Some One", DAY, "Never flew."),
    }
    for each in FormerSlug.objects.all():
        each.full_clean()


def test_a_new_row_takes_the_slug_of_one_that_is_gone(person):
    for slug in ("some-one", "second"):
        FormerSlug.objects.create(
            noun="crewmember", slug=slug, called="Some One", gone_on=DAY
        )
    CrewMember(slug="some-one", name="Some One").full_clean()

    renamed(person("Some One"), "second")

    assert former() == {("crewmember", "some-one", "second")}


@pytest.mark.parametrize(
    ("fields", "rule", "words"),
    [
        ({"noun": "spacecraft"}, "former_slug_has_a_known_noun", "known values"),
        ({"now": "old"}, "former_slug_is_not_the_slug_now", "not the slug of today"),
        ({"now": ""}, LEADS_ON, "Name the slug of today; or"),
        ({"now": "", "called": "Old"}, LEADS_ON, "Name the slug of today; or"),
        ({"why": "Never flew."}, LEADS_ON, "Name the slug of today; or"),
    ],
)
def test_one_that_breaks_a_rule_is_refused(db, fields, rule, words):
    row = FormerSlug(**{"noun": "mission", "slug": "old", "now": "new"} | fields)

    assert_refused(row, rule, words)


def test_one_leads_to_a_row_that_is_there(person):
    person("Some One")

    with pytest.raises(ValidationError, match="No row has this slug"):
        FormerSlug(noun="crewmember", slug="old", now="nobody").clean()
    with pytest.raises(ValidationError, match="A row has this slug today"):
        FormerSlug(noun="crewmember", slug="some-one", now="some-one").clean()


def test_a_former_slug_is_kept_once(db):
    FormerSlug.objects.create(noun="crewmember", slug="a", now="b")

    assert_refused(
        FormerSlug(noun="crewmember", slug="a", now="c"),
        "one_row_per_former_slug",
        "there already",
    )
