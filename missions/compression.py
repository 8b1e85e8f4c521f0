"""Answers compressed for whoever accepts it: brotli, else gzip.

For public pages alone. A page of the admin holds a secret (its CSRF token), and how
small such a page becomes can give the secret away (BREACH).
"""

import zlib
from functools import lru_cache

import brotli
from django.utils.cache import patch_vary_headers
from django.utils.decorators import decorator_from_middleware
from django.utils.deprecation import MiddlewareMixin

SMALLEST = 200  # bytes; below, compression saves nothing
BROTLI_QUALITY = 5  # of 11; higher takes longer than it saves
BROTLI_WINDOW = 18  # 256 kB; the usual 4 MB would hold a stream back that long
GZIP_LEVEL = 6  # of 9
WITH_GZIP_HEADER = 31  # what zlib takes for gzip


def in_brotli(pieces):
    compressor = brotli.Compressor(quality=BROTLI_QUALITY, lgwin=BROTLI_WINDOW)
    yield from (compressor.process(piece) for piece in pieces)
    yield compressor.finish()


def in_gzip(pieces):
    compressor = zlib.compressobj(GZIP_LEVEL, wbits=WITH_GZIP_HEADER)
    yield from (compressor.compress(piece) for piece in pieces)
    yield compressor.flush()


ENCODINGS = {"br": in_brotli, "gzip": in_gzip}  # the one we prefer first


@lru_cache(maxsize=256)
def encoding_for(accepted):
    """The encoding that an Accept-Encoding header prefers; None for none."""
    qualities = {}
    for offer in accepted.lower().split(","):
        name, _, quality = offer.replace(" ", "").partition(";q=")
        qualities[name] = quality_of(quality or "1")
    others = qualities.get("*", 0)
    ours = {name: qualities.get(name, others) for name in ENCODINGS}
    best = max(ours, key=ours.get)
    is_preferred = 0 < ours[best] >= qualities.get("identity", 0)
    return best if is_preferred else None


def quality_of(text):
    """How much an encoding is wanted, 0 to 1; 0 where the number cannot be read."""
    try:
        return float(text)
    except ValueError:
        return 0


class Compression(MiddlewareMixin):
    """Compresses a finished answer, once; a streamed one as it comes."""

    def process_response(self, request, response):
        if response.has_header("Content-Encoding") or is_compressed(response):
            return response
        patch_vary_headers(response, ["Accept-Encoding"])
        encoding = encoding_for(request.headers.get("Accept-Encoding", ""))
        if encoding and response.streaming:
            pieces = ENCODINGS[encoding](response.streaming_content)
            response.streaming_content = filter(None, pieces)
        elif encoding and len(response.content) >= SMALLEST:
            response.content = b"".join(ENCODINGS[encoding]([response.content]))
        else:
            return response
        response.headers["Content-Encoding"] = encoding
        del response.headers["Content-Length"]  # CommonMiddleware counts anew
        return response


def is_compressed(response):
    """Whether its own format is compressed: such would only grow."""
    return response.headers["Content-Type"] in ("image/png", "application/zip")


compressed = decorator_from_middleware(Compression)
