"""The forward pass of BERT with its matrix products in bfloat16, in torch.

What is added up from layer to layer, the norms and the means stay in float32; what goes into a
matrix product, attention included, is rounded to bfloat16 (eight bits of precision). As in
`forward.py` no sentence is padded, and those of equal length attend together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch.nn import functional

from reader.embedding.bert.forward import Shape, blocks

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from torch import Tensor

    from reader.embedding.bert.weights import Weights

Pair = tuple["Tensor", "Tensor"]
"""A weight and a bias, or a gain and a bias."""


@dataclass(frozen=True, slots=True)
class _Layer:
    attend: Pair
    join: Pair
    joined: Pair
    up: Pair
    down: Pair
    done: Pair


class HalfForward:
    """Token ids to unit vectors."""

    def __init__(self, weights: Weights, shape: Shape) -> None:
        self._shape = shape
        self._words = _tensor(weights, "embeddings.word_embeddings.weight")
        places = _tensor(weights, "embeddings.position_embeddings.weight")
        self._places = places + _tensor(weights, "embeddings.token_type_embeddings.weight")[0]
        self._first = _pair(weights, "embeddings.LayerNorm")
        self._layers = [_layer(weights, f"encoder.layer.{i}") for i in range(shape.layers)]

    @torch.inference_mode()
    def vectors(self, ids: Sequence[int], lengths: Sequence[int]) -> NDArray[np.float32]:
        """Return one unit vector for each sentence, shape (sentences, width).

        Args:
            ids: the token ids of all sentences, one sentence behind the other.
            lengths: how many tokens each of them has, none of them 0; equal lengths best stand
                together.
        """
        places = torch.cat([torch.arange(length) for length in lengths])
        x = self._norm(self._words[torch.tensor(ids)] + self._places[places], self._first)
        together = list(blocks(lengths))
        for layer in self._layers:
            x = self._pass_through(layer, x, together)
        means = torch.stack([states.mean(0) for states in torch.split(x, list(lengths))])
        return functional.normalize(means, dim=1).numpy()

    def _pass_through(self, layer: _Layer, x: Tensor, together: list[tuple[slice, int]]) -> Tensor:
        taken = self._attend(_product(x, layer.attend), together)
        y = self._norm(x + _product(taken, layer.join), layer.joined)
        wide = functional.gelu(_product(y, layer.up))
        return self._norm(y + _product(wide, layer.down), layer.done)

    def _attend(self, projected: Tensor, together: list[tuple[slice, int]]) -> Tensor:
        return torch.cat(list(self._attended(projected, together)))

    def _attended(self, projected: Tensor, together: list[tuple[slice, int]]) -> Iterator[Tensor]:
        width = projected.shape[1] // 3
        for rows, length in together:
            parts = projected[rows].view(
                -1, length, 3, self._shape.heads, width // self._shape.heads
            )
            queries, keys, values = parts.permute(2, 0, 3, 1, 4)
            taken = functional.scaled_dot_product_attention(queries, keys, values)
            yield taken.transpose(1, 2).reshape(-1, width)

    def _norm(self, x: Tensor, pair: Pair) -> Tensor:
        return functional.layer_norm(x, x.shape[1:], *pair, self._shape.epsilon)


def _product(x: Tensor, pair: Pair) -> Tensor:
    return functional.linear(x.to(torch.bfloat16), *pair)


def _layer(weights: Weights, name: str) -> _Layer:
    parts = [_pair(weights, f"{name}.attention.self.{p}") for p in ("query", "key", "value")]
    attend = torch.cat([p[0] for p in parts]), torch.cat([p[1] for p in parts])
    return _Layer(
        attend=_half(attend),
        join=_half(_pair(weights, f"{name}.attention.output.dense")),
        joined=_pair(weights, f"{name}.attention.output.LayerNorm"),
        up=_half(_pair(weights, f"{name}.intermediate.dense")),
        down=_half(_pair(weights, f"{name}.output.dense")),
        done=_pair(weights, f"{name}.output.LayerNorm"),
    )


def _half(pair: Pair) -> Pair:
    return pair[0].to(torch.bfloat16), pair[1].to(torch.bfloat16)


def _pair(weights: Weights, name: str) -> Pair:
    return _tensor(weights, f"{name}.weight"), _tensor(weights, f"{name}.bias")


def _tensor(weights: Weights, name: str) -> Tensor:
    return torch.from_numpy(weights.read(name))
