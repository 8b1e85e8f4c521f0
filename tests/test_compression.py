"""Public answers are compressed for whoever accepts it; the admin's never are."""

import gzip

import brotli
import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from missions.compression import SMALLEST, compressed, encoding_for

DECOMPRESS = {"br": brotli.decompress, "gzip": gzip.decompress}
CHROMIUM = "gzip, deflate, br, zstd"
MANY = 50_000
LONG = b"Who holds which seat. " * 100


def answer_of(view, accepted="br"):
    request = RequestFactory(headers={"Accept-Encoding": accepted}).get("/")
    return compressed(view)(request)


@pytest.mark.parametrize(
    "accepted, encoding",
    [
        (CHROMIUM, "br"),
        ("gzip", "gzip"),
        ("GZIP", "gzip"),
        ("br;q=0.5, gzip", "gzip"),
        ("br; q=0.9 , gzip; q=0.8", "br"),
        ("br;q=0, gzip;q=0.1", "gzip"),
        ("*", "br"),
        ("br;q=0, *", "gzip"),
        ("gzip, identity", "gzip"),
        ("gzip;q=0.5, identity", None),
        ("gzip;q=0", None),
        ("*;q=0", None),
        ("gzip;q=much", None),
        ("deflate, zstd", None),
        ("brotli, x-gzip", None),
        ("identity", None),
        ("", None),
    ],
)
def test_the_encoding_that_is_preferred_is_sent(accepted, encoding):
    assert encoding_for(accepted) == encoding


@pytest.mark.parametrize("encoding", DECOMPRESS)
@pytest.mark.parametrize(
    "address", ["/missions/", "/nope/", "/missions.csv", "/missions.json"]
)
def test_pages_and_their_data_are_compressed(client, crew_of, address, encoding):
    for number in range(10):
        crew_of(f"m{number}")

    plain = client.get(address)
    answer = client.get(address, headers={"Accept-Encoding": encoding})

    assert answer["Content-Encoding"] == encoding
    assert "Content-Encoding" not in plain
    assert answer["Vary"] == plain["Vary"] == "Accept-Encoding"
    assert DECOMPRESS[encoding](answer.getvalue()) == plain.getvalue()


@pytest.mark.django_db
def test_so_is_the_feed(client):
    feed = client.get("/changes.atom", headers={"Accept-Encoding": "br"})

    assert b"<feed " in brotli.decompress(feed.content)


@pytest.mark.django_db
def test_a_page_of_the_admin_is_sent_as_it_is(client):
    page = client.get("/admin/login/", headers={"Accept-Encoding": CHROMIUM})

    assert page.status_code == 200
    assert "Content-Encoding" not in page


@pytest.mark.django_db
def test_a_head_states_the_compressed_size(client):
    accepted = {"Accept-Encoding": CHROMIUM}
    page = client.get("/about/", headers=accepted)
    head = client.head("/about/", headers=accepted)

    assert head.content == b""
    assert head["Content-Encoding"] == "br"
    assert head["Content-Length"] == page["Content-Length"] == str(len(page.content))


@pytest.mark.parametrize("encoding", DECOMPRESS)
def test_what_is_streamed_is_compressed_as_it_comes(encoding):
    sent = []

    def pieces():
        for number in range(MANY):
            sent.append(f"{number * number}\n".encode())
            yield sent[-1]

    answer = answer_of(
        lambda request: StreamingHttpResponse(
            pieces(), headers={"Content-Length": "9999"}
        ),
        encoding,
    )
    stream = iter(answer)
    first = next(stream)

    assert len(sent) < MANY
    assert "Content-Length" not in answer
    rest = list(stream)
    assert b"" not in (first, *rest)
    assert DECOMPRESS[encoding](b"".join([first, *rest])) == b"".join(sent)


@pytest.mark.parametrize(
    "size, encoding", [(SMALLEST - 1, None), (SMALLEST, "br"), (0, None)]
)
def test_what_is_small_is_left_alone(size, encoding):
    answer = answer_of(lambda request: HttpResponse(b"a" * size))

    assert answer.get("Content-Encoding") == encoding
    assert answer["Vary"] == "Accept-Encoding"


def test_a_size_that_was_stated_is_not_stated_any_more():
    answer = answer_of(
        lambda request: HttpResponse(LONG, headers={"Content-Length": len(LONG)})
    )

    assert "Content-Length" not in answer


def test_what_is_compressed_is_not_compressed_again():
    answer = answer_of(
        lambda request: HttpResponse(LONG, headers={"Content-Encoding": "zstd"})
    )

    assert answer.content == LONG
    assert answer["Content-Encoding"] == "zstd"


def test_a_picture_is_not_compressed_again(client, exchange_era):
    answer = client.get("/seats/card.png", headers={"Accept-Encoding": "br"})

    assert "Content-Encoding" not in answer.headers
    assert answer.content.startswith(b"\x89PNG")
