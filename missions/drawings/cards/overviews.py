"""What the link picture of a page about many rows shows."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...dates import Precision, in_words
from ...models.question_codes import Counting
from ...reports.exchanges import balance
from ...reports.in_space import by_nation
from ...reports.leads.exchanges import (
    ahead_in_words,
    pairs_in_words,
    sides_in_words,
)
from ...reports.matrix import By
from ...reports.matrix import Counting as MatrixCounting
from ...reports.question_words import rule_of
from .card import Card
from .numbers import Bars, Figures
from .spaceflights import Pair


def list_card(kicker, title, filters, number, unit):
    """How many rows a list has under its `filters`, each of them in words."""
    if filters:
        kicker, title = title, ", ".join(map(unbroken, filters))
    return Card(kicker, title, drawing=Figures(((number, unit % number),)))


def unbroken(text):
    """The text kept on one line."""
    return text.replace(" ", "\xa0")


def home_card(kicker, newest):
    """The newest exchange, if any: it says at a glance what the site is about."""
    seats = tuple(newest.seats.all()) if newest else ()
    newest_in_words = _("Newest seat exchange, %(pairing)s")
    return Card(
        kicker=kicker,
        title=_("Who flies on whose spacecraft, and who swapped seats with whom"),
        facts=(newest_in_words % {"pairing": newest.pairing_in_words},)
        if newest
        else (),
        drawing=Pair(seats, is_open=False) if seats else None,
    )


def swaps_card(kicker, seats, exchanges):
    """How the exchange stands, of its seats (`exchanged_seats`), and its pairs."""
    flown = [seat for seat in seats if seat.is_flown]
    since = _("%(title)s since %(year)d") % {
        "title": kicker,
        "year": flown[0].mission.launched_at.year,
    }
    return Card(
        kicker=since,
        title=ahead_in_words(balance(flown)[-1]),
        facts=(pairs_in_words(exchanges),),
        drawing=Figures(tuple(sides_in_words(seats))),
    )


def about_card(kicker, title, totals):
    """`totals` as `reports.counts` makes them."""
    counted = (
        (totals["people_in_space"], _("people in space")),
        (totals["spaceflights"], _("spaceflights")),
        (totals["changed_spacecraft"], _("returned on different craft")),
    )
    return Card(kicker, title, drawing=Figures(counted))


def matrix_card(kicker, title, matrix):
    question = matrix.switches
    heading = _("%(counted)s by %(row)s") % {
        "counted": MatrixCounting(question.count).label.capitalize(),
        "row": By(question.by).label,
    }
    rows = tuple((row.name, row.total) for row in matrix.rows)
    return Card(
        kicker=kicker,
        title=title,
        facts=(question.rule(),),
        drawing=Bars(heading, rows) if rows else None,
    )


def record_card(kicker, title, answer):
    """Who leads a record and with what, and its rule."""
    leaders = ", ".join(cell.words for cell in answer.leaders)
    words = [f"{answer.best}: {leaders}", *filter(None, [str(answer.among)])]
    facts = (", ".join(words),) if leaders else ()
    return Card(kicker, title, facts=(*facts, answer.record.rule))


def records_card(kicker, title, answers):
    """How many records there are."""
    counted = ((len(answers), ngettext("record", "records", len(answers))),)
    return Card(kicker, title, drawing=Figures(counted))


def answer_card(kicker, title, answer):
    """The highest rows of an answer of `explore`."""
    rule = rule_of(answer.question)
    rows = sorted(answer.rows, key=lambda row: -(row.total or 0))
    bars = tuple((row.name, row.total) for row in rows if row.total)
    heading = capfirst(Counting(answer.question.count).label)
    return Card(
        kicker=kicker,
        title=title,
        facts=(rule,),
        drawing=Bars(heading, bars) if bars else None,
    )


def in_space_card(kicker, title, stays, day):
    """Who was in space on a `day`, or is there now where it is None."""
    if day:  # a date is kept on one line
        title = title.replace(
            in_words(day, Precision.DAY), unbroken(in_words(day, Precision.DAY))
        )
    nations = tuple((str(each), people) for each, people in by_nation(stays))
    return Card(
        kicker=kicker,
        title=title,
        facts=(people_in_words(len(stays), day),),
        drawing=Bars(_("People by nation flown for"), nations) if nations else None,
    )


def people_in_words(number, day):
    """How many people were in space, in a sentence."""
    if not number:
        return _("No one, according to our sources.")
    people = ngettext("%(people)d person", "%(people)d people", number)
    counted = people % {"people": number}
    if day:
        return _("%(people)s at any moment of that day (UTC)") % {"people": counted}
    return _("%(people)s, according to our sources") % {"people": counted}
