"""How the site is called on its pages, and below which path it lives."""

import re
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.urls import set_script_prefix

pytestmark = pytest.mark.django_db

PAGES = ["/", "/missions/", "/missions/?vehicle=soyuz-ms", "/about/", "/in-space/"]
POISON = {"SCRIPT_NAME": "//evil.example", "HTTP_SCRIPT_NAME": "/x"}


@pytest.fixture(autouse=True)
def nothing_held():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def called(settings, client):
    """A client of the site under a name: called("https://crewswap.example")."""

    def name(address):
        parts = urlsplit(address)
        settings.PUBLIC_URL = parts
        settings.FORCE_SCRIPT_NAME = parts.path
        settings.ALLOWED_HOSTS = [parts.hostname, "origin.internal"]
        settings.STATIC_URL = f"{parts.path}/static/"
        client.handler.load_middleware()
        client.raise_request_exception = False
        set_script_prefix(f"{parts.path}/")  # as a server's handler does
        return client

    yield name
    set_script_prefix("/")


def absolute(text):
    """The hosts of all that a page says of itself with a host."""
    named = re.findall(
        r'(?:canonical" href|(?:og:url|og:image)"\s+content)="([^"]+)"', text
    )
    assert named
    return {f"{each.scheme}://{each.netloc}" for each in map(urlsplit, named)}


@pytest.mark.parametrize("page", PAGES)
def test_pages_call_the_site_by_its_public_address(called, exchange_era, page):
    client = called("https://crewswap.example")

    text = client.get(page, secure=True, headers={"Host": "origin.internal"}).text

    assert absolute(text) == {"https://crewswap.example"}
    assert "origin.internal" not in text


def test_feeds_do_too(called, changes):
    client = called("https://crewswap.example")
    feed = client.get("/changes.atom", secure=True, headers={"Host": "origin.internal"})

    assert 'href="https://crewswap.example/' in feed.text
    assert "origin.internal" not in feed.text


def test_another_host_is_refused_all_the_same(called):
    answer = called("https://crewswap.example").get(
        "/", headers={"Host": "evil.example"}
    )

    assert answer.status_code == 400


def test_the_admin_keeps_the_host_asked(called, rf):
    client = called("https://crewswap.example")
    answer = client.get("/admin/login/", headers={"Host": "origin.internal"})

    assert answer.status_code == 200
    assert answer.wsgi_request.get_host() == "origin.internal"


@pytest.mark.parametrize("name", POISON)
def test_no_client_says_below_which_path_the_site_lives(client, settings, name):
    text = client.get("/missions/", **{name: POISON[name]}).text

    assert absolute(text) == {"http://testserver"}
    assert "evil" not in text
    assert 'href="/x' not in text


def test_below_a_path_every_address_begins_with_it(called, exchange_era):
    client = called("https://crewswap.example/crews")

    for page in [*PAGES, "/nope/", "/missions/crew-5/"]:
        text = client.get(page, secure=True, headers={"Host": "crewswap.example"}).text
        addresses = re.findall(r'(?:href|src|action|content)="(/[^"]*)"', text)
        assert addresses
        assert [each for each in addresses if not each.startswith("/crews/")] == []


@pytest.mark.parametrize("guessed, led_to", [
    ("/astronauts/", "/crews/crew/"),
    ("/soyuz-ms/", "/crews/vehicles/soyuz-ms/"),
    ("/missions", "/crews/missions/"),
])  # fmt: skip
def test_below_a_path_guesses_lead_on(called, exchange_era, guessed, led_to):
    answer = called("https://crewswap.example/crews").get(
        guessed, secure=True, headers={"Host": "crewswap.example"}
    )

    assert answer.headers["Location"] == led_to


def test_below_a_path_the_page_of_an_error_leads_back(called, settings):
    client = called("https://crewswap.example/crews")
    settings.MAINTENANCE = True

    text = client.get("/missions/").text

    assert '<a class="mark" href="/crews/">' in text
    assert 'href="/crews/static/missions/site.css"' in text
