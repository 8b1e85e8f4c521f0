"""Whether HTML is valid, and what its parts say of each other is true."""

import html5lib

REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")


def faults(text):
    """Where a page is no valid HTML, gives an id twice, or names one it has not."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    page = parser.parse(text)
    ids = [each.get("id") for each in page.iter() if each.get("id") is not None]
    named = {
        name
        for each in page.iter()
        for attribute in REFERENCES
        for name in each.get(attribute, "").split()
    } | {
        each.get("href")[1:]
        for each in page.iter("a")
        if each.get("href", "").startswith("#")
    }
    return [
        *(f"line {at[0]}: {code} {details}" for at, code, details in parser.errors),
        *(f"id {name!r} stands twice" for name in {*ids} if ids.count(name) > 1),
        *(f"nothing has the id {name!r}" for name in named - {*ids}),
    ]
