"""`Entry`s as Atom and as a calendar."""

import datetime

from django.utils.feedgenerator import Atom1Feed
from icalendar import Calendar, Event

from ..citation import CREDIT, LICENCE, SITE, TAG
from ..dates import CLOCK, in_utc

DAILY = datetime.timedelta(days=1)


class PlainAtom(Atom1Feed):
    """Summaries are plain text, and an empty feed is as old as the catalogue.

    `pages_around` ({relation: address}) leads to other pages of it, as RFC 5005 has it.
    """

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        for relation, address in self.feed["pages_around"].items():
            handler.addQuickElement("link", "", {"rel": relation, "href": address})

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item | {"description": None})
        handler.addQuickElement("summary", item["description"])

    def latest_post_date(self):
        dates = [item["updateddate"] for item in self.items]
        return max(dates, default=self.feed["changed"])


def as_atom(
    entries, at, *, title, subtitle, page, feed, changed, itself=None, pages_around=()
):
    """The text of an Atom feed. `page` and `feed` are paths; `at` makes them whole.

    `changed` (aware datetime) dates a feed without entries. Of a feed in pages
    `itself` is the path of this one, `pages_around` ((relation, path)) leads to others.
    """
    told = PlainAtom(
        title=printable(f"{SITE}: {title}"),
        link=at(page),
        description="",
        subtitle=printable(subtitle),
        feed_url=at(itself or feed),
        feed_guid=f"{TAG}{feed.lstrip('/')}",
        feed_copyright=f"{LICENCE.code}, {CREDIT}",
        author_name=SITE,
        changed=changed,
        pages_around={relation: at(path) for relation, path in pages_around},
    )
    for entry in entries:
        told.add_item(
            title=printable(entry.headline),
            link=at(entry.path),
            description=printable(entry.summary),
            unique_id=f"{TAG}{entry.key}",
            updateddate=entry.published_at,
            categories=[entry.kind],
        )
    return told.writeString("utf-8")


def printable(text):
    """XML cannot hold signs that control a terminal."""
    return "".join(sign for sign in str(text) if sign.isprintable() or sign in "\n\t")


def as_calendar(entries, at, *, title):
    """The bytes of an iCalendar file."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{SITE}//{SITE}//EN")
    calendar.add("version", "2.0")
    calendar.add("name", printable(title))
    calendar.add("x-wr-calname", printable(title))
    calendar.add("refresh-interval", DAILY, parameters={"VALUE": "DURATION"})
    for entry in entries:
        calendar.add_component(event(entry, at))
    return calendar.to_ical()


def event(entry, at):
    """Known to a clock's time it has one; else it fills the days in which it was."""
    told = Event()
    told.add("uid", f"{entry.key}@{SITE.lower()}")
    told.add("dtstamp", entry.published_at)
    told.add("last-modified", entry.published_at)
    is_to_the_day = entry.precision in (*CLOCK, "day") and not entry.is_earliest
    told.add("summary", entry.title if is_to_the_day else entry.headline)
    told.add("description", entry.summary)
    told.add("url", at(entry.path))
    told.add("categories", [entry.kind])
    told.add("transp", "TRANSPARENT")
    told.add("status", status_of(entry))
    if entry.precision in CLOCK:
        told.add("dtstart", in_utc(entry.at))
    else:
        first, after = entry.days
        told.add("dtstart", first)
        told.add("dtend", after)
    return told


def status_of(entry):
    if entry.is_cancelled:
        return "CANCELLED"
    return "TENTATIVE" if entry.is_planned else "CONFIRMED"
