"""Questions of which the SQL is written once."""

import pytest
from django.db.models import Prefetch

from missions.models import CrewMember, Mission, SeatAssignment
from missions.rows.prepared import prepared


@pytest.fixture
def asked():
    """How often the question was put together."""
    return []


@pytest.fixture
def crew(asked):
    @prepared
    def people_aboard(*missions):
        asked.append(missions)
        seats = SeatAssignment.objects.up().filter(mission__in=missions)
        return seats.with_return().select_related("person").order_by("pk")

    return people_aboard


def test_each_key_finds_its_own_rows(crew, crew_of):
    first, second = crew_of("a"), crew_of("b")

    for mission in (first, second, first):
        found = SeatAssignment.objects.up().filter(mission=mission.pk).order_by("pk")
        assert list(found) == crew(mission.pk) != []


def test_it_is_put_together_once_for_as_many_keys(crew, crew_of, asked):
    first, second = crew_of("a"), crew_of("b")

    both = [crew(first.pk, second.pk) for _twice in range(2)]
    crew(first.pk), crew(second.pk)

    assert len(both[0]) == len(crew(first.pk)) + len(crew(second.pk))
    assert len(asked) == 2


def test_what_is_annotated_and_joined_comes_with_the_rows(
    crew, exchange_era, django_assert_num_queries
):
    with django_assert_num_queries(1):
        found = crew(exchange_era.ms22.pk)
        told = {seat.person.slug: seat.return_slug for seat in found}

    plain = exchange_era.ms22.seats.up().with_return()
    assert told == {seat.person.slug: seat.return_slug for seat in plain} != {}


def test_a_text_can_be_a_key(fly):
    made = fly("m1")

    found = prepared(lambda slug: Mission.objects.filter(slug=slug))

    assert (found("m1"), found("none")) == ([made], [])


def test_moments_are_read_as_such_each_time(fly):
    made = fly("m1")

    found = prepared(lambda slug: Mission.objects.filter(slug=slug))

    told = [found("m1")[0].launched_at for _twice in range(2)]
    assert told == [made.launched_at] * 2


def test_links_are_read_beside_from_either_side(
    fly, announcement, source, django_assert_num_queries
):
    missions = [fly(f"m{number}") for number in range(3)]
    for made in missions[:2]:
        made.sources.set([source])
    told = announcement("news")
    told.missions.set(missions[1:])
    ask = prepared(
        lambda *keys: (
            Mission.objects.filter(pk__in=keys)
            .order_by("pk")
            .prefetch_related("sources", "announcements")
        )
    )

    with django_assert_num_queries(3):
        found = ask(*(made.pk for made in missions))
        cited = [list(row.sources.all()) for row in found]
        heard = [list(row.announcements.all()) for row in found]

    assert cited == [list(made.sources.all()) for made in missions]
    assert heard == [[], [told], [told]]


def test_some_rows_of_its_own_are_read_beside_and_know_their_owner(
    crew_of, django_assert_num_queries
):
    missions = [crew_of("a"), crew_of("b")]
    up = Prefetch("seats", SeatAssignment.objects.up().order_by("-pk"), to_attr="crew")
    down = Prefetch("seats", SeatAssignment.objects.down().order_by("pk"))
    rows = Mission.objects.prefetch_related(up, down).order_by("pk")
    ask = prepared(lambda *keys: rows.filter(pk__in=keys))

    with django_assert_num_queries(3):
        found = ask(*(made.pk for made in missions))
        owners = {seat.mission for row in found for seat in row.crew}

    assert owners == {*missions}
    plain = list(rows.filter(pk__in=[made.pk for made in missions]))
    assert [row.crew for row in found] == [row.crew for row in plain]
    assert [[*row.seats.all()] for row in found] == [[*r.seats.all()] for r in plain]


def test_rows_of_its_own_are_read_beside_with_what_they_point_at(
    person, russia, america, django_assert_num_queries
):
    people = [person("A One"), person("B Other")]
    for nation in (russia, america):
        people[0].citizenships.create(nation=nation)
    path = "citizenships__nation"
    rows = CrewMember.objects.prefetch_related(path)
    ask = prepared(lambda *keys: rows.filter(pk__in=keys).order_by("pk"))

    with django_assert_num_queries(2):
        found = ask(*(who.pk for who in people))
        told = [[each.nation for each in who.citizenships.all()] for who in found]

    assert told == [[each.nation for each in who.citizenships.all()] for who in people]
    assert [len(nations) for nations in told] == [2, 0]
