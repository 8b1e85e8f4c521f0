import datetime

import pytest

from missions.models import AssignmentChange

from .breaking import assert_refused, assert_told

DAY = datetime.date(2023, 3, 15)


@pytest.fixture
def row(fly, person):
    """Makes an unsaved change away from Soyuz MS-23: row("moved", leg="down")."""
    ms23, who = fly("soyuz-ms-23"), person("Loral O'Hara", slug="loral-ohara")

    def make(kind="withdrawn", **fields):
        fields = {"from_mission": ms23, "summary": "-"} | fields
        return AssignmentChange(slug="a", person=who, kind=kind, **fields)

    return make


@pytest.mark.parametrize(
    "fields, rule, words",
    [
        ({"kind": "sacked"}, "change_kind_is_known", "one of the known values"),
        ({"leg": "side"}, "change_leg_is_up_or_down", "one of the known values"),
        ({"changed_on": DAY}, "change_has_precision", "given together"),
        ({"changed_precision": "day"}, "change_has_precision", "given together"),
        ({"from_mission": None}, "change_names_a_mission", "from which mission"),
        ({"kind": "moved"}, "a_move_has_two_missions", "from one mission to another"),
    ],
)
def test_a_change_that_breaks_a_rule_is_refused(row, fields, rule, words):
    assert_refused(row(**fields), rule, words)


def test_a_move_names_both_missions(row, fly):
    row("moved", to_mission=fly("soyuz-ms-24", 2023)).full_clean(exclude=["sources"])


def test_a_change_known_to_the_month_is_entered_as_its_first_day(row):
    assert_told(
        row(changed_on=DAY, changed_precision="month"), "changed_on", "2023-03-01"
    )


def test_changes_of_a_mission_are_those_into_it_and_out_of_it(fly, person, change):
    ms23, ms24, other = fly("ms-23"), fly("ms-24", 2023), fly("crew-9", 2024)
    who = person("Loral O'Hara", slug="loral-ohara")
    moved = change(who, "moved", from_mission=ms23, to_mission=ms24)
    change(who, "named", to_mission=other)

    assert list(AssignmentChange.objects.of_mission(ms23)) == [moved]
    assert list(AssignmentChange.objects.of_mission(ms24)) == [moved]


def test_a_timeline_begins_with_what_has_no_date(fly, person, change):
    who, mission = person("Loral O'Hara", slug="loral-ohara"), fly("ms-23")
    late = change(who, "withdrawn", from_mission=mission)
    undated = change(
        who, "named", to_mission=mission, changed_on=None, changed_precision=""
    )

    assert list(AssignmentChange.objects.for_timeline()) == [undated, late]


def test_a_seat_is_lost_by_who_is_withdrawn_or_replaced_in_a_main_crew(
    fly, person, change
):
    mission, lost = fly("ms-23"), []
    for kind in ("named", "withdrawn", "replaced", "restored"):
        for as_backup in (False, True):
            slug = f"{kind}-{as_backup}".lower()
            made = change(
                person(f"Some {slug}"),
                kind,
                slug=slug,
                from_mission=mission,
                as_backup=as_backup,
            )
            lost += (
                [made] if kind in ("withdrawn", "replaced") and not as_backup else []
            )

    assert set(AssignmentChange.objects.of_reassigned_crew()) == set(lost)


def test_the_newest_change_stands_first_and_what_has_no_date_last(fly, person, change):
    who, mission = person("Loral O'Hara", slug="loral-ohara"), fly("ms-23")
    days = {"undated": None, "early": DAY, "late": DAY.replace(year=2024)}
    for slug, day in days.items():
        change(
            who,
            "named",
            slug=slug,
            to_mission=mission,
            changed_on=day,
            changed_precision="day" if day else "",
        )

    ordered = AssignmentChange.objects.newest_first()

    assert [row.slug for row in ordered] == ["late", "early", "undated"]
    assert [row.slug for row in AssignmentChange.objects.oldest_first()] == [
        "undated",
        "early",
        "late",
    ]


def test_a_change_says_who_and_what_and_stands_on_the_person_s_page(row):
    made = row()

    assert str(made) == "Loral O'Hara withdrawn"
    assert made.get_absolute_url() == "/crew/loral-ohara/#a"
    assert (made.leg, made.as_backup) == ("up", False)


@pytest.mark.parametrize("kind", ["named", "moved", "withdrawn", "replaced"])
def test_a_change_says_whether_somebody_was_named(kind):
    assert AssignmentChange(kind=kind).is_naming == (kind == "named")


def test_a_change_says_whether_it_is_of_a_return():
    assert [AssignmentChange(leg=leg).is_of_return for leg in ("up", "down")] == [
        False,
        True,
    ]
