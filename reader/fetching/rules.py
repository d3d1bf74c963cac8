"""Which hosts may be asked, and how much and how long."""

from __future__ import annotations

import ipaddress
import socket
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass

IP = ipaddress.IPv4Address | ipaddress.IPv6Address

MOST_BYTES = 20_000_000
"""Of a page, unpacked."""
SECONDS = 30.0
"""From the name's look-up to the last byte, with all that it is moved to."""
MOST_REDIRECTS = 5

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_NOT_PUBLIC = tuple(
    map(
        ipaddress.ip_network,
        (
            "0.0.0.0/8",
            "100.64.0.0/10",  # carrier-grade NAT
            "192.0.0.0/24",
            "192.88.99.0/24",
            "240.0.0.0/4",
            "::/8",  # unspecified, loopback, IPv4 in its old form
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",  # among them Teredo, which has an IPv4 address inside
            "2002::/16",  # 6to4, which has one too
            "3fff::/20",
            "5f00::/16",
            "fec0::/10",
        ),
    )
)


def is_public(ip: IP) -> bool:
    """Tell whether an IP address is one of the public network's hosts.

    What stands for an IPv4 address (mapped, or by NAT64) is judged by that.
    """
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return is_public(ip.ipv4_mapped)
        if ip in _NAT64:
            return is_public(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    if ip.is_multicast or ip.is_link_local or ip.is_loopback or not ip.is_global:
        return False
    return not any(ip in network for network in _NOT_PUBLIC if network.version == ip.version)


def resolve(host: str, port: int) -> Sequence[str]:
    """Return the IP addresses of a host as the system knows them, the preferred one first.

    Raises:
        OSError: if there are none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True, slots=True)
class Rules:
    """What may be asked, and how; the program has one such value, `RULES`.

    Only tests make others: no option and no environment variable leads here.

    Attributes:
        allows: tells whether a host with an IP address may be asked.
        resolve: returns the IP addresses of a name.
        context: returns what checks certificates.
        seconds, most_bytes, most_redirects: what one page may take.
    """

    allows: Callable[[IP], bool] = is_public
    resolve: Callable[[str, int], Sequence[str]] = resolve
    context: Callable[[], ssl.SSLContext] = ssl.create_default_context
    seconds: float = SECONDS
    most_bytes: int = MOST_BYTES
    most_redirects: int = MOST_REDIRECTS


RULES = Rules()
