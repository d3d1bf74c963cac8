from __future__ import annotations

import hashlib

import pytest

from reader.errors import AddressError, AddressProblem
from reader.fetching import Address, Fetched
from reader.ingest import fetched, offers_of, read_articles, read_file
from tests.fetching.site import STORY, running

DAM = "https://www.news.example/2021/dam"


def test_a_fetched_page_is_read_like_a_file() -> None:
    (article,), errors = read_file(Fetched(DAM, STORY.encode(), "text/html"))
    assert not errors
    assert article.title == "The dam broke at night"
    assert "ten people were hurt" in article.text
    assert article.url == DAM
    assert article.file == "news.example/dam.html"
    assert article.sha256 == hashlib.sha256(STORY.encode()).hexdigest()


def test_the_encoding_that_the_server_names_is_taken() -> None:
    held = "Łódź: zażółć gęślą jaźń. The dam broke.".encode("iso-8859-2")
    (article,), _ = read_file(Fetched(DAM, held, "text/plain", "iso-8859-2"))
    assert article.text.startswith("Łódź: zażółć gęślą jaźń.")
    assert article.encoding == "iso8859-2"
    assert article.sha256 == hashlib.sha256(held).hexdigest()


def test_an_encoding_that_does_not_fit_is_not_taken() -> None:
    held = "Über den Damm. The dam broke.".encode()
    (article,), _ = read_file(Fetched(DAM, held, "text/plain", "ascii"))
    assert article.text.startswith("Über")


@pytest.mark.parametrize(
    ("path", "media_type", "file"),
    [
        ("/dam", "application/json", "news.example/dam.json"),
        ("/dam.md", "text/plain", "news.example/dam.md"),
        ("/dam.php", "text/plain", "news.example/dam.php.txt"),
        ("/dam.txt", "application/octet-stream", "news.example/dam.txt"),
        ("/", "text/plain", "news.example.txt"),
        ("/%E2%80%AEtxt", "", "news.example/[U+202E]txt"),
    ],
)
def test_what_the_server_says_hints_at_the_format(path: str, media_type: str, file: str) -> None:
    held = b'[{"title": "Dam", "text": "The dam broke at night."}]'
    page = Fetched(f"https://news.example{path}", held, media_type)
    (article,), errors = read_file(page)
    assert not errors
    assert article.file.removesuffix("/row 1") == file


def test_articles_of_a_collection_keep_their_own_addresses() -> None:
    held = b'[{"text": "It broke.", "url": "https://a.example/1"}, {"text": "It held."}]'
    articles, _ = read_file(Fetched(DAM, held, "application/json"))
    assert [article.url for article in articles] == ["https://a.example/1", DAM]


def test_an_empty_page_is_told_with_its_address() -> None:
    _, (error,) = read_file(Fetched(DAM, b"", "text/html"))
    assert error.file == DAM


def test_an_address_that_may_not_be_asked_is_one_error_among_the_files(tmp_path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("The dam broke at night.")
    articles, errors = read_articles([Address("http://127.0.0.1/"), file])
    assert [article.file for article in articles] == ["a.txt"]
    assert [(type(e), e.problem) for e in errors] == [(AddressError, AddressProblem.REFUSED)]
    with pytest.raises(AddressError):
        offers_of(Address("http://127.0.0.1/"))


def test_a_page_goes_from_a_server_through_the_reading_process() -> None:
    with running() as site:
        page = fetched(site.put("/dam"), rules=site.rules)
    (offer,) = offers_of(page)
    (article,), _ = read_file(page)
    assert offer.number == 1
    assert article.url == page.address
