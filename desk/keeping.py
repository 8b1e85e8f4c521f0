"""What is posted to the desk: written at once, or kept back as a draft.

Either way it is written by the page that it was posted to, with every rule asked. What
is kept back is then taken out again, and the post stays. To show what a draft does, and
to publish it, the same is posted once more.
"""

import hashlib
import json
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field
from functools import partial, wraps
from http import HTTPStatus

from django.contrib import messages
from django.contrib.messages.storage.base import BaseStorage
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.http import Http404, HttpRequest, QueryDict
from django.shortcuts import redirect
from django.urls import get_script_prefix, resolve
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from missions.catalogue.turns import shared_turn
from missions.dates import now

from .across import held_to_rules, is_held, note_sure
from .continuing import OPENED_FROM, opened_from, tell_of_kept_anew
from .models import Draft, Edit
from .second import is_alone, objection, why_a_second

BUTTON = "_as_draft"
GOING = "_going"  # what a page that deletes has shown; a draft compares by itself
LIST = "_changelist_filters"  # Django's: how the list was filtered that led to a form
NOTHING_DIFFERS = gettext_lazy("Nothing differs from the catalogue: no draft was kept.")
GONE = gettext_lazy("What it was written for is no longer there.")
NOT_ALLOWED = gettext_lazy("Your account may not do what it does.")
NOTHING_TO_DO = gettext_lazy("It changes nothing: the catalogue says so already.")
MEANWHILE = gettext_lazy("Somebody changed this since it was opened: continue it.")
ENTER_ANEW = gettext_lazy("Continue it to enter it as a new row.")
GOING_CHANGED = gettext_lazy(
    "Somebody changed what it deletes since that was asked for: look at the row, "
    "discard this, and ask anew if it should still go."
)
NOT_AS_SHOWN = gettext_lazy(
    "It does something else by now than you were shown. Nothing was published: look at "
    "it again."
)


class Unsaid(BaseStorage):
    """Messages to curators that may yet be taken back."""

    def _get(self, *_arguments, **_options):
        return [], True

    def _store(self, *_arguments, **_options):
        return []

    def say(self, request):
        for each in self:
            messages.add_message(request, each.level, each.message, each.extra_tags)


@contextmanager
def said_once_done(request):
    """What is said to curators while it lasts is said only where it ends well."""
    said, request._messages = request._messages, Unsaid(request)
    try:
        yield
    finally:
        unsaid, request._messages = request._messages, said
    unsaid.say(request)


def in_turn(view):
    """A view whose posts are written in the curator's turn, or kept as drafts."""

    @wraps(view)
    def answer(page, request, *arguments, **options):
        run = partial(view, page, request, *arguments, **options)
        if request.method != "POST" or hasattr(request, "in_turn"):
            return run()
        request.in_turn = True
        with shared_turn():
            return write_or_keep(request, run)

    return answer


def write_or_keep(request, run):
    typed = typed_in(request.POST)
    said = request._messages
    try:
        with transaction.atomic():
            answer, edits = written(request, run)
            second = why_a_second(edits)
            alone = not second or is_alone(request.user)
            is_kept = bool(edits) and (BUTTON in typed or not alone)
            if is_kept:
                transaction.set_rollback(True)
    finally:
        unsaid, request._messages = request._messages, said
    if is_kept:
        return keep(request, typed, edits, second)
    unsaid.say(request)
    if edits and (draft := opened_from(request)):
        draft.delete()
    elif edits:
        tell_of_kept_anew(request)
    if BUTTON in typed and not edits and answer.status_code == 302:
        messages.warning(request, NOTHING_DIFFERS)
    return answer


def written(request, run):
    """(What a view answers, the edits that it wrote): none that a load would refuse."""
    posted = request.POST

    def write():
        request.POST, request._messages = posted, Unsaid(request)
        return watched(run)

    with transaction.atomic():
        answer, edits, found = held_to_rules(write, lambda: is_held(request))
        standing = found.standing(posted) if edits else []
        if standing:
            transaction.set_rollback(True)
    if not standing:
        note_sure(edits, found.doubts)
        return answer, edits
    request.against = found
    with transaction.atomic():
        answer, edits = write()
        if edits:  # a page that has no form to say it in
            transaction.set_rollback(True)
            answer = redirect(request.get_full_path())
            request._messages = Unsaid(request)
            for sentence in standing:
                messages.error(request, sentence)
    return answer, []


def typed_in(posted):
    """{name: values} as JSON can hold them: PostgreSQL's knows no zero byte."""
    return {
        name.replace("\0", ""): [value.replace("\0", "") for value in values]
        for name, values in posted.lists()
        if name not in ("csrfmiddlewaretoken", GOING)
    }


def watched(run):
    """(What a view answers, the edits that it wrote)."""
    last = Edit.objects.aggregate(last=Max("pk"))["last"] or 0
    answer = run()
    return answer, list(Edit.objects.filter(pk__gt=last).order_by("pk"))


def keep(request, typed, edits, second):
    draft = opened_from(request, typed) or Draft()
    if draft.pk is None:
        tell_of_kept_anew(request)
    about = main_of(edits, request)
    draft.address, draft.posted = address_of(request), typed
    draft.model, draft.row = about.model, about.row if about.before else None
    draft.called, draft.why = called(about, edits)[:300], about.why
    draft.kind = (about.event or str(about.get_kind()))[:60]
    draft.second, draft.by, draft.at = second, request.user, now()
    draft.going = digest_of_going(edits)
    draft.save()
    told = _("Kept as draft %(number)d.")
    if second:
        told += " " + _("Another curator publishes it, because %(why)s.")
    messages.success(request, told % {"number": draft.pk, "why": second})
    return redirect("admin:desk_draft_change", draft.pk)


def address_of(request):
    """Where it was posted; without the draft and the list that led there.

    A form that knows of a list is sent without the rest of its address.
    """
    query = request.GET.copy()
    for name in (OPENED_FROM, LIST):
        query.pop(name, None)
    return f"{request.path_info}?{query.urlencode()}" if query else request.path_info


def main_of(edits, request):
    """The edit of the row that the page is of; else the last, which others led to."""
    named = resolve(request.path_info).kwargs
    key = str(named.get("object_id") or named.get("pk") or "")
    own = [edit for edit in edits if edit.before and str(edit.row) == key]
    events = [edit for edit in own if edit.event and edit.model == "mission"]
    return (events or own or edits)[-1]


def called(about, edits):
    """Of several that are deleted together, the first and how many others."""
    others = len(edits) - 1
    if about.after is None and others:
        return _("%(row)s and %(others)d more") % {"row": about, "others": others}
    return about.called


@dataclass
class Outcome:
    """What posting a draft again came to."""

    draft: Draft
    said: Unsaid
    edits: list = field(default_factory=list)
    told: list = field(default_factory=list)
    problems: list = field(default_factory=list)  # sentences, where nothing is written

    @property
    def second(self):
        return why_a_second(self.edits)

    def tell(self):
        """All that it does, as a curator reads it, whatever the keys of new rows.

        Told while what it enters is there to be named.
        """
        self.told = [[e.called, str(e.get_kind()), e.changes] for e in self.edits]

    @property
    def seen(self):
        """By which it is known whether it still does what was shown."""
        return digest(self.told, digest_of_going(self.edits), self.draft.posted)


def digest(*shown):
    told = json.dumps(shown, default=str, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def digest_of_going(edits):
    """By which it is known whether deleted rows are as they were; "" of none."""
    going = [[e.model, e.row, e.before] for e in edits if e.after is None]
    return digest(*going) if going else ""


def post_again(request, draft, user):
    """Post a draft as if `user` did now; gives the `Outcome`."""
    again = asked_again(request, draft, user)
    found = Outcome(draft, again._messages)
    posted = again.POST
    try:
        page = again.resolver_match = resolve(draft.path)
        run = partial(page.func, again, *page.args, **page.kwargs)

        def write():
            again.POST, again._messages = posted, Unsaid(again)
            found.said = again._messages
            return watched(run)

        answer, found.edits, against = held_to_rules(write, lambda: is_held(again))
    except Http404:
        found.problems = [GONE]
    except PermissionDenied:
        found.problems = [NOT_ALLOWED]
    else:
        found.tell()
        standing = against.standing(posted) if found.edits else []
        found.problems = [*problems_of(found, answer), *standing]
        note_sure(found.edits, against.doubts)
    return found


def problems_of(found, answer):
    if answer.status_code == HTTPStatus.FORBIDDEN:
        yield NOT_ALLOWED
    elif not found.edits:
        yield from problems_in(answer, found.said)
    elif digest_of_going(found.edits) != found.draft.going:
        yield GOING_CHANGED


def asked_again(request, draft, user):
    again = HttpRequest()
    again.method, again.POST, again.GET = "POST", draft.form, QueryDict(draft.query)
    again.path_info = draft.path
    again.path = f"{get_script_prefix()}{draft.path[1:]}"
    again.META = request.META | {
        "QUERY_STRING": draft.query,
        "PATH_INFO": draft.path,
    }
    again.user, again.session, again.in_turn = user, request.session, True
    again.csrf_processing_done = True  # judged when it was posted, and now once more
    again._messages = Unsaid(again)
    return again


def problems_in(answer, said):
    """The sentences of a page that wrote nothing."""
    shown = getattr(answer, "context_data", None) or {}
    event = shown.get("event")
    saving = shown.get("saving")
    if saving and saving.differences:
        return [MEANWHILE]
    if saving and saving.gone:
        return [saving.gone, ENTER_ANEW]
    found = [
        *sentences_of(shown.get("errors") or ()),
        *([shown["changed"]] if shown.get("changed") else ()),
        *([MEANWHILE] if shown.get("since") else ()),
        *(shown.get("objections") or ()),
        *(problems_of_event(event) if event else ()),
        *(each.message for each in said),
    ]
    if shown.get("protected") and not shown.get("objections"):
        found += [_("It is in use, so it stays.")]
    return found or [NOTHING_TO_DO]


def sentences_of(errors):
    """The errors of a page of the admin, which come in lists and singly."""
    for each in errors:
        yield from [each] if isinstance(each, str) else each


def problems_of_event(event):
    forms = [event, *(event.crew.forms if event.crew else ())]
    for form in forms:
        for sentences in form.errors.values():
            yield from sentences


@contextmanager
def tried(request, draft):
    """While it lasts the draft is written; then all is as it was. Gives the `Outcome`.

    Whoever may see a draft sees what it does: nothing of this stays.
    """
    onlooker = copy(request.user)
    onlooker.is_superuser = True
    with shared_turn():
        yield post_again(request, draft, onlooker)
        transaction.set_rollback(True)


def publish(request, draft, seen):
    """Post it again for good, where it does what was `seen`; gives the `Outcome`."""
    with transaction.atomic():
        found = post_again(request, draft, request.user)
        if why := objection(draft, request.user, found.second):
            found.problems = [why]
        if found.edits and not found.problems and found.seen != seen:
            found.problems = [NOT_AS_SHOWN]
        if found.problems:
            transaction.set_rollback(True)
            return found
        written = [edit.pk for edit in found.edits]
        Edit.objects.filter(pk__in=written).update(drafted_by=draft.by)
        draft.delete()
    found.said.say(request)
    return found
