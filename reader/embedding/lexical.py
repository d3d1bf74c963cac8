"""The fallback that needs no model: sentences are as near as the words they share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b
from math import log1p
from typing import TYPE_CHECKING

from reader.progress import ProgressCallback, Stage, Step, no_progress

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_DIMENSIONS = 2048
_STEM_LETTERS = 6
_WORD = re.compile(r"\w+")
_BETWEEN_STEPS = 256


class LexicalEncoder:
    """Counts each sentence's words, cut to their first letters, into hashed dimensions.

    The "hashing trick" of Weinberger et al. (2009), with logarithmic term weights. Deterministic,
    for any language that puts space between words.
    """

    name = "lexical"
    fingerprint = f"lexical-1-{_DIMENSIONS}-{_STEM_LETTERS}"
    languages: frozenset[str] = frozenset()
    lexical = True

    def suited_to(self, _count: int) -> LexicalEncoder:
        """Return itself: many texts are counted like few."""
        return self

    def prepare(self, progress: ProgressCallback = no_progress) -> None:
        """Do nothing: there is nothing to load."""

    def encode(
        self, texts: Sequence[str], progress: ProgressCallback = no_progress
    ) -> NDArray[np.float32]:
        """Return one unit vector for each text, shape (texts, 2048); zero where it has no word.

        Raises:
            Cancelled: when `progress` raises it.
        """
        import numpy as np

        vectors = np.zeros((len(texts), _DIMENSIONS), dtype=np.float32)
        for position, text in enumerate(texts):
            if position % _BETWEEN_STEPS == 0:
                progress(Step(Stage.ENCODE, position, len(texts)))
            stems = Counter(word[:_STEM_LETTERS] for word in _WORD.findall(text.casefold()))
            for stem, count in stems.items():
                place, sign = _place(stem)
                vectors[position, place] += sign * log1p(count)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return (vectors / np.where(lengths == 0, 1, lengths)).astype(np.float32)


def _place(stem: str) -> tuple[int, int]:
    """Return the dimension that a stem counts in, and the sign with which it counts."""
    digest = int.from_bytes(blake2b(stem.encode(), digest_size=8).digest(), "big")
    return (digest >> 1) % _DIMENSIONS, 1 if digest & 1 else -1
