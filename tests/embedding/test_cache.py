"""What is kept on disk, and that a broken cache is only a missing one."""

import sqlite3
from pathlib import Path

import numpy as np
import pytest

from reader.embedding.cache import Cache

VECTOR = np.array([0.25, -0.5, 0.125], dtype=np.float32)


def test_keeps_vectors_by_model_and_text(tmp_path: Path) -> None:
    Cache(tmp_path).keep("model-1", {"Rain fell.": VECTOR})
    found = Cache(tmp_path).vectors("model-1", ["Rain fell.", "Snow fell."])
    assert list(found) == ["Rain fell."]
    np.testing.assert_array_equal(found["Rain fell."], VECTOR)
    assert Cache(tmp_path).vectors("model-2", ["Rain fell."]) == {}


def test_takes_more_texts_than_one_question_to_the_database_may_name(tmp_path: Path) -> None:
    texts = [f"Sentence {i}." for i in range(1700)]
    Cache(tmp_path).keep("m", dict.fromkeys(texts, VECTOR))
    assert len(Cache(tmp_path).vectors("m", texts)) == len(texts)


def test_without_a_folder_it_remembers_nothing(tmp_path: Path) -> None:
    cache = Cache(None)
    cache.keep("m", {"Rain fell.": VECTOR})
    assert cache.vectors("m", ["Rain fell."]) == {}
    file = tmp_path / "weights"
    file.write_bytes(b"abc")
    assert cache.digest(file).startswith("ba7816bf")


@pytest.mark.parametrize("content", [b"this is no database" * 100, b"SQLite format 3\0garbage"])
def test_a_damaged_cache_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "vectors.sqlite").write_bytes(content)
    cache = Cache(tmp_path)
    cache.keep("m", {"Rain fell.": VECTOR})
    assert list(cache.vectors("m", ["Rain fell."])) == ["Rain fell."]


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("in the way")
    cache = Cache(tmp_path / "a file")
    cache.keep("m", {"Rain fell.": VECTOR})
    assert cache.vectors("m", ["Rain fell."]) == {}


def test_a_digest_is_taken_again_only_when_the_file_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "weights"
    file.write_bytes(b"abc")
    first = Cache(tmp_path).digest(file)
    monkeypatch.setattr("reader.embedding.cache._sha256", lambda _file: "read again")
    assert Cache(tmp_path).digest(file) == first
    file.write_bytes(b"abcd")
    assert Cache(tmp_path).digest(file) == "read again"


def test_a_cache_damaged_in_the_middle_is_made_anew(tmp_path: Path) -> None:
    texts = [f"Sentence {i}." for i in range(2000)]
    Cache(tmp_path).keep("m", dict.fromkeys(texts, np.ones(384, np.float32)))
    file = tmp_path / "vectors.sqlite"
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    file.write_bytes(content)
    cache = Cache(tmp_path)
    for _attempt in range(3):
        cache.vectors("m", texts)
        cache.keep("m", {"Rain fell.": VECTOR})
    assert list(Cache(tmp_path).vectors("m", ["Rain fell."])) == ["Rain fell."]


def test_vectors_that_do_not_fit_together_are_made_anew(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.keep("m", {"Rain fell.": VECTOR, "Snow fell.": VECTOR[:2]})
    assert cache.vectors("m", ["Rain fell.", "Snow fell."]) == {}
    cache.keep("m", {"Snow fell.": np.array([np.nan, 0, 0], np.float32)})
    assert cache.vectors("m", ["Rain fell.", "Snow fell."]) == {}


def test_a_locked_cache_is_waited_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.embedding.store.WAIT_SECONDS", 0.05)
    Cache(tmp_path).keep("m", {"Rain fell.": VECTOR})
    other = sqlite3.connect(tmp_path / "vectors.sqlite")
    other.execute("BEGIN EXCLUSIVE")
    cache = Cache(tmp_path)
    assert cache.vectors("m", ["Rain fell."]) == {}
    other.close()
    assert cache.vectors("m", ["Rain fell."]) == {}
    assert list(Cache(tmp_path).vectors("m", ["Rain fell."])) == ["Rain fell."]


def test_over_the_bound_the_vectors_longest_not_used_are_dropped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bound = 440_000
    old, new = ([f"{age} sentence {i}." for i in range(250)] for age in ("Old", "New"))
    vector = np.ones(384, np.float32)
    cache = Cache(tmp_path, bound)
    monkeypatch.setattr("reader.embedding.cache.time", lambda: 1_000_000)
    cache.keep("m", dict.fromkeys(old, vector))
    monkeypatch.setattr("reader.embedding.cache.time", lambda: 1_010_000)
    assert len(cache.vectors("m", old[:50])) == 50
    monkeypatch.setattr("reader.embedding.cache.time", lambda: 1_020_000)
    cache.keep("m", dict.fromkeys(new, vector))

    assert (tmp_path / "vectors.sqlite").stat().st_size <= bound
    assert len(cache.vectors("m", new)) == 250
    assert len(cache.vectors("m", old[:50])) == 50
    assert len(cache.vectors("m", old[50:])) < 200


def test_a_bound_of_nothing_keeps_nothing(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 0)
    cache.keep("m", {"Rain fell.": VECTOR})
    assert cache.vectors("m", ["Rain fell."]) == {}


def test_a_cache_of_an_older_kind_is_made_anew(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "vectors.sqlite") as connection:
        connection.execute("CREATE TABLE vectors (key BLOB PRIMARY KEY, vector BLOB)")
    connection.close()
    cache = Cache(tmp_path)
    cache.keep("m", {"Rain fell.": VECTOR})
    assert list(cache.vectors("m", ["Rain fell."])) == ["Rain fell."]
