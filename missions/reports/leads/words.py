"""How leads name people, and how they join what they name."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

COSMONAUTS = ("SUN", "RUS")  # nations whose agencies call their crews so


def joined(words):
    """ "a", "a and b", "a, b and c"."""
    *most, last = map(str, words)
    if not most:
        return last
    return _("%(most)s and %(last)s") % {"most": ", ".join(most), "last": last}


def crew_of_agency(agency, number=1):
    """What an agency's people are called: "NASA astronauts", "Roscosmos cosmonaut"."""
    nation = agency.nation
    if nation and nation.code in COSMONAUTS:
        words = ngettext("%(agency)s cosmonaut", "%(agency)s cosmonauts", number)
    else:
        words = ngettext("%(agency)s astronaut", "%(agency)s astronauts", number)
    return words % {"agency": agency}
