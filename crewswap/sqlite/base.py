"""Django's SQLite, which reads where it may not write and follows a file replaced.

The catalogue may be a file that nobody writes: baked, on a read-only disk, of another
user. And a disk may turn read-only or full under a file that was written before. What
can be read then is read.

A newer file renamed over the old one is opened with the next request; who is still
reading the old one reads it to its end.
"""

import os
from urllib.parse import quote

from django.db.backends.sqlite3 import base

READ = "SELECT 1 FROM sqlite_master"
# What SQLite calls a file or folder that cannot be written.
UNWRITABLE = {"SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_FULL", "SQLITE_IOERR"}


class DatabaseWrapper(base.DatabaseWrapper):
    opened = None  # which file is open

    def get_connection_params(self):
        params = super().get_connection_params()
        self.read_only = params.pop("mode", "") == "ro"
        return params

    def get_new_connection(self, conn_params):
        path = str(conn_params["database"])
        self.opened = identity(path)
        if not self.read_only:
            try:
                return super().get_new_connection(conn_params)
            except base.Database.OperationalError as problem:
                if self.opened is None or kind(problem) not in UNWRITABLE:
                    raise
        return self.open_for_reading(path, conn_params)

    def open_for_reading(self, path, conn_params):
        """Also where SQLite may not put its files beside it, if none is left there.

        A log that is left over holds what the file does not: without it the file
        could be half of a change.
        """
        self.init_commands = [READ]
        if self.opened is None:
            raise base.Database.OperationalError(f"{path} does not exist")
        address = f"file:{quote(path)}?mode=ro"
        try:
            return super().get_new_connection(conn_params | {"database": address})
        except base.Database.OperationalError as problem:
            if kind(problem) not in UNWRITABLE or is_filled(f"{path}-wal"):
                raise
            address = f"{address}&immutable=1"
            return super().get_new_connection(conn_params | {"database": address})

    def close_if_unusable_or_obsolete(self):
        """Asked by Django before each request."""
        super().close_if_unusable_or_obsolete()
        if self.connection is None or self.in_atomic_block or self.opened is None:
            return
        if identity(self.settings_dict["NAME"]) not in (None, self.opened):
            self.close()


def identity(path):
    """Which file it is, wherever its name leads later; None where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def kind(problem):
    """SQLite's word for it, without its details: SQLITE_IOERR of SQLITE_IOERR_WRITE."""
    return "_".join(getattr(problem, "sqlite_errorname", "").split("_")[:2])


def is_filled(path):
    return os.path.exists(path) and os.path.getsize(path) > 0
