"""How facts are written on pages."""

from django import template
from django.utils.html import format_html
from django.utils.translation import gettext as _

from ..dates import day_in_words, elapsed_in_words, in_words, iso

register = template.Library()


@register.simple_tag
def when(moment, precision):
    """A moment in words, with its machine-readable form; "unknown" where it is."""
    if moment is None:
        return unknown()
    return format_html(
        '<time datetime="{}">{}</time>',
        iso(moment, precision),
        in_words(moment, precision),
    )


@register.simple_tag
def day(moment, precision):
    """The day of a moment, or less where less is known: for tables."""
    if moment is None:
        return unknown()
    return format_html(
        '<time datetime="{}">{}</time>',
        iso(moment, precision),
        day_in_words(moment, precision),
    )


@register.simple_tag
def unknown():
    return format_html('<span class="unknown">{}</span>', _("unknown"))


@register.filter
def lines(text):
    """The lines of a text that holds one thing a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


@register.simple_tag
def tally(number):
    """So many squares, for the eye beside a number."""
    return "■" * number


@register.simple_tag
def elapsed(time, precision):
    """A stretch of time in words, no closer than it is known."""
    return elapsed_in_words(time, precision)
