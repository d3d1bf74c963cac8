"""The forward pass of BERT (Devlin et al. 2019) on the tokens of many sentences, without padding.

The tokens of all sentences lie one behind the other in one matrix, for nothing but attention looks
from one token to another; attention is worked out for the sentences of equal length together. All
in float32. The exponential linear unit's Gaussian is worked out by a hyperbolic tangent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from reader.embedding.bert.weights import Weights

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

# The Gaussian distribution function is (1 + tanh(z·p(z²))) / 2 with this polynomial, to 2.6e-5
# where it is multiplied by z: fitted to the least greatest error. Beyond z² = 16 it is 0 or 1.
_P0, _P1, _P2 = (np.float32(p) for p in (7.97507812e-01, 3.70057185e-02, -3.51529812e-04))
_FAR = np.float32(16)
_GREATEST_SCORE = np.float32(80)
"""Whose exponential can still be summed over a sentence; the model's own scores stay far below."""
_IN_CACHE = 1 << 15
"""Numbers that are worked on together: they and two copies fit in a core's own cache."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What the weights do not say themselves."""

    layers: int
    heads: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class _Linear:
    weight: Matrix
    bias: Matrix


@dataclass(frozen=True, slots=True)
class _Norm:
    gain: Matrix
    bias: Matrix
    epsilon: np.float32

    def __call__(self, x: Matrix) -> Matrix:
        """Normalise each row of x, in place."""
        x -= x.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", x, x) / np.float32(x.shape[1])
        x *= (1 / np.sqrt(variance + self.epsilon))[:, None]
        x *= self.gain
        x += self.bias
        return x


@dataclass(frozen=True, slots=True)
class _Layer:
    """One layer: attention and what is added after it, the two wide matrices, the norms.

    `attend` gives queries, keys and values side by side, the queries already divided by the square
    root of a head's width. Its bias is that of the queries alone: that of the keys changes nothing,
    and that of the values is in the bias of `join`, for the weights of a token's attention sum up
    to one. `down` is halved, for the unit before it leaves a factor of two.
    """

    attend: _Linear
    join: _Linear
    joined: _Norm
    up: _Linear
    down: _Linear
    done: _Norm


@dataclass(frozen=True, slots=True)
class _Room:
    """Where the layers put what they make: room is got once for all of them."""

    projected: Matrix
    taken: Matrix
    joined: Matrix
    wide: Matrix

    @classmethod
    def for_tokens(cls, tokens: int, layer: _Layer) -> _Room:
        """Return room for so many tokens in a layer."""
        widths = (
            m.weight.shape[n]
            for m, n in ((layer.attend, 1), (layer.join, 0), (layer.join, 1), (layer.up, 1))
        )
        return cls(*(np.empty((tokens, width), np.float32) for width in widths))


class Forward:
    """Token ids to the states of the last layer."""

    def __init__(self, weights: Weights, shape: Shape) -> None:
        self._heads = shape.heads
        self._words = weights.mapped("embeddings.word_embeddings.weight")
        self._places = weights.read("embeddings.position_embeddings.weight")
        self._places += weights.read("embeddings.token_type_embeddings.weight")[0]
        self._first = _norm(weights, "embeddings.LayerNorm", shape)
        self._layers = [_layer(weights, i, shape) for i in range(shape.layers)]

    @property
    def width(self) -> int:
        """The numbers in a token's state."""
        return int(self._words.shape[1])

    def states(self, sentences: Sequence[Sequence[int]]) -> Matrix:
        """Return the tokens' states, shape (tokens of all sentences, width), in the order given.

        Args:
            sentences: their token ids, none empty; those of equal length best stand together.
        """
        lengths = [len(sentence) for sentence in sentences]
        ids = np.concatenate([np.asarray(sentence, np.intp) for sentence in sentences])
        x: Matrix = self._words[ids]
        x += self._places[np.concatenate([np.arange(length) for length in lengths])]
        x = self._first(x)
        room = _Room.for_tokens(len(x), self._layers[0])
        together = list(blocks(lengths))
        for layer in self._layers:
            self._pass_through(layer, x, together, room)
        return x

    def _pass_through(
        self, layer: _Layer, x: Matrix, together: list[tuple[slice, int]], room: _Room
    ) -> None:
        """Put x through a layer, in place."""
        self._attend(layer, x, together, room)
        y = np.matmul(room.taken, layer.join.weight, out=room.joined)
        y += layer.join.bias
        y += x
        layer.joined(y)
        np.matmul(y, layer.up.weight, out=room.wide)
        _unit(room.wide, layer.up.bias)
        np.matmul(room.wide, layer.down.weight, out=x)
        x += layer.down.bias
        x += y
        layer.done(x)

    def _attend(
        self, layer: _Layer, x: Matrix, together: list[tuple[slice, int]], room: _Room
    ) -> None:
        """Work out what each token takes from its sentence, all heads side by side."""
        np.matmul(x, layer.attend.weight, out=room.projected)
        room.projected[:, : self.width] += layer.attend.bias
        heads, depth = self._heads, self.width // self._heads
        for rows, length in together:
            parts = room.projected[rows].reshape(-1, length, 3, heads, depth)
            queries, keys, values = parts.transpose(2, 0, 3, 1, 4)
            scores = queries @ keys.swapaxes(2, 3)
            np.clip(scores, -_GREATEST_SCORE, _GREATEST_SCORE, out=scores)
            np.exp(scores, out=scores)
            taken = (scores @ values).transpose(0, 2, 1, 3)
            sums = np.einsum("shij->sih", scores)[..., None]
            np.divide(taken, sums, out=room.taken[rows].reshape(-1, length, heads, depth))


def means(states: Matrix, lengths: Sequence[int]) -> Matrix:
    """Return the mean state of each sentence, scaled to unit length, shape (sentences, width).

    Args:
        states: what `Forward.states` gave.
        lengths: the number of tokens of each sentence, in the same order.
    """
    starts = np.cumsum([0, *lengths[:-1]])
    sums: Matrix = np.add.reduceat(states, starts, axis=0)
    sums /= np.linalg.norm(sums, axis=1, keepdims=True)
    return sums


def blocks(lengths: Sequence[int]) -> Iterator[tuple[slice, int]]:
    """Yield the rows of the neighbouring sentences of equal length, and that length."""
    start = 0
    for length, same in groupby(lengths):
        end = start + sum(same)
        yield slice(start, end), length
        start = end


def _unit(x: Matrix, bias: Matrix) -> None:
    """Add the bias and apply twice the Gaussian error linear unit, in place.

    Hendrycks & Gimpel 2016: x times the Gaussian distribution function of x.
    """
    step = max(1, _IN_CACHE // x.shape[1])
    squares, bent = np.empty((2, step, x.shape[1]), np.float32)
    for start in range(0, len(x), step):
        y = x[start : start + step]
        y += bias
        square = np.multiply(y, y, out=squares[: len(y)])
        np.minimum(square, _FAR, out=square)
        z = np.multiply(square, _P2, out=bent[: len(y)])
        z += _P1
        z *= square
        z += _P0
        z *= y
        np.tanh(z, out=z)
        z *= y
        y += z


def _layer(weights: Weights, number: int, shape: Shape) -> _Layer:
    name = f"encoder.layer.{number}"
    attend, values_bias = _attend(weights, f"{name}.attention.self", shape)
    join = _linear(weights, f"{name}.attention.output.dense")
    down = _linear(weights, f"{name}.output.dense")
    return _Layer(
        attend=attend,
        join=_Linear(join.weight, join.bias + values_bias @ join.weight),
        joined=_norm(weights, f"{name}.attention.output.LayerNorm", shape),
        up=_linear(weights, f"{name}.intermediate.dense"),
        down=_Linear(down.weight * np.float32(0.5), down.bias),
        done=_norm(weights, f"{name}.output.LayerNorm", shape),
    )


def _attend(weights: Weights, name: str, shape: Shape) -> tuple[_Linear, Matrix]:
    """Return the map to queries, keys and values with the queries' bias, and the values' bias."""
    query, key, value = (_linear(weights, f"{name}.{part}") for part in ("query", "key", "value"))
    scale = np.float32((len(query.bias) // shape.heads) ** -0.5)
    weight = np.concatenate([query.weight * scale, key.weight, value.weight], axis=1)
    return _Linear(weight, query.bias * scale), value.bias


def _linear(weights: Weights, name: str) -> _Linear:
    """Read a linear map; its matrix is turned, since rows times such a matrix is quickest."""
    turned = np.ascontiguousarray(weights.read(f"{name}.weight").T)
    return _Linear(turned, weights.read(f"{name}.bias"))


def _norm(weights: Weights, name: str, shape: Shape) -> _Norm:
    gain, bias = weights.read(f"{name}.weight"), weights.read(f"{name}.bias")
    return _Norm(gain, bias, np.float32(shape.epsilon))
