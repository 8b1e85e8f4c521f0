"""The shipped catalogue as a server shows it: debug off, gunicorn, hashed files.

In processes of its own, so that neither a test's database nor the event loop that
Playwright keeps in this one comes near it.
"""

import os
import socket
import subprocess
import sys
from contextlib import contextmanager

from tests.shipped import PROJECT, copy_file

CURATOR = {"USERNAME": "curator", "PASSWORD": "moon-shines-on-baikonur"}


def environment(folder):
    """What the site's processes are told: their files are in `folder`."""
    return os.environ | {
        "ALLOWED_HOSTS": "127.0.0.1",
        "DATABASE_URL": f"sqlite:///{folder / 'catalogue.sqlite3'}",
        "DEBUG": "off",
        "DJANGO_SETTINGS_MODULE": "tests.browser.settings",
        "DJANGO_SUPERUSER_PASSWORD": CURATOR["PASSWORD"],
        "SECRET_KEY": "k" * 50,
        "ACCESS_LOG": "off",
        "WEB_CONCURRENCY": "1",
    }


def prepare(folder, common=None):
    """Make the database, with a curator, and the static files.

    `common`: the folder in which the catalogue is loaded, where that is another one.
    """
    copy_file(common or folder, folder / "catalogue.sqlite3")
    curator = ["--username", CURATOR["USERNAME"], "--email", "curator@crewswap.example"]
    for command in (
        ["createsuperuser", "--noinput", *curator],
        ["collectstatic", "--noinput"],
    ):
        subprocess.run(
            [sys.executable, "manage.py", *command, "--verbosity", "0"],
            cwd=PROJECT,
            env=environment(folder),
            check=True,
        )


@contextmanager
def served(folder, **told):
    """Serve what `prepare` made there; gives the site's address.

    `told`: what its environment says besides, or instead.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        server = subprocess.Popen(
            [
                *(sys.executable, "-m", "gunicorn", "crewswap.wsgi"),
                *("--bind", f"fd://{listener.fileno()}", "--threads", "4"),
            ],
            cwd=PROJECT,
            env=environment(folder) | told,
            pass_fds=[listener.fileno()],
        )
    # Who asks now waits until gunicorn answers, and is refused if it died.
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)
