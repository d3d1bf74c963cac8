from __future__ import annotations

import socket
import threading
from dataclasses import replace

import pytest

from reader.errors import AddressError, AddressProblem
from reader.fetching import RULES, Address, Rules, fetch
from reader.fetching.fetch import AGENT
from reader.fetching.rules import is_public
from reader.progress import Cancelled
from tests.fetching.site import STORY, Certificate, Site, packed, running


def go_on() -> None:
    """Nobody cancels."""


def problem_of(address: Address, rules: Rules) -> tuple[AddressProblem, str]:
    with pytest.raises(AddressError) as caught:
        fetch(address, go_on, rules)
    return caught.value.problem, caught.value.detail


def test_a_page_is_fetched_with_what_the_server_says_of_it(site: Site) -> None:
    address = site.put("/dam", kind="text/HTML; charset=ISO-8859-1")
    page = fetch(address, go_on, site.rules)
    assert page.held == STORY.encode()
    assert (page.address, page.media_type) == (address.written, "text/html")
    assert page.charset == "iso-8859-1"


def test_a_request_says_who_asks_and_nothing_of_the_reader(site: Site) -> None:
    fetch(site.put("/dam", Set_Cookie="a=b"), go_on, site.rules)
    fetch(site.at("/dam"), go_on, site.rules)
    for _, lines in site.asked:
        assert lines["user-agent"] == AGENT
        assert AGENT.startswith("ComparativeReader/")
        assert set(lines) == {"host", "user-agent", "accept", "accept-encoding", "connection"}


def test_redirects_are_followed_to_the_final_address(site: Site) -> None:
    site.put("/there")
    site.move("/then", f"http://other.example:{site.port}/there", 301)
    page = fetch(site.move("/here", "then", 307), go_on, site.rules)
    assert page.address == f"http://other.example:{site.port}/there"


def test_redirects_are_limited(site: Site) -> None:
    assert problem_of(site.move("/", "/"), site.rules)[0] is AddressProblem.REDIRECTS
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    ("to", "problem"),
    [
        ("file:///etc/passwd", AddressProblem.SCHEME),
        ("ftp://news.example/", AddressProblem.SCHEME),
        ("https://me:secret@news.example/", AddressProblem.CREDENTIALS),
        ("http://2130706433/", AddressProblem.NO_ADDRESS),
        ("http://127.1/", AddressProblem.NO_ADDRESS),
    ],
)
def test_redirects_lead_nowhere_that_an_address_may_not(
    site: Site, to: str, problem: AddressProblem
) -> None:
    assert problem_of(site.move("/", to), site.rules)[0] is problem


def test_every_redirect_is_looked_up_and_checked_anew(site: Site) -> None:
    seen = []

    def once(ip: object) -> bool:
        seen.append(ip)
        return len(seen) < 2

    site.put("/there")
    rules = replace(site.rules, allows=once)
    assert problem_of(site.move("/", "/there"), rules) == (AddressProblem.REFUSED, "127.0.0.1")
    assert [path for path, _ in site.asked] == ["/"]


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "localhost"])
def test_this_computer_is_never_asked(site: Site, host: str) -> None:
    site.put("/")
    address = Address(f"http://{host}:{site.port}/")
    assert problem_of(address, RULES)[0] is AddressProblem.REFUSED
    assert not site.asked


def test_a_name_with_a_private_address_among_public_ones_is_refused(site: Site) -> None:
    rules = replace(RULES, resolve=lambda *_place: ["93.184.216.34", "10.0.0.7"])
    assert problem_of(site.put("/"), rules) == (AddressProblem.REFUSED, "10.0.0.7")


def test_the_address_that_was_checked_is_the_one_asked(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that leads elsewhere when it is looked up again leads nowhere else."""
    answers = iter([["93.184.216.34"], ["127.0.0.1"]])
    asked = []

    def connect(place: tuple[str, int], _timeout: float) -> socket.socket:
        asked.append(place)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", connect)
    rules = replace(RULES, resolve=lambda *_place: next(answers), allows=is_public)
    assert problem_of(site.at("/"), rules)[0] is AddressProblem.NO_ANSWER
    assert asked == [("93.184.216.34", site.port)]


def test_no_proxy_of_the_environment_is_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert fetch(site.put("/"), go_on, site.rules).held


def test_packed_pages_are_unpacked(site: Site) -> None:
    address = site.put("/", packed(STORY), Content_Encoding="gzip")
    assert fetch(address, go_on, site.rules).held == STORY.encode()


def test_size_counts_when_it_is_unpacked(site: Site) -> None:
    bomb = packed("A" * 3_000_000)
    assert len(bomb) < 10_000
    rules = replace(site.rules, most_bytes=1_000_000)
    address = site.put("/", bomb, Content_Encoding="gzip")
    assert problem_of(address, rules) == (AddressProblem.TOO_LARGE, "1 MB")
    assert problem_of(site.put("/", "A" * 1_000_001), rules)[0] is AddressProblem.TOO_LARGE


@pytest.mark.parametrize(
    ("held", "packing"), [(b"plain", "gzip"), (packed(STORY)[:40], "gzip"), (b"x", "br")]
)
def test_what_is_packed_wrongly_is_told(site: Site, held: bytes, packing: str) -> None:
    address = site.put("/", held, Content_Encoding=packing)
    assert problem_of(address, site.rules)[0] is AddressProblem.FAILED


def test_a_page_cut_short_is_told(site: Site) -> None:
    address = site.put("/", "half", Content_Length="1000")
    assert problem_of(address, site.rules)[0] is AddressProblem.FAILED


def test_a_page_that_is_not_there_is_told_with_its_status(site: Site) -> None:
    assert problem_of(site.at("/gone"), site.rules) == (AddressProblem.STATUS, "404 Not Found")


def test_pictures_are_no_pages(site: Site) -> None:
    address = site.put("/", b"\x89PNG", "image/png")
    assert problem_of(address, site.rules) == (AddressProblem.NO_PAGE, "image/png")


def test_a_slow_page_is_let_go(site: Site) -> None:
    site.put("/slow")
    rules = replace(site.rules, seconds=0.1)
    problem, _ = problem_of(site.at("/slow"), rules)
    assert problem in (AddressProblem.TOO_SLOW, AddressProblem.NO_ANSWER)


def test_a_host_that_is_not_there_is_told(site: Site) -> None:
    def fail(_host: str, _port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    def offline(_host: str, _port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_AGAIN, "no name server")

    assert problem_of(site.at("/"), replace(site.rules, resolve=fail)) == (
        AddressProblem.NOT_FOUND,
        "news.example",
    )
    assert problem_of(site.at("/"), replace(site.rules, resolve=offline))[0] is (
        AddressProblem.NO_NETWORK
    )


def test_nobody_answers(site: Site) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    problem, _ = problem_of(Address(f"http://news.example:{port}/"), site.rules)
    assert problem is AddressProblem.NO_ANSWER


def test_certificates_are_checked_for_the_name_that_was_asked_for(
    certificate: Certificate,
) -> None:
    with running(certificate) as site:
        site.put("/")
        trusted = replace(site.rules, context=certificate.trusted)
        assert fetch(site.at("/", "https"), go_on, trusted).held == STORY.encode()
        other = Address(f"https://other.example:{site.port}/")
        assert problem_of(other, trusted)[0] is AddressProblem.CERTIFICATE
        unknown = problem_of(site.at("/", "https"), site.rules)
        assert unknown[0] is AddressProblem.CERTIFICATE
        assert "issuer" in unknown[1]


def test_a_host_without_tls_is_no_secure_one(site: Site) -> None:
    assert problem_of(site.at("/", "https"), site.rules)[0] is AddressProblem.CERTIFICATE


def test_fetching_ends_when_the_reader_cancels_and_leaves_no_thread_behind(site: Site) -> None:
    def cancel() -> None:
        if site.asked:
            raise Cancelled

    site.put("/slow")
    with pytest.raises(Cancelled):
        fetch(site.at("/slow"), cancel, site.rules)
    for thread in threading.enumerate():
        if thread.name == "reader-fetching":
            thread.join(2.0)
            assert not thread.is_alive()
