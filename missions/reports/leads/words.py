"""How leads name people, and how they join what they name."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...dates import day_in_words

COSMONAUTS = ("SUN", "RUS")  # nations whose agencies call their crews so
# What names end in that are said with an article.
COMMON_NOUNS = (
    *("Academy of Sciences", "Air Force", "Army", "Forces", "House", "Program"),
    *("Senate", "government", "programme"),
    *("CSM", "Shuttle", "X-15"),
)


def joined(words):
    """ "a", "a and b", "a, b and c"."""
    *most, last = map(str, words)
    if not most:
        return last
    return _("%(most)s and %(last)s") % {"most": ", ".join(most), "last": last}


def of_nation(nation):
    """A nation inside a sentence: "the United States"."""
    return (
        _("the %(nation)s") % {"nation": nation} if nation.has_article else str(nation)
    )


def of_agency(agency):
    """An agency inside a sentence: "the Soviet space programme"."""
    name = agency.short_name
    return _("the %(name)s") % {"name": name} if name.endswith(COMMON_NOUNS) else name


def of_vehicle(vehicle):
    """A vehicle inside a sentence: "the Space Shuttle", "Soyuz MS"."""
    name = vehicle.name
    return _("the %(name)s") % {"name": name} if name.endswith(COMMON_NOUNS) else name


def of_station(station):
    """A station inside a sentence: "the ISS", "Mir"."""
    name = station.short_name
    return _("the %(name)s") % {"name": name} if name.isupper() else name


def has_cosmonauts(agency):
    return bool(agency.nation and agency.nation.code in COSMONAUTS)


def short(agency):
    """An agency before "cosmonaut": "Roscosmos" for what was FKA then, "Soviet"."""
    name, _then, _rest = agency.short_name.partition(" (")
    return name.removesuffix(" space programme")


def launch_plan(mission):
    """When a mission is to launch, no closer than announced."""
    if mission.launched_at is None:
        return _("launch date unknown")
    words = _("planned for %(day)s")
    if mission.launch_is_earliest:
        words = _("no earlier than %(day)s")
    day = day_in_words(mission.launched_at, mission.launch_precision)
    return words % {"day": day}


def crew_of_agency(agency, number=1):
    """What an agency's people are called: "NASA astronauts", "Roscosmos cosmonaut"."""
    if has_cosmonauts(agency):
        words = ngettext("%(agency)s cosmonaut", "%(agency)s cosmonauts", number)
    else:
        words = ngettext("%(agency)s astronaut", "%(agency)s astronauts", number)
    return words % {"agency": short(agency)}
