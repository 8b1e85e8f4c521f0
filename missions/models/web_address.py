from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


def public_web_address(value):
    """A page that any reader can open: on the web, and without a password in it."""
    parts = urlsplit(value)
    if parts.scheme.lower() not in ("http", "https"):
        raise ValidationError(_("An address begins with https:// or http://."))
    if "@" in parts.netloc:
        raise ValidationError(_("No name or password stands in an address."))
