"""Every kind of answer against the rules of Mozilla's HTTP Observatory.

Each of its checks, and what it takes no points for (its scoring of 2024). HSTS is asked
for by a setting; a site that asks gets no point less.
"""

import re

import pytest

pytestmark = pytest.mark.django_db

ANSWERS = [
    *("/", "/missions/", "/seats.csv", "/seats.json", "/changes.atom", "/nope/"),
    *("/seats/?nope=1", "/admin/login/", "/card.png"),
]


@pytest.fixture(params=ANSWERS)
def answer(request, client, settings):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 31536000
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    client.handler.load_middleware()
    found = client.get(request.param, secure=True)
    found.body = found.getvalue().decode(errors="replace")
    return found


def policy(answer):
    parts = answer["Content-Security-Policy"].split("; ")
    return {
        name: values.split() for name, _, values in (p.partition(" ") for p in parts)
    }


def test_the_policy_allows_nothing_unsafe(answer):
    told = policy(answer)

    assert told["default-src"] == ["'none'"]
    assert told["base-uri"] == told["frame-ancestors"] == ["'none'"]
    assert told["form-action"] == ["'self'"]
    assert {each for values in told.values() for each in values} <= {"'none'", "'self'"}


def test_cookies_are_for_https_and_for_this_site_alone(answer):
    for cookie in answer.cookies.values():
        assert cookie["secure"]
        assert cookie["samesite"] in ("Lax", "Strict")
        assert cookie["httponly"] or cookie.key == "csrftoken"


def test_plain_http_leads_to_the_same_host_by_https(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    client.handler.load_middleware()

    answer = client.get("/missions/?nation=RUS")

    assert answer.status_code == 301
    assert answer["Location"] == "https://testserver/missions/?nation=RUS"


def test_other_headers(answer):
    assert answer["Strict-Transport-Security"] == "max-age=31536000"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] in ("same-origin", "no-referrer")
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"


def test_no_page_lets_another_site_act_for_its_reader(answer):
    """Data may be read from anywhere, without cookies."""
    assert "Access-Control-Allow-Credentials" not in answer
    if "Access-Control-Allow-Origin" in answer:
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert not answer.cookies


def test_scripts_and_styles_are_the_sites_own(answer):
    loaded = re.findall(r'<(?:script|link rel="stylesheet")[^>]*(?:src|href)="([^"]+)"',
                        answer.body)  # fmt: skip
    assert [each for each in loaded if not each.startswith("/static/")] == []
