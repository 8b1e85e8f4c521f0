"""Which tests the run on PostgreSQL asks again, and which SQLite alone is asked.

What a test shows may hang on how rows are shown and answers are sent, and on the kind
of database not at all: that is asked of SQLite alone. `test_every_address.py` opens it
all on both. Whatever chooses, counts, sorts, writes, locks or takes back rows is asked
of both, each question once.
"""

from pathlib import Path

HERE = Path(__file__).parent
# The last are servers of their own.
DATABASE_FIXTURES = {"db", "transactional_db", "pair"}
OF_SHOWING = {
    *("documents", "drawings", "feeds", "query_counts", "templatetags", "views"),
    *("test_compression.py", "test_cors.py", "test_csp.py", "test_headers.py"),
    *("test_joined.py", "test_links_within.py", "test_public.py", "test_sizes.py"),
    # What an edition is, `catalogue/test_version.py` asks of both.
    *("test_again.py", "test_held.py", "test_wrongly_asked.py"),
    # How forms look, what they refuse, and who may open them. What they write,
    # `desk/test_drafts.py`, `test_merging.py`, `test_second.py` and others ask of both.
    *("desk/test_pages.py", "desk/test_untouched.py", "desk/test_plausible.py"),
    *("desk/test_dates.py", "desk/test_missions.py"),
    "desk/test_roles.py",
    # One flight after the other; `test_soyuz_ms_30.py` plays all events on both.
    "desk/events/test_flights.py",
    # Versions that are files by now, next to each other.
    *("dumps/test_changes.py", "dumps/test_entered.py", "dumps/test_entries.py"),
    # Choices are counted in rows at hand. That these are the rows that the database
    # finds, `filters/test_row_sets.py` and `second_way/test_lists.py` ask of both.
    *("filters/test_facets.py", "filters/test_filter_set.py"),
    # Each of many pages, whose numbers are those of lists, matrix and query finder.
    "second_way/test_details.py",
}
# Where others of their file are asked of both.
TESTS_OF_SHOWING = {
    "test_each_address_answers",
    "test_each_column_shown_sorts_and_says_which_way",
    "test_every_link_on_every_page_leads_somewhere",
    "test_every_route_answers_and_keeps_nothing_about_the_reader",
    "test_every_sorting_that_is_offered_is_one_of_these",
    "test_head_answers_like_get_without_a_body",
    "test_pages_answer_while_the_catalogue_is_empty",
    "test_the_seats_drawn_on_the_page_of_a_mission",
}


def is_of_showing(path):
    """Whether nothing in this file or folder is asked of both."""
    return path.is_relative_to(HERE) and path.relative_to(HERE).as_posix() in OF_SHOWING


def asks_database(test):
    """Whether it may: pytest-django refuses a database to all other tests."""
    marked = test.get_closest_marker("django_db") is not None
    return marked or not DATABASE_FIXTURES.isdisjoint(test.fixturenames)


def hangs_on_the_database(test):
    """Whether another kind of database can make it fail."""
    return (
        asks_database(test)
        and test.originalname not in TESTS_OF_SHOWING
        and not any(map(is_of_showing, (test.path, *test.path.parents)))
    )
