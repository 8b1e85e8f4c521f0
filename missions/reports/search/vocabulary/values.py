"""Words that are a value by themselves, in no name: “women”, “1998”, “commanders”."""

from django.utils.translation import gettext as _

from ....models import Role, Sex
from ....models.question_codes import Group
from .parts import Part, known
from .people import COSMONAUTS, MEN, TAIKONAUTS, WOMEN
from .times import decades, years


def said(told):
    """A `Part` for each of the words that is a value by itself, in no name."""
    return [*years(told), *decades(told), *codes_said(told)]


def codes_said(told):
    """And for each that means women or men, a role, or people of certain nations."""
    roles = [
        ({label, f"{label}s"}, Group.ROLE, role, label)
        for role, label in ((str(role), str(role.label)) for role in Role)
        if role and " " not in label
    ]
    return [
        Part(group, known(group, str(key)), str(label), frozenset([word]))
        for words, group, key, label in (
            (WOMEN, Group.SEX, Sex.FEMALE, _("Women")),
            (MEN, Group.SEX, Sex.MALE, _("Men")),
            (COSMONAUTS, Group.NATION, "RUS,SUN", _("Russian and Soviet cosmonauts")),
            (TAIKONAUTS, Group.NATION, "CHN", _("Chinese astronauts")),
            *roles,
        )
        for word in told
        if word in words
    ]
