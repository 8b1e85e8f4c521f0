"""Who asks: the address of a client, also behind proxies of ours."""

from ipaddress import ip_address

from django.conf import settings

THIS_MACHINE = "127.0.0.1"  # who comes by a Unix socket has no address


def client_of(request):
    forwarded = request.headers.get("X-Forwarded-For", "")
    return client_address(request.META.get("REMOTE_ADDR"), forwarded)


def client_address(remote, forwarded=""):
    """The last address that no proxy of ours has; each proxy adds whom it was asked by.

    What stands before that the client may have made up. Without a proxy that is
    trusted (TRUSTED_PROXIES) it is whoever is connected.
    """
    client = remote or THIS_MACHINE
    if not forwarded:
        return client
    for named in reversed(forwarded.split(",")):
        if not (is_trusted(client) and is_address(named)):
            break
        client = named.strip()
    return client


def is_address(text):
    try:
        ip_address(text.strip())
    except ValueError:
        return False
    return True


def is_trusted(address):
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return any(found in network for network in settings.TRUSTED_PROXIES)
