"""Columns of tables that are made for a question: a record, a matrix, an answer."""

from operator import itemgetter

from django.utils.translation import gettext_lazy as _

from ..models import (
    Agency,
    CrewMember,
    Mission,
    Nation,
    Spacecraft,
    Station,
    Vehicle,
)
from ..models.question_codes import Counting, Group
from .column import Column, Kind, text

# What columns of questions name by its key, where they hold no number.
NAMED_BY = {
    Group.NATION: Nation,
    Group.CITIZENSHIP: Nation,
    Group.AGENCY: Agency,
    Group.OPERATOR: Agency,
    Group.SHIP_OF: Nation,
    Group.VEHICLE: Vehicle,
    Group.SPACECRAFT: Spacecraft,
    Group.STATION: Station,
    Group.PERSON: CrewMember,
    Group.MISSION: Mission,
    # And those of records.
    "crew": CrewMember,
    "people": CrewMember,
    "returned": CrewMember,
    "missions": Mission,
    "landed_on": Mission,
    "returned_on": Mission,
    "nations": Nation,
}

RECORD_LEADERS = {
    "record": text(lambda answer: answer.record.slug, _("The record.")),
    "title": text(lambda answer: answer.record.title, _("Its name.")),
    "value": text(lambda answer: answer.best, _("What leads, in words.")),
    "leaders": Column(
        lambda answer: [row.cell(answer.record.who).words for row in answer.leading],
        _("Who leads."),
        several=True,
        joint="; ",
    ),
    "rule": text(lambda answer: answer.record.rule, _("What is counted, and how.")),
}


def record_columns(record):
    """Those of a record: the place (empty in a list without places), and its own."""
    place = text(lambda row: row.place, _("The place; “=” where it is shared."))
    own = {column.name: cell_column(column) for column in record.columns}
    return {"place": place} | own


def cell_column(column):
    return Column(
        lambda row: row.cell(column.name).data,
        column.heading,
        Kind.ANY,
        noun=NAMED_BY.get(column.name),
    )


def question_columns(*names):
    """Those that a question names: its rows, its columns, what is counted."""
    return {
        str(name): Column(
            itemgetter(str(name)), "", Kind.ANY, noun=NAMED_BY.get(str(name))
        )
        for name in names
    }


def matrix_columns(question):
    """`own` says whether the spacecraft is of the row's own nation."""
    return question_columns(question.by, question.across, "own", question.count)


def answer_columns(question):
    """Those of an answer of `explore`: each group’s code and name, and the count.

    Of an average also on how many spaceflights it rests.
    """
    groups = [word for word in (question.by, question.across) if word]
    names = [name for word in groups for name in (word, f"{word}_name")]
    rests_on = [Counting.SPACEFLIGHTS] if Counting(question.count).is_average else []
    return question_columns(*names, question.count, *rests_on)
