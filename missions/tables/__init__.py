"""The columns of all data: CSV and JSON, the dictionary, the dump.

What `/seats.csv` begins with is fixed by the design and stays stable; the others follow
its habits: slugs and codes, ISO 8601 no more precise than is known, empty where
unknown. New columns stand behind the others.
"""

from .answers import RECORD_LEADERS, answer_columns, matrix_columns, record_columns
from .column import NOUNS, Column, Kind
from .exchanges import AGREEMENTS, ANNOUNCEMENTS, STATEMENTS, SWAPS
from .facts import CHANGES, CLAIMS, DISAGREEMENTS, EMERGENCY_RETURNS, SOURCES
from .former import FORMER_SLUGS
from .missions import MISSIONS
from .people import CITIZENSHIPS, CREW
from .places import AGENCIES, NATIONS, OPERATORS, SPACECRAFT, STATIONS, VEHICLES
from .seats import IN_SPACE, SEATS, SPACEFLIGHTS

# Everything that the catalogue holds, and what follows from it.
TABLES = {
    table.name: table
    for table in (
        SEATS,
        MISSIONS,
        CREW,
        VEHICLES,
        OPERATORS,
        SPACECRAFT,
        STATIONS,
        AGENCIES,
        NATIONS,
        SWAPS,
        AGREEMENTS,
        ANNOUNCEMENTS,
        STATEMENTS,
        CHANGES,
        EMERGENCY_RETURNS,
        DISAGREEMENTS,
        CLAIMS,
        CITIZENSHIPS,
        SOURCES,
        FORMER_SLUGS,
    )
}

__all__ = [
    "AGENCIES",
    "AGREEMENTS",
    "ANNOUNCEMENTS",
    "CHANGES",
    "CITIZENSHIPS",
    "CLAIMS",
    "CREW",
    "FORMER_SLUGS",
    "DISAGREEMENTS",
    "EMERGENCY_RETURNS",
    "IN_SPACE",
    "MISSIONS",
    "NATIONS",
    "NOUNS",
    "RECORD_LEADERS",
    "SEATS",
    "SOURCES",
    "SPACECRAFT",
    "SPACEFLIGHTS",
    "STATEMENTS",
    "STATIONS",
    "SWAPS",
    "TABLES",
    "VEHICLES",
    "Column",
    "Kind",
    "answer_columns",
    "matrix_columns",
    "record_columns",
]
