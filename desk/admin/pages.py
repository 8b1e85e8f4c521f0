"""What all pages of the desk do with a row, whatever it is."""

from copy import copy
from functools import partial
from http import HTTPStatus

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from missions.dates import now
from missions.folding import MOST_WORDS, folded
from missions.models import FormerSlug, Noun

from .. import states
from ..across import against_it
from ..continuing import OPENED_FROM, draft_asked, opened_from
from ..keeping import in_turn, sentences_of
from ..merging import Difference, merge
from ..models import Draft, Edit
from ..putting_back import Posted
from ..refusing import NOT_YOUR_ROWS, NOT_YOURS, as_typed, is_refused
from ..saving import Saving, opened_on, signed
from ..undone import undone
from .dates import TYPED
from .deleting import KeptInUse
from .forms import CatalogueForm
from .offered import Offered
from .posting import are_typed, is_unfounded, offer_as_new, with_our_spaces

NOT_YET = _("Nothing of this draft is saved yet.")
CHANGED_MEANWHILE = _(
    "Somebody changed this since you opened it. Nothing was saved: what you typed is "
    "kept below. Look at the differences and save again."
)
PUT_BACK_ALREADY = _(
    "What this edit changed is as it was before it: nothing to put back."
)
CHANGED_SINCE = _(
    "Somebody changed this after the edit that you put back. Nothing was saved: the "
    "form holds what was there before the edit. Look at the differences and save it."
)


class CatalogueAdmin(Offered, KeptInUse):
    """Every noun's pages: curators take turns, and nothing of anybody's is lost."""

    form = CatalogueForm
    formfield_overrides = TYPED
    change_form_template = "desk/change_form.html"
    object_history_template = "desk/history.html"

    @in_turn
    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        draft = draft_asked(request)
        is_opened = draft and request.method == "GET"
        if is_opened:
            request = filled_in(request, draft)
        request.POST = with_our_spaces(request.POST)
        request.saving = Saving(request.POST)
        request.saving.draft = draft
        request.saving.refused, request.saving.beyond = against_it(request)
        request.saving.replaces = bool(opened_from(request))
        row = object_id and self.get_object(request, unquote(object_id))
        is_sent = request.method == "POST" and not is_opened
        refusal = self.refusal(request, row) if is_sent else ""
        if refusal:
            as_typed(request)
            request.saving.draft = None  # nor what an edit held, which is not typed
            request.POST.pop("_put_back", None)
        if request.method == "POST":
            self.prepare(request, row or self.model())
            if object_id and not row:
                offer_as_new(request, self.model, unquote(object_id))
                object_id, form_url = None, self.add_address(request)
        if is_opened:
            request.saving.refusal = request.saving.refusal or NOT_YET
        if refusal:
            request.saving.refusal = refusal
        page = super().changeform_view(request, object_id, form_url, extra_context)
        if refusal:
            page.status_code = HTTPStatus.FORBIDDEN
        return page

    def refusal(self, request, row):
        """Why an account may not save what it sent; empty where it may."""
        may = self.has_change_permission if row else self.has_add_permission
        if not (may(request, row) if row else may(request)):
            return NOT_YOURS
        beyond = (
            NOT_YOUR_ROWS % {"rows": inline.model._meta.verbose_name_plural}
            for inline in self.within(request, row)
            if not inline.has_change_permission(request, row)
            and not inline.has_add_permission(request, row)
            and are_typed(request.POST, inline.get_formset(request, row))
        )
        return next(beyond, "")

    def within(self, request, row):
        """What enters rows within, whether the account sees them or not."""
        kinds = self.get_inlines(request, row)
        return [kind(self.model, self.admin_site) for kind in kinds]

    def add_address(self, request):
        there = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_add")
        draft = request.GET.get(OPENED_FROM) if request.saving.draft else ""
        return f"{there}?{urlencode({OPENED_FROM: draft})}" if draft else there

    def prepare(self, request, row):
        """What was posted is brought up to what is in the database by now."""
        form, formsets = self.classes_of_page(request, row)
        there = states.state_of(row, form, formsets) if row.pk else None
        request.saving.before = there
        if "_put_back" in request.POST:
            self.put_back(request, row, form, formsets)
        elif there and there != (opened := opened_on(request.POST)):
            found = merge(request.POST, row, opened, there, form, formsets)
            request.saving.differences = found
            request.saving.refusal = CHANGED_MEANWHILE if found else ""
        if row.pk:
            request.saving.wants_reason = is_unfounded(request, row, form, formsets)

    def put_back(self, request, row, form, formsets):
        """As if somebody had typed what an edit changed as it was before."""
        key, request.saving.puts_back = request.POST["_put_back"], True
        edits = Edit.objects.filter(model=self.opts.model_name, before__isnull=False)
        edit = get_object_or_404(edits, pk=key if key.isdecimal() else None)
        before = request.saving.before
        wanted, since = undone(self.opts.model_name, before, edit.before, edit.after)
        if wanted == before:
            request.saving.refusal = PUT_BACK_ALREADY
        elif since:
            request.saving.refusal = CHANGED_SINCE
            request.saving.differences = [
                Difference(each.where, each.field, each.after, each.before)
                for each in since
            ]
        posted = Posted(row, wanted, form, formsets)
        request.POST = posted.data
        for missing in posted.missing:
            message = _("%(row)s is no longer there, and was not put back.")
            self.message_user(request, message % {"row": missing}, messages.WARNING)

    def classes_of_page(self, request, row):
        """The classes of the form and of the form sets by which a row is entered."""
        known = row if row.pk else None
        pairs = self.get_formsets_with_inlines(request, known)
        form = self.get_form(request, known, change=bool(known))
        return form, [formset for formset, _inline in pairs]

    def get_formsets_with_inlines(self, request, obj=None):
        pairs = partial(super().get_formsets_with_inlines, request, obj)
        return once_a_request(request, (self, bool(obj)), lambda: [*pairs()])

    def get_form(self, request, obj=None, **options):
        make = partial(super().get_form, request, obj, **options)
        saving = getattr(request, "saving", None)

        def known_to_it():
            made = make()
            return type(made.__name__, (made,), {"saving": saving})

        key = self, bool(obj), saving, repr(options)
        return once_a_request(request, key, known_to_it)

    def render_change_form(self, request, context, **options):
        row = options.get("obj")
        if row and row.pk:
            context["opened"] = signed(self.state_in_database(request, row))
            name, draft = self.opts.model_name, request.saving.draft
            if not is_refused(request):
                context["drafts"] = Draft.objects.of(name, row.pk, draft)
        context["saving"] = request.saving
        if list(sentences_of(context.get("errors") or ())) == [NOT_YET]:
            context["errors"] = None  # the page says so of its draft
        return super().render_change_form(request, context, **options)

    def state_in_database(self, request, row):
        there = self.model._base_manager.get(pk=row.pk)
        return states.state_of(there, *self.classes_of_page(request, there))

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        self.note(request, form.instance, request.saving.before, request.saving)

    def note(self, request, row, before, saving):
        """Keep what was changed; gives the state of the row after it."""
        after = self.state_in_database(request, row)
        Edit.objects.note(row, before, after, request.user, saving)
        return after

    @in_turn
    def delete_view(self, request, *arguments, **options):
        return super().delete_view(request, *arguments, **options)

    def delete_model(self, request, obj):
        self.note_deleted(request, obj)
        super().delete_model(request, obj)

    def delete_queryset(self, request, queryset):
        for row in queryset:
            self.note_deleted(request, row)
        super().delete_queryset(request, queryset)

    def note_deleted(self, request, row):
        before, saving = self.state_in_database(request, row), Saving(request.POST)
        if self.opts.model_name in Noun:
            self.note_address(request, row, saving)
        Edit.objects.note(row, before, None, request.user, saving)

    def note_address(self, request, row, saving):
        """What its address says from then on."""
        FormerSlug.objects.note_gone(row, now().date(), saving.why)

    @in_turn
    def changelist_view(self, request, *arguments, **options):
        return super().changelist_view(request, *arguments, **options)

    def history_view(self, request, object_id, extra_context=None):
        """Who changed which value, from what to what, and why."""
        edits = Edit.objects.filter(model=self.opts.model_name)
        edits = edits.filter(row=pk) if (pk := as_number(object_id)) else edits.none()
        more = {"edits": edits.select_related("by", "drafted_by")}
        more["may_put_back"] = self.has_change_permission(request)
        return super().history_view(request, object_id, more | (extra_context or {}))

    def get_search_results(self, request, queryset, search_term):
        """More words than any name has, and than a database can ask for, find none."""
        if len(folded(search_term).split()) > MOST_WORDS:
            return queryset.none(), False
        return super().get_search_results(request, queryset, search_term)


def once_a_request(request, key, make):
    """Classes of a page that Django asks for again and again, and we beside it.

    They hang on the account and on whether there is a row, not on which it is.
    """
    made = request.__dict__.setdefault("made_once", {})
    if key not in made:
        made[key] = make()
    return made[key]


def as_number(text):
    return int(text) if text.isdecimal() and len(text) < 19 else None


def filled_in(request, draft):
    """The request for a form as one that posts a draft to it."""
    request.FILES  # noqa: B018 - read now, or it would be read in place of the draft
    posted = copy(request)
    posted.method, posted.POST, posted.in_turn = "POST", draft.form, True
    return posted


class FoldedSearch:
    """The search box finds names in any spelling and script, as the site does."""

    def get_search_results(self, request, queryset, search_term):
        return super().get_search_results(request, queryset, folded(search_term))
