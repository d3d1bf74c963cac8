from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from reader.gui.arrivals import Arrival, arrival_of


def mime(text: str = "", html: str = "", urls: list[str] | None = None) -> QMimeData:
    made = QMimeData()
    if text:
        made.setText(text)
    if html:
        made.setHtml(html)
    if urls:
        made.setUrls([QUrl(url) for url in urls])
    return made


def test_files_of_a_file_manager(tmp_path: Path):
    one, two = tmp_path / "one.txt", tmp_path / "zwei ä.txt"
    found = arrival_of(mime(urls=[QUrl.fromLocalFile(str(p)).toString() for p in (one, two)]))
    assert found == Arrival(files=(one, two))


def test_addresses_of_files_as_text(tmp_path: Path):
    one = tmp_path / "one.txt"
    assert arrival_of(mime(f"file://{one}\r\n")) == Arrival(files=(one,))


def test_path_of_a_file_as_text(tmp_path: Path):
    one = tmp_path / "one.txt"
    one.write_text("x")
    assert arrival_of(mime(str(one))) == Arrival(files=(one,))


def test_path_of_no_file_is_text():
    assert arrival_of(mime("/no/such/file")) == Arrival(text="/no/such/file")


def test_text_is_taken_plain_where_it_can_be():
    assert arrival_of(mime("Ten died.", "<p>Ten <b>died</b>.")) == Arrival(text="Ten died.")


def test_markup_alone_is_taken_as_it_is():
    assert arrival_of(mime(html="<p>Ten died.</p>")) == Arrival(text="<p>Ten died.</p>")


def test_links_are_told_from_text():
    link = "https://news.example/report"
    assert arrival_of(mime(link, urls=[link])) == Arrival(links=(link,))
    assert arrival_of(mime(urls=[link])) == Arrival(links=(link,))


def test_text_with_a_link_in_it_is_text():
    text = "Read https://news.example/report now."
    assert arrival_of(mime(text)) == Arrival(text=text)


def test_nothing_is_nothing():
    assert not arrival_of(mime())
    assert not arrival_of(mime("  \n"))
