"""What a feed tells, and in which order."""

import datetime

import pytest

from missions.feeds import entries
from missions.models import AssignmentChange, Exchange, Mission, Source

from ..conftest import utc


@pytest.fixture
def read_on(db):
    """Makes a source that was read on a day: read_on(2027, 1, 5)."""

    def make(*day):
        day = datetime.date(*day)
        return Source.objects.create(slug=f"{day}", publisher="-", checked_on=day)

    return make


def headlines(found):
    return [entry.headline for entry in found]


def missions():
    return Mission.objects.for_mission_table()


def test_the_newest_change_comes_first(changes):
    found = entries.of_changes(AssignmentChange.objects.for_timeline())

    assert headlines(found) == [
        "Nicole Mann moved (February 2026)",
        "Anna Kikina named (15 July 2022)",
        "Nikolai Chub withdrawn (15 July 2022)",
        "Sergey Prokopyev replaced (2021)",
    ]


def test_what_was_read_last_is_dated_so_and_stays_in_its_place(changes, read_on):
    old = AssignmentChange.objects.get(kind="replaced")
    old.sources.add(read_on(2027, 1, 5))

    *_newer, last = entries.of_changes(AssignmentChange.objects.for_timeline())

    assert last.headline == "Sergey Prokopyev replaced (2021)"
    assert last.published_at == utc(2027, 1, 5)


def test_old_rows_that_are_read_anew_displace_no_plan(exchange_era, fly, read_on):
    undated = {"launched_at": None, "launch_precision": ""}
    Mission.objects.filter(slug="crew-99").update(**undated)
    anew = read_on(2027, 1, 5)
    for number in range(entries.IN_A_FEED):
        fly(f"m-{number}", 1965).sources.add(anew)

    found = entries.of_missions(missions())

    assert headlines(found)[:2] == [
        "Crew 99: launch planned",
        "Soyuz Ms 30 launched (1 June 2024)",
    ]


def test_what_was_cancelled_without_a_day_comes_last(exchange_era):
    exchange_era.planned.seats.all().delete()
    undated = {"launched_at": None, "launch_precision": ""}
    Mission.objects.filter(slug="crew-99").update(outcome="cancelled", **undated)

    assert headlines(entries.of_missions(missions()))[-1] == "Crew 99 cancelled"


def test_a_change_of_an_unknown_day_is_told_without_one(changes):
    AssignmentChange.objects.filter(pk=changes.pk).update(
        changed_on=None, changed_precision=""
    )

    found = entries.of_changes(AssignmentChange.objects.for_timeline())

    assert headlines(found)[-1] == "Nicole Mann moved"


def test_missions_tell_of_launches_and_landings(exchange_era):
    assert headlines(entries.of_missions(missions())) == [
        "Crew 99: launch planned (no earlier than February 2031)",
        "Soyuz Ms 30 launched (1 June 2024)",
        "Soyuz Ms 23 landed (27 September 2023)",
        "Soyuz Ms 22 landed (28 March 2023)",
        "Crew 5 landed (12 March 2023)",
        "Soyuz Ms 23 launched (24 February 2023)",
        "Crew 5 launched (5 October 2022)",
        "Soyuz Ms 22 launched (21 September 2022)",
    ]


def test_a_landing_tells_who_was_aboard(exchange_era):
    landing = entries.of_missions(missions())[2]

    assert landing.summary == (
        "Soyuz MS: 27 September 2023. With Frank Rubio, Sergey Prokopyev."
    )


def test_a_launch_keeps_its_key_from_plan_to_flight(exchange_era):
    planned = entries.of_missions(missions().filter(slug="crew-99"))[0]
    exchange_era.planned.seats.update(status="flown")
    Mission.objects.filter(slug="crew-99").update(
        outcome="in-flight", launch_is_earliest=False
    )
    flown = entries.of_missions(missions().filter(slug="crew-99"))[0]

    assert planned.key == flown.key == "mission/crew-99/launch"
    assert planned.is_planned and not flown.is_planned
    assert flown.title == "Crew 99 launched"


def test_missions_lost_and_cancelled_are_told_so(exchange_era):
    exchange_era.planned.seats.all().delete()
    Mission.objects.filter(slug="crew-99").update(outcome="cancelled")
    Mission.objects.filter(slug="crew-5").update(outcome="lost")

    told = {entry.title: entry for entry in entries.of_missions(missions())}

    assert told["Crew 99 cancelled"].is_cancelled
    assert "Crew 5 lost" in told


def test_an_exchange_tells_its_seats_its_state_and_its_basis(exchange_era):
    (found,) = entries.of_exchanges(Exchange.objects.for_exchange_list())

    assert found.headline == "Rubio Kikina: flown (21 September 2022)"
    assert found.summary == (
        "Frank Rubio on Soyuz Ms 22, Anna Kikina on Crew 5. "
        "Both seats were flown in one season."
    )


def test_an_exchange_of_planned_seats_claims_no_day(exchange_era, swap):
    seat = exchange_era.planned.seats.get()
    swap("mann-open", seat, pairing="open")

    found = entries.of_exchanges(Exchange.objects.for_exchange_list())

    assert "Mann Open: agreed (February 2031)" in headlines(found)


def test_a_feed_is_as_long_as_is_read(fly):
    for number in range(30):
        fly(f"m-{number}", 1990 + number)

    found = entries.of_missions(missions())

    assert len(found) == entries.IN_A_FEED
    assert found[0].title == "M 29 landed"


def test_the_calendar_has_the_past_year_and_what_is_planned(exchange_era):
    found = entries.calendar_of_missions(missions(), since=utc(2023, 3, 1))

    assert [entry.key for entry in found] == [
        "mission/crew-5/landing",
        "mission/soyuz-ms-22/landing",
        "mission/soyuz-ms-23/landing",
        "mission/soyuz-ms-30/launch",
        "mission/crew-99/launch",
    ]


@pytest.mark.parametrize(
    "at, precision, days",
    [
        (utc(2031, 2, 1), "month", ("2031-02-01", "2031-03-01")),
        (utc(2031, 4, 1), "quarter", ("2031-04-01", "2031-07-01")),
        (utc(2031, 1, 1), "year", ("2031-01-01", "2032-01-01")),
        (utc(2031, 2, 3), "day", ("2031-02-03", "2031-02-04")),
        (utc(2031, 2, 3, 23, 59), "minute", ("2031-02-03", "2031-02-04")),
        (datetime.date(2031, 12, 31), "day", ("2031-12-31", "2032-01-01")),
    ],
)
def test_the_days_of_an_entry_are_those_in_which_it_was(at, precision, days):
    entry = entries.Entry(
        "k", "t", "s", "/", "launch", datetime.date(2026, 1, 1), at, precision
    )

    assert tuple(day.isoformat() for day in entry.days) == days
