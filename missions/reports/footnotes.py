"""Which sources the seats of a page cite, numbered, and where they are cited."""


def footnotes(seats):
    """The sources that `seats` cite, each once, in the order of the seats.

    Each gets its `number`, and `cited_by`: pairs of a seat and what it is called beside
    its person; each seat its `footnotes`, the numbered sources in order. The `sources`
    of seats are prefetched.
    """
    numbered = {}
    for seat in seats:
        seat.footnotes = []
        for source in seat.sources.all():
            source = numbered.setdefault(source.pk, source)
            source.cited_by = [*getattr(source, "cited_by", []), (seat, called(seat))]
            seat.footnotes.append(source)
    for number, source in enumerate(numbered.values(), start=1):
        source.number = number
    for seat in seats:
        seat.footnotes.sort(key=lambda source: source.number)
    return list(numbered.values())


def called(seat):
    return seat.get_leg_display() if seat.is_counted else seat.get_status_display()
