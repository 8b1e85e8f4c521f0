"""Rows that count, seats or missions, and facets whose paths lead over them."""

from functools import reduce
from operator import and_

from django.db.models import FilteredRelation, Q
from django.utils.translation import gettext as _

from ..models import COUNTED, Leg, Nation, Status, Vehicle
from ..models.mission_codes import NOT_FLOWN
from ..rows.in_hand import in_hand
from .facets import Facet


def counted_seats():
    """Seats that are or will be taken, for paths that begin with `counted`."""
    condition = Q(seats__status__in=COUNTED)
    return {"counted": FilteredRelation("seats", condition=condition)}


def flown_seats():
    """Seats that were taken, for paths that begin with `flown`."""
    return {"flown": FilteredRelation("seats", condition=Q(seats__status=Status.FLOWN))}


def flown_launches():
    """Seats that were taken at launch, for paths that begin with `launches`."""
    condition = Q(seats__status=Status.FLOWN, seats__leg=Leg.UP)
    return {"launches": FilteredRelation("seats", condition=condition)}


def flown_missions():
    """Missions that left the ground, for paths that begin with `docked`."""
    condition = ~Q(missions__outcome__in=NOT_FLOWN)
    return {"docked": FilteredRelation("missions", condition=condition)}


class FlownOn(Facet):
    """Rows by what their people launched or landed on.

    A value is a vehicle ("soyuz-ms"), a family ("Soyuz"), or the code of a nation: any
    spacecraft that the nation's agencies and companies operate ("USA").
    """

    def __init__(self, **options):
        ends = ("vehicle__slug", "vehicle__family", "spacecraft_operator__nation__code")
        paths = [f"flown__mission__{end}" for end in ends]
        super().__init__(*paths, aliases=flown_seats, **options)

    def known(self, values):
        return set(values) & self.everything().keys()

    def everything(self, rows=None):
        return labels_of_spacecraft()

    def labels(self, values):
        return {v: label for v, label in self.everything().items() if v in values}


@in_hand
def labels_of_spacecraft():
    """{value: label}: countries first, then families, then their vehicles."""
    countries = {
        nation.code: _("%(nation)s: any spacecraft") % {"nation": nation}
        for nation in Nation.objects.operating()
    }
    families, vehicles = {}, {}
    for row in Vehicle.objects.all():
        families[row.family] = _("%(family)s, any") % {"family": row.family}
        vehicles[row.slug] = str(row)
    return {
        value: label
        for named in (countries, families, vehicles)
        for value, label in sorted(named.items(), key=lambda pair: pair[1])
    }


class NeverOn(FlownOn):
    """Rows whose people never did; of several values, on none of them."""

    def filter(self, queryset, values):
        if not values:
            return queryset
        flown = super().filter(queryset.model.objects.all(), values)
        return queryset.exclude(pk__in=flown.values("pk"))

    def parts_by(self, sets, everything):
        return {value: everything & ~flown for value, flown in sets.items()}

    def meeting(self, sets, values):
        if not all(value in sets for value in values):
            return None
        return reduce(and_, (sets[value] for value in values))
