"""Hold our answers against the ceiling of their server: a bare function, same bytes.

usage: python benchmarks/ceiling.py [--rounds 3] [--seconds 3]

Each in turn, in several rounds, from one gunicorn process: processor time of the server
for one answer, least of the rounds, and the share of the ceiling that this allows. What
gunicorn takes for headers alone is told apart. Who asks takes time too, and is not
counted. Linux alone (/proc).
"""

import argparse
import http.client
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pages import HEADERS, ROOT, environment, free_port, manage, wait_for

PAGE = "/seats/?nation=RUS"
ASKED = HEADERS | {"Accept-Encoding": "br"}
BARE = """
import json

BODY = open("page", "rb").read()
PLAIN = [("Content-Type", "text/html"), ("Content-Length", str(len(BODY)))]
OURS = [tuple(pair) for pair in json.load(open("headers"))]


def application(environ, start_response):
    ours = environ["PATH_INFO"] == "/ours/"
    start_response("200 OK", OURS if ours else PLAIN)
    return [BODY]
"""
OF_THE_SERVER = ("connection", "date", "server")  # headers that gunicorn writes itself
years = itertools.count()


def never_asked():
    number = next(years)
    first, last = 1961 + number % 60, 2025 - number // 60 % 60
    return f"/missions/?nation=RUS&year_from={first}&year_to={last}"


def ask(port, path, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers=ASKED | headers)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if answer.status not in (200, 304):
        sys.exit(f"{path} answers {answer.status}")
    return answer, body


def spent_by(server):
    """Seconds of processor time of a gunicorn's workers."""
    children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text()
    ticks = 0
    for child in children.split():
        stat = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
        ticks += int(stat[11]) + int(stat[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def cost(server, port, path_of, seconds, **headers):
    """Milliseconds of the server for one answer."""
    until, answered, before = time.monotonic() + seconds, 0, spent_by(server)
    while time.monotonic() < until:
        ask(port, path_of(), **headers)
        answered += 1
    return (spent_by(server) - before) / answered * 1000


def serve(app, env, folder):
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", app, "--workers", "1"]
    server = subprocess.Popen(
        [*command, "--bind", f"127.0.0.1:{port}"], cwd=folder, env=env
    )
    wait_for(port)
    return server, port


def headers_of(answer):
    given = answer.getheaders()
    return [pair for pair in given if pair[0].lower() not in OF_THE_SERVER]


def measured(site, bare, rounds, seconds):
    """{what is asked: least milliseconds}"""
    etag = ask(site[1], PAGE)[0].headers["ETag"]
    kinds = {
        "ceiling": (*bare, lambda: "/"),
        "ceiling, with our headers": (*bare, lambda: "/ours/"),
        "held": (*site, lambda: PAGE),
        "nothing has changed": (*site, lambda: PAGE),
        "never asked": (*site, never_asked),
    }
    found = {}
    for _round in range(rounds):
        for kind, (server, port, path_of) in kinds.items():
            known = {"If-None-Match": etag} if kind == "nothing has changed" else {}
            took = cost(server, port, path_of, seconds, **known)
            found[kind] = min(took, found.get(kind, took))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        env, servers = environment(folder), []
        for command in ("migrate", "load_catalogue", "collectstatic --no-input"):
            manage(env, *command.split(), "--verbosity", "0")
        try:
            servers.append(serve("crewswap.wsgi", env, ROOT))
            answer, page = ask(servers[0][1], PAGE)
            Path(folder, "page").write_bytes(page)
            Path(folder, "headers").write_text(json.dumps(headers_of(answer)))
            Path(folder, "bare.py").write_text(BARE)
            servers.append(serve("bare:application", env, folder))
            found = measured(*servers, asked.rounds, asked.seconds)
        finally:
            for server, _port in servers:
                server.terminate()
                server.wait()
    for kind, took in found.items():
        print(f"{took:8.3f} ms {found['ceiling'] / took:7.1%}  {kind}")


if __name__ == "__main__":
    main()
