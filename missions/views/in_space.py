import datetime
from dataclasses import replace
from operator import itemgetter
from urllib.parse import urlencode

from django import forms
from django.http import Http404, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View

from ..dates import Precision, in_words, now
from ..drawings.cards.overviews import in_space_card
from ..drawings.charts import chart_with_one
from ..drawings.sheet import Sheet
from ..filters.asked import AskedForm
from ..reports.freshness import newest_event
from ..reports.in_space import (
    FIRST_DAY,
    ONE_DAY,
    by_nation,
    changes_around,
    in_space_at,
    in_space_on,
    most_at_once,
)
from ..tables import IN_SPACE
from .charted import KINDS, Charted
from .data import CREDIT_HEADERS, WIKI, DataTwins
from .embedded import Embedded
from .page import PublicPage

MOST_BY_YEAR = gettext_lazy("Most people in space at once, by year")
MOST_RULE = gettext_lazy(
    "The most people who were above 100 km at the same moment of each year, suborbital "
    "flights included."
)


class DayForm(AskedForm):
    """The day whose people are asked for."""

    date = forms.DateField(
        label=gettext_lazy("Day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        input_formats=["%Y-%m-%d"],
        error_messages={
            "invalid": gettext_lazy("Enter the date as 2024-09-12."),
        },
    )

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        widget = self.fields["date"].widget
        widget.attrs |= {"min": FIRST_DAY.isoformat(), "max": today().isoformat()}

    def clean_date(self):
        day = self.cleaned_data["date"]
        if day is None and "date" in self.data:
            raise forms.ValidationError(self.fields["date"].error_messages["invalid"])
        if day and (problem := outside(day)):
            raise forms.ValidationError(problem)
        return day


def today():
    return now().astimezone(datetime.UTC).date()


def outside(day):
    """Why nothing can be said of a day; "" where something can."""
    words = {"day": in_words(day, Precision.DAY)}
    if day < FIRST_DAY:
        return _("The catalogue begins in 1961, and %(day)s is earlier.") % words
    if day > today():
        return _("%(day)s is in the future.") % words
    return ""


class InSpaceView(Embedded, DataTwins, Charted, TemplateView):
    """Who is in space, according to our sources; `?date=` leads to a day."""

    template_name = "missions/in_space.html"
    embedded = "missions/_embed_in_space.html"
    rule = gettext_lazy("People above 100 km, from launch to landing.")
    kicker = gettext_lazy("Who is in space")
    columns = IN_SPACE
    form_class = DayForm
    day = None

    routes = {
        "page": "in-space-day",
        "card": "in-space-day-card",
        "csv": "in-space-day-csv",
        "json": "in-space-day-json",
        WIKI: "in-space-day-wiki",
    } | {kind: f"in-space-day-{kind}" for kind in ("embed", *KINDS)}

    @cached_property
    def form(self):
        """Leads to a day; bound where anything is asked."""
        initial = {"date": self.day or today()}
        return self.knowing_parts(
            self.form_class(self.parameters or None, initial=initial)
        )

    def get(self, request, *args, **kwargs):
        """A redirect to the day that is asked for, where one is, and to the part of it.

        A part that there is not is refused here, as the day's own address does.
        """
        if not self.form.is_valid() or self.refusal():
            return super().get(request, *args, **kwargs)
        day = self.form.cleaned_data["date"].isoformat()
        part = {name: request.GET[name] for name in self.beside if name in request.GET}
        query = urlencode(part, safe=",")
        address = reverse(f"missions:{self.routes[self.answer]}", args=[day])
        return redirect(f"{address}?{query}".rstrip("?"))

    def card(self):
        return in_space_card(self.kicker, self.cited_title(), self.rows(), self.day)

    @cached_property
    def most(self):
        return most_at_once()

    @cached_property
    def chart(self):
        return chart_of_years(self.most, self.day)

    @property
    def has_part(self):
        return self.chart is not None

    def part_title(self):
        return most_in_words(self.most)

    def sheet(self, cite):
        notes = (MOST_BY_YEAR, MOST_RULE)
        return self.chart and Sheet(most_in_words(self.most), notes, self.chart, cite)

    def rows(self):
        return in_space_at(now())

    def cited_title(self):
        return on_day(self.day) if self.day else _("In space now")

    def citation(self, as_of):
        """Of the day, because what is said of now is another thing tomorrow."""
        day = self.day or today()
        return replace(
            super().citation(as_of),
            title=on_day(day),
            address=self.at(reverse("missions:in-space-day", args=[day.isoformat()])),
        )

    def get_context_data(self, **context):
        stays = self.rows()
        before, after = changes_around(self.day or today())
        context = super().get_context_data(
            day=self.day,
            stays=stays,
            nations=by_nation(stays),
            form=self.form,
            before=before,
            after=after,
            finding=most_in_words(self.most),
            chart_title=MOST_BY_YEAR,
            chart_rule=MOST_RULE,
            chart=self.chart,
            **context,
        )
        if self.day is None:
            context["newest_event"] = newest_event(context["as_of"]["checked"])
        return context


def on_day(day):
    return _("In space on %(day)s") % {"day": in_words(day, Precision.DAY)}


def most_in_words(most):
    """The year with the most people at once; "" where there is none."""
    if not most:
        return ""
    year, people = max(most.items(), key=itemgetter(1))
    return _("Most people in space at once: %(people)d, in %(year)d") % {
        "people": people,
        "year": year,
    }


def chart_of_years(most, day):
    """The most people at once in each year; None where nobody was."""
    marked = day.year if day else None
    return chart_with_one(most, marked, _("people")) if any(most.values()) else None


class InSpaceDayView(InSpaceView):
    """Who was in space at any moment of a UTC day."""

    kicker = gettext_lazy("Who was in space")

    @cached_property
    def day(self):
        text = self.kwargs["day"]
        try:
            day = datetime.date.fromisoformat(text)
        except ValueError:
            raise Http404(_("“%(text)s” is not a date.") % {"text": text}) from None
        if problem := outside(day):
            raise Http404(problem)
        return day

    def rows(self):
        return in_space_on(self.day)

    def get_context_data(self, **context):
        previous = self.day - ONE_DAY
        following = self.day + ONE_DAY
        return super().get_context_data(
            previous=None if outside(previous) else previous,
            following=None if outside(following) else following,
            **context,
        )


class AstrosView(PublicPage, View):
    """Who is in space in the shape of open-notify's astros.json, for its programs."""

    def answer_json(self):
        people = [
            {"name": stay.seat.person.name, "craft": craft_of(stay.seat.mission)}
            for stay in in_space_at(now())
        ]
        return JsonResponse(
            {"message": "success", "number": len(people), "people": people},
            headers=CREDIT_HEADERS,
            json_dumps_params={"ensure_ascii": False},
        )


def craft_of(mission):
    """Where somebody is: the station, or the spacecraft of a free flight."""
    return str(mission.station or mission.vehicle)
