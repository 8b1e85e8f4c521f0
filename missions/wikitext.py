"""Rows as a table for Wikipedia."""

# Signs that mean something there, as what shows them.
SIGNS = str.maketrans({sign: f"&#{ord(sign)};" for sign in "&<|[{'"})


def wikitable(caption, heads, rows, footnote=""):
    """`heads` and each of the `rows` are texts or numbers; the first names its row."""
    lines = [
        '{| class="wikitable sortable"',
        f"|+ {shown(caption)}{footnote}",
        *(f'! scope="col" | {shown(head)}' for head in heads),
    ]
    for name, *cells in rows:
        lines += ["|-", f'! scope="row" | {shown(name)}']
        lines += [f"| {shown(cell)}" for cell in cells]
    return "\n".join([*lines, "|}"])


def shown(value):
    """A value as text; "" for None."""
    return "" if value is None else str(value).translate(SIGNS)
