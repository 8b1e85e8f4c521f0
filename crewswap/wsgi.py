"""The WSGI entry point: `gunicorn crewswap.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "crewswap.settings")

application = get_wsgi_application()
