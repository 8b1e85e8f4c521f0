"""A curator's browser: opens a form, types into it, and sends all of it."""

from django.urls import reverse

from ..reading import text, tree

AS_DRAFT = {"_as_draft": "Save as draft"}


def address(row, page="change"):
    label = row._meta.label_lower.replace(".", "_")
    return reverse(f"admin:{label}_{page}", args=[row.pk])


def opened(client, row):
    """What a browser would post with a reason typed: {name: value or values}."""
    return sent(client.get(address(row))) | {"_why": "TASS says so."}


def sent(page):
    """The fields of a page's form, with the line ends that browsers send."""
    form = tree(page).find(".//div[@id='content-main']/form")
    found = {}
    for field in form.iter():
        name = field.get("name")
        if not name or field.get("disabled") is not None:
            continue
        if field.tag == "select":
            chosen = [e for e in field.iter("option") if e.get("selected") is not None]
            values = [e.get("value") for e in chosen]
        elif field.tag == "textarea":
            written = "".join(field.itertext()).removeprefix("\n")
            values = [written.replace("\n", "\r\n")]
        elif field.tag == "input":
            values = values_of_input(field)
        else:
            continue
        found.setdefault(name, []).extend(values)
    return {name: values for name, values in found.items() if values}


def values_of_input(field):
    kind = field.get("type")
    if kind in ("submit", "button"):
        return []
    if kind in ("checkbox", "radio") and field.get("checked") is None:
        return []
    return [field.get("value", "on" if kind == "checkbox" else "")]


def wrong(page):
    """What a page says is wrong, in its own words."""
    assert page.status_code == 200
    lists = [e for e in tree(page).iter("ul") if "errorlist" in e.get("class", "")]
    return " ".join(text(each) for each in lists)


def page_of(draft):
    """Where a draft is looked at."""
    return f"/admin/desk/draft/{draft.pk}/change/"


def told(page):
    """The words of a page that opened."""
    assert page.status_code == 200
    return text(tree(page).find(".//*[@id='content']"))


def said(answer):
    """The messages of the page that an answer leads to."""
    found = tree(answer).find(".//ul[@class='messagelist']")
    return "" if found is None else text(found)


def buttons(page):
    """What the buttons of a page say."""
    inputs = tree(page).findall(".//*[@id='content']//input[@type='submit']")
    return [each.get("value") for each in inputs]
