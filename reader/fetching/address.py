"""Web addresses as people write them, checked before anything is asked of the network."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from reader.errors import AddressError, AddressProblem

_LONGEST = 4_000
_SCHEMES = {"http": 80, "https": 443}
_LEAST_OTHER_PORT = 1024
"""Below it stand mail and the like, which a page's request must not reach."""
_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)(\.(?!-)[a-z0-9_-]{1,63}(?<!-))*")
_LOOKS_LIKE = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_BARE = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?(/\S*)?")
_PATH = "/%:@!$&'()*+,;=~-._"


@dataclass(frozen=True, slots=True)
class Address:
    """An address as it was written, not yet checked."""

    written: str

    def __str__(self) -> str:
        return self.written


@dataclass(frozen=True, slots=True)
class Target:
    """A checked address, taken apart.

    Attributes:
        url: the whole of it, in ASCII, without a fragment.
        host: a name in ASCII and lower case, or an IP address without brackets.
        path: with the query, as it is sent.
    """

    url: str
    scheme: str
    host: str
    port: int
    path: str

    @property
    def host_line(self) -> str:
        """The host as a request names it: with the port, where that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _SCHEMES[self.scheme] else f"{host}:{self.port}"


def looks_like_address(words: str) -> bool:
    """Tell whether words are meant as a web address: they begin as one and are of one piece."""
    return bool(_LOOKS_LIKE.match(words)) and not any(map(str.isspace, words))


def address_of(words: str) -> Address:
    """Return the address in what a person wrote, where https:// may be left out."""
    words = words.strip()
    return Address(f"https://{words}" if _BARE.fullmatch(words) else words)


def check_written(address: Address) -> None:
    """Refuse what is no address; what it names is not looked up.

    Raises:
        AddressError: if nothing could be fetched there.
    """
    target_of(address.written)


def target_of(address: str) -> Target:
    """Return a checked address; what it names is looked up later.

    Raises:
        AddressError: if it is none, or one that is never fetched.
    """
    if len(address) > _LONGEST or not address.isprintable() or " " in address:
        raise AddressError(address, AddressProblem.NO_ADDRESS)
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise AddressError(address, AddressProblem.NO_ADDRESS) from error
    scheme = parts.scheme.lower()
    if not scheme:
        raise AddressError(address, AddressProblem.NO_ADDRESS)
    if scheme not in _SCHEMES:
        raise AddressError(address, AddressProblem.SCHEME, scheme)
    if "@" in parts.netloc:
        raise AddressError(without_password(address), AddressProblem.CREDENTIALS)
    host = _host(parts.hostname or "", address)
    port = _SCHEMES[scheme] if port is None else port
    if port not in _SCHEMES.values() and port < _LEAST_OTHER_PORT:
        raise AddressError(address, AddressProblem.REFUSED, f"port {port}")
    path = quote(parts.path, _PATH) or "/"
    if parts.query:
        path += "?" + quote(parts.query, _PATH + "?")
    target = Target("", scheme, host, port, path)
    return Target(f"{scheme}://{target.host_line}{path}", scheme, host, port, path)


def redirected(target: Target, location: str) -> str:
    """Return the address that a page was moved to, which may be written from where it was."""
    try:
        return urljoin(target.url, location.strip())
    except ValueError as error:
        raise AddressError(target.url, AddressProblem.NO_ADDRESS) from error


def without_password(address: str) -> str:
    """Return the address without what stands before an @ in its host, for telling it."""
    return re.sub(r"//[^/]*@", "//", address)


def _host(name: str, address: str) -> str:
    """Return a host in ASCII: a name, or an IP address in its usual form alone.

    Systems also take 2130706433, 0x7f.1 and 127.1 for IP addresses; here these are none.
    """
    if ":" in name:
        return _ip(name, address)
    try:
        host = name.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError as error:
        raise AddressError(address, AddressProblem.NO_ADDRESS) from error
    if not _NAME.fullmatch(host):
        raise AddressError(address, AddressProblem.NO_ADDRESS)
    last = host.rpartition(".")[2]
    if last.isdigit() or re.fullmatch("0x[0-9a-f]*", last):
        return _ip(host, address)
    return host


def _ip(host: str, address: str) -> str:
    try:
        if "%" in host:
            raise ValueError(host)  # a zone, which is this computer's own matter
        return str(ipaddress.ip_address(host))
    except ValueError as error:
        raise AddressError(address, AddressProblem.NO_ADDRESS) from error
