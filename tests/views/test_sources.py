import datetime

from missions.models import Disagreement, Source
from missions.models.disagreement import by_fact

from ..reading import links, section, words


def test_sources_say_what_they_are_and_when_they_were_checked(client, source):
    told = section(client.get("/sources/"), "all")

    assert "An agency: A page. Checked 22 November 2026." in told


def test_a_source_that_was_not_read_itself_says_so(client, source):
    Source.objects.update(read_directly=False)

    told = section(client.get("/sources/"), "all")

    assert "Cited by another source, not read directly." in told


def test_an_undated_source_says_so_and_one_of_unknown_date_does_not(client, source):
    there = source.get_absolute_url()
    assert "undated" not in section(client.get("/sources/"), "all")
    assert "Published unknown" in words(client.get(there))

    Source.objects.update(undated=True)

    told = section(client.get("/sources/"), "all")
    assert "An agency: A page, undated. Checked 22 November 2026." in told
    assert "undated: the page bears no day of publication" in words(client.get(there))


def test_a_source_in_another_language_says_which(client, source):
    Source.objects.update(language="ru")

    assert "[ru]" in section(client.get("/sources/"), "all")


def test_sources_of_a_publisher_stand_newest_first_and_undated_last(client, source):
    """On SQLite and on PostgreSQL, which put nulls at opposite ends."""
    for year in (2021, 2023):
        Source.objects.create(
            slug=f"from-{year}",
            publisher="An agency",
            title=f"From {year}",
            published_on=datetime.date(year, 1, 1),
            published_precision="year",
            checked_on=source.checked_on,
        )

    told = section(client.get("/sources/"), "all")

    assert told.index("From 2023") < told.index("From 2021") < told.index("A page")


def test_the_sources_page_lists_where_they_disagree(client, exchange_era):
    told = section(client.get("/sources/"), "disagreements")

    assert "Other facts 1 Soyuz Ms 22, Landing time: 11:46" in told


def test_disagreements_are_grouped_by_what_they_are_about():
    facts = ["Sex", "Landing time", "Returned on, after A", "Returned on, after B"]
    grouped = by_fact([Disagreement(fact=fact) for fact in facts])

    assert [(str(fact), len(rows)) for fact, rows in grouped] == [
        ("Returned on", 2),
        ("Other facts", 2),
    ]


def test_a_source_says_what_rests_on_it(client, exchange_era):
    page = client.get("/sources/an-agency-page/")
    found = links(page)

    assert found["https://agency.example/page"] == "https://agency.example/page"
    assert found["Soyuz Ms 22"] == "/missions/soyuz-ms-22/"
    assert found["Soyuz Ms 22: Landing time"] == "/missions/soyuz-ms-22/#ms-22-landing"
    assert section(page, "missions").startswith("Missions 5 ")
    assert "Seat assignments" not in words(page)


def test_a_source_on_which_nothing_rests_says_so(client, source):
    assert "Nothing in the catalogue cites it." in words(
        client.get("/sources/an-agency-page/")
    )


def test_sources_lead_to_what_rests_on_them(client, exchange_era):
    for page in ("/sources/", "/missions/soyuz-ms-22/"):
        found = links(client.get(page))
        assert found["Checked 22 November 2026"] == "/sources/an-agency-page/"
