"""What a builder of answers is given, and when it gives none."""

from functools import wraps
from typing import Protocol


class Lists(Protocol):
    """What each list of the site says of what it is asked, {parameter: value}."""

    def number(self, noun, asks):
        """How many rows a list has; None where it cannot be asked so."""

    def people(self, asks):
        """How many people launched above 100 km, of the seats that are asked for."""

    def leading(self, noun, asks, number):
        """The first few rows of a list; none where it cannot be asked so."""

    def answer(self, asks):
        """The `explore.Answer`; None where it cannot be asked so."""


def honouring(honoured):
    """Makes a builder of answers that gives none where a verb would be left out.

    `honoured`: {verb: what may be asked by it, or `ANYTHING`}. A builder is given some
    parts, the `Reading`, whether it `asks_people`, and the `Lists`.
    """

    def decorated(build):
        @wraps(build)
        def built(parts, reading, asks_people, lists):
            if not reading.is_within(honoured):
                return []
            return build(parts, reading, asks_people, lists)

        return built

    return decorated
