"""PostgreSQL’s primary and a standby: one lags, one dies, the other takes its place."""

import os
import re
from urllib.parse import urlencode

import pytest

from .postgresql import Pair
from .servers import eventually, manage, served

PASSWORD = "moon-shines-on-baikonur"
PAUSE = 0.2  # an outage lasts for seconds, in which other tests can run
NEWS = """
INSERT INTO missions_source
    (slug, publisher, title, url, checked_on, published_precision, language,
     read_directly, undated, note)
VALUES ('late-news', 'A paper', 'News', '', '2026-01-01', '', 'en', true, false, '')
"""


@pytest.fixture(scope="module")
def pair():
    if "POSTGRES_PROGRAMS" not in os.environ:
        pytest.skip("It is asked on PostgreSQL: bin/with-postgres")
    with Pair() as pair:
        told = {"DJANGO_SUPERUSER_PASSWORD": PASSWORD}
        curator = ["--username", "curator", "--email", "c@crewswap.example"]
        manage(pair.primary.url, "migrate", ADMIN="on")
        manage(pair.primary.url, "createsuperuser", "--noinput", *curator, **told)
        pair.standby.follow(pair.primary)
        yield pair


@pytest.fixture(scope="module")
def site(pair):
    """Public pages read the standby; curators write to whichever takes writes."""
    hosts = f"{pair.primary.host},{pair.standby.host}"
    writes = f"postgres://crewswap@{hosts}/crewswap?target_session_attrs=read-write"
    told = {"REPLICA_URL": pair.standby.url, "REPLICA_LAG": "1", "ADMIN": "on"}
    with served(writes, **told, WEB_CONCURRENCY="1") as site:
        yield site


def state(site):
    return site.health()["replicas"]["replica1"]["state"]


def sources(site):
    return site.ask("/sources.csv")[1]


def log_in(site):
    """The status and text of a curator's login."""
    form = site.ask("/admin/login/?next=/admin/")[1]
    token = re.search('name="csrfmiddlewaretoken" value="([^"]+)"', form)[1]
    body = urlencode(
        {"username": "curator", "password": PASSWORD, "csrfmiddlewaretoken": token}
    )
    return site.ask(
        "/admin/login/?next=/admin/",
        "POST",
        body,
        **{
            "Content-Type": "application/x-www-form-urlencoded",
            "Cookie": f"csrftoken={token}",
        },
    )


def test_what_replicas_go_through(pair, site):
    """One after the other, because each begins where the one before ended."""
    public_pages_are_read_from_the_replica(pair, site)
    one_that_is_behind_is_left_out_and_comes_back(pair, site)
    what_was_backed_up_is_restored_under_load(pair, site)
    one_that_is_away_is_left_out_and_comes_back(pair, site)
    without_the_primary_public_pages_stay_up(pair, site)
    the_replica_becomes_the_primary(pair, site)


def public_pages_are_read_from_the_replica(pair, site):
    eventually(lambda: state(site) == "up to date")
    before = read_from(pair.standby)
    for number in range(20):
        assert site.ask(f"/missions/?q=x{number}")[0] == 200
    eventually(lambda: read_from(pair.standby) > before)
    assert log_in(site)[0] == 302


def read_from(server):
    """How many rows of the table of missions were asked for there."""
    return int(server.ask("SELECT sum(seq_scan + idx_scan) FROM pg_stat_user_tables "
                          "WHERE relname = 'missions_mission'") or 0)  # fmt: skip


def one_that_is_behind_is_left_out_and_comes_back(pair, site):
    with site.read_all_the_while(pause=PAUSE):
        pair.standby.ask("SELECT pg_wal_replay_pause()")
        pair.primary.ask(NEWS)
        assert "late-news" not in sources(site), "the replica is read"
        eventually(lambda: "late-news" in sources(site))
        assert state(site) == "behind"
        pair.standby.ask("SELECT pg_wal_replay_resume()")
        eventually(lambda: state(site) == "up to date")


def what_was_backed_up_is_restored_under_load(pair, site):
    backup = pair.folder / "backup"
    with site.read_all_the_while(pause=PAUSE):
        manage(pair.primary.url, "back_up", str(backup))
        pair.primary.ask("DELETE FROM missions_source; DELETE FROM auth_user")
        manage(pair.primary.url, "restore", str(backup))
        eventually(lambda: state(site) == "up to date")
    assert "late-news" in sources(site)
    assert log_in(site)[0] == 302


def one_that_is_away_is_left_out_and_comes_back(pair, site):
    with site.read_all_the_while(pause=PAUSE):
        pair.standby.kill()
        eventually(lambda: state(site) == "away")
        assert site.health()["database"] == "ok"
        pair.standby.start()
        eventually(lambda: state(site) == "up to date")


def without_the_primary_public_pages_stay_up(pair, site):
    with site.read_all_the_while(pause=PAUSE):
        pair.primary.kill()
        eventually(lambda: site.health()["database"] == "away")
        assert site.ask("/ready/")[0] == 200
        status, text = log_in(site)
    assert status == 503
    assert "Nothing can be saved at present" in text


def the_replica_becomes_the_primary(pair, site):
    with site.read_all_the_while(pause=PAUSE):
        pair.standby.promote()
        eventually(lambda: log_in(site)[0] == 302)
        assert site.health()["database"] == "ok"
    assert "late-news" in sources(site)
