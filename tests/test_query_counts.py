"""Each page asks the database the same questions, however much it holds.

The questions are named page by page, in the order in which they are asked.
"""

import datetime

import pytest

from missions.models import Agency, CrewMember, Disagreement, Nation, Source, Station

AS_OF = "newest check, for the footer"
HOW_MANY = "how many rows"
FACETS = {
    "/missions": [
        "vehicles, counted",
        "names of vehicles",
        "families, counted",
        "names of families",
        "agencies, counted",
        "names of agencies",
        "nations, counted",
        "names of nations",
        "stations, counted",
        "names of stations",
        "outcomes, counted",
    ],
    "/seats": [
        "vehicles, counted",
        "names of vehicles",
        "families, counted",
        "names of families",
        "spacecraft, counted",
        "names of spacecraft",
        "nations, counted",
        "names of nations",
        "citizens, counted",
        "names of their nations",
        "agencies, counted",
        "names of agencies",
        "operators of ships, counted",
        "names of operators",
        "nations of ships, counted",
        "names of nations of ships",
        "legs, counted",
        "roles, counted",
        "statuses, counted",
        "arrangements, counted",
        "intermediaries, counted",
        "names of intermediaries",
        "agreements, counted",
        "names of agreements",
    ],
    "/crew": [
        "nations, counted",
        "names of nations",
        "agencies, counted",
        "names of agencies",
        "vehicles, counted",
        "names of vehicles",
    ],
    "/agencies": ["kinds, counted", "nations, counted", "names of nations"],
    "/vehicles": [
        "operators, counted",
        "names of operators",
        "nations, counted",
        "names of nations",
    ],
    "/nations": ["vehicles, counted", "names of vehicles"],
    "/swaps": ["pairings, counted"],
    "/changes": [
        "kinds, counted",
        "vehicles, counted",
        "names of vehicles",
        "announcing agencies, counted",
        "names of announcing agencies",
    ],
    "/timeline": [
        "vehicles, counted",
        "names of vehicles",
        "families, counted",
        "names of families",
        "nations, counted",
        "names of nations",
        "agencies, counted",
        "names of agencies",
    ],
    "/sources": [],
}
ROWS = {
    "/missions": ["missions", "their crews"],
    "/seats": ["seats with their spaceflights"],
    "/crew": ["people", "their nations", "their seats up"],
    "/agencies": ["agencies with people counted"],
    "/vehicles": ["vehicles with flights counted"],
    "/nations": ["nations with people counted"],
    "/swaps": ["exchanges", "their seats", "their sources"],
    "/changes": ["changes", "their sources"],
    "/timeline": ["seats up", "ships"],
    "/sources": ["sources"],
}
UNCOUNTED = {"/timeline"}  # all on one page
BESIDE = {
    "/swaps": [
        "exchanged seats",
        "announcements since the first",
        "their statements",
        "agencies of statements",
        "agreements, for the story",
        "seats by their terms",
        "agreements",
        "their parties",
        "precedents",
        "announcements before",
    ],
    "/sources": ["disagreements", "their claims", "sources of claims"],
}
MATRIX = ["flown seats", "vehicles across", "nations down"]
CREW_TABLE = ["people", "their nations", "their seats up"]
QUERIES = {
    f"{word}/": [
        *FACETS[word],
        AS_OF,
        *([] if word in UNCOUNTED else [HOW_MANY]),
        *ROWS[word],
        *BESIDE.get(word, []),
    ]
    for word in FACETS
} | {
    "/": [
        *MATRIX,
        AS_OF,
        "who changed ships, keys",
        "who changed ships, how many",
        "is there a Crew Dragon",
        "is there a Russia",
        "cosmonauts on Crew Dragon",
        "is there a family Soyuz",
        "is there a United States",
        "Americans on Soyuz",
        "who rose in three families, keys",
        "ships empty one way, keys",
        "ships empty one way, how many",
        "is there a Crew Dragon",
        "ships with seats left empty, keys",
        "ships with seats left empty, how many",
        "people who lost a seat",
        "how many are in space",
        "ships they rose in",
        "crews of those ships",
        "exchanges",
        "their seats",
        "their sources",
        "next flights",
        "their crews",
    ],
    "/about/": [
        "people in space",
        "people in orbit",
        "spaceflights",
        "spaceflights home in another ship",
        "seats up",
        "seats down",
        "missions flown",
        "changes",
        "sources",
        "by nation",
        "by vehicle",
        AS_OF,
    ],
    "/missions/soyuz-ms-22/": [
        "the mission",
        "its sources",
        "its announcements",
        "its seats with their spaceflights",
        "sources of seats",
        "seats of the exchanges",
        "people of the exchanges",
        "missions of the exchanges",
        AS_OF,
        "changes",
        "sources of changes",
        "disagreements",
        "their claims",
        "sources of claims",
    ],
    "/crew/frank-rubio/": [
        "the person",
        "nationalities",
        "nations",
        "sources",
        "seats",
        AS_OF,
        "emergency-return assignments",
        "sources of emergency-return assignments",
        "changes",
        "sources of changes",
        "disagreements",
        "their claims",
        "sources of claims",
    ],
    "/agencies/nasa/": [
        "the agency",
        "its successors",
        "vehicles it operates",
        "vehicles it makes",
        "its agreements",
        "its sources",
        "vehicles its people flew on, counted",
        "agencies its vehicles carried, counted",
        AS_OF,
        "missions flown for it",
        "its people",
    ],
    "/vehicles/soyuz-ms/": [
        "the vehicle",
        "its sources",
        "nations it carried, counted",
        AS_OF,
        "its hulls",
        "missions of hulls",
        "its missions",
    ],
    "/nations/USA/": [
        "the nation",
        "its predecessors",
        "its agencies",
        "vehicles its people flew on, counted",
        AS_OF,
        "its people",
    ],
    "/swaps/agreements/crew-exchange/": [
        "the agreement",
        "its parties",
        "its sources",
        "its addenda",
        "its exchanges",
        "their seats",
        "their sources",
        AS_OF,
        "seats held under it",
    ],
    "/swaps/announcements/dubai-2021/": [
        "the announcement",
        "its statements",
        "agencies it names",
        "vehicles it names",
        "missions it names",
        "its sources",
        AS_OF,
    ],
    "/nations-by-vehicle/": [*MATRIX, AS_OF],
    "/search/?q=s": ["people", "missions", "vehicles", "nations", "agencies", AS_OF],
    "/nations-by-vehicle/?by=agency&across=vehicle": [*MATRIX, AS_OF],
    "/in-space/": [
        "seats up of those in space",
        "emergency-return assignments",
        "last change before",
        "next change after",
        AS_OF,
    ],
    "/in-space/2023-02-25/": [
        "seats up of those in space",
        "ships they came home in",
        "emergency-return assignments",
        "last change before",
        "next change after",
        AS_OF,
    ],
    "/swaps/rubio-kikina/": [
        "the exchange",
        "its seats",
        "its sources",
        "crews of its ships",
        AS_OF,
    ],
}

CARDS = {
    "/card.png": ["the newest swap", "its seats", "its sources"],
    "/about/card.png": QUERIES["/about/"][:6],
    "/seats/card.png": [HOW_MANY],
    "/seats/card.png?vehicle=soyuz-ms&nation=RUS": [
        "is there a Soyuz MS",
        "is there a Russia",
        HOW_MANY,
        "name of the vehicle",
        "name of the nation",
    ],
    "/swaps/card.png": [HOW_MANY],
    "/timeline/card.png": [HOW_MANY],
    "/missions/soyuz-ms-22/card.png": [
        "the mission",
        "its sources",
        "its announcements",
        "its seats with their spaceflights",
    ],
    "/crew/frank-rubio/card.png": [
        "the person",
        "nationalities",
        "nations",
        "sources",
        "seats",
    ],
    "/agencies/nasa/card.png": [
        "the agency",
        "its successors",
        "vehicles it operates",
        "vehicles it makes",
        "its agreements",
        "its sources",
        "vehicles its people flew on, counted",
    ],
    "/vehicles/soyuz-ms/card.png": [
        "the vehicle",
        "its sources",
        "nations it carried, counted",
    ],
    "/nations/USA/card.png": [
        "the nation",
        "its predecessors",
        "its agencies",
        "vehicles its people flew on, counted",
    ],
    "/swaps/rubio-kikina/card.png": ["the exchange", "its seats", "its sources"],
    "/swaps/agreements/crew-exchange/card.png": QUERIES[
        "/swaps/agreements/crew-exchange/"
    ][:7],
    "/swaps/announcements/dubai-2021/card.png": QUERIES[
        "/swaps/announcements/dubai-2021/"
    ][:6],
    "/nations-by-vehicle/card.png": MATRIX,
    "/in-space/card.png": [
        "seats up of those in space",
        "emergency-return assignments",
    ],
    "/in-space/2023-02-25/card.png": QUERIES["/in-space/2023-02-25/"][:3],
}


@pytest.fixture
def crowd(
    announcement, change, dragon, exchange_era, fly, nasa, person, seat, soyuz,
    source, swap,
):  # fmt: skip
    """Makes so many of everything, all tied to the rows whose pages are counted."""
    era = exchange_era
    dubai = era.crew5.announcements.get()

    def disagree(number, **about):
        made = Disagreement.objects.create(
            slug=f"fact-{number}-{'-'.join(about)}", fact="Time", reason="-", **about
        )
        made.claims.create(source=source, value="other")

    def make(size):
        era.ms22.seats_fitted = 2 + size
        era.ms22.save()
        agreement = era.exchange.agreement
        for number in range(size):
            nation = Nation.objects.create(
                code=f"X{chr(65 + number)}X",
                name=f"Nation {number}",
                existed_until=datetime.date(2000, 1, 1),
                successor=nasa.nation,
            )
            agency = Agency.objects.create(
                slug=f"agency-{number}",
                name=f"Agency {number}",
                short_name=f"A{number}",
                kind="company",
                nation=nasa.nation,
                predecessor=nasa,
            )
            vehicle = nasa.vehicles_operated.create(
                slug=f"vehicle-{number}",
                name=f"Vehicle {number}",
                family="Some",
                seats=9,
                maker=nasa,
            )
            hull = soyuz.spacecraft.create(slug=f"hull-{number}", name=f"H{number}")
            station = Station.objects.create(
                slug=f"s-{number}", name=f"Station {number}", short_name=f"S{number}"
            )
            cited = Source.objects.create(
                slug=f"source-{number}",
                publisher=f"Publisher {number}",
                checked_on=datetime.date(2026, 11, 1),
            )
            who = person(f"Some Number{number}", agency=nasa)
            spare = person(f"Spare Number{number}")
            for of in (nation, nasa.nation):
                who.citizenships.create(nation=of)
            mission = fly(
                f"m{number}",
                2000 + number,
                operator=nasa,
                spacecraft=hull,
                station=station,
            )
            other = fly(f"other{number}", 2000 + number, vehicle=vehicle)
            aloft = fly(f"aloft{number}", 2024, outcome="in-flight", station=station)
            plan = fly(f"plan{number}", 2031, outcome="planned", spacecraft=hull)
            american = {"nation": nasa.nation, "agency": nasa}
            for leg in ("up", "down"):
                seat(mission, era.rubio, leg, **american)
                seat(other, who, leg, nation=nation, agency=agency)
            seat(aloft, who, "up", **american)
            seat(plan, who, "up", status="planned", **american)
            seat(plan, era.rubio, "up", status="backup", stands_in_for=who, **american)
            traded = seat(era.ms22, who, "up", **american)
            traded.sources.add(cited)
            traded.intermediary = agency
            traded.save()
            seat(era.ms22, spare, "up", status="backup", stands_in_for=who)
            swap(f"swap-{number}", traded, mission.seats.get(leg="up"))
            for of in (era.ms22, era.planned):
                dubai.missions.add(of, mission)
            dubai.vehicles.add(vehicle)
            dubai.agencies.add(agency)
            dubai.sources.add(cited)
            dubai.statements.create(position=2 + number, agency=agency, said="Good.")
            announcement(f"news-{number}").missions.add(era.ms22)
            addendum = agreement.addenda.create(
                slug=f"addendum-{number}", name=f"Addendum {number}", status="signed"
            )
            addendum.parties.add(nasa)
            era.ms22.sources.add(cited)
            era.rubio.sources.add(cited)
            change(
                who,
                "named",
                to_mission=era.ms22,
                in_place_of=spare,
                announced_by=agency,
            )
            change(era.rubio, "named", to_mission=plan, slug=f"rubio-{number}")
            disagree(number, mission=era.ms22)
            disagree(number, person=era.rubio)

    return make


@pytest.mark.parametrize("size", [1, 20])
@pytest.mark.parametrize(("address", "queries"), (QUERIES | CARDS).items())
def test_a_page_or_card_costs_the_same_whatever_the_rows(
    client, crowd, django_assert_num_queries, address, queries, size
):
    crowd(size)

    with django_assert_num_queries(len(queries)):
        answer = client.get(address)

    assert answer.status_code == 200


@pytest.mark.parametrize("size", [1, 20])
@pytest.mark.parametrize("word", FACETS)
def test_a_text_costs_the_same_however_much_it_is_held_against(
    client, crowd, django_assert_max_num_queries, word, size
):
    crowd(size)
    folded_in_python = {
        "/agencies": ["names, for the kinds", "for the nations", "for the rows"],
        "/vehicles": ["names, for the operators", "for the nations", "for the rows"],
        "/nations": ["names, for the vehicles", "for the rows"],
    }

    asked = [*QUERIES[f"{word}/"], *folded_in_python.get(word, [])]
    with django_assert_max_num_queries(len(asked)):
        client.get(f"{word}/?q=some")


@pytest.mark.parametrize("size", [1, 20])
@pytest.mark.parametrize("word", FACETS)
def test_a_twin_costs_no_more_than_its_page(
    client, crowd, django_assert_max_num_queries, size, word
):
    crowd(size)

    with django_assert_max_num_queries(len(QUERIES[f"{word}/"])):
        client.get(f"{word}.csv").getvalue()


@pytest.mark.parametrize("size", [1, 20])
def test_a_mission_page_shows_every_seat_it_asked_for(client, crowd, size):
    crowd(size)

    page = client.get("/missions/soyuz-ms-22/")

    up = next(crew for crew in page.context["legs"] if crew.leg == "up")
    assert len(up.seats) == 2 + size


def test_the_crowd_is_as_large_as_it_says(crowd):
    crowd(3)

    assert CrewMember.objects.count() == 6 + 2 * 3
