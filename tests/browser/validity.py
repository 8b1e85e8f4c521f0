"""Whether HTML is valid, and what its parts say of each other is true."""

import html5lib

SVG = "{http://www.w3.org/2000/svg}"
# Elements of a drawing that may hold words; all others hold shapes.
WORDED = ("desc", "foreignObject", "script", "style", "text", "textPath", "title")
XML_SPACE = " \t\r\n"  # a no-break space is none
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
        *strays(page),
        *(f"line {at[0]}: {code} {details}" for at, code, details in parser.errors),
        *(f"id {name!r} stands twice" for name in {*ids} if ids.count(name) > 1),
        *(f"nothing has the id {name!r}" for name in named - {*ids}),
    ]


def strays(page):
    """Words in drawings where none may stand: between the shapes of a group."""
    found = []
    for drawing in page.iter(f"{SVG}svg"):
        found += words_between_shapes(drawing)
    return [f"{words!r} stands between shapes" for words in dict.fromkeys(found)]


def words_between_shapes(shape):
    if shape.tag.removeprefix(SVG) in WORDED:
        return []
    words = [shape.text, *(part.tail for part in shape)]
    found = [each for each in words if each and each.strip(XML_SPACE)]
    for part in shape:
        found += words_between_shapes(part)
    return found
