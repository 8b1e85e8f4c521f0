"""Writes rows as if somebody typed them in their own forms: every rule is asked."""

from dataclasses import dataclass

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.utils.text import capfirst

from missions.models import Mission

from .. import states
from ..putting_back import Posted


class Refused(Exception):
    """The rules are against it: `problems` are (field or None, sentence)."""

    def __init__(self, problems):
        super().__init__(problems)
        self.problems = problems


@dataclass(frozen=True)
class Written:
    """A row with its `states` before, None where it is new, and after."""

    row: object
    before: dict | None
    after: dict


class Writer:
    """Writes for one request, of which `source` is cited wherever there are any."""

    def __init__(self, request):
        self.request, self.source, self.done = request, None, []

    def seats_of(self, mission):
        """The seats of a mission as its form holds them, to be changed and written."""
        return admin.site.get_model_admin(Mission).state_in_database(
            self.request, mission
        )["seats"]

    def write(self, row, fields, seats=None):
        """Change a row, or enter one that is new; gives it as saved."""
        page = admin.site.get_model_admin(type(row))
        before = page.state_in_database(self.request, row) if row.pk else None
        row = type(row)._base_manager.get(pk=row.pk) if row.pk else row
        self.ask_for_permission(page, row)
        self.save(page, row, self.wanted(before, fields, seats))
        after = page.note(self.request, row, before, self.request.saving)
        self.done.append(Written(row, before, after))
        return row

    def found(self):
        """{key: the missions, with their seats, as they were before the first change}.

        Nothing of rows that are new: PostgreSQL gives them other keys each time.
        """
        first = {}
        for written in self.done:
            if isinstance(written.row, Mission) and written.before:
                first.setdefault(written.row.pk, written.before)
        return first

    def ask_for_permission(self, page, row):
        may = page.has_change_permission if row.pk else page.has_add_permission
        if not may(self.request):
            raise PermissionDenied

    def wanted(self, before, fields, seats):
        wanted = dict(before or {"": {}})
        wanted[""] = wanted[""] | {name: states.plain(v) for name, v in fields.items()}
        if self.source:
            cited = {*wanted[""].get("sources", ()), *states.plain([self.source])}
            wanted[""]["sources"] = sorted(cited)
        return wanted if seats is None else wanted | {"seats": seats}

    def save(self, page, row, wanted):
        form_class, set_classes = page.classes_of_page(self.request, row)
        data = Posted(row, wanted, form_class, set_classes).data
        form = form_class(data, instance=row)
        well = form.is_valid()  # first: it changes the row that the sets are held to
        sets = [each(data, instance=form.instance) for each in set_classes]
        if not all([well, *(each.is_valid() for each in sets)]):
            raise Refused(list(problems_of(form, sets)))
        for each in (form, *sets):
            each.save()


def problems_of(form, sets):
    for name, sentences in form.errors.items():
        label = "" if name == "__all__" else f"{form[name].label}: "
        for sentence in sentences:
            yield name, f"{label}{sentence}"
    for one in sets:
        for sentence in one.non_form_errors():
            yield None, sentence
        for each in one.forms:
            for name, sentences in each.errors.items():
                for sentence in sentences:
                    yield None, f"{called(each, name)}: {sentence}"


def called(form, name):
    """The row of a form within a set and the field, as a sentence begins."""
    who = getattr(form.instance, "person", None) or capfirst(form._meta.model.__name__)
    return f"{who}" if name in ("__all__", "person") else f"{who}, {form[name].label}"
