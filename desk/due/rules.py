"""What a rule of the desk is: rows that want a curator, why, and where to mend them."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import F, IntegerField, Value
from django.db.models.functions import ExtractYear
from django.urls import reverse


@dataclass(frozen=True)
class Rule:
    slug: str
    name: str
    why: str
    rows: Callable  # from now (aware) to a QuerySet
    when: str = ""  # the path to the date by whose decade rows are told apart
    is_overdue: bool = False

    @property
    def address(self):
        return reverse("admin:due", args=[self.slug])

    def listed(self, now):
        """The rows with their `year` and with what they are called by."""
        rows = self.rows(now).annotate(year=self.year())
        leads = [field.name for field in rows.model._meta.fields if field.many_to_one]
        when = F("year").desc(nulls_last=True)
        return rows.select_related(*leads).order_by(when, "pk")

    def year(self):
        return ExtractYear(self.when) if self.when else Value(None, IntegerField())

    def of_decade(self, now, decade):
        """Those of ten years from `decade`; where it is None, those without a date."""
        rows = self.listed(now)
        if decade is None:
            return rows.filter(year=None)
        return rows.filter(year__range=(decade, decade + 9))

    def by_decade(self, now):
        """{first year, or None where the date is not known: how many}."""
        years = self.listed(now).values_list("year", "pk")
        return Counter(year and year - year % 10 for year, _pk in years)


def form_of(row):
    """The address of the form that enters a row."""
    page = f"admin:{row._meta.app_label}_{row._meta.model_name}_change"
    return reverse(page, args=[row.pk])
