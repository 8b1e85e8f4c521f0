"""What a question of `explore` counts, in words."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy

from ..models.question_codes import Counting, Group
from ..models.scope_codes import Scope


def title_of(question):
    """The question as a heading: "Spaceflights by nation flown for and year"."""
    words = {
        "counted": capfirst(Counting(question.count).label),
        "by": Group(question.by).label,
    }
    if not question.across:
        return _("%(counted)s by %(by)s") % words
    words["across"] = Group(question.across).label
    return _("%(counted)s by %(by)s and %(across)s") % words


def rule_of(question):
    """What a number is, in sentences."""
    counted = COUNTED[question.count]
    if question.count == Counting.FIRST_FLIGHTS:
        counted = FIRST_FLIGHTS.get(question.reach, counted)
    words = {
        "flights": FLIGHTS[question.reach],
        "held": _("flown") if question.status else _("of the status asked for,"),
    }
    groups = [GROUP_RULES[each] for each in question_groups(question)]
    return " ".join([counted % words, *map(str, groups)])


FLIGHTS = {
    Scope.SPACE: gettext_lazy("above 100 km"),
    Scope.ORBITAL: gettext_lazy("to orbit or beyond"),
    Scope.BEYOND: gettext_lazy("beyond low Earth orbit"),
    Scope.SUBORBITAL: gettext_lazy("above 100 km that were suborbital"),
    Scope.ALL: gettext_lazy("on any flight, those that failed below 100 km too"),
}
COUNTED = {
    Counting.SPACEFLIGHTS: gettext_lazy(
        "Spaceflights: launch seats flown %(flights)s."
    ),
    Counting.PEOPLE: gettext_lazy(
        "People who launched %(flights)s; each counts once in a row, once in a "
        "column and once in the total."
    ),
    Counting.UP: gettext_lazy("Launch seats %(held)s %(flights)s."),
    Counting.DOWN: gettext_lazy("Return seats %(held)s %(flights)s."),
    Counting.SEATS: gettext_lazy("Launch seats and return seats %(held)s %(flights)s."),
    Counting.MISSIONS: gettext_lazy(
        "Missions that launched people %(flights)s, each once in a row; a number "
        "leads to their launch seats."
    ),
    Counting.DAYS: gettext_lazy(
        "Time from launch to the person’s own landing, or the loss of the crew, of "
        "spaceflights %(flights)s, added up and shown in whole days."
    ),
    Counting.DAYS_PER_SPACEFLIGHT: gettext_lazy(
        "Time from launch to the person’s own landing, or the loss of the crew, "
        "divided by the number of spaceflights %(flights)s."
    ),
    Counting.FIRST_FLIGHTS: gettext_lazy(
        "First spaceflights: the first launch seat that a person flew %(flights)s."
    ),
    Counting.FOREIGN_SHARE: gettext_lazy(
        "Of the spaceflights %(flights)s, the percentage that began on a "
        "spacecraft of another country than the one flown for; a number leads to "
        "these."
    ),
    Counting.AVERAGE_AGE: gettext_lazy(
        "The average age at launch, in years and parts of a year, of those who "
        "launched %(flights)s; who launched several times counts each time."
    ),
    Counting.YOUNGEST: gettext_lazy(
        "The age at launch, in full years, of the youngest who launched %(flights)s."
    ),
    Counting.OLDEST: gettext_lazy(
        "The age at launch, in full years, of the oldest who launched %(flights)s."
    ),
}
FIRST_FLIGHTS = {
    Scope.ORBITAL: gettext_lazy(
        "First spaceflights above 100 km that went to orbit or beyond."
    ),
    Scope.BEYOND: gettext_lazy(
        "First spaceflights above 100 km that went beyond low Earth orbit."
    ),
    Scope.SUBORBITAL: gettext_lazy(
        "First spaceflights above 100 km that were suborbital."
    ),
}


def question_groups(question):
    """The groups of a question that have a rule of their own."""
    return [each for each in (question.by, question.across) if each in GROUP_RULES]


def lasting_in_words(number):
    """How many spaceflights have no time yet."""
    return ngettext(
        "%(number)d spaceflight that still lasts is not counted.",
        "%(number)d spaceflights that still last are not counted.",
        number,
    ) % {"number": number}


def unknown_in_words(answer):
    """Of how many spaceflights the time or the age is not known; "" where of all."""
    number = answer.unknown
    if not number:
        return ""
    if not Counting(answer.question.count).is_of_age:
        return lasting_in_words(number)
    return ngettext(
        "%(number)d spaceflight is left out: the day of birth or of the launch is not "
        "known.",
        "%(number)d spaceflights are left out: the day of birth or of the launch is "
        "not known.",
        number,
    ) % {"number": number}


def sum_in_words(answer):
    """Whether totals add up, and why not where they do not."""
    question = answer.question
    if answer.is_average and question.across:
        rests_on = _("In brackets: on how many spaceflights a number rests.")
        return f"{total_of_ratios(question)} {rests_on}"
    if Counting(question.count).is_ratio:
        return total_of_ratios(question)
    if answer.adds_up:
        return (
            _("Rows and columns add up to the total.")
            if question.across
            else _("The rows add up to the total.")
        )
    if Group.CITIZENSHIP in (question.by, question.across):
        return _(
            "The rows do not add up to the total: somebody with two citizenships "
            "counts in each of them, and in the total once."
        )
    if question.count == Counting.PEOPLE:
        return _(
            "The rows add up to more than the total, because some people count in "
            "several of them; the total counts each once."
        )
    if question.count == Counting.MISSIONS:
        return _(
            "The rows add up to more than the total, because some missions count in "
            "several of them; the total counts each once."
        )
    return _("The rows add up to less than the total: each is cut to whole days.")


def total_in_words(answer):
    """The number of all that is counted, with its unit; "" of nothing."""
    if answer.total is None:
        return ""
    return number_in_words(answer.question.count, answer.total)


def number_in_words(count, number):
    """A number of what is counted with its unit: "24.7%", "1,204 spaceflights"."""
    if count == Counting.FOREIGN_SHARE:
        return f"{number}%"
    if Counting(count).is_of_age:
        return _("%(number)s years") % {"number": number}
    if count == Counting.DAYS_PER_SPACEFLIGHT:
        return _("%(number)s days") % {"number": number}
    return NUMBERS[count] % {"number": number, "shown": f"{number:,}"}


def part_in_words(count, number, whole):
    """A part of what is counted: "360 of 640 people"."""
    words = {"part": f"{number:,}", "whole": number_in_words(count, whole)}
    return _("%(part)s of %(whole)s") % words


NUMBERS = {
    Counting.SPACEFLIGHTS: ngettext_lazy(
        "%(shown)s spaceflight", "%(shown)s spaceflights", "number"
    ),
    Counting.PEOPLE: ngettext_lazy("%(shown)s person", "%(shown)s people", "number"),
    Counting.UP: ngettext_lazy(
        "%(shown)s launch seat", "%(shown)s launch seats", "number"
    ),
    Counting.DOWN: ngettext_lazy(
        "%(shown)s return seat", "%(shown)s return seats", "number"
    ),
    Counting.SEATS: ngettext_lazy(
        "%(shown)s seat, launch or return",
        "%(shown)s seats, launch and return",
        "number",
    ),
    Counting.MISSIONS: ngettext_lazy(
        "%(shown)s mission", "%(shown)s missions", "number"
    ),
    Counting.DAYS: ngettext_lazy(
        "%(shown)s day in space", "%(shown)s days in space", "number"
    ),
    Counting.FIRST_FLIGHTS: ngettext_lazy(
        "%(shown)s first flight", "%(shown)s first flights", "number"
    ),
}


def total_of_ratios(question):
    """What the total is of, where it is no sum of the rows by its nature."""
    if question.count == Counting.FOREIGN_SHARE:
        return _("The total is the share of all spaceflights, not of the rows’ shares.")
    if question.count in (Counting.YOUNGEST, Counting.OLDEST):
        return _("The total is that of all spaceflights.")
    return _("The total is the average of all spaceflights, not of the rows.")


GROUP_RULES = {
    Group.NATION: gettext_lazy("The nation is the one flown for on that leg."),
    Group.CITIZENSHIP: gettext_lazy("Citizenship is the one held on that day."),
    Group.AGENCY: gettext_lazy(
        "The agency is the one that sponsored them on that leg."
    ),
    Group.OPERATOR: gettext_lazy(
        "The operator is that of the spacecraft on the day of the launch."
    ),
    Group.SHIP_OF: gettext_lazy(
        "The operator’s country is that of who operated the spacecraft on the day of "
        "the launch."
    ),
    Group.STATION: gettext_lazy("The station is the one that the mission docked at."),
    Group.LAUNCH_SITE: gettext_lazy("A launch site is named without its pad."),
    Group.YEAR: gettext_lazy("The year is that of the mission’s launch (UTC)."),
    Group.DECADE: gettext_lazy("The decade is that of the mission’s launch (UTC)."),
    Group.AGE: gettext_lazy("Age is in full years at the person’s own launch."),
}
