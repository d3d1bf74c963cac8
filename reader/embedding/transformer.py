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

_BATCH = 32


def load(name: str, folder: Path) -> Any:
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
        return SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except Exception as error:  # a model folder can fail in any way
        raise ModelUnavailableError(name, ModelProblem.FAILED, _first_line(error)) from error


def encode(
    name: str, model: Any, texts: Sequence[str], progress: ProgressCallback
) -> Iterator[tuple[list[int], NDArray[np.float32]]]:
    """Yield, batch by batch, the positions of some texts and their unit vectors.

    Texts of like length go together, so that little is spent on padding; equal sets of texts make
    equal batches, whatever their order.

    Raises:
        ModelUnavailableError: if the model loads but cannot encode text.
        Cancelled: when `progress` raises it.
    """
    order = sorted(range(len(texts)), key=lambda i: (len(texts[i]), texts[i]))
    for start in range(0, len(order), _BATCH):
        progress(Step(Stage.ENCODE, start, len(order)))
        batch = order[start : start + _BATCH]
        yield batch, _vectors(name, model, [texts[i] for i in batch])


def _vectors(name: str, model: Any, texts: list[str]) -> NDArray[np.float32]:
    import numpy as np

    try:
        vectors = model.encode(
            texts,
            batch_size=_BATCH,
            normalize_embeddings=True,
            show_progress_bar=False,
            convert_to_numpy=True,
        )
        found = np.asarray(vectors, dtype=np.float32)
    except Exception as error:  # a model can fail in any way
        raise ModelUnavailableError(name, ModelProblem.FAILED, _first_line(error)) from error
    if found.ndim != 2 or not np.isfinite(found).all():
        raise ModelUnavailableError(name, ModelProblem.FAILED, "it gives no usable vectors")
    return found


def _first_line(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0]
