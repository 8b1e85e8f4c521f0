"""What the feed of the catalogue tells: each version, and each row in which it differs.

A public node needs the folder of dumps for it and no more.
"""

from django.urls import reverse
from django.utils.translation import gettext as _

from ..dates import Precision, in_words
from ..feeds.entries import Entry

LONGEST = 100  # characters of a value


def of_versions(dumps):
    """Entries of `Dump`s, the newest first: the version, then its rows by table."""
    for dump in dumps:
        yield version_entry(dump)
        for table in dump.changes:
            yield from of_table([dump], table)


def of_table(dumps, table):
    """Entries of the rows of one table alone."""
    for dump in dumps:
        for kind, rows in dump.changes.get(table, {}).items():
            for row in rows:
                yield row_entry(dump, table, kind, row)


def version_entry(dump):
    return Entry(
        key=f"version/{dump.version}",
        title=_("Version %(version)s") % {"version": dump.version},
        summary=" ".join([as_of(dump), *since(dump.about)]),
        path=page_of(dump),
        kind="version",
        published=dump.published,
    )


def page_of(dump):
    return f"{reverse('missions:data')}#{dump.version}"


def as_of(dump):
    day = dump.as_of and in_words(dump.as_of, Precision.DAY)
    return _("Data as of %(day)s.") % {"day": day or _("an unknown day")}


def since(about):
    """What has changed, in a sentence; none of the first version."""
    if not about["since"]:
        return
    counts = [
        _("%(table)s %(added)s added, %(changed)s changed, %(gone)s gone")
        % (rows | {"table": in_plain(table)})
        for table, rows in about["changes"].items()
    ]
    words = {
        "version": about["since"],
        "counts": "; ".join(counts) or _("no row differs"),
    }
    yield _("Since version %(version)s: %(counts)s.") % words


def in_plain(table):
    return table.replace("_", " ")


def row_entry(dump, table, kind, row):
    keys = [str(part) for part in row["key"].values()]
    titles = {
        "added": _("Added to %(table)s: %(name)s"),
        "changed": _("Changed in %(table)s: %(name)s"),
        "gone": _("Gone from %(table)s: %(name)s"),
    }
    words = {"table": in_plain(table), "name": row.get("name") or ", ".join(keys)}
    version = _("In version %(version)s.") % {"version": dump.version}
    return Entry(
        key="/".join(["version", dump.version, table, *keys]),
        title=titles[kind] % words,
        summary=" ".join([*map(column_in_words, *told_of(row)), version]),
        path=row.get("path") or page_of(dump),
        kind=kind,
        published=dump.published,
    )


def told_of(row):
    """(names, pairs of values before and now), of a row renamed those of its key."""
    told = dict(row.get("columns", {}))
    for name, part in row["key"].items():
        pair = [row.get("before", row["key"])[name], row.get("now", row["key"])[name]]
        if pair != [part, part]:
            told[name] = pair
    return told.keys(), told.values()


def column_in_words(name, values):
    before, now = map(value_in_words, values)
    words = {"column": name, "before": before, "now": now}
    return _("%(column)s: %(now)s (before: %(before)s).") % words


def value_in_words(value):
    if value in (None, []):
        return _("unknown")
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
