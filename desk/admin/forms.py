"""What several forms share."""

from itertools import chain

from django import forms
from django.utils.translation import gettext_lazy as _

from missions.dates import Precision
from missions.models import FormerSlug

from ..models import Edit
from ..saving import SAY_REASON
from ..slugs import free_one_like, free_slug
from ..states import PRECISIONS
from .dates import precision_typed

TWICE = _("“%(row)s” holds exactly the same. Is this another one?")
LED_ON = _(
    "The row of this slug was deleted, and its address leads to “%(now)s”. Should it "
    "lead here from now on?"
)
TAKEN = _("“%(slug)s” is the slug of %(row)s. “%(free)s” is free.")
MADE = _(" Made of the other fields where it is left blank.")


class CatalogueForm(forms.ModelForm):
    """Every noun's form: refused where its row changed meanwhile, or for a doubt."""

    saving = None  # the request's own, see `CatalogueAdmin.get_form`
    slug_of = ()  # the fields that a blank slug of a new row is made of
    offered = {}  # first values that a suggestion fills in, see `Offered`

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        if not self.is_bound:
            self.initial |= self.offered
        if self.slug_of and not self.instance.pk and "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields["slug"].help_text += MADE

    def clean(self):
        cleaned = super().clean()
        if self.slug_of and "slug" in cleaned and not cleaned["slug"]:
            values = [cleaned.get(name) for name in self.slug_of]
            words = [getattr(it, "slug", str(it)) for it in values if it]
            cleaned["slug"] = free_slug(self._meta.model, *words)
        if self.saving and self.saving.refusal:
            self.add_error(None, self.saving.refusal)
        elif self.saving and self.saving.wants_reason and not self.saving.why:
            self.add_error(None, SAY_REASON)
        for objection in self.objections(cleaned) if self.saving else ():
            self.add_error(None, objection)
        return cleaned

    def objections(self, cleaned):
        """What rules across rows say, and the doubts that a curator is not sure of."""
        doubts = [self.saving.beyond]
        if self.has_changed():
            doubts += self.twice(cleaned), self.led_on(cleaned), self.doubts(cleaned)
        return chain(self.saving.refused, self.saving.objections(chain(*doubts)))

    def _clean_fields(self):
        """How close a date is known is left out where the date itself is refused."""
        super()._clean_fields()
        for name in PRECISIONS.keys() & self.fields.keys():
            if name in self.errors:
                self.cleaned_data.pop(PRECISIONS[name], None)
            elif self.cleaned_data.get(PRECISIONS[name]) == "":
                self.cleaned_data[PRECISIONS[name]] = self.typed_as_known(name)

    def typed_as_known(self, name):
        """A precision that was left blank; the first of a month may stand for more."""
        moment, typed = self.cleaned_data[name], precision_typed(self[name])
        is_sure = moment and (typed != Precision.DAY or moment.day > 1)
        return typed if is_sure else ""

    def _post_clean(self):
        """A slug that is taken is told with whose it is, and which is free."""
        super()._post_clean()
        if self.has_error("slug", "unique"):
            model, slug = self._meta.model, self.instance.slug
            words = {"row": model.objects.get(slug=slug), "slug": slug}
            words["free"] = free_one_like(model, slug)
            self.errors["slug"] = self.error_class([TAKEN % words])

    def twice(self, cleaned):
        """A new row is not sent twice: a made slug is free each time."""
        if self.instance.pk or not self.slug_of or self.errors:
            return
        fields = self._meta.model._meta.concrete_fields
        names = {field.name for field in fields} & cleaned.keys() - {"slug"}
        same = self._meta.model.objects.filter(
            **{name: cleaned[name] for name in names if cleaned[name] is not None},
            **{f"{name}__isnull": True for name in names if cleaned[name] is None},
        )
        for row in same[:1]:
            yield TWICE % {"row": row}

    def led_on(self, cleaned):
        """A slug may lead to another since its row was deleted: a new row ends that."""
        model, slug = self._meta.model, cleaned.get("slug")
        now = slug and not self.instance.pk and FormerSlug.objects.now(model, slug)
        if now and Edit.objects.has_deleted(model, slug):
            self.instance.is_put_back = True
            if not self.saving.puts_back:
                yield LED_ON % {"now": now}

    def doubts(self, cleaned):
        """What is hardly so, in sentences that stay the same while it is asked."""
        return []


class CitedForm(CatalogueForm):
    """A row that has to name where it is from."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        if "sources" not in self.fields:
            return  # somebody who may only look at it
        self.fields["sources"].error_messages["required"] = _(
            "Name at least one source."
        )
