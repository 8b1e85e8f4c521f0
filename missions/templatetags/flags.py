"""Flags of nations, out of one drawing that a browser loads once."""

import re
from functools import cache, lru_cache
from pathlib import Path

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

register = template.Library()

SPRITE = "missions/flags.svg"


@cache
def drawn():
    """The flags in the drawing by id: nations' codes in small letters."""
    file = Path(__file__).parent.parent / "static" / SPRITE
    found = re.findall(
        r'<symbol id="(\w+)"[^>]*>(.*)</symbol>', file.read_text("utf-8")
    )
    return {code: SafeString(shapes) for code, shapes in found}


@register.simple_tag
def flag_alone(nation):
    """The flag of a nation, or of its code, for the eye alone: its name stands beside.

    Nothing where no flag is drawn: a nation may be entered before its flag.
    """
    name = str(getattr(nation, "code", nation)).lower()
    if name not in drawn():
        return ""
    return format_html(
        '<svg class="flag" width="1em" height="1em" aria-hidden="true">'
        '<use href="{}#{}"></use></svg>',
        static(SPRITE),
        name,
    )


@register.simple_tag
def flag(nation):
    """The flag before a name: `flag_alone` and a space that keeps them on one line."""
    alone = flag_alone(nation)
    return format_html("{}\u00a0", alone) if alone else ""


@register.simple_tag
def nation(nation):
    """The flag and the name of a nation, kept on one line, as a link to its page."""
    return flagged(nation.code, str(nation), nation.get_absolute_url())


@register.simple_tag
def nation_in_text(row):
    """The same inside a sentence: "the United States"."""
    linked = nation(row)
    return format_html(_("the {}"), linked) if row.has_article else linked


@lru_cache(maxsize=1000)
def flagged(code, name, address):
    """Made once: tables name the same few nations in every row."""
    return format_html(
        '<span class="flagged">{}<a href="{}">{}</a></span>', flag(code), address, name
    )


@register.simple_tag
def round_flag(nation, x, y, size):
    """The flag of a nation as part of a picture that stands alone, cut round.

    The picture has the `clipPath` "round". Nothing where no flag is drawn.
    """
    shapes = drawn().get(nation.code.lower())
    if not shapes:
        return ""
    return format_html(
        '<g transform="translate({} {}) scale({})"><g clip-path="url(#round)">{}</g>'
        '<circle class="ring" cx="256" cy="256" r="246"/></g>',
        x,
        y,
        size / 512,
        shapes,
    )
