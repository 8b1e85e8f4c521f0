"""What every drawing on a link picture shares."""

from dataclasses import dataclass

from django.template.loader import render_to_string

from .typeface import REGULAR, fitted


@dataclass(frozen=True)
class Box:
    """The room for a drawing."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self):
        return self.left + self.width

    @property
    def middle(self):
        return self.left + self.width / 2


@dataclass(frozen=True)
class Text:
    """A line of type: its class and size, and where its baseline begins."""

    css: str
    size: float
    x: float
    y: float
    text: str


def one_line(css, text, sizes, room, x, y, file=REGULAR):
    """A `Text` on one line, in smaller type or cut where there is little room."""
    setting = fitted(text, sizes, room, 1, file)
    return Text(css, setting.size, round(x, 1), round(y, 1), setting.lines[0])


class Drawing:
    """Draws by its `template` what it has `placed` in a `Box`.

    `beside` is how wide it stands to the right of the words, 0 where it stands under
    them.
    """

    template = ""
    beside = 0
    is_plain = False  # whether the ground behind it shows the site's mark

    def drawn_in(self, box):
        return render_to_string(self.template, {"box": box, **self.placed(box)})
