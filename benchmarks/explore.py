"""Processor time of the query finder on the whole catalogue, beside its budget.

usage: python benchmarks/explore.py [--times 20]

Asked in this process, with SQLite, debug off and nothing held: what counting, the
database and the page's own rendering cost, whatever else the machine does meanwhile.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time

from pages import ROOT, environment, manage

BUDGETS = {1: 60, 2: 120}  # milliseconds, by the number of groups
QUESTIONS = {
    "by=nation": 1,
    "by=person&count=days": 1,
    "by=mission": 1,
    "by=year&count=first_flights": 1,
    "by=nation&across=vehicle": 2,
    "by=year&across=nation&count=days": 2,
    "by=person&across=vehicle": 2,
    "by=mission&across=person": 2,
    "by=person&across=mission": 2,
}


def client():
    sys.path.insert(0, str(ROOT))
    os.environ["DJANGO_SETTINGS_MODULE"] = "crewswap.settings"
    import django

    django.setup()
    from django.test import Client

    return Client(SERVER_NAME="127.0.0.1")


def measure(asked, query, times):
    """Milliseconds of processor time of each answer; the first is not counted."""
    from django.core.cache import cache

    spent = []
    for _ in range(times + 1):
        cache.clear()
        begun = time.process_time()
        answer = asked.get(f"/explore/?{query}", secure=True)
        spent.append((time.process_time() - begun) * 1000)
        if answer.status_code != 200:
            sys.exit(f"{query} answers {answer.status_code}")
    return sorted(spent[1:])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=20)
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(environment(folder))
        manage(os.environ, "migrate", "--verbosity", "0")
        manage(os.environ, "load_catalogue")
        manage(os.environ, "collectstatic", "--no-input", "--verbosity", "0")
        asked, over = client(), 0
        print(f"{'median':>9} {'least':>9} {'budget':>9}  question")
        for query, groups in QUESTIONS.items():
            spent, budget = measure(asked, query, times), BUDGETS[groups]
            middle = statistics.median(spent)
            over += middle > budget
            print(f"{middle:6.1f} ms {spent[0]:6.1f} ms {budget:6} ms  {query}")
    sys.exit(f"{over} over budget" if over else 0)


if __name__ == "__main__":
    main()
