"""The catalogue that ships gives flights as they were."""

import datetime
import json
import random

import pytest
from django.conf import settings

from missions.models import (
    Agency,
    Announcement,
    CrewMember,
    Exchange,
    Mission,
    Nation,
    SeatAssignment,
)
from missions.spaceflights import spaceflights_of

from .conftest import utc
from .reading import words

# Without it pytest-django makes no test database where this file is run alone.
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]


@pytest.fixture
def flown():
    """Who flew on a leg of a mission: flown("crew-9", "up")."""

    def ask(mission, leg):
        seats = SeatAssignment.objects.flown().filter(mission__slug=mission, leg=leg)
        return {seat.person.slug for seat in seats}

    return ask


@pytest.fixture
def spaceflight():
    """On what somebody returned: spaceflight(who, mission)."""

    def ask(person, mission):
        seats = SeatAssignment.objects.flown().up().with_spaceflights()
        return seats.get(person__slug=person, mission__slug=mission).return_slug

    return ask


@pytest.fixture
def spaceflights():
    """All spaceflights of somebody as (launched, returned, nation up, nation down)."""

    def ask(person):
        seats = SeatAssignment.objects.flown().filter(person__slug=person)
        return [
            (
                each.up.mission.slug,
                each.down.mission.slug,
                each.up.nation.code,
                each.down.nation.code,
            )
            for each in spaceflights_of(
                list(seats.select_related("mission", "nation"))
            )[0]
        ]

    return ask


def rows_of(name):
    """The fields of each row of a file that ships."""
    text = (settings.FIXTURES_DIR / name).read_text(encoding="utf-8")
    return [row["fields"] for row in json.loads(text)]


@pytest.fixture(scope="module")
def reckoned():
    """Who was in space at a moment: launched more often than landed until then."""
    events = []
    missions = {row["slug"]: row for row in rows_of("07_missions.json")}
    seats = rows_of("14_seats.json")
    for seat in seats:
        mission = missions[seat["mission"][0]]
        below = mission.get("reach") == "below-100-km"
        if seat["status"] != "flown" or below:
            continue
        launches = seat["leg"] == "up"
        at = mission["launched_at" if launches else "landed_at"]
        events.append((at, seat["person"][0], 1 if launches else -1))
        if launches and mission["outcome"] == "lost":
            events.append((mission["landed_at"], seat["person"][0], -1))

    def ask(moment):
        until, sums = moment.strftime("%Y-%m-%dT%H:%M:%SZ"), {}
        for at, person, step in events:
            if at <= until:
                sums[person] = sums.get(person, 0) + step
        assert set(sums.values()) <= {0, 1}, moment
        return {person for person, launched in sums.items() if launched}

    return ask


class TestAnnouncement:
    def test_it_began_in_dubai_on_25_october_2021(self):
        dubai = Announcement.objects.get(announced_on="2021-10-25")

        assert "Dubai" in dubai.place
        assert (
            "rogozin"
            in " ".join(dubai.statements.values_list("speaker", flat=True)).lower()
        )
        assert dubai.vehicles.filter(slug="crew-dragon").exists()
        assert dubai.sources.exists()

    def test_everybody_it_names_is_held(self):
        """Who and what the announcement that began it all names."""
        for model, slugs in [
            (Agency, ["roscosmos", "nasa", "spacex", "boeing"]),
            (Mission, ["crew-1", "crew-2", "inspiration4"]),
        ]:
            held = set(model.objects.values_list("slug", flat=True))
            assert set(slugs) <= held
        assert Agency.objects.filter(name__icontains="United Launch Alliance").exists()


class TestOddCases:
    def test_rubio_launched_on_ms_22_and_returned_on_ms_23(self, flown, spaceflight):
        assert spaceflight("francisco-rubio", "soyuz-ms-22") == "soyuz-ms-23"
        assert "francisco-rubio" not in flown("soyuz-ms-22", "down")

    def test_ms_22_returned_empty(self, flown):
        assert len(flown("soyuz-ms-22", "up")) == 3
        assert flown("soyuz-ms-22", "down") == set()

    def test_nobody_launched_on_ms_23_and_three_returned(self, flown):
        assert flown("soyuz-ms-23", "up") == set()
        assert flown("soyuz-ms-23", "down") == {
            "sergey-prokopyev",
            "dmitry-petelin",
            "francisco-rubio",
        }

    def test_two_launched_on_crew_9_and_four_returned(self, flown):
        assert flown("crew-9", "up") == {"nick-hague", "aleksandr-gorbunov"}
        assert flown("crew-9", "down") == {
            "nick-hague",
            "aleksandr-gorbunov",
            "butch-wilmore",
            "suni-williams",
        }

    def test_the_crew_of_the_starliner_test_returned_on_crew_9(
        self, flown, spaceflight
    ):
        assert flown("boeing-cft", "down") == set()
        for person in flown("boeing-cft", "up"):
            assert spaceflight(person, "boeing-cft") == "crew-9"

    def test_gorbunov_launched_a_specialist_and_landed_a_pilot(self):
        roles = dict(
            SeatAssignment.objects.flown()
            .filter(person__slug="aleksandr-gorbunov", mission__slug="crew-9")
            .values_list("leg", "role")
        )

        assert roles == {"up": "mission-specialist", "down": "pilot"}

    @pytest.mark.parametrize(
        "person, up, down",
        [
            ("loral-ohara", "soyuz-ms-24", "soyuz-ms-24"),
            ("oleg-kononenko", "soyuz-ms-24", "soyuz-ms-25"),
            ("nikolai-chub", "soyuz-ms-24", "soyuz-ms-25"),
            ("oleg-novitskiy", "soyuz-ms-25", "soyuz-ms-24"),
            ("marina-vasilevskaya", "soyuz-ms-25", "soyuz-ms-24"),
            ("tracy-dyson", "soyuz-ms-25", "soyuz-ms-25"),
        ],
    )
    def test_crews_of_ms_24_and_ms_25_returned_as_they_did(
        self, flown, spaceflight, person, up, down
    ):
        assert spaceflight(person, up) == down
        assert person in flown(down, "down")

    def test_on_12_september_2024_nineteen_were_in_orbit(self):
        assert SeatAssignment.objects.aboard(utc(2024, 9, 12)).count() == 19

    def test_seats_of_russians_on_crew_dragon_are_on_a_foreign_vehicle(self):
        seats = SeatAssignment.objects.flown().up().on_foreign_vehicles()
        cosmonauts = seats.filter(
            nation__code="RUS", mission__vehicle__slug="crew-dragon"
        ).values_list("person__slug", flat=True)

        assert set(cosmonauts) >= {
            "anna-kikina",
            "andrey-fedyaev",
            "konstantin-borisov",
            "alexander-grebenkin",
            "aleksandr-gorbunov",
        }

    def test_rubio_and_kikina_traded_seats(self):
        exchange = Exchange.objects.get(seats__person__slug="francisco-rubio")

        assert {str(seat.mission.slug) for seat in exchange.seats.all()} == {
            "soyuz-ms-22",
            "crew-5",
        }

    def test_vasilevskaya_flew_for_belarus(self):
        nations = SeatAssignment.objects.flown().filter(
            person__slug="marina-vasilevskaya"
        )

        assert {seat.nation for seat in nations} == {Nation.objects.get(code="BLR")}


class TestHistory:
    """What everybody who knows the flights would look up first."""

    def test_krikalev_launched_a_soviet_and_landed_a_russian(self, spaceflights):
        assert ("soyuz-tm-12", "soyuz-tm-13", "SUN", "RUS") in spaceflights(
            "sergei-krikalev"
        )

    def test_krikalev_made_six_spaceflights(self, spaceflights):
        assert [each[:2] for each in spaceflights("sergei-krikalev")] == [
            ("soyuz-tm-7", "soyuz-tm-7"),
            ("soyuz-tm-12", "soyuz-tm-13"),
            ("sts-60", "sts-60"),
            ("sts-88", "sts-88"),
            ("soyuz-tm-31", "sts-102"),
            ("soyuz-tma-6", "soyuz-tma-6"),
        ]

    def test_krikalevs_page_names_the_spacecraft_he_returned_on(self, client):
        page = words(client.get("/crew/sergei-krikalev/"))

        assert "Soyuz TM-12" in page
        assert "Soyuz TM-13" in page

    @pytest.mark.parametrize(
        "person, up, down, nation",
        [
            ("dennis-tito", "soyuz-tm-32", "soyuz-tm-31", "USA"),
            ("yevgeny-khrunov", "soyuz-5", "soyuz-4", "SUN"),
            ("aleksei-yeliseyev", "soyuz-5", "soyuz-4", "SUN"),
            ("boris-volynov", "soyuz-5", "soyuz-5", "SUN"),
            ("helen-sharman", "soyuz-tm-12", "soyuz-tm-11", "GBR"),
            ("toyohiro-akiyama", "soyuz-tm-11", "soyuz-tm-10", "JPN"),
        ],
    )
    def test_guests_and_those_who_changed_spacecraft(
        self, spaceflights, person, up, down, nation
    ):
        assert (up, down, nation, nation) in spaceflights(person)

    @pytest.mark.parametrize(
        "mission, people",
        [("soyuz-1", 1), ("soyuz-11", 3), ("sts-51-l", 7), ("sts-107", 7)],
    )
    def test_nobody_returns_who_was_lost(self, flown, mission, people):
        assert Mission.objects.get(slug=mission).outcome == "lost"
        assert len(flown(mission, "up")) == people
        assert flown(mission, "down") == set()

    def test_no_other_crew_was_lost(self):
        assert set(
            Mission.objects.filter(outcome="lost").values_list("slug", flat=True)
        ) == {"soyuz-1", "soyuz-11", "sts-51-l", "sts-107"}

    @pytest.mark.parametrize(
        "mission, crew",
        [
            ("soyuz-18a", {"vasily-lazarev", "oleg-makarov"}),
            ("soyuz-t-10-1", {"vladimir-titov", "gennadi-strekalov"}),
            ("soyuz-ms-10", {"aleksey-ovchinin", "nick-hague"}),
        ],
    )
    def test_a_crew_whose_launch_was_aborted_returned(self, flown, mission, crew):
        assert Mission.objects.get(slug=mission).outcome == "launch-abort"
        assert flown(mission, "up") == crew
        assert flown(mission, "down") == crew

    @pytest.mark.parametrize(
        "mission, people", [("soyuz-34", 2), ("soyuz-ms-23", 3), ("shenzhou-22", 3)]
    )
    def test_a_spacecraft_that_launched_empty_brought_a_crew_home(
        self, flown, mission, people
    ):
        assert flown(mission, "up") == set()
        assert len(flown(mission, "down")) == people

    @pytest.mark.parametrize(
        "mission, return_slug",
        [
            ("soyuz-32", "soyuz-34"),
            ("soyuz-ms-22", "soyuz-ms-23"),
            ("boeing-cft", "crew-9"),
            ("shenzhou-20", "shenzhou-21"),
        ],
    )
    def test_a_spacecraft_landed_empty_and_its_crew_in_another(
        self, flown, mission, return_slug
    ):
        assert Mission.objects.get(slug=mission).outcome == "landed"
        assert flown(mission, "down") == set()
        assert flown(mission, "up")
        assert flown(mission, "up") <= flown(return_slug, "down")

    @pytest.mark.parametrize(
        "mission, up, down", [("sts-61-a", 8, 8), ("sts-71", 7, 8)]
    )
    def test_eight_flew_on_one_shuttle(self, flown, mission, up, down):
        assert (len(flown(mission, "up")), len(flown(mission, "down"))) == (up, down)

    def test_the_family_name_of_yang_liwei_comes_first(self):
        yang = CrewMember.objects.get(slug="yang-liwei")

        assert (yang.name, yang.family_name, yang.name_for_sorting) == (
            "Yang Liwei",
            "Yang",
            "Yang Liwei",
        )

    @pytest.mark.parametrize(
        "words, name", [("леонов", "Alexei Leonov"), ("chretien", "Jean-Loup Chrétien")]
    )
    def test_a_name_is_found_in_another_spelling(self, client, words, name):
        assert name in {
            who.name for who in client.get("/crew/", {"q": words}).context["page_obj"]
        }

    def test_a_soviet_cosmonaut_is_not_foreign_on_a_soyuz(self):
        foreign = SeatAssignment.objects.flown().on_foreign_vehicles()
        on_soyuz = foreign.filter(mission__vehicle__family="Soyuz")

        assert not on_soyuz.filter(nation__code__in=["SUN", "RUS"]).exists()
        assert on_soyuz.filter(person__slug="helen-sharman").exists()


class TestAboard:
    """Who was in space, asked of the database and reckoned from the files."""

    @pytest.fixture
    def aboard(self):
        """Who was in space at a moment, each of them once."""

        def ask(moment):
            seats = SeatAssignment.objects.aboard(moment)
            people = list(seats.values_list("person__slug", flat=True))
            assert len(people) == len(set(people)), moment
            return set(people)

        return ask

    @pytest.mark.parametrize(
        "moment, crew",
        [
            (utc(1961, 4, 12, 6), set()),
            (utc(1961, 4, 12, 6, 30), {"yuri-gagarin"}),
            (utc(1961, 4, 13), set()),
            (
                utc(1969, 7, 20, 20, 17),
                {"neil-armstrong", "buzz-aldrin", "michael-collins"},
            ),
            (utc(1986, 5, 5, 18), {"leonid-kizim", "vladimir-solovyov"}),
            (
                utc(2000, 11, 2, 12),
                {"sergei-krikalev", "william-shepherd", "yuri-gidzenko"},
            ),
        ],
        ids=lambda value: value.isoformat() if hasattr(value, "isoformat") else "",
    )
    def test_these_were_in_space(self, aboard, reckoned, moment, crew):
        assert aboard(moment) == crew
        assert reckoned(moment) == crew

    @pytest.mark.parametrize(
        "moment, people",
        [
            (utc(2009, 5, 15), 10),
            (utc(2009, 7, 18), 13),
            (utc(2023, 5, 30, 12), 17),
            (utc(2024, 9, 12), 19),
        ],
        ids=lambda value: value.isoformat() if hasattr(value, "isoformat") else "",
    )
    def test_so_many_were_in_space(self, aboard, reckoned, moment, people):
        assert len(aboard(moment)) == people
        assert len(reckoned(moment)) == people

    def test_thirteen_were_on_the_station_with_sts_127(self, aboard, flown):
        crew = aboard(utc(2009, 7, 18))

        assert flown("sts-127", "up") <= crew
        assert len(crew - flown("sts-127", "up")) == 6

    def test_files_and_database_agree_on_200_moments(self, aboard, reckoned):
        chance = random.Random(19610412)
        begin, end = utc(1961, 4, 12), utc(2026, 11, 1)
        seconds = int((end - begin).total_seconds())

        for _ in range(200):
            moment = begin + datetime.timedelta(seconds=chance.randrange(seconds))
            assert aboard(moment) == reckoned(moment), moment

    def test_since_november_2000_somebody_has_always_been_in_space(self, aboard):
        for year in range(2001, 2027):
            assert len(aboard(utc(year, 1, 1))) >= 2, year
