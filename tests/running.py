"""How the tests are run: which of them, on how many workers, and what is measured."""

import gc
import os
from importlib import import_module
from pkgutil import walk_packages

import pytest
from coverage import Coverage

from .asked_of_both import hangs_on_the_database, is_of_showing
from .measured import is_measured_already, not_measured


def pytest_addoption(parser):
    parser.addoption(
        "--that-ask-a-database",
        action="store_true",
        help="run those tests alone that another kind of database can make fail",
    )


def pytest_ignore_collect(collection_path, config):
    """What that run does not ask, it does not look through."""
    asked_again = config.getoption("--that-ask-a-database")
    return (asked_again and is_of_showing(collection_path)) or None


def pytest_collection_modifyitems(config, items):
    for test in items:
        if is_measured_already(test):
            test.add_marker(pytest.mark.no_cover)
    if config.getoption("--that-ask-a-database"):
        others = [test for test in items if not hangs_on_the_database(test)]
        config.hook.pytest_deselected(items=others)
        items[:] = filter(hangs_on_the_database, items)


def pytest_xdist_auto_num_workers(config):
    """One more than cores, because servers and browsers are waited for.

    Those on PostgreSQL run beside these, and it is a server itself.
    """
    return os.cpu_count() + (not config.getoption("--that-ask-a-database"))


def pytest_configure():
    """Looking for garbage takes a fifth of the time in which tests are collected."""
    gc.set_threshold(100_000, 20, 100)


def pytest_collection_finish():
    """What is loaded by now stays; looking through it takes a tenth of the time."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session):
    """Stop the first of two coverages that pytest-cov 7.1 starts in xdist's workers.

    It is never read, and goes on measuring wherever the other one pauses.
    """
    first = Coverage.current()
    if first and hasattr(session.config, "workerinput"):
        first.stop()


@pytest.hookimpl(wrapper=True)
def pytest_collection(session):
    """Modules are imported where that is measured, once; to find tests is not."""
    if not hasattr(session.config, "workerinput"):
        import_what_is_measured()
    with not_measured():
        return (yield)


def import_what_is_measured():
    for name in ("crewswap", "desk", "missions"):
        package = import_module(name)
        for module in walk_packages(package.__path__, f"{name}."):
            if not module.name.endswith(".wsgi"):  # which would be a second site
                import_module(module.name)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup():
    with not_measured():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown():
    with not_measured():
        return (yield)
