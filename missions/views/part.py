"""Which part of data is asked for, and how it is written."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..filters.asked import AskedForm
from ..filters.hints import LONGEST_NAME, closest
from ..filters.kinds import OneOf

PER_PAGE, MOST_PER_PAGE = 100, 1000


class PartForm(AskedForm):
    """`fields=name,nation` narrows the columns; a name without a value is refused."""

    fields = forms.CharField(required=False, label=gettext_lazy("Columns"))

    def __init__(self, data, columns):
        """`data`: the parameters of the address (a QueryDict), others too."""
        super().__init__(data.copy())
        for name in data:
            if name not in self.fields:
                del self.data[name]
        self.columns = columns

    def clean(self):
        for name in self.fields:
            if self.data.get(name) == "":
                self.add_error(name, _("A value is missing."))
        return super().clean()

    def clean_fields(self):
        text = self.cleaned_data["fields"]
        wanted = text.split(",") if text else []
        if unknown := [name for name in wanted if name not in self.columns]:
            raise ValidationError(no_such_fields(unknown, self.columns))
        if twice := given_twice(wanted):
            raise ValidationError(twice)
        return wanted

    def narrowed(self):
        """The columns that are asked for, in the order asked."""
        wanted = self.cleaned_data["fields"] or self.columns
        return {name: self.columns[name] for name in wanted}


class CsvPartForm(PartForm):
    """`bom=on` begins with a byte-order mark, without which Excel garbles letters."""

    bom = OneOf(
        choices=[("on", "on")], required=False, label=gettext_lazy("Byte-order mark")
    )


class JsonPartForm(PartForm):
    """`page` and `per_page` part a list; without either it is whole."""

    page = forms.IntegerField(
        min_value=1, required=False, label=gettext_lazy("Number of the page")
    )
    per_page = forms.IntegerField(
        min_value=1,
        max_value=MOST_PER_PAGE,
        required=False,
        label=gettext_lazy("Rows a page"),
    )

    @property
    def is_paged(self):
        return bool(self.cleaned_data["page"] or self.cleaned_data["per_page"])

    @property
    def number(self):
        return self.cleaned_data["page"] or 1

    @property
    def size(self):
        return self.cleaned_data["per_page"] or PER_PAGE


PARTS = {"csv": CsvPartForm, "json": JsonPartForm}


def given_twice(names):
    """The sentence for columns that are asked for more than once, or ""."""
    twice = dict.fromkeys(name for name in names if names.count(name) > 1)
    if not twice:
        return ""
    named = ", ".join(f"“{name}”" for name in twice)
    return _("%(names)s stands there more than once.") % {"names": named}


def no_such_fields(unknown, there):
    """The sentence for columns that data do not have."""
    names = ", ".join(f"“{name[:LONGEST_NAME]}”" for name in unknown)
    meant = closest(unknown[0][:LONGEST_NAME], {name: name for name in there})
    words = {"names": names, "meant": meant, "there": ", ".join(there)}
    if meant:
        return (
            _(
                "There is no %(names)s here: did you mean “%(meant)s”? What there is: "
                "%(there)s."
            )
            % words
        )
    return _("There is no %(names)s here. What there is: %(there)s.") % words
