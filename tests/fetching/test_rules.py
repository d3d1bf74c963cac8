from __future__ import annotations

import ipaddress

import pytest

from reader.fetching.rules import is_public


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1", "127.255.255.254", "0.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.8", "192.0.2.1", "198.18.0.1",
        "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "fe80::1", "fec0::1",
        "fc00::1", "fd12:3456::1", "ff02::1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1", "2002:7f00:1::", "2001:0:4136:e378::1", "2001:db8::1", "100::1",
    ],
)  # fmt: skip
def test_hosts_that_are_not_public_are_not_asked(ip: str) -> None:
    assert not is_public(ipaddress.ip_address(ip))


@pytest.mark.parametrize(
    "ip", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public_hosts_may_be_asked(ip: str) -> None:
    assert is_public(ipaddress.ip_address(ip))
