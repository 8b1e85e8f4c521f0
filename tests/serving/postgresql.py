"""PostgreSQL servers of a test's own: a primary, and a standby that follows it.

bin/with-postgres says where the programs are and whose they may be run as.
"""

import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

OPTIONS = ["fsync=off", "full_page_writes=off", "listen_addresses=127.0.0.1"]


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


class Server:
    def __init__(self, folder, name):
        self.data = folder / name
        self.port = free_port()
        self.host = f"127.0.0.1:{self.port}"
        self.url = f"postgres://crewswap@{self.host}/crewswap"

    def run(self, program, *arguments):
        owner = os.environ.get("POSTGRES_OWNER")
        as_owner = ["runuser", "-u", owner, "--"] if owner else []
        path = Path(os.environ["POSTGRES_PROGRAMS"], program)
        return subprocess.run(
            [*as_owner, path, *map(str, arguments)],
            cwd="/",
            check=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            timeout=60,
        ).stdout

    def make(self):
        self.run("initdb", "-D", self.data, "-U", "crewswap", "-A", "trust", "-N",
                 "-E", "UTF8", "--locale=C.UTF-8")  # fmt: skip
        self.start()
        self.run("createdb", "-h", "127.0.0.1", "-p", self.port, "-U", "crewswap",
                 "crewswap")  # fmt: skip

    def follow(self, primary):
        self.run("pg_basebackup", "-D", self.data, "-R", "-X", "stream", "-c", "fast",
                 "-h", "127.0.0.1", "-p", primary.port, "-U", "crewswap")  # fmt: skip
        self.start()

    def start(self):
        # Not by pg_ctl's own pipe: the server would keep it open.
        told = " ".join(f"-c {option}" for option in OPTIONS)
        self.run("pg_ctl", "-D", self.data, "-w", "-l", self.data / "log", "-o",
                 f"-p {self.port} -k {self.data} {told}", "start")  # fmt: skip

    def kill(self):
        self.run("pg_ctl", "-D", self.data, "-m", "immediate", "stop")

    def promote(self):
        self.run("pg_ctl", "-D", self.data, "-w", "promote")

    def ask(self, sql):
        return self.run("psql", "-h", "127.0.0.1", "-p", self.port, "-U", "crewswap",
                        "-d", "crewswap", "-Atc", sql).strip()  # fmt: skip


class Pair:
    """A primary and its standby, in a folder of their own."""

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp())
        owner = os.environ.get("POSTGRES_OWNER")
        if owner:
            shutil.chown(self.folder, owner)
        self.primary = Server(self.folder, "primary")
        self.standby = Server(self.folder, "standby")
        self.primary.make()
        return self

    def __exit__(self, *_problem):
        for server in (self.primary, self.standby):
            if (server.data / "postmaster.pid").exists():
                server.kill()
        shutil.rmtree(self.folder)
