"""What waits for a curator: the rules of the desk's first page and its daily mail."""

from .flights import OPEN, OVERDUE
from .gaps import GAPS

RULES = {rule.slug: rule for rule in [*OVERDUE, *OPEN, *GAPS]}

__all__ = ["GAPS", "OPEN", "OVERDUE", "RULES"]
