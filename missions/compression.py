"""Answers packed for whoever takes them packed: brotli, else gzip.

For public pages alone. A page of the admin holds a secret (its CSRF token), and how
well such a page packs can give the secret away (BREACH).
"""

import zlib

import brotli
from django.utils.cache import patch_vary_headers
from django.utils.decorators import decorator_from_middleware
from django.utils.deprecation import MiddlewareMixin

SMALLEST = 200  # bytes; below, packing saves nothing
BROTLI_QUALITY = 5  # of 11; higher takes longer than it saves
BROTLI_WINDOW = 18  # 256 kB; the usual 4 MB would hold a stream back that long
GZIP_LEVEL = 6  # of 9
WITH_GZIP_HEADER = 31  # what zlib wants to hear for gzip


def in_brotli(pieces):
    packer = brotli.Compressor(quality=BROTLI_QUALITY, lgwin=BROTLI_WINDOW)
    yield from (packer.process(piece) for piece in pieces)
    yield packer.finish()


def in_gzip(pieces):
    packer = zlib.compressobj(GZIP_LEVEL, wbits=WITH_GZIP_HEADER)
    yield from (packer.compress(piece) for piece in pieces)
    yield packer.flush()


PACKINGS = {"br": in_brotli, "gzip": in_gzip}  # the one we prefer first


def packing_for(accepted):
    """The packing that an Accept-Encoding header likes best; None for as it is."""
    wishes = {}
    for wish in accepted.lower().split(","):
        name, _, weight = wish.replace(" ", "").partition(";q=")
        wishes[name] = weight_of(weight or "1")
    others = wishes.get("*", 0)
    liked = {name: wishes.get(name, others) for name in PACKINGS}
    best = max(liked, key=liked.get)
    is_wanted = 0 < liked[best] >= wishes.get("identity", 0)
    return best if is_wanted else None


def weight_of(text):
    """How much a packing is wanted, 0 to 1; 0 where the weight cannot be read."""
    try:
        return float(text)
    except ValueError:
        return 0


class Compression(MiddlewareMixin):
    """Packs a finished answer, once; one that is streamed is packed as it comes."""

    def process_response(self, request, response):
        if response.has_header("Content-Encoding") or is_packed(response):
            return response
        patch_vary_headers(response, ["Accept-Encoding"])
        packing = packing_for(request.headers.get("Accept-Encoding", ""))
        if packing and response.streaming:
            pieces = PACKINGS[packing](response.streaming_content)
            response.streaming_content = filter(None, pieces)
        elif packing and len(response.content) >= SMALLEST:
            response.content = b"".join(PACKINGS[packing]([response.content]))
        else:
            return response
        response.headers["Content-Encoding"] = packing
        del response.headers["Content-Length"]  # CommonMiddleware counts anew
        weaken_etag(response)
        return response


def is_packed(response):
    """Whether its own format packs it: a PNG would only grow."""
    return response.headers["Content-Type"] == "image/png"


def weaken_etag(response):
    """Packed and as it is, an answer means the same but differs byte by byte."""
    etag = response.headers.get("ETag", "")
    if etag.startswith('"'):
        response.headers["ETag"] = f"W/{etag}"


compressed = decorator_from_middleware(Compression)
