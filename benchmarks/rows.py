"""Ask a catalogue of many times the rows, beside the shipped one.

usage: bin/with-postgres .venv/bin/python benchmarks/rows.py [--times 100] [--rounds 40]
       .venv/bin/python benchmarks/rows.py    (a SQLite file)

Missions, people, seats and what hangs on them are copied within the database, and all
else stays as it is: each list has so many times the rows and offers what it offered.
Pages are asked in this process, with nothing held of an answer; what a process has in
hand of an edition is, and the first answer, which fills it, is told apart.
"""

import argparse
import itertools
import math
import os
import random
import runpy
import statistics
import sys
import tempfile
import time

from django.apps import apps
from pages import HEADERS, ROOT

MULTIPLIED = [
    "CrewMember",
    "Citizenship",
    "Mission",
    "Exchange",
    "SeatAssignment",
    "AssignmentChange",
    "EmergencyReturn",
]
LATER = {  # is looked at whether keys lead anywhere
    "sqlite": "PRAGMA defer_foreign_keys = ON",
    "postgresql": "SET CONSTRAINTS ALL DEFERRED",
}

SETTLING = {"sqlite": "ANALYZE", "postgresql": "VACUUM ANALYZE"}  # as autovacuum does


def multiply(times):
    """Copy what there is of these models, and what joins it, `times` - 1 times."""
    from django.db import connection, transaction

    from missions.catalogue.naming import keep_name

    models = [apps.get_model("missions", name) for name in MULTIPLIED]
    joins = [
        field.remote_field.through
        for model in apps.get_app_config("missions").get_models()
        for field in model._meta.local_many_to_many
        if {model, field.related_model} & set(models)
    ]
    steps = {model: last_key(model) for model in [*models, *joins]}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(LATER[connection.vendor])
        for model, number in itertools.product(steps, range(1, times)):
            cursor.execute(copying(connection, model, steps, number))
    with connection.cursor() as cursor:
        cursor.execute(SETTLING[connection.vendor])
    keep_name(f"{times} times")  # as a load does


def last_key(model):
    return model._base_manager.order_by("pk").values_list("pk", flat=True).last() or 0


def copying(connection, model, steps, number):
    """The statement that copies the rows that were there first."""
    name = connection.ops.quote_name
    fields = model._meta.local_concrete_fields
    table = name(model._meta.db_table)
    columns = ", ".join(name(field.column) for field in fields)
    values = ", ".join(
        copied(name(field.column), field, steps, number) for field in fields
    )
    first = f"WHERE {name(model._meta.pk.column)} <= {steps[model]}"
    return f"INSERT INTO {table} ({columns}) SELECT {values} FROM {table} {first}"


def copied(column, field, steps, number):
    pointed = field.model if field.primary_key else field.related_model
    if pointed in steps:
        return f"{column} + {steps[pointed] * number}"
    return f"{column} || '-copy-{number}'" if field.unique else column


def slugs(model):
    """Those of the shipped rows, in no order that means anything, over and over."""
    rows = apps.get_model("missions", model).objects.exclude(slug__contains="-copy-")
    shuffled = sorted(rows.values_list("slug", flat=True))
    random.Random(1961).shuffle(shuffled)
    return itertools.cycle(shuffled)


def addresses():
    """{page: a function that gives an address of it that was not asked yet}"""
    fresh = itertools.count()
    missions, people = slugs("Mission"), slugs("CrewMember")

    def years():
        number = next(fresh)
        return f"year_from={1961 + number % 30}&year_to={2026 + number // 30}"

    def day():
        number = next(fresh)
        return f"2024-{1 + number // 28 % 12:02}-{1 + number % 28:02}"

    return {
        "/": lambda: "/",
        "/seats/": lambda: f"/seats/?leg=up&status=flown&{years()}",
        "/seats/, of Russia": lambda: f"/seats/?nation=RUS&status=all&{years()}",
        "/seats/, page 20": lambda: f"/seats/?status=all&{years()}&page=20",
        "/seats/, last page": lambda: f"/seats/?sort=-launched&status=all&{years()}",
        "/missions/": lambda: f"/missions/?{years()}",
        "/missions/, page 2 on": lambda: f"/missions/?page={2 + next(fresh) % 6}",
        "/missions/, of Russia": lambda: f"/missions/?nation=RUS&{years()}",
        "/crew/": lambda: f"/crew/?flights_from=1&total_days_from={next(fresh)}",
        "/crew/, page 2 on": lambda: f"/crew/?page={2 + next(fresh) % 10}",
        "/crew/, of Russia": lambda: f"/crew/?nation=RUS&total_days_from={next(fresh)}",
        "/changes/": lambda: f"/changes/?page={1 + next(fresh) % 20}",
        "/missions/…/": lambda: f"/missions/{next(missions)}/",
        "/crew/…/": lambda: f"/crew/{next(people)}/",
        "/nations/": lambda: "/nations/",
        "/agencies/": lambda: "/agencies/",
        "/vehicles/": lambda: "/vehicles/",
        "/stations/": lambda: "/stations/",
        "/sources/": lambda: f"/sources/?page={1 + next(fresh) % 10}",
        "/nations/RUS/": lambda: "/nations/RUS/",
        "/explore/": lambda: f"/explore/?by=nation&{years()}",
        "/records/": lambda: "/records/",
        "/in-space/": lambda: f"/in-space/{day()}/",
        "/swaps/": lambda: "/swaps/",
        "/timeline/": lambda: f"/timeline/?nation=RUS&{years()}",
        "/search/": lambda: f"/search/?q=soyuz+{1970 + next(fresh) % 50}",
    }


def ask(client, address, clock):
    """Milliseconds of one answer: by the clock, or of this process's processor time."""
    begun = clock()
    answer = client.get(address, headers=HEADERS, secure=True)
    b"".join(answer)
    if answer.status_code != 200:
        sys.exit(f"{address} answers {answer.status_code}")
    return (clock() - begun) * 1000


def asked(rounds, only, clock):
    """{page: (first, median, 95th percentile)}, in milliseconds."""
    from django.test import Client

    client, found = Client(), {}
    for page, address in addresses().items():
        if only and page not in only:
            continue
        first, *rest = (ask(client, address(), clock) for _round in range(rounds + 1))
        rest.sort()
        late = rest[math.ceil(len(rest) * 0.95) - 1]
        found[page] = first, statistics.median(rest), late
    return found


def set_up(folder):
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder}/catalogue.sqlite3")
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "crewswap.settings",
        "SECRET_KEY": "x" * 50,
    }
    os.environ.pop("DEBUG", None)
    sys.path.insert(0, str(ROOT))
    import django
    from django.conf import settings
    from django.core.management import call_command

    nothing = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
    settings.CACHES = {"default": nothing}
    django.setup()
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("migrate", verbosity=0)
    call_command("load_catalogue")
    runpy.run_path(str(ROOT / "gunicorn.conf.py"))["post_worker_init"](None)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--processor", action="store_true", help="not by the clock")
    options = parser.parse_args()
    clock = time.process_time if options.processor else time.perf_counter
    with tempfile.TemporaryDirectory() as folder:
        set_up(folder)
        before = asked(options.rounds, options.only, clock)
        begun = time.monotonic()
        multiply(options.times)
        print(
            f"{options.times} times the rows, made in {time.monotonic() - begun:.0f} s"
        )
        after = asked(options.rounds, options.only, clock)
    print("Milliseconds: first of an edition, median, 95th percentile")
    print(f"{'as shipped':^26}{f'{options.times} times':^26}{'x':>7}")
    for page, (*least, middle, late) in before.items():
        more = after[page]
        row = "".join(f"{took:8.0f}" for took in (*least, middle, late, *more))
        print(f"{row} {more[1] / middle:7.1f}  {page}")


if __name__ == "__main__":
    main()
