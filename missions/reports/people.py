"""The order in which people were first in space."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db.models import F

from ..models import Nation, SeatAssignment
from ..rows.in_hand import in_hand
from ..rows.prepared import prepared


@dataclass(frozen=True)
class Place:
    """Whose how many-th person in space somebody is; of all where `nation` is None."""

    nation: Nation | None
    number: int


def places_of(person):
    """The `Place`s of somebody who was in space: among all, then for each nation.

    By the launch of the first spaceflight, or of the first for that nation; a crew in
    its own order.
    """
    numbers = places_of_all().get(person.pk, {})
    keys = [key for key in numbers if key]
    nations = {nation.pk: nation for nation in nations_with(*keys)} if keys else {}
    return [Place(nations.get(nation), number) for nation, number in numbers.items()]


@prepared
def nations_with(*keys):
    return Nation.objects.filter(pk__in=keys)


@in_hand
def places_of_all():
    """{person: {None: place among all, nation: place among those who flew for it}}"""
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
    places, numbers = defaultdict(dict), Counter()
    for person, nation in launches:
        for among in (None, nation):
            if among not in places[person]:
                numbers[among] += 1
                places[person][among] = numbers[among]
    return places
