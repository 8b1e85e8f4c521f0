"""The order in which people were first in space."""

from dataclasses import dataclass

from django.db.models import F

from ..models import Nation, SeatAssignment


@dataclass(frozen=True)
class Place:
    """Whose how many-th person in space somebody is; of all where `nation` is None."""

    nation: Nation | None
    number: int


def places_of(person):
    """The `Place`s of somebody who was in space: among all, then for each nation.

    By the launch of the first spaceflight, or of the first for that nation; a crew in
    its own order. Two queries; none where nobody was in space.
    """
    launches = (
        SeatAssignment.objects.spaceflights()
        .order_by(
            "mission__launched_at",
            "mission__slug",
            F("position").asc(nulls_last=True),
            "person__slug",
        )
        .values_list("person_id", "nation_id")
    )
    among_all, among_nation = {}, {}
    for who, nation in launches:
        among_all.setdefault(who, len(among_all) + 1)
        people = among_nation.setdefault(nation, {})
        people.setdefault(who, len(people) + 1)
    if person.pk not in among_all:
        return []
    own = {
        key: found[person.pk]
        for key, found in among_nation.items()
        if person.pk in found
    }
    nations = Nation.objects.in_bulk(own)
    return [
        Place(None, among_all[person.pk]),
        *(Place(nations[key], number) for key, number in own.items()),
    ]
