"""Whole addresses, for what others are given."""

from urllib.parse import quote

from django import template
from django.conf import settings

from ..public_address import whole_address

register = template.Library()


@register.simple_tag(takes_context=True)
def whole(context, path):
    """The address of a path of this site with scheme and host."""
    return whole_address(context["request"], path)


@register.simple_tag(takes_context=True)
def report_address(context):
    """Where an error on this page is reported; "" unless the site names a place."""
    cite = context.get("cite")
    page = cite.address if cite else whole(context, context["request"].path)
    version = cite and cite.version or ""
    filled = settings.REPORT_ERRORS.replace("{page}", quote(page, safe=""))
    return filled.replace("{version}", quote(version, safe=""))
