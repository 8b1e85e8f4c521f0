"""What a program puts for a pasted address of this site."""

from copy import copy
from http import HTTPStatus
from urllib.parse import urlsplit

from django.http import Http404, JsonResponse, QueryDict
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _
from django.views import View

from ..public_address import site_parts
from .embedded import HEIGHT, WIDTH, Embedded, frame
from .page import PublicPage
from .problems import problem

SIZES = {"maxwidth": WIDTH, "maxheight": HEIGHT}


class OEmbedView(PublicPage, View):
    """A frame for `url`, a page with a part to embed (oembed.com, version 1.0)."""

    asked = ("url", *SIZES, "format")

    def answer_json(self):
        asked = self.request.GET
        if asked.get("format", "json") != "json":
            return problem(
                HTTPStatus.BAD_REQUEST,
                _("There is JSON only."),
                parameters=["format"],
            )
        sizes = {name: asked.get(name, str(usual)) for name, usual in SIZES.items()}
        if wrong := [name for name, size in sizes.items() if not is_size(size)]:
            return problem(
                HTTPStatus.BAD_REQUEST,
                _("A number of pixels is meant."),
                parameters=wrong,
            )
        page = page_at(self.request, asked.get("url", ""))
        if page is None:
            return problem(
                HTTPStatus.NOT_FOUND,
                _("There is nothing to embed at this address."),
                parameters=["url"],
                hint=_("Missions, people, seat swaps and answers of Explore can be."),
            )
        width, height = (min(int(sizes[name]), SIZES[name]) for name in SIZES)
        return JsonResponse(told(page, width, height))


def is_size(text):
    return text.isascii() and text.isdigit() and int(text[:9]) > 0


def told(page, width, height):
    card, title = page.card_link(), page.cited_title()
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "CrewSwap",
        "provider_url": page.at("/"),
        "thumbnail_url": card["address"],
        "thumbnail_width": card["width"],
        "thumbnail_height": card["height"],
        "html": frame(page.embed_address(), title, width, height),
        "width": width,
        "height": height,
    }


def page_at(request, address):
    """The view of an address of this site that has a part to embed, or None."""
    try:
        parts = urlsplit(address)
        found = resolve(parts.path)
    except (ValueError, Resolver404):
        return None
    kind = getattr(found.func, "view_class", View)
    is_page = issubclass(kind, Embedded) and not found.func.view_initkwargs
    if parts.netloc != site_parts(request)[1] or not is_page:
        return None
    asked = copy(request)
    asked.path = asked.path_info = parts.path
    asked.GET = QueryDict(parts.query)
    page = kind()
    page.setup(asked, **found.kwargs)
    return page if is_there(page) else None


def is_there(page):
    """Whether it is about a row of the catalogue, or answers a valid question."""
    if page.form is not None:
        return not page.form.errors
    try:
        return bool(page.object) and page.refusal() is None
    except Http404:
        return False
