"""What the query finder makes of the seats in a cell: a number, time, share or age."""

import datetime
from functools import partial

from ..models.question_codes import Counting
from ..models.spaceflight_facts import (
    NO_TIME,
    ages_by_launch_seat,
    elapsed_by_seat,
    first_spaceflights,
    foreign_spaceflights,
    lived_by_seat,
)

DAY, YEAR = datetime.timedelta(days=1), datetime.timedelta(days=365.2425)


def measure_of(count):
    """(the seats that alone are counted, or None; the number of a set of keys)

    The number is None where nothing is averaged.
    """
    if count == Counting.FIRST_FLIGHTS:
        return first_spaceflights(), len
    if count == Counting.FOREIGN_SHARE:
        return None, partial(share_of, foreign_spaceflights())
    if count not in OF_VALUES:
        return None, len
    values_by_seat, number = OF_VALUES[count]
    known = values_by_seat()
    return known, lambda counted: number([known[seat] for seat in counted])


def share_of(members, counted):
    return round(len(counted & members) / len(counted) * 100, 1) if counted else None


def whole_days(times):
    return sum(times, NO_TIME).days


def average(times, unit):
    return round(sum(times, NO_TIME) / unit / len(times), 1) if times else None


# {count: ({launch seat: value} of those where it is known, values to a number)}
OF_VALUES = {
    Counting.DAYS: (elapsed_by_seat, whole_days),
    Counting.DAYS_PER_SPACEFLIGHT: (elapsed_by_seat, partial(average, unit=DAY)),
    Counting.AVERAGE_AGE: (lived_by_seat, partial(average, unit=YEAR)),
    Counting.YOUNGEST: (ages_by_launch_seat, partial(min, default=None)),
    Counting.OLDEST: (ages_by_launch_seat, partial(max, default=None)),
}
