from __future__ import annotations

from reader.display.addresses import AddressCheck, check_address
from reader.fetching import Address


def test_an_address_may_be_written_without_its_scheme() -> None:
    found = check_address(" news.example/dam ")
    assert found == AddressCheck(Address("https://news.example/dam"))


def test_what_is_wrong_is_told_before_anything_is_asked() -> None:
    assert check_address("the dam broke").problem.endswith("such as https://example.org/report.")
    assert "http:// and https://" in check_address("ftp://news.example").problem


def test_nothing_is_neither_right_nor_wrong() -> None:
    assert check_address("  ") == AddressCheck()
