"""What agencies announce of a crew: each person of it is a crew change."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from missions.dates import CALENDAR, Precision, iso
from missions.models import AssignmentChange, Leg

from ..admin.choices import searched
from ..slugs import free_slug
from .event import Event
from .fields import day, text


class Announced(Event):
    """On a day, by an agency: that which the mission is flown for, as a rule."""

    changed_on = day(gettext_lazy("Announced on"))
    changed_precision = forms.ChoiceField(
        label=gettext_lazy("Date known"), choices=CALENDAR, initial=Precision.DAY
    )
    announced_by = searched(AssignmentChange, "announced_by", required=False)

    def known(self):
        agency = self.mission.operator or self.mission.vehicle.operator
        return {"announced_by": agency}

    @property
    def announcer(self):
        """ "NASA", or "" where nobody is named."""
        agency = self.cleaned_data["announced_by"]
        return agency.short_name if agency else ""

    def note_change(self, writer, person, **fields):
        """Enter the crew change by which a person was named, replaced or withdrawn."""
        said = self.cleaned_data
        way = "to" if "to_mission" in fields else "off"
        known = iso(said["changed_on"], said["changed_precision"])
        words = known, short(person), way, self.mission.slug
        slug = free_slug(AssignmentChange, *words)
        names = "changed_on", "changed_precision", "announced_by"
        shared = {name: said[name] for name in names}
        known = {"slug": slug, "person": person, "leg": Leg.UP}
        writer.write(AssignmentChange(), known | shared | fields)

    def cite_seats(self, writer, *people, **status):
        """Their seats cite what announced it."""
        for seat in self.mission.seats.filter(person__in=people, leg=Leg.UP, **status):
            writer.write(seat, {})


def reason():
    return text(
        gettext_lazy("Reason"),
        300,
        required=False,
        help_text=gettext_lazy("Only one that the source states."),
    )


def short(person):
    """The name that a summary calls somebody by."""
    return person.family_name or person.name


def named_in_words(announcer, words):
    """ "NASA named Rubio for Artemis III as mission specialist."."""
    if announcer:
        told = _("%(agency)s named %(person)s for %(mission)s")
    else:
        told = _("%(person)s was named for %(mission)s")
    told = told % (words | {"agency": announcer})
    if words["role"]:
        told += _(" as %(role)s") % words
    return f"{told}."
