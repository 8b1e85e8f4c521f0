"""Sources gain the date that their address or release number says, and no other."""

import json
import runpy

import pytest
from django.conf import settings

SCRIPT = runpy.run_path(str(settings.BASE_DIR / "curation" / "source_dates.py"))


def source(url="", **fields):
    row = {"slug": "page", "publisher": "NASA", "url": url}
    return row | fields


def dated(row):
    SCRIPT["fill"]([row])
    return row.get("published_on"), row.get("published_precision")


@pytest.mark.parametrize(
    ("url", "day", "precision"),
    [
        ("https://nasa.gov/blogs/x/2023/09/27/landed/", "2023-09-27", "day"),
        ("https://ria.ru/20161028/1480238166.html", "2016-10-28", "day"),
        ("https://www.rbc.ru/society/09/12/2025/6937b0019a", "2025-12-09", "day"),
        ("https://nasaspaceflight.com/2022/03/soyuz-ms-21/", "2022-03-01", "month"),
        ("https://rbc.ru/news/59b8519c9a7947d141615d19", "2017-09-13", "day"),
        ("https://www.jagranjosh.com/a-recruit-1638942784-1", "2021-12-08", "day"),
        ("https://nasa.gov/centers/dryden/2002/02-33.html", None, None),
        ("https://example.com/boeing-in-2015_a9568.html", None, None),
        ("https://example.com/2023/13/45/", None, None),
    ],
)
def test_a_source_is_dated_as_exactly_as_its_address(url, day, precision):
    assert dated(source(url)) == (day, precision)


def test_a_release_of_nasa_is_of_the_year_in_its_number():
    assert dated(source(note="Release J06-070.")) == ("2006-01-01", "year")
    assert dated(source(title="Official NASA Communication 97-163"))[0] == "1997-01-01"
    assert dated(source(note="Release 97-163.", publisher="TASS")) == (None, None)


def test_an_article_is_of_the_month_of_those_numbered_around_it():
    def tass(number, day=None):
        row = source(f"https://tass.com/science/{number}")
        known = {"published_on": day, "published_precision": "day"}
        return row | known if day else row

    in_september, later = tass(1674989), tass(1690000)
    SCRIPT["fill"](
        [
            tass(1681263, "2023-09-27"),
            in_september,
            tass(1695771, "2023-10-24"),
            later,
            tass(1674971, "2023-09-14"),
        ]
    )

    assert in_september["published_on"] == "2023-09-01"
    assert in_september["published_precision"] == "month"
    assert "published_on" not in later


def test_a_date_from_the_page_stays_and_the_difference_is_told():
    row = source(
        "https://nasa.gov/2023/09/27/landed/",
        published_on="2023-09-28",
        published_precision="day",
    )

    assert dated(row) == ("2023-09-28", "day")
    told, _ = SCRIPT["differences"]([row])
    assert told == ["page: dated 2023-09-28, says 2023-09-27"]


def test_what_is_kept_up_is_undated_and_what_has_a_date_is_not():
    kinds = {
        "encyclopaedias": ["wiki.org"],
        "tables": ["table.net"],
        "pages": ["a-bio"],
    }
    sources = [
        source("https://en.wiki.org/Soyuz_11", slug="article"),
        source("https://www.table.net./soyuz-11.htm", slug="table"),
        source("https://agency.example/bio", slug="a-bio"),
        source("https://notwiki.org/soyuz-11", slug="news"),
        source("https://wiki.org/", published_on="2012-05-24", slug="revision"),
    ]

    assert SCRIPT["say_undated"](sources, kinds) == 3
    undated = [row["slug"] for row in sources if row.get("undated")]
    assert undated == ["article", "table", "a-bio"]
    assert SCRIPT["say_undated"](sources, kinds) == 0


def test_no_shipped_source_is_dated_otherwise_than_it_says():
    path = settings.BASE_DIR / "fixtures" / "01_sources.json"
    sources = [row["fields"] for row in json.loads(path.read_text(encoding="utf-8"))]

    told, agreeing = SCRIPT["differences"](sources)

    assert told == []
    assert sum(agreeing.values()) > 200
    assert not SCRIPT["fill"](sources), "run curation/source_dates.py"
    kinds = json.loads(SCRIPT["KINDS"].read_text(encoding="utf-8"))
    assert not SCRIPT["say_undated"](sources, kinds), "run curation/source_dates.py"
    assert {*kinds["pages"]} <= {row["slug"] for row in sources}
