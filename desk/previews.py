"""A draft at its real address: `/missions/soyuz-ms-30/?draft=17`, for curators alone.

The draft is written, the site answers, and all of it is taken back. Known to nobody
outside of the desk: where there is none, the parameter is like any other.
"""

from copy import copy

from django.apps import apps
from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.template.loader import render_to_string

from crewswap.held import PRIVATE
from crewswap.replicas import PRIMARY, asked
from missions.rows.in_hand import reading

from .keeping import tried
from .models import Draft

PARAMETER = "draft"
BODY = b"<body>"


class Preview:
    """Answers what names a draft, and lets nobody hold the answer."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if PARAMETER not in request.GET or request.path_info.startswith(PRIVATE):
            return self.get_response(request)
        answer = self.preview(request) or self.get_response(request)
        answer.headers["Cache-Control"] = "private, no-store"
        return answer

    def preview(self, request):
        """The answer to a curator; None to everybody else."""
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return None
        asked.set(
            PRIMARY
        )  # a replica may not have the draft yet, nor can it be written
        if request.method not in ("GET", "HEAD") or not request.user.is_staff:
            return None
        draft = Draft.objects.numbered(request.GET[PARAMETER])
        if draft is None or not draft.is_seen_by(request.user):
            return None
        with reading(None), tried(request, draft) as found:
            answer = self.get_response(without_draft(request))
            if answer.streaming:  # while it is there to be read
                answer.streaming_content = [b"".join(answer.streaming_content)]
        if found.problems:
            for problem in found.problems:
                messages.error(request, problem)
            return redirect("admin:desk_draft_change", draft.pk)
        return told_of(answer, draft)


def without_draft(request):
    """The request for the same page, as it is asked without a draft."""
    plain, query = copy(request), request.GET.copy()
    del query[PARAMETER]
    plain.GET = query
    plain.META = plain.environ = request.META | {"QUERY_STRING": query.urlencode()}
    plain.META.pop("HTTP_ACCEPT_ENCODING", None)  # a banner is written into the page
    plain.__dict__.pop("headers", None)
    return plain


def told_of(answer, draft):
    """The answer with a banner, or leading on to what has one."""
    if answer.has_header("Location"):
        there = answer.headers["Location"]
        answer.headers["Location"] = at(there, draft)
    elif answer.headers["Content-Type"].startswith("text/html"):
        banner = render_to_string("desk/_preview.html", {"draft": draft}).encode()
        answer.content = answer.content.replace(BODY, BODY + banner, 1)
    return answer


def at(address, draft):
    """An address of the site with the draft in its query."""
    path, mark, part = address.partition("#")
    joint = "&" if "?" in path else "?"
    return f"{path}{joint}{PARAMETER}={draft.pk}{mark}{part}"


def previews_of(draft, edits):
    """(What a row is called, its page with the draft) of each that was written."""
    seen = set()
    for edit in edits:
        row = apps.get_model("missions", edit.model).objects.filter(pk=edit.row).first()
        if row and hasattr(row, "get_absolute_url"):
            there = at(row.get_absolute_url(), draft)
            if there not in seen:
                seen.add(there)
                yield str(row), there
