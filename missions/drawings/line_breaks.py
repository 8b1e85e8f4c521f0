"""Where a text breaks into lines, and what gives way to an ellipsis.

How wide a text is depends on its type, so callers bring `fits`: whether a line has
room. The seats on pages estimate it (`lettering`), the link pictures measure it
(`cards.typeface`). A line is measured a few times, however long the text is.
"""

from bisect import bisect_left


def broken(parts, most, fits):
    """The parts of a text on at most so many lines; the last one may be too long."""
    lines = [""]
    for part in parts:
        longer = lines[-1] + part
        if not lines[-1] or len(lines) == most or fits(longer.rstrip()):
            lines[-1] = longer
        else:
            lines.append(part)
    return [line.strip() for line in lines]


def cut(text, fits):
    """The text, or as much of it as there is room for and an ellipsis."""
    if fits(text):
        return text

    def is_too_long(letters):
        return not fits(begun(text, letters))

    letters = bisect_left(range(1, len(text)), True, key=is_too_long)
    return begun(text, letters)


def begun(text, letters):
    """The first letters of a text and an ellipsis, which no space stands before."""
    return f"{text[:letters].rstrip()}…"
