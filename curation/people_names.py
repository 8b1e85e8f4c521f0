"""What a person is called: display name, family and given names, other spellings."""

import html
import re
import unicodedata
from urllib.parse import unquote

SUFFIX = re.compile(r"^(?:Jr|Sr|II|III|IV)\.?$")
NICKNAME = re.compile(r"""['"(]([^'"()]+)['")]""")
NOT_A_NAME = re.compile(
    r"\((?:M\.D\.|Ph\.D\.|[^)]*D\.)[^)]*\)|Chief Warrant Officer|General"
)
MARRIED = re.compile(r"\(([^)]+)\)")


def folded(text):
    """Lower-case ASCII letters and blanks alone, to compare spellings."""
    plain = unicodedata.normalize("NFKD", text.replace("ł", "l"))
    plain = plain.encode("ascii", "ignore").decode().lower()
    return " ".join(re.sub(r"[^a-z ]", "", plain.replace("-", " ")).split())


def family_in(name, catalogue_name):
    """The end of `name` that A's catalogue ("DE WINNE, Frank") prints in capitals.

    The last word where the catalogue has no such entry.
    """
    family = html.unescape(catalogue_name).split(",")[0]
    wanted = folded(MARRIED.sub("", family)).replace(" ", "")
    words = name.split()
    while len(words) > 1 and SUFFIX.match(words[-1]):
        words.pop()
    for start in range(1, len(words)):
        end = " ".join(words[start:])
        if folded(end).replace(" ", "") == wanted:
            return end
    return words[-1]


def given_in(name, family):
    """What stands before (or, where the family comes first, after) the family name."""
    words = [word for word in name.split() if not SUFFIX.match(word)]
    return " ".join(words).replace(family, "", 1).strip()


def catalogue_spellings(catalogue_name, family):
    """A's name in natural order, and one for each nickname it puts in quotes."""
    if "," not in catalogue_name:
        return []
    text = NOT_A_NAME.sub("", html.unescape(catalogue_name).split(",", 1)[1])
    nicknames = [] if MARRIED.search(text) else NICKNAME.findall(text)
    plain = NICKNAME.sub("", text)
    words = [word.strip(",") for word in plain.replace(",", " ").split()]
    given = [word for word in words if word and not SUFFIX.match(word)]
    suffix = [word for word in words if SUFFIX.match(word)]
    full = " ".join([*given, family, *suffix])
    return [full, *(f"{nickname} {family}" for nickname in nicknames)]


def gcat_spelling(c_name):
    """C's "Alan Bartlett Shepard, Jr., Cdr. USN" without what follows the name."""
    parts = [part.strip() for part in c_name.split(",")]
    suffix = [part for part in parts[1:2] if SUFFIX.match(part)]
    return " ".join([parts[0].replace("*", ""), *suffix])


def wikipedia_title(address):
    """The title of an article, without what tells it from others in brackets."""
    title = unquote(address.rpartition("/wiki/")[2]).replace("_", " ")
    return re.sub(r" \(.*", "", title)


def without_repeats(spellings, display, dropped):
    """Spellings that search would not find under the display name, each once."""
    seen, kept = {folded(display)}, []
    for spelling in spellings:
        if not spelling or spelling in dropped:
            continue
        plain = folded(spelling) or spelling
        if plain not in seen:
            seen.add(plain)
            kept.append(spelling)
    return kept


def printed(name):
    """A name with the apostrophe that the catalogue prints; spellings keep theirs."""
    return name.replace("'", "’")


def name_fields(person, rides, decided, dropped):
    """Name fields of a row of people.csv, and the spellings that its sources use.

    `rides`: C's names on that person's flights; `decided`: the person's entry in
    people_names.json; `dropped`: spellings that are mere slips.
    """
    name = decided.get("name", person["name"])
    family = decided.get("family_name") or family_in(name, person["catalogue_name"])
    given = decided.get("given_names") or given_in(name, family)
    spellings = [
        person["name"],
        wikipedia_title(person["wikipedia"]),
        *decided.get("aliases", []),
        *catalogue_spellings(person["catalogue_name"], family),
        *(gcat_spelling(ride) for ride in rides if ride),
    ]
    if decided.get("withheld"):
        spellings = []
    return {
        "name": printed(name),
        "family_name": printed(family),
        "given_names": given,
        "family_name_first": decided.get("family_name_first", False),
        "native_name": decided.get("native_name", ""),
        "aliases": without_repeats(spellings, name, dropped),
    }
