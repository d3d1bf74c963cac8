"""Word lists that the reader changes, and what is told of damaged ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.compare import compare
from reader.differences.naming.labels import labels_in
from reader.differences.naming.mentions import offices
from reader.display.messages import describe_notice
from reader.embedding import LexicalEncoder
from reader.own_lexicons import (
    LexiconProblem,
    LexiconReason,
    editable,
    forget,
    lexicon,
    lexicon_problems,
)
from reader.paths import lexicons_folder
from tests.builders import article

Put = Callable[[str, str | bytes], None]


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Put]:
    """Lay a file of the reader's own; the lists are read anew before and after."""
    monkeypatch.setenv("COMPARATIVE_READER_CONFIG", str(tmp_path))

    def write(name: str, content: str | bytes) -> None:
        lexicons_folder().mkdir(exist_ok=True)
        held = content.encode() if isinstance(content, str) else content
        (lexicons_folder() / name).write_bytes(held)
        forget()

    forget()
    yield write
    monkeypatch.undo()
    forget()


def test_without_files_of_the_readers_own_nothing_is_told(put: Put) -> None:
    assert lexicon_problems() == ()
    assert "labels-en" in editable()


def test_words_are_added_under_headings_old_and_new(put: Put) -> None:
    put("labels-en.txt", "# mine\n[government]\nclique = cabal\n[Sweets]\nToffee\n")
    assert lexicon("labels-en")["sweets"] == ("toffee",)
    assert [label.meaning for label in labels_in("The cabals fell.")] == ["clique"]
    assert lexicon_problems() == ()


def test_words_are_taken_away(put: Put) -> None:
    put("labels-en.txt", "[government]\n- regime\n")
    assert labels_in("The regime fell.") == ()


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("labels-en.txt", b"\xff\xfe\x00", LexiconReason.ENCODING),
        ("labels-en.txt", "x" * 1_000_001, LexiconReason.TOO_LARGE),
        ("labels-en.txt", "[a]\n" + "x" * 101, LexiconReason.LINE),
        ("labels-en.txt", "[a]\nbad\x07sign", LexiconReason.LINE),
        ("labels-en.txt", "[a]\n123\n", LexiconReason.NO_WORD),
        ("labelz.txt", "[a]\nb\n", LexiconReason.UNKNOWN),
    ],
)
def test_what_is_damaged_is_left_out_and_told(
    put: Put, name: str, content: str | bytes, expected: LexiconReason
) -> None:
    put(name, content)
    (problem,) = lexicon_problems()
    assert (problem.file, problem.reason) == (name, expected)
    assert "regime" in str(lexicon("labels-en")["government"])


def test_good_lines_of_a_damaged_file_count(put: Put) -> None:
    put("labels-en.txt", "[sweets]\n!!!\nfudge\n")
    assert lexicon("labels-en")["sweets"] == ("fudge",)
    assert lexicon_problems() == (LexiconProblem("labels-en.txt", LexiconReason.NO_WORD, line=2),)


def test_the_comparison_says_so(put: Put) -> None:
    put("labels-en.txt", "[a]\n...\n")
    made = compare([article("Rain."), article("It rained.")], LexicalEncoder())
    told = [describe_notice(notice, made) for notice in made.made_with.notices]
    assert told == ["Your word list “labels-en.txt”: line 2 has no word in it, and is left out."]


def test_what_is_made_of_the_lists_is_made_anew(put: Put) -> None:
    assert "warden of the pass" not in offices()
    put("titles-en.txt", "[offices]\nwarden of the pass\n")
    assert "warden of the pass" in offices()
