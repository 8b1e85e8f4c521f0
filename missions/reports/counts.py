"""Counts of people, spaceflights, seats and missions, each by one rule.

- People: who launched above 100 km, each once.
- Spaceflights: launch seats flown above 100 km.
- Launch seats and return seats: those flown, launches that failed below 100 km too.
- Missions flown: those that left the ground.
"""

from collections import defaultdict

from django.db.models import Count, F, Min, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from ..models import Arrangement, Leg, Mission, SeatAssignment, Sex
from ..models.codes import UNKNOWN
from ..models.fact_columns import above_100_km


def flown():
    return SeatAssignment.objects.flown().order_by()


def with_people(rows, of):
    """Annotate `people`: how many launched above 100 km in seats `of` the row.

    `of` is the field of a seat that is the row: "nation" or "agency".
    """
    held = SeatAssignment.objects.spaceflights().filter(**{of: OuterRef("pk")})
    return rows.annotate(people=number_of(held, of, Count("person", distinct=True)))


def with_spaceflights(nations):
    """Annotate `spaceflights`: how many began for the nation above 100 km."""
    held = SeatAssignment.objects.spaceflights().filter(nation=OuterRef("pk"))
    return nations.annotate(spaceflights=number_of(held, "nation", Count("pk")))


def with_missions_flown(vehicles):
    """Annotate `missions_flown`."""
    flown = Mission.objects.flown().filter(vehicle=OuterRef("pk"))
    return vehicles.annotate(missions_flown=number_of(flown, "vehicle", Count("pk")))


def with_women(nations):
    """Annotate `women`: how many of its people who launched above 100 km are women."""
    held = SeatAssignment.objects.spaceflights().filter(
        nation=OuterRef("pk"), person__sex=Sex.FEMALE
    )
    women = number_of(held, "nation", Count("person", distinct=True))
    return nations.annotate(women=women)


def with_flown_on(nations):
    """Annotate how many `families` its people launched or landed on, and stations.

    `stations_visited` are those that these missions docked at.
    """
    held = SeatAssignment.objects.flown().filter(nation=OuterRef("pk"))
    families = Count("mission__vehicle__family", distinct=True)
    stations = Count("mission__station", distinct=True)
    return nations.annotate(
        families=number_of(held, "nation", families),
        stations_visited=number_of(held, "nation", stations),
    )


def number_of(rows, of, count):
    """The `count` over `rows` that belong to one row `of` an outer query, or 0."""
    counted = rows.order_by().values(of).annotate(number=count).values("number")
    return Coalesce(Subquery(counted), 0)


def by_vehicle(seats):
    """`seats` by vehicle: dicts with key (slug), name, operators, people, up, down.

    Operators are those of the days of the launches, by name, first one first.
    """
    rows = counted(seats, key="mission__vehicle__slug", name="mission__vehicle__name")
    operators = defaultdict(list)
    paths = "mission__vehicle__slug", "mission__spacecraft_operator__short_name"
    first = Min("mission__launched_at")
    for vehicle, name in (
        seats.values_list(*paths).annotate(first=first).order_by("first", *paths)
    ).values_list(*paths):
        operators[vehicle].append(name)
    return [row | {"operators": operators[row["key"]]} for row in rows]


def by_nation(seats):
    """`seats` by nation flown for: dicts with key (code), name, people, up, down."""
    return counted(seats, key="nation__code", name="nation__name")


def by_agency(seats):
    """`seats` by sponsoring agency: dicts with key (slug), name, people, up, down."""
    return counted(seats, key="agency__slug", name="agency__short_name")


def counted(seats, **names):
    """Flown `seats` of both legs, counted; those with most launch seats first."""
    up, down = Q(leg=Leg.UP), Q(leg=Leg.DOWN)
    return list(
        seats.values(**{name: F(path) for name, path in names.items()})
        .annotate(
            people=Count("person", distinct=True, filter=up & above_100_km()),
            up=Count("pk", filter=up),
            down=Count("pk", filter=down),
        )
        .order_by("-up", "-down", *names)
    )


def totals(seats):
    """What the catalogue counts, each by its rule: {name: number}.

    `seats` are all seat rows. One query a line.
    """
    spaceflights = seats.spaceflights()
    changed = spaceflights.returned_on_a_different_spacecraft()
    return {
        "people_in_space": people(spaceflights),
        "people_in_orbit": people(spaceflights.in_orbit()),
        "spaceflights": spaceflights.count(),
        "changed_spacecraft": changed.count(),
        "seats_up": seats.flown().up().count(),
        "seats_down": seats.flown().down().count(),
    }


def people(seats):
    return seats.order_by().values("person").distinct().count()


def by_arrangement(seats):
    """Seats up by the terms they were held on: (code or "unknown", label, seats)."""
    found = dict(seats.up().values_list("arrangement").annotate(Count("pk")))
    return [
        (code or UNKNOWN, label, found[code])
        for code, label in Arrangement.choices
        if code in found
    ]
