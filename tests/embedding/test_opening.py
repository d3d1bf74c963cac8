"""An encoder that loads its model only for texts it has never seen."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from reader.embedding import open_encoder, opening
from reader.embedding.cache import Cache
from reader.progress import Cancelled, ProgressCallback, Stage, Step

Batch = tuple[list[int], NDArray[np.float32]]


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Put a quick model in the place of the real one, and list when it is loaded."""
    loaded: list[str] = []

    def load(name: str, _folder: Path) -> object:
        loaded.append(name)
        return object()

    def encode(
        _name: str, _model: Any, texts: Sequence[str], progress: ProgressCallback
    ) -> Iterator[Batch]:
        for i, text in enumerate(texts):
            progress(Step(Stage.ENCODE, i, len(texts)))
            yield [i], np.array([[len(text), 0.1]], dtype=np.float32)

    monkeypatch.setattr(opening.transformer, "load", load)
    monkeypatch.setattr(opening.transformer, "encode", encode)
    return loaded


def test_the_same_texts_again_load_no_model(tmp_path: Path, loads: list[str]) -> None:
    first = open_encoder(cache=Cache(tmp_path)).encode(["Rain.", "Much snow.", "Rain."])
    again = open_encoder(cache=Cache(tmp_path)).encode(["Much snow.", "Rain.", "Rain."])
    assert loads == ["all-MiniLM-L6-v2"]
    np.testing.assert_array_equal(first[[1, 0, 2]], again)


def test_only_new_texts_are_encoded(tmp_path: Path, loads: list[str]) -> None:
    steps: list[Step] = []
    open_encoder(cache=Cache(tmp_path)).encode(["Rain."])
    open_encoder(cache=Cache(tmp_path)).encode(["Rain.", "Snow."], steps.append)
    assert [step.total for step in steps if step.stage is Stage.ENCODE] == [1]


def test_what_was_encoded_before_a_cancel_is_kept(tmp_path: Path, loads: list[str]) -> None:
    def stop_at_second(step: Step) -> None:
        if step.done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        open_encoder(cache=Cache(tmp_path)).encode(["Rain.", "Snow.", "Wind."], stop_at_second)
    steps: list[Step] = []
    open_encoder(cache=Cache(tmp_path)).encode(["Rain.", "Snow.", "Wind."], steps.append)
    assert steps[-1].total == 2


def test_nothing_to_encode_needs_no_model(tmp_path: Path, loads: list[str]) -> None:
    assert open_encoder(cache=Cache(tmp_path)).encode([]).shape[0] == 0
    assert loads == []
