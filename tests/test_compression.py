"""Public answers are packed for whoever takes them so; the admin's never are."""

import gzip

import brotli
import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from missions.compression import SMALLEST, compressed, packing_for

UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress}
CHROMIUM = "gzip, deflate, br, zstd"
MANY = 50_000
LONG = b"Who holds which seat. " * 100


def answer_of(view, accepted="br"):
    request = RequestFactory(headers={"Accept-Encoding": accepted}).get("/")
    return compressed(view)(request)


@pytest.mark.parametrize(
    "accepted, packing",
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
def test_what_the_reader_likes_best_is_sent(accepted, packing):
    assert packing_for(accepted) == packing


@pytest.mark.parametrize("packing", UNPACK)
@pytest.mark.parametrize(
    "address", ["/missions/", "/nope/", "/missions.csv", "/missions.json"]
)
def test_pages_and_their_data_are_packed(client, crew_of, address, packing):
    for number in range(10):
        crew_of(f"m{number}")

    plain = client.get(address)
    packed = client.get(address, headers={"Accept-Encoding": packing})

    assert packed["Content-Encoding"] == packing
    assert "Content-Encoding" not in plain
    assert packed["Vary"] == plain["Vary"] == "Accept-Encoding"
    assert UNPACK[packing](packed.getvalue()) == plain.getvalue()


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
def test_a_head_tells_the_packed_size(client):
    accepted = {"Accept-Encoding": CHROMIUM}
    page = client.get("/about/", headers=accepted)
    head = client.head("/about/", headers=accepted)

    assert head.content == b""
    assert head["Content-Encoding"] == "br"
    assert head["Content-Length"] == page["Content-Length"] == str(len(page.content))


@pytest.mark.parametrize("packing", UNPACK)
def test_what_is_streamed_is_packed_as_it_comes(packing):
    sent = []

    def pieces():
        for number in range(MANY):
            sent.append(f"{number * number}\n".encode())
            yield sent[-1]

    answer = answer_of(
        lambda request: StreamingHttpResponse(
            pieces(), headers={"Content-Length": "9999"}
        ),
        packing,
    )
    stream = iter(answer)
    first = next(stream)

    assert len(sent) < MANY
    assert "Content-Length" not in answer
    rest = list(stream)
    assert b"" not in (first, *rest)
    assert UNPACK[packing](b"".join([first, *rest])) == b"".join(sent)


@pytest.mark.parametrize(
    "size, packing", [(SMALLEST - 1, None), (SMALLEST, "br"), (0, None)]
)
def test_what_is_small_is_left_alone(size, packing):
    answer = answer_of(lambda request: HttpResponse(b"a" * size))

    assert answer.get("Content-Encoding") == packing
    assert answer["Vary"] == "Accept-Encoding"


def test_a_size_that_was_told_is_not_told_any_more():
    answer = answer_of(
        lambda request: HttpResponse(LONG, headers={"Content-Length": len(LONG)})
    )

    assert "Content-Length" not in answer


def test_what_is_packed_is_not_packed_again():
    answer = answer_of(
        lambda request: HttpResponse(LONG, headers={"Content-Encoding": "zstd"})
    )

    assert answer.content == LONG
    assert answer["Content-Encoding"] == "zstd"


@pytest.mark.parametrize(
    "etag, accepted, sent",
    [
        ('"abc"', "br", 'W/"abc"'),
        ('W/"abc"', "br", 'W/"abc"'),
        ('"abc"', "identity", '"abc"'),
    ],
)
def test_the_etag_of_a_packed_answer_is_weak(etag, accepted, sent):
    answer = answer_of(
        lambda request: HttpResponse(LONG, headers={"ETag": etag}), accepted
    )

    assert answer["ETag"] == sent


def test_a_picture_is_not_packed_again(client, exchange_era):
    answer = client.get("/seats/card.png", headers={"Accept-Encoding": "br"})

    assert "Content-Encoding" not in answer.headers
    assert answer.content.startswith(b"\x89PNG")
