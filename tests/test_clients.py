"""Whose address counts as the client's."""

from ipaddress import ip_network

import pytest

from crewswap.clients import client_address

PROXIES = [ip_network("127.0.0.1"), ip_network("10.0.0.0/8"), ip_network("fd00::/8")]


@pytest.mark.parametrize("remote, forwarded, client", [
    ("203.0.113.9", "", "203.0.113.9"),
    ("203.0.113.9", "198.51.100.1", "203.0.113.9"),  # said by whom we do not trust
    ("127.0.0.1", "198.51.100.1", "198.51.100.1"),
    ("127.0.0.1", "1.1.1.1, 198.51.100.1, 10.2.3.4", "198.51.100.1"),
    ("127.0.0.1", "1.1.1.1, nonsense", "127.0.0.1"),
    ("127.0.0.1", "10.2.3.4", "10.2.3.4"),
    ("", "198.51.100.1", "198.51.100.1"),  # a Unix socket
    (None, "", "127.0.0.1"),
    ("fd00::1", "2001:db8::7", "2001:db8::7"),
])  # fmt: skip
def test_only_our_proxies_say_for_whom_they_ask(settings, remote, forwarded, client):
    settings.TRUSTED_PROXIES = PROXIES

    assert client_address(remote, forwarded) == client


def test_without_a_proxy_of_ours_nobody_does():
    assert client_address("127.0.0.1", "198.51.100.1") == "127.0.0.1"
