"""The terms of the data and who made it, for pages."""

from django import template

from ..citation import CREDIT, LICENCE

register = template.Library()


@register.simple_tag
def licence():
    """A `Licence`: its `code`, `name` and `address`."""
    return LICENCE


@register.simple_tag
def credit():
    return CREDIT
