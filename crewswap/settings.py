"""Settings of CrewSwap. They are read from the environment here and nowhere else.

On a laptop `make run` says DEBUG=on, and nothing else is needed: SQLite beside
manage.py. Everything else is a server, which needs SECRET_KEY, PUBLIC_URL or
ALLOWED_HOSTS, and DATABASE_URL. docs/serving.md says what each does.
"""

from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.http.request import split_domain_port

from .environment import (
    address,
    database,
    env,
    from_environment,
    networks,
    on_or_off,
    replicas,
    reports,
)

BASE_DIR = Path(__file__).resolve().parent.parent


def caches_from_environment():
    """What processes share: pages and wrong passwords, in what CACHE_URL names.

    Without one a process has the pages that `again` keeps, and counts for itself.
    """
    pages = from_environment("CACHE_URL", env.cache_url, "dummycache://")
    own = "locmemcache://logins?max_entries=10000"
    logins = from_environment("CACHE_URL", env.cache_url, own)
    return {"default": pages, "logins": logins | {"KEY_PREFIX": "logins"}}


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


def admin_from_environment():
    """Whether curators can type data in here; not where nothing can be written."""
    on = from_environment("ADMIN", on_or_off, not READ_ONLY)
    if on and READ_ONLY:
        raise ImproperlyConfigured(
            "ADMIN is on, and DATABASE_URL names a file that is only read. Set "
            "ADMIN=off, or leave ?mode=ro out of DATABASE_URL"
        )
    return on


DEBUG = from_environment("DEBUG", on_or_off, False)
SECRET_KEY = secret_key_from_environment()

# How the site is called in canonical links, feeds and pictures, whatever host is asked.
PUBLIC_URL = from_environment("PUBLIC_URL", address, "")
OURS = [split_domain_port(PUBLIC_URL.netloc)[0]] if PUBLIC_URL.netloc else []
ALLOWED_HOSTS = OURS + from_environment(
    "ALLOWED_HOSTS", env.list, [] if OURS else ["localhost", "127.0.0.1", "[::1]"]
)
# The proxy takes it off the addresses that it hands on. Said here, so that no header of
# a client's can say otherwise.
FORCE_SCRIPT_NAME = PUBLIC_URL.path
DATABASE = from_environment(
    "DATABASE_URL", database, f"sqlite:///{BASE_DIR / 'crewswap.sqlite3'}"
)
REPLICAS = from_environment("REPLICA_URL", replicas, "")
REPLICA_LAG = from_environment("REPLICA_LAG", env.int, 60)  # seconds
DATABASES = {"default": DATABASE, **REPLICAS}
DATABASE_ROUTERS = ["crewswap.replicas.Router"] if REPLICAS else []
READ_ONLY = DATABASE["OPTIONS"].get("mode") == "ro"
ADMIN = admin_from_environment()
# Whose word it is believed for whom they ask; none unless said.
TRUSTED_PROXIES = from_environment("TRUSTED_PROXIES", networks, [])
MAINTENANCE = from_environment("MAINTENANCE", on_or_off, False)

# Answers are held for so many seconds; see `crewswap.held`. A browser asks again after
# the first, a proxy or CDN after the second, and learns for next to nothing whether
# the catalogue has changed.
HELD_BY_BROWSERS = from_environment("HELD_BY_BROWSERS", env.int, 60)
HELD_BY_PROXIES = from_environment("HELD_BY_PROXIES", env.int, 600)
HELD_HERE = 24 * 3600
NEVER_HELD = ["draft"] if ADMIN else []  # parameters: see `desk.previews`
CACHES = caches_from_environment()

INSTALLED_APPS = [
    "desk.site.DeskAdmin" if ADMIN else "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django_filters",
    "missions",
    *(["desk"] if ADMIN else []),  # a public node knows nothing of curators
]

MIDDLEWARE = [
    "crewswap.health.Health",  # asked by any host, without HTTPS
    "crewswap.cors.open_to_all_origins",  # around what is held and errors, too
    "crewswap.public.PublicAddress",
    "crewswap.replicas.Replicas",
    "crewswap.held.Held",  # what is held is given before anything else is run
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
    *(["desk.previews.Preview"] if ADMIN else []),  # drafts, for curators alone
]

if ADMIN:  # what curators typed is given back
    CSRF_FAILURE_VIEW = "desk.logging_in.without_its_token"

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
# Texts are marked for translation; until there is one, to look each up is for nothing.
USE_I18N = LOCALE_PATHS[0].is_dir()
USE_TZ = True

STATIC_URL = f"{FORCE_SCRIPT_NAME}/static/"
WHITENOISE_STATIC_PREFIX = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
WHITENOISE_ROOT = BASE_DIR / "missions" / "root"  # files that are asked for at the root
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Django shows errors on a terminal only while debug is on; a server's log needs them,
# in lines that a program reads. A page not found is a reader's matter.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"on_a_server": {"()": "django.utils.log.RequireDebugFalse"}},
    "formatters": {"lines": {"()": "crewswap.logs.Lines"}},
    "handlers": {
        "log": {
            "class": "logging.StreamHandler",
            "filters": ["on_a_server"],
            "formatter": "lines",
            "level": "WARNING",
        },
    },
    "loggers": {"django.request": {"level": "ERROR"}},
    "root": {"handlers": ["log"]},
}

# The folder of the catalogue's versions to take away; see `manage.py publish_dump`.
DUMPS = from_environment("DUMPS", env.str, "")

# Where readers report an error on a page, which {page} and {version} stand for.
REPORT_ERRORS = from_environment("REPORT_ERRORS", reports, "")

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
