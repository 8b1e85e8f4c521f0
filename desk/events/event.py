"""What an event is: a screen that asks, and the rows that it writes."""

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext_lazy as _

from missions.models import Status

from .fields import SourceFields

NOBODY = _("Say who, or tick that it was without a crew.")
TWICE = _("This person is named in two rows.")
SOMEBODY = _("It was without a crew, and somebody is named.")
# Who loses a seat has none to exchange either.
LOST = {"status": str(Status.WITHDRAWN), "position": None, "exchange": None}


class CrewRows(BaseFormSet):
    def clean(self):
        """Nobody twice: one of two rows would be lost."""
        seen = set()
        for form in self.forms:
            person = form.cleaned_data.get("person") if form.is_valid() else None
            if person is None or form in self.deleted_forms:
                continue
            if person in seen:
                form.add_error("person", TWICE)
            seen.add(person)

    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.fields["DELETE"].label = _("Left out")


class Event(SourceFields):
    """One that happens to a mission; its own fields stand above those of the source."""

    do_not_call_in_templates = True  # lists of events name their classes
    slug = name = ""
    outcomes = ()  # those of the missions to which it happens
    row = None  # the form of a row of the crew, where it has one
    more_rows = 2  # for those who are not known yet

    note = forms.CharField(
        label=_("Note"),
        required=False,
        show_hidden_initial=True,  # what others changed meanwhile is theirs
        widget=forms.Textarea({"rows": 3, "class": "vLargeTextField"}),
        help_text=_("What readers are told of the mission. Is it still so?"),
    )

    def __init__(self, mission, data=None):
        self.mission = mission
        super().__init__(data, initial={"note": mission.note} | self.known())
        self.crew = self.row and formset_factory(
            self.row, CrewRows, extra=self.more_rows, can_delete=True
        )(data, initial=self.known_crew(), prefix="crew")

    def known(self):
        """First values of the fields."""
        return {}

    def known_crew(self):
        """First values of the rows of the crew."""
        return []

    def is_valid(self):
        well = super().is_valid()
        return self.crew.is_valid() and well if self.crew else well

    @property
    def media(self):
        return (
            super().media + self.crew.empty_form.media if self.crew else super().media
        )

    def own_names(self):
        own = [name for name in self.fields if name not in SourceFields.base_fields]
        return sorted(own, key=lambda name: name == "note")

    def own_fields(self):
        return [self[name] for name in self.own_names()]

    def source_fields(self):
        return [self[name] for name in SourceFields.base_fields]

    def rows_kept(self):
        """The rows of the crew that somebody filled in and did not leave out."""
        left_out = self.crew.deleted_forms
        rows = [each for each in self.crew.forms if each not in left_out]
        return [each for each in rows if each.cleaned_data.get("person")]

    def write_mission(self, writer, fields, seats=None):
        said = self.cleaned_data
        note = {"note": said["note"]} if "note" in self.changed_data else {}
        writer.write(self.mission, fields | note, seats)

    def write(self, writer):
        self.cite(writer)
        self.happen(writer)

    def happen(self, writer):
        """Write what it changes; the source is there."""
        raise NotImplementedError


class CrewedEvent(Event):
    """A launch or a landing: with the crew that is named, or expressly without one."""

    def clean(self):
        cleaned = super().clean()
        if self.crew.is_valid():
            empty, anybody = cleaned.get("empty"), bool(self.rows_kept())
            if empty == anybody:
                self.add_error("empty", SOMEBODY if empty else NOBODY)
        return cleaned


def seat_of(seats, person, leg, *statuses):
    """The key of a person's seat among `seats` (states), or None."""
    for key, fields in seats.items():
        if (fields["person"], fields["leg"]) != (person, leg):
            continue
        if fields["status"] in statuses:
            return key
    return None


def seat_row(seats, leg, status, **fields):
    """Seat a person: on the seat that was planned for them, or on a new one."""
    key = seat_of(seats, fields["person"], leg, Status.PLANNED)
    if key is None:
        key = f"new {leg} {fields['person']}"
        fields = {"position": next_position(seats, leg)} | fields
        seats[key] = {"leg": str(leg)}
    seats[key] = seats[key] | {"status": str(status)} | fields


def next_position(seats, leg):
    """The place after the last of those who sit on this leg, where places are known."""
    counted = [Status.PLANNED, Status.FLOWN]
    sitting = [e for e in seats.values() if e["leg"] == leg and e["status"] in counted]
    places = [each.get("position") for each in sitting]
    return max(places, default=0) + 1 if None not in places else None
