"""Single rows as data, with the rows that belong to them."""

from .nouns import DOCUMENTS

__all__ = ["DOCUMENTS"]
