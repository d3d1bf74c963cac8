from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import AddressError, AddressProblem
from reader.fetching.address import address_of, looks_like_address, redirected, target_of


def problem_of(address: str) -> AddressProblem:
    with pytest.raises(AddressError) as caught:
        target_of(address)
    return caught.value.problem


def test_an_address_is_taken_apart() -> None:
    target = target_of("HTTPS://News.Example:8443/a b/ü?q=ö#part".replace(" ", "%20"))
    assert (target.scheme, target.host, target.port) == ("https", "news.example", 8443)
    assert target.path == "/a%20b/%C3%BC?q=%C3%B6"
    assert target.url == "https://news.example:8443/a%20b/%C3%BC?q=%C3%B6"
    assert target.host_line == "news.example:8443"


def test_names_in_other_letters_are_written_in_ascii() -> None:
    assert target_of("http://bücher.example.").host == "xn--bcher-kva.example"


@pytest.mark.parametrize(
    "host",
    ["2130706433", "0x7f000001", "127.1", "0177.0.0.1", "0x7f.0.0.1", "127.0.0.1.1", "１２７.1",
     "1.2.3.256", "news.example.0x1", "[fe80::1%25eth0]", "[::1", "a..b", "-a.example", "a%2eb",
     ""],
)  # fmt: skip
def test_hosts_in_odd_forms_are_no_addresses(host: str) -> None:
    assert problem_of(f"http://{host}/") is AddressProblem.NO_ADDRESS


def test_ip_addresses_in_their_usual_form_are_checked_later() -> None:
    assert target_of("http://127.0.0.1/").host == "127.0.0.1"
    assert target_of("http://１２７.０.０.１/").host == "127.0.0.1"
    assert target_of("http://[::FFFF:7f00:1]:8080/").host_line.endswith("]:8080")


@pytest.mark.parametrize("scheme", ["ftp", "file", "javascript", "data", "gopher"])
def test_only_pages_of_the_web_are_fetched(scheme: str) -> None:
    assert problem_of(f"{scheme}://news.example/a") is AddressProblem.SCHEME


def test_credentials_are_refused_and_not_told() -> None:
    with pytest.raises(AddressError) as caught:
        target_of("https://me:secret@news.example/")
    assert caught.value.problem is AddressProblem.CREDENTIALS
    assert "secret" not in caught.value.address


def test_ports_of_other_services_are_refused() -> None:
    assert problem_of("http://news.example:25/") is AddressProblem.REFUSED
    assert problem_of("http://news.example:99999/") is AddressProblem.NO_ADDRESS


@pytest.mark.parametrize("mark", ["\r\n", "\n", "\t", "\0", " ", "\u202e"])
def test_characters_that_could_steer_a_request_are_refused(mark: str) -> None:
    assert problem_of(f"http://news.example/a{mark}Host: b") is AddressProblem.NO_ADDRESS


def test_moved_pages_may_be_named_from_where_they_were() -> None:
    target = target_of("https://news.example/2021/dam")
    assert redirected(target, "../flood") == "https://news.example/flood"
    assert redirected(target, "//other.example/") == "https://other.example/"


def test_https_may_be_left_out_where_an_address_is_asked_for() -> None:
    assert address_of(" news.example/dam ").written == "https://news.example/dam"
    assert address_of("http://news.example").written == "http://news.example"
    assert address_of("ftp://news.example").written == "ftp://news.example"


def test_only_words_of_one_piece_look_like_an_address() -> None:
    assert looks_like_address("https://news.example/dam")
    assert not looks_like_address("https://news.example/dam broke")
    assert not looks_like_address("report.html")


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=60))
def test_whatever_is_written_is_an_address_or_refused(words: str) -> None:
    for address in (words, f"http://{words}", f"https://news.example/{words}"):
        try:
            target = target_of(address)
        except AddressError:
            continue
        assert target.url.isascii()
        assert not any(map(str.isspace, target.url))
