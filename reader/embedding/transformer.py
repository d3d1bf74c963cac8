"""Sentence vectors from a sentence-transformers model; the only place that loads torch."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import ModelProblem, ModelUnavailableError
from reader.progress import ProgressCallback, Stage, Step

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BATCH = 16


def load(name: str, folder: Path) -> Transformer:
    """Load a sentence-transformers model from a folder, without any look at the network.

    Raises:
        ModelUnavailableError: if it is damaged or of no known kind.
    """
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
    try:
        from sentence_transformers import SentenceTransformer
        from transformers.utils.logging import disable_progress_bar

        disable_progress_bar()  # type: ignore[no-untyped-call]  # the library has no types here
        model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except Exception as error:  # a model folder can fail in any way
        raise ModelUnavailableError(name, ModelProblem.FAILED, _first_line(error)) from error
    return Transformer(name, model)


class Transformer:
    """A sentence-transformers model in memory."""

    def __init__(self, name: str, model: Any) -> None:
        self._name = name
        self._model = model

    def encode(
        self, texts: Sequence[str], progress: ProgressCallback
    ) -> Iterator[tuple[list[int], NDArray[np.float32]]]:
        """Yield, batch by batch, the positions of some texts and their unit vectors.

        Texts of like length go together, so that little is spent on padding; equal sets of texts
        make equal batches, whatever their order. Between batches
        progress is told, and a wish to stop is met: so they are small.

        Raises:
            ModelUnavailableError: if the model loads but cannot encode text.
            Cancelled: when `progress` raises it.
        """
        order = sorted(range(len(texts)), key=lambda i: (len(texts[i]), texts[i]))
        for start in range(0, len(order), _BATCH):
            progress(Step(Stage.ENCODE, start, len(order)))
            batch = order[start : start + _BATCH]
            yield batch, self._vectors([texts[i] for i in batch])

    def _vectors(self, texts: list[str]) -> NDArray[np.float32]:
        import numpy as np

        # Half a character, which a damaged text may have, has no place in UTF-8.
        whole = [text.encode("utf-8", "replace").decode() for text in texts]
        try:
            vectors = self._model.encode(
                whole,
                batch_size=_BATCH,
                normalize_embeddings=True,
                show_progress_bar=False,
                convert_to_numpy=True,
            )
            found = np.asarray(vectors, dtype=np.float32)
        except Exception as error:  # a model can fail in any way
            problem = ModelProblem.FAILED
            raise ModelUnavailableError(self._name, problem, _first_line(error)) from error
        if found.ndim != 2 or not np.isfinite(found).all():
            detail = "it gives no usable vectors"
            raise ModelUnavailableError(self._name, ModelProblem.FAILED, detail)
        return found


def _first_line(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0]
