"""What browsers, proxies and the process itself hold, and until when."""

import datetime

import pytest
from django.conf import settings as site
from django.core.cache import cache
from django.core.exceptions import MiddlewareNotUsed
from django.db import OperationalError, connection, transaction
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from crewswap.held import Held
from missions.models import CatalogueVersion, FormerSlug, Mission

from .conftest import utc

pytestmark = pytest.mark.django_db(transaction=True)

PAGE = "/missions/"
HELD = ["/", "/missions/", "/seats.csv", "/seats.json", "/changes.atom", "/card.png"]


@pytest.fixture(autouse=True)
def nothing_held_yet():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def crew9(transactional_db, fly, dragon):
    return fly("crew-9", 2024, dragon, callsign="Freedom")


@pytest.fixture
def asked(client):
    """(answer, how many queries it took): asked("/seats/", if_none_match=etag)."""

    def ask(address, **headers):
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(address, headers=headers)
            answer.body = answer.getvalue()
        return answer, len(queries)

    return ask


@pytest.fixture(autouse=True)
def today(monkeypatch):
    """Noon, since a day ends all answers; today(2026, 3, 2, 0) makes it another."""

    def turn(*parts):
        monkeypatch.setattr("crewswap.held.now", lambda: utc(*parts))

    turn(2026, 3, 1, 12)
    return turn


@pytest.mark.parametrize("address", HELD)
def test_who_asks_again_gets_the_same_for_one_query(crew9, asked, address):
    first, _many = asked(address)
    again, queries = asked(address)

    assert queries == 1
    assert again.status_code == first.status_code == 200
    assert again.body == first.body != b""
    assert again["Content-Type"] == first["Content-Type"]
    assert again["ETag"] == first["ETag"]


@pytest.mark.parametrize("address", HELD)
def test_who_holds_the_answer_is_told_so_for_one_query(crew9, asked, address):
    first, _many = asked(address)
    again, queries = asked(address, if_none_match=f'"other", {first["ETag"]}')

    assert queries == 1
    assert again.status_code == 304
    assert again.content == b""
    assert again["ETag"] == first["ETag"]
    assert again["Cache-Control"] == first["Cache-Control"]


def test_a_proxy_may_take_the_mark_of_a_weak_etag_away(crew9, asked):
    etag = asked(PAGE)[0]["ETag"]

    assert asked(PAGE, if_none_match=etag.removeprefix("W/"))[0].status_code == 304
    assert asked(PAGE, if_none_match='"other"')[0].status_code == 200


def test_a_change_of_the_catalogue_is_seen_at_once(crew9, asked, client):
    etag = asked("/missions/crew-9/")[0]["ETag"]

    Mission.objects.update(callsign="Endurance")
    answer, _many = asked("/missions/crew-9/", if_none_match=etag)

    assert answer.status_code == 200
    assert "Endurance" in answer.content.decode()
    assert answer["ETag"] != etag


def test_it_says_when_the_catalogue_last_changed(crew9, asked):
    CatalogueVersion.objects.update(
        changed_at=datetime.datetime(2026, 3, 1, 12, 30, tzinfo=datetime.UTC)
    )

    assert asked(PAGE)[0]["Last-Modified"] == "Sun, 01 Mar 2026 12:30:00 GMT"


def test_another_day_is_another_answer(crew9, asked, today):
    etag = asked("/in-space/")[0]["ETag"]

    today(2026, 3, 2, 0)

    assert asked("/in-space/", if_none_match=etag)[0].status_code == 200


def test_others_hold_it_as_long_as_the_settings_say(crew9, asked, settings):
    settings.HELD_BY_BROWSERS, settings.HELD_BY_PROXIES = 30, 900

    assert asked(PAGE)[0]["Cache-Control"] == (
        "public, max-age=30, s-maxage=900, stale-while-revalidate=900"
    )


def test_nobody_holds_it_longer_than_the_day(crew9, asked, today):
    today(2026, 3, 1, 23, 59, 20)

    assert asked(PAGE)[0]["Cache-Control"] == (
        "public, max-age=40, s-maxage=40, stale-while-revalidate=40"
    )


def test_a_curators_browser_asks_each_time(crew9, asked, admin_client):
    """Else a page that was looked at before saving is there for a minute more."""
    held = asked(PAGE)[0]
    curators = admin_client.get(PAGE)
    again = admin_client.get(PAGE, headers={"if-none-match": curators["ETag"]})

    assert curators["Cache-Control"] == again["Cache-Control"] == "private, no-cache"
    assert (curators.content, again.status_code) == (held.content, 304)
    assert asked(PAGE)[0]["Cache-Control"] == held["Cache-Control"]


def test_the_proxy_answers_a_curator_past_its_cache():
    proxy = (site.BASE_DIR / "deploy" / "nginx.conf").read_text()

    assert f"proxy_cache_bypass $cookie_{site.SESSION_COOKIE_NAME};" in proxy


@pytest.fixture
def moved_and_gone(crew9):
    noun = {"noun": "mission"}
    FormerSlug.objects.create(slug="crew-nine", now="crew-9", **noun)
    gone = {"called": "Crew-8", "gone_on": datetime.date(2026, 1, 2)}
    FormerSlug.objects.create(slug="crew-8", **gone, **noun)


@pytest.mark.parametrize(
    ("slug", "status"), [("crew-nine", 301), ("crew-8", 410), ("crew-99", 404)]
)
def test_nor_does_it_hold_that_something_moved_or_is_gone(
    moved_and_gone, asked, admin_client, slug, status
):
    """Which a curator may end a moment later, by putting it back."""
    readers = asked(f"/missions/{slug}/")[0]
    curators = admin_client.get(f"/missions/{slug}/")

    assert curators.status_code == readers.status_code == status
    assert curators["Cache-Control"] == "private, no-cache"
    if status == 404:  # an address that nobody has is not held at all
        assert not readers.has_header("Cache-Control")
    else:
        assert readers["Cache-Control"] == "public, max-age=60"


def test_another_program_is_another_answer(crew9, asked, monkeypatch, client):
    etag = asked(PAGE)[0]["ETag"]
    monkeypatch.setattr("crewswap.held.release", lambda: "newer")
    client.handler.load_middleware()

    assert asked(PAGE, if_none_match=etag)[0].status_code == 200


@pytest.fixture
def no_rows_in_hand(monkeypatch):
    """A page that is made anew asks for its rows anew."""
    monkeypatch.setattr("missions.filters.row_sets.SHORT", 0)


def test_each_encoding_and_host_has_its_own(crew9, asked, no_rows_in_hand, settings):
    settings.ALLOWED_HOSTS = ["testserver", "other.example"]
    plain = asked(PAGE)[0]

    packed, queries = asked(PAGE, accept_encoding="br")
    assert queries > 1
    assert packed["Content-Encoding"] == "br"
    assert not asked(PAGE)[0].has_header("Content-Encoding")

    elsewhere, queries = asked(PAGE, host="other.example")
    assert queries > 1
    assert "http://other.example/missions/" in elsewhere.content.decode()
    assert "other.example" not in plain.content.decode()


@pytest.mark.parametrize("address", ["/missions/crew-99/", "/nope/", "/seats.csv?a=b"])
def test_what_is_refused_is_not_held(crew9, asked, address):
    asked(address)
    answer, queries = asked(address)

    assert answer.status_code in (400, 404) or "a=b" in address
    assert not (answer.status_code >= 400 and answer.has_header("ETag"))


def test_the_admin_is_not_held(crew9, admin_client):
    for _once_more in range(2):
        answer = admin_client.get("/admin/missions/mission/")
        assert answer.status_code == 200
        assert not answer.has_header("ETag")
        assert "public" not in answer["Cache-Control"]


def test_nothing_is_held_within_a_transaction(crew9, asked):
    with transaction.atomic():
        answer, queries = asked(PAGE)

    assert queries > 1
    assert not answer.has_header("ETag")


def test_a_large_answer_is_not_held_here(crew9, asked, monkeypatch, no_rows_in_hand):
    monkeypatch.setattr("crewswap.held.LARGEST", 100)

    for address in ("/missions.json", "/missions/"):
        asked(address)
        assert asked(address)[1] > 1
        assert asked(address)[0].has_header("ETag")


class Broken:
    """A cache whose server is away."""

    def get(self, *_arguments):
        raise ConnectionError("refused")

    set = get


def test_pages_come_where_the_cache_is_away(crew9, asked, monkeypatch, caplog):
    monkeypatch.setattr("crewswap.held.cache", Broken())

    answer, _many = asked(PAGE)

    assert answer.status_code == 200
    assert "cache" in caplog.text


def test_a_database_that_is_away_is_said_as_ever(asked, monkeypatch, client):
    def away(*_arguments):
        raise OperationalError("no way to the server")

    monkeypatch.setattr("crewswap.held.version", away)
    client.raise_request_exception = False
    with connection.execute_wrapper(away):
        answer = client.get(PAGE)

    assert answer.status_code == 503
    assert answer["Cache-Control"] == "no-store"


def test_what_was_held_is_not_shown_while_the_site_is_worked_on(crew9, asked, settings):
    asked(PAGE)
    settings.MAINTENANCE = True

    assert asked(PAGE)[0].status_code == 503


def test_a_page_that_sets_a_cookie_is_not_held(crew9, rf):
    def personal(request):
        answer = HttpResponse("hello")
        answer.set_cookie("who", "me")
        return answer

    assert not Held(personal)(rf.get("/")).has_header("ETag")


def test_what_says_how_long_it_lasts_is_left_alone(crew9, rf):
    def lasting(request):
        return HttpResponse("hello", headers={"Cache-Control": "immutable"})

    answer = Held(lasting)(rf.get("/data/0123456789ab/crewswap.zip"))

    assert answer["Cache-Control"] == "immutable"
    assert not answer.has_header("ETag")


def test_a_laptop_holds_nothing(settings):
    settings.DEBUG = True

    with pytest.raises(MiddlewareNotUsed):
        Held(lambda request: None)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("crewswap.cors.open_to_all_origins", "crewswap.held.Held"),
        ("crewswap.held.Held", "django.middleware.security.SecurityMiddleware"),
    ],
)
def test_it_stands_before_what_costs(before, after):
    assert site.MIDDLEWARE.index(before) < site.MIDDLEWARE.index(after)
