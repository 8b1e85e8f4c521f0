"""How a reader cites what they see: licence, credit, address, rule, footnotes."""

import json
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from .dates import Precision, in_words
from .folding import folded

SITE = "CrewSwap"
# Names things for good, whichever host the site is served from (RFC 4151).
TAG = "tag:crewswap,2026:"
CREDIT = (
    "CrewSwap contributors; cosmos-book human-spaceflight data (Stuart Lowe, Chris "
    "North); Wikidata; GCAT (Jonathan McDowell)"
)
AUTHOR = "CrewSwap contributors"
TEX = {sign: f"\\{sign}" for sign in "&%$#_{}"} | {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}

SIGNS_OF_WIKI = {ord(sign): f"&#{ord(sign)};" for sign in "[]{}<>"} | {
    ord("|"): "{{!}}"
}


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
    `data_of` is the day sources were last checked (or None), `version` that of the
    catalogue (or None), `read_on` today, `rule` says what is counted ("" where
    nothing is).
    """

    title: str
    address: str
    data_of: date | None
    read_on: date
    rule: str = ""
    version: str | None = None

    @property
    def data(self):
        """How new the data is, in words; "" where that is not known."""
        if not self.data_of:
            return ""
        words = {"day": in_words(self.data_of, Precision.DAY), "number": self.version}
        if self.version is None:
            return _("data as of %(day)s") % words
        return _("data as of %(day)s, version %(number)s") % words

    @property
    def plain(self):
        """A footnote as plain text."""
        parts = [f"“{self.title}”", SITE, self.data, self.address]
        accessed = _("accessed %(day)s") % {
            "day": in_words(self.read_on, Precision.DAY)
        }
        return f"{', '.join(filter(None, parts))} ({accessed})."

    @property
    def wiki(self):
        """A footnote for Wikipedia; what means something there is written out."""
        title = self.title.translate(SIGNS_OF_WIKI).replace("''", "&#39;&#39;")
        parts = ["cite web", f"title={title}", f"website={SITE}", f"url={self.address}"]
        if self.data_of:
            parts.append(f"date={self.data_of.isoformat()}")
        parts.append(f"access-date={self.read_on.isoformat()}")
        return f"<ref>{{{{{' |'.join(parts)}}}}}</ref>"

    @property
    def key(self):
        """What a list of literature calls it: "crewswap-seats-nation-russia"."""
        return "-".join([SITE.lower(), *folded(self.title).split()])

    @property
    def bibtex(self):
        fields = {
            "title": f"{{{in_tex(self.title)}}}",
            "author": f"{{{AUTHOR}}}",
            "howpublished": SITE,
            "year": f"{self.data_of:%Y}" if self.data_of else "",
            "version": "" if self.version is None else str(self.version),
            "note": in_tex(self.data[:1].upper() + self.data[1:]),
            "url": self.address,
            "urldate": self.read_on.isoformat(),
        }
        lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
        return "\n".join([f"@misc{{{self.key},", *lines, "}"])

    @property
    def ris(self):
        fields = [
            ("TY", "ELEC"),
            ("TI", " ".join(self.title.split())),
            ("AU", AUTHOR),
            ("PB", SITE),
            ("PY", f"{self.data_of:%Y}" if self.data_of else ""),
            ("DA", f"{self.data_of:%Y/%m/%d}" if self.data_of else ""),
            ("ET", "" if self.version is None else str(self.version)),
            ("UR", self.address),
            ("Y2", f"{self.read_on:%Y/%m/%d}"),
        ]
        lines = [f"{tag}  - {value}" for tag, value in fields if value]
        return "\n".join([*lines, "ER  - "])

    @property
    def csl(self):
        """CSL-JSON, as Zotero and pandoc read it: a list of one."""
        item = {
            "id": self.key,
            "type": "webpage",
            "title": self.title,
            "container-title": SITE,
            "author": [{"literal": AUTHOR}],
            "issued": date_parts(self.data_of),
            "version": None if self.version is None else str(self.version),
            "URL": self.address,
            "accessed": date_parts(self.read_on),
        }
        known = {name: value for name, value in item.items() if value}
        return json.dumps([known], ensure_ascii=False)


def date_parts(day):
    return day and {"date-parts": [[day.year, day.month, day.day]]}


def in_tex(text):
    """A text in which no sign means something to TeX."""
    return "".join(TEX.get(sign, sign) for sign in text)
