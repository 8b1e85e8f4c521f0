"""What is said of an unknown name or value: what is perhaps meant, what there is."""

from difflib import get_close_matches

from django.utils.translation import gettext as _

from ..folding import folded

LONGEST_NAME = 40
MOST_NAMED = 24  # values that a sentence lists

# Words that readers try first, and those that we have for them.
OTHER_WORDS = {
    "astronaut": ("person", "q"),
    "cosmonaut": ("person", "q"),
    "country": ("nation",),
    "craft": ("vehicle", "spacecraft"),
    "crew": ("person", "q"),
    "flight": ("mission", "q"),
    "from": ("year_from",),
    "gender": ("sex",),
    "landed": ("flown",),
    "launched": ("flown",),
    "men": ("M",),
    "moon": ("beyond",),
    "name": ("q", "person"),
    "on": ("yes",),
    "order": ("sort",),
    "query": ("q", "person"),
    "search": ("q", "person"),
    "ship": ("vehicle",),
    "text": ("q", "person"),
    "swap": ("barter",),
    "to": ("year_to",),
    "true": ("yes",),
    "type": ("kind", "vehicle"),
    "women": ("F",),
    "year": ("year_from",),
}


def meant(name, known):
    """The parameter that is perhaps meant, or ""."""
    word = name[:LONGEST_NAME].lower()
    near = get_close_matches(word, list(known), n=1, cutoff=0.8)
    return next(iter([*ours(word, known), *near]), "")


def ours(word, known):
    """The word itself and those that we have for it, if they are known."""
    return [each for each in (word, *OTHER_WORDS.get(word, ())) if each in known]


def exact(value, labels):
    """The value that is so called, whatever its case and spaces, or "".

    `labels`: {value: label} of all.
    """
    word = folded(value)
    return word and by_words(labels).get(word, "")


def closest(value, labels):
    """The value that is perhaps meant, or ""; `labels`: {value: label} of all.

    One that is so called, that alone begins so, that ends so, or is spelt nearly so:
    what begins with another letter is another word, as “planned” is for “landed”.
    """
    if found := exact(value, labels):
        return found
    words, word, begins = by_words(labels), folded(value), beginning(value, labels)
    if not word or len(begins) > 1:
        return ""
    alike = [known for known in words if known[:1] == word[:1]]
    near = get_close_matches(word, alike, n=1, cutoff=0.7)
    ends = [known for known in words if known.endswith(word) and len(word) > 1]
    found = [words[each] for each in (*near, *ends)]
    return next(iter([*begins, *ours(word, labels), *found]), "")


def beginning(value, labels):
    """The values that begin so, or whose labels do."""
    word = folded(value)
    return [
        known
        for known, label in labels.items()
        if word
        and (folded(known).startswith(word) or folded(str(label)).startswith(word))
    ]


def by_words(labels):
    """{folded label or value: value}"""
    words = {}
    for known, label in labels.items():
        words.setdefault(folded(str(label)), known)
    return words | {folded(known): known for known in labels}


def unknown(value, meant, begin=()):
    """The sentence for one unknown value; `meant` is what perhaps is, or "".

    `begin`: several that begin so, of which none is meant before the others.
    """
    words = {"value": value[:LONGEST_NAME], "meant": meant}
    if meant:
        return _("“%(value)s” is unknown: did you mean “%(meant)s”?") % words
    if 1 < len(begin) <= MOST_NAMED:
        words["begin"] = listed(begin)
        return _("“%(value)s” is unknown: did you mean one of %(begin)s?") % words
    return _("“%(value)s” is unknown.") % words


def unknown_word(value, labels):
    """The sentence for a value that is none of a few, with what there is."""
    value = value[:LONGEST_NAME]
    told = unknown(value, closest(value, labels), beginning(value, labels))
    return with_all(told, labels)


def with_all(sentence, values):
    """A sentence, and what can be asked instead where that is not too much."""
    if not 0 < len(values) <= MOST_NAMED:
        return sentence
    return f"{sentence} {what_can_be_asked(values)}"


def unknown_order(word, columns):
    """The sentence for rows that nothing sorts by; `columns`: {word: label} of all."""
    way = "-" if word.startswith("-") else ""
    found = closest(word[:LONGEST_NAME], columns)
    begin = [way + each for each in beginning(word[:LONGEST_NAME], columns)]
    told = with_all(unknown(word, found and way + found, begin), columns)
    return told + " " + _("With “-” before it, the other way round.")


def what_can_be_asked(known):
    if not known:
        return _("Nothing can be asked here.")
    return _("What can be asked: %(names)s.") % {"names": listed(known)}


def listed(values):
    """Those that hold a comma in marks."""
    return ", ".join(f"“{value}”" if "," in value else value for value in values)
