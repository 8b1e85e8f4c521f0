"""Serve for long under mixed load: does memory stay flat, is anything answered wrongly?

usage: python benchmarks/soak.py [--minutes 30] [--a-second 20]

Gunicorn as it is shipped, over a SQLite file: pages held and never asked, data,
pictures, feeds, 304s, and what is refused. Each minute: answers by status, the slowest,
and the memory of the workers. Ends in 1 if anything was answered 5xx or not at all.
Linux alone (/proc).
"""

import argparse
import http.client
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from pages import HEADERS, PATHS, ROOT, environment, free_port, manage, wait_for

OTHERS = [
    "/records/",
    "/records/most-days/",
    "/stations/iss/",
    "/nations/RUS/",
    "/agencies/esa/",
    "/vehicles/soyuz-ms/",
    "/search/?q=soyuz+2024",
    "/sources/",
    "/data/",
    "/missions.json?page=2",
    "/crew/anna-kikina.json",
    "/launches.ics",
    "/changes.atom",
    "/seats/card.png?nation=RUS",
    "/missions/crew-9/card.png",
    "/swaps/embed/",
    "/seats/?naton=RUS",
    "/nowhere/",
]


def address(dice):
    """Half of them held after a while, half never asked."""
    if dice.random() < 0.5:
        return dice.choice([*PATHS, *OTHERS])
    first = dice.randrange(1961, 2026)
    years = f"year_from={first}&year_to={dice.randrange(first, 2027)}"
    page = dice.choice(
        ["/seats/", "/missions/", "/explore/", "/seats.json", "/seats.csv"]
    )
    nation = dice.choice(["RUS", "USA", "CHN", "FRA", "RUS,USA"])
    return f"{page}?nation={nation}&{years}"


def ask(port, path, etags):
    """(status, seconds); status 0 where nothing was answered."""
    begun = time.monotonic()
    headers = HEADERS | {"Accept-Encoding": "br"}
    if path in etags and random.random() < 0.3:
        headers["If-None-Match"] = etags[path]
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        connection.close()
    except (OSError, http.client.HTTPException):
        return 0, time.monotonic() - begun
    if answer.headers["ETag"] and len(etags) < 500:
        etags[path] = answer.headers["ETag"]
    return answer.status, time.monotonic() - begun


def memory_of(server):
    """Megabytes of each worker."""
    children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text()
    pages = (Path(f"/proc/{child}/statm").read_text() for child in children.split())
    return [int(line.split()[1]) * 4096 // 1_000_000 for line in pages]


def soak(server, port, minutes, a_second):
    """All statuses, {status: answers}."""
    dice, etags, all_of_them = random.Random(1961), {}, Counter()
    for minute in range(1, minutes + 1):
        until, statuses, slowest = time.monotonic() + 60, Counter(), (0, "")
        while time.monotonic() < until:
            path = address(dice)
            status, took = ask(port, path, etags)
            statuses[status] += 1
            slowest = max(slowest, (took, path))
            time.sleep(max(0, 1 / a_second - took))
        told = " ".join(f"{status}: {n}" for status, n in sorted(statuses.items()))
        memory = " ".join(map(str, memory_of(server)))
        late = f"{slowest[0] * 1000:.0f} ms {slowest[1]}"
        print(f"{minute:3} min  {memory} MB  {told}  slowest {late}", flush=True)
        all_of_them += statuses
    return all_of_them


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=int, default=30)
    parser.add_argument("--a-second", type=float, default=20)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        env, port = environment(folder), free_port()
        for command in ("migrate", "load_catalogue", "collectstatic --no-input"):
            manage(env, *command.split(), "--verbosity", "0")
        command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}"]
        server = subprocess.Popen([*command, "crewswap.wsgi"], cwd=ROOT, env=env)
        try:
            wait_for(port)
            found = soak(server, port, asked.minutes, asked.a_second)
        finally:
            server.terminate()
            server.wait()
    print(" ".join(f"{status}: {number}" for status, number in sorted(found.items())))
    sys.exit(any(status == 0 or status >= 500 for status in found))


if __name__ == "__main__":
    main()
