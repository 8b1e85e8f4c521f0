"""Phrases that say which seats: whose, how far, on what terms, in which role."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ....models import Arrangement, Role
from ....models.nation import AFRICA, ARAB, EUROPE, LATIN_AMERICA, OF_PEOPLES
from ....models.question_codes import Group
from ....models.scope_codes import Scope
from .often import NUMBERED
from .parts import CREW, CREWED
from .phrase import FLIGHT, PEOPLE, Phrase, fixed, named

PEOPLES = "|".join(
    sorted((name.replace("-", " ") for name in OF_PEOPLES), key=len, reverse=True)
)
CRAFT_WORDS = "(?:spacecraft|spaceships?|space ships?|vehicles?|capsules?)"


def people_said(match):
    return match["of"] or match["on"]


def nation_said(match):
    return OF_PEOPLES[people_said(match).replace(" ", "-")]


SO_MANY = "|".join(NUMBERED)
ANY_ROLE = "|".join(str(role.label) for role in Role if role)


def size_of(match):
    """How many people such crews have at launch."""
    return NUMBERED[match["number"] or match["of"] or match["with"]]


BOUGHT = f"{Arrangement.PURCHASE},{Arrangement.INTERMEDIARY}"
FILTERS = [
    Phrase(  # "/": a phrase before had the missions: "first mission with a woman"
        rf"(?:/|{FLIGHT}|crews?) with (?:an? |any |at least one )?(?:wom[ae]n|females?)"
        rf"(?! (?:{ANY_ROLE})s?(?!\S))"
        r"(?: in (?:the|their) crews?| aboard| on board)?",
        CREW,
        "with-women",
        gettext_lazy("Missions with a woman in the crew"),
        fixed(crew="with-women"),
    ),
    Phrase(
        rf"(?P<number>{SO_MANY}) (?:person|people|man|seat) (?:{FLIGHT}|crews?)"
        rf"|crews? of (?P<of>{SO_MANY})(?: {PEOPLE})?"
        rf"|(?:/|{FLIGHT}|crews?) with (?P<with>{SO_MANY}) {PEOPLE}",
        CREW,
        lambda match: match[0],
        lambda match: (
            ngettext(
                "Missions with %d person", "Missions with %d people", size_of(match)
            )
            % size_of(match)
        ),
        lambda match: {"people_from": size_of(match), "people_to": size_of(match)},
    ),
    Phrase(
        rf"(?:crewed|manned|human)(?=(?: \S+){{0,2}} (?:/|{FLIGHT})(?!\S))",
        CREW,
        CREWED,
        gettext_lazy("Missions that launched with a crew"),
        fixed(people_from=1),
    ),
    Phrase(
        "(?:international|multinational|mixed) crews?",
        CREW,
        "mixed",
        gettext_lazy("Missions with a crew of several nations"),
        fixed(mixed="on"),
    ),
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
        rf"(?:on |in |aboard )?(?:an? )?(?P<of>{PEOPLES}) {CRAFT_WORDS}"
        rf"|(?:on|aboard) (?:an? )?(?P<on>{PEOPLES}) (?:missions?|flights?|launches)",
        Group.SHIP_OF,
        nation_said,
        lambda match: _("On %(of)s spacecraft") % {"of": named(people_said(match))},
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
        f"guests?(?: {PEOPLE})?",
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
