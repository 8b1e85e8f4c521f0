"""A server's settings, with static files as they are in the project."""

from crewswap.settings import *  # noqa: F403
from crewswap.settings import STORAGES

STORAGES["staticfiles"] = {
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
