"""Numbers that no spaceflight has reached and a mistyped one soon does."""

from django.core.validators import MaxValueValidator, MinValueValidator

MOST_SEATS = 100  # in a spacecraft; the most people in one were eight
MOST_IN_ORDER = 999  # places in an order that a curator types
HIGHEST_PRICE = 10**12  # of a seat, in whole units of any currency

SEATS = [MinValueValidator(1), MaxValueValidator(MOST_SEATS)]
PLACES = [MinValueValidator(1), MaxValueValidator(MOST_IN_ORDER)]
