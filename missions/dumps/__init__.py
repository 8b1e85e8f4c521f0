"""The whole catalogue to take away: a SQLite file, a zip of CSV, one a version.

The same catalogue gives the same bytes: rows stand in the order of their keys, and no
file holds the time at which it was made.
"""
