"""What there is to say of an address while it is being written."""

from __future__ import annotations

from dataclasses import dataclass

from reader.display.messages import describe_error
from reader.errors import AddressError
from reader.fetching import Address, address_of, check_written


@dataclass(frozen=True, slots=True)
class AddressCheck:
    """An address that can be fetched, or what is wrong; neither of nothing at all."""

    address: Address | None = None
    problem: str = ""


def check_address(words: str) -> AddressCheck:
    """Return what was written as an address, or what is wrong with it; nothing is looked up."""
    if not words.strip():
        return AddressCheck()
    address = address_of(words)
    try:
        check_written(address)
    except AddressError as error:
        return AddressCheck(problem=describe_error(error))
    return AddressCheck(address)
