"""What a page may load is said on every response."""

import pytest

POLICY = (
    "default-src 'none'; connect-src 'self'; font-src 'self'; img-src 'self'; "
    "script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
HEADER = "Content-Security-Policy"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    ["/", "/seats.csv", "/missions", "/nope/", "/admin/", "/apple-touch-icon.png"],
)
def test_every_response_says_what_it_may_load(client, address):
    assert client.get(address)[HEADER] == POLICY


def test_so_does_the_page_that_refuses_a_post(client):
    assert client.post("/")[HEADER] == POLICY


@pytest.fixture
def no_edition(monkeypatch):
    """Nothing is held: `client` has no database here, and the page ends in an error."""
    monkeypatch.setattr("crewswap.held.version", lambda using: None)


def test_so_does_the_page_that_says_the_fault_is_ours(client, no_edition):
    client.raise_request_exception = False

    answer = client.get("/")

    assert answer.status_code == 500
    assert answer[HEADER] == POLICY


def test_django_s_own_debug_pages_keep_their_styles(client, settings):
    settings.DEBUG = True
    client.raise_request_exception = False

    answer = client.get("/")

    assert answer.status_code == 500
    assert HEADER not in answer
