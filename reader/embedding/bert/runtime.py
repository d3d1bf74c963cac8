"""Texts to vectors by the forward pass: tokens, packs of sentences, steps of progress."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from tokenizers import Tokenizer

from reader.embedding.bert.forward import Forward, Shape, means
from reader.embedding.bert.weights import Weights
from reader.progress import ProgressCallback, Stage, Step
from reader.threads import in_order

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PACK_TOKENS = 256
"""As many as the longest sentence may have; on one slow core still several packs a second."""
_TOKENIZED_TOGETHER = 512
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
    settings = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    if any(settings.get(name) != value for name, value in _EXPECTED.items()):
        raise ValueError("this is another kind of model")
    shape = Shape(
        layers=settings["num_hidden_layers"],
        heads=settings["num_attention_heads"],
        epsilon=settings["layer_norm_eps"],
    )
    return Bert(Forward(Weights(folder / "model.safetensors"), shape), _tokenizer(folder))


class Bert:
    """A model of the architecture BERT whose sentence vector is the mean of its tokens' states."""

    def __init__(self, forward: Forward, tokenizer: Tokenizer) -> None:
        self._forward = forward
        self._tokenizer = tokenizer

    def encode(
        self, texts: Sequence[str], progress: ProgressCallback
    ) -> Iterator[tuple[list[int], NDArray[np.float32]]]:
        """Yield, pack by pack, the positions of some texts and their unit vectors.

        Raises:
            Cancelled: when `progress` raises it.
        """
        done = 0
        progress(Step(Stage.ENCODE, done, len(texts)))
        for positions, vectors in in_order(self._vectors, self._packs(texts)):
            yield positions, vectors
            done += len(positions)
            progress(Step(Stage.ENCODE, done, len(texts)))

    def _vectors(self, pack: list[tuple[int, list[int]]]) -> tuple[list[int], NDArray[np.float32]]:
        tokens = [ids for _position, ids in pack]
        states = self._forward.states(tokens)
        return [position for position, _ids in pack], means(states, [len(ids) for ids in tokens])

    def _packs(self, texts: Sequence[str]) -> Iterator[list[tuple[int, list[int]]]]:
        """Yield packs of (position, token ids), with sentences of like length together."""
        by_length = sorted(range(len(texts)), key=lambda i: (len(texts[i]), texts[i]))
        for start in range(0, len(texts), _TOKENIZED_TOGETHER):
            lot = by_length[start : start + _TOKENIZED_TOGETHER]
            tokens = self._tokens([texts[i] for i in lot])
            yield from _packed(sorted(zip(lot, tokens, strict=True), key=lambda one: len(one[1])))

    def _tokens(self, texts: list[str]) -> list[list[int]]:
        # Half a character, which a damaged text may have, has no place in UTF-8.
        whole = [text.encode("utf-8", "replace").decode() for text in texts]
        return [encoding.ids for encoding in self._tokenizer.encode_batch(whole)]


def _packed(texts: list[tuple[int, list[int]]]) -> Iterator[list[tuple[int, list[int]]]]:
    pack: list[tuple[int, list[int]]] = []
    size = 0
    for text in texts:
        if pack and size + len(text[1]) > _PACK_TOKENS:
            yield pack
            pack, size = [], 0
        pack.append(text)
        size += len(text[1])
    if pack:
        yield pack


def _tokenizer(folder: Path) -> Tokenizer:
    """Return the model's tokenizer, as sentence-transformers sets it, but without padding."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    settings = json.loads((folder / "sentence_bert_config.json").read_text(encoding="utf-8"))
    tokenizer: Tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(settings["max_seq_length"])
    return tokenizer
