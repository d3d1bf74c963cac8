"""What the reader fixed, as constraints on the sentences of the articles at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from reader.alignment.scores import Pair, PairScores, Scores
from reader.model import Anchor, AnchorKind, Article, LinkType, Place

At = tuple[int, int]
"""The position of an article, and of a sentence in it."""


@dataclass(frozen=True, slots=True)
class Constraints:
    """Constraints that do not contradict each other.

    Attributes:
        links: pairs of sentences that are linked, and how; the earlier article first.
        apart: pairs of sentences that are not linked.
        silent: sentences that are told nowhere in an article, as (sentence, article).
        together: pairs of sentences that stand in one passage.
        separate: pairs of sentences that stand in two; those of `apart` among them, as a rule.
    """

    links: Mapping[tuple[At, At], LinkType] = field(default_factory=dict)
    apart: frozenset[tuple[At, At]] = frozenset()
    silent: frozenset[tuple[At, int]] = frozenset()
    together: tuple[tuple[At, At], ...] = ()
    separate: frozenset[tuple[At, At]] = frozenset()


def constraints_on(articles: Sequence[Article], anchors: Iterable[Anchor]) -> Constraints:
    """Return the anchors as constraints that do not contradict each other.

    The latest anchor is taken first. Of an earlier one only what agrees with the later ones is
    kept: two sentences may then be linked, but stand in two passages. Anchors of sentences or
    articles that are not there are left out; an article that is there twice is meant both times.
    """
    taken = _Taken()
    latest_first = tuple(reversed(tuple(anchors)))
    sentences = _sentences_by_place(articles) if latest_first else {}
    for anchor in latest_first:
        for one in sentences.get(anchor.one, ()):
            if anchor.kind is AnchorKind.SILENT:
                for article in _articles_at(articles, anchor.other.article):
                    taken.silence(one, article)
                continue
            for other in sentences.get(anchor.other, ()):
                if one != other:
                    taken.take(anchor.kind, min(one, other), max(one, other))
    return taken.done()


def not_kept(articles: Sequence[Article], anchors: Iterable[Anchor]) -> Counter[str]:
    """Count the anchors that do nothing, for what they speak of is not there.

    Returns:
        how many there are, by the label of the article that has no such sentence (any more); ""
        stands for an article that is not there itself.
    """
    labels = {article.sha256: article.label for article in reversed(articles) if article.sha256}
    there = _sentences_by_place(articles).keys() | map(Place, labels)
    found: Counter[str] = Counter()
    for anchor in anchors:
        gone = [labels.get(p.article, "") for p in (anchor.one, anchor.other) if p not in there]
        if gone:
            found[min(gone)] += 1
    return found


def _articles_at(articles: Sequence[Article], sha256: str) -> list[int]:
    return [i for i, article in enumerate(articles) if sha256 and article.sha256 == sha256]


def _sentences_by_place(articles: Sequence[Article]) -> dict[Place, list[At]]:
    found: dict[Place, list[At]] = {}
    for i, article in enumerate(articles):
        for s, sentence in enumerate(article.sentences if article.sha256 else ()):
            found.setdefault(Place(article.sha256, sentence.span), []).append((i, s))
    return found


class _Taken:
    """The constraints so far, the later anchors' first; what contradicts them is not taken."""

    def __init__(self) -> None:
        self._links: dict[tuple[At, At], LinkType | None] = {}
        self._silent: dict[tuple[At, int], None] = {}
        self._together: dict[tuple[At, At], None] = {}
        self._separate: dict[tuple[At, At], None] = {}
        self._group: dict[At, set[At]] = {}

    def take(self, kind: AnchorKind, one: At, other: At) -> None:
        """Take what an anchor says of two sentences."""
        pair = one, other
        if kind.links or kind is AnchorKind.APART:
            if one[0] == other[0]:
                return  # sentences of one article are never linked
            self._link(pair, LinkType(kind.value) if kind.links else None)
        if kind in (AnchorKind.APART, AnchorKind.SEPARATE):
            if other not in self._group_of(one):
                self._separate[pair] = None
        elif self._may_join(self._group_of(one) | self._group_of(other)):
            self._join(pair)

    def silence(self, one: At, article: int) -> None:
        """Take that a sentence is told nowhere in an article, if it stands with none of it.

        So it is never taken of its own article.
        """
        linked = any(
            kind is not None and one in pair and article in (pair[0][0], pair[1][0])
            for pair, kind in self._links.items()
        )
        if not linked and all(place[0] != article for place in self._group_of(one)):
            self._silent[one, article] = None

    def done(self) -> Constraints:
        """Return the constraints."""
        return Constraints(
            links={pair: kind for pair, kind in self._links.items() if kind is not None},
            apart=frozenset(pair for pair, kind in self._links.items() if kind is None),
            silent=frozenset(self._silent),
            together=tuple(sorted(self._together)),
            separate=frozenset(self._separate),
        )

    def _link(self, pair: tuple[At, At], kind: LinkType | None) -> None:
        (one, other) = pair
        silenced = (one, other[0]) in self._silent or (other, one[0]) in self._silent
        if pair not in self._links and not (kind and silenced):
            self._links[pair] = kind

    def _group_of(self, place: At) -> set[At]:
        return self._group.get(place, {place})

    def _may_join(self, group: set[At]) -> bool:
        articles = {article for article, _ in group}
        apart = any(one in group and other in group for one, other in self._separate)
        return not apart and not any(
            place in group and article in articles for place, article in self._silent
        )

    def _join(self, pair: tuple[At, At]) -> None:
        self._together[pair] = None
        group = self._group_of(pair[0]) | self._group_of(pair[1])
        self._group |= dict.fromkeys(group, group)


def with_constraints(scores: Scores, constraints: Constraints) -> Scores:
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
