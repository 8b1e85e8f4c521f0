"""How gunicorn serves the site. It reads this file by itself, from where it is started.

One process a core (WEB_CONCURRENCY says otherwise), without threads: pages that make
many small calls of SQLite take twice as long beside others. Who connects and says
nothing is kept waiting by the kernel and holds no process; who sends slowly needs a
proxy that buffers, as docs/serving.md shows.
"""

import gc
import os
import socket
import subprocess
import sys
from pathlib import Path

if "WEB_CONCURRENCY" not in os.environ:
    workers = os.cpu_count()
raw_env = ["DEBUG=off"]
wsgi_app = "crewswap.wsgi"
forwarder_headers = ""  # no client says under which path it asked
control_socket_disable = True
# A line for each request; ACCESS_LOG=off where a proxy writes them.
ASKED = "WARNING" if os.environ.get("ACCESS_LOG") == "off" else "INFO"
logger_class = "crewswap.logs.Requests"
logconfig_dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "crewswap.logs.Lines"}},
    "handlers": {
        "access": {
            "class": "logging.StreamHandler",
            "formatter": "lines",
            "stream": "ext://sys.stdout",
        },
        "error": {"class": "logging.StreamHandler", "formatter": "lines"},
    },
    "root": {"level": "INFO", "handlers": []},
    "loggers": {
        f"gunicorn.{name}": {"level": level, "handlers": [name], "propagate": False}
        for name, level in (("access", ASKED), ("error", "INFO"))
    },
}
SILENT = 60  # seconds that the kernel holds a connection on which nothing is asked


def on_starting(server):
    """What the settings lack is said in their sentence, once, and nothing is started.

    In a process of its own, so that none of our code stays in this one: workers that
    are started anew take what is there then.
    """
    manage = [sys.executable, Path(__file__).with_name("manage.py"), "check"]
    checked = subprocess.run(manage, capture_output=True, text=True)
    if checked.returncode:
        sys.exit(checked.stderr.strip())


def when_ready(server):
    if not hasattr(socket, "TCP_DEFER_ACCEPT"):
        return  # Linux has it
    for listener in server.LISTENERS:
        if listener.sock.family in (socket.AF_INET, socket.AF_INET6):
            listener.sock.setsockopt(
                socket.IPPROTO_TCP, socket.TCP_DEFER_ACCEPT, SILENT
            )


def post_worker_init(worker):
    """Look for garbage more rarely: that took a tenth of the time of a page.

    What is loaded by now stays; of what comes later, more than usual may gather.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
