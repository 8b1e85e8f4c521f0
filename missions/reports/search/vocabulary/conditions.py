"""Phrases that say which seats: whose, how far, on what terms, in which role."""

from django.utils.translation import gettext_lazy

from ....models import Arrangement, Role
from ....models.nation import AFRICA, ARAB, EUROPE, LATIN_AMERICA, OF_PEOPLES
from ....models.question_codes import Group
from ....models.scope_codes import Scope
from .phrase import PEOPLE, Phrase, fixed

PEOPLES = "|".join(
    sorted((name.replace("-", " ") for name in OF_PEOPLES), key=len, reverse=True)
)
CRAFT_WORDS = "(?:spacecraft|spaceships?|space ships?|vehicles?|capsules?)"


def nation_said(match):
    return OF_PEOPLES[match["of"].replace(" ", "-")]


BOUGHT = f"{Arrangement.PURCHASE},{Arrangement.INTERMEDIARY}"
FILTERS = [
    *(
        Phrase(words, Group.NATION, codes, label)
        for words, codes, label in (
            ("arabs?", ARAB, gettext_lazy("Arab nations")),
            ("latin america(?:ns?)?", LATIN_AMERICA, gettext_lazy("Latin America")),
            ("(?<!south )african?s?", AFRICA, gettext_lazy("Africa")),
            (
                "europe|europeans?(?! space agency)",
                EUROPE,
                gettext_lazy("Europe without Russia"),
            ),
        )
    ),
    Phrase(
        rf"(?:on |in |aboard )?(?:an? )?(?P<of>{PEOPLES}) {CRAFT_WORDS}",
        Group.SHIP_OF,
        nation_said,
        gettext_lazy("On %(of)s spacecraft"),
    ),
    *(
        Phrase(words, "reach", Scope.BEYOND, label, fixed(reach=Scope.BEYOND.value))
        for words, label in (
            # Nobody went further than the Moon, and nobody beyond that orbit elsewhere.
            (
                "(?<!on )(?<!on the )moon|lunar",
                gettext_lazy("To the Moon, beyond low Earth orbit"),
            ),
            (
                "beyond (?:low )?(?:earth )?orbit",
                gettext_lazy("Beyond low Earth orbit"),
            ),
        )
    ),
    Phrase(
        "sub ?orbital",
        "reach",
        Scope.SUBORBITAL,
        gettext_lazy("Suborbital"),
        fixed(reach=Scope.SUBORBITAL.value),
    ),
    Phrase(
        "orbital|(?:in|to) orbit",
        "reach",
        Scope.ORBITAL,
        gettext_lazy("Orbital"),
        fixed(reach=Scope.ORBITAL.value),
    ),
    Phrase(
        "barter(?:ed|s)?|exchanged",
        Group.ARRANGEMENT,
        Arrangement.BARTER.value,
        gettext_lazy("Bartered seats"),
    ),
    Phrase(
        "bought|purchased?",
        Group.ARRANGEMENT,
        BOUGHT,
        gettext_lazy("Bought seats"),
    ),
    Phrase(
        f"guests?(?: {PEOPLE})?|inter[ck]osmos",
        Group.ARRANGEMENT,
        Arrangement.GUEST.value,
        gettext_lazy("Guest programmes"),
    ),
    Phrase(
        "(?:returned|landed|came back) (?:on|in) (?:an?other|a different) spacecraft",
        "changed",
        "on",
        gettext_lazy("Returned on a different spacecraft"),
        fixed(changed="on"),
    ),
    Phrase(
        "foreign(?:ers?)?",
        "foreign",
        "on",
        gettext_lazy("On another country’s spacecraft"),
        fixed(foreign="on"),
    ),
]
ROLES = [
    Phrase(f"{role.label}s?", Group.ROLE, role.value, role.label)
    for role in Role
    if " " in str(role.label)
]
