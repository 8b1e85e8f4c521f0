"""Date sources whose address or release number says when they were published.

Usage: python curation/source_dates.py --fixtures FOLDER

Only sources without a date gain one, as exact as the address is. The rules are held
against all sources that have a date: what differs is printed for the curator, and how
many agree. What then has no date and is of a kind that bears none, by
`source_kinds.json`, is said to be undated.
`manage.py load_catalogue` and `manage.py export_catalogue` check and sort the files.
"""

import argparse
import json
import re
import sys
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

KINDS = Path(__file__).with_name("source_kinds.json")
YEAR = r"(?P<y>19[5-9]\d|20[0-2]\d)"
DAYS = [
    rf"[/=-]{YEAR}[/-](?P<m>\d\d?)[/-](?P<d>\d\d?)(?=[/_.?&-]|$)",
    rf"(?<!\d){YEAR}(?P<m>\d\d)(?P<d>\d\d)(?!\d)",
    rf"/{YEAR}/(?P<m>\d\d)(?P<d>\d\d)/",
    rf"/(?P<d>\d\d)/(?P<m>\d\d)/{YEAR}/",
]
MONTH = rf"[/-]{YEAR}[/-](?P<m>\d\d)(?=[/_.?&]|$)"
# Stamps of publishing systems: seconds or milliseconds since 1970, in decimal or as the
# head of a MongoDB key; with the hours by which the publisher's clock is ahead of UTC.
STAMPS = [
    (r"//(?:www\.)?jagranjosh\.com/.*-(\d{10})-\d$", 10, 1, 5.5),
    (r"//(?:www\.)?livemint\.com/.*-1(\d{13})\.html$", 10, 1000, 5.5),
    (r"//(?:www\.)?wionews\.com/.*-(\d{13})$", 10, 1000, 5.5),
    (r"//(?:www\.)?rbc\.ru/.*/([0-9a-f]{8})[0-9a-f]{16}$", 16, 1, 3),
    (r"//english\.www\.gov\.cn/.*WS([0-9a-f]{8})[0-9a-f]{16}\.html$", 16, 1, 8),
]
# NASA's releases count from 1 each year, and begin with the year.
RELEASE = re.compile(r"\b(?:communication|release) [HJ]?(\d\d)-\d+", re.IGNORECASE)
RELEASE_LOG = re.compile(r"/NASA-\d+main-(\d{4})$")
# These count their articles through.
IN_ORDER = {"tass.com": re.compile(r"//(?:www\.)?tass\.com/[a-z-]+/(\d+)(?:/amp)?$")}
# The pages are older than their addresses.
MOVED = {"cas-2016-11-18-shenzhou-11"}


def day_of(match):
    """The date of a match with y, m and perhaps d; None if there is no such day."""
    parts = {name: int(part) for name, part in match.groupdict().items()}
    try:
        return date(parts["y"], parts["m"], parts.get("d", 1))
    except ValueError:
        return None


def in_address(source):
    """(date, precision) that is written in the address, or None."""
    patterns = [*((pattern, "day") for pattern in DAYS), (MONTH, "month")]
    for pattern, precision in patterns:
        match = re.search(pattern, source.get("url", ""))
        if match and (found := day_of(match)):
            return found, precision
    return None


def in_stamp(source):
    for pattern, base, per_second, ahead in STAMPS:
        if match := re.search(pattern, source.get("url", "")):
            seconds = int(match[1], base) / per_second
            there = datetime.fromtimestamp(seconds, UTC) + timedelta(hours=ahead)
            return there.date(), "day"
    return None


def in_release_number(source):
    if not source["publisher"].startswith("NASA"):
        return None
    said = f"{source.get('title', '')}\n{source.get('note', '')}"
    if match := RELEASE_LOG.search(source.get("url", "")):
        return date(int(match[1]), 1, 1), "year"
    if match := RELEASE.search(said):
        short = int(match[1])
        return date(short + (1900 if short > 57 else 2000), 1, 1), "year"
    return None


def stated(source):
    """(date, precision) that a source says by itself, or None."""
    if source["slug"] in MOVED:
        return None
    rules = (in_address, in_stamp, in_release_number)
    return next(filter(None, (rule(source) for rule in rules)), None)


def numbered(sources, pattern):
    """Sources that a publisher counts through, in order."""
    found = [
        (match, row) for row in sources if (match := pattern.search(row.get("url", "")))
    ]
    return [row for _, row in sorted(found, key=lambda pair: int(pair[0][1]))]


def between(sources, pattern):
    """(source, date, precision) of those that stand between two of the same month."""
    rows = numbered(sources, pattern)
    days = [i for i, row in enumerate(rows) if row.get("published_precision") == "day"]
    for first, last in pairwise(days):
        months = {rows[i]["published_on"][:7] for i in (first, last)}
        if len(months) == 1:
            month = date.fromisoformat(f"{months.pop()}-01")
            yield from ((row, month, "month") for row in rows[first + 1 : last])


def out_of_order(sources, pattern):
    """Sentences on numbered sources that are dated before an earlier one."""
    rows = numbered(sources, pattern)
    dated = [row for row in rows if row.get("published_precision") == "day"]
    return [
        f"{after['slug']}: numbered after {before['slug']}, dated before it"
        for before, after in pairwise(dated)
        if after["published_on"] < before["published_on"]
    ]


def agrees(source, found, precision):
    """Whether a dated source says the same, as far as both are exact."""
    exact = {"year": 4, "quarter": 4, "month": 7, "day": 10}
    size = min(exact[precision], exact[source["published_precision"]])
    return source["published_on"][:size] == found.isoformat()[:size]


def differences(sources):
    """Sentences on sources dated otherwise than they say, and how many agree."""
    found, agreeing = [], Counter()
    for source in sources:
        said = stated(source) if source.get("published_on") else None
        if said and agrees(source, *said):
            agreeing[said[1]] += 1
        elif said:
            dated = source["published_on"]
            found.append(f"{source['slug']}: dated {dated}, says {said[0]}")
    for pattern in IN_ORDER.values():
        found += out_of_order(sources, pattern)
    return found, agreeing


def fill(sources):
    """Date what has no date. How many gained one, by precision."""
    new = [(row, *said) for row in sources if (said := stated(row))]
    for pattern in IN_ORDER.values():
        new += between(sources, pattern)
    gained = Counter()
    for source, found, precision in new:
        if not source.get("published_on"):
            source["published_on"] = found.isoformat()
            source["published_precision"] = precision
            gained[precision] += 1
    return gained


def bears_no_date(source, kinds):
    """Whether a source is of a site or among the pages that `kinds` names."""
    host = (urlsplit(source.get("url", "")).hostname or "").rstrip(".")
    ends = {host.split(".", dots)[-1] for dots in range(host.count("."))}
    sites = {*kinds["encyclopaedias"], *kinds["tables"]}
    return source["slug"] in kinds["pages"] or bool(ends & sites)


def say_undated(sources, kinds):
    """Mark what bears no date. How many are marked that were not."""
    new = [
        source
        for source in sources
        if not (source.get("published_on") or source.get("undated"))
        and bears_no_date(source, kinds)
    ]
    for source in new:
        source["undated"] = True
    return len(new)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fixtures", type=Path, required=True)
    path = parser.parse_args().fixtures / "01_sources.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    sources = [row["fields"] for row in rows]
    differing, agreeing = differences(sources)
    for sentence in differing:
        print(sentence, file=sys.stderr)
    gained = fill(sources)
    undated = say_undated(sources, json.loads(KINDS.read_text(encoding="utf-8")))
    path.write_text(
        json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    print(f"dates that agree with the page: {dict(agreeing)}; new: {dict(gained)}")
    print(f"newly undated: {undated}")


if __name__ == "__main__":
    main()
