"""Compare processes with threads: requests a second, and idle and slow clients beside.

Eight readers ask pages that nobody holds, then a page that is held; then one asks a
page while twenty clients are connected and say nothing, and while eight have sent half
of a request. Who is not answered in a minute has waited for ever (inf).

usage: python benchmarks/workers.py [--seconds 5]
"""

import argparse
import http.client
import math
import socket
import subprocess
import sys
import tempfile
import threading
import time

from pages import HEADERS, ROOT, environment, free_port, manage, wait_for

KINDS = {
    "2 processes": ["--workers", "2"],
    "2 processes of 4 threads": ["--workers", "2", "--threads", "4"],
    "1 process of 4 threads": ["--workers", "1", "--threads", "4"],
}
READERS = 8


def ask(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers=HEADERS)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    if answer.status != 200:
        sys.exit(f"{path} answers {answer.status}")


def rate(port, path_of, seconds):
    """Answers a second to all readers together; `path_of` makes their addresses."""
    until, answered = time.monotonic() + seconds, [0] * READERS

    def read(reader):
        while time.monotonic() < until:
            ask(port, path_of(reader, answered[reader]))
            answered[reader] += 1

    threads = [threading.Thread(target=read, args=[each]) for each in range(READERS)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return sum(answered) / seconds


def seconds_beside(port, number, sent):
    """How long a page takes while so many clients have sent that and wait."""
    waiting = [socket.create_connection(("127.0.0.1", port)) for _ in range(number)]
    for each in waiting:
        each.sendall(sent)
    time.sleep(0.5)
    begun = time.perf_counter()
    try:
        ask(port, "/about/")
        return time.perf_counter() - begun
    except (OSError, http.client.HTTPException):
        return math.inf
    finally:
        for each in waiting:
            each.close()


def measured(env, options, seconds):
    """(new pages a second, held ones, seconds beside idle and beside slow clients)"""
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", *options, "--bind", f"127.0.0.1:{port}"],
        cwd=ROOT,
        env=env,
    )
    try:
        wait_for(port)
        ask(port, "/about/")
        return (
            rate(port, lambda r, n: f"/missions/?q={r}x{n}", seconds),
            rate(port, lambda _r, _n: "/missions/", seconds),
            seconds_beside(port, 20, b""),
            seconds_beside(port, 8, b"GET / HTTP/1.1\r\n"),
        )
    finally:
        server.terminate()
        server.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--rounds", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        env = environment(folder)
        for command in ("migrate", "load_catalogue", "collectstatic --no-input"):
            manage(env, *command.split(), "--verbosity", "0")
        print(f"{'new /s':>8} {'held /s':>8} {'idle s':>7} {'slow s':>7}")
        for _round in range(asked.rounds):  # one after the other, as machines change
            for name, options in KINDS.items():
                new, held, idle, slow = measured(env, options, asked.seconds)
                print(f"{new:8.1f} {held:8.0f} {idle:7.2f} {slow:7.2f}  {name}")


if __name__ == "__main__":
    main()
