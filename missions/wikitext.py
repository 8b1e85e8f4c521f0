"""Rows as a table for Wikipedia."""

from html.parser import HTMLParser

# Signs that mean something there, as what shows them.
SIGNS = str.maketrans({sign: f"&#{ord(sign)};" for sign in "&<|[{'"})
BREAK = "<br>"
PARTS_OF_A_CELL = {"br", "li", "p"}  # each on a line of its own
DRAWN = "svg"


def wikitable(caption, heads, rows, footnote=""):
    """`heads` and each of the `rows` are texts, in lines; the first names its row."""
    lines = [
        '{| class="wikitable sortable"',
        f"|+ {shown(caption)}{footnote}",
        *(f'! scope="col" | {in_lines(head)}' for head in heads),
    ]
    for name, *cells in rows:
        lines += ["|-", f'! scope="row" | {in_lines(name)}']
        lines += [f"| {in_lines(cell)}" for cell in cells]
    return "\n".join([*lines, "|}"])


def shown(text):
    return text.translate(SIGNS)


def in_lines(lines):
    return BREAK.join(map(shown, lines))


def table_in(page):
    """(heads, rows) of the tables of a page that are marked `data-rows`.

    They are parts of one, so the heads are those of the first. Each cell is a list of
    its lines. A column without a head is drawn, and left out; so are totals.
    """
    found = MarkedTables()
    found.feed(page)
    heads = found.heads or []
    named = [number for number, head in enumerate(heads) if head]
    rows = [[row[number] for number in named] for row in found.rows]
    return [heads[number] for number in named], rows


def stands_alone(tag, attributes):
    """Whether what is in an element is a line of its cell."""
    return tag in PARTS_OF_A_CELL or "tag" in attributes.get("class", "").split()


class MarkedTables(HTMLParser):
    def __init__(self):
        super().__init__()
        self.heads, self.rows = None, []
        self.is_marked = self.is_drawn = False
        self.part = self.row = self.cell = None

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.is_marked = "data-rows" in dict(attributes)
        elif tag == DRAWN:
            self.is_drawn = True
        elif not self.is_marked:
            return
        elif tag in ("thead", "tbody", "tfoot"):
            self.part = tag
        elif tag == "tr":
            self.row = []
        elif tag in ("th", "td"):
            self.cell = [""]
            self.row.append(self.cell)
        elif self.cell is not None and stands_alone(tag, dict(attributes)):
            self.cell.append("")

    def handle_endtag(self, tag):
        if tag == DRAWN:
            self.is_drawn = False
        elif tag in ("th", "td") and self.cell is not None:
            lines = (" ".join(line.split()) for line in self.cell)
            self.cell[:] = filter(None, lines)
            self.cell = None
        elif tag == "tr" and self.is_marked:
            self.keep(self.row)

    def handle_data(self, text):
        if self.cell is not None and not self.is_drawn:
            self.cell[-1] += text

    def keep(self, row):
        if self.part == "tbody":
            self.rows.append(row)
        elif self.part == "thead" and self.heads is None:
            self.heads = row
