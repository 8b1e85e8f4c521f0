"""The numbers of sources at seats."""

from missions.models import SeatAssignment
from missions.reports.footnotes import footnotes


def test_numbers_follow_the_seats_and_lead_back_to_them(exchange_era, source):
    other = source.__class__.objects.create(
        slug="b", publisher="B", checked_on=source.checked_on
    )
    up, down = exchange_era.rubio.seats.order_by("-leg")
    up.sources.set([other])
    down.sources.set([source, other])
    seats = SeatAssignment.objects.filter(person=exchange_era.rubio).order_by("-leg")

    first, second = footnotes(rows := list(seats.prefetch_related("sources")))

    assert [(each.slug, each.number) for each in (first, second)] == [
        ("b", 1),
        (source.slug, 2),
    ]
    assert [[each.number for each in seat.footnotes] for seat in rows] == [[1], [1, 2]]
    assert first.cited_by == [(rows[0], "launch"), (rows[1], "return")]
