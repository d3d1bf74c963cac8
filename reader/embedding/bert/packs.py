"""Texts to packs of token ids, with sentences of like length together."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from tokenizers import Tokenizer

_TOKENIZED_TOGETHER = 512

Pack = list[tuple[int, list[int]]]
"""The positions of some texts, and their token ids."""


class Packer:
    """Cuts texts into tokens, as the model's folder says."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer

    @classmethod
    def of_model(cls, folder: Path) -> Packer:
        """Return a model's packer: its tokenizer as sentence-transformers sets it, unpadded.

        Raises:
            OSError, KeyError, ValueError: if its files are missing or of another kind.
        """
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        settings = json.loads((folder / "sentence_bert_config.json").read_text(encoding="utf-8"))
        tokenizer: Tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.enable_truncation(settings["max_seq_length"])
        return cls(tokenizer)

    def packs(self, texts: Sequence[str], most: int) -> Iterator[Pack]:
        """Yield packs of at most so many tokens, or of one text, the shortest texts first."""
        by_length = sorted(range(len(texts)), key=lambda i: (len(texts[i]), texts[i]))
        for start in range(0, len(texts), _TOKENIZED_TOGETHER):
            lot = by_length[start : start + _TOKENIZED_TOGETHER]
            tokens = self._tokens([texts[i] for i in lot])
            by_tokens = sorted(zip(lot, tokens, strict=True), key=lambda one: len(one[1]))
            yield from _packed(by_tokens, most)

    def _tokens(self, texts: list[str]) -> list[list[int]]:
        # Half a character, which a damaged text may have, has no place in UTF-8.
        whole = [text.encode("utf-8", "replace").decode() for text in texts]
        return [encoding.ids for encoding in self._tokenizer.encode_batch(whole)]


def _packed(texts: Pack, most: int) -> Iterator[Pack]:
    pack: Pack = []
    size = 0
    for text in texts:
        if pack and size + len(text[1]) > most:
            yield pack
            pack, size = [], 0
        pack.append(text)
        size += len(text[1])
    if pack:
        yield pack
