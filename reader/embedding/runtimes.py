"""What can run a model: for the bundled one a light forward pass, for every one the library."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reader.embedding import transformer
from reader.embedding.models import BUNDLED_NAME, Model

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader.progress import ProgressCallback


class Loaded(Protocol):
    """A model in memory."""

    def encode(
        self, texts: Sequence[str], progress: ProgressCallback
    ) -> Iterator[tuple[list[int], NDArray[np.float32]]]:
        """Yield, batch by batch, the positions of some texts and their unit vectors.

        Raises:
            ModelUnavailableError: if the model loads but cannot encode text.
            RuntimeUnusableError: if another runtime may be able to.
            Cancelled: when `progress` raises it.
        """


class RuntimeUnusableError(Exception):
    """This way of running a model does not work here; the next one may."""


@dataclass(frozen=True, slots=True)
class Runtime:
    """A way of running a model.

    Attributes:
        version: changes whenever the vectors would.
        light: whether it is loaded in a fraction of a second, without torch.
        load: loads a model by its name and folder; raises `RuntimeUnusableError`, or
            `ModelUnavailableError` if no other runtime need try.
    """

    version: str
    light: bool
    load: Callable[[str, Path], Loaded]


def runtimes_of(model: Model) -> tuple[Runtime, ...]:
    """Return the ways of running a model, the best first; the last runs any."""
    library = Runtime(_library(), light=False, load=transformer.load)
    if not _has_own(model):
        return (library,)
    return Runtime("reader.embedding.bert 1", light=True, load=_load_light), library


def runtimes_for_many(model: Model) -> tuple[Runtime, ...]:
    """Return the ways of running a model on many sentences; none if they are those of few."""
    if not _has_own(model) or not _half_is_at_home():
        return ()
    half = Runtime("reader.embedding.bert.half 1", light=True, load=_load_half)
    return half, *runtimes_of(model)


def _has_own(model: Model) -> bool:
    """Tell whether there is a forward pass of our own for a model."""
    return model.name == BUNDLED_NAME and bool(model.checksums) and _light_is_installed()


def _load_light(_name: str, folder: Path) -> Loaded:
    with _anything_wrong_is_unusable():
        from reader.embedding import bert

        return bert.load(folder)


def _load_half(_name: str, folder: Path) -> Loaded:
    with _anything_wrong_is_unusable():
        from reader.embedding.bert import half

        return half.load(folder)


def _half_is_at_home() -> bool:
    try:
        with _anything_wrong_is_unusable():
            from reader.embedding.bert import half

            return half.is_at_home()
    except RuntimeUnusableError:
        return False


@contextmanager
def _anything_wrong_is_unusable() -> Iterator[None]:
    try:
        yield
    except Exception as error:  # a library can be broken in any way
        raise RuntimeUnusableError from error


def _light_is_installed() -> bool:
    return find_spec("tokenizers") is not None


def _library() -> str:
    """Return the name and version of the library that runs any model."""
    try:
        return f"sentence-transformers {version('sentence-transformers')}"
    except PackageNotFoundError:
        return "no library"
