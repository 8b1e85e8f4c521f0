"""The catalogue as a SQLite file that reads like its dictionary.

A table each of `tables`, its rows named by slugs and codes and not by numbers. What
holds several values is an array in JSON; where these name rows, a view has a line each:
`missions_crew_up` with mission and person.
"""

import json
import sqlite3
from contextlib import closing

from ..citation import CREDIT, LICENCE, SITE
from ..tables import NOUNS, TABLES, Kind
from ..tables.dictionary import column_described, table_of_noun

TYPES = {Kind.WHOLE: "INTEGER", Kind.FLAG: "INTEGER", Kind.NUMBER: "REAL"}

VIEWS = {
    "spaceflights": """
        SELECT * FROM seats
        WHERE leg = 'up' AND status = 'flown' AND reach <> 'below-100-km'
    """,
    "seats_with_names": """
        SELECT seats.*, missions.name AS mission_name, missions.cospar_id,
            missions.wikidata AS mission_wikidata, crew.wikidata AS person_wikidata,
            vehicles.name AS vehicle_name, nations.name AS nation_name,
            agencies.name AS agency_name
        FROM seats
        JOIN missions USING (mission)
        JOIN crew USING (person)
        JOIN vehicles ON vehicles.vehicle = seats.vehicle
        JOIN nations USING (nation)
        LEFT JOIN agencies ON agencies.agency = seats.agency
    """,
    "spaceflights_by_nation_by_year": """
        SELECT nation, year, count(*) AS spaceflights FROM spaceflights
        GROUP BY nation, year
    """,
    "seats_by_nation_by_year": """
        SELECT nation, year, count(*) AS seats FROM seats
        WHERE leg = 'up' AND status = 'flown' GROUP BY nation, year
    """,
}


def write_sqlite(contents, file):
    """Write it to a file that is not there yet; raises where a row names none."""
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA synchronous = OFF")
        for name in TABLES:
            make_table(database, name)
        for name, rows in contents.rows.items():
            insert(database, name, map(stored, rows))
        make_about(database, contents)
        for name, query in (VIEWS | lines_of_lists()).items():
            database.execute(f'CREATE VIEW "{name}" AS {" ".join(query.split())}')
        if astray := database.execute("PRAGMA foreign_key_check").fetchall():
            raise ValueError(f"Rows name others that are not there: {astray[:3]}")
        database.commit()
        database.execute("ANALYZE")
        database.commit()
        database.execute("VACUUM")


def make_table(database, name):
    table = TABLES[name]
    key = ", ".join(f'"{column}"' for column in table.key)
    lines = [line_of(*pair, table) for pair in table.columns.items()]
    lines.append(f"PRIMARY KEY ({key})")
    database.execute(f'CREATE TABLE "{name}" ({", ".join(lines)})')


def line_of(name, column, table):
    line = f'"{name}" {TYPES.get(column.kind, "TEXT")}'
    led_to = table_of_noun().get(column.noun)
    if not led_to or column.several or (led_to is table and table.key == (name,)):
        return line
    return f'{line} REFERENCES "{led_to.name}" ("{led_to.key[0]}")'


def insert(database, table, rows):
    for row in rows:
        places = ", ".join("?" * len(row))
        database.execute(f'INSERT INTO "{table}" VALUES ({places})', row)


def stored(row):
    """The values of a row as SQLite holds them; several as an array in JSON."""
    return [
        json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value
        for value in row.values()
    ]


def make_about(database, contents):
    """`about` says what this is and on what terms, `dictionary` what columns hold."""
    database.execute("CREATE TABLE about (what TEXT PRIMARY KEY, says TEXT)")
    about = {
        "title": f"{SITE}: crew seat assignments in human spaceflight",
        "version": contents.version,
        "as_of": contents.as_of.isoformat(),
        "licence": f"{LICENCE.code}, {LICENCE.address}",
        "credit": CREDIT,
    }
    insert(database, "about", about.items())
    database.execute(
        'CREATE TABLE dictionary ("table" TEXT, "column" TEXT, "type" TEXT, '
        "list INTEGER, unit TEXT, means TEXT, names TEXT, codes TEXT, "
        'PRIMARY KEY ("table", "column"))'
    )
    for table in TABLES.values():
        told = (column_described(*pair) for pair in table.columns.items())
        rows = ([table.name, *in_a_line(each)] for each in told)
        insert(database, "dictionary", rows)


def in_a_line(told):
    codes = told["codes"] and json.dumps(told["codes"], ensure_ascii=False)
    return (told | {"codes": codes}).values()


def lines_of_lists():
    """{view: query} with a line for each row that a list names."""
    return {
        f"{table.name}_{name}": f"""
            SELECT {", ".join(f'"{key}"' for key in table.key)},
                value AS "{word_for(column, table)}"
            FROM "{table.name}", json_each("{table.name}"."{name}")
        """
        for table in TABLES.values()
        for name, column in table.columns.items()
        if column.several and column.noun
    }


def word_for(column, table):
    word = NOUNS[column.noun]
    return f"other_{word}" if word in table.key else word
