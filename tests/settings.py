"""The settings of a laptop, as `make run` has them, for tests and what they start."""

import os

os.environ.setdefault("DEBUG", "on")

from crewswap.settings import *  # noqa: F403

# Stands for a cache that several processes share.
CACHES["default"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}  # noqa: F405
