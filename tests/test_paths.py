"""Where the cache is, and how large it may be."""

from pathlib import Path

import pytest

from reader.paths import cache_bound, cache_folder, ignored_cache_bound, models_folder


def test_the_cache_may_be_put_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMPARATIVE_READER_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
    assert models_folder() == tmp_path / "models"


@pytest.mark.parametrize(
    ("chosen", "bound"),
    [
        ("", 256_000_000),
        ("10", 10_000_000),
        ("0", 0),
        ("much", 256_000_000),
        ("-1", 256_000_000),
        ("nan", 256_000_000),
        ("1e300", 10**15),
        ("inf", 10**15),
    ],
)
def test_its_bound_may_be_chosen(chosen: str, bound: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMPARATIVE_READER_CACHE_MB", chosen)
    assert cache_bound() == bound


@pytest.mark.parametrize("chosen", ["", "10", "1e300", "0"])
def test_a_bound_that_holds_is_not_ignored(chosen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMPARATIVE_READER_CACHE_MB", chosen)
    assert ignored_cache_bound() == ""


@pytest.mark.parametrize("chosen", ["nan", "-5", "abc", "-inf"])
def test_a_bound_that_is_ignored_is_known(chosen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMPARATIVE_READER_CACHE_MB", chosen)
    assert ignored_cache_bound() == chosen
