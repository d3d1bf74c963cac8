"""Texts to vectors by the forward pass in numpy: packs of sentences, steps of progress."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from reader.embedding.bert.forward import Forward, Shape, means
from reader.embedding.bert.packs import Pack, Packer
from reader.embedding.bert.weights import Weights
from reader.progress import ProgressCallback, Stage, Step
from reader.threads import in_order

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PACK_TOKENS = 256
"""As many as the longest sentence may have; on one slow core still several packs a second."""
_EXPECTED = {
    "model_type": "bert",
    "hidden_act": "gelu",
    "position_embedding_type": "absolute",
}


def load(folder: Path) -> Bert:
    """Load a model from its folder.

    Raises:
        OSError, KeyError, ValueError: if it is not the kind of model that this forward pass is for.
    """
    shape = shape_of(folder)
    return Bert(Forward(Weights(folder / "model.safetensors"), shape), Packer.of_model(folder))


def shape_of(folder: Path) -> Shape:
    """Return the shape of the model in a folder.

    Raises:
        OSError, KeyError, ValueError: if it is not the kind of model that this forward pass is for.
    """
    settings = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    if any(settings.get(name) != value for name, value in _EXPECTED.items()):
        raise ValueError("this is another kind of model")
    return Shape(
        layers=settings["num_hidden_layers"],
        heads=settings["num_attention_heads"],
        epsilon=settings["layer_norm_eps"],
    )


class Bert:
    """A model of the architecture BERT whose sentence vector is the mean of its tokens' states."""

    def __init__(self, forward: Forward, packer: Packer) -> None:
        self._forward = forward
        self._packer = packer

    def encode(
        self, texts: Sequence[str], progress: ProgressCallback
    ) -> Iterator[tuple[list[int], NDArray[np.float32]]]:
        """Yield, pack by pack, the positions of some texts and their unit vectors.

        Raises:
            Cancelled: when `progress` raises it.
        """
        done = 0
        progress(Step(Stage.ENCODE, done, len(texts)))
        for positions, vectors in in_order(self._vectors, self._packer.packs(texts, _PACK_TOKENS)):
            yield positions, vectors
            done += len(positions)
            progress(Step(Stage.ENCODE, done, len(texts)))

    def _vectors(self, pack: Pack) -> tuple[list[int], NDArray[np.float32]]:
        tokens = [ids for _position, ids in pack]
        states = self._forward.states(tokens)
        return [position for position, _ids in pack], means(states, [len(ids) for ids in tokens])
