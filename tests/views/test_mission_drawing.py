"""A mission’s seats, drawn."""

from ..reading import section, text, tree, words


def drawing(response, leg):
    """The drawing of one leg's seats, or None."""
    found = tree(response).find(f".//section[@aria-labelledby='leg-{leg}']")
    return found.find("figure/svg")


def seats_in(picture, kind):
    """The words in each seat of a kind, such as own, foreign, empty, traded."""
    groups = [group for group in picture.iter("g") if "couch" in group.get("class", "")]
    return [
        " ".join(text(line) for line in group.findall("text"))
        for group in groups
        if kind in group.get("class").split()
    ]


def test_seats_are_drawn_on_the_way_up_and_down(client, exchange_era):
    page = client.get("/missions/crew-5/")

    assert seats_in(drawing(page, "up"), "own") == ["commander Mann USA"]
    assert seats_in(drawing(page, "up"), "foreign") == ["mission specialist Kikina RUS"]
    assert seats_in(drawing(page, "up"), "empty") == ["empty", "empty"]
    assert len(seats_in(drawing(page, "down"), "couch")) == 4


def test_a_seat_drawn_leads_to_its_person(client, exchange_era):
    page = client.get("/missions/soyuz-ms-22/")

    assert {a.get("href") for a in drawing(page, "up").iter("a")} == {
        "/crew/sergey-prokopyev/",
        "/crew/frank-rubio/",
    }


def test_the_drawing_is_neither_read_out_nor_tabbed_through(client, exchange_era):
    """The table under it says the same, and has the same links."""
    page = client.get("/missions/soyuz-ms-22/")

    for picture in (drawing(page, "up"), tree(page).find(".//ul[@class='seat-key']")):
        assert picture.get("aria-hidden") == "true"
        assert {a.get("tabindex") for a in picture.iter("a")} <= {"-1"}


def test_what_the_drawing_shows_is_told_in_words_too(client, exchange_era):
    told = section(client.get("/missions/crew-5/"), "leg-up")

    assert (
        "2 of 4 seats stayed empty. On another country’s spacecraft: Anna Kikina."
        in told
    )


def test_who_went_home_in_another_spacecraft_is_marked_in_the_drawing(
    client, exchange_era
):
    [rubio] = seats_in(drawing(client.get("/missions/soyuz-ms-22/"), "up"), "foreign")

    assert rubio == "flight engineer Rubio USA returned on Soyuz Ms 23"


def test_an_exchanged_seat_bears_the_sign_of_a_swap(client, exchange_era):
    page = client.get("/missions/soyuz-ms-22/")

    [seat] = seats_in(drawing(page, "up"), "traded")
    assert "Rubio" in seat
    signs = drawing(page, "up").findall(".//g[@class='swap-sign']")
    assert len(signs) == 1
    assert "exchanged seat" in text(tree(page).find(".//ul[@class='seat-key']"))


def test_a_spacecraft_that_launched_or_landed_empty_is_drawn_empty(
    client, exchange_era
):
    landed_empty = drawing(client.get("/missions/soyuz-ms-22/"), "down")
    rose_empty = drawing(client.get("/missions/soyuz-ms-23/"), "up")

    assert seats_in(landed_empty, "couch") == ["empty"] * 3
    assert seats_in(rose_empty, "couch") == ["empty"] * 3


def test_a_crew_that_was_lost_is_not_drawn_coming_home(client, fly, person, seat):
    seat(fly("sts-107", outcome="lost"), person("Rick Husband"))

    page = client.get("/missions/sts-107/")

    assert seats_in(drawing(page, "up"), "own") == ["role unknown Husband RUS"]
    assert drawing(page, "down") is None


def test_seats_of_a_planned_flight_are_drawn_as_not_named(client, exchange_era):
    page = client.get("/missions/crew-99/")

    assert seats_in(drawing(page, "up"), "unnamed") == ["not named yet"] * 3
    assert "3 of 4 seats are not named yet." in section(page, "leg-up")
    assert drawing(page, "down") is None


def test_a_cancelled_flight_has_no_drawing(client, fly):
    fly("starliner-1", outcome="cancelled")

    page = client.get("/missions/starliner-1/")

    assert "Cancelled; no one flew." in words(page)
    assert tree(page).find(".//section[@aria-labelledby='leg-up']") is None
    assert tree(page).find(".//figure") is None
    assert tree(page).find(".//ul[@class='seat-key']") is None


def test_a_name_in_the_drawing_is_text_and_never_markup(client, fly, person, seat):
    seat(fly("odd"), person("Some <script>", slug="some-script"))

    page = client.get("/missions/odd/")

    assert b"<script>" not in page.content
    assert "<script>" in seats_in(drawing(page, "up"), "own")[0]
