import io
import socket
import zipfile

import pytest

from reader.display.messages import describe_error
from reader.ingest import read_articles
from tests.hostile.made import READ, packed
from tests.hostile.table import HOSTILE

HARMLESS = "Talks fail\n\nThey shouted for an hour, and then both ministers left the old town.\n"


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda hostile: hostile.name)
def test_what_is_made_to_do_harm_gets_an_answer_and_the_others_go_on(tmp_path, hostile):
    harmless = tmp_path / "harmless.txt"
    harmless.write_text(HARMLESS, encoding="utf-8")

    articles, errors = read_articles([hostile.write(tmp_path), harmless])

    told = {*(READ for article in articles[:-1]), *(error.reason for error in errors)}
    assert told <= set(hostile.expected)
    assert told
    assert articles[-1].file == "harmless.txt"
    assert all(describe_error(error).startswith(str(tmp_path)) for error in errors)


@pytest.mark.parametrize("name", ["outside.docx", "outside.odt", "outside.epub", "entities.epub"])
def test_no_file_of_the_system_gets_into_an_article(tmp_path, name):
    for article in read_articles([_made(tmp_path, name)])[0]:
        assert "root:" not in article.text
        assert "haha" not in article.text


@pytest.mark.parametrize("name", ["remote.docx", "script.html", "remote.mhtml", "outside.epub"])
def test_nothing_is_fetched(tmp_path, name):
    # The files name this port; whoever asked for anything would get through to it.
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        listening.settimeout(0.05)
        port = str(listening.getsockname()[1])
        path = _made(tmp_path, name)
        path.write_bytes(_pointed_to(port, path.read_bytes()))
        read_articles([path])
        with pytest.raises(TimeoutError):
            listening.accept()


def test_nothing_is_unpacked_and_no_name_leads_out(tmp_path):
    articles, errors = read_articles([_made(tmp_path, "traversal.zip")])
    assert sorted(article.file for article in articles) == [
        "traversal.zip/C:/evil.txt",
        "traversal.zip/etc/evil.txt",
        "traversal.zip/evil.txt",
        "traversal.zip/tmp/evil.txt",
    ]
    assert errors == ()
    assert [path.name for path in tmp_path.iterdir()] == ["traversal.zip"]


def test_names_that_would_steer_the_screen_are_written_out(tmp_path):
    articles, _ = read_articles([_made(tmp_path, "steering-names.zip")])
    assert [article.file for article in articles] == [
        "steering-names.zip/bell[U+0007] and[U+000A]break.txt",
        "steering-names.zip/report[U+202E]txt.exe[U+202C].txt",
    ]
    path = tmp_path / "a\u202etxt.exe"
    path.write_text(HARMLESS, encoding="utf-8")
    assert read_articles([path])[0][0].file == "a[U+202E]txt.exe"


def test_script_and_handlers_are_gone_and_what_looks_like_markup_is_text(tmp_path):
    (article,), _ = read_articles([_made(tmp_path, "script.html")])
    for gone in ("alert(1)", "alert(2)", "alert(3)", "alert(5)", "alert(6)", "onerror", "http"):
        assert gone not in article.text + article.title
    assert "<script>alert(4)</script>" in article.text
    assert article.url == ""


def test_an_address_that_is_no_address_is_not_taken(tmp_path):
    (article,), _ = read_articles([_made(tmp_path, "remote.mhtml")])
    assert article.url == ""


def _pointed_to(port, held):
    """Return the file with another port in it, packed or not."""
    if not zipfile.is_zipfile(io.BytesIO(held)):
        assert b"127.0.0.1:9/" in held
        return held.replace(b"127.0.0.1:9/", f"127.0.0.1:{port}/".encode())
    with zipfile.ZipFile(io.BytesIO(held)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    first = files.pop("mimetype", b"").decode()
    pointed = {name: part.replace(b":9/", f":{port}/".encode()) for name, part in files.items()}
    assert pointed != files
    return packed(pointed, first)


def _made(folder, name):
    return next(hostile for hostile in HOSTILE if hostile.name == name).write(folder)
