"""Agreements, announcements, statements, exchanges."""

import datetime

import pytest

from missions.models import Agreement, Announcement, Exchange, Statement

from ..conftest import utc
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


def test_a_pairing_is_of_a_known_kind(swap):
    row = Exchange(
        slug="b", name="B", agreement=swap("a").agreement, pairing="guess", basis="-"
    )

    assert_refused(row, "exchange_pairing_is_known", "one of the known values")


def test_an_exchange_shows_its_seats_oldest_flight_first(
    swap, fly, person, seat, dragon
):
    kikina = seat(fly("crew-5", 2023, vehicle=dragon), person("Anna Kikina"))
    rubio = seat(fly("soyuz-ms-22", 2022), person("Francisco Rubio"))
    swap("rubio-kikina", kikina, rubio)

    exchange = Exchange.objects.for_exchange_list().get()

    assert list(exchange.seats.all()) == [rubio, kikina]
    assert exchange.first_launch == utc(2022, 3, 1, 12)


def test_exchanges_are_listed_by_their_first_flight(swap, fly, person, seat):
    late = swap("a-late", seat(fly("crew-6", 2023), person("Andrey Fedyaev")))
    early = swap("b-early", seat(fly("crew-5", 2022), person("Anna Kikina")))

    assert list(Exchange.objects.for_exchange_list()) == [early, late]


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
    assert set(Agreement.objects.of_the_swap()) == {signed, under_way}
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
    assert not Agreement.objects.of_the_swap().exists()
    assert list(Agreement.objects.of_the_swap(since=told.announced_on)) == [told]


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


def test_announcements_before_the_swap(announcement):
    for day in (24, 25):
        announcement(f"day-{day}", announced_on=datetime.date(2021, 10, day))

    before = Announcement.objects.before_the_swap()

    assert [row.slug for row in before] == ["day-24"]


def test_exchanges_newest_flight_first_and_those_without_a_date_last(
    fly, person, seat, swap
):
    undated = {"launched_at": None, "launch_precision": "", "outcome": "planned"}
    plan = seat(fly("crew-14", **undated), person("Next"), status="planned")
    some = [
        swap("planned", plan),
        swap("early", seat(fly("crew-5", 2022), person("Anna Kikina"))),
        swap("late", seat(fly("crew-6", 2023), person("Andrey Fedyaev"))),
    ]

    assert list(Exchange.objects.newest_flight_first()) == [some[2], some[1], some[0]]
    assert list(Exchange.objects.oldest_flight_first()) == [some[1], some[2], some[0]]


@pytest.mark.parametrize(
    ("statuses", "pairing", "status"),
    [
        (["planned", "planned"], "inferred", "agreed"),
        (["flown", "planned"], "sourced", "owed"),
        (["flown"], "open", "owed"),
        (["planned"], "open", "agreed"),
        (["flown", "flown"], "inferred", "flown"),
    ],
)
def test_an_exchange_is_as_far_as_its_seats(
    fly, person, seat, swap, statuses, pairing, status
):
    outcomes = {"planned": "planned", "flown": "landed"}
    seats = [
        seat(
            fly(f"m{number}", outcome=outcomes[each]), person(f"P{number}"), status=each
        )
        for number, each in enumerate(statuses)
    ]

    assert swap("a", *seats, pairing=pairing).status == status


def test_a_pairing_is_told_in_words(swap):
    assert swap("a").pairing_in_words == "pairing inferred"
    assert swap("b", pairing="sourced").pairing_in_words == "pairing stated by a source"
    assert swap("c", pairing="open").pairing_in_words == "no counterpart known"


def test_a_statement_is_known_by_its_announcement_and_place(announcement, nasa):
    dubai = announcement("dubai")
    [spoken] = dubai.statements.all()
    unsigned = Statement(announcement=dubai, position=2, agency=nasa, said="Good.")

    assert spoken.natural_key() == ("dubai", 1)
    assert Statement.objects.get_by_natural_key("dubai", 1) == spoken
    assert str(spoken) == f"Dmitry Rogozin: {dubai}"
    assert str(unsigned) == f"NASA: {dubai}"
    assert spoken.get_absolute_url() == dubai.get_absolute_url()
