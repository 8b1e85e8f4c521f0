"""The lists, and which of their filters are facets."""

LISTS = [
    "missions",
    "seats",
    "crew",
    "agencies",
    "vehicles",
    "stations",
    "nations",
    "swaps",
    "sources",
]
SELECTS = {
    "missions": ["vehicle", "family", "agency", "nation", "station", "outcome"],
    "seats": [
        "vehicle",
        "family",
        "spacecraft",
        "nation",
        "agency",
        "leg",
        "role",
        "status",
        "arrangement",
    ],
    "crew": ["nation", "agency", "vehicle", "flown_on", "never_on", "station"],
    "agencies": ["kind", "nation"],
    "vehicles": ["operator", "nation"],
    "stations": ["operator", "vehicle"],
    "nations": ["vehicle", "flown_on", "station"],
    "swaps": ["pairing"],
}
FACETS = [(word, name) for word, names in SELECTS.items() for name in names]
