"""Settings of CrewSwap. The environment is read here and nowhere else.

On a laptop `make run` says DEBUG=on, and nothing else is needed: SQLite beside
manage.py. Everything else is a server, which needs SECRET_KEY, PUBLIC_URL or
ALLOWED_HOSTS, and DATABASE_URL. README.md says what each does.
"""

from pathlib import Path
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
SAMPLE = {
    "ALLOWED_HOSTS": "crewswap.example,www.crewswap.example",
    "CACHE_URL": "redis://localhost:6379/0",
    "DATABASE_URL": "postgres://user:password@localhost:5432/crewswap",
    "DEBUG": "off",
    "HELD_BY_BROWSERS": "60",
    "HELD_BY_PROXIES": "600",
    "HSTS_PRELOAD": "on",
    "HSTS_SECONDS": "31536000",
    "HSTS_SUBDOMAINS": "on",
    "MAINTENANCE": "on",
    "PUBLIC_URL": "https://crewswap.example",
    "SECRET_KEY": "fifty or more random characters",
}


def from_environment(name, read, default):
    """Read one setting; a value that cannot be read stops the program with a sentence.

    `read` is a method of `environ.Env`; `default` is what holds where the variable is
    not set.
    """
    try:
        return read(name, default=default)
    except (ImproperlyConfigured, ValueError, KeyError, AttributeError) as problem:
        raise ImproperlyConfigured(
            f"{name} cannot be read ({problem}). Set it like {name}={SAMPLE[name]}"
        ) from problem


def database_from_environment():
    """The one database that DATABASE_URL names: sqlite:///file or postgres://…"""
    beside_manage_py = f"sqlite:///{BASE_DIR / 'crewswap.sqlite3'}"
    database = from_environment("DATABASE_URL", env.db_url, beside_manage_py)
    engine = database.get("ENGINE", "")
    if engine == "django.db.backends.sqlite3":
        # A writer waits for its turn instead of failing; readers never wait for it.
        database["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        }
        database["CONN_MAX_AGE"] = 60
    elif engine == "django.db.backends.postgresql":
        database["CONN_MAX_AGE"] = 60
        database["CONN_HEALTH_CHECKS"] = True
    else:
        raise ImproperlyConfigured(
            "DATABASE_URL names a database that CrewSwap does not know. Set it like "
            f"DATABASE_URL={SAMPLE['DATABASE_URL']} or sqlite:///crewswap.sqlite3"
        )
    return database


def cache_from_environment():
    """Where pages are held: in each process, or in what CACHE_URL names.

    A process holds no more answers than that, of no more than 256 kB each.
    """
    in_this_process = "locmemcache://?max_entries=1000"
    return from_environment("CACHE_URL", env.cache_url, in_this_process)


def secret_key_from_environment():
    """SECRET_KEY; only where debug is on may it be left out."""
    key = from_environment("SECRET_KEY", env.str, "")
    if not key and not DEBUG:
        raise ImproperlyConfigured(
            "SECRET_KEY is not set and DEBUG is off. Set SECRET_KEY to fifty or more "
            "random characters and keep them secret, or set DEBUG=on on your own "
            "computer."
        )
    return key or "for a laptop only, where nothing is secret"


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


env = environ.Env()

DEBUG = from_environment("DEBUG", on_or_off, False)
SECRET_KEY = secret_key_from_environment()

# How the site is called in canonical links, feeds and pictures, whatever host is asked.
PUBLIC_URL = from_environment("PUBLIC_URL", address, "")
OURS = [PUBLIC_URL.hostname] if PUBLIC_URL.hostname else []
ALLOWED_HOSTS = OURS + from_environment(
    "ALLOWED_HOSTS", env.list, [] if OURS else ["localhost", "127.0.0.1", "[::1]"]
)
# The proxy takes it off the addresses that it hands on. Said here, so that no header of
# a client's can say otherwise.
FORCE_SCRIPT_NAME = PUBLIC_URL.path
DATABASES = {"default": database_from_environment()}
MAINTENANCE = from_environment("MAINTENANCE", on_or_off, False)

# Answers are held for so many seconds; see `crewswap.held`. A browser asks again after
# the first, a proxy or CDN after the second, and learns for next to nothing whether
# the catalogue has changed.
HELD_BY_BROWSERS = from_environment("HELD_BY_BROWSERS", env.int, 60)
HELD_BY_PROXIES = from_environment("HELD_BY_PROXIES", env.int, 600)
HELD_HERE = 24 * 3600
CACHES = {"default": cache_from_environment()}

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "django_filters",
    "missions",
]

MIDDLEWARE = [
    "crewswap.public.PublicAddress",
    "crewswap.held.Held",  # what is held is given before anything is run
    "django.middleware.security.SecurityMiddleware",
    "crewswap.csp.content_security_policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "crewswap.outage.Outage",  # under the files, which its pages need
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "crewswap.urls"
WSGI_APPLICATION = "crewswap.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            # The admin needs these; public templates use none of them, so that public
            # pages carry no cookie and can be shared by a cache.
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ru", "Русский")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

STATIC_URL = f"{FORCE_SCRIPT_NAME}/static/"
WHITENOISE_STATIC_PREFIX = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Django shows errors on a terminal only while debug is on; a server's log needs them.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"on_a_server": {"()": "django.utils.log.RequireDebugFalse"}},
    "handlers": {
        "log": {
            "class": "logging.StreamHandler",
            "filters": ["on_a_server"],
            "level": "ERROR",
        },
    },
    "root": {"handlers": ["log"]},
}

FIXTURES_DIR = BASE_DIR / "fixtures"

# A page, the admin's too, loads what this site serves and nothing else.
SECURE_CSP = {
    "default-src": ["'none'"],
    "connect-src": ["'self'"],
    "font-src": ["'self'"],
    "img-src": ["'self'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
}

# A browser that was told so refuses plain HTTP for as long, and nothing takes it back.
SECURE_HSTS_SECONDS = from_environment("HSTS_SECONDS", env.int, 0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = from_environment("HSTS_SUBDOMAINS", on_or_off, False)
SECURE_HSTS_PRELOAD = from_environment("HSTS_PRELOAD", on_or_off, False)

if not DEBUG and PUBLIC_URL.scheme != "http":
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
