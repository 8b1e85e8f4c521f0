"""How settings are read from the environment: each value in words, or a sentence.

`settings.py` says which there are and what they are for.
"""

import re
import warnings
from ipaddress import ip_network
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

SAMPLE = {
    "ADMIN": "off",
    "ALLOWED_HOSTS": "crewswap.example,www.crewswap.example",
    "CACHE_URL": "redis://localhost:6379/0",
    "DATABASE_URL": "postgres://user:password@localhost:5432/crewswap",
    "DEBUG": "off",
    "DUMPS": "/srv/crewswap/dumps",
    "HELD_BY_BROWSERS": "60",
    "HELD_BY_PROXIES": "600",
    "HSTS_PRELOAD": "on",
    "HSTS_SECONDS": "31536000",
    "HSTS_SUBDOMAINS": "on",
    "MAINTENANCE": "on",
    "PUBLIC_URL": "https://crewswap.example",
    "REPLICA_LAG": "60",
    "REPLICA_URL": "postgres://user:password@replica:5432/crewswap",
    "REPORT_ERRORS": "mailto:errors@crewswap.example?body={page}%20{version}",
    "SECRET_KEY": "fifty or more random characters",
    "TRUSTED_PROXIES": "127.0.0.1,10.0.0.0/8",
}

env = environ.Env()


def from_environment(name, read, default):
    """Read one setting; a value that cannot be read stops the program with a sentence.

    `read` is a method of `environ.Env`; `default` is what holds where the variable is
    not set.
    """
    try:
        with warnings.catch_warnings(action="ignore"):  # beside the sentence
            return read(name, default=default)
    except (ImproperlyConfigured, ValueError, KeyError, AttributeError) as problem:
        raise ImproperlyConfigured(
            f"{name} cannot be read ({problem}). Set it like {name}={SAMPLE[name]}"
        ) from problem


def on_or_off(name, default):
    """A setting that is on or off; anything else is no answer."""
    text = env.str(name, default="on" if default else "off").strip().lower()
    if text in ("on", "true", "yes", "1"):
        return True
    if text in ("off", "false", "no", "0"):
        return False
    raise ValueError(f"“{text}” is neither on nor off")


def address(name, default):
    """The address of a site: scheme, host and perhaps a path, without a query."""
    text = env.str(name, default=default).rstrip("/")
    parts = urlsplit(text)
    known = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    if text and not known or parts.query or parts.fragment or "@" in parts.netloc:
        raise ValueError(f"“{text}” is not the address of a site")
    return parts


def reports(name, default):
    """Where readers report an error: an address in which {page} and {version} stand."""
    text = env.str(name, default=default)
    parts = urlsplit(text)
    web = parts.scheme in ("http", "https") and parts.hostname
    mail = parts.scheme == "mailto" and "@" in parts.path
    if text and not (web or mail):
        raise ValueError(f"“{text}” is neither a mailto: nor a web address")
    unknown = set(re.findall(r"{.*?}", text)) - {"{page}", "{version}"}
    if unknown:
        raise ValueError(f"only {{page}} and {{version}} are filled in, not {unknown}")
    return text


def networks(name, default):
    """Addresses and networks, with commas between them."""
    return [ip_network(each) for each in env.list(name, default=default)]


def database(name, default):
    """The one database that a URL names: sqlite:///file or postgres://…"""
    found = env.db_url(name, default=default)
    engine = found.get("ENGINE", "")
    if engine == "django.db.backends.sqlite3":
        return on_sqlite(found)
    if engine == "django.db.backends.postgresql":
        return on_postgresql(found)
    raise ValueError("CrewSwap knows PostgreSQL and sqlite:///crewswap.sqlite3")


def replicas(name, default):
    """The PostgreSQL databases that several URLs name, by alias."""
    urls = re.split(r"[\s,]+(?=\w+://)", env.str(name, default=default))
    found = [env.db_url_config(url) for url in urls if url]
    if any(each["ENGINE"] != "django.db.backends.postgresql" for each in found):
        raise ValueError("replicas are PostgreSQL’s")
    return {
        f"replica{number}": on_postgresql(each) | {"TEST": {"MIRROR": "default"}}
        for number, each in enumerate(found, 1)
    }


def on_sqlite(database):
    """A writer waits for its turn instead of failing; readers never wait for it."""
    if database.get("OPTIONS", {}) not in ({}, {"mode": "ro"}):
        raise ValueError("of a file nothing can be asked but ?mode=ro")
    database["ENGINE"] = "crewswap.sqlite"
    database["OPTIONS"] = database.get("OPTIONS", {}) | {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
    database["CONN_MAX_AGE"] = 60
    return database


def on_postgresql(database):
    """A server that is away, or gives no answer, is given up in seconds."""
    given_up = {"connect_timeout": 3, "tcp_user_timeout": 10_000}
    database["OPTIONS"] = given_up | database.get("OPTIONS", {})
    database["CONN_MAX_AGE"] = 60
    database["CONN_HEALTH_CHECKS"] = True
    return database
