"""Time the main pages, served by one gunicorn worker with SQLite and debug off.

usage: python benchmarks/pages.py [--requests 200] [PATH ...]
"""

import argparse
import http.client
import os
import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATHS = [
    "/",
    "/missions/",
    "/missions/?vehicle=crew-dragon&nation=RUS",
    "/missions/crew-9/",
    "/seats/",
    "/seats/?vehicle=crew-dragon&nation=RUS",
    "/crew/",
    "/crew/francisco-rubio/",
    "/swaps/",
    "/changes/",
    "/nations-by-vehicle/",
    "/nations-by-vehicle/?across=vehicle&by=agency",
    "/explore/",
    "/explore/?by=year&across=nation&count=days",
    "/in-space/",
    "/in-space/2024-09-12/",
    "/timeline/",
    "/timeline/?nation=RUS&colour=vehicle",
    "/seats.csv",
]
HEADERS = {"Host": "127.0.0.1", "X-Forwarded-Proto": "https"}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def environment(folder):
    return os.environ | {
        "DATABASE_URL": f"sqlite:///{folder}/catalogue.sqlite3",
        "ACCESS_LOG": "off",
        "SECRET_KEY": secrets.token_urlsafe(50),
    }


def manage(env, *arguments):
    subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=ROOT, env=env, check=True
    )


def wait_for(port):
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    sys.exit("gunicorn did not start")


def measure(port, path, requests):
    """Times of `requests` answers in milliseconds, and the size of one."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    times, size = [], 0
    for number in range(requests + 5):
        begun = time.perf_counter()
        connection.request("GET", path, headers=HEADERS)
        answer = connection.getresponse()
        size = len(answer.read())
        if answer.status != 200:
            sys.exit(f"{path} answers {answer.status}")
        if number >= 5:
            times.append((time.perf_counter() - begun) * 1000)
    return sorted(times), size


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--requests", type=int, default=200)
    parser.add_argument("paths", nargs="*", default=PATHS)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        env, port = environment(folder), free_port()
        manage(env, "migrate", "--verbosity", "0")
        manage(env, "load_catalogue")
        manage(env, "collectstatic", "--no-input", "--verbosity", "0")
        server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--workers", "1"]
            + ["--bind", f"127.0.0.1:{port}"]
            + ["crewswap.wsgi"],
            cwd=ROOT,
            env=env,
        )
        try:
            wait_for(port)
            print(f"{'median':>9} {'95 %':>9} {'bytes':>9}  path")
            for path in asked.paths:
                times, size = measure(port, path, asked.requests)
                late = times[int(len(times) * 0.95)]
                middle = statistics.median(times)
                print(f"{middle:6.1f} ms {late:6.1f} ms {size:9}  {path}")
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
