"""How a reader cites what they see: licence, credit, address, rule, footnotes."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from .dates import Precision, in_words

SITE = "CrewSwap"
# Names things for good, whichever host the site is served from (RFC 4151).
TAG = "tag:crewswap,2026:"
CREDIT = (
    "CrewSwap contributors; cosmos-book human-spaceflight data (Stuart Lowe, Chris "
    "North); Wikidata; GCAT (Jonathan McDowell)"
)


@dataclass(frozen=True)
class Licence:
    """The terms of the data; `code` is their name in short."""

    code: str
    name: str
    address: str


LICENCE = Licence(
    "CC BY-SA 4.0",
    "Creative Commons Attribution-ShareAlike 4.0",
    "https://creativecommons.org/licenses/by-sa/4.0/",
)


@dataclass(frozen=True)
class Citation:
    """A view as it is cited.

    `title` names it with its filters, `address` is absolute and stays the same,
    `data_of` is the day sources were last checked (or None), `read_on` today, `rule`
    says what is counted ("" where nothing is).
    """

    title: str
    address: str
    data_of: date | None
    read_on: date
    rule: str = ""

    @property
    def plain(self):
        """A footnote as plain text."""
        parts = [f"“{self.title}”", SITE]
        if self.data_of:
            parts.append(
                _("data as of %(day)s") % {"day": in_words(self.data_of, Precision.DAY)}
            )
        parts.append(self.address)
        accessed = _("accessed %(day)s") % {
            "day": in_words(self.read_on, Precision.DAY)
        }
        return f"{', '.join(parts)} ({accessed})."

    @property
    def wiki(self):
        """A footnote for Wikipedia; pipes and braces in the title are written out."""
        title = self.title.replace("|", "{{!}}")
        parts = ["cite web", f"title={title}", f"website={SITE}", f"url={self.address}"]
        if self.data_of:
            parts.append(f"date={self.data_of.isoformat()}")
        parts.append(f"access-date={self.read_on.isoformat()}")
        return f"<ref>{{{{{' |'.join(parts)}}}}}</ref>"
