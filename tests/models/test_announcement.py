import datetime

import pytest

from missions.models import Announcement, Statement

from .breaking import assert_refused, assert_told

DAY = datetime.date(2022, 7, 14)
TOGETHER = "given together"


@pytest.mark.django_db
def test_an_announcement_has_a_precision():
    row = Announcement(slug="a", title="A", announced_on=DAY, summary="A.")

    assert_refused(row, "announcement_has_precision", TOGETHER)


@pytest.mark.django_db
def test_an_announcement_known_to_the_month_is_entered_as_its_first_day():
    row = Announcement(
        slug="a",
        title="A",
        announced_on=DAY,
        announced_precision="month",
        summary="A.",
    )

    assert_told(row, "announced_on", "2022-07-01")


@pytest.mark.django_db
def test_announcements_are_told_oldest_first():
    for slug, year in [("later", 2023), ("first", 2021)]:
        Announcement.objects.create(
            slug=slug,
            title=slug,
            announced_on=datetime.date(year, 1, 1),
            announced_precision="day",
            summary="-",
        )

    ordered = Announcement.objects.oldest_first()

    assert [row.slug for row in ordered] == ["first", "later"]


def test_a_place_in_an_announcement_is_taken_once(announcement, nasa):
    row = Statement(
        announcement=announcement("dubai"), position=1, agency=nasa, said="Welcome."
    )

    assert_refused(
        row, "one_statement_per_place_in_an_announcement", "in the order is taken"
    )


def test_somebody_made_the_statement(announcement):
    row = Statement(announcement=announcement("dubai"), position=2, said="Welcome.")

    assert_refused(row, "statement_has_a_speaker_or_an_agency", "Say who spoke")


def test_announcements_before_the_swap(announcement):
    for day in (24, 25):
        announcement(f"day-{day}", announced_on=datetime.date(2021, 10, day))

    before = Announcement.objects.before_the_exchange_era()

    assert [row.slug for row in before] == ["day-24"]


def test_a_statement_says_who_spoke_and_where(announcement, nasa):
    dubai = announcement("dubai")
    [spoken] = dubai.statements.all()
    unsigned = Statement(announcement=dubai, position=2, agency=nasa, said="Good.")

    assert str(spoken) == f"Dmitry Rogozin: {dubai}"
    assert str(unsigned) == f"NASA: {dubai}"
    assert spoken.get_absolute_url() == dubai.get_absolute_url()
