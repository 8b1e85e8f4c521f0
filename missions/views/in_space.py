import datetime

from django import forms
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView

from ..dates import in_words, now
from ..drawings.cards import Bars, Card
from ..reports.in_space import (
    FIRST_DAY,
    ONE_DAY,
    by_nation,
    changes_around,
    in_space_at,
    in_space_on,
)
from ..tables import IN_SPACE
from .public import DataTwins, PublicPage, no_such_view


class DayForm(forms.Form):
    """A day to look at."""

    date = forms.DateField(
        label=gettext_lazy("Day"),
        widget=forms.DateInput(attrs={"type": "date"}),
        input_formats=["%Y-%m-%d"],
        error_messages={
            "invalid": gettext_lazy("Write the day as 2024-09-12."),
            "required": gettext_lazy("Write the day as 2024-09-12."),
        },
    )

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        widget = self.fields["date"].widget
        widget.attrs |= {"min": FIRST_DAY.isoformat(), "max": today().isoformat()}

    def clean_date(self):
        day = self.cleaned_data["date"]
        if problem := outside(day):
            raise forms.ValidationError(problem)
        return day


def today():
    return now().astimezone(datetime.UTC).date()


def outside(day):
    """Why a day cannot be looked at; "" where it can."""
    words = {"day": in_words(day, "day")}
    if day < FIRST_DAY:
        return _("The catalogue begins with 1961, and %(day)s was before.") % words
    if day > today():
        return _("%(day)s is still to come.") % words
    return ""


class InSpaceView(DataTwins, PublicPage, TemplateView):
    """Who is in space, as far as the sources reach; `?date=` leads to a day."""

    template_name = "missions/in_space.html"
    rule = gettext_lazy("People above 100 km, from launch to landing.")
    kicker = gettext_lazy("Who is in space")
    columns = IN_SPACE
    day = None

    def get(self, request, *args, **kwargs):
        if twin := kwargs.get("twin"):
            return self.twin_of(twin, self.stays())
        asked = request.GET if "date" in request.GET else None
        self.form = DayForm(asked, initial={"date": self.day or today()})
        if self.form.is_bound and self.form.is_valid():
            day = self.form.cleaned_data["date"]
            page = "in-space-day-card" if kwargs.get("as_card") else "in-space-day"
            return redirect(f"missions:{page}", day.isoformat())
        return super().get(request, *args, **kwargs)

    def card_response(self):
        if self.form.is_bound:
            return no_such_view(self.form)
        return super().card_response()

    def drawn_title(self):
        """The title with its day kept on one line."""
        if not self.day:
            return self.cited_title()
        day = in_words(self.day, "day")
        return self.cited_title().replace(day, day.replace(" ", "\xa0"))

    def card(self):
        found = self.stays()
        facts = [people_told(len(found), self.day)]
        nations = tuple((str(each), people) for each, people in by_nation(found))
        heading = _("People by nation flown for")
        return Card(
            kicker=self.kicker,
            title=self.drawn_title(),
            facts=tuple(facts),
            drawing=Bars(heading, nations) if nations else None,
        )

    def stays(self):
        return in_space_at(now())

    def cited_title(self):
        if not self.day:
            return _("In space now")
        return _("In space on %(day)s") % {"day": in_words(self.day, "day")}

    def addresses(self):
        """Addresses of the data twins."""
        return {twin: reverse(f"missions:in-space-{twin}") for twin in ("csv", "json")}

    def get_context_data(self, **context):
        found = self.stays()
        before, after = changes_around(self.day or today())
        context |= {
            "day": self.day,
            "stays": found,
            "nations": by_nation(found),
            "form": self.form,
            "before": before,
            "after": after,
            "twins": self.addresses(),
        }
        return super().get_context_data(**context)


def people_told(number, day):
    """How many people were in space, in a sentence."""
    if not number:
        return _("Nobody, as far as the catalogue knows.")
    people = ngettext("%(people)d person", "%(people)d people", number)
    counted = people % {"people": number}
    if day:
        return _("%(people)s at any moment of that day (UTC)") % {"people": counted}
    return _("%(people)s, as far as our sources reach") % {"people": counted}


class InSpaceDayView(InSpaceView):
    """Who was in space at any moment of a UTC day."""

    kicker = gettext_lazy("Who was in space")

    def get(self, request, *args, **kwargs):
        self.day = self.asked_day(kwargs["day"])
        return super().get(request, *args, **kwargs)

    def asked_day(self, text):
        try:
            day = datetime.date.fromisoformat(text)
        except ValueError:
            raise Http404(_("There is no day “%(text)s”.") % {"text": text}) from None
        if problem := outside(day):
            raise Http404(problem)
        return day

    def stays(self):
        return in_space_on(self.day)

    def addresses(self):
        names = {twin: f"missions:in-space-day-{twin}" for twin in ("csv", "json")}
        return {
            twin: reverse(name, args=[self.day.isoformat()])
            for twin, name in names.items()
        }

    def get_context_data(self, **context):
        previous = self.day - ONE_DAY
        following = self.day + ONE_DAY
        return super().get_context_data(
            previous=None if outside(previous) else previous,
            following=None if outside(following) else following,
            **context,
        )
