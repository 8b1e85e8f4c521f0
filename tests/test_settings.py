"""The environment: defaults that work, and sentences where a value cannot be read."""

import os
import subprocess
import sys
from importlib.util import find_spec, module_from_spec

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

NAMES = (
    "ADMIN",
    "ALLOWED_HOSTS",
    "CACHE_URL",
    "DATABASE_URL",
    "DEBUG",
    "HELD_BY_BROWSERS",
    "HELD_BY_PROXIES",
    "HSTS_PRELOAD",
    "HSTS_SECONDS",
    "HSTS_SUBDOMAINS",
    "MAINTENANCE",
    "PUBLIC_URL",
    "REPLICA_LAG",
    "REPLICA_URL",
    "REPORT_ERRORS",
    "SECRET_KEY",
    "TRUSTED_PROXIES",
)
ASK_FOR_AN_ERROR = """
import django
django.setup()
from django.test import Client
page = Client(headers={"Host": "crewswap.example"}).get("/missions/", secure=True)
print(page.status_code)
"""
LAPTOP = {"DEBUG": "on"}
PRODUCTION = {
    "SECRET_KEY": "k" * 50,
    "ALLOWED_HOSTS": "crewswap.example",
}


def others():
    """What the environment holds beside our names."""
    ours = (*NAMES, "COV_", "COVERAGE")
    return {name: os.environ[name] for name in os.environ if not name.startswith(ours)}


def python(code, environment):
    return subprocess.run(
        [sys.executable, *code],
        cwd=settings.BASE_DIR,
        env=others() | {"DJANGO_SETTINGS_MODULE": "crewswap.settings"} | environment,
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture
def read(monkeypatch):
    """The settings under an environment: read("DEBUG", DEBUG="off")."""

    def ask(*names, **environment):
        spec = find_spec("crewswap.settings")
        found = module_from_spec(spec)  # which those of the tests are not
        with monkeypatch.context() as told:
            for name, value in environment.items():
                told.setenv(name, value)
            spec.loader.exec_module(found)
        return {name: getattr(found, name, None) for name in names}

    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    return ask


@pytest.fixture
def refusal(read):
    """What is said where settings cannot be read."""

    def ask(**environment):
        with pytest.raises(ImproperlyConfigured) as refused:
            read(**environment)
        return str(refused.value)

    return ask


def test_with_debug_on_nothing_else_is_needed(read):
    found = read("DEBUG", "ALLOWED_HOSTS", "SECRET_KEY", "DATABASES", DEBUG="on")

    assert found["DEBUG"] is True
    assert found["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert found["SECRET_KEY"]
    assert found["DATABASES"]["default"]["ENGINE"] == "crewswap.sqlite"
    assert found["DATABASES"]["default"]["NAME"] == str(
        settings.BASE_DIR / "crewswap.sqlite3"
    )


@pytest.mark.parametrize(
    "environment", [{}, {"SECRET_KEY": ""}, {"DEBUG": "off"}, {"DEBUG": ""}]
)
def test_a_server_that_was_told_nothing_does_not_start(environment, refusal):
    told = refusal(**environment)

    told_nothing = "SECRET_KEY is not set and DEBUG is off. Set SECRET_KEY to"
    assert told_nothing in told or "DEBUG cannot be read (“” is neither" in told


def test_debug_is_never_on_by_accident(read):
    assert read("DEBUG", **PRODUCTION) == {"DEBUG": False}


@pytest.mark.parametrize(
    "name, value, words",
    [
        ("DATABASE_URL", "nonsense", "DATABASE_URL"),
        ("DATABASE_URL", "mysql://u:p@localhost/crewswap", "postgres://"),
        ("DATABASE_URL", "oracle://u:p@localhost/crewswap", "postgres://"),
        ("DATABASE_URL", "", "DATABASE_URL=postgres://"),
        ("DATABASE_URL", "sqlite:////a?mode=r", "but ?mode=ro"),
        ("DATABASE_URL", "sqlite:////a?immutable=1", "but ?mode=ro"),
        ("DATABASE_URL", "postgres://u:p@localhost:port/crewswap", "DATABASE_URL="),
        ("DEBUG", "maybe", "DEBUG=off"),
        ("CACHE_URL", "nonsense", "CACHE_URL=redis://"),
        ("HELD_BY_BROWSERS", "long", "HELD_BY_BROWSERS=60"),
        ("HELD_BY_PROXIES", "", "HELD_BY_PROXIES=600"),
        ("ADMIN", "perhaps", "ADMIN=off"),
        ("REPLICA_LAG", "short", "REPLICA_LAG=60"),
        ("REPLICA_URL", "nonsense", "REPLICA_URL=postgres://"),
        ("REPLICA_URL", "sqlite:///a", "replicas are PostgreSQL’s"),
        ("TRUSTED_PROXIES", "nginx", "TRUSTED_PROXIES=127.0.0.1"),
        ("HSTS_SECONDS", "a year", "HSTS_SECONDS=31536000"),
        ("MAINTENANCE", "soon", "MAINTENANCE=on"),
        ("PUBLIC_URL", "crewswap.example", "PUBLIC_URL=https://crewswap.example"),
        ("PUBLIC_URL", "https://a.example/?b=c", "PUBLIC_URL=https://"),
        ("PUBLIC_URL", "https://me:pw@a.example", "PUBLIC_URL=https://"),
        ("PUBLIC_URL", "https://a.example:port", "PUBLIC_URL=https://"),
        ("REPORT_ERRORS", "errors@crewswap.example", "REPORT_ERRORS=mailto:errors@"),
        ("REPORT_ERRORS", "https://a.example/?p={path}", "{page} and {version}"),
    ],
)
def test_a_value_that_cannot_be_read_is_told_with_an_example(
    name, refusal, value, words
):
    told = refusal(**LAPTOP | {name: value})

    assert name in told
    assert words in told


def test_a_command_ends_in_that_sentence_without_a_traceback(refusal):
    wrong = {"DEBUG": "on", "DATABASE_URL": "nonsense"}
    ended = python(["manage.py", "check"], wrong)

    assert ended.returncode != 0
    assert ended.stdout == ""
    assert ended.stderr == f"crewswap: {refusal(**wrong)}\n"


@pytest.mark.parametrize("value", ["off", "false", "0", "no", "False"])
def test_debug_is_switched_off_in_any_usual_word(read, value):
    found = read("DEBUG", **PRODUCTION | {"DEBUG": value})

    assert found == {"DEBUG": False}


@pytest.mark.parametrize("given, found", [({}, False), ({"MAINTENANCE": "on"}, True)])
def test_the_site_is_worked_on_only_where_it_is_told_so(read, given, found):
    assert read("MAINTENANCE", **LAPTOP | given) == {"MAINTENANCE": found}


def test_pages_are_held_in_the_process_or_in_a_cache_that_several_share(read):
    own = read("CACHES", **LAPTOP)["CACHES"]["default"]
    shared = read("CACHES", **LAPTOP, CACHE_URL="dbcache://held")["CACHES"]["default"]

    assert own["BACKEND"].endswith("DummyCache")  # `again` keeps them
    assert shared["BACKEND"].endswith("DatabaseCache")


def test_a_server_logs_errors():
    """Django by itself logs them nowhere once debug is off."""
    ended = python(
        ["-c", ASK_FOR_AN_ERROR], PRODUCTION | {"DATABASE_URL": "sqlite:////nowhere/a"}
    )

    assert "unable to open database file" in ended.stderr
    assert ended.stdout == "503\n"


def test_hosts_are_a_list_with_commas(read):
    found = read("ALLOWED_HOSTS", **LAPTOP, ALLOWED_HOSTS="a.example,b.example")

    assert found["ALLOWED_HOSTS"] == ["a.example", "b.example"]


def test_a_server_is_asked_for_over_https_alone(read):
    found = read("SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", **PRODUCTION)

    assert all(found.values())


@pytest.mark.parametrize(
    "environment", [LAPTOP, PRODUCTION | {"PUBLIC_URL": "http://catalogue.internal"}]
)
def test_a_laptop_is_not_nor_a_site_that_calls_itself_plain_http(read, environment):
    found = read("SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", **environment)

    assert not any(found.values())


def test_browsers_are_bound_to_https_only_where_that_is_asked_for(read):
    names = [f"SECURE_HSTS_{each}" for each in ("SECONDS", "INCLUDE_SUBDOMAINS")]
    asked = {"HSTS_SECONDS": "3600", "HSTS_SUBDOMAINS": "on"}

    assert list(read(*names, **PRODUCTION).values()) == [0, False]
    assert list(read(*names, **PRODUCTION | asked).values()) == [3600, True]


def test_the_public_address_is_a_host_that_is_served(read):
    told = {"PUBLIC_URL": "https://a.example/crews/", "ALLOWED_HOSTS": "origin.example"}
    found = read(
        "ALLOWED_HOSTS", "FORCE_SCRIPT_NAME", "STATIC_URL", **PRODUCTION | told
    )

    assert found == {
        "ALLOWED_HOSTS": ["a.example", "origin.example"],
        "FORCE_SCRIPT_NAME": "/crews",
        "STATIC_URL": "/crews/static/",
    }


def test_a_database_url_names_postgresql(read):
    url = "postgres://reader:pass@db.example:5433/crewswap"
    database = read("DATABASES", **LAPTOP, DATABASE_URL=url)["DATABASES"]["default"]

    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert database["HOST"] == "db.example"
    assert database["PORT"] == 5433
    assert database["NAME"] == "crewswap"


def test_a_database_url_names_a_sqlite_file(read):
    found = read("DATABASES", **LAPTOP, DATABASE_URL="sqlite:////tmp/some.sqlite3")

    assert found["DATABASES"]["default"]["NAME"] == "/tmp/some.sqlite3"


def test_a_server_s_settings_pass_django_s_own_check():
    ended = python(
        ["manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        PRODUCTION
        | {
            "SECRET_KEY": "abcdefghijklmnopqrstuvwxyz-0123456789-ABCDEFGHIJKL",
            "HSTS_SECONDS": "3600",
            "HSTS_SUBDOMAINS": "on",
            "HSTS_PRELOAD": "on",
        },
    )

    assert ended.returncode == 0, ended.stderr


def test_several_replicas_each_with_several_hosts(read):
    urls = "postgres://u@r1/crews, postgres://u@r2:5433,r3:5434/crews"
    found = read("DATABASES", "REPLICAS", **LAPTOP, REPLICA_URL=urls)

    assert list(found["DATABASES"]) == ["default", "replica1", "replica2"]
    assert found["REPLICAS"]["replica2"]["HOST"] == "r2,r3"
    assert found["REPLICAS"]["replica2"]["PORT"] == "5433,5434"


@pytest.mark.parametrize("admin", ["on", "off"])
def test_a_node_without_an_admin_has_no_desk(admin, read):
    installed = read("INSTALLED_APPS", **LAPTOP, ADMIN=admin)["INSTALLED_APPS"]

    assert ("desk" in installed) == (admin == "on")


def test_a_file_that_is_only_read_has_no_admin(read, refusal):
    url = "sqlite:////srv/catalogue.sqlite3?mode=ro"

    assert read("ADMIN", **LAPTOP, DATABASE_URL=url) == {"ADMIN": False}
    told = refusal(**LAPTOP, DATABASE_URL=url, ADMIN="on")
    assert "ADMIN is on, and DATABASE_URL names a file that is only read" in told
