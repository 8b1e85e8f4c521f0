"""Which characters a text may hold: those that a reader sees, and spaces.

No database, feed and page agree on the others: PostgreSQL refuses NUL, XML a vertical
tab and U+FFFE, and what turns the direction of writing or has no width makes two names
that look alike differ.
"""

import unicodedata

LINE_BREAKS = "\n\r"  # browsers send both
JOINERS = "\u200c\u200d"  # letters of Persian, Hindi and others change shape by them


def unreadable_in(text, *, lines=True):
    """The first character of a text that it may not hold, or "".

    `lines`: whether it may be broken into lines.
    """
    if text.isprintable():
        return ""
    return next((each for each in text if not is_readable(each, lines)), "")


def is_readable(character, lines):
    if character in LINE_BREAKS:
        return lines
    is_space = unicodedata.category(character) == "Zs"
    return character.isprintable() or is_space or character in JOINERS


def named(character):
    """As a sentence names a character that cannot be shown: "U+000B"."""
    return f"U+{ord(character):04X}"
