"""Several values of one parameter: a comma list in the address, ticks in the form.

`nation=RUS,USA` is what an address says. A form without scripts sends
`nation=RUS&nation=USA`, which a page leads on to the list (see `asked.as_lists`).
"""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .asked import LONGEST_LIST

FAULTS_NAMED = 3  # of the values that are not known


class Ticks(forms.Widget):
    """A list of boxes that folds out; its summary says what is ticked.

    `choices`: (value, label, number of rows or ""). `nothing`: what the summary says
    where none is ticked. `ground`: the value that is sent where none is ticked. Put
    together at once; Django's own widget renders a template an option.
    """

    use_fieldset = True
    input_type = "ticks"

    def __init__(self):
        super().__init__()
        self.choices, self.nothing, self.ground = (), gettext_lazy("Any"), ""
        self.label, self.parted = "", None

    def render(self, name, value, attrs=None, renderer=None):
        ticked = set(self.parted(value)) if value else set()
        chosen = [label for key, label, _rows in self.choices if key in ticked]
        return format_html(
            '<details class="ticks" name="ticks"><summary id="{}">'
            '<span class="label">{}<span class="hidden">:</span></span> '
            '<span class="chosen">{}</span></summary>'
            '<fieldset><legend class="hidden">{}</legend>{}<div>\n{}\n</div>'
            "<button>{}</button></fieldset></details>",
            attrs["id"],
            self.label,
            ", ".join(map(str, chosen)) or self.nothing,
            self.label,
            self.hidden_ground(name),
            self.boxes(name, ticked),
            _("Apply"),
        )

    def boxes(self, name, ticked):
        boxes = (
            (
                name,
                key,
                SafeString(" checked") if key in ticked else "",
                label,
                format_html(" <span>({})</span>", f"{rows:,}") if rows != "" else "",
            )
            for key, label, rows in self.choices
        )
        return format_html_join(
            "\n",
            '<label><input type="checkbox" name="{}" value="{}"{}> {}{}</label>',
            boxes,
        )

    def hidden_ground(self, name):
        if not self.ground:
            return ""
        return format_html(
            '<input type="hidden" name="{}" value="{}">', name, self.ground
        )


class ListField(forms.CharField):
    """A comma list of a facet's values; cleaned to a tuple, each value once, sorted."""

    widget = Ticks
    beside = {}  # {name: facet} of the form's other lists

    def __init__(self, *, facet, **options):
        self.facet = facet
        super().__init__(max_length=LONGEST_LIST, **options)
        self.widget.label, self.widget.parted = self.label, facet.parted
        self.widget.ground = facet.ground

    def widget_attrs(self, widget):
        """None: boxes have no longest text."""
        return {}

    def clean(self, value):
        """Length and forbidden characters first: only then is a database asked."""
        text = super().clean(value)
        if not text:
            return ()
        values = self.facet.parted(text)
        if "" in values:
            raise ValidationError(_("A value is missing beside a comma."))
        known = self.facet.known(values)
        if unknown := [value for value in values if value not in known]:
            told = self.facet.not_known(unknown[:FAULTS_NAMED], self.beside)
            raise ValidationError(told)
        return self.facet.settled(values)
