"""The settings of a laptop, as `make run` has them, for tests and what they start."""

import os

os.environ.setdefault("DEBUG", "on")

from crewswap.settings import *  # noqa: F403

# Stands for a cache that several processes share.
CACHES["default"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}  # noqa: F405
# Tables as the models say, which takes a tenth of the time of all migrations in turn.
# `test_migrations.py` holds the two together, and the shipped catalogue is migrated.
DATABASES["default"]["TEST"] = {"MIGRATE": False}  # noqa: F405
