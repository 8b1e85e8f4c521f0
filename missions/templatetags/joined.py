"""Data inside of a page, for programs that read it."""

import json

from django import template
from django.utils.safestring import mark_safe

register = template.Library()

# No text of a row ends the element early, nor begins a comment in it.
ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&"}


@register.filter
def json_ld(data):
    """A dict as JSON-LD, for a block of data. Such is not run: no policy forbids it."""
    whole = {"@context": "https://schema.org"} | data
    return mark_safe(json.dumps(whole, ensure_ascii=False).translate(ESCAPES))
