"""The shipped catalogue, for all of these tests."""

import pytest


@pytest.fixture(autouse=True)
def asks_the_shipped_catalogue(as_served):
    """Each of these tests does."""
