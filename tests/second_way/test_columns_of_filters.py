"""Each filter of each list finds the rows whose columns hold what it asks for.

Without a column of its own stand `q`, whose words are in the names of a row, `sort`,
which leaves out none, and the timeline’s filters: its rows are launch seats of
`/seats/`, whose columns these are.
"""

from functools import cache, partial
from operator import ge, le

import pytest

from missions.filters import (
    AgencyFilter,
    AssignmentChangeFilter,
    CrewMemberFilter,
    ExchangeFilter,
    MissionFilter,
    NationFilter,
    SeatListFilter,
    StationFilter,
    VehicleFilter,
)
from missions.filters.facets import Facet
from missions.filters.kinds import Checkbox, Measure, Year
from missions.models.scope_codes import REACHED
from missions.tables import TABLES
from missions.tables.table import records_of

from .plain import PEOPLE

LISTS = {
    "seats": SeatListFilter,
    "missions": MissionFilter,
    "crew": CrewMemberFilter,
    "nations": NationFilter,
    "vehicles": VehicleFilter,
    "agencies": AgencyFilter,
    "stations": StationFilter,
    "swaps": ExchangeFilter,
    "changes": AssignmentChangeFilter,
}
WITHOUT_A_COLUMN = {"q", "sort"}


def values(row, *columns):
    """What stands in some columns, as an address writes it; "" for nothing."""
    found = set()
    for column in columns:
        held = row[column] if isinstance(row[column], list) else [row[column]]
        found |= {"" if value is None else str(value) for value in held or [""]}
    return found


def holding(*columns):
    """A row holds the value in one of the columns; what is not known has two words."""

    def holds(row, value):
        return ("" if value in ("unknown", "none") else str(value)) in values(
            row, *columns
        )

    return holds


def at_least(column, row, value, is_met=ge, otherwise=None):
    number = otherwise if row[column] is None else row[column]
    return number is not None and is_met(number, int(value))


at_most = partial(at_least, is_met=le)
FLOWN_ON = holding("operator_nations", "spacecraft_families", "vehicles")


def has_flown(row):
    return row["outcome"] not in ("planned", "cancelled")


def is_spare(row):
    return bool(row["seats_empty"])


def is_one_way(row):
    """Launched with nobody, or landed so; who was lost with the crew did not land."""
    landed = row["outcome"] == "landed"
    return has_flown(row) and (
        not row["people_up"] or (landed and not row["people_down"])
    )


def year_of(column, row):
    return row[column] and int(row[column][:4])


def from_year(column, row, value):
    return year_of(column, row) is not None and year_of(column, row) >= int(value)


def to_year(column, row, value):
    return year_of(column, row) is not None and year_of(column, row) <= int(value)


# Of filters that are not called as the one column that holds what they ask for.
COLUMNS = {
    "seats": {
        "reach": lambda row, value: row["reach"] in REACHED[value],
        "year_from": partial(at_least, "year"),
        "year_to": partial(at_most, "year"),
        "age_from": partial(at_least, "age"),
        "age_to": partial(at_most, "age"),
        "days_from": partial(at_least, "days"),
        "days_to": partial(at_most, "days"),
        "first": lambda row, value: row["first"] is (value == "yes"),
        "flights_from": partial(at_least, "flights"),
        "flights_to": partial(at_most, "flights"),
        "total_days_from": partial(at_least, "total_days", otherwise=0),
    },
    "missions": {
        "agency": holding("operator", "spacecraft_operator", "agencies"),
        "nation": holding("nations"),
        "reach": lambda row, value: row["reach"] in REACHED[value],
        "year_from": partial(at_least, "year"),
        "year_to": partial(at_most, "year"),
        "days_from": partial(at_least, "days"),
        "days_to": partial(at_most, "days"),
        "people_from": partial(at_least, "people_up"),
        "people_to": partial(at_most, "people_up"),
        "flown": lambda row, value: has_flown(row),
        "mixed": lambda row, value: len(row["nations"]) > 1,
        "crew": lambda row, value: row[value.replace("-", "_")],
        "empty": lambda row, value: is_one_way(row),
        "spare": lambda row, value: is_spare(row),
    },
    "crew": {
        "nation": holding("nations"),
        "vehicle": holding("vehicles"),
        "flown_on": FLOWN_ON,
        "never_on": lambda row, value: not FLOWN_ON(row, value),
        "station": holding("stations"),
        "launch_site": holding("launch_sites"),
        "decade": holding("decades"),
        "reach": lambda row, value: {*REACHED[value]} & {*row["reaches"]},
        "age_from": partial(at_least, "age_at_first_launch"),
        "age_to": partial(at_most, "age_at_first_launch"),
        "flights_from": partial(at_least, "flights"),
        "flights_to": partial(at_most, "flights"),
        "total_days_from": partial(at_least, "total_days", otherwise=0),
        "families": partial(at_least, "families"),
        "year_from": partial(from_year, "first_launched_at"),
        "year_to": partial(to_year, "first_launched_at"),
    },
    "nations": {
        "vehicle": holding("vehicles"),
        "flown_on": FLOWN_ON,
        "never_on": lambda row, value: not FLOWN_ON(row, value),
        "station": holding("stations"),
        "decade": holding("decades"),
        "reach": lambda row, value: {*REACHED[value]} & {*row["reaches"]},
        "sex": lambda row, value: (
            row["women"]
            if value == "F"
            else value == "M" and row["people_flown"] > row["women"]
        ),
        "flights_from": partial(at_least, "spaceflights"),
    },
    "vehicles": {
        "station": holding("stations"),
        "operator": holding("operator", "operators"),
        "nation": holding("nation", "operator_nations"),
    },
    "agencies": {},
    "stations": {"operator": holding("operators"), "vehicle": holding("vehicles")},
    "swaps": {
        "nation": holding("nations"),
        "vehicle": holding("vehicles"),
        "person": holding("people"),
    },
    "changes": {
        "mission": holding("from_mission", "to_mission"),
        "vehicle": holding("vehicles"),
        "nation": holding("nations"),
        "year_from": partial(from_year, "date"),
        "year_to": partial(to_year, "date"),
        "bumped": lambda row, value: (
            row["kind"] in ("withdrawn", "replaced") and not row["as_backup"]
        ),
        "main_crew": lambda row, value: not row["as_backup"],
    },
}
EVERY = [
    (word, name)
    for word, filterset in LISTS.items()
    for name in filterset.base_filters
    if name not in WITHOUT_A_COLUMN
]
SOME = {
    "person": [
        next(slug for slug, row in PEOPLE.items() if row["name"] == "Frank Rubio")
    ],
    "mission": ["soyuz-ms-22"],
    "families": [2, 3],
    "total_days_from": [1, 365],
}
NUMBERS = [0, 1, 5, 40]


def asked_of(name, asked, filterset):
    """The values to try: every one that a list offers, or a few numbers."""
    if isinstance(asked, Facet):
        return list(filterset.list_rows.sets_of(name))
    if labels := getattr(asked, "labels", None):
        return list(labels)
    if name in SOME:
        return SOME[name]
    if isinstance(asked, Measure | Year):
        return [1990] if name.startswith("year") else NUMBERS
    return ["on"]


@cache
def rows_of(word):
    return records_of(TABLES[word])


def is_held_by(word, name, asked):
    """How the columns of a row say that it is an answer."""
    if name in COLUMNS[word]:
        return COLUMNS[word][name]
    if isinstance(asked, Checkbox):
        return lambda row, value: row[name]
    return holding(name)


@pytest.mark.parametrize(("word", "name"), EVERY, ids=map("-".join, EVERY))
def test_a_filter_finds_what_its_columns_say(word, name):
    filters = LISTS[word]
    asked = filters.base_filters[name]
    is_held = is_held_by(word, name, asked)

    for value in asked_of(name, asked, filters({})):
        found = filters({name: str(value)})
        assert found.form.is_valid(), found.form.errors
        keys = set(found.found.in_order())
        assert keys == {
            pk for pk, row in rows_of(word).items() if is_held(row, value)
        }, value
