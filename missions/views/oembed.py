"""What a program puts for a pasted address of this site."""

from copy import copy
from http import HTTPStatus
from urllib.parse import urlsplit

from django import forms
from django.http import Http404, JsonResponse, QueryDict
from django.urls import Resolver404, resolve
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views import View

from ..filters.asked import AskedForm
from ..filters.kinds import OneOf
from ..public_address import site_parts
from .detail import PublicDetail
from .embedded import NOTHING, WIDTH, Embedded, frame
from .page import PublicPage
from .problems import problem

MOST = 10_000  # pixels


class OEmbedForm(AskedForm):
    url = forms.CharField(max_length=2000)
    maxwidth = forms.IntegerField(min_value=1, max_value=MOST, required=False)
    maxheight = forms.IntegerField(min_value=1, max_value=MOST, required=False)
    format = OneOf(choices=[("json", "JSON")], required=False)


class OEmbedView(PublicPage, View):
    """A frame for `url`, a page with a part to embed (oembed.com, version 1.0)."""

    form_class = OEmbedForm
    is_of_a_page = True

    @cached_property
    def form(self):
        return self.form_class(self.parameters)

    def answer_json(self):
        asked = self.form.cleaned_data
        page = page_at(self.request, asked["url"])
        if page is None:
            return problem(
                HTTPStatus.NOT_FOUND,
                NOTHING,
                parameters=["url"],
                hint=_("Missions, people, seat swaps, charts and Explore can be."),
            )
        width = min(asked["maxwidth"] or WIDTH, WIDTH)
        height = min(asked["maxheight"] or page.height, page.height)
        return JsonResponse(told(page, width, height))


def told(page, width, height):
    card, title = page.card_link(), page.part_title()
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
    """The view of an address of this site that has a part to embed, or None.

    As browsers are led on, so is this: where the last slash is missing, and from a
    former slug or another name of a row.
    """
    try:
        parts = with_slash(urlsplit(address))
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
    if row := led_on_to(page):
        address = parts._replace(path=row.get_absolute_url()).geturl()
        return page_at(request, address)
    return page if is_there(page) else None


def with_slash(parts):
    """The parts of an address with the slash in which those of pages end."""
    *_before, last = parts.path.split("/")
    return parts._replace(path=f"{parts.path}/") if last and "." not in last else parts


def led_on_to(page):
    """The one row that the page of a row means by another name, or None."""
    if not isinstance(page, PublicDetail):
        return None
    try:
        page.object  # noqa: B018
    except Http404:
        meant = page.meant()
        return meant[0] if len(meant) == 1 else None
    return None


def is_there(page):
    """Whether it is about a row of the catalogue, or answers a valid question."""
    if page.form is not None:
        return not page.form.errors and page.has_part
    try:
        there = getattr(page, "object", True) and page.has_part
        return bool(there) and page.refusal() is None
    except Http404:
        return False
