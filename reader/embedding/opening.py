"""The encoder for a model that loads it only when a text was never encoded before."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any

from reader.embedding import models, transformer
from reader.embedding.cache import Cache
from reader.paths import cache_folder
from reader.progress import ProgressCallback, Stage, Step, no_progress

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader.embedding.encoder import Encoder


def open_encoder(model: str | None = None, *, cache: Cache | None = None) -> Encoder:
    """Return the encoder for a model; nothing is loaded yet, and no error is raised yet.

    Args:
        model: a folder or a hub's name of a sentence-transformers model; `None` for the bundled.
        cache: where vectors are kept; by default in the user's cache folder.
    """
    chosen = models.chosen_model(model) if model else models.bundled_model()
    return ModelEncoder(chosen, Cache(cache_folder()) if cache is None else cache)


class ModelEncoder:
    """Gives vectors from the cache, and from the model for the texts that are not in it.

    Vectors are rounded to half precision whether they come from the one or the other, so that
    both give the same comparison.
    """

    lexical = False

    def __init__(self, model: models.Model, cache: Cache) -> None:
        self._model = model
        self._cache = cache
        self._loaded: Any = None
        self._fingerprint = ""
        self._lock = Lock()

    @property
    def name(self) -> str:
        """What the model is called in reports."""
        return self._model.name

    @property
    def languages(self) -> frozenset[str]:
        """The ISO 639-1 codes of the languages it was made for; empty if not known."""
        return self._model.languages

    @property
    def fingerprint(self) -> str:
        """A digest of the model's files.

        Raises:
            ModelUnavailableError: if they cannot be found or are not what they should be.
        """
        if not self._fingerprint:
            self._fingerprint = models.fingerprint(self._model, self._cache)
        return self._fingerprint

    def encode(
        self, texts: Sequence[str], progress: ProgressCallback = no_progress
    ) -> NDArray[np.float32]:
        """Return one unit vector for each text, shape (texts, dimensions).

        Raises:
            ModelUnavailableError: if the model is needed and cannot be loaded.
            Cancelled: when `progress` raises it; what was encoded by then is kept.
        """
        import numpy as np

        vectors = self._cache.vectors(self.fingerprint, texts)
        missing = sorted(set(texts) - vectors.keys())
        if missing:
            vectors |= self._encode_new(missing, progress)
        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        return np.stack([vectors[text] for text in texts])

    def _encode_new(
        self, texts: list[str], progress: ProgressCallback
    ) -> dict[str, NDArray[np.float32]]:
        import numpy as np

        model = self._load(progress)
        found: dict[str, NDArray[np.float32]] = {}
        try:
            for positions, batch in transformer.encode(self._model.name, model, texts, progress):
                rounded = batch.astype(np.float16).astype(np.float32)
                found |= {texts[i]: rounded[k] for k, i in enumerate(positions)}
        finally:
            self._cache.keep(self.fingerprint, found)
        return found

    def _load(self, progress: ProgressCallback) -> Any:
        with self._lock:
            if self._loaded is None:
                progress(Step(Stage.LOAD_MODEL))
                self._loaded = transformer.load(self._model.name, self._model.folder())
            return self._loaded
