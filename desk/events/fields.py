"""What several events ask: a day, a moment, a source, and rows of a crew."""

from django import forms
from django.contrib.admin.widgets import AdminDateWidget, AdminTextInputWidget
from django.utils.translation import gettext_lazy as _

from missions.dates import Precision, now
from missions.models import Claim, Role, SeatAssignment, Source

from ..admin.choices import searched
from ..admin.dates import DayField
from ..slugs import free_slug

NO_SOURCE = _("Name the source: choose one, or enter publisher and title of a new one.")
TWO_SOURCES = _("Choose a source or enter a new one, not both.")


def text(label, most, **options):
    widget = AdminTextInputWidget()
    return forms.CharField(label=label, max_length=most, widget=widget, **options)


def has_come(date):
    if date > now().date():
        raise forms.ValidationError(_("This is in the future."))


def day(label, **options):
    """A date that has come, known to the day."""
    return DayField(
        label=label, validators=[has_come], widget=AdminDateWidget(), **options
    )


class SourceFields(forms.Form):
    """The page that says so: one that is there, or a new one."""

    source = searched(Claim, "source", required=False)
    publisher = text(_("Publisher"), 120, required=False)
    title = text(_("Title, as printed"), 300, required=False)
    url = text(_("Address"), 500, required=False)
    published_on = day(_("Published"), required=False)
    language = text(_("Language"), 8, required=False, initial="en")
    new = ("publisher", "title", "url", "published_on")

    def clean(self):
        cleaned = super().clean()
        typed = [name for name in self.new if cleaned.get(name)]
        named = cleaned.get("publisher") and cleaned.get("title")
        if cleaned.get("source") and typed:
            self.add_error("source", TWO_SOURCES)
        elif not cleaned.get("source") and not named:
            self.add_error("source", NO_SOURCE)
        return cleaned

    def cite(self, writer):
        """Let all that is written cite it."""
        cleaned = self.cleaned_data
        if not cleaned["source"]:
            fields = {name: cleaned[name] for name in (*self.new, "language")}
            published = cleaned["published_on"]
            words = cleaned["title"].split()[:6]
            slug = free_slug(Source, cleaned["publisher"], str(published or ""), *words)
            known = {"slug": slug, "checked_on": now().date(), "read_directly": True}
            known["published_precision"] = Precision.DAY if published else ""
            writer.source = writer.write(Source(), fields | known)
        else:
            writer.source = cleaned["source"]
        writer.request.saving.source = writer.source


class CrewRow(forms.Form):
    """Who sits in a seat; what is left blank is what is known of the person."""

    person = searched(SeatAssignment, "person")
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices, required=False)
    nation = searched(SeatAssignment, "nation", required=False)
    agency = searched(SeatAssignment, "agency", required=False)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("person") and not cleaned.get("nation"):
            cleaned["nation"] = self.own_nation(cleaned["person"])
        if cleaned.get("person") and not cleaned.get("agency"):
            cleaned["agency"] = cleaned["person"].agency
        return cleaned

    def own_nation(self, person):
        nations = [each.nation for each in person.citizenships.filter(until=None)]
        if len(nations) != 1:
            message = _("Say for which nation %(person)s flies.")
            self.add_error("nation", message % {"person": person})
            return None
        return nations[0]

    def fields_of_seat(self):
        cleaned = self.cleaned_data
        return {
            "person": cleaned["person"].slug,
            "role": cleaned["role"],
            "nation": cleaned["nation"].code,
            "agency": cleaned["agency"] and cleaned["agency"].slug,
        }
