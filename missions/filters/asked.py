"""What an address asks, held against what can be asked there."""

import re

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from .hints import LONGEST_NAME, meant, what_can_be_asked

LONGEST_LIST = 2_000  # characters of several values
FROM, TO = "_from", "_to"  # how the parameters of a range end

# What networks, mailings and search engines hang on to a link; it asks nothing.
TRACKING = re.compile(
    r"(utm|mtm|pk|mc|hsa|vero|oly|trk)_\w+|_(ga|gl|hs\w*|ke)|\w*clid|[gw]braid|msclkid"
    r"|igshi?d|ref|ref_src|ref_url|si|fb_\w+|cmpid|s_cid",
    re.IGNORECASE,
)


class AskedForm(forms.Form):
    """A form of an address: a parameter that it does not know is an error."""

    beside = ()  # names of parameters that the address has and another form reads
    lists_elsewhere = None  # finds those that know what this form does not

    def full_clean(self):
        """Each list knows of the others, whose values are perhaps asked of it."""
        lists = {name: field.facet for name, field in self.fields_of_lists.items()}
        for name, field in self.fields_of_lists.items():
            field.beside = {other: lists[other] for other in lists if other != name}
        super().full_clean()

    @property
    def known(self):
        """The names of all that can be asked."""
        return [*self.fields, *self.beside]

    @cached_property
    def elsewhere(self):
        """{unknown parameter: the lists that know it (`Elsewhere`)}"""
        if self.lists_elsewhere is None:
            return {}
        unknown = [name for name in self.data if name not in self.known]
        found = {name: self.lists_elsewhere(name, self.data[name]) for name in unknown}
        return {name: lists for name, lists in found.items() if lists.addresses}

    @property
    def can_be_asked(self):
        """The sentence that says so, which a page folds away: it may be long."""
        return what_can_be_asked(self.known)

    def clean(self):
        told = {name for name, lists in self.elsewhere.items() if lists.take}
        for problem in misunderstood(self.data, self.known, self.lists, told):
            self.add_error(None, problem)
        for name, problem in backwards(self.cleaned_data):
            self.add_error(name, problem)
        return super().clean()

    @property
    def lists(self):
        """The parameters that take several values, each with what stands for none."""
        fields = self.fields_of_lists.items()
        return {name: field.facet.ground for name, field in fields}

    @property
    def fields_of_lists(self):
        fields = self.fields.items()
        return {name: field for name, field in fields if hasattr(field, "facet")}


def without_tracking(data):
    """The parameters (a QueryDict) that ask something."""
    asked = data.copy()
    for name in data:
        if TRACKING.fullmatch(name):
            del asked[name]
    return asked


def as_lists(data, form):
    """What a form sends, as the address says it: `nation=RUS,USA` once.

    `data`: the parameters (a QueryDict) as they came, some perhaps several times. Those
    that the form knows and that are blank are left out.
    """
    asked = data.copy()
    for name in form.fields:
        values = list(filter(None, data.getlist(name)))
        if name in form.lists:
            parted = form.fields[name].facet.parted
            each = {part for value in values for part in parted(value)}
            ticked = sorted(each - {form.lists[name]})
            values = [",".join(ticked or values[:1])] if values else []
        asked.setlist(name, values)
        if not values:
            del asked[name]
    return asked


def lists_twice(data, form):
    """Whether a list names a value twice: `nation=RUS,RUS`."""
    for name in form.lists:
        text = data.get(name, "")
        if "," in text and len(text) <= LONGEST_LIST:
            values = form.fields[name].facet.parted(text)
            if len({*values}) < len(values):
                return True
    return False


def query_of(data):
    """The parameters (a QueryDict) as a query string, lists with their commas."""
    return data.urlencode().replace("%2C", ",")


def misunderstood(data, known, lists=(), elsewhere=()):
    """Why a question is not understood, in sentences; none where it is.

    `data`: the parameters, each with one or several values. `known`: the names of those
    that can be asked, each given once. `lists`: those that take several values.
    `elsewhere`: unknown ones that another list understands as they are asked.
    """
    several = data if isinstance(data, MultiValueDict) else MultiValueDict()
    unknown = [name for name in data if name not in known]
    problems = [not_known(name, () if name in elsewhere else known) for name in unknown]
    problems += [
        given_again(name, values, name in lists)
        for name, values in several.lists()
        if name in known and len(values) > 1
    ]
    if unknown:
        problems.append(what_can_be_asked(known))
    return problems


def backwards(asked):
    """(name, sentence) for both ends of each range that begins behind its end.

    Nothing can lie in it, and an answer without rows would say that nothing is so. The
    sentence names no parameter: a page has labels for them, and data their names.
    `asked`: {name: value} of what is valid; `year_from` and `year_to` are a range.
    """
    for first in [name for name in asked if name.endswith(FROM)]:
        last = first.removesuffix(FROM) + TO
        begins, ends = asked[first], asked.get(last)
        if begins is not None and ends is not None and begins > ends:
            words = _("The range %(begins)s to %(ends)s ends before it begins.")
            problem = words % {"begins": begins, "ends": ends}
            yield from ((first, problem), (last, problem))


def not_known(name, known):
    """The sentence for one unknown parameter, with what is perhaps meant."""
    words = {"name": name[:LONGEST_NAME], "meant": meant(name, known)}
    if words["meant"]:
        return _("“%(name)s” is unknown here: did you mean “%(meant)s”?") % words
    return _("“%(name)s” is unknown here.") % words


def given_again(name, values, is_list):
    """The sentence for a parameter that is given several times."""
    words = {"name": name, "times": len(values), "list": ",".join(values)}
    if is_list and any(", " in value for value in values):  # inside of a name
        words["list"] = ", ".join(f"“{value[:LONGEST_NAME]}”" for value in values[:3])
        return (
            _(
                "“%(name)s” is given %(times)d times; write one list, a comma between "
                "these: %(list)s."
            )
            % words
        )
    if is_list and len(words["list"]) <= LONGEST_NAME:
        return (
            _("“%(name)s” is given %(times)d times; write a list: %(name)s=%(list)s.")
            % words
        )
    if is_list:
        return (
            _("“%(name)s” is given %(times)d times; write a list with commas.") % words
        )
    return _("“%(name)s” is given %(times)d times; once is meant.") % words
