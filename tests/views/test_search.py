import datetime

import pytest

from missions.models import CrewMember, Nation, Station

from ..reading import first_cells, links, section, tree, words

NASAS_SEATS = "NASA’s Soyuz seats by year and on what terms"
READY_ON_CREW_DRAGON = (
    "Crew Dragons that launched with empty seats",
    "Cosmonauts on Crew Dragon",
)
DUBAI = "Cosmonauts are cleared for Crew Dragon (dubai-2021)"


def found(client, question):
    page = client.get("/search/", {"q": question})
    return [link.text for link in tree(page).findall(".//ul[@class='found']/li/a")]


@pytest.mark.parametrize(
    "question, names",
    [
        ("kikina", ["Anna Kikina", "Rubio Kikina", "Crew 5"]),
        ("Кикина", ["Anna Kikina", "Rubio Kikina", "Crew 5"]),
        ("anna  KIKINA", ["Anna Kikina", "Crew 5", "Rubio Kikina"]),
        ("crew 5", ["Crew 5", "Rubio Kikina"]),
        ("crew5", ["Crew 5", "Rubio Kikina"]),
        ("MS23", ["Soyuz Ms 23"]),
        ("soyuz ms23", ["Soyuz Ms 23"]),
        ("SoyuzMS-23", ["Soyuz Ms 23"]),
        ("kikina rubio", ["Rubio Kikina"]),
        ("prokopyev ms-22", ["Sergey Prokopyev", "Soyuz Ms 22"]),
        ("prokopyev 5", []),
        ("rubio prokopyev", ["Soyuz Ms 23", "Soyuz Ms 22"]),
        ("iss kikina", ["Anna Kikina, ISS"]),
        ("soyuz 2022", ["Soyuz, 2022", "Americans on Soyuz since 2022"]),
        ("usa soyuz", ["United States, Soyuz"]),
        ("usa soyuz 2022", ["United States, Soyuz, 2022"]),
        ("zeppelin 2022", []),
        ("2022", ["2022", "Americans on Soyuz since 2022"]),
        ("women on soyuz 2022", ["Women, Soyuz, 2022"]),
        ("soyuz prokopyev 2022", ["Sergey Prokopyev, Soyuz, 2022"]),
        ("rubio frank", ["Frank Rubio", "Soyuz Ms 23", "Soyuz Ms 22", "Rubio Kikina"]),
        ("lee ann", []),
        ("ISS", ["ISS"]),
        ("space station", ["Stations", "ISS"]),
        ("C210", ["Endurance (C210)"]),
        ("endurance", ["Endurance (C210)"]),
        (
            "crewdragon",
            [
                *("Crew Dragon", "Endurance (C210)", *READY_ON_CREW_DRAGON, DUBAI),
            ],
        ),
        ("crew exchange", ["Crew exchange"]),
        ("exchange nasa", ["Crew exchange"]),
        ("rogozin dubai", [DUBAI]),
        ("usa", ["United States"]),
        ("nasa", ["NASA", NASAS_SEATS, "Crew exchange"]),
        ("zeppelin", []),
        ("?!", []),
        ("", []),
    ],
)
def test_one_box_finds_every_kind_of_row(client, exchange_era, question, names):
    assert found(client, question) == names


def test_what_is_asked_together_leads_to_so_many_rows(client, exchange_era):
    """Seats of somebody, of a nation; missions where nobody is named."""
    for question, number in (
        ("iss kikina", "1 launch seat flown"),
        ("soyuz 2022", "1 mission flown"),
        ("soyuz 2023", "1 mission flown"),
        ("russia 2022", "2 launch seats flown"),
    ):
        page = client.get("/search/", {"q": question})
        link = tree(page).find(".//ul[@class='found']/li/a")

        assert number in section(page, "group-1")
        shown = first_cells(client.get(link.get("href")))
        assert str(len(shown)) == number.split()[0]


def test_what_is_answered_stands_out_from_what_is_named(client, exchange_era):
    def answered(question):
        page = tree(client.get("/search/", {"q": question}))
        return len(page.findall(".//li[@class='answered']"))

    assert answered("soyuz 2022") == 1
    assert answered("kikina") == 0


def test_their_list_finds_as_many(client, person, fly, seat):
    """Words inside a name of a crew lead to none of its missions; its beginnings do."""
    seat(fly("mir-1"), person("Vladimir Titov"))
    seat(fly("b"), person("Miroslaw Hermaszewski"))

    told = ["Miroslaw Hermaszewski", "Vladimir Titov", "Mir 1", "B"]
    assert found(client, "mir") == told
    assert set(first_cells(client.get("/missions/?q=mir"))) == {"Mir 1", "B"}


def test_signs_alone_are_no_words(client, db):
    told = words(client.get("/search/", {"q": "%"}))

    assert "a word has a letter or a digit" in told
    assert "all of these words" not in told


def test_names_that_begin_with_the_words_stand_first(client, person):
    person("Anna Rubens")
    person("Ruben Almeida")
    person("Ana Maria", aliases="Carubena")

    assert found(client, "rube") == ["Ruben Almeida", "Anna Rubens", "Ana Maria"]


def test_a_name_that_is_the_words_stands_first_whatever_it_names(client, fly, station):
    fly("mir-ep-1", name="Mir EP-1")
    fly("almira", name="Almira")

    assert found(client, "mir") == ["Mir", "Mir EP-1", "Almira"]


@pytest.fixture
def station(db):
    return Station.objects.create(slug="mir", name="Mir", short_name="Mir")


def test_a_launch_site_leads_to_its_missions(client, fly):
    fly("soyuz-ms-20", launch_site="Baikonur, site 31/6")
    page = client.get("/search/?q=baikonur")
    address = links(page)["Baikonur"]

    assert address == "/missions/?launch_site=Baikonur"
    assert first_cells(client.get(address)) == ["Soyuz Ms 20"]


def test_a_launch_site_is_found_by_its_other_names_its_pads_and_a_year(client, fly):
    fly("soyuz-ms-20", launch_site="Baikonur, site 31/6")
    fly("sts-1", launch_site="Kennedy Space Center, pad 39A")

    assert found(client, "KSC") == ["Kennedy Space Center"]
    assert found(client, "LC-39A") == ["Kennedy Space Center, pad 39A"]
    assert found(client, "байконур") == ["Baikonur"]

    page = client.get("/search/?q=ksc+2022")
    address = links(page)["Kennedy Space Center, 2022"]
    assert first_cells(client.get(address)) == ["Sts 1"]


def test_women_are_asked_for_with_a_year_in_a_readers_words(client, fly, seat, person):
    seat(fly("soyuz-ms-21"), person("Anna Kikina", sex="F"))

    for question, name in (
        ("the women in 2022", "Women, 2022"),
        ("women on Soyuz", "Women, Soyuz"),
    ):
        assert found(client, question) == [name, f"{name}: each launch"]
    page = client.get("/search/", {"q": "men on Soyuz"})
    assert "Men, Soyuz none flown" in section(page, "group-1")


@pytest.mark.parametrize(
    ("question", "address", "rows"),
    [
        ("cosmonauts on Crew Dragon", "/explore/?by=person&vehicle=crew-dragon", 1),
        ("Americans in space on Soyuz", "/explore/?by=person&family=Soyuz&nat", 1),
        ("how many Russians flew", "/explore/?by=person&nation=RUS", 3),
        ("russian cosmonauts", "/explore/?by=person&nation=RUS", 3),
        ("astronauts on the ISS", "/explore/?by=person&station=iss", 4),
        ("cosmonauts of the 2020s", "/explore/?by=person&decade=2020&nation=RUS", 3),
        ("commanders of Soyuz", "/seats/?role=commander&family=Soyuz", 2),
    ],
)
def test_people_are_found_by_nation_and_spacecraft(
    client, exchange_era, question, address, rows
):
    """The first result leads to them, and says how many they are."""
    exchange_era.prokopyev.seats.update(role="commander")
    link = tree(client.get("/search/", {"q": question})).find(
        ".//ul[@class='found']/li"
    )
    [path] = [a.get("href") for a in link.findall("a")]

    assert path.startswith(address)
    assert str(rows) in "".join(link.itertext())
    assert len(first_cells(client.get(path))) >= rows


@pytest.mark.parametrize(
    ("question", "address"),
    [
        ("longest spaceflight", "/records/longest-spaceflight/"),
        ("longest flight", "/records/longest-spaceflight/"),
        ("first woman in space", "/records/first-woman-of-each-nation/"),
        ("oldest person in space", "/records/oldest/"),
        ("oldest American", "/records/oldest/?nation=USA"),
        ("youngest woman", "/records/youngest/?sex=F"),
        ("most days in space", "/records/most-days/"),
        ("who is in space", "/in-space/"),
        ("who is in space now?", "/in-space/"),
        ("people in space 2022-10-06", "/in-space/2022-10-06/"),
        ("seat swap", "/swaps/"),
        ("who swapped seats", "/swaps/"),
        ("seats swapped", "/swaps/"),
        ("who died", "/missions/?outcome=lost"),
        ("died in space", "/missions/?outcome=lost"),
        ("timeline", "/timeline/"),
        ("astronauts", "/crew/"),
        ("crew changes", "/changes/"),
        ("NASA soyuz price", "/explore/?agency=nasa&family=Soyuz"),
        ("next launches", "/missions/?outcome=planned&sort=launched"),
        ("crew of Crew 5", "/missions/crew-5/"),
        ("Baikonur site 31/6", "/missions/?launch_site=Baikonur%2C+site+31"),
        ("31/6", "/missions/?launch_site=Baikonur%2C+site+31"),
    ],
)
def test_records_pages_and_ready_questions_are_found(
    client, exchange_era, fly, question, address
):
    fly("soyuz-ms-20", launch_site="Baikonur, site 31")
    born = {"born_on": datetime.date(1984, 8, 27), "birth_precision": "day"}
    CrewMember.objects.update(sex="F", **born)
    page = tree(client.get("/search/", {"q": question}))

    first = page.find(".//ul[@class='found']/li/a").get("href")
    assert first.startswith(address)
    assert client.get(first).status_code == 200


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("women on the ISS now", ["In space now"]),
        ("how many astronauts are in space", ["In space now"]),
        ("West Germans", ["Germany"]),
        ("West German 1985", ["Germany, 1985", "Germany, 1985: each launch"]),
        ("East Germans", ["East Germany"]),
        ("Pad 1/5", ["Baikonur, site 1/5"]),
        ("pad 39A", ["Kennedy Space Center, pad 39A"]),
    ],
)
def test_no_other_question_is_answered_by_fragments_of_names(
    client, fly, seat, person, question, names
):
    for code, name in (("DEU", "Germany"), ("DDR", "East Germany")):
        Nation.objects.create(code=code, name=name)
    day = datetime.datetime(1985, 10, 30, tzinfo=datetime.UTC)
    sites = {"a": "Launch Site One, West Texas", "b": "Baikonur, site 1/5"}
    sites["c"] = "Kennedy Space Center, pad 39A"
    for slug, site in sites.items():
        mission = fly(slug, launch_site=site, launched_at=day)
        for name in ("Lisa Nowak", "Gennady Padalka"):
            who = person(name, slug=f"{name[0]}{slug}".lower(), sex="F")
            seat(mission, who, nation=Nation.objects.get(code="DEU"))

    assert found(client, question) == names


@pytest.mark.parametrize(
    "question", ["in space 1960-01-01", "2999-01-01", "1998-13-40", "0000-00-00"]
)
def test_a_day_without_spaceflight_is_none(client, db, question):
    assert "/in-space/1" not in client.get("/search/", {"q": question}).text


@pytest.mark.parametrize("question", ["STS-51-L", "sts 51 l"])
def test_a_whole_name_is_found_without_its_like(client, fly, seat, person, question):
    seat(fly("sts-51-l", name="STS-51-L"), person("Judith Resnik"))
    seat(fly("sts-51-j", name="STS-51-J"), person("Loren Pailes"))

    assert found(client, question) == ["STS-51-L"]


def test_words_that_nothing_holds_together_lead_to_fewer(client, exchange_era):
    found = links(client.get("/search/?q=zeppelin+kikina"))

    assert found["kikina"] == "/search/?q=kikina"
    assert found["zeppelin"] == "/search/?q=zeppelin"


def test_people_who_share_a_name_are_told_apart(client, person):
    for slug, year in (("volkov-a", 1948), ("volkov-b", 1973)):
        day = {"born_on": datetime.date(year, 4, 1), "birth_precision": "day"}
        person("Sergey Volkov", slug=slug, **day)

    told = client.get("/search.json?q=volkov").json()["found"]
    assert [row["detail"] for row in told] == [
        "crew member, born 1948",
        "crew member, born 1973",
    ]


@pytest.mark.parametrize(
    "asked", ["%", "_", "'", "\\", "-" * 100, "a b " * 10, "☭", "ي" * 100]
)
def test_hostile_words_are_answered(client, exchange_era, asked):
    assert client.get("/search/", {"q": asked}).status_code == 200
    assert client.get("/search.json", {"q": asked}).status_code == 200


def test_a_kind_with_more_rows_leads_to_its_list(client, person):
    for number in range(21):
        person(f"Some Body{number}")

    page = client.get("/search/?q=some+body")

    assert "21 results for “some body”" in words(page)
    assert "and 1 more; another word narrows them." in words(page)
    assert links(page)["Ask their list"] == "/crew/?q=some+body"
    assert len(found(client, "some body")) == 20


def test_each_row_says_what_it_is(client, exchange_era):
    page = client.get("/search/?q=soyuz+ms+22")

    assert "Soyuz Ms 22 Soyuz MS, 21 September 2022" in section(page, "group-1")


def test_nothing_found_says_so(client, db):
    told = words(client.get("/search/?q=zeppelin"))

    assert "0 results for “zeppelin”" in told
    assert "Nothing in the catalogue matches all of these words." in told


def test_words_are_text_and_never_markup(client, db):
    page = client.get("/search/", {"q": "<b> x"})

    assert "0 results for “<b> x”" in words(page)
    assert b"<b>" not in page.content


@pytest.mark.parametrize(
    "asked", ["a " * 21, "x" * 101, "\ufdfa" * 20, "a\x0bb", "<\0"]
)
def test_words_that_nothing_can_hold_are_refused(client, exchange_era, asked):
    page = client.get("/search/", {"q": asked})
    data = client.get("/search.json", {"q": asked})

    assert page.status_code == data.status_code == 400
    assert "Invalid filter: Search:" in words(page)
    assert data.json()["what"].startswith("q: ")
    assert tree(page).find(".//main//input").get("value").startswith(asked[0])


def test_an_address_of_many_words_is_not_found_and_no_error(client, exchange_era):
    page = client.get(f"/crew/{'kikina-' * 200}/")

    assert page.status_code == 404


def test_suggestions_are_the_best_few_with_their_addresses(client, exchange_era):
    answer = client.get("/search.json", {"q": "rubio"}).json()

    assert answer.pop("licence") == "CC BY-SA 4.0"
    assert answer.keys() >= {"as_of", "version", "credit"}
    assert {name: answer[name] for name in ("words", "found", "near")} == {
        "words": "rubio",
        "found": [
            {
                "group": "People",
                "name": "Frank Rubio",
                "detail": "NASA",
                "address": "/crew/frank-rubio/",
            },
            {
                "group": "Seat exchanges",
                "name": "Rubio Kikina",
                "detail": "pairing inferred",
                "address": "/swaps/rubio-kikina/",
            },
            {
                "group": "Missions",
                "name": "Soyuz Ms 23",
                "detail": "Soyuz MS, 24 February 2023",
                "address": "/missions/soyuz-ms-23/",
            },
            {
                "group": "Missions",
                "name": "Soyuz Ms 22",
                "detail": "Soyuz MS, 21 September 2022",
                "address": "/missions/soyuz-ms-22/",
            },
        ],
        "near": [],
    }


def test_suggestions_are_few(client, person):
    for number in range(9):
        person(f"Some Body{number}")

    assert len(client.get("/search.json?q=body").json()["found"]) == 4


def test_every_page_has_the_box(client, exchange_era):
    for address in ("/", "/missions/", "/crew/frank-rubio/", "/nope/"):
        box = tree(client.get(address)).find(".//header//form[@class='find']/input")
        assert box.get("data-suggest") == "/search.json", address


def test_the_page_says_that_nothing_is_called_so_and_offers_names(client, exchange_era):
    page = client.get("/search/?q=Kikyna")
    data = client.get("/search.json?q=Kikyna").json()

    assert "0 results for “Kikyna”" in words(page)
    assert "Nothing is called “Kikyna”. These names are near to it." in words(page)
    assert links(page)["Anna Kikina"] == "/crew/anna-kikina/"
    assert data["found"] == []
    assert data["near"][0]["address"] == "/crew/anna-kikina/"


def test_an_address_that_is_misspelt_offers_the_same(client, exchange_era):
    page = client.get("/crew/anna-kikima/")

    assert page.status_code == 404
    assert "Nothing is called “anna kikima”." in words(page)
    assert links(page)["Anna Kikina"] == "/crew/anna-kikina/"


def test_an_address_in_another_spelling_finds_the_name(client, exchange_era):
    page = client.get("/crew/anna-kikyna/")

    assert page.status_code == 404
    assert links(page)["Anna Kikina"] == "/crew/anna-kikina/"


@pytest.mark.parametrize(
    "asked", ["Apollo 1", "crew of Apollo 1", "Chaffee", "crew of expedition 7"]
)
def test_what_the_catalogue_does_not_hold_is_said_where_it_is_asked_for(
    client, shipped, asked
):
    [found] = client.get("/search.json", {"q": asked}).json()["found"]

    assert found["name"].endswith("not in the catalogue")
    page = client.get(found["address"].partition("#")[0])
    assert "in a fire during a test on the pad" in words(page)
