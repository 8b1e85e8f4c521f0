"""What an answer of the query finder shows, in a line: where there is most of it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...dates import now
from ...models.question_codes import Counting, Group
from ..question_words import number_in_words, part_in_words
from .words import joined

MOST_NAMED = 3  # that are level
FEWEST = 5  # spaceflights that an average rests on, to be told as the highest
# By these every answer would say the same: most seats are flown, and of launches.
SAYING_NOTHING = {Group.LEG, Group.STATUS}
ONES = {Group.PERSON, Group.MISSION, Group.SPACECRAFT}  # told without the whole
HEADS = {
    Counting.YOUNGEST: gettext_lazy("Youngest"),
    Counting.OLDEST: gettext_lazy("Oldest"),
}


def finding_of(answer, today=None):
    """Where an `Answer` has most of what it counts; "" where that says nothing.

    “Most in 1985: 63 spaceflights”, “Most: United States, 360 of 640 people”. Of a
    group beside time it tells that, for the drawing shows the time. Several that are
    level are all named, or none of them where they are many; of a year or decade that
    lasts it says “so far”, and an average of few is not the highest.
    """
    side = side_told(answer.question)
    group = answer.question.groups[side]
    found = [each for each in headings_of(answer, side) if each.total]
    level = best_of(found, answer.question.count)
    if (
        group.word in SAYING_NOTHING
        or not 0 < len(level) <= MOST_NAMED
        or len(level) == len(found) > 1
        or is_less_than_unknown(level, found, group)
        or lacks_the_least(answer)
        or (answer.is_average and min(each.rests_on for each in level) < FEWEST)
    ):
        return ""
    told = {
        "head": head_of(answer.question, len(found) == 1 and not answer.left_out),
        "where": joined(name_of(each, group, today) for each in level),
        "number": number_of(answer, level, group),
    }
    if group.is_time:
        return _("%(head)s in %(where)s: %(number)s") % told
    return _("%(head)s: %(where)s, %(number)s") % told


def best_of(found, count):
    """Those of which the key is known and the number the highest, or the lowest."""
    known = [each for each in found if each.key != ""]
    extreme = min if count == Counting.YOUNGEST else max
    best = extreme((each.total for each in known), default=None)
    level = [each for each in known if each.total == best]
    return sorted(level, key=lambda each: each.name)  # however the rows are sorted


def is_less_than_unknown(level, found, group):
    """Whether there is more of what has no key; a free flight is known to have none."""
    unknown = sum(each.total for each in found if each.key == "")
    return group.word != Group.STATION and unknown >= level[0].total


def side_told(question):
    """Which of the groups: the one beside time where there are two."""
    if question.across and question.groups[0].is_time:
        return 0 if question.groups[1].is_time else 1
    return 0


def headings_of(answer, side):
    return answer.columns if side else answer.rows


def lacks_the_least(answer):
    """Whether rows are left out of which one may be the youngest."""
    return answer.left_out and answer.question.count == Counting.YOUNGEST


def head_of(question, is_alone):
    if question.count in HEADS:
        return HEADS[question.count]
    if is_alone:
        return _("Only")
    return _("Highest") if Counting(question.count).is_ratio else _("Most")


def name_of(heading, group, today):
    """What stands at the highest; a year or decade that lasts is told to."""
    if not group.is_time:
        return heading.name
    name = heading.name
    if group.word == Group.DECADE:
        name = _("the %(decade)s") % {"decade": name}
    lasts = heading.key <= (today or now()).year < heading.key + group.step
    return _("%(time)s so far") % {"time": name} if lasts else name


def number_of(answer, level, group):
    """The number in words, of how many where that is its part of a whole."""
    count, [first, *others] = answer.question.count, level
    if answer.is_average and not others:
        return _("%(number)s, of %(flights)s") % {
            "number": number_in_words(count, first.total),
            "flights": number_in_words(Counting.SPACEFLIGHTS, first.rests_on),
        }
    is_one = group.is_time or group.word in ONES or Counting(count).is_ratio
    is_part = not is_one and first.total != answer.total
    number = (
        part_in_words(count, first.total, answer.total)
        if is_part
        else number_in_words(count, first.total)
    )
    return _("%(number)s each") % {"number": number} if others else number
