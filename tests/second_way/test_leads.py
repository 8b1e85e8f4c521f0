"""What pages say first, of every row that ships."""

import re
from collections import Counter, defaultdict

import pytest
from django.contrib.humanize.templatetags.humanize import apnumber

from missions.dates import now
from missions.models import Agency, CrewMember, Mission, Nation, SeatAssignment, Vehicle
from missions.reports.counts import people as number_of_people
from missions.reports.leads.flown import (
    FLOWN_FOR,
    OPERATORS,
    agency_lead,
    launches_of,
    nation_lead,
    vehicle_lead,
)
from missions.reports.leads.missions import mission_lead
from missions.reports.leads.people import person_lead
from missions.reports.people import places_of
from missions.spaceflights import spaceflights_of

from .plain import (
    AGENCIES,
    DOWN,
    MISSIONS,
    NATIONS,
    PEOPLE,
    SPACEFLIGHTS,
    UP,
    VEHICLES,
    aboard_now,
    agency,
    mission,
    nation,
    operator,
    operators_nation,
    people,
    person,
)

# One of many, no value, two marks in a row, a blank at an end or two within.
WRONG = (
    r"\b1 (days|spaceflights|launches|seats|people)\b|None|[,;.] ?[,;.]|  |^ | $|%\("
)


@pytest.fixture
def leads():
    """{slug of a person: the lead}"""
    people = CrewMember.objects.select_related("agency__nation")
    found = {}
    for each in people.prefetch_related("seats__mission", "seats__nation"):
        seats = sorted(each.seats.all(), key=lambda seat: seat.pk)
        flown = [seat for seat in seats if seat.is_flown]
        others = [seat for seat in seats if not seat.is_flown]
        found[each.slug] = person_lead(each, spaceflights_of(flown)[0], others, now())
    return found


def test_every_person_has_a_lead_that_reads_well(leads):
    assert len(leads) == CrewMember.objects.count()
    assert [lead for lead in leads.values() if not lead or re.search(WRONG, lead)] == []
    assert all(lead[0].isupper() and lead[-1] == "." for lead in leads.values())


def test_every_mission_has_a_lead_that_reads_well():
    found = {}
    missions = Mission.objects.select_related(
        "vehicle", "spacecraft_operator", "station", "spacecraft"
    )
    seats = defaultdict(list)
    rows = SeatAssignment.objects.counted().with_spaceflights().for_crew_list()
    for seat in rows.prefetch_related(
        "exchange__seats__person", "exchange__seats__mission"
    ):
        seats[seat.mission_id].append(seat)
    for each in missions:
        found[each.slug] = mission_lead(each, seats[each.pk], now())

    assert len(found) == len(MISSIONS)
    assert [lead for lead in found.values() if not lead or re.search(WRONG, lead)] == []
    empty = {slug for slug, lead in found.items() if "without a crew" in lead}
    assert empty >= {row["slug"] for row in MISSIONS.values() if is_one_way(row)}
    assert not [slug for slug, lead in found.items() if "not entered" in lead]


def is_one_way(row):
    """Whether a mission that landed had people in it on one leg alone."""
    crews = [
        [seat for seat in on_leg if seat["mission"] == [row["slug"]]]
        for on_leg in (UP, DOWN)
    ]
    return row["outcome"] == "landed" and bool(crews[0]) != bool(crews[1])


def test_those_in_space_are_said_to_be(leads):
    said = {slug for slug, lead in leads.items() if lead.startswith("In space now")}

    assert said == {person(seat) for seat in aboard_now()}


@pytest.mark.parametrize(
    ("slug", "nations"),
    [
        ("yuri-gagarin", ["SUN"]),
        ("sergei-krikalev", ["SUN", "RUS"]),
        ("francisco-rubio", ["USA"]),
    ],
)
def test_the_place_of_a_person_among_all_and_among_their_nations(slug, nations):
    first = [seat for seat in SPACEFLIGHTS if person(seat) == slug][0]
    launched = min(
        mission(seat)["launched_at"] for seat in SPACEFLIGHTS if person(seat) == slug
    )
    earlier = {
        person(seat) for seat in SPACEFLIGHTS if mission(seat)["launched_at"] < launched
    }
    together = {
        person(seat)
        for seat in SPACEFLIGHTS
        if mission(seat)["launched_at"] == launched
    } - earlier
    among_all, *others = places_of(CrewMember.objects.get(slug=slug))

    assert first
    assert len(earlier) < among_all.number <= len(earlier | together)
    assert [place.nation.code for place in others] == nations


def test_the_last_place_is_how_many_people_were_in_space(leads):
    newest = max(SPACEFLIGHTS, key=lambda seat: mission(seat)["launched_at"])
    together = [
        person(seat) for seat in SPACEFLIGHTS if seat["mission"] == newest["mission"]
    ]
    numbers = [
        place.number
        for slug in together
        for place in places_of(CrewMember.objects.get(slug=slug))[:1]
    ]

    assert max(numbers) == len({person(seat) for seat in SPACEFLIGHTS})


def numbers_told(lead):
    """The numbers of people, women, spaceflights and in space that a lead tells."""
    found = []
    for words in (
        r"(\S+) (?:people|person)\b.* (?:flew|flown|launched)\b.*:",
        r"(\S+) of them (?:women|a woman)",
        r"(\S+) spaceflights?\b",
        r"(\S+) of them (?:is|are) in space|(In) space now",
    ):
        match = re.search(words, lead)
        word = next(filter(None, match.groups())) if match else "0"
        found.append(in_figures(word))
    return found


SPELLED = ["zero", *map(apnumber, range(1, 10))]
NUMBER = "|".join([r"[\d,]+", *SPELLED])


def in_figures(word):
    if word.lower() in ("only", "in"):
        return 1
    if word.lower() in SPELLED:
        return SPELLED.index(word.lower())
    return int(word.replace(",", ""))


def counted(held):
    women = {person(seat) for seat in held if PEOPLE[person(seat)].get("sex") == "F"}
    aboard = [seat for seat in aboard_now() if seat in held]
    # The only person is no "one of them".
    is_one = people(held) == 1
    return [people(held), 0 if is_one else len(women), len(held), people(aboard)]


def shares_told(lead):
    """The numbers that the spaceflights are shared out in; of all alike, the one."""
    [_years, shares] = re.search(
        r"spaceflights?,? (?:in|from) (.*?\d{4}(?: on .*)?), (.*?)\. ", f"{lead} "
    ).groups()
    return [
        in_figures(number) for number in re.findall(rf"({NUMBER}) (?:on|for)\b", shares)
    ]


NOUNS = {
    "nation": (Nation, "code", NATIONS, nation, OPERATORS, operators_nation),
    "vehicle": (
        Vehicle,
        "slug",
        VEHICLES,
        lambda s: mission(s)["vehicle"][0],
        FLOWN_FOR,
        nation,
    ),
    "agency": (Agency, "slug", AGENCIES, agency, OPERATORS, operators_nation),
}


def lead_of(noun, row, path):
    """A lead, and the seats that it is about."""
    of = {"vehicle": "mission__vehicle"}.get(noun, noun)
    seats = SeatAssignment.objects.filter(**{of: row})
    launches, aboard = launches_of(seats, path), seats.aboard(now()).count()
    if noun == "agency":
        carried = SeatAssignment.objects.spaceflights().filter(
            mission__spacecraft_operator=row
        )
        return agency_lead(row, launches, aboard, number_of_people(carried))
    return {"nation": nation_lead, "vehicle": vehicle_lead}[noun](row, launches, aboard)


@pytest.mark.parametrize("noun", NOUNS)
def test_every_nation_vehicle_and_agency_has_a_lead_with_its_numbers(noun):
    model, key, rows, of, path, shared_by = NOUNS[noun]
    for row in model.objects.all():
        name = getattr(row, key)
        sentences = lead_of(noun, row, path)
        lead = " ".join(sentences)
        held = [seat for seat in SPACEFLIGHTS if of(seat) == name]

        if not lead:
            assert (noun, rows[name]["kind"], held) == ("agency", "company", [])
            continue
        assert not re.search(WRONG, lead), lead
        assert lead[0].isupper() or lead[0].isdigit(), lead
        if held:
            assert numbers_told(lead) == counted(held), lead
            assert sum(shares_told(lead)) in (0, len(held)), lead
            largest = max(Counter(map(shared_by, held)).values())
            assert max(shares_told(lead) or [len(held)]) >= largest, lead
            assert years_told(sentences[0]) == years_of(held), lead
            assert all(word in lead for word in first_of(held)), lead
            for code, number in named_with(sentences[0]):
                assert number == sum(shared_by(seat) == code for seat in held), lead
        else:
            assert "No one" in lead or " to space on spacecraft of " in lead
    assert model.objects.count() == len(rows)


def years_told(sentence):
    found = re.search(
        r"(?:from|in) (\d{4})(?: to (\d{4})| and (\d{4}))?(?=,| on )", sentence
    )
    return [int(year) for year in found.groups() if year]


def years_of(held):
    years = [int(mission(seat)["launched_at"][:4]) for seat in held]
    return sorted({min(years), max(years)})


def first_of(held):
    """What is said of those who launched first."""
    first = min(held, key=lambda seat: mission(seat)["launched_at"])
    crew = [
        PEOPLE[person(seat)] for seat in held if seat["mission"] == first["mission"]
    ]
    name = mission(first)["name"]
    if people(held) == 1:
        return [f"{crew[0]['name']} is the only person"]
    if len(crew) > 4:
        return [f"The first {apnumber(len(crew))} launched on {name} in "]
    return [*(each["name"] for each in crew), f" on {name}"]


def named_with(sentence):
    """(code, number) of each nation that has a number of spaceflights beside it."""
    codes = {row["name"]: code for code, row in NATIONS.items()}
    names = "|".join(sorted(map(re.escape, codes), key=len, reverse=True))
    words = r"(?:on (?:a spacecraft of|spacecraft of|those of|one of)|for) (?:the )?"
    return [
        (codes[name], in_figures(number))
        for number, name in re.findall(rf"\b({NUMBER}) {words}({names})\b", sentence)
    ]


def test_who_launched_on_an_agency_s_spacecraft():
    for row in Agency.objects.all():
        carried = people(seat for seat in SPACEFLIGHTS if operator(seat) == row.slug)
        lead = " ".join(lead_of("agency", row, OPERATORS))
        told = re.search(
            r"(\S+) \w+ (?:have |has )?\w+ to space on (?:its own )?spacecraft", lead
        )

        assert (in_figures(told[1]) if told else 0) == carried, lead
