"""The WSGI entry point: `gunicorn crewswap.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "crewswap.settings")

site = get_wsgi_application()

from .again import Again  # noqa: E402  (what it imports wants the site set up)

application = Again(site)
