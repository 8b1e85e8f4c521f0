"""The columns of the CSV and JSON twins of the lists."""

import datetime

import pytest

from missions.models import Agency

from .conftest import utc
from .reading import csv_rows

SEAT_COLUMNS = (
    "mission,vehicle,spacecraft,leg,person,name,nation,agency,role,status,"
    "arrangement,launched_at,landed_at,returned_on"
)
COLUMNS_BEHIND = (
    "returned_at,days,age,sex,first,flights,total_days,family,operator,ship_of,foreign,"
    "station,launch_site,reach,year,decade,changed,changed_type,nation_changed,"
    "citizenship,through,agreement,price,currency,price_note,launch_date,launch_precision,landing_date,"
    "landing_precision,return_date,return_precision,exchange,role_as_published,position,"
    "backs_up,note,cites"
)


def seat_rows(client, query=""):
    """Rows of /seats.csv by (person, leg, mission)."""
    rows = csv_rows(client.get(f"/seats.csv?{query}"))
    return {(row["person"], row["leg"], row["mission"]): row for row in rows}


def only_row(client, query=""):
    [row] = csv_rows(client.get(f"/seats.csv?{query}"))
    return row


def test_seats_have_the_columns_that_the_design_fixes(client, exchange_era):
    heading = client.get("/seats.csv").getvalue().decode().splitlines()[0]

    assert heading == f"{SEAT_COLUMNS},{COLUMNS_BEHIND}"


@pytest.mark.django_db
def test_seats_have_their_columns_where_no_row_fits(client):
    heading = f"{SEAT_COLUMNS},{COLUMNS_BEHIND}\n"

    assert client.get("/seats.csv").getvalue().decode() == heading


def test_one_seat_is_one_line(client, exchange_era):
    era = exchange_era
    era.rubio.born_on, era.rubio.birth_precision = datetime.date(1975, 12, 11), "day"
    era.rubio.sex = "M"
    era.rubio.save()
    era.ms22.launch_site = "Baikonur, site 31/6"
    era.ms22.save()

    row = only_row(client, "person=frank-rubio&leg=up")

    assert ",".join(row.values()) == (
        "soyuz-ms-22,soyuz-ms,soyuz-ms-751,up,frank-rubio,Frank Rubio,USA,nasa,"
        "flight-engineer,flown,barter,2022-09-21T13:54:49Z,2023-03-28T11:46Z,"
        "soyuz-ms-23,"
        "2023-09-27,370,46,M,True,1,370,Soyuz,roscosmos,RUS,True,iss,Baikonur,orbital,"
        "2022,2020,True,False,,USA,,crew-exchange,,,,2022-09-21,second,2023-03-28,"
        "minute,2023-09-27,day,rubio-kikina,,3,,,"
    )


def test_what_is_of_a_spaceflight_stands_on_both_its_seats(client, exchange_era):
    row = only_row(client, "person=frank-rubio&leg=down")

    assert (row["returned_at"], row["days"], row["first"]) == (
        "2023-09-27",
        "370",
        "True",
    )
    assert (row["flights"], row["total_days"]) == ("1", "370")


def test_a_bought_seat_has_its_price(client, fly, person, seat):
    terms = {"price": 90_000_000, "currency": "USD", "price_note": "As reported."}
    seat(fly("soyuz-ms-17"), person("Kate Rubins"), arrangement="purchase", **terms)

    row = only_row(client)

    assert [row[name] for name in terms] == ["90000000", "USD", "As reported."]


def test_who_flew_for_two_nations_is_told(client, fly, person, seat, soviet_union):
    """Launched for one and landed for the other; then flew for the other again."""
    krikalev = person("Sergei Krikalev")
    seat(fly("soyuz-tm-12", 1991), krikalev, nation=soviet_union)
    seat(fly("soyuz-tm-13", 1992), krikalev, "down")
    seat(fly("sts-60", 1994), krikalev)

    told = {
        (r["mission"], r["leg"]): r["nation_changed"]
        for r in seat_rows(client).values()
    }

    assert told == {
        ("soyuz-tm-12", "up"): "landing",
        ("soyuz-tm-13", "down"): "landing",
        ("sts-60", "up"): "before",
    }


def test_each_leg_is_a_line(client, crew_of):
    crew_of("soyuz-ms-20")

    assert [row["leg"] for row in csv_rows(client.get("/seats.csv"))] == ["up", "down"]


@pytest.mark.parametrize(
    ("moment", "precision", "written"),
    [
        (utc(2022, 9, 21, 13, 54, 49), "second", "2022-09-21T13:54:49Z"),
        (utc(2022, 9, 21, 13, 54), "minute", "2022-09-21T13:54Z"),
        (utc(2022, 9, 21), "day", "2022-09-21"),
        (utc(2022, 9, 1), "month", "2022-09"),
        (utc(2022, 7, 1), "quarter", "2022"),
        (utc(2022, 1, 1), "year", "2022"),
        (utc(2022, 9, 21, 0, 0, 0), "second", "2022-09-21T00:00:00Z"),
        (None, "", ""),
    ],
)
def test_a_launch_is_written_as_closely_as_it_is_known(
    client, fly, person, seat, moment, precision, written
):
    mission = fly(
        "soyuz-ms-40",
        outcome="planned",
        launched_at=moment,
        launch_precision=precision,
    )
    seat(mission, person("Oleg Kononenko"), status="planned")

    assert only_row(client)["launched_at"] == written


def test_a_landing_known_to_the_day_has_no_midnight(client, exchange_era):
    rows = seat_rows(client, "person=frank-rubio")

    assert rows["frank-rubio", "down", "soyuz-ms-23"]["landed_at"] == "2023-09-27"


def test_who_returned_on_the_same_spacecraft_returned_on_it(client, crew_of):
    crew_of("soyuz-ms-20")

    rows = csv_rows(client.get("/seats.csv"))

    assert [row["returned_on"] for row in rows] == ["soyuz-ms-20", "soyuz-ms-20"]


def test_who_changed_spacecraft_returned_on_the_other_one(client, exchange_era):
    rows = seat_rows(client, "person=frank-rubio")

    assert rows["frank-rubio", "up", "soyuz-ms-22"]["returned_on"] == "soyuz-ms-23"
    assert rows["frank-rubio", "down", "soyuz-ms-23"]["returned_on"] == "soyuz-ms-23"


def test_who_is_in_space_has_returned_on_nothing(client, exchange_era):
    assert only_row(client, "mission=soyuz-ms-30")["returned_on"] == ""


def test_who_is_to_fly_has_returned_on_nothing(client, exchange_era):
    assert only_row(client, "mission=crew-99")["returned_on"] == ""


@pytest.mark.parametrize("status", ["backup", "replaced"])
def test_who_did_not_fly_has_returned_on_nothing(client, exchange_era, status):
    assert only_row(client, f"status={status}")["returned_on"] == ""


def test_a_backup_who_flew_another_time_has_returned_on_nothing(
    client, exchange_era, fly, seat
):
    later = fly("soyuz-ms-24", 2023)
    seat(later, exchange_era.chub, "up")
    seat(later, exchange_era.chub, "down")

    assert only_row(client, "status=backup")["returned_on"] == ""
    assert only_row(client, "status=replaced")["returned_on"] == ""


def test_who_was_lost_with_the_spacecraft_has_returned_on_nothing(
    client, fly, person, seat
):
    seat(fly("soyuz-11", outcome="lost"), person("Georgi Dobrovolski"))

    assert only_row(client)["returned_on"] == ""


def test_each_flight_of_a_person_returned_on_its_own_ship(client, fly, person, seat):
    who = person("Oleg Kononenko")
    for slug, year in [("soyuz-ms-11", 2018), ("soyuz-ms-25", 2023)]:
        mission = fly(slug, year)
        seat(mission, who, "up")
        seat(mission, who, "down")
    seat(fly("soyuz-ms-30", 2025, outcome="in-flight"), who, "up")

    rows = seat_rows(client, "leg=up")

    assert {mission: row["returned_on"] for (_, _, mission), row in rows.items()} == {
        "soyuz-ms-11": "soyuz-ms-11",
        "soyuz-ms-25": "soyuz-ms-25",
        "soyuz-ms-30": "",
    }


def test_who_flew_in_a_spacecraft_that_others_took_home_returned_on_another(
    client, fly, person, seat
):
    """Two crews that trade spacecraft in orbit: each returns in the other's."""
    first, second = fly("soyuz-t-1", 2020), fly("soyuz-t-2", 2021)
    first.landed_at, second.landed_at = utc(2021, 9, 1, 12), utc(2022, 9, 1, 12)
    first.save(), second.save()
    host, guest = person("Host One"), person("Guest Two")
    seat(first, host, "up")
    seat(second, guest, "up")
    seat(first, guest, "down")
    seat(second, host, "down")

    rows = seat_rows(client, "leg=up")

    assert rows["host-one", "up", "soyuz-t-1"]["returned_on"] == "soyuz-t-2"
    assert rows["guest-two", "up", "soyuz-t-2"]["returned_on"] == "soyuz-t-1"


def test_a_mission_has_a_line_with_both_crews(client, exchange_era):
    rows = {row["mission"]: row for row in csv_rows(client.get("/missions.csv"))}

    assert rows["soyuz-ms-22"]["crew_up"] == "sergey-prokopyev frank-rubio"
    assert rows["soyuz-ms-22"]["crew_down"] == ""
    assert rows["soyuz-ms-23"]["crew_up"] == ""
    assert set(rows["soyuz-ms-23"]["crew_down"].split()) == {
        "sergey-prokopyev",
        "frank-rubio",
    }


def test_a_mission_says_how_many_seats_were_fitted(client, exchange_era):
    rows = {row["mission"]: row for row in csv_rows(client.get("/missions.csv"))}

    assert rows["soyuz-ms-22"]["seats_fitted"] == "3"
    assert rows["soyuz-ms-30"]["seats_fitted"] == "2"


def test_a_persons_line_names_the_missions_they_launched_on(client, exchange_era):
    rows = {row["person"]: row for row in csv_rows(client.get("/crew.csv"))}

    assert rows["frank-rubio"]["missions"] == "soyuz-ms-22"
    assert rows["frank-rubio"]["flights"] == "1"
    assert rows["nikolai-chub"]["missions"] == ""
    assert rows["nikolai-chub"]["flights"] == "0"


def test_a_launch_that_failed_below_100_km_is_named_and_is_no_flight(
    client, fly, person, seat
):
    aborted = fly("soyuz-ms-10", 2018, outcome="launch-abort", reach="below-100-km")
    seat(aborted, person("Nick Hague"), "up")

    [row] = csv_rows(client.get("/crew.csv"))

    assert (row["missions"], row["flights"]) == ("soyuz-ms-10", "0")


def test_an_exchange_has_a_line_with_its_seats(client, exchange_era):
    [row] = csv_rows(client.get("/swaps.csv"))

    assert row["seats"] == "soyuz-ms-22:frank-rubio crew-5:anna-kikina"
    assert row["pairing"] == "inferred"


LINES = {
    "/missions.csv": {
        "crew-99": "crew-99,Crew 99,crew-dragon,,,,orbital,planned,2031-02,,4,"
        "nicole-mann,,Dragon,,2031,2030,,1,0,,USA,False,False,False,False",
        "soyuz-ms-22": "soyuz-ms-22,Soyuz Ms 22,soyuz-ms,soyuz-ms-751,roscosmos,iss,"
        "orbital,landed,2022-09-21T13:54:49Z,2023-03-28T11:46Z,3,"
        "sergey-prokopyev frank-rubio,,Soyuz,,2022,2020,187,2,0,1,RUS USA,False,True,"
        "False,False",
    },
    "/crew.csv": {
        "anna-kikina": "anna-kikina,Anna Kikina,Kikina,Anna,Анна Кикина,RUS,roscosmos,"
        ",1,crew-5,,,157,2022-10-05T16:00Z,,1,crew-dragon,iss",
    },
    "/agencies.csv": {
        "nasa": "nasa,National Aeronautics and Space Administration,NASA,space-agency,"
        "USA,,2,",
        "esa": "esa,European Space Agency,ESA,other,,nasa,0,",
    },
    "/vehicles.csv": {
        "soyuz-ms": "soyuz-ms,Soyuz MS,Soyuz,roscosmos,RUS,,3,3,",
        "orion": "orion,Orion,Orion,esa,,nasa,4,0,",
    },
    "/nations.csv": {
        "RUS": "RUS,Russia,,,,3,3",
        "SUN": "SUN,Soviet Union,1922-12-30,1991-12-26,RUS,0,0",
    },
    "/sources.csv": {
        "an-agency-page": "an-agency-page,An agency,A page,https://agency.example/page,"
        ",2026-11-22,True,en",
    },
    "/swaps.csv": {
        "rubio-kikina": "rubio-kikina,Rubio Kikina,crew-exchange,inferred,"
        "soyuz-ms-22:frank-rubio crew-5:anna-kikina,"
        "Both seats were flown in one season.",
    },
    "/changes.csv": {
        "nikolai-chub-withdrawn": "nikolai-chub-withdrawn,2022-07-15,withdrawn,"
        "nikolai-chub,Nikolai Chub,up,False,crew-5,,,,,He was ill,"
        "Nikolai Chub was withdrawn.,https://agency.example/page",
    },
    "/timeline.csv": {
        "frank-rubio": "frank-rubio,Frank Rubio,USA,soyuz-ms-22,soyuz-ms,"
        "2022-09-21T13:54:49Z,soyuz-ms-23,soyuz-ms,2023-09-27,False,True,370",
        "anna-kikina": "anna-kikina,Anna Kikina,RUS,crew-5,crew-dragon,"
        "2022-10-05T16:00Z,crew-5,crew-dragon,2023-03-12T02:00Z,False,False,157",
        "oleg-kononenko": "oleg-kononenko,Oleg Kononenko,RUS,soyuz-ms-30,soyuz-ms,"
        "2024-06-01T09:00Z,,,,False,False,",
    },
    "/in-space/2023-02-25.csv": {
        "frank-rubio": "frank-rubio,Frank Rubio,USA,nasa,soyuz-ms-22,soyuz-ms,iss,"
        "2022-09-21T13:54:49Z,crew-5,sourced,soyuz-ms-23,2023-09-27",
        "sergey-prokopyev": "sergey-prokopyev,Sergey Prokopyev,RUS,roscosmos,"
        "soyuz-ms-22,soyuz-ms,iss,2022-09-21T13:54:49Z,soyuz-ms-22 soyuz-ms-23,either,"
        "soyuz-ms-23,2023-09-27",
    },
    "/nations-by-vehicle.csv": {"USA": "USA,Dragon,True,1"},
}


@pytest.fixture
def everywhere(exchange_era, nasa, soviet_union):
    """The exchange era, with a nation that ended and a body of several nations."""
    esa = Agency.objects.create(
        slug="esa",
        name="European Space Agency",
        short_name="ESA",
        kind="other",
        predecessor=nasa,
    )
    esa.vehicles_operated.create(
        slug="orion", name="Orion", family="Orion", seats=4, maker=nasa
    )


@pytest.mark.parametrize("address", LINES)
def test_each_column_of_a_list_holds_what_its_head_says(client, everywhere, address):
    """The columns that were there first; others stand behind them."""
    rows = csv_rows(client.get(address))
    found = {next(iter(row.values())): ",".join(row.values()) for row in rows}

    for key, line in LINES[address].items():
        assert f"{found[key]},".startswith(f"{line},")


def test_numbers_and_truths_are_no_text_in_json_and_what_is_unknown_is_null(
    client, everywhere
):
    rows = client.get("/timeline.json").json()["results"]
    [mann] = [row for row in rows if row["person"] == "nicole-mann"]
    [kononenko] = [row for row in rows if row["person"] == "oleg-kononenko"]

    assert (mann["whole_days"], mann["lost"]) == (157, False)
    assert (kononenko["whole_days"], kononenko["landed_at"]) == (None, None)
