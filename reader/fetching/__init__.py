"""Web addresses to bytes: one page at a time, when a reader asks, and from public hosts only."""

from reader.fetching.address import Address, address_of, check_written, looks_like_address
from reader.fetching.fetch import Fetched, fetch
from reader.fetching.rules import RULES, Rules

__all__ = [
    "RULES",
    "Address",
    "Fetched",
    "Rules",
    "address_of",
    "check_written",
    "fetch",
    "looks_like_address",
]
