"""What is posted to the desk: read as we write it."""

import re

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

from ..models import Edit

# Not the wide one, which Chinese and Japanese write.
LIKE_A_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f]")
DELETED_BY = gettext_lazy("%(row)s was deleted by %(who)s after you had opened it.")
DELETED = gettext_lazy("%(row)s was deleted after you had opened it.")
KEPT = gettext_lazy(
    "Nothing was saved. What you typed is below as a new row: save it to enter it."
)


def with_our_spaces(data):
    """What was posted, to be changed; browsers end lines in their own way.

    Spaces that look like one come along with what is pasted, and would make two names
    that look alike differ.
    """
    data = data.copy()
    for name, values in data.lists():
        lines = (value.replace("\r\n", "\n") for value in values)
        data.setlist(name, [LIKE_A_SPACE.sub(" ", line) for line in lines])
    return data


def offer_as_new(request, model, key):
    """What was typed of a row that somebody deleted, as of a new one."""
    data, parents = request.POST, {e.field.name for e in model._meta.related_objects}
    for name in list(data):
        if re.fullmatch(r"\w+-INITIAL_FORMS", name):
            data[name] = "0"
        elif (part := re.fullmatch(r"\w+-\d+-(\w+)", name)) and (
            part[1] in {"id", *parents}
        ):
            data[name] = ""
    known = Edit.objects.filter(model=model._meta.model_name, after__isnull=True)
    edit = known.filter(row=key).first() if key.isdecimal() else None
    words = {"row": edit.called if edit else capfirst(model._meta.verbose_name)}
    told = DELETED_BY if edit and edit.by else DELETED
    words["who"] = edit.by if edit else ""
    request.saving.gone = told % words
    request.saving.refusal = f"{request.saving.gone} {KEPT}"


def are_typed(data, formset):
    """Whether rows of a form set were sent with fields: one only seen has none."""
    row = re.compile(rf"{formset.get_default_prefix()}-\d+-(\w+)")
    unseen = {"id", formset.fk.name}
    return any((part := row.fullmatch(name)) and part[1] not in unseen for name in data)


def is_unfounded(request, row, form, formsets):
    """Whether values of a known row change, and no new source says why."""
    typed = form(request.POST, instance=row)
    sets = [each(request.POST, instance=row) for each in formsets]
    changed = set(typed.changed_data)
    if "sources" in changed:
        known = {str(source.pk) for source in row.sources.all()}
        if set(typed["sources"].data or ()) - known:
            return False
    return bool(changed - {"sources"}) or any(each.has_changed() for each in sets)
