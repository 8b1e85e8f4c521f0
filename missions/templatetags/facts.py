"""How facts are written on pages."""

import re

from django import template
from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.encoding import uri_to_iri
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ..dates import day_in_words, elapsed_in_words, in_words, iso
from ..models.change import by_event, reasons_of, sources_of
from ..public_address import address_of
from ..wikidata import wikidata_address

register = template.Library()

for question in (wikidata_address, by_event, reasons_of, sources_of):
    register.filter(question)

# Looked for from the beginning of a gap alone, and never given back (`*+`): templates
# are full of gaps, and each was read again from every space in it.
GAP_BEFORE_A_MARK = re.compile(r"(?<!\s)\s*?\n\s*+(?=(?:<\w[^>]*>)?[,.;:)])")


# What stands around hyphens, with a digit in it, and what a number counts: "MS-23",
# "STS-51-L", "21 h", "2 days".
TOGETHER = re.compile(r"\b(?=[\w-]*\d)\w+(?:-\w+)+\b|\b\d[\d,]* (?:days?|h|min|s|km)\b")


@register.filter
def whole(text):
    """A text in which no line ends at a hyphen of "MS-23", or between "21" and "h".

    It holds no other letters than before, so that it is found and copied as it is.
    """
    text = conditional_escape(text)
    return SafeString(TOGETHER.sub(r'<span class="whole">\g<0></span>', text))


@register.filter
def readable_address(address):
    """An address of another site as people read it: its letters, and no scheme."""
    return uri_to_iri(address).partition("://")[2].removesuffix("/")


@register.simple_block_tag
def sentence(content):
    """A text whose parts stand on lines of their own: no space before a comma.

    A space that stands on a line with the comma is meant: French writes one.
    """
    return SafeString(GAP_BEFORE_A_MARK.sub("", content))


@register.simple_tag
def link(thing):
    """The name of a thing that has a page, as a link to it."""
    return link_to(thing.get_absolute_url(), thing)


def link_to(address, name):
    return format_html('<a href="{}">{}</a>', address, whole(str(name)))


@register.simple_tag
def links(things):
    """The names of several, each a link."""
    found = ((link_to(thing.get_absolute_url(), thing),) for thing in things)
    return format_html_join(", ", "{}", found) or "–"


@register.simple_tag
def none():
    """What stands in a table where there is nothing; a card leaves it out."""
    return SafeString('<span class="none">–</span>')


@register.filter
def told_apart(row):
    """What a row is, beside its name: "crew member, born 1964" is that Kelly."""
    known = row._meta.verbose_name, getattr(row, "born_in_words", "")
    return ", ".join(str(fact) for fact in known if fact)


@register.simple_tag
def mission_link(slug, name):
    """The name of a mission of which a query brought these two alone, as a link."""
    return link_to(address_of("missions:mission-detail", slug), name)


@register.simple_tag
def when(moment, precision):
    """A moment in words, with its machine-readable form; "unknown" where it is."""
    if moment is None:
        return unknown()
    return timed(iso(moment, precision), in_words(moment, precision))


@register.simple_tag
def day(moment, precision):
    """The day of a moment, or less where less is known: for tables."""
    if moment is None:
        return unknown()
    return timed(iso(moment, precision), day_in_words(moment, precision))


def timed(moment, words):
    """No line ends between day and month, or before "UTC"."""
    words = words.replace(" ", "\xa0", 1).replace(" UTC", "\xa0UTC")
    return format_html('<time datetime="{}">{}</time>', moment, words)


@register.filter
def in_parts(rows, number):
    """Rows in so many parts of one length, for tables side by side."""
    length = -(-len(rows) // number) or 1
    return [rows[at : at + length] for at in range(0, len(rows), length)]


@register.simple_tag
def unknown():
    return format_html('<span class="unknown">{}</span>', _("unknown"))


@register.filter
def lines(text):
    """The lines of a text that holds one thing a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


@register.simple_tag
def tally(number):
    """So many squares, for the eye beside a number."""
    return "■" * number


@register.filter
def whole_days(time):
    """The whole days in a stretch of time, for tables; a dash where it is unknown."""
    return none() if time is None else intcomma(time.days)


@register.simple_tag
def elapsed(time, precision):
    """A stretch of time in words, no closer than it is known."""
    return whole(elapsed_in_words(time, precision))
