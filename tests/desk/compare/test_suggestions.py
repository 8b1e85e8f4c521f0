"""From the files of another catalogue to what a curator takes or refuses."""

import datetime

import pytest
from django.contrib.auth.models import Permission
from django.core.management import CommandError, call_command
from django.urls import reverse

from desk.compare.differences import differences
from desk.compare.flights import Flight, Moment, Rider
from desk.models import Suggestion
from missions.models import Disagreement, Leg, Mission, Source, Station

from ...reading import text, tree
from ..browsing import sent
from .test_files import MISSIONS, RIDES

UTC = datetime.UTC


def moment(*parts, precision="minute"):
    return Moment.of(datetime.datetime(*parts, tzinfo=UTC), precision)


def told(*flights):
    """{(about, what): (ours, theirs)} of all differences."""
    _compared, found = differences(flights)
    return {(each.about, each.what): (each.ours, each.theirs) for each in found}


@pytest.fixture
def ms90(fly, person, seat):
    """Launched 1 March 2026 at 12:00 UTC, landed 1 September, one person both ways."""
    mission = fly("soyuz-ms-90", 2026, name="Soyuz MS-90")
    who = person("Ivan Ivanov")
    seat(mission, who, Leg.UP, role="commander")
    seat(mission, who, Leg.DOWN, role="commander")
    return mission


def theirs(**fields):
    return Flight(
        **{
            "names": ["Soyuz MS-90"],
            "launched": moment(2026, 3, 1, 12),
            "landed": moment(2026, 9, 1, 12),
            "has_flown": True,
        }
        | fields
    )


def test_what_they_say_too_is_no_difference(ms90):
    riders = [Rider("IVANOV, Ivan Petrovich, Pol. VVS", role="Komandir")]

    assert told(theirs(up=riders, down=riders)) == {}
    assert told(theirs(launched=moment(2026, 3, 1, precision="day"), landed=None)) == {}
    assert told(theirs(launched=moment(2026, 3, 1, 12, 9))) == {}  # rounded, or so


def test_moments_that_differ(ms90):
    found = told(theirs(launched=moment(2026, 3, 1, 12, 11), landed=moment(2026, 9, 2)))

    assert found == {
        ("Soyuz MS-90", "launched_at"): (
            "1 March 2026, 12:00 UTC",
            "1 March 2026, 12:11 UTC",
        ),
        ("Soyuz MS-90", "landed_at"): (
            "1 September 2026, 12:00 UTC",
            "2 September 2026, 00:00 UTC",
        ),
    }


def test_a_flight_is_found_by_its_id_its_name_or_its_launch(ms90):
    Mission.objects.update(cospar_id="2026-101A", aliases="Союз МС-90")

    for flight in (
        theirs(names=["Altai"], ids={"cospar_id": "2026-101A"}, launched=None),
        theirs(names=["SOYUZ MS 90"], launched=None),
        theirs(names=["Союз МС-90"]),
        theirs(names=["Altai"], launched=moment(2026, 3, 1, 12, 5)),
        theirs(names=["Altai"], launched=moment(2026, 3, 1, precision="day")),
    ):
        assert told(flight) == {}


def test_a_flight_that_we_lack_is_offered_where_it_belongs_here(ms90):
    other = {"names": ["Soyuz MS-91"], "launched": moment(2026, 7, 1)}

    assert list(told(theirs(**other))) == [("Soyuz MS-91", "mission")]
    assert told(theirs(is_ours=False, **other)) == {}
    assert told(theirs(has_flown=False, **other)) == {}


def test_a_station_is_no_flight_that_we_lack(ms90):
    iss = Station.objects.create(slug="iss", name="ISS", short_name="ISS")
    launch = {"launched": moment(1998, 11, 20), "landed": None}

    assert told(theirs(names=[iss.name], **launch)) == {}
    iss.wikidata = "Q25271"
    iss.save()
    ids = {"wikidata": "Q25271"}
    assert told(theirs(names=["Space station"], ids=ids, **launch)) == {}


def test_another_item_under_another_name_is_of_an_expedition(ms90):
    Mission.objects.update(wikidata="Q90")
    ids = {"wikidata": "Q91"}

    assert told(theirs(names=["Expedition 90"], ids=ids)) == {}
    assert told(theirs(ids=ids)) == {("Soyuz MS-90", "wikidata"): ("Q90", "Q91")}


def test_a_launch_that_was_called_off_is_not_the_flight_of_that_name(ms90):
    assert told(theirs(is_ours=False, launched=moment(2026, 2, 27))) == {}


def test_crews_that_differ(ms90):
    found = told(theirs(up=[Rider("Ivan Iwanow"), Rider("Jane Doe", role="Pilot")]))
    assert found == {("Soyuz MS-90", "up"): ("", "Jane Doe (Pilot)")}

    found = told(theirs(up=[Rider("Jane Doe")]))
    assert found[("Soyuz MS-90", "up")] == ("Ivan Ivanov", "not in the crew")


def test_who_is_aboard_on_either_leg_is_in_the_crew(ms90, person, seat):
    seat(ms90, person("Jane Doe", wikidata="Q7"), Leg.DOWN)
    seat(ms90, person("Without An Item"), Leg.UP)
    both = [Rider("Ivan Ivanov"), Rider("Jane Doe")]

    assert told(theirs(crew=both)) == {}
    found = told(theirs(crew=[*both[:1], Rider("Mary Major")]))
    assert found == {
        ("Soyuz MS-90", "up"): ("", "Mary Major"),
        ("Soyuz MS-90", "down"): ("Jane Doe", "not in the crew"),
    }


@pytest.fixture
def compare(tmp_path, capsys):
    """Runs the command over GCAT's two tables; gives what it printed."""

    def run(missions=MISSIONS, rides=RIDES):
        files = []
        for name, lines in (("missions.tsv", missions), ("rides.tsv", rides)):
            (tmp_path / name).write_text("\n".join(lines), encoding="utf-8")
            files.append(str(tmp_path / name))
        call_command("compare", "gcat", *files)
        return capsys.readouterr().out

    return run


def test_the_queue_holds_each_difference_once(compare, ms90):
    first, second = compare(), compare()

    assert "Soyuz MS-90, callsign: – → Altai" in first
    assert "Soyuz MS-90, launch crew: – → Jane Doe, NASA (Bortinzhener-1)" in first
    assert "Soyuz MS-91, flight: – →" in first
    assert "4 new suggestions, 4 open." in first
    assert "0 new suggestions, 4 open." in second
    Mission.objects.update(callsign="Altai")
    assert "0 new suggestions, 3 open." in compare()  # no longer so


def test_what_a_disagreement_tells_already_is_not_suggested(compare, ms90):
    Mission.objects.update(landed_at=datetime.datetime(2026, 9, 3, tzinfo=UTC))
    assert "landing (UTC)" in compare()
    Suggestion.objects.all().delete()
    gcat = Source.objects.create(slug="gcat-launch-log", checked_on="2026-11-25")
    facts = {"fact": "Landing time, by the minute", "reason": "They differ."}
    told = Disagreement.objects.create(slug="landing", mission=ms90, **facts)
    told.claims.create(source=gcat, value="1 September 2026")

    assert "landing (UTC)" not in compare()


def test_a_broken_file_leaves_the_queue_as_it_is(compare, ms90):
    with pytest.raises(CommandError, match=r"rides.tsv, row 2, .*2026 Mrz"):
        compare(
            rides=[RIDES[0], RIDES[1].replace("2026 Mar", "2026 Mrz")],
            missions=MISSIONS[:1],
        )

    assert not Suggestion.objects.exists()


def one(what):
    return Suggestion.objects.get(what=what)


def test_taking_opens_the_form_filled_in_and_saving_it_answers(
    compare, ms90, admin_client
):
    compare()
    taken = one("callsign")
    page = admin_client.get(reverse("admin:desk_suggestion_change", args=[taken.pk]))
    [there] = [
        link.get("href")
        for link in tree(page).findall(".//a")
        if "_take" in link.get("href")
    ]

    form = admin_client.get(there)
    assert "GCAT says: Altai." in text(tree(form))
    assert Mission.objects.get(slug="soyuz-ms-90").callsign == ""  # until it is saved
    assert admin_client.post(there, sent(form)).status_code == 302

    assert Mission.objects.get(slug="soyuz-ms-90").callsign == "Altai"
    assert not Suggestion.objects.filter(what="callsign").exists()


def test_a_seat_and_a_flight_are_taken_as_new_rows(compare, ms90, admin_client):
    compare()

    seat = sent(admin_client.get(one("up").taken_at))
    assert seat["mission"] == [str(ms90.pk)]
    assert (seat["leg"], seat["status"]) == (["up"], ["flown"])
    flight = sent(admin_client.get(one("mission").taken_at))
    assert (flight["name"], flight["outcome"]) == (["Soyuz MS-91"], ["landed"])
    assert (flight["launched_at_0"], flight["launched_at_1"]) == (
        ["2026-08-10"],
        ["12:00:00"],
    )


def test_a_suggestion_that_is_wrong_becomes_a_disagreement_and_stays_away(
    compare, ms90, admin_client, source
):
    slug = {"slug": "gcat-human-spaceflight", "publisher": "GCAT"}
    Source.objects.create(checked_on="2026-11-25", **slug)
    Mission.objects.update(launched_at=datetime.datetime(2026, 3, 1, 11, tzinfo=UTC))
    compare()
    there = one("launched_at").refused_at

    form = sent(admin_client.get(there))
    typed = form | {"reason": "Theirs is local time."}
    refused = text(tree(admin_client.post(there, typed)))
    assert "names fewer than two sources." in refused
    ours = {"claims-1-source": source.pk, "claims-1-value": "1 March 2026, 11:00 UTC"}
    answer = admin_client.post(there, typed | ours)

    assert answer.status_code == 302
    told = Disagreement.objects.get(mission=ms90)
    assert (told.fact, told.chosen) == ("Launch time", "1 March 2026, 11:00 UTC")
    claim = told.claims.get(source__publisher="GCAT")
    assert claim.source.slug == "gcat-human-spaceflight"
    assert claim.value == "1 March 2026, 12:00:05 UTC"
    judged = one("launched_at")
    assert (judged.judged, judged.why) == ("wrong", "Theirs is local time.")
    assert "0 new suggestions" in compare()


def test_what_is_put_off_or_refused_is_not_offered_again(compare, ms90, admin_client):
    compare()
    refused = one("mission")
    there = reverse("admin:desk_suggestion_change", args=[refused.pk])

    page = admin_client.post(there, {"judged": "wrong"})
    assert "Say why, so that nobody asks again." in text(tree(page))
    admin_client.post(there, {"judged": "wrong", "why": "Never flew."})
    put_off = reverse("admin:desk_suggestion_change", args=[one("callsign").pk])
    admin_client.post(put_off, {"judged": "later"})

    assert "0 new suggestions, 2 open." in compare()
    assert one("mission").why == "Never flew."


@pytest.mark.parametrize("key", ["0", "x", "²", "9" * 30])
def test_a_form_opens_whatever_suggestion_is_asked_for(admin_client, ms90, key):
    there = reverse("admin:missions_mission_change", args=[ms90.pk])

    assert admin_client.get(f"{there}?_take={key}").status_code == 200


def test_who_may_only_look_judges_nothing(client, django_user_model, compare, ms90):
    compare()
    staff = django_user_model.objects.create_user("onlooker", is_staff=True)
    staff.user_permissions.set(Permission.objects.filter(codename="view_suggestion"))
    client.force_login(staff)
    there = reverse("admin:desk_suggestion_change", args=[one("mission").pk])

    assert "Not now" not in text(tree(client.get(there)))
    assert client.post(there, {"judged": "later"}).status_code == 403
