"""Whole addresses, for what others are given."""

from django import template

from ..public_address import whole_address

register = template.Library()


@register.simple_tag(takes_context=True)
def whole(context, path):
    """The address of a path of this site with scheme and host."""
    return whole_address(context["request"], path)
