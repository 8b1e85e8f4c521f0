"""The published catalogue: fixtures/ in git, loaded into and written from a database.

`load_catalogue` brings files into the database, `export_catalogue` the other way,
`problems` asks the rules that span rows.
"""

from .check import problems
from .errors import CatalogueEdited, CatalogueError, CatalogueWrong
from .export import export_catalogue
from .load import load_catalogue

__all__ = [
    "CatalogueEdited",
    "CatalogueError",
    "CatalogueWrong",
    "export_catalogue",
    "load_catalogue",
    "problems",
]
