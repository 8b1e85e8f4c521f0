"""What words ask for together: "iss kikina", "first American on Soyuz".

Each word belongs to one part, and every part is a parameter of a list; what is found
leads to exactly the rows that hold all of them, with their number, which the list
itself says (`Lists`).
"""

from .days import on_a_day
from .found import found_together
from .honouring import Lists

__all__ = ["Lists", "found_together", "on_a_day"]
