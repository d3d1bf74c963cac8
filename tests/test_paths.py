"""Where the cache is, and how large it may be."""

from pathlib import Path

import pytest

from reader.paths import cache_bound, cache_folder, models_folder


def test_the_cache_may_be_put_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMPARATIVE_READER_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
    assert models_folder() == tmp_path / "models"


@pytest.mark.parametrize(
    ("chosen", "bound"),
    [("", 256_000_000), ("10", 10_000_000), ("0", 0), ("much", 256_000_000), ("-1", 256_000_000)],
)
def test_its_bound_may_be_chosen(chosen: str, bound: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMPARATIVE_READER_CACHE_MB", chosen)
    assert cache_bound() == bound
