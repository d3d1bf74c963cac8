"""The probabilities of sentence pairs as text: arrays in Base64, little-endian.

Positions are unsigned 32-bit integers, probabilities 32-bit floats, so that they come back to the
last bit.
"""

from __future__ import annotations

import base64
import binascii
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.alignment import Scores
from reader.alignment.scores import PairScores
from reader.project.checking import DamagedError, Part

_POSITIONS, _PROBABILITIES = np.dtype("<u4"), np.dtype("<f4")


def scores_to_json(scores: Scores) -> list[dict[str, Any]]:
    """Return an object for each two articles that have any pair."""
    return [
        {
            "articles": list(articles),
            "rows": _text(found.rows, _POSITIONS),
            "columns": _text(found.columns, _POSITIONS),
            "link": _text(found.link, _PROBABILITIES),
            "same": _text(found.same, _PROBABILITIES),
        }
        for articles, found in sorted(scores.pairs.items())
    ]


def scores_from(parts: list[Part], sizes: tuple[int, ...]) -> Scores:
    """Read the scores of articles with so many sentences.

    Raises:
        DamagedError: if they are none.
    """
    wanted = set(combinations(range(len(sizes)), 2))
    pairs = {}
    for part in parts:
        i, j = part.wholes("articles", 2, most=len(sizes))
        if (i, j) not in wanted or (i, j) in pairs:
            raise DamagedError(part.where)
        pairs[i, j] = _pair(part, sizes[i], sizes[j])
    return Scores(sizes, dict(sorted(pairs.items())))


def _pair(part: Part, height: int, width: int) -> PairScores:
    rows, columns = (_array(part, name, _POSITIONS) for name in ("rows", "columns"))
    link, same = (_array(part, name, _PROBABILITIES) for name in ("link", "same"))
    if not len(rows) == len(columns) == len(link) == len(same):
        raise DamagedError(part.where)
    places = rows.astype(np.int64) * width + columns
    inside = np.all(rows < height) and np.all(columns < width) and np.all(np.diff(places) > 0)
    # Of what is no number neither is true.
    probable = all(np.all((found >= 0) & (found <= 1)) for found in (link, same))
    if not inside or not probable:
        raise DamagedError(part.where)
    return PairScores(
        rows.astype(np.intp),
        columns.astype(np.intp),
        link.astype(np.float32),
        same.astype(np.float32),
    )


def _text(values: NDArray[Any], kind: np.dtype[Any]) -> str:
    return base64.b64encode(np.ascontiguousarray(values, kind).tobytes()).decode("ascii")


def _array(part: Part, name: str, kind: np.dtype[Any]) -> NDArray[Any]:
    try:
        return np.frombuffer(base64.b64decode(part.text(name, most=None), validate=True), kind)
    except (binascii.Error, ValueError) as error:
        raise DamagedError(f"{part.where}.{name}") from error
