"""Where a text breaks into lines, and what gives way to an ellipsis.

How wide a text is depends on its type, so callers bring `fits`: whether a line has
room. The seats on pages estimate it (`lettering`), the link pictures measure it
(`cards.typeface`).
"""


def broken(parts, most, fits):
    """The parts of a text on at most so many lines; the last one may be too long."""
    lines = [""]
    for part in parts:
        longer = lines[-1] + part
        if not lines[-1] or fits(longer.rstrip()) or len(lines) == most:
            lines[-1] = longer
        else:
            lines.append(part)
    return [line.strip() for line in lines]


def cut(text, fits):
    """The text, or as much of it as there is room for and an ellipsis."""
    if fits(text):
        return text
    while text and not fits(f"{text}…"):
        text = text[:-1].rstrip()
    return f"{text}…"
