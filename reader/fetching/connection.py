"""A connection to the very IP address that was checked; the name is asked for once."""

from __future__ import annotations

import http.client
import ipaddress
import socket
from collections.abc import Sequence
from contextlib import suppress

from reader.errors import AddressError, AddressProblem
from reader.fetching.address import Target
from reader.fetching.rules import Rules


class Connection(http.client.HTTPConnection):
    """A connection to a target, through TLS where its scheme says so.

    No proxy is used, whatever the environment says: it would look up the name anew, out of sight
    of the check.
    """

    def __init__(self, target: Target, rules: Rules) -> None:
        super().__init__(target.host, target.port, timeout=rules.seconds)
        self._target = target
        self._rules = rules
        self._dropped = False
        self._wire: socket.socket | None = None

    def connect(self) -> None:
        """Look up the name, check every IP address it has, and connect to the first that answers.

        Raises:
            AddressError: if there is no such host, or it is not a public one.
            OSError: if none answers, or its certificate does not hold.
        """
        error: OSError | None = None
        for ip in checked_ips(self._target, self._rules):
            try:
                raw = socket.create_connection((ip, self._target.port), self.timeout)
            except OSError as refused:
                error = refused
                continue
            self.sock = self._wire = raw  # from here on whoever waits can cut it
            if self._dropped:
                break
            if self._target.scheme == "https":
                context = self._rules.context()
                self.sock = context.wrap_socket(raw, server_hostname=self._target.host)
                self._wire = self.sock
            return
        raise error or ConnectionError

    def cut(self) -> None:
        """End it from another thread, whatever it waits for."""
        self._dropped = True
        if self._wire is not None:
            with suppress(OSError):
                self._wire.shutdown(socket.SHUT_RDWR)


def checked_ips(target: Target, rules: Rules) -> Sequence[str]:
    """Return the IP addresses of a host, all of which may be asked.

    A name that has both public and private ones is refused: so do attacks look.

    Raises:
        AddressError: if there are none, or one that may not be asked.
    """
    try:
        found = rules.resolve(target.host, target.port)
    except (OSError, UnicodeError) as error:
        problem = _of_look_up(error)
        raise AddressError(target.url, problem, target.host) from error
    for ip in found:
        if "%" in ip or not rules.allows(ipaddress.ip_address(ip)):
            raise AddressError(target.url, AddressProblem.REFUSED, ip)
    if not found:
        raise AddressError(target.url, AddressProblem.NOT_FOUND, target.host)
    return found


def _of_look_up(error: Exception) -> AddressProblem:
    """Tell a name that there is not from a network that there is not."""
    again = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
    return AddressProblem.NO_NETWORK if again else AddressProblem.NOT_FOUND
