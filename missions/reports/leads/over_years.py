"""What a drawing over the years shows, as its title."""

from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.translation import gettext as _

from ...models import Sex
from ...models.question_codes import Group
from .words import of_nation


def most_of(answer):
    """Who has most of the spaceflights of an `Answer` by year and nation.

    “732 of 850 spaceflights were for the United States”
    """
    most = max(
        (column for column in answer.columns if column.of),
        key=lambda column: column.total,
        default=None,
    )
    if most is None:
        return ""
    on = answer.question.across == Group.SHIP_OF
    if most.total == answer.total:
        words = (
            _("All spaceflights were on spacecraft of %(nation)s")
            if on
            else _("All spaceflights were for %(nation)s")
        )
    else:
        words = (
            _("%(number)s of %(all)s spaceflights were on spacecraft of %(nation)s")
            if on
            else _("%(number)s of %(all)s spaceflights were for %(nation)s")
        )
    return words % {
        "number": intcomma(most.total),
        "all": intcomma(answer.total),
        "nation": of_nation(most.of),
    }


def women_of(answer):
    """How many of the people of an `Answer` by year and sex were women.

    “113 of 794 people who flew in space were women; the most in a year were 19, in
    2025” The first year of several with as many.
    """
    women = {
        row.name: cell.number
        for row in answer.rows
        for column, cell in zip(answer.columns, row.cells, strict=True)
        if cell and column.key == Sex.FEMALE
    }
    if not women:
        return ""
    year = max(women, key=women.get)
    words = _(
        "%(women)s of %(all)s people who flew in space were women; the most in a year "
        "were %(most)s, in %(year)s"
    )
    whole = next(each.total for each in answer.columns if each.key == Sex.FEMALE)
    return words % {
        "women": intcomma(whole),
        "all": intcomma(answer.total),
        "most": intcomma(women[year]),
        "year": year,
    }
