"""Crew named, and a crew member replaced."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from missions.models import ChangeKind, Leg, Outcome, Role, SeatAssignment, Status

from ..admin.choices import searched
from .announced import Announced, named_in_words, reason, short
from .event import seat_of, seat_row
from .fields import CrewRow


class NamedRow(CrewRow):
    as_backup = forms.BooleanField(label=gettext_lazy("Backup"), required=False)
    stands_in_for = searched(SeatAssignment, "stands_in_for", required=False)

    @property
    def status(self):
        backup = self.cleaned_data["as_backup"]
        return Status.BACKUP if backup else Status.PLANNED

    def fields_of_seat(self):
        person = self.cleaned_data["stands_in_for"]
        known = super().fields_of_seat() | {"stands_in_for": person and person.slug}
        as_backup = self.cleaned_data["as_backup"]
        return known | {"position": None, "exchange": None} if as_backup else known

    def fields_beside(self, seat):
        """Of a seat that is there: what is left blank stays as it is."""
        fields = self.fields_of_seat()
        blank = [n for n in self.fields if n in fields and not self[n].data]
        return fields | {name: seat[name] for name in blank}


class Named(Announced):
    slug, name = "crew-named", gettext_lazy("Crew named")
    outcomes = [Outcome.PLANNED]
    row, more_rows = NamedRow, 6
    crew_help = gettext_lazy(
        "Nation and agency are those of the person where you leave them blank. Who is "
        "in the crew already keeps them and the role, where you say nothing else."
    )

    def clean(self):
        cleaned = super().clean()
        if self.crew.is_valid() and not self.rows_kept():
            self.add_error(None, _("Say who was named."))
        return cleaned

    def happen(self, writer):
        seats = writer.seats_of(self.mission)
        for row in self.rows_kept():
            person = row.cleaned_data["person"].slug
            key = seat_of(seats, person, Leg.UP, Status.PLANNED)
            fields = row.fields_beside(seats[key]) if key else row.fields_of_seat()
            seat_row(seats, Leg.UP, row.status, **fields)
        self.write_mission(writer, {}, seats)
        for row in self.rows_kept():
            self.name_one(writer, row)

    def name_one(self, writer, row):
        person = row.cleaned_data["person"]
        self.cite_seats(writer, person, status=row.status)
        self.note_change(
            writer,
            person,
            kind=ChangeKind.NAMED,
            to_mission=self.mission,
            as_backup=row.cleaned_data["as_backup"],
            summary=self.summary(row),
        )

    def summary(self, row):
        role = row.cleaned_data["role"]
        words = {
            "person": short(row.cleaned_data["person"]),
            "mission": self.mission,
            "role": str(Role(role).label) if role else "",
        }
        if row.cleaned_data["as_backup"]:
            words["role"] = _("backup %(role)s") % words if role else _("backup")
        return named_in_words(self.announcer, words)


class Replaced(CrewRow, Announced):
    slug, name = "replaced", gettext_lazy("Crew member replaced")
    outcomes = [Outcome.PLANNED]

    seat = forms.ModelChoiceField(
        SeatAssignment.objects.none(), label=gettext_lazy("Who is replaced")
    )
    reason = reason()
    field_order = ["seat", "person", "role", "nation", "agency"]

    def __init__(self, mission, data=None):
        super().__init__(mission, data)
        planned = mission.seats.up().filter(status=Status.PLANNED)
        self.fields["seat"].queryset = planned.select_related("person")
        self.fields["seat"].label_from_instance = lambda seat: seat.person.name
        self.fields["person"].label = _("By whom")
        self.fields["role"].help_text = _("“Unknown”: the same as before.")

    def clean(self):
        cleaned = super().clean()
        person = cleaned.get("person")
        crew = self.fields["seat"].queryset
        if person and crew.filter(person=person).exists():
            message = _("%(person)s is of this crew already.")
            self.add_error("person", message % {"person": person})
        return cleaned

    def happen(self, writer):
        old, person = self.cleaned_data["seat"].person, self.cleaned_data["person"]
        seats = writer.seats_of(self.mission)
        self.hand_over(seats, str(self.cleaned_data["seat"].pk))
        self.write_mission(writer, {}, seats)
        self.cite_seats(writer, old, status=Status.REPLACED)
        self.cite_seats(writer, person, status=Status.PLANNED)
        self.note_change(
            writer,
            old,
            kind=ChangeKind.REPLACED,
            from_mission=self.mission,
            replaced_by=person,
            reason=self.cleaned_data["reason"],
            summary=_("%(new)s replaced %(old)s on %(mission)s.")
            % {"new": short(person), "old": short(old), "mission": self.mission},
        )

    def hand_over(self, seats, key):
        """The terms of a seat go with it to whomever the same agency sends."""
        old, taken = seats[key], self.fields_of_seat()
        seats[key] = old | {"status": str(Status.REPLACED)}
        seats[key] |= {"position": None, "exchange": None}
        taken |= {"position": old["position"], "role": taken["role"] or old["role"]}
        if taken["agency"] == old["agency"]:
            taken |= {name: old[name] for name in ("arrangement", "exchange")}
        seat_row(seats, Leg.UP, Status.PLANNED, **taken)
