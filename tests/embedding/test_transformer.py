"""What can go wrong with a model that somebody else made; a stand-in takes the library's place."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from reader.embedding import transformer
from reader.errors import ModelProblem, ModelUnavailableError
from reader.progress import no_progress


class Model:
    """Gives each text a vector of its length."""

    def encode(self, texts: Sequence[str], **_options: Any) -> Any:
        return np.array([[len(text), 1] for text in texts], dtype=np.float32)


class Broken(Model):
    def encode(self, _texts: Sequence[str], **_options: Any) -> Any:
        raise RuntimeError("no pad token\nmore of it")


class Endless(Model):
    def encode(self, texts: Sequence[str], **_options: Any) -> Any:
        return np.full((len(texts), 2), np.nan)


def encoded(model: Model, texts: Sequence[str]) -> dict[str, float]:
    return {
        texts[i]: float(vector[0])
        for positions, vectors in transformer.Transformer("some-model", model).encode(
            texts, no_progress
        )
        for i, vector in zip(positions, vectors, strict=True)
    }


def test_every_text_gets_its_own_vector() -> None:
    texts = [f"{'x' * (i % 50)}{i}" for i in range(100)]
    assert encoded(Model(), texts) == {text: float(len(text)) for text in texts}


class Strict(Model):
    def encode(self, texts: Sequence[str], **_options: Any) -> Any:
        return np.array([[len(text.encode("utf-8")), 1] for text in texts], dtype=np.float32)


def test_half_a_character_is_no_obstacle() -> None:
    assert encoded(Strict(), ["broken \ud83d here"]) == {"broken \ud83d here": 13.0}


@pytest.mark.parametrize("model", [Broken(), Endless()])
def test_a_model_that_cannot_encode_is_told(model: Model) -> None:
    with pytest.raises(ModelUnavailableError) as caught:
        encoded(model, ["Rain fell."])
    assert (caught.value.model, caught.value.problem) == ("some-model", ModelProblem.FAILED)
    assert "\n" not in caught.value.detail


def test_a_folder_that_cannot_be_loaded_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Refusing:
        def __init__(self, folder: str, **_options: Any) -> None:
            raise ValueError(f"unrecognised model in {Path(folder).name}")

    library, logging = ModuleType("sentence_transformers"), ModuleType("logging")
    library.SentenceTransformer = Refusing  # type: ignore[attr-defined]
    logging.disable_progress_bar = lambda: None  # type: ignore[attr-defined]
    for name in ("transformers", "transformers.utils"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setitem(sys.modules, "sentence_transformers", library)
    monkeypatch.setitem(sys.modules, "transformers.utils.logging", logging)
    with pytest.raises(ModelUnavailableError) as caught:
        transformer.load("mine", tmp_path)
    assert caught.value.problem is ModelProblem.FAILED
    assert tmp_path.name in caught.value.detail
