"""Which articles print the same text, and how much of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from reader.alignment.verbatim.runs import Run, Shingles, runs_of, shingles_of
from reader.alignment.verbatim.words import Vocabulary, Words, words_of
from reader.model import Article, RunKind, SharedRun, SharedSentence, SharedText, Span
from reader.progress import ProgressCallback, Stage, Step, no_progress

RUN_WORDS = 8
"""A run has at least so many words: names, phrases and most headlines have fewer."""

TEXT_WORDS = 40
"""One text is at least so long: two sentences, more than a headline or a formula."""

TEXT_SHARE = 0.25
"""One text is at least so much of the shorter article's words outside quotations."""


def find_shared_texts(
    articles: Sequence[Article],
    quotations: Sequence[Sequence[Span]],
    progress: ProgressCallback = no_progress,
) -> tuple[SharedText, ...]:
    """Return for each two articles with a long run of words in common what they share.

    Another order of the articles gives the same, with left and right where the order puts them.

    Args:
        articles: with labels and sentences.
        quotations: for each article what stands between quotation marks, in order of place.
        progress: called between sentences, and between pairs of articles.

    Raises:
        Cancelled: when `progress` raises it.
    """
    pairs = list(combinations(range(len(articles)), 2))
    total = len(articles) + len(pairs)
    shingles, words = _prepared(articles, quotations, total, progress)
    ranks = _ranks(articles)
    found = []
    for done, (i, j) in enumerate(pairs, start=len(articles)):
        progress(Step(Stage.SHARED_TEXT, done, total))
        runs = _runs(shingles, ranks, i, j)
        if runs:
            found.append(_shared((articles[i], words[i]), (articles[j], words[j]), runs))
    return tuple(found)


def _prepared(
    articles: Sequence[Article],
    quotations: Sequence[Sequence[Span]],
    total: int,
    progress: ProgressCallback,
) -> tuple[list[Shingles], list[Words]]:
    done = 0

    def tick() -> None:
        progress(Step(Stage.SHARED_TEXT, done, total))

    vocabulary, words = Vocabulary(), []
    for article, spans in zip(articles, quotations, strict=True):
        tick()
        words.append(words_of(article, spans, vocabulary, tick))
        done += 1
    return shingles_of(words, RUN_WORDS, tick), words


def _ranks(articles: Sequence[Article]) -> list[int]:
    """Return a rank for each article that its text alone decides."""
    keys = [
        (a.text, [s.span for s in a.sentences], [part.span for part in a.set_aside])
        for a in articles
    ]
    order = sorted(range(len(articles)), key=keys.__getitem__)
    return [order.index(i) for i in range(len(articles))]


def _runs(shingles: list[Shingles], ranks: list[int], i: int, j: int) -> list[Run]:
    """Return the runs of two articles; which comes first does not sway the choice of them."""
    if ranks[i] < ranks[j]:
        return runs_of(shingles[i], shingles[j])
    return sorted((a, b, words) for b, a, words in runs_of(shingles[j], shingles[i]))


def _shared(
    left: tuple[Article, Words], right: tuple[Article, Words], runs: list[Run]
) -> SharedText:
    kept, words = [], 0
    for run in runs:
        own = _own_words(left[1], right[1], run)
        kind = RunKind.TEXT if own >= RUN_WORDS else RunKind.QUOTATION
        words += own if kind is RunKind.TEXT else 0
        kept.append(_shared_run(left[1], right[1], run, kind))
    shares = [words / max(1, side.own) for side in (left[1], right[1])]
    return SharedText(
        left=left[0].label,
        right=right[0].label,
        runs=tuple(kept),
        sentences=tuple(_sentences(left, right, runs)),
        words=words,
        left_share=shares[0],
        right_share=shares[1],
        one_text=words >= TEXT_WORDS and max(shares) >= TEXT_SHARE,
    )


def _own_words(left: Words, right: Words, run: Run) -> int:
    """Return how many words of a run stand outside quotations in both articles."""
    i, j, words = run
    return int(np.count_nonzero(~(left.quoted[i : i + words] | right.quoted[j : j + words])))


def _shared_run(left: Words, right: Words, run: Run, kind: RunKind) -> SharedRun:
    i, j, words = run
    return SharedRun(left.span(i, words), right.span(j, words), words, kind)


def _sentences(
    left: tuple[Article, Words], right: tuple[Article, Words], runs: list[Run]
) -> Iterator[SharedSentence]:
    """Yield the pairs of sentences with a word of a run in both, in order of place."""
    here = np.concatenate([left[1].sentences[i : i + words] for i, _, words in runs])
    there = np.concatenate([right[1].sentences[j : j + words] for _, j, words in runs])
    width = len(right[0].sentences)
    keys, counts = np.unique(here * width + there, return_counts=True)
    sizes = [_sizes(words) for _, words in (left, right)]
    for key, count in zip(keys.tolist(), counts.tolist(), strict=True):
        a, b = divmod(key, width)
        yield SharedSentence(
            left[0].sentences[a].id,
            right[0].sentences[b].id,
            count / sizes[0][a],
            count / sizes[1][b],
        )


def _sizes(words: Words) -> list[int]:
    """Return how many words each sentence has."""
    sizes: list[int] = np.bincount(words.sentences[words.sentences >= 0]).tolist()
    return sizes
