"""What the reader fixed, as constraints on the sentences of the articles at hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from reader.alignment.scores import Pair, PairScores, Scores
from reader.model import Anchor, AnchorKind, Article, LinkType, Place

At = tuple[int, int]
"""The position of an article, and of a sentence in it."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """Constraints; where two anchors contradict each other the later one holds.

    Attributes:
        links: pairs of sentences that are linked, and how; the earlier article first.
        apart: pairs of sentences that are not linked.
        silent: sentences that are told nowhere in an article, as (sentence, article).
        together: pairs of sentences that stand in one passage; all of `links` among them.
        separate: pairs of sentences that stand in two.
    """

    links: Mapping[tuple[At, At], LinkType] = field(default_factory=dict)
    apart: frozenset[tuple[At, At]] = frozenset()
    silent: frozenset[tuple[At, int]] = frozenset()
    together: tuple[tuple[At, At], ...] = ()
    separate: frozenset[tuple[At, At]] = frozenset()


def fixed(articles: Sequence[Article], anchors: Iterable[Anchor]) -> Fixed:
    """Return the anchors as constraints; those of sentences that are not there are left out."""
    articles_at = {article.sha256: i for i, article in enumerate(articles)}
    at = {
        Place(article.sha256, sentence.span): (i, s)
        for i, article in enumerate(articles)
        for s, sentence in enumerate(article.sentences)
    }
    work = _Work()
    for anchor in anchors:
        one = at.get(anchor.one)
        if anchor.kind is AnchorKind.SILENT:
            article = articles_at.get(anchor.other.article)
            if one is not None and article is not None and one[0] != article:
                work.silence(one, article)
            continue
        other = at.get(anchor.other)
        if one is not None and other is not None and one != other:
            work.take(anchor.kind, min(one, other), max(one, other))
    return work.done()


class _Work:
    """The constraints so far; each new one takes out those that it contradicts."""

    def __init__(self) -> None:
        self._links: dict[tuple[At, At], LinkType | None] = {}
        self._passages: dict[tuple[At, At], bool] = {}
        self._silent: dict[tuple[At, int], None] = {}

    def take(self, kind: AnchorKind, one: At, other: At) -> None:
        """Take what an anchor says of two sentences."""
        pair = one, other
        if kind in (AnchorKind.TOGETHER, AnchorKind.SEPARATE):
            self._passages[pair] = kind is AnchorKind.TOGETHER
        elif one[0] != other[0]:
            self._links[pair] = LinkType(kind.value) if kind.links else None
        if kind.links or kind is AnchorKind.TOGETHER:
            self._silent.pop((one, other[0]), None)
            self._silent.pop((other, one[0]), None)
        if kind.links:
            self._passages.pop(pair, None)

    def silence(self, one: At, article: int) -> None:
        """Take that a sentence is told nowhere in an article."""
        self._silent[one, article] = None
        for kept in (self._links, self._passages):
            for pair in [p for p in kept if _between(p, one, article)]:
                del kept[pair]

    def done(self) -> Fixed:
        """Return the constraints."""
        linked = {pair: kind for pair, kind in self._links.items() if kind is not None}
        joined = (pair for pair, together in self._passages.items() if together)
        return Fixed(
            links=linked,
            apart=frozenset(pair for pair, kind in self._links.items() if kind is None),
            silent=frozenset(self._silent),
            together=tuple(dict.fromkeys([*linked, *joined])),
            separate=frozenset(pair for pair, one in self._passages.items() if not one),
        )


def _between(pair: tuple[At, At], one: At, article: int) -> bool:
    """Tell whether a pair is of a sentence and some sentence of an article."""
    return any(a == one and b[0] == article for a, b in (pair, pair[::-1]))


def with_fixed(scores: Scores, constraints: Fixed) -> Scores:
    """Return the scores with what the reader fixed: 1 for a link, 0 where there is to be none."""
    changed: dict[Pair, dict[tuple[int, int], tuple[float, float]]] = {}
    for (one, other), kind in constraints.links.items():
        same = 1.0 if kind is LinkType.SAME else 0.0
        changed.setdefault((one[0], other[0]), {})[one[1], other[1]] = (1.0, same)
    for one, other in constraints.apart:
        changed.setdefault((one[0], other[0]), {})[one[1], other[1]] = (0.0, 0.0)
    pairs = dict(scores.pairs)
    for pair, values in changed.items():
        pairs[pair] = _with_values(pairs[pair], values)
    for (article, sentence), silent in constraints.silent:
        pair = min(article, silent), max(article, silent)
        lines = pairs[pair].rows if article < silent else pairs[pair].columns
        kept = lines != sentence
        pairs[pair] = replace(pairs[pair], link=np.where(kept, pairs[pair].link, np.float32(0)))
    return Scores(scores.sizes, pairs)


def _with_values(
    scores: PairScores, values: Mapping[tuple[int, int], tuple[float, float]]
) -> PairScores:
    """Return the scores of two articles with others for some sentence pairs."""
    kept = np.array(
        [place not in values for place in zip(scores.rows, scores.columns, strict=True)], bool
    )
    new = np.array([(*place, *value) for place, value in values.items()]).T
    rows = np.concatenate([scores.rows[kept], new[0].astype(np.intp)])
    columns = np.concatenate([scores.columns[kept], new[1].astype(np.intp)])
    order = np.lexsort((columns, rows))
    return PairScores(
        rows[order],
        columns[order],
        np.concatenate([scores.link[kept], new[2].astype(np.float32)])[order],
        np.concatenate([scores.same[kept], new[3].astype(np.float32)])[order],
    )
