"""Spaceflights as bars over time."""

import re
from xml.etree import ElementTree

import pytest

from missions.drawings.bars import bars_of
from missions.drawings.timeline import Colours, overview, strips_of
from missions.models import Nation, SeatAssignment

from ..conftest import utc

NOW = utc(2024, 12, 1)


@pytest.fixture
def strips():
    """Draws all spaceflights: {year: strip}."""

    def draw(by_vehicle=False):
        bars = bars_of(SeatAssignment.objects.flown().up().in_space())
        return {
            strip.year: strip for strip in strips_of(bars, Colours(by_vehicle), NOW)
        }

    return draw


def bars_in(strip):
    """(stay, bar) of each bar in a drawing, both frames."""
    picture = ElementTree.fromstring(strip.drawing())
    return [(stay, bar) for stay in picture.findall("svg") for bar in stay]


def drawn(strip):
    """{tooltip: (left, width, lane)} of the bars in a drawing, in per cent."""
    return {
        bar.find("title").text: (
            float(stay.get("x").rstrip("%")),
            float(stay.get("width").rstrip("%")),
            (int(stay.get("y")) + int(bar.find("rect").get("y"))) // 16,
        )
        for stay, bar in bars_in(strip)
    }


def bar_of(strip, name):
    [bar] = [bar for _stay, bar in bars_in(strip) if name in bar.find("title").text]
    return bar


def test_a_bar_tells_the_spaceflight(exchange_era, strips):
    assert (
        "Frank Rubio ↑ Soyuz Ms 22, 21 September 2022 ↓ Soyuz Ms 23, 27 September 2023"
    ) in drawn(strips()[2022])


def test_a_spaceflight_over_new_year_is_in_both_years_at_their_edges(
    exchange_era, strips
):
    found = strips()
    [before] = [place for told, place in drawn(found[2022]).items() if "Kikina" in told]
    [after] = [place for told, place in drawn(found[2023]).items() if "Kikina" in told]

    assert before[0] + before[1] == pytest.approx(100, abs=0.05)
    assert before[0] == pytest.approx(100 * (277 + 16 / 24) / 365, abs=0.05)
    assert after[0] == 0
    assert after[1] == pytest.approx(100 * (70 + 2 / 24) / 365, abs=0.05)


def test_bars_of_one_time_lie_in_lanes_of_their_own(exchange_era, strips):
    places = drawn(strips()[2022]).values()

    assert sorted(lane for _left, _width, lane in places) == [0, 1, 2, 3]


def test_a_lane_is_used_again(crew_of, strips):
    crew_of("a", launched_at=utc(2022, 1, 5), landed_at=utc(2022, 2, 1, 1))
    crew_of("b", launched_at=utc(2022, 3, 5), landed_at=utc(2022, 4, 1, 1))
    crew_of("c", launched_at=utc(2022, 4, 1, 1), landed_at=utc(2022, 5, 1, 1))

    assert [lane for *_place, lane in drawn(strips()[2022]).values()] == [0, 0, 0]


def test_a_flight_of_minutes_is_still_seen(crew_of, strips):
    crew_of(
        "ns-1", launched_at=utc(2021, 12, 31, 23), landed_at=utc(2021, 12, 31, 23, 9)
    )

    [(left, width, _lane)] = drawn(strips()[2021]).values()

    assert width == 0.3
    assert left + width == pytest.approx(100, abs=0.05)


def test_a_spaceflight_that_lasts_reaches_to_now(exchange_era, strips):
    [(left, width, _lane)] = [
        place for told, place in drawn(strips()[2024]).items() if "Kononenko" in told
    ]

    assert left + width == pytest.approx(100 * 335 / 366, abs=0.05)


def test_who_launched_and_landed_together_lie_together(fly, person, seat, strips):
    fill = fly("a", launched_at=utc(2022, 1, 5), landed_at=utc(2022, 6, 1, 1))
    both = fly("b", launched_at=utc(2022, 2, 5), landed_at=utc(2022, 3, 1, 1))
    later = fly("c", launched_at=utc(2022, 4, 5), landed_at=utc(2022, 5, 1, 1))
    for mission, names in (
        (both, ["One", "Two"]),
        (fill, ["Three"]),
        (later, ["Four", "Five", "Six"]),
    ):
        for who in map(person, names):
            seat(mission, who)
            seat(mission, who, "down")

    lanes = {
        told.split()[0]: lane for told, (*_, lane) in drawn(strips()[2022]).items()
    }

    assert lanes == {"Three": 0, "One": 1, "Two": 2, "Four": 1, "Five": 2, "Six": 3}


def test_a_bar_without_room_for_its_name_has_it_as_a_tooltip(crew_of, strips):
    crew_of("a", launched_at=utc(2022, 1, 5), landed_at=utc(2022, 1, 5, 6))
    crew_of("b", launched_at=utc(2022, 1, 5), landed_at=utc(2022, 1, 15))

    [short, long] = [bar for _stay, bar in bars_in(strips()[2022])]

    assert short.find("text") is None and short.find("title").text
    assert long.find("text") is not None


def test_a_name_that_has_room_on_a_desk_alone_is_left_out_in_the_hand(
    fly, person, seat, strips
):
    flight = fly("a", launched_at=utc(2022, 1, 5), landed_at=utc(2022, 2, 1))
    for name in ("Sergey Kud-Sverchkov", "Li Wu"):
        seat(flight, who := person(name))
        seat(flight, who, "down")

    of = strips()[2022]
    assert bar_of(of, "Sverchkov").find("text/tspan[@class='wide']") is not None
    assert bar_of(of, "Li Wu").find("text/tspan") is None


def test_who_returned_on_another_spacecraft_is_marked(exchange_era, strips):
    found = strips()[2022]

    assert bar_of(found, "Rubio").find("text").text == "↪ Rubio"
    assert bar_of(found, "Kikina").find("text").text == "Kikina"


def test_the_lower_half_has_the_colour_of_the_return(
    dragon, exchange_era, fly, person, seat, strips
):
    who = person("Butch Wilmore")
    seat(exchange_era.ms22, who, "up")
    seat(exchange_era.crew5, who, "down")

    bar = bar_of(strips(by_vehicle=True)[2022], "Wilmore")

    assert bar.get("class") == "c-soyuz changed"
    assert [rect.get("class") for rect in bar.findall("rect")] == [None, "c-dragon"]


def test_a_crew_that_was_lost_is_marked(fly, person, seat, strips):
    lost = fly("sts-107", 2003, outcome="lost")
    seat(lost, person("Rick Husband"))

    bar = bar_of(strips()[2003], "Husband")

    assert bar.find("text").text == "† Husband"
    assert bar.find("title").text == (
        "Rick Husband ↑ Sts 107, 1 March 2003 † 1 September 2003"
    )


def test_names_are_text_and_never_markup(fly, person, seat, strips):
    who = person("Some <b>One</b>", slug="some-one")
    seat(fly("m", name="M & M"), who)

    strip = strips()[2022]

    assert "<b>" not in strip.drawing()
    assert bar_of(strip, "M & M").find("text").text == "<b>One</b>"
    assert "M &amp; M" in strip.table_rows()


def test_a_table_leads_to_the_pages_of_its_people_and_missions(exchange_era, strips):
    rows = strips()[2022].table_rows().replace("<br>", "<br/>")
    seat = SeatAssignment.objects.get(person__slug="frank-rubio", leg="up")
    [rubio] = [
        [link.get("href") for link in row.iter("a")]
        for row in ElementTree.fromstring(f"<table>{rows}</table>")
        if row.find("th/a").text == "Frank Rubio"
    ]

    assert rubio == [
        seat.person.get_absolute_url(),
        seat.mission.get_absolute_url(),
        exchange_era.ms23.get_absolute_url(),
    ]


def test_the_legend_counts_spaceflights_by_colour(exchange_era):
    bars = bars_of(SeatAssignment.objects.flown().up())

    assert Colours(by_vehicle=False).legend(bars) == [
        ("c-rus", "Russia", 3),
        ("c-usa", "United States", 2),
    ]
    assert Colours(by_vehicle=True).legend(bars) == [
        ("c-soyuz", "Soyuz", 3),
        ("c-dragon", "Dragon", 2),
    ]


def test_those_without_a_colour_are_last_in_the_legend(fly, person, seat):
    poland = Nation.objects.create(code="POL", name="Poland")
    flight = fly("soyuz-30", 1978)
    for name in ("One", "Two"):
        seat(flight, person(name), nation=poland)
    seat(flight, person("Three"))

    bars = bars_of(SeatAssignment.objects.flown().up())

    assert Colours(by_vehicle=False).legend(bars) == [
        ("c-rus", "Russia", 1),
        ("c-other", "others", 2),
    ]


def test_the_overview_leads_to_each_year_with_its_spaceflights(exchange_era, strips):
    drawn = ElementTree.fromstring(overview(list(strips().values())))

    years = {year.get("href"): year.find("title").text for year in drawn.findall("a")}
    assert years == {"#y2022": "2022: 4", "#y2023": "2023: 0", "#y2024": "2024: 1"} | {
        f"#y{year}": f"{year}: 0" for year in range(2025, NOW.year + 1)
    }
    highest, none = (drawn.findall("a")[at].findall("rect")[1] for at in (0, 1))
    assert float(highest.get("height")) == 40
    assert float(none.get("height")) == 0


def test_a_table_holds_the_spaceflights_begun_in_the_year(exchange_era, strips):
    found = strips()

    assert found[2022].table_rows().count("<tr>") == 4
    assert found[2023].table_rows() == ""
    assert "Prokopyev" in found[2023].drawing()


def test_the_quarters_are_named_and_today_is_marked(crew_of, strips):
    crew_of("soyuz-ms-25", 2024)
    crew_of("soyuz-ms-21", 2022)

    this_year, earlier = strips()[2024].drawing(), strips()[2022].drawing()

    for picture in (this_year, earlier):
        months = re.findall(r'class="month"[^>]*>(\w+)<', picture)
        assert months == ["Jan", "Apr", "Jul", "Oct"]
    assert re.search(r'class="now" x1="91\.\d+%"', this_year)
    assert "now" not in earlier


def test_a_launch_at_the_first_instant_of_a_year_is_in_its_table(
    fly, seat, person, strips
):
    mission = fly("m", launched_at=utc(2022, 1, 1), launch_precision="year")
    seat(mission, person("Some Body"))

    assert "Some Body" in strips()[2022].table_rows()
