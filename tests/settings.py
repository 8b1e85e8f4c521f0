"""The settings of a laptop, as `make run` has them, for tests and what they start."""

import os

os.environ.setdefault("DEBUG", "on")

from crewswap.settings import *  # noqa: F403
