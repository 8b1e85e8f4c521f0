"""Spaceflights as the timeline shows them, each with what its missions repeat."""

from dataclasses import dataclass

from django.db.models import Subquery
from django.urls import reverse
from django.utils.functional import cached_property

from ..dates import day_in_words, iso
from ..models import CrewMember, Mission, Outcome, SeatAssignment
from ..spaceflights import differs, return_seats
from .escaping import NOTHING, escaped, filled


class DrawnMission:
    """What the timeline shows of a mission.

    What a drawing repeats is escaped, and put together once.
    """

    FIELDS = (
        *("slug", "name", "launched_at", "launch_precision"),
        *("landed_at", "landing_precision", "outcome"),
        *("vehicle__family", "vehicle__slug"),
    )

    def __init__(self, mission, address):
        """`mission` is a dict of `FIELDS`; `address` is that of its page."""
        self.slug, self.name, self.address = mission["slug"], mission["name"], address
        self.launched_at, self.landed_at = mission["launched_at"], mission["landed_at"]
        self.launch_precision = mission["launch_precision"]
        self.landing_precision = mission["landing_precision"]
        self.is_lost = mission["outcome"] == Outcome.LOST
        self.family = mission["vehicle__family"]
        self.vehicle = mission["vehicle__slug"]

    @property
    def launched(self):
        return iso(self.launched_at, self.launch_precision)

    @property
    def landed(self):
        return iso(self.landed_at, self.landing_precision)

    @cached_property
    def link(self):
        return filled('<a href="{}">{}</a>', escaped(self.address), escaped(self.name))

    @cached_property
    def launch_day(self):
        return escaped(day_in_words(self.launched_at, self.launch_precision))

    @cached_property
    def landing_day(self):
        return escaped(day_in_words(self.landed_at, self.landing_precision))

    @cached_property
    def launch(self):
        return filled("↑ {}, {}", escaped(self.name), self.launch_day)

    @cached_property
    def landing(self):
        return filled("↓ {}", self.landing_day)

    @cached_property
    def landing_of_others(self):
        return filled("↓ {}, {}", escaped(self.name), self.landing_day)

    @cached_property
    def loss(self):
        return filled("† {}", self.landing_day)


@dataclass(eq=False)  # frozen, it would take three times as long to make
class Bar:
    """One spaceflight: who, for which nation, and on which missions.

    `returned_on` is None while it lasts and where the crew was lost.
    """

    person: str
    name: str
    short_name: str
    nation: str
    nation_name: str
    launched_on: DrawnMission
    returned_on: DrawnMission | None

    @cached_property
    def is_lost(self):
        return self.returned_on is None and self.launched_on.is_lost

    @cached_property
    def changed_spacecraft(self):
        return differs(self.launched_on, self.returned_on)

    @cached_property
    def begins_at(self):
        return self.launched_on.launched_at

    def ends_at(self, when):
        """Its end, or `when` while it lasts."""
        ended = self.launched_on if self.is_lost else self.returned_on
        return ended.landed_at if ended else when

    @cached_property
    def days(self):
        """Whole days from launch to landing or loss; None while it lasts."""
        if self.returned_on is None and not self.is_lost:
            return None
        return (self.ends_at(None) - self.begins_at).days

    @property
    def end(self):
        """How it ended, for a tooltip: "↓ 12 March 2023", "↓ Crew-9, 18 March 2025"."""
        if self.is_lost:
            return self.launched_on.loss
        if self.changed_spacecraft:
            return self.returned_on.landing_of_others
        return self.returned_on.landing if self.returned_on else NOTHING


def bars_of(seats):
    """The `Bar` of each UP seat in `seats`, by launch; three queries."""
    returns = return_seats(SeatAssignment.objects)
    rows = seats.order_by("mission__launched_at", "position", "pk").values_list(
        "person__slug",
        "person__name",
        "nation__code",
        "nation__name",
        "mission_id",
        Subquery(returns.values("mission")[:1]),
    )
    flown = Mission.objects.flown().order_by().values("pk", *DrawnMission.FIELDS)
    missions = reverse("missions:mission-list")  # for each it would take long
    drawn = {
        mission["pk"]: DrawnMission(mission, f"{missions}{mission['slug']}/")
        for mission in flown
    }
    short = CrewMember.objects.short_names()
    return [
        Bar(
            slug,
            name,
            short[slug],
            code,
            nation,
            drawn[launch],
            drawn.get(landing),
        )
        for slug, name, code, nation, launch, landing in rows
    ]
