"""A server's settings, on plain HTTP, with static files beside the database."""

from pathlib import Path

from crewswap.settings import *  # noqa: F403
from crewswap.settings import DATABASES

STATIC_ROOT = Path(DATABASES["default"]["NAME"]).parent / "static"
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
