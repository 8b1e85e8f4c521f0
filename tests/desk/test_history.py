"""Who changed which value, from what to what, and why; and how it is put back."""

import pytest
from django.conf import settings

from desk.models import Edit
from missions.catalogue import load_catalogue
from missions.models import CrewMember, FormerSlug, Mission, Nation, Source

from ..reading import text, tree
from .browsing import address, opened, sent, wrong


@pytest.fixture
def mission(fly, person, seat):
    mission = fly("soyuz-ms-40", 2024, rocket="Soyuz-FG", outcome="in-flight")
    seat(mission, person("Oleg Kononenko"), position=1, role="commander")
    return mission


def told(client, row):
    """The words of a row's history."""
    return text(tree(client.get(address(row, "history"))).find(".//*[@id='content']"))


def put_back(client, edit, why="A mistake."):
    return client.post(edit.form_address, {"_put_back": edit.pk, "_why": why})


def test_it_tells_who_changed_what_and_why(admin_client, mission, save):
    save(
        mission,
        rocket="R-7",
        **{"seats-0-role_as_published": "pilot"},
        _why="TASS says so.",
    )

    history = told(admin_client, mission)

    assert "changed by admin" in history
    assert "Why: TASS says so." in history
    assert "Rocket Soyuz-FG R-7" in history
    assert (
        "seat: launch, Oleg Kononenko, flown: Role as published blank pilot" in history
    )


def test_what_is_saved_untouched_leaves_no_trace(admin_client, mission, save):
    save(mission)

    assert not Edit.objects.exists()
    assert "Nobody changed it here." in told(admin_client, mission)


def test_a_row_is_put_back_with_its_seats(admin_client, fly, mission, save, source):
    another = Source.objects.create(
        slug="b", publisher="B", checked_on=source.checked_on
    )
    typed = {"seats-0-DELETE": "on", "sources": [another.pk], "landing_place": "Steppe"}
    save(mission, rocket="R-7", **typed)

    answer = put_back(admin_client, Edit.objects.get())

    assert answer.status_code == 302
    now = Mission.objects.get()
    assert (now.rocket, now.landing_place) == ("Soyuz-FG", "")
    assert now.sources.get() == source
    assert now.seats.get().person.slug == "oleg-kononenko"
    assert Edit.objects.first().why == "A mistake."
    put_back(admin_client, Edit.objects.first())
    assert not now.seats.exists()


def test_what_others_changed_since_stays(admin_client, mission, person, save, seat):
    save(mission, rocket="R-7")
    save(mission, landing_place="Steppe")
    seat(mission, person("Nikolai Chub"), position=2)

    put_back(admin_client, Edit.objects.last())

    now = Mission.objects.get()
    assert (now.rocket, now.landing_place) == ("Soyuz-FG", "Steppe")
    assert now.seats.count() == 2


def test_what_was_put_back_is_not_put_back_again(admin_client, mission, save):
    save(mission, rocket="R-7", **{"seats-0-DELETE": "on"})
    edit = Edit.objects.get()
    assert put_back(admin_client, edit).status_code == 302

    page = put_back(admin_client, edit)

    assert "is as it was before it: nothing to put back." in wrong(page)
    assert mission.seats.count() == 1
    assert Edit.objects.count() == 2


def test_what_changed_since_is_told_before_it_is_put_back(
    admin_client, mission, save, source
):
    other, third = (
        Source.objects.create(slug=slug, publisher=slug, checked_on=source.checked_on)
        for slug in "bc"
    )
    save(mission, rocket="R-7", sources=[source.pk, other.pk])
    save(mission, rocket="R-9", sources=[source.pk, other.pk, third.pk])

    page = put_back(admin_client, Edit.objects.last())

    assert "Somebody changed this after the edit that you put back." in wrong(page)
    assert "Rocket R-9 Soyuz-FG (change it or save it)" in text(tree(page))
    assert admin_client.post(address(mission), sent(page)).status_code == 302
    now = Mission.objects.get()
    assert now.rocket == "Soyuz-FG"
    assert {each.slug for each in now.sources.all()} == {source.slug, "c"}


def test_what_may_not_be_put_back_is_refused_in_words(
    admin_client, mission, person, save, seat, source
):
    save(mission, seats_fitted="1")
    save(mission, seats_fitted="2")
    seat(mission, person("Nikolai Chub"), position=2)

    page = put_back(admin_client, Edit.objects.first())

    assert "2 people do not fit into the 1 seats fitted." in wrong(page)
    assert Mission.objects.get().seats_fitted == 2


def test_a_deleted_row_is_put_back(admin_client, person, russia):
    who = person("Jonny Kim", native_name="Kim")
    who.citizenships.create(nation=russia)
    admin_client.post(address(who, "delete"), {"post": "yes", "_why": "Not a person."})
    edit = Edit.objects.get()
    page = tree(admin_client.get(f"/admin/desk/edit/{edit.pk}/change/"))
    assert "Why: Not a person." in text(page)

    answer = put_back(admin_client, edit)

    assert answer.status_code == 302
    assert "was not put back" not in text(tree(admin_client.get(answer["Location"])))
    who = CrewMember.objects.get()
    assert (who.slug, who.native_name) == ("jonny-kim", "Kim")
    assert who.citizenships.get().nation == russia


def test_the_address_of_a_deleted_row_says_so(admin_client, client, person):
    who = person("Jonny Kim")
    page = admin_client.get(address(who, "delete"))
    assert "A sentence for readers" in text(tree(page))

    admin_client.post(address(who, "delete"), {"post": "yes", "_why": "Not a person."})

    gone = client.get("/crew/jonny-kim/")
    assert gone.status_code == 410
    assert "“Jonny Kim” was taken out" in text(tree(gone))
    assert "The reason given: Not a person." in text(tree(gone))
    put_back(admin_client, Edit.objects.get())
    assert client.get("/crew/jonny-kim/").status_code == 200


@pytest.fixture
def led_on(admin_client, person, russia):
    """The edit that deleted Jonny Kim, whose address leads to Jonathan Kim."""
    who, other = person("Jonny Kim"), person("Jonathan Kim")
    who.citizenships.create(nation=russia)
    admin_client.post(address(who, "delete"), {"post": "yes", "other": other.pk})
    return Edit.objects.get()


def test_who_is_put_back_has_the_address_that_led_on(admin_client, client, led_on):
    assert client.get("/crew/jonny-kim/")["Location"] == "/crew/jonathan-kim/"

    assert put_back(admin_client, led_on).status_code == 302

    assert "Jonny Kim" in client.get("/crew/jonny-kim/").text
    assert not FormerSlug.objects.exists()


def test_it_leads_on_while_putting_back_is_refused(
    admin_client, client, led_on, person
):
    """By a doubt here: who is sure of that is sure of the address too."""
    person("Jonny Kim", slug="another")

    page = put_back(admin_client, led_on)

    assert "There is somebody of this name" in wrong(page)
    assert client.get("/crew/jonny-kim/").status_code == 301
    for _each in range(2):
        sure = {"_sure": [each.text for each in page.context["saving"].doubts]}
        page = admin_client.post(led_on.form_address, sent(page) | sure)
    assert page.status_code == 302
    assert "Jonny Kim" in client.get("/crew/jonny-kim/").text


def test_a_new_row_takes_an_address_that_leads_on_where_that_is_meant(
    admin_client, client, led_on, russia
):
    there = "/admin/missions/crewmember/add/"
    form = sent(admin_client.get(there)) | {"name": "J. Kim", "slug": "jonny-kim"}
    form |= {"citizenships-0-nation": russia.pk}

    page = admin_client.post(there, form)

    assert "its address leads to “jonathan-kim”. Should it lead here" in wrong(page)
    assert client.get("/crew/jonny-kim/").status_code == 301
    sure = {"_sure": [page.context["saving"].doubts[0].text], "_why": "Another."}
    assert admin_client.post(there, form | sure).status_code == 302
    assert "J. Kim" in client.get("/crew/jonny-kim/").text


def test_nobody_takes_the_former_slug_of_who_is_there(admin_client, led_on):
    """Who took it after a deletion and was renamed: that row has it for good."""
    put_back(admin_client, led_on)
    who = CrewMember.objects.get(slug="jonny-kim")
    admin_client.post(address(who), opened(admin_client, who) | {"slug": "kim"})

    assert "leads there for good" in wrong(put_back(admin_client, led_on))
    Edit.objects.all().delete()  # as of one that the files renamed
    there = "/admin/missions/crewmember/add/"
    form = sent(admin_client.get(there)) | {"name": "J. Kim", "slug": "jonny-kim"}

    assert "leads there for good" in wrong(admin_client.post(there, form))


def test_what_it_led_to_may_be_gone(admin_client, mission, nasa, save):
    save(mission, operator=nasa.pk)
    save(mission, operator="", rocket="R-7")
    nasa.delete()

    page = admin_client.post(
        address(mission),
        {"_put_back": Edit.objects.first().pk, "_why": "A mistake."},
        follow=True,
    )

    assert "Flown for nasa is no longer there" in text(tree(page))
    now = Mission.objects.get()
    assert (now.operator, now.rocket) == (None, "Soyuz-FG")


@pytest.mark.parametrize("edit", ["", "0", "x", "9" * 30])
def test_an_edit_that_is_none_is_not_found(admin_client, edit, mission):
    answer = admin_client.post(address(mission), {"_put_back": edit})

    assert answer.status_code == 404


def test_every_noun_has_its_history(admin_client, exchange_era, save):
    for row, field in (
        (exchange_era.nasa, "native_name"),
        (exchange_era.change, "reason"),
        (exchange_era.exchange, "basis"),
        (exchange_era.soyuz, "family"),
    ):
        before = getattr(row, field)
        save(row, **{field: "Typed"})
        assert "Typed" in told(admin_client, row)
        assert put_back(admin_client, Edit.objects.first()).status_code == 302
        row.refresh_from_db()
        assert getattr(row, field) == before


def test_a_list_tells_what_was_done_lately(admin_client, mission, save):
    save(mission, rocket="R-7", _why="TASS says so.")

    page = text(tree(admin_client.get("/admin/desk/edit/?q=TASS")))

    assert "Soyuz Ms 40" in page
    assert "1 edit" in page


def test_a_load_is_one_line_and_the_catalogue_knows_nothing_of_it(db, tmp_path):
    for file in settings.FIXTURES_DIR.glob("*.json"):
        (tmp_path / file.name).write_text("[]\n", encoding="utf-8")
    nations = tmp_path / "02_nations.json"
    nations.write_text(
        '[{"model": "missions.nation", "fields": {"code": "RUS", "name": "Russia"}}]'
    )

    load_catalogue(tmp_path)
    load_catalogue(tmp_path)

    assert Nation.objects.exists()
    assert Edit.objects.get().why == "nation: 1 entered"


def test_a_load_has_a_page_and_nothing_to_put_back(admin_client):
    load = Edit.objects.create(called="The files were loaded", why="nation: 1 entered")

    page = admin_client.get(f"/admin/desk/edit/{load.pk}/change/")

    assert page.status_code == 200
    assert "Put back" not in page.text


def test_a_list_of_sources_shows_what_came_and_what_went(admin_client, mission, source):
    other = Source.objects.create(
        slug="other", publisher="Other", checked_on="2026-01-01"
    )
    mission.sources.set([source, other])
    third = Source.objects.create(
        slug="third", publisher="Third", checked_on="2026-01-01"
    )
    form = opened(admin_client, mission) | {"sources": [source.pk, third.pk]}

    admin_client.post(address(mission), form)

    (change,) = Edit.objects.get().changes
    assert (change.before, change.after) == (f"1 other; {other}", f"1 other; {third}")


def test_the_list_of_edits_and_an_edits_page_speak_in_words(
    admin_client, mission, save
):
    save(mission, rocket="R-7", _why="TASS says so.")
    Edit.objects.create(called="The files were loaded", why="nation: 1 entered, " * 20)

    page = text(tree(admin_client.get("/admin/desk/edit/")))
    one = tree(admin_client.get(f"/admin/desk/edit/{Edit.objects.last().pk}/change/"))

    assert "By noun All Mission" in page
    assert page.count("nation: 1 entered") < 20
    crumbs = text(one.find(".//div[@class='breadcrumbs']"))
    assert crumbs == "Home › Edits › Soyuz Ms 40, changed"
    assert one.find(f".//a[@href='{address(mission)}']") is not None
