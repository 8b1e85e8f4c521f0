"""Time and weigh `load_catalogue`: into an empty SQLite file, then once more.

usage: python benchmarks/load.py
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def manage(env, *arguments):
    """Run a command; its seconds and what it printed."""
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=env,
        check=True,
        capture_output=True,
        text=True,
    )
    return time.perf_counter() - begun, done.stdout.strip()


def main():
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{folder}/catalogue.sqlite3"
        env = os.environ | {"DATABASE_URL": database, "DEBUG": "on"}
        manage(env, "migrate", "--verbosity", "0")
        for name in ("first load", "second load"):
            seconds, said = manage(env, "load_catalogue")
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            print(f"{name}: {seconds:.1f} s, peak so far {peak:.0f} MB ({said})")


if __name__ == "__main__":
    main()
