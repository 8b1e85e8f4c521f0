"""How dark a number stands in a table of many."""

from math import ceil, sqrt

from django import template

register = template.Library()

SHADES = 5


@register.filter
def shade(number, highest):
    """From 1 to 5, by the root: the eye tells small numbers apart too."""
    return max(1, ceil(SHADES * sqrt((number or 0) / (highest or 1))))
