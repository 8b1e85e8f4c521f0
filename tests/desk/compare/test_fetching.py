"""What an address gives: asked of a server of our own."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.core.management import CommandError, call_command

from desk.compare import files
from desk.compare.files import text_of
from desk.compare.flights import Unreadable


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        getattr(self, f"give_{self.path.strip('/')}", self.give_nothing)()

    def give(self, body, status=200, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def give_nothing(self):
        self.give(b"not here", status=404)

    def give_text(self):
        self.give("Союз".encode(), Content_Length=8)

    def give_moved(self):
        self.give(b"", status=302, Location="/text")

    def give_file(self):
        self.give(b"", status=302, Location="file:///etc/passwd")

    def give_round(self):
        self.give(b"", status=302, Location="/round")

    def give_page(self):
        self.give(b"<html>Sign in</html>", Content_Type="text/html")

    def give_latin(self):
        self.give(b"\xff\xfe")

    def give_much(self):
        self.give(b"x" * 2000)

    def give_half(self):
        self.give(b"half", Content_Length=100)

    def give_slowly(self):
        self.give(b"")
        for _part in range(20):
            time.sleep(0.1)
            self.wfile.write(b"x")

    def give_late(self):
        time.sleep(2)
        self.give(b"")

    def give_nonsense(self):
        self.wfile.write(b"nonsense\r\n\r\n")

    def log_message(self, *told):
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, *told):
        """Who asked has gone away."""


@pytest.fixture(scope="module")
def server():
    """The address of a server on this machine."""
    with Server(("127.0.0.1", 0), Answers) as listening:
        thread = threading.Thread(target=listening.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}"
        listening.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def hasty(monkeypatch):
    for name, value in (("SILENCE", 0.5), ("SECONDS", 1), ("LARGEST", 1000)):
        monkeypatch.setattr(files, name, value)
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.mark.parametrize("there", ["text", "moved"])
def test_the_text_of_a_page(server, there):
    assert text_of(f"{server}/{there}") == "Союз"


@pytest.mark.parametrize(
    ("there", "why"),
    [
        ("nothing", r"cannot be read \(HTTP Error 404: Not Found\)"),
        ("file", "cannot be read .*not allowed"),
        ("round", "cannot be read .*infinite loop"),
        ("latin", "is not text in UTF-8"),
        ("much", "is larger than 1,000 bytes"),
        ("half", "cannot be read .*it broke off, 96 bytes before its end"),
        ("slowly", "cannot be read .*it takes too long"),
        ("late", "cannot be read .*timed out"),
        ("nonsense", "cannot be read .*nonsense"),
    ],
)
def test_why_a_page_gives_none(server, there, why):
    with pytest.raises(Unreadable, match=f"^{server}/{there}: {why}"):
        text_of(f"{server}/{there}")


@pytest.mark.parametrize("address", ["http://127.0.0.1:x/", "http:///", "http://ü ü/"])
def test_an_address_that_is_none(address):
    with pytest.raises(Unreadable, match="cannot be read"):
        text_of(address)


@pytest.mark.parametrize("origin", ["gcat", "wikidata", "launchlibrary"])
def test_a_page_that_is_something_else_queues_nothing(db, server, origin):
    with pytest.raises(CommandError, match="^Nothing was queued: http://127"):
        call_command("compare", origin, f"{server}/page")
