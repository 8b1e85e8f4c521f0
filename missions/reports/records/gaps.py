"""Times between a landing and the next launch, of a person or of a spacecraft."""

import datetime
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext_lazy as _

from ...dates import coarser
from . import columns
from .record import Column


@dataclass(frozen=True)
class Gap:
    """`landed_on` and `launched_on` are missions; `of` a person or a spacecraft."""

    of: object
    landed_on: object
    launched_on: object

    @property
    def elapsed(self):
        return self.launched_on.launched_at - self.landed_on.landed_at

    @property
    def precision(self):
        return coarser(
            self.landed_on.landing_precision, self.launched_on.launch_precision
        )


def ranked(gaps):
    """(time, gap), the earlier first among equals."""
    timed = [(gap.elapsed, gap) for gap in gaps if gap.landed_on.landed_at]
    timed = [pair for pair in timed if pair[0] >= datetime.timedelta()]
    return sorted(timed, key=lambda pair: pair[1].launched_on.launched_at)


def between_spaceflights(flown):
    return ranked(
        Gap(after.up.person, (before.down or before.up).mission, after.up.mission)
        for career in flown.careers
        for before, after in pairwise(career)
        if flown.asked.holds(after.up)
    )


def between_missions(flown):
    """Of each spacecraft that is known; those of one that is not cannot be told."""
    flights = defaultdict(list)
    for mission in flown.missions:
        if mission.spacecraft and flown.asked.holds_vehicle(mission):
            flights[mission.spacecraft].append(mission)
    return ranked(
        Gap(spacecraft, before, after)
        for spacecraft, missions in flights.items()
        for before, after in pairwise(missions)
    )


def gap_columns(*of):
    return (
        *of,
        Column("whole_days", _("Time"), lambda e: columns.days(e.elapsed, e.precision)),
        Column("landed_on", _("Landed on"), lambda e: columns.named(e.landed_on)),
        Column(
            "landed_at",
            _("Landing"),
            lambda e: columns.day(e.landed_on.landed_at, e.landed_on.landing_precision),
            "date",
        ),
        columns.launched_on(lambda gap: gap.launched_on),
        columns.launched(lambda gap: gap.launched_on),
    )
