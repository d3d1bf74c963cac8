import os
import socket

import pytest

from reader.errors import Unreadable
from reader.ingest import limits
from reader.ingest.limits import check_length, check_lines, check_sentences, read_bytes
from reader.ingest.refusal import RefusedError
from reader.model import Article


def test_a_file_is_read_whole(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"It fell.")
    assert read_bytes(path) == b"It fell."
    assert read_bytes(_linked(path)) == b"It fell."


def test_what_is_not_there(tmp_path):
    assert _refusal(tmp_path / "a.txt") == (Unreadable.MISSING, "")
    assert _refusal(tmp_path / "a\0.txt") == (Unreadable.MISSING, "")


def test_a_folder(tmp_path):
    assert _refusal(tmp_path) == (Unreadable.FOLDER, "")


def test_a_pipe_is_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert _refusal(tmp_path / "pipe")[0] is Unreadable.FAILED


def test_devices_and_sockets_are_not_opened(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        assert _refusal(tmp_path / "socket")[0] is Unreadable.FAILED
    assert _refusal(tmp_path.__class__("/dev/zero"))[0] is Unreadable.FAILED


def test_a_link_to_itself(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    assert _refusal(tmp_path / "a.txt")[0] is Unreadable.FAILED


def test_a_name_that_is_too_long(tmp_path):
    assert _refusal(tmp_path / ("a" * 5000))[0] is Unreadable.FAILED


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("It fell.")

    def refuse(*_arguments):
        raise PermissionError(13, "Permission denied")

    # Root may read everything, so the refusal is played.
    monkeypatch.setattr(limits, "_open_without_waiting", refuse)
    assert _refusal(path) == (Unreadable.FORBIDDEN, "Permission denied")


def test_a_large_file_is_refused_before_it_is_read(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(limits, "_open_without_waiting", lambda *_: pytest.fail("it was opened"))
    assert _refusal(path) == (Unreadable.TOO_LARGE, "50 MB")


def test_a_long_text():
    check_length("a" * limits.MAX_CHARACTERS)
    with pytest.raises(RefusedError) as refused:
        check_length("a" * 2_400_000)
    assert (refused.value.reason, refused.value.detail) == (
        Unreadable.TOO_LARGE,
        "2.4 million characters",
    )


def test_too_many_lines():
    check_lines("a\n\n" * limits.MAX_SENTENCES)
    with pytest.raises(RefusedError) as refused:
        check_lines("a\n" * 5_001)
    assert (refused.value.reason, refused.value.detail) == (
        Unreadable.TOO_MANY_SENTENCES,
        "5,001",
    )


def test_sentences_are_counted_not_full_stops(monkeypatch):
    monkeypatch.setattr(limits, "MAX_SENTENCES", 3)
    check_sentences(Article("Mr. Hale of Brill Inc. saw it at 5 p.m. on Jan. 5. He left."))
    with pytest.raises(RefusedError) as refused:
        check_sentences(Article("It fell. It rose. It fell. It rose."))
    assert refused.value.detail == "4"


def test_a_text_of_hardly_anything_but_full_stops_is_refused_uncounted():
    with pytest.raises(RefusedError) as refused:
        check_sentences(Article("A. " * 200_000))
    assert refused.value.detail == "200,000"


def _refusal(path):
    with pytest.raises(RefusedError) as refused:
        read_bytes(path)
    return refused.value.reason, refused.value.detail


def _linked(path):
    link = path.with_name("link")
    link.symlink_to(path)
    return link
