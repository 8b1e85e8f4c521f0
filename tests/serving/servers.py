"""The site in processes of its own, as gunicorn.conf.py serves it, and its readers."""

import http.client
import itertools
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import contextmanager

from tests.shipped import PROJECT

PATIENCE = 30  # seconds until something has come about
ENOUGH = 50  # answers, to say that none was lost


def environment(database, **told):
    return os.environ | {
        "ACCESS_LOG": "off",
        "ADMIN": "off",
        "ALLOWED_HOSTS": "127.0.0.1",
        "DATABASE_URL": database,
        "DEBUG": "off",
        "DJANGO_SETTINGS_MODULE": "tests.serving.settings",
        "PUBLIC_URL": "http://crewswap.example",
        "SECRET_KEY": "k" * 50,
        "WEB_CONCURRENCY": "2",
        "PATH": os.pathsep.join(
            [os.environ["PATH"], os.environ.get("POSTGRES_PROGRAMS", "")]
        ),
        **told,
    }


def manage(database, *arguments, **told):
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=PROJECT,
        env=environment(database, **told),
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )


@contextmanager
def served(database, **told):
    """A `Site` while this is open."""
    with socket.create_server(("127.0.0.1", 0), backlog=512) as listener:
        port = listener.getsockname()[1]
        bind = ["--bind", f"fd://{listener.fileno()}"]
        server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", *bind],
            cwd=PROJECT,
            env=environment(database, **told),
            pass_fds=[listener.fileno()],
        )
    try:
        site = Site(port, server)
        eventually(lambda: site.ask("/ready/")[0] == 200)
        yield site
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


class Site:
    def __init__(self, port, server):
        self.port = port
        self.server = server

    def ask(self, address, method="GET", body=None, **headers):
        """(status, text) of an answer; status 0 where there is none."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, address, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        except (OSError, http.client.HTTPException) as problem:
            return 0, repr(problem)
        finally:
            connection.close()

    def health(self):
        return json.loads(self.ask("/health/")[1])

    @contextmanager
    def read_all_the_while(self, readers=2, pause=0):
        """Ends when enough was answered, and with an error if any of it is not 200."""
        with self.readers(readers, pause) as statuses:
            yield statuses
            eventually(lambda: len(statuses) >= ENOUGH)
        assert set(statuses) == {200}, f"of {len(statuses)}: {Counter(statuses)}"

    @contextmanager
    def readers(self, number=2, pause=0):
        """Ask pages that nobody asked before, and pages that are held.

        `pause`: seconds that a reader takes between them. Gives the statuses so far.
        """
        statuses, done = [], threading.Event()

        def read(reader):
            for turn in itertools.count():
                for address in (f"/missions/?q={reader}x{turn}", "/missions/"):
                    statuses.append(self.ask(address)[0])
                if done.wait(pause):
                    return

        threads = [threading.Thread(target=read, args=[n]) for n in range(number)]
        for thread in threads:
            thread.start()
        try:
            yield statuses
        finally:
            done.set()
            for thread in threads:
                thread.join()


def eventually(true, patience=PATIENCE):
    """Wait until it is true."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if true():
            return
        time.sleep(0.1)
    raise AssertionError("It did not come about.")
