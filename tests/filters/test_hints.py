"""What is said of a value that is unknown: what is perhaps meant, what there is."""

import pytest

from missions.filters.hints import closest, exact, unknown_order, unknown_word, with_all

from ..reading import words

NATIONS = {"RUS": "Russia", "SUN": "Soviet Union", "USA": "United States"}


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ("rus", "RUS"),
        ("Russia", "RUS"),
        ("Russland", "RUS"),
        ("soviet", "SUN"),
        ("United Sttes", "USA"),
        ("US", "USA"),
        ("Union", "SUN"),
        ("", ""),
        ("…", ""),
        ("x" * 40, ""),
    ],
)
def test_a_value_that_is_perhaps_meant(value, known):
    assert closest(value, NATIONS) == known


STATUSES = {"planned": "planned", "flown": "flown", "backup": "backup"}


@pytest.mark.parametrize(
    ("value", "known"),
    [("landed", "flown"), ("launched", "flown"), ("plannd", "planned")],
)
def test_a_word_that_begins_with_another_letter_is_another_word(value, known):
    assert closest(value, STATUSES) == known


def test_of_several_that_begin_so_none_is_meant_before_the_others():
    soyuz = {"soyuz-t": "Soyuz T", "soyuz-tm": "Soyuz TM", "mir": "Mir"}

    assert closest("Soyuz", soyuz) == ""
    assert closest("soyuz tm", soyuz) == "soyuz-tm"
    assert unknown_word("Soyuz", soyuz) == (
        "“Soyuz” is unknown: did you mean one of soyuz-t, soyuz-tm? "
        "What can be asked: soyuz-t, soyuz-tm, mir."
    )


def test_the_end_of_a_number_is_enough():
    assert closest("90", {"1980": "1980s", "1990": "1990s"}) == "1990"
    assert closest("90s", {"1980": "1980s", "1990": "1990s"}) == "1990"


def test_what_is_so_called_is_so_whatever_its_case_and_hyphens():
    assert exact("soviet-union", NATIONS) == exact("sun", NATIONS) == "SUN"
    assert exact("soviet", NATIONS) == exact("", NATIONS) == ""


def test_all_is_said_of_a_few_alone():
    assert with_all("No.", NATIONS) == "No. What can be asked: RUS, SUN, USA."
    assert with_all("No.", dict.fromkeys(map(str, range(25)))) == "No."
    assert with_all("No.", {}) == "No."


def test_an_order_is_told_with_its_way():
    columns = {"name": "Name", "days": "Days"}
    way = "With “-” before it, the other way round."

    assert unknown_order("-day", columns) == (
        "“-day” is unknown: did you mean “-days”? What can be asked: name, days. " + way
    )
    assert unknown_order("age", columns) == (
        "“age” is unknown. What can be asked: name, days. " + way
    )


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("seats/?vehicle=Soyuz", "family=Soyuz"),
        ("seats/?vehicle=soyuz", "family=Soyuz"),
        ("explore/?vehicle=Soyuz", "family=Soyuz"),
        ("crew/?vehicle=Soyuz", "flown_on=Soyuz"),
        ("nations/?vehicle=Soyuz", "flown_on=Soyuz"),
        ("seats/?family=Soyuz MS", "vehicle=soyuz-ms"),
        ("seats/?agency=Russia", "nation=RUS"),
        ("seats/?nation=nasa", "agency=nasa"),
        ("seats/?vehicle=ISS", "station=iss"),
        ("seats/?station=international-space-station", "iss"),
        ("seats/?agency=National Aeronautics and Space Administration", "nasa"),
        ("records/oldest/?nation=crew-dragon", "vehicle=crew-dragon"),
    ],
)
def test_a_value_of_another_parameter_is_told(client, exchange_era, address, meant):
    page = client.get(f"/{address}")

    assert page.status_code == 400
    assert f"is unknown: did you mean “{meant}”?" in words(page)


def test_what_no_row_says_is_a_value_of_no_other_parameter(client, exchange_era):
    """Both a role and an arrangement can be unknown; a leg cannot."""
    assert "“unknown” is unknown. What" in words(client.get("/seats/?leg=unknown"))


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        (
            "seats.csv?first=on",
            "first: “on” is unknown: did you mean “yes”? What can be asked: yes, no.",
        ),
        (
            "crew.csv?reach=moon",
            "What can be asked: space, orbital, beyond, sub",
        ),
        (
            "missions.csv?crew=all-men",
            "“all-men” is unknown: did you mean “all-women”? What can be asked: "
            "all-women, all-first-flight, one-nation, with-women.",
        ),
        (
            "timeline.csv?colour=nations",
            "“nations” is unknown. What can be asked: vehicle.",
        ),
        (
            "explore.csv?count=women",
            "What can be asked: spaceflights, people,",
        ),
        ("seats.csv?bom=yes", "bom: “yes” is unknown. What can be asked: on."),
        ("nations-by-vehicle.csv?reach=moon", "What can be asked: space, orbital,"),
        ("crew.csv?sex=X", "sex: “X” is unknown. What can be asked: F, M, unknown."),
        ("seats.csv?role=xx,yy", "“xx” is unknown. role: “yy” is unknown. What can be"),
        (
            "crew.csv?sort=-flight",
            "did you mean “-flights”? What can be asked: name,",
        ),
    ],
)
def test_a_refusal_says_what_there_is(client, exchange_era, address, sentence):
    answer = client.get(f"/{address}")

    assert answer.status_code == 400
    assert sentence in answer.content.decode()
