"""Where spacefacts.de tells of a row."""

SITE = "https://www.spacefacts.de"


def spacefacts_address(page):
    """The page of a mission or, in its folders, of a person; "" for none.

    "artemis_ii" is a mission's, "cosmonauts/english/gagarin_yuri" a person's.
    """
    if not page:
        return ""
    folder = "bios" if "/" in page else "mission/english"
    return f"{SITE}/{folder}/{page}.htm"
