from missions.drawings.cards import Bars, Figures, launch_seat_bars
from missions.drawings.cards.drawing import Box

BOX = Box(536, 46, 600, 538)


def test_bars_are_as_long_as_their_numbers():
    bars = Bars("Seats up", (("Soyuz", 40), ("Crew Dragon", 10))).placed(BOX)["bars"]

    assert bars[0]["width"] == 4 * bars[1]["width"]
    assert [bar["number"].text for bar in bars] == ["40", "10"]


def test_the_longest_bar_ends_inside_its_panel():
    placed = Bars("Seats up", (("Soyuz", 40),)).placed(BOX)

    assert placed["bars"][0]["x"] + placed["bars"][0]["width"] < placed["panel"].right


def test_bars_that_are_left_out_are_counted():
    rows = tuple((f"Nation {number}", 50 - number) for number in range(10))

    placed = Bars("Seats up", rows).placed(BOX)

    assert len(placed["bars"]) == 7
    assert placed["rest"].text == "and 3 more"
    assert Bars("Seats up", rows[:7]).placed(BOX)["rest"] is None


def test_bars_stay_inside_the_box():
    rows = tuple((f"Nation {number}", 50 - number) for number in range(10))
    for number in (1, 3, 7, 10):
        placed = Bars("Seats up", rows[:number]).placed(BOX)
        last = placed["bars"][-1]

        assert placed["panel"].top >= BOX.top - 1
        assert last["y"] + last["height"] < placed["panel"].top + placed["panel"].height


def test_figures_have_one_size():
    placed = Figures(((7, "a"), (1533, "b"), (152, "c"))).placed(
        Box(64, 250, 1072, 300)
    )

    assert len({number.size for number, words in placed["figures"]}) == 1


def test_seats_up_name_what_is_unknown_and_leave_out_nothing_but_zeros():
    counted = [
        {"name": "Soyuz MS", "up": 2},
        {"name": None, "up": 1},
        {"name": "Crew Dragon", "up": 0},
    ]

    assert launch_seat_bars(counted, "-").rows == (
        ("Soyuz MS", 2),
        ("none or unknown", 1),
    )
    assert launch_seat_bars(counted[2:], "-") is None
