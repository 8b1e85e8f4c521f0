"""The proxy's configuration that is shipped, as nginx itself reads it and answers."""

import os
import re
import shutil
import socket
import ssl
import subprocess
import time
from http.client import HTTPSConnection
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingUnixStreamServer
from threading import Thread

import pytest
from django.conf import settings

SHIPPED = settings.BASE_DIR / "deploy" / "nginx.conf"
PROGRAMS = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/usr/local/sbin"
AROUND = """
daemon off;
master_process off;
pid {folder}/pid;
error_log stderr;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/passed;
    include {folder}/site.conf;
}}
"""
# So nginx of Debian 12 is told of HTTP/2; later ones take it, and name another way.
OLDER_WORDS = '"listen ... http2" directive is deprecated'
CERTIFICATE = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=crewswap.example"


def program(name):
    found = shutil.which(name, path=PROGRAMS)
    if not found:
        pytest.skip(f"{name} is not installed here.")
    return found


def on_this_machine(text, folder):
    """As shipped, with TLS and HTTP/2; sockets and folders alone are a test's."""
    text = re.sub(r"listen (80|443)\b", rf"listen unix:{folder}/\1", text)
    text = text.replace("/etc/letsencrypt/live/crewswap.example", str(folder))
    text = text.replace("/run/crewswap.sock", f"{folder}/site")
    return text.replace("/var/cache/nginx", str(folder))


@pytest.fixture
def command(tmp_path):
    """What starts nginx with the configuration that is shipped."""
    nginx, openssl = program("nginx"), program("openssl")
    files = ["-keyout", tmp_path / "privkey.pem", "-out", tmp_path / "fullchain.pem"]
    made = [openssl, *CERTIFICATE.split(), *files]
    subprocess.run(made, check=True, capture_output=True)
    site = on_this_machine(SHIPPED.read_text(), tmp_path)
    (tmp_path / "site.conf").write_text(site)
    (tmp_path / "nginx.conf").write_text(AROUND.format(folder=tmp_path))
    return [nginx, "-c", tmp_path / "nginx.conf", "-e", "stderr"]


class Asked(HTTPSConnection):
    """One question to the nginx of a folder, at its socket."""

    def __init__(self, folder, protocol="http/1.1"):
        context = ssl.create_default_context(cafile=folder / "fullchain.pem")
        context.set_alpn_protocols([protocol])
        super().__init__("crewswap.example", context=context)
        self.folder = folder

    def connect(self):
        plain = socket.socket(socket.AF_UNIX)
        plain.connect(str(self.folder / "443"))
        self.sock = self._context.wrap_socket(plain, server_hostname=self.host)


@pytest.fixture
def ask(command, tmp_path):
    """Ask nginx: `ask(path, method)` gives an answer and its words."""
    nginx = subprocess.Popen(command, stderr=subprocess.PIPE)
    until = time.monotonic() + 10
    while not (tmp_path / "443").exists() and time.monotonic() < until:
        time.sleep(0.02)

    def answer(path, method="GET"):
        asked = Asked(tmp_path)
        asked.request(method, path)
        found = asked.getresponse()
        words = found.read().decode()
        asked.close()
        return found, words

    yield answer
    nginx.terminate()
    nginx.communicate(timeout=10)


# As the site says of what it holds: a second for a minute here (`crewswap.held`).
HELD = {
    "/page/": (200, "public, max-age=1, stale-while-revalidate=60"),
    "/old-page/": (200, "public, max-age=1, stale-while-revalidate=1"),
    "/moved/": (301, "public, max-age=1"),
    "/gone/": (410, "public, max-age=1"),
}


class Site(BaseHTTPRequestHandler):
    """Answers what is held, until nothing of it is there any more."""

    def do_GET(self):
        self.server.asked.append(self.path)
        status, held = (404, "") if self.server.is_empty else HELD[self.path]
        self.send_response(status)
        if held:
            self.send_header("Cache-Control", held)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def address_string(self):
        return "nginx"

    def log_message(self, *_arguments):
        pass


@pytest.fixture
def site(tmp_path):
    """What nginx asks: `asked` is what it was asked for, and it can become empty."""
    with ThreadingUnixStreamServer(str(tmp_path / "site"), Site) as server:
        server.asked, server.is_empty = [], False
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def test_nginx_reads_it(command):
    told = subprocess.run([*command, "-t"], capture_output=True, text=True)

    assert told.returncode == 0, told.stderr
    warnings = [line for line in told.stderr.splitlines() if "[warn]" in line]
    assert not [line for line in warnings if OLDER_WORDS not in line]


@pytest.mark.usefixtures("ask")
def test_it_speaks_http_2_over_tls(tmp_path):
    browser = Asked(tmp_path, "h2")
    browser.connect()

    assert browser.sock.selected_alpn_protocol() == "h2"
    browser.close()


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
@pytest.mark.parametrize("path", ["/missions/", "/admin/missions/mission/add/"])
def test_while_no_process_answers_it_says_so_and_promises_nothing(ask, path, method):
    answer, words = ask(path, method)

    assert answer.status == 503
    assert answer.headers["Retry-After"] == "60"
    assert answer.headers["Cache-Control"] == "no-store"
    if method != "HEAD":
        assert "temporarily unavailable" in words
        assert "If you were saving something, look first whether it is there." in words
        assert "No data has been lost" not in words


def test_it_holds_each_answer_as_long_as_the_site_says_and_no_longer(site, ask):
    for path, (status, _held) in HELD.items():
        assert [ask(path)[0].status for _time in range(2)] == [status, status]
    assert site.asked == list(HELD)  # once each

    site.is_empty = True
    time.sleep(3.1)  # nginx counts in whole seconds

    assert ask("/page/")[0].headers["X-Cache"] == "STALE"  # and asks for the next
    for path in ("/old-page/", "/moved/", "/gone/"):
        # Twice: the first asked for a new one, and must not get the old one again.
        assert [ask(path)[0].status for _time in range(2)] == [404, 404]
