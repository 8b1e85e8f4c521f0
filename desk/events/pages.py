"""The screens of events: typed, shown in words, and then written."""

from functools import partial
from http import HTTPStatus
from uuid import uuid4

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from missions.models import Mission

from ..across import held_to_rules, note_sure
from ..admin.posting import with_our_spaces
from ..continuing import draft_asked
from ..keeping import BUTTON, digest, in_turn, said_once_done, watched
from ..models import Edit
from ..refusing import NOT_YOURS
from ..saving import Saving, opened_on, signed
from ..states import changes
from .crews import Named, Replaced
from .exchanges import ExchangeAgreed
from .flights import Landed, Launched
from .plans import Cancelled, Slipped
from .undoing import undo
from .words import sentences
from .writer import Refused, Writer

EVENTS = [Named, Replaced, Slipped, Launched, Landed, Cancelled, ExchangeAgreed]
CHANGED = gettext_lazy(
    "Somebody changed this since it was shown. Nothing was saved: look at it again."
)
NOT_AT_ONCE = gettext_lazy(
    "This cannot be put back in one go. Nothing was changed: put back its rows singly."
)
BUTTONS = {"csrfmiddlewaretoken", "_do", BUTTON, "_back", "_seen", "_sure", "_why"}


class Trial(Saving):
    """Doubts do not stop it: they are shown with what it will do."""

    def __init__(self, data, event):
        super().__init__(data)
        self.event, self.act, self.objected = str(event.name), uuid4(), []
        self.before_all = []
        self.source = None

    @property
    def reason(self):
        """The source, where nothing else is said."""
        return self.why or str(self.source or "")

    def objections(self, doubts):
        self.objected += super().objections(doubts)
        return []


def events_of(mission):
    """The events that can happen to a mission."""
    return [event for event in EVENTS if mission.outcome in event.outcomes]


class EventPages(admin.ModelAdmin):
    """Pages of missions on which events are entered."""

    def get_urls(self):
        view = self.admin_site.admin_view
        pages = [
            path(
                f"<int:pk>/{event.slug}/",
                view(self.event_view),
                {"kind": event},
                name=f"missions_mission_{event.slug}",
            )
            for event in EVENTS
        ]
        overview = path(
            "events/", view(self.events_view), name="missions_mission_events"
        )
        act = path(
            "events/<uuid:act>/", view(self.act_view), name="missions_mission_act"
        )
        return [overview, act, *pages, *super().get_urls()]

    def events_view(self, request):
        """What can happen to which mission."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        outcomes = {each for event in EVENTS for each in event.outcomes}
        missions = Mission.objects.filter(outcome__in=outcomes).newest_first()
        rows = [(mission, events_of(mission)) for mission in missions]
        context = {"title": _("What happened?"), "rows": rows, "opts": self.opts}
        context |= self.admin_site.each_context(request)
        return TemplateResponse(request, "desk/events.html", context)

    @in_turn
    def event_view(self, request, pk, kind):
        mission = get_object_or_404(Mission, pk=pk)
        may_change = self.has_change_permission(request, mission)
        if request.method != "POST" and not may_change:
            raise PermissionDenied
        if kind not in events_of(mission):
            words = {"mission": mission, "outcome": mission.get_outcome_display()}
            message = _("%(mission)s is %(outcome)s: this cannot happen to it.")
            self.message_user(request, message % words, messages.WARNING)
            return redirect("admin:missions_mission_change", pk)
        if request.method != "POST":
            return self.open(request, mission, kind)
        request.POST = with_our_spaces(request.POST)
        event = kind(mission, request.POST)
        if not may_change:
            return self.refuse(request, event)
        if since := self.since_opened(request, mission):
            return self.ask(request, event, since=since)
        try:
            return self.take(request, event)
        except PermissionDenied:  # of a row that it writes beside the mission
            return self.refuse(request, event)

    def refuse(self, request, event):
        """Nothing is written; what was typed is there, and what it was opened on."""
        opened = request.POST.get("_opened", "")
        page = self.ask(request, event, refused=NOT_YOURS, opened=opened)
        page.status_code = HTTPStatus.FORBIDDEN
        return page

    def open(self, request, mission, kind):
        """As it is, or filled in from a draft."""
        draft = draft_asked(request)
        if draft is None:
            return self.ask(request, kind(mission))
        request.POST = draft.form
        since = self.since_opened(request, mission)
        return self.ask(request, kind(mission, request.POST), since=since)

    def since_opened(self, request, mission):
        """The changes of a mission since the page of an event was opened."""
        opened = opened_on(request.POST)
        now = self.state_in_database(request, mission)
        return opened and list(changes(mission._meta.model_name, opened, now))

    @in_turn
    def act_view(self, request, act):
        """All that one event wrote; and put back in one go."""
        edits = list(Edit.objects.filter(act=act).select_related("by"))
        if not edits:
            raise Http404
        may_put_back = self.has_change_permission(request)
        is_sent = request.method == "POST"
        if not (may_put_back if is_sent else self.has_view_permission(request)):
            raise PermissionDenied
        if is_sent:
            return self.put_back_act(request, edits)
        title = f"{edits[0].event}: {edits[0].at:%Y-%m-%d %H:%M} UTC"
        context = {"title": title, "opts": self.opts, "edits": edits, "act": act}
        context["may_put_back"] = may_put_back
        context |= self.admin_site.each_context(request)
        return TemplateResponse(request, "desk/act.html", context)

    def put_back_act(self, request, edits):
        try:
            with said_once_done(request), transaction.atomic():
                undo(request, edits)
        except Refused as refused:
            for _name, sentence in refused.problems:
                self.message_user(request, sentence, messages.ERROR)
        except IntegrityError:
            self.message_user(request, NOT_AT_ONCE, messages.ERROR)
        return redirect("admin:missions_mission_act", edits[0].act)

    def take(self, request, event):
        """Show what it will do, or do what was shown."""
        if "_back" in request.POST or not event.is_valid():
            return self.ask(request, event)
        with transaction.atomic():
            try:
                told = self.write_by_the_rules(request, event)
            except Refused as refused:
                transaction.set_rollback(True)
                told = self.tell(event, refused.problems)
            # Sorted: PostgreSQL keeps what is typed in a draft in an order of its own.
            typed = sorted(typed_in(request))
            seen = digest(told, request.saving.before_all, typed)
            shown = request.POST.get("_seen") == seen
            wanted = is_confirmed(request) and shown and not request.saving.objected
            if not wanted:
                transaction.set_rollback(True)
        if not told:
            return self.ask(request, event)
        if not wanted:
            return self.show(request, event, told, seen)
        self.message_user(request, "\n".join(told), messages.SUCCESS)
        return redirect("admin:missions_mission_change", event.mission.pk)

    def write_by_the_rules(self, request, event):
        """What is told of it, where it breaks no rule across rows."""

        def write():
            request.saving = Trial(request.POST, event)
            return watched(partial(self.write, request, event))

        told, edits, against = held_to_rules(write)
        if against.refused:
            raise Refused([(None, sentence) for sentence in against.refused])
        request.saving.objections(against.doubts)
        note_sure(edits, against.doubts)
        request.is_held_to_rules = True
        return told

    def write(self, request, event):
        writer = Writer(request)
        event.write(writer)
        request.saving.before_all = writer.found()
        return list(sentences(writer.done))

    def tell(self, event, problems):
        for name, sentence in problems:
            event.add_error(name if name in event.fields else None, sentence)
        return []

    def ask(self, request, event, **more):
        if "opened" not in more:
            more["opened"] = signed(self.state_in_database(request, event.mission))
        more["saving"] = Saving(request.POST)
        return self.page(request, event, "desk/event.html", **more)

    def show(self, request, event, told, seen):
        confirmed = is_confirmed(request)
        more = {"told": told, "seen": seen, "typed": typed_in(request)}
        shown = request.POST.get("_seen") == seen
        more["changed"] = CHANGED if confirmed and not shown else ""
        more["objections"] = request.saving.objected if confirmed else []
        more["saving"] = request.saving
        return self.page(request, event, "desk/event_shown.html", **more)

    def page(self, request, event, template, **more):
        title = f"{event.mission}: {event.name}"
        context = {"title": title, "event": event, "opts": self.opts}
        context |= {"original": event.mission, "media": self.media + event.media}
        context |= self.admin_site.each_context(request)
        return TemplateResponse(request, template, context | more)


def is_confirmed(request):
    return "_do" in request.POST or BUTTON in request.POST


def typed_in(request):
    return [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in BUTTONS
    ]
