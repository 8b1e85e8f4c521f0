"""Flags of nations, out of one drawing that a browser loads once."""

import re
from functools import cache
from pathlib import Path

from django import template
from django.templatetags.static import static
from django.utils.html import format_html

register = template.Library()

SPRITE = "missions/flags.svg"


@cache
def drawn():
    """The ids of the flags in the drawing: nations' codes in small letters."""
    file = Path(__file__).parent.parent / "static" / SPRITE
    return frozenset(re.findall(r'<symbol id="(\w+)"', file.read_text("utf-8")))


@register.simple_tag
def flag(nation):
    """The flag of a nation, or of its code, for the eye alone: its name stands beside.

    A space follows. Nothing where no flag is drawn: a nation may be entered before its
    flag.
    """
    name = str(getattr(nation, "code", nation)).lower()
    if name not in drawn():
        return ""
    return format_html(
        '<svg class="flag" width="1em" height="1em" aria-hidden="true">'
        '<use href="{}#{}"></use></svg>\u00a0',
        static(SPRITE),
        name,
    )


@register.simple_tag
def nation(nation):
    """The flag and the name of a nation, kept on one line, as a link to its page."""
    return format_html(
        '<span class="flagged">{}<a href="{}">{}</a></span>',
        flag(nation),
        nation.get_absolute_url(),
        nation,
    )
