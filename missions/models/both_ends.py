"""Of a seat, the spaceflight that it begins or ends: both ends, on whatever mission."""

from ..spaceflights import differs
from .annotated import Annotated
from .seat_codes import Leg, Status


class BothEnds:
    """What a seat knows of both ends, where its QuerySet was asked for them."""

    return_slug = Annotated("with_return")
    return_name = Annotated("with_return")
    returned_at = Annotated("with_return")
    return_precision = Annotated("with_return")
    return_vehicle = Annotated("with_return")
    return_nation = Annotated("with_return")
    launch_slug = Annotated("with_launch")
    launch_name = Annotated("with_launch")
    launch_vehicle = Annotated("with_launch")
    launch_nation = Annotated("with_launch")
    own_launched_at = Annotated("with_launch")
    own_launch_precision = Annotated("with_launch")
    own_landed_at = Annotated("with_facts")

    @property
    def returned_on(self):
        """Slug of the mission that ended the spaceflight; needs `with_return`."""
        if self.status != Status.FLOWN:
            return ""
        return self.mission.slug if self.leg == Leg.DOWN else self.return_slug or ""

    @property
    def own_landing_precision(self):
        """How closely `own_landed_at` is known; "" of a seat that nobody flew."""
        if self.status != Status.FLOWN:
            return ""
        if self.leg == Leg.DOWN:
            return self.mission.landing_precision
        return self.return_precision

    @property
    def changed_spacecraft(self):
        """Whether this spaceflight launched and returned on two missions."""
        if self.status != Status.FLOWN:
            return False
        other = self.return_slug if self.leg == Leg.UP else self.launch_slug
        return differs(self.mission.slug, other)

    @property
    def changed_vehicle(self):
        """Whether the other of the two is a spacecraft of another type."""
        if self.status != Status.FLOWN:
            return False
        other = self.return_vehicle if self.leg == Leg.UP else self.launch_vehicle
        return differs(self.mission.vehicle.slug, other)

    @property
    def changed_nation(self):
        """Whether the person landed for another nation than they launched for."""
        if self.status != Status.FLOWN:
            return False
        other = self.return_nation if self.leg == Leg.UP else self.launch_nation
        return differs(self.nation.code, other)
