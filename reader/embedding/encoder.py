"""What every encoder does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader.progress import ProgressCallback


class Encoder(Protocol):
    """Turns sentences into vectors whose dot product says how near they are in meaning."""

    @property
    def name(self) -> str:
        """What the model is called in reports."""

    @property
    def fingerprint(self) -> str:
        """A digest that changes whenever the vectors would."""

    @property
    def languages(self) -> frozenset[str]:
        """The ISO 639-1 codes of the languages it is made for; empty if that is not known."""

    @property
    def lexical(self) -> bool:
        """Whether the vectors only say which words are shared."""

    def suited_to(self, count: int) -> Encoder:
        """Return the encoder that is best for so many texts, mostly this one itself."""

    def prepare(self, progress: ProgressCallback) -> None:
        """Do in advance, in a background thread, what encoding needs, if that is light work.

        Raises:
            ModelUnavailableError: if the model cannot be loaded.
            Cancelled: when `progress` raises it.
        """

    def encode(self, texts: Sequence[str], progress: ProgressCallback) -> NDArray[np.float32]:
        """Return one unit vector for each text, as an array of shape (texts, dimensions).

        Raises:
            ModelUnavailableError: if the model cannot be loaded.
            Cancelled: when `progress` raises it.
        """
