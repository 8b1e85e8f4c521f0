"""Where Wikidata tells of a row."""

SITE = "https://www.wikidata.org/wiki/"


def wikidata_address(item):
    """The page of an item ("Q123"); "" for none."""
    return f"{SITE}{item}" if item else ""
