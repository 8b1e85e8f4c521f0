import datetime

import pytest

from missions.models import CatalogueVersion, Source

from .breaking import assert_refused, assert_told

DAY = datetime.date(2022, 7, 15)


def a_source(slug="a-page", **fields):
    fields = {"publisher": "An agency", "checked_on": DAY} | fields
    return Source(slug=slug, **fields)


@pytest.mark.django_db
class TestRules:
    def test_an_address_is_one_source(self, source):
        assert_refused(
            a_source(url=source.url), "one_source_per_address", "with this address"
        )

    def test_many_sources_have_no_address(self):
        for slug in ("a-book", "another-book"):
            row = a_source(slug)
            row.full_clean()
            row.save()

        assert Source.objects.count() == 2

    def test_a_date_has_a_precision(self):
        assert_refused(
            a_source(published_on=DAY),
            "source_published_has_precision",
            "given together",
        )

    def test_a_precision_has_a_date(self):
        assert_refused(
            a_source(published_precision="day"),
            "source_published_has_precision",
            "given together",
        )

    def test_what_is_undated_has_no_date(self):
        assert_refused(
            a_source(published_on=DAY, published_precision="day", undated=True),
            "undated_source_has_no_date",
            "undated has no date",
        )

    def test_a_date_has_no_clock(self):
        assert_told(
            a_source(published_on=DAY, published_precision="minute"),
            "published_precision",
            "not a valid choice",
        )

    def test_a_month_is_entered_as_its_first_day(self):
        assert_told(
            a_source(published_on=DAY, published_precision="month"),
            "published_on",
            "2022-07-01",
        )


@pytest.mark.django_db
class TestQuestions:
    def test_reading_order_is_by_publisher_then_newest_first(self):
        for slug, publisher, year in [
            ("b", "B", 2020),
            ("a-old", "A", 2020),
            ("a-new", "A", 2021),
        ]:
            a_source(
                slug,
                publisher=publisher,
                published_on=datetime.date(year, 1, 1),
                published_precision="year",
            ).save()

        ordered = Source.objects.in_reading_order()

        assert [row.slug for row in ordered] == ["a-new", "a-old", "b"]

    def test_the_newest_check_and_page_date_the_catalogue(self):
        a_source(
            "old",
            checked_on=datetime.date(2026, 1, 1),
            published_on=datetime.date(2026, 1, 1),
            published_precision="day",
        ).save()
        a_source("new", checked_on=datetime.date(2026, 11, 22)).save()

        held = CatalogueVersion.objects.get()
        assert Source.objects.as_of() == {
            "checked": datetime.date(2026, 11, 22),
            "published": datetime.date(2026, 1, 1),
            "number": held.number,
            "changed": held.changed_at,
            "version": None,
        }

    def test_an_empty_catalogue_has_no_date(self):
        assert set(Source.objects.as_of().values()) == {None}


def test_a_source_without_a_title_is_known_by_its_publisher():
    assert str(a_source()) == "An agency"
    assert str(a_source(title="A page")) == "An agency: A page"
