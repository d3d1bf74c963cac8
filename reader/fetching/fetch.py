"""Fetch one page: redirects followed within bounds, the whole watched, and stopped when asked."""

from __future__ import annotations

import errno
import http.client
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import Message
from threading import Thread
from time import monotonic

from reader import __version__
from reader.errors import AddressError, AddressProblem
from reader.fetching.address import Address, Target, redirected, target_of
from reader.fetching.connection import Connection
from reader.fetching.rules import RULES, Rules
from reader.fetching.unpacking import unpacked

AGENT = f"ComparativeReader/{__version__} (+offline reader; one page at a time)"
_ACCEPTED = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/*;q=0.8,*/*;q=0.5"
_REDIRECTS = (301, 302, 303, 307, 308)
_LOOK_EVERY = 0.02
_CHUNK = 65_536
_NO_NETWORK = (errno.ENETUNREACH, errno.ENETDOWN, errno.EHOSTUNREACH, errno.EADDRNOTAVAIL)

Check = Callable[[], None]
"""Called again and again while a page is fetched; what it raises ends the fetching."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came.

    Attributes:
        address: where it was in the end.
        held: its bytes, unpacked.
        media_type: what the server calls its format, in lower case, or "".
        charset: what the server says its characters are in, or "".
    """

    address: str
    held: bytes = field(repr=False)
    media_type: str = ""
    charset: str = ""

    def __str__(self) -> str:
        return self.address


def fetch(address: Address, check: Check, rules: Rules = RULES) -> Fetched:
    """Return the page at an address.

    Raises:
        AddressError: if there is none, it may not be asked for, or it takes too much.
        Cancelled: or whatever else `check` raises.
    """
    errand = _Errand(address.written, rules)
    until = monotonic() + rules.seconds
    try:
        while not errand.ended(_LOOK_EVERY):
            check()
            if monotonic() > until:
                detail = f"{rules.seconds:g} seconds"
                raise AddressError(address.written, AddressProblem.TOO_SLOW, detail)
    except BaseException:
        errand.cut()
        raise
    return errand.outcome()


class _Errand:
    """The fetching, in a thread of its own: looking up a name, for one, cannot be stopped."""

    def __init__(self, address: str, rules: Rules) -> None:
        self._address = address
        self._rules = rules
        self._connection: Connection | None = None
        self._cut = False
        self._fetched: Fetched | None = None
        self._error: Exception | None = None
        self._thread = Thread(target=self._run, name="reader-fetching", daemon=True)
        self._thread.start()

    def ended(self, seconds: float) -> bool:
        """Wait so long for the end, and tell whether it came."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def cut(self) -> None:
        """End it soon, without waiting."""
        self._cut = True
        if self._connection is not None:
            self._connection.cut()

    def outcome(self) -> Fetched:
        """Return the page, or raise why there is none."""
        if self._fetched is None:
            raise self._error or AddressError(self._address, AddressProblem.FAILED)
        return self._fetched

    def _run(self) -> None:
        try:
            self._fetched = self._follow()
        except AddressError as error:
            self._error = error
        except Exception as error:  # noqa: BLE001 - whatever a server makes the library trip over
            problem, detail = _of_failure(error)
            self._error = AddressError(self._address, problem, detail)

    def _follow(self) -> Fetched:
        """Return the page, wherever it was moved to; each place is checked anew."""
        target = target_of(self._address)
        for _ in range(self._rules.most_redirects + 1):
            found = self._ask(target)
            if isinstance(found, Fetched):
                return found
            self._address = found
            target = target_of(found)
        raise AddressError(self._address, AddressProblem.REDIRECTS, f"{self._rules.most_redirects}")

    def _ask(self, target: Target) -> Fetched | str:
        """Return the page at a target, or where it was moved."""
        if self._cut:
            raise AddressError(target.url, AddressProblem.FAILED)
        connection = Connection(target, self._rules)
        self._connection = connection
        try:
            connection.request("GET", target.path, headers=_headers(target))
            with connection.getresponse() as answer:
                if answer.status in _REDIRECTS and answer.headers.get("Location"):
                    return redirected(target, answer.headers["Location"])
                return _page(target, answer, self._rules)
        finally:
            connection.close()


def _headers(target: Target) -> dict[str, str]:
    """Return what a request says: no cookie, no referrer, no language, nothing of the reader."""
    return {
        "Host": target.host_line,
        "User-Agent": AGENT,
        "Accept": _ACCEPTED,
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }


def _page(target: Target, answer: http.client.HTTPResponse, rules: Rules) -> Fetched:
    if answer.status != http.client.OK:
        detail = " ".join(f"{answer.status} {answer.reason}".split())[:80]
        raise AddressError(target.url, AddressProblem.STATUS, detail)
    said = Message()
    said["Content-Type"] = answer.headers.get("Content-Type") or "application/octet-stream"
    media_type = "" if answer.headers.get("Content-Type") is None else said.get_content_type()
    if media_type.startswith(("image/", "audio/", "video/", "font/")):
        raise AddressError(target.url, AddressProblem.NO_PAGE, media_type)
    packing = (answer.headers.get("Content-Encoding") or "").strip().lower()
    held = unpacked(iter(lambda: answer.read(_CHUNK), b""), packing, rules.most_bytes)
    if held is None:
        limit = f"{rules.most_bytes / 1e6:g} MB"
        raise AddressError(target.url, AddressProblem.TOO_LARGE, limit)
    if answer.length:  # of what was promised, so much did not come
        raise http.client.IncompleteRead(b"", answer.length)
    return Fetched(target.url, held, media_type, (said.get_content_charset() or "").lower())


def _of_failure(error: Exception) -> tuple[AddressProblem, str]:
    """Return which problem an error of the network or of a library is."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return AddressProblem.CERTIFICATE, error.verify_message
    if isinstance(error, ssl.SSLError):
        return AddressProblem.CERTIFICATE, error.reason or "no secure connection"
    if isinstance(error, TimeoutError):
        return AddressProblem.NO_ANSWER, "it took too long"
    if isinstance(error, OSError):
        problem = AddressProblem.NO_ANSWER
        if error.errno in _NO_NETWORK:
            problem = AddressProblem.NO_NETWORK
        return problem, error.strerror or type(error).__name__
    return AddressProblem.FAILED, type(error).__name__
