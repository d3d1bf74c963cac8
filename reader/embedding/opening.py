"""The encoder for a model that loads it only when a text was never encoded before."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

from reader.embedding import models, runtimes
from reader.embedding.cache import Cache
from reader.paths import cache_folder
from reader.progress import ProgressCallback, Stage, Step, no_progress

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader.embedding.encoder import Encoder

MANY = 1000
"""From so many texts on it pays to wait until the faster runtime has started (about 1.3 s)."""


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

    def __init__(
        self, model: models.Model, cache: Cache, ways: Sequence[runtimes.Runtime] = ()
    ) -> None:
        self._model = model
        self._cache = cache
        self._ways = list(ways)
        self._for_many: ModelEncoder | None = None
        self._loaded: runtimes.Loaded | None = None
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
        """A digest of the model's files and of what runs it.

        Raises:
            ModelUnavailableError: if they cannot be found or are not what they should be.
        """
        if not self._fingerprint:
            way = self._runtimes()[0].version
            self._fingerprint = models.fingerprint(self._model, self._cache, way)
        return self._fingerprint

    def suited_to(self, count: int) -> Encoder:
        """Return the encoder for so many texts: itself, or one that begins late and runs fast.

        It hangs on nothing but the number of texts, kept or not, so that the same articles always
        have the same vectors.
        """
        if count < MANY:
            return self
        with self._lock:
            if self._for_many is None:
                ways = runtimes.runtimes_for_many(self._model)
                self._for_many = ModelEncoder(self._model, self._cache, ways) if ways else self
            return self._for_many

    def prepare(self, progress: ProgressCallback = no_progress) -> None:
        """Load the model in advance, if that is light work; for a background thread.

        Raises:
            ModelUnavailableError: if it cannot be found or loaded.
            Cancelled: when `progress` raises it.
        """
        progress(Step(Stage.LOAD_MODEL))
        with self._lock:
            if self._loaded is None and self._runtimes()[0].light and self.fingerprint:
                self._try_to_load()

    def encode(
        self, texts: Sequence[str], progress: ProgressCallback = no_progress
    ) -> NDArray[np.float32]:
        """Return one unit vector for each text, shape (texts, dimensions).

        Raises:
            ModelUnavailableError: if the model is needed and cannot be loaded.
            Cancelled: when `progress` raises it; what was encoded by then is kept.
        """
        import numpy as np

        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        vectors = self._known(texts)
        if set(texts) - vectors.keys():
            vectors = self._complete(texts, progress)
        return np.stack([vectors[text] for text in texts])

    def _known(self, texts: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        return self._cache.vectors(self.fingerprint, texts)

    def _complete(
        self, texts: Sequence[str], progress: ProgressCallback
    ) -> dict[str, NDArray[np.float32]]:
        """Return the vectors of all texts, those of one runtime only."""
        while True:
            model = self._load(progress)
            vectors = self._known(texts)
            missing = sorted(set(texts) - vectors.keys())
            try:
                return vectors | self._encode_new(model, missing, progress)
            except runtimes.RuntimeUnusableError:
                self._strike_off(model)

    def _encode_new(
        self, model: runtimes.Loaded, texts: list[str], progress: ProgressCallback
    ) -> dict[str, NDArray[np.float32]]:
        import numpy as np

        found: dict[str, NDArray[np.float32]] = {}
        try:
            for positions, batch in model.encode(texts, progress):
                rounded = batch.astype(np.float16).astype(np.float32)
                found |= {texts[i]: rounded[k] for k, i in enumerate(positions)}
        finally:
            self._cache.keep(self.fingerprint, found)
        return found

    def _load(self, progress: ProgressCallback) -> runtimes.Loaded:
        with self._lock:
            while self._loaded is None:
                progress(Step(Stage.LOAD_MODEL))
                self._try_to_load()
            return self._loaded

    def _try_to_load(self) -> None:
        """Load the model with the best runtime, or strike that one off."""
        try:
            self._loaded = self._runtimes()[0].load(self._model.name, self._model.folder())
        except runtimes.RuntimeUnusableError:
            self._next_way()

    def _strike_off(self, model: runtimes.Loaded) -> None:
        with self._lock:
            if self._loaded is model:
                self._loaded = None
                self._next_way()

    def _next_way(self) -> None:
        self._ways.pop(0)
        self._fingerprint = ""

    def _runtimes(self) -> list[runtimes.Runtime]:
        if not self._ways:
            self._ways = list(runtimes.runtimes_of(self._model))
        return self._ways
