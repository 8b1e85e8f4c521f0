import pytest


@pytest.fixture(autouse=True)
def in_november(today):
    """After the events that these tests enter, and before those that they plan."""
    today(2026, 11, 25)
