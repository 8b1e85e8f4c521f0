"""What a reader sees of a page: its words, links, tables, choices, chips."""

import csv
import io
from html.parser import HTMLParser
from xml.etree.ElementTree import TreeBuilder

NEVER_CLOSED = {"meta", "link", "input", "img", "base", "br", "hr"}


class TreeMaker(HTMLParser):
    """Makes an element tree of a page whose tags are all closed."""

    def __init__(self):
        super().__init__()
        self.builder = TreeBuilder()
        self.open = []

    def handle_starttag(self, tag, attrs):
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in NEVER_CLOSED:
            self.builder.end(tag)
        else:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open}"
        self.open.pop()
        self.builder.end(tag)

    def handle_data(self, data):
        self.builder.data(data)


def tree(response):
    """The elements of a page, which is read once, however much is asked of it."""
    if not hasattr(response, "elements"):
        maker = TreeMaker()
        maker.feed(response.content.decode())
        maker.close()
        response.elements = maker.builder.close()
    return response.elements


def text(element):
    """The words in an element, with single spaces between them."""
    return " ".join("".join(element.itertext()).split())


def words(response):
    """The words of the page's own part, without header and footer."""
    return text(tree(response).find(".//main"))


def description(response):
    """What search engines and link previews are told that the page says."""
    return tree(response).find(".//meta[@name='description']").get("content")


def section(response, heading):
    """The words of the section whose heading has the id `heading`."""
    return text(tree(response).find(f".//section[@aria-labelledby='{heading}']"))


def rows(response):
    """The cells of the first table, row by row."""
    table = tree(response).find(".//main//table/tbody")
    if table is None:
        return []
    return [[text(cell) for cell in row] for row in table]


def first_cells(response):
    """The name in each row of the first table, without its tags and asides."""
    table = tree(response).find(".//main//table/tbody")
    return [] if table is None else [text(row.find("th//a")) for row in table]


def numbers(response, heading=""):
    """The numbers in each row of a table, by where the name of the row leads.

    {address: (3, 5)}; of the first table of the page, or of all in the section whose
    heading has the id. A row whose name leads nowhere has the address "".
    """
    where = f"section[@aria-labelledby='{heading}']" if heading else "main"
    tables = tree(response).findall(f".//{where}//table/tbody")
    return {
        getattr(row.find("th//a"), "attrib", {}).get("href", ""): tuple(
            number(text(cell))
            for cell in row.findall("td")
            if "number" in cell.get("class", "").split()
        )
        for table in (tables if heading else tables[:1])
        for row in table
    }


def number(words):
    """The number at the beginning of words: 1533 of "1,533 spaceflights"."""
    return int(words.split()[0].replace(",", ""))


def links(response):
    """Where the links of the page's own part lead: {words: address}."""
    return {text(a): a.get("href") for a in tree(response).findall(".//main//a")}


def addresses(response):
    """Where all links of the page's own part lead."""
    return [a.get("href") for a in tree(response).findall(".//main//a")]


def flags(response):
    """Flags beside nations in the page's own part: {name: code of the flag}."""
    found = {}
    for parent in tree(response).find(".//main").iter():
        for flag, name in zip(parent, parent[1:], strict=False):
            if flag.get("class") == "flag":
                found[text(name)] = flag.find("use").get("href").partition("#")[2]
    return found


def chips(response):
    """Filters in force: {words: address without it}."""
    found = tree(response).findall(".//ul[@class='chips']/li/a/span[1]/..")
    return {text(chip.find("span")): chip.get("href") for chip in found}


def tabs(response):
    """The tabs above a list: {words: address}."""
    found = tree(response).findall(".//nav[@class='tabs']//a")
    return {text(tab): tab.get("href") for tab in found}


def choices(response, name):
    """What a filter offers: {value: label}."""
    return {value: label for value, label, _chosen in offered(response, name)}


def chosen(response, name):
    """The values that are ticked, or that a select stands on."""
    return [value for value, _label, chosen in offered(response, name) if chosen]


def offered(response, name):
    """(value, label, is it chosen) of a list of ticks or a select."""
    page = tree(response)
    if (select := page.find(f".//select[@name='{name}']")) is not None:
        return [(it.get("value"), text(it), "selected" in it.attrib) for it in select]
    boxes = f"input[@name='{name}'][@type='checkbox']"
    return [
        (box.get("value"), text(label), "checked" in box.attrib)
        for label in page.findall(f".//label/{boxes}/..")
        for box in label.findall(boxes)
    ]


def csv_rows(response):
    """The lines of a CSV twin, as dicts."""
    return list(csv.DictReader(io.StringIO(response.getvalue().decode())))
