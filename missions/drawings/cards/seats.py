"""The seat maps of a mission as a link picture has them: fewer words, larger type."""

from dataclasses import dataclass, replace

from ..cabins import SEAT_HEIGHT
from ..seat_map import SeatKind, other_spacecraft
from .drawing import Box, Drawing, Text, one_line
from .typeface import BOLD, Setting, fitted, measured_width

GAP = 28
HEAD = 42  # for the heading of a map
LARGEST = 2.1  # how far a map is enlarged

NAME = (19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9.3)
SMALLEST_FOR_ALL = 15
OTHER = (13.5, 12.5, 11.5, 10.5)
NATION = 15
FLAG = 17
KEY_SIZES, SWATCH = (22, 20, 18, 16), 36
VACANT = (15, 13.5, 12)


@dataclass(frozen=True)
class Seats(Drawing):
    """One or two seat maps side by side: pairs of a heading and a `SeatMap`."""

    maps: tuple

    template = "missions/_card_seats.svg"

    @property
    def beside(self):
        """Low cabins stand under the words; high ones, or a single one, beside them."""
        if len(self.maps) == 1:
            return 560
        cabins = [drawn.cabin for heading, drawn in self.maps]
        return 0 if all(cabin.width > 1.5 * cabin.height for cabin in cabins) else 732

    def placed(self, box):
        shares = list(self.shares(box))
        cabins = [drawn.cabin for heading, drawn in self.maps]
        scale = min(
            min(
                share.width / cabin.width, (share.height - HEAD) / cabin.height, LARGEST
            )
            for share, cabin in zip(shares, cabins, strict=True)
        )
        if self.beside:  # in the middle of the height, too
            highest = max(cabin.height for cabin in cabins) * scale + HEAD
            top = box.top + (box.height - highest) / 2
            shares = [Box(each.left, top, each.width, highest) for each in shares]
        placed = [
            placed_map(heading, drawn, share, scale)
            for (heading, drawn), share in zip(self.maps, shares, strict=True)
        ]
        return {"maps": placed, "key": self.key(box)}

    def shares(self, box):
        """The part of the box for each map."""
        number = len(self.maps)
        width = (box.width - GAP * (number - 1)) / number
        for index in range(number):
            yield Box(box.left + index * (width + GAP), box.top, width, box.height)

    def key(self, box):
        """What striped seats mean, where there are any: above, or under the words."""
        kinds = {couch.kind for heading, drawn in self.maps for couch in drawn.couches}
        if SeatKind.FOREIGN not in kinds:
            return None
        if self.beside:
            return one_line(
                "key", SeatKind.FOREIGN.label, KEY_SIZES, box.left - 150, 64, 584
            )
        text = one_line("key", SeatKind.FOREIGN.label, KEY_SIZES, 500, 0, 76)
        width = SWATCH + measured_width(text.text, text.size)
        return replace(text, x=round(box.right - width, 1))


def placed_map(heading, drawn, share, scale):
    """A map in its share of the box: the heading, and seats with their words."""
    cabin = drawn.cabin
    names = [couch.name for couch in drawn.couches if couch.seat]
    seat_room = cabin.seat_width - 7
    size = common_size(names, seat_room)
    left = share.middle - cabin.width * scale / 2
    room = share.width - 8
    return {
        "heading": one_line(
            "leg", heading, (25, 22, 20, 18), room, share.middle, share.top + 22, BOLD
        ),
        "map": drawn,
        "at": f"translate({left:.1f} {share.top + HEAD:.1f}) scale({scale:.3f})",
        "couches": [
            (couch, texts_in(couch, size, seat_room)) for couch in drawn.couches
        ],
    }


def common_size(names, room):
    """The largest size that suits all names, or a few of them get a smaller one."""
    suited = (fitted(name, NAME, room, 2, BOLD).size for name in names)
    return max(min(suited, default=NAME[0]), SMALLEST_FOR_ALL)


def texts_in(couch, size, room):
    """The words of a seat as `Text`s, one below the other in the middle of it."""
    seat = couch.seat
    if not seat:
        words = " ".join(line.text for line in couch.lines)
        return stacked([("vacant", fitted(words, VACANT, room, 2))])
    sizes = [each for each in NAME if each <= size]
    groups = [
        ("name", fitted(couch.name, sizes, room, 2, BOLD)),
        ("nation", Setting(NATION, [seat.nation.code])),
    ]
    if seat.changed_spacecraft:
        lead, name = other_spacecraft(seat)
        groups.append(("spacecraft", fitted(f"{lead} {name}", OTHER, room, 3, BOLD)))
    return stacked(groups)


def stacked(groups):
    """Groups of lines, each a kind and a `Setting`, centred in the height of a seat."""
    rows = [
        (kind, setting.size, text, 7 if number == 0 and place else 2)
        for place, (kind, setting) in enumerate(groups)
        for number, text in enumerate(setting.lines)
    ]
    height = sum(size + above for kind, size, text, above in rows)
    y, lines = (SEAT_HEIGHT - height) / 2 - 2, []
    for kind, size, text, above in rows:
        y += size + above
        lines.append(Text(kind, size, 0, round(y, 1), text))
    return lines
