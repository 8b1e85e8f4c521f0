import datetime

import pytest

from missions.models import Agreement

from .breaking import assert_refused, assert_told

DAY = datetime.date(2022, 7, 14)
TOGETHER = "given together"


def an_agreement(slug="integrated-crews", **fields):
    fields = {"name": slug.replace("-", " "), "status": "signed"} | fields
    return Agreement(slug=slug, **fields)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "fields, rule, words",
    [
        ({"status": "agreed"}, "agreement_status_is_known", "one of the known"),
        ({"kind": "lease"}, "agreement_kind_is_known", "one of the known"),
        ({"signed_on": DAY}, "agreement_signing_has_precision", TOGETHER),
        ({"signed_precision": "day"}, "agreement_signing_has_precision", TOGETHER),
        ({"announced_on": DAY}, "agreement_news_has_precision", TOGETHER),
        ({"announced_precision": "day"}, "agreement_news_has_precision", TOGETHER),
        (
            {"covers_from": 2024, "covers_until": 2022},
            "agreement_covers_years_in_order",
            "last year comes after the first",
        ),
        (
            {"status": "negotiated", "signed_on": DAY, "signed_precision": "day"},
            "only_a_signed_agreement_has_a_signing_date",
            "so it is signed",
        ),
    ],
)
def test_an_agreement_that_breaks_a_rule_is_refused(fields, rule, words):
    assert_refused(an_agreement(**fields), rule, words)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"status": "never-signed"},
        {"signed_on": DAY, "signed_precision": "day"},
        {"covers_from": 2022, "covers_until": 2022},
        {"announced_on": DAY.replace(day=1), "announced_precision": "month"},
    ],
)
def test_an_agreement_that_keeps_the_rules_is_accepted(fields):
    row = an_agreement(**fields)

    row.full_clean()
    row.save()

    assert Agreement.objects.get() == row


@pytest.mark.django_db
@pytest.mark.parametrize("moment", ["signed", "announced"])
def test_a_month_is_entered_as_its_first_day(moment):
    row = an_agreement(**{f"{moment}_on": DAY, f"{moment}_precision": "month"})

    assert_told(row, f"{moment}_on", "2022-07-01")


@pytest.mark.django_db
def test_agreements_not_signed_come_last():
    an_agreement("never", status="never-signed").save()
    an_agreement("late", signed_on=DAY, signed_precision="day").save()
    early = datetime.date(2021, 1, 1)
    an_agreement("early", signed_on=early, signed_precision="day").save()

    ordered = Agreement.objects.in_order_signed()

    assert [row.slug for row in ordered] == ["early", "late", "never"]


@pytest.mark.django_db
def test_agreements_are_told_by_whether_they_came_before_the_announcement():
    joint = an_agreement(
        "apollo-soyuz",
        kind="joint-flight",
        signed_on=datetime.date(1972, 5, 24),
        signed_precision="day",
    )
    signed = an_agreement(signed_on=DAY, signed_precision="day")
    under_way = an_agreement("addendum", status="negotiated")
    Agreement.objects.bulk_create([joint, signed, under_way])

    assert list(Agreement.objects.precedents()) == [joint]
    assert set(Agreement.objects.of_the_exchange_era()) == {signed, under_way}
    assert not Agreement.objects.precedents(before=joint.signed_on).exists()


@pytest.mark.django_db
def test_an_agreement_made_public_and_not_signed_is_as_old_as_its_news():
    told = an_agreement(
        "intercosmos",
        announced_on=datetime.date(1976, 9, 13),
        announced_precision="day",
    )
    told.save()

    assert list(Agreement.objects.precedents()) == [told]
    assert not Agreement.objects.of_the_exchange_era().exists()
    assert list(Agreement.objects.of_the_exchange_era(since=told.announced_on)) == [
        told
    ]


def test_the_seats_of_an_agreement_are_those_flown_and_not_exchanged(
    fly, person, seat, swap
):
    exchanged = seat(fly("crew-5"), person("Anna Kikina"))
    agreement = swap("a", exchanged).agreement
    seat(fly("tm-32", 2001), person("Dennis Tito"), agreement=agreement)
    plan = fly("ms-31", 2031, outcome="planned")
    seat(plan, person("Next"), status="planned", agreement=agreement)

    [found] = Agreement.objects.with_seats_counted()

    assert found.seats_flown == 1
