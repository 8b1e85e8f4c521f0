"""A load of the files, as one line among the edits of curators."""

from django.utils.translation import gettext as _

from missions.dates import now

from .models import Edit


def note_load(sender, before, after, **_signal):
    counts = (count(model, before.get(model, {}), after[model]) for model in after)
    told = ", ".join(filter(None, counts))
    Edit.objects.create(called=_("The files were loaded"), at=now(), why=told)


def count(model, before, after):
    """ "mission: 2 entered, 1 changed, 3 taken out", or "" where nothing changed."""
    found = {
        _("entered"): len(after.keys() - before.keys()),
        _("changed"): sum(before[key] != after[key] for key in before.keys() & after),
        _("taken out"): len(before.keys() - after.keys()),
    }
    told = ", ".join(f"{number} {what}" for what, number in found.items() if number)
    return f"{model._meta.verbose_name}: {told}" if told else ""
