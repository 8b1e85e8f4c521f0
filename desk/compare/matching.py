"""Which mission and which person of ours another catalogue means."""

import datetime
import re
from difflib import SequenceMatcher

from missions.dates import CLOCK, Precision
from missions.folding import folded
from missions.models import Mission, SeatAssignment, Station

NEAR = datetime.timedelta(days=3)  # between launches of one name
SLIPPED = datetime.timedelta(days=400)  # likewise, of a flight that is planned
SAME_LAUNCH = datetime.timedelta(minutes=10)
ALIKE = 0.75  # of two spellings of a family name, where the given name is the same


def squeezed(text):
    """A name as its letters and digits alone: "soyuzms24"."""
    return folded(text).replace(" ", "")


class Missions:
    """Ours, by what others may call them."""

    def __init__(self):
        seats = SeatAssignment.objects.counted().select_related("person")
        self.all = list(Mission.objects.order_by("pk"))
        self.seats = {mission.pk: {"up": [], "down": []} for mission in self.all}
        for seat in seats:
            self.seats[seat.mission_id][seat.leg].append(seat)
        self.by_name = {}
        for mission in self.all:
            for name in (mission.name, mission.slug, *mission.aliases.splitlines()):
                self.by_name.setdefault(squeezed(name), []).append(mission)
        stations = Station.objects.values_list("name", "short_name", "wikidata")
        self.stations = {squeezed(name) for names in stations for name in names} - {""}

    def find(self, flight):
        """By an ID, by a name with a launch near theirs, or by the launch alone."""
        return self.by_id(flight) or self.called(flight) or self.launched_with(flight)

    def by_id(self, flight):
        for name, value in flight.ids.items():
            found = [
                each for each in self.all if value and getattr(each, name) == value
            ]
            if len(found) == 1 and self.may_be(flight, found[0]):
                return found[0]
        return None

    def called(self, flight):
        for name in flight.names:
            for mission in self.by_name.get(squeezed(name), []):
                if self.may_be(flight, mission):
                    return mission
        return None

    def is_called(self, flight, mission):
        """Whether one of their names is one of ours for this mission."""
        return any(mission in self.by_name.get(squeezed(n), []) for n in flight.names)

    def is_station(self, flight):
        """Whether it is one of our stations, which have crews and launches too."""
        names = {*flight.names, flight.ids.get("wikidata", "")}
        return not self.stations.isdisjoint(map(squeezed, names))

    def launched_with(self, flight):
        """The only mission that launched in the same minutes, or on the same day."""
        theirs = flight.launched
        if not theirs or not flight.has_flown:
            return None
        in_minutes = theirs.precision in CLOCK
        if not in_minutes and (theirs.precision != Precision.DAY or not flight.is_ours):
            return None
        within = SAME_LAUNCH if in_minutes else datetime.timedelta(days=1)
        found = [
            mission
            for mission in self.all
            if mission.launch_precision in CLOCK
            and -SAME_LAUNCH <= mission.launched_at - theirs.at <= within
        ]
        return found[0] if len(found) == 1 else None

    @staticmethod
    def may_be(flight, mission):
        """Whether both launches, as far as they are known, may be one."""
        if not flight.launched or not mission.launched_at:
            return True
        apart = abs(mission.launched_at - flight.launched.at)
        if not flight.is_ours:
            return apart <= SAME_LAUNCH  # a launch that was called off has its name too
        return apart <= (NEAR if mission.has_flown else SLIPPED)


def paired(riders, seats):
    """([(rider, seat)], riders without a seat, seats without a rider) of one crew."""
    pairs, left = [], list(seats)
    rest = list(riders)
    for is_one in (is_same_item, is_same_name, is_same_family, is_alike):
        for rider in list(rest):
            found = [seat for seat in left if is_one(rider, seat.person)]
            if len(found) == 1:
                pairs.append((rider, found[0]))
                rest.remove(rider)
                left.remove(found[0])
    return pairs, rest, left


def is_same_item(rider, person):
    return bool(rider.wikidata) and rider.wikidata == person.wikidata


def is_same_name(rider, person):
    """Every word of one of our names is among theirs: ranks and titles are more."""
    theirs = words_of(rider.name)
    names = (person.name, *person.aliases.splitlines())
    return any(set(folded(name).split()) <= theirs for name in names if folded(name))


def is_same_family(rider, person):
    family = set(folded(person.family_name or person.name).split())
    return family <= words_of(rider.name)


def is_alike(rider, person):
    """A family name in another transliteration, within one crew."""
    family = squeezed(person.family_name or person.name)
    ratios = (
        SequenceMatcher(None, family, word).ratio() for word in words_of(rider.name)
    )
    return max(ratios, default=0) >= ALIKE


def words_of(name):
    """The words of a name and of what stands behind it: "Gagarin, Letchik-Mai. VVS"."""
    return set(folded(re.sub(r"[*]", " ", name)).split())
