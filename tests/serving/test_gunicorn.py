"""What gunicorn.conf.py is for: idle clients, false headers, missing settings."""

import gc
import os
import runpy
import signal
import socket
import subprocess
import sys
import time

import pytest

from tests.shipped import PROJECT

from .servers import environment, eventually, served


@pytest.fixture(scope="module")
def site(catalogue):
    with served(f"sqlite:///{catalogue}") as site:
        yield site


def test_who_connects_and_says_nothing_keeps_nobody_waiting(site):
    idle = [socket.create_connection(("127.0.0.1", site.port)) for _ in range(20)]
    try:
        begun = time.monotonic()
        assert site.ask("/health/")[0] == 200
        assert time.monotonic() - begun < 5, "two held two workers for half a minute"
    finally:
        for each in idle:
            each.close()


@pytest.mark.parametrize("header", ["SCRIPT_NAME", "Script-Name", "PATH_INFO"])
def test_no_client_says_under_which_path_it_asked(site, header):
    status, text = site.ask("/missions/", **{header: "//evil.example"})

    assert status == 200
    assert "evil" not in text
    assert 'href="http://crewswap.example/missions/"' in text


def test_without_an_admin_there_is_no_such_address(site):
    assert site.ask("/admin/")[0] == site.ask("/admin/login/")[0] == 404


def test_workers_are_started_anew_without_a_lost_answer(site):
    with site.read_all_the_while():
        for _each in range(2):
            before = workers_of(site)
            os.kill(site.server.pid, signal.SIGHUP)
            eventually(lambda old=before: not old & workers_of(site))


def workers_of(site):
    told = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(site.server.pid)],
        capture_output=True,
        text=True,
    )
    return set(told.stdout.split())


def test_a_server_that_lacks_a_setting_says_so_in_its_one_sentence(catalogue):
    told = environment(f"sqlite:///{catalogue}", SECRET_KEY="", DEBUG="on")
    ended = subprocess.run(
        [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0"],
        cwd=PROJECT,
        env=told | {"DJANGO_SETTINGS_MODULE": "crewswap.settings"},
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert ended.returncode == 1
    assert "crewswap: SECRET_KEY is not set and DEBUG is off." in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_worker_looks_for_garbage_more_rarely_than_python_would():
    usual = gc.get_threshold()
    try:
        gc.set_threshold(700, 10, 10)
        runpy.run_path(str(PROJECT / "gunicorn.conf.py"))["post_worker_init"](None)
        assert gc.get_threshold() > (700, 10, 10)
        assert gc.get_freeze_count() > 100_000, "what is loaded is looked through"
    finally:
        gc.set_threshold(*usual)
