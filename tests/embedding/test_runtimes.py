"""Which runtime a model gets."""

import sys
from pathlib import Path

import pytest

from reader.embedding import runtimes
from reader.embedding.models import bundled_model, chosen_model


def test_the_bundled_model_has_a_light_one_and_the_library_behind_it() -> None:
    assert [way.light for way in runtimes.runtimes_of(bundled_model())] == [True, False]


def test_any_other_model_has_the_library(tmp_path: Path) -> None:
    mine = tmp_path / "all-MiniLM-L6-v2"
    mine.mkdir()
    (only,) = runtimes.runtimes_of(chosen_model(str(mine)))
    assert only.version.startswith("sentence-transformers ")


def test_without_the_tokenizer_the_library_remains(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtimes, "find_spec", lambda _name: None)
    assert [way.light for way in runtimes.runtimes_of(bundled_model())] == [False]


def test_without_what_limits_threads_it_is_run_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = runtimes.find_spec
    monkeypatch.setattr(
        runtimes, "find_spec", lambda name: None if name == "threadpoolctl" else real(name)
    )
    assert [way.light for way in runtimes.runtimes_of(bundled_model())] == [True, False]


def test_a_broken_tokenizer_is_no_more_than_unusable(monkeypatch: pytest.MonkeyPatch) -> None:
    light = runtimes.runtimes_of(bundled_model())[0]
    for name in [name for name in sys.modules if name.startswith("reader.embedding.bert")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "tokenizers", None)
    monkeypatch.delattr("reader.embedding.bert", raising=False)
    with pytest.raises(runtimes.RuntimeUnusableError):
        light.load("any", bundled_model().folder())
