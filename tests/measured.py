"""What coverage measures: near tests, while they run.

Code that it watches takes twice as long. So it pauses wherever tests ask again for
much, and in those that run hardly a line that no others run. What they would have added
is missing from the report, and its floor stands where it stood: whoever brings code
that these alone test takes their name out of the list.
"""

from contextlib import contextmanager

from coverage import Coverage

# Whoever has these asks again for much.
ASKING_MUCH = {"shipped", "crowd"}
ALREADY_MEASURED = {
    *("desk/events/test_soyuz_ms_30.py", "desk/test_dates.py", "desk/test_drafts.py"),
    *("desk/test_missions.py", "desk/test_roles.py"),
    *("filters/test_kinds.py", "filters/test_seat_list.py"),
    *("models/test_keyed.py", "models/test_models.py"),
    *("test_held.py", "test_joined.py", "test_migrations.py", "test_tables.py"),
    *("views/test_exchanges.py", "views/test_filtered.py", "views/test_mission.py"),
    *("views/test_mission_drawing.py", "views/test_missions.py"),
    *("views/test_page.py", "views/test_seats.py", "views/test_site.py"),
    # Of files that others need.
    "desk/events/test_flights.py::test_it_is_not_done_twice",
    "desk/test_plausible.py::test_what_is_no_key_is_an_invalid_choice",
    "desk/test_second.py::test_a_seat_taken_out_of_its_mission",
    "desk/test_second.py::test_the_nation_of_a_seat",
    "desk/test_second.py::test_the_nation_of_a_seat_by_a_new_one_beside_it",
    "reports/test_meant.py::test_each_other_word_leads_to_a_list",
    "test_compression.py::test_pages_and_their_data_are_compressed",
    "test_logins.py::test_two_hundred_wrong_passwords_are_slowed_and_logged",
    "views/test_pictured.py::test_a_card_is_a_picture",
    "views/test_pictured.py::test_a_page_names_its_card",
}


def is_measured_already(test):
    """Whether it asks again for much, or runs what others run."""
    file, _, name = test.nodeid.partition("[")[0].removeprefix("tests/").partition("::")
    return (
        not ASKING_MUCH.isdisjoint(test.fixturenames)
        or not ALREADY_MEASURED.isdisjoint({file, f"{file}::{name}"})
    )  # fmt: skip


@contextmanager
def not_measured():
    """Coverage pauses, where it is on."""
    coverage = Coverage.current()
    if coverage:
        coverage.stop()
    try:
        yield
    finally:
        if coverage:
            coverage.start()
