"""One article as what its sentences can be matched by: vectors, and postings of what is in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from reader.alignment.postings import (
    Matrix,
    Positions,
    Postings,
    Vocabulary,
    once,
    postings,
    vocabulary,
)
from reader.alignment.terms import Terms, is_reporting, terms

_BETWEEN_TICKS = 50
KINDS = ("content", "running", "word_pairs", "figures", "names", "quoted")


@dataclass(frozen=True)
class ArticleSide:
    """An article with n sentences, to be held against another with the same vocabulary.

    Attributes:
        vectors: unit vectors of the sentences, shape (n, dimensions).
        lengths: the number of words of each sentence, shape (n,).
        wordings: a number for each sentence, the same for those with the same words in the same
            order, shape (n,).
        content, running, word_pairs, figures, names, quoted: see `Terms`; lines are sentences.
        is_name: which entries of `content` are names in their sentence.
        is_reporting: which entries of `content` only say that somebody said something.
        clauses: the content words of the clauses; lines are clauses.
        sentence_of: the sentence of each clause, shape (clauses,).
    """

    vectors: Matrix
    lengths: Matrix
    wordings: Positions
    content: Postings
    running: Postings
    word_pairs: Postings
    figures: Postings
    names: Postings
    quoted: Postings
    is_name: NDArray[np.bool_]
    is_reporting: NDArray[np.bool_]
    clauses: Postings
    sentence_of: Positions

    def __len__(self) -> int:
        return len(self.lengths)

    @cached_property
    def total(self) -> Matrix:
        """The sum of its vectors, shape (dimensions,)."""
        return np.asarray(self.vectors.sum(axis=0, dtype=np.float64))


def article_sides(
    texts: Sequence[Sequence[str]],
    vectors: Sequence[Matrix],
    tick: Callable[[], None] = lambda: None,
) -> tuple[ArticleSide, ...]:
    """Return each article as what its sentences can be matched by.

    Args:
        texts: the sentences of each article.
        vectors: the unit vectors of each article's sentences, shape (sentences, dimensions).
        tick: called for every few sentences; what it raises ends the work.
    """
    event = [_terms(article, tick) for article in texts]
    numbers = {
        kind: vocabulary(thing for t in chain.from_iterable(event) for thing in getattr(t, kind))
        for kind in KINDS
    }
    numbers["wording"] = vocabulary(t.wording for t in chain.from_iterable(event))
    words = list(numbers["content"])
    reporting = np.array([is_reporting(word) for word in words], bool)
    return tuple(
        _side(article, np.asarray(matrix, np.float32), numbers, reporting)
        for article, matrix in zip(event, vectors, strict=True)
    )


def _terms(sentences: Sequence[str], tick: Callable[[], None]) -> list[Terms]:
    found = []
    for number, sentence in enumerate(sentences):
        if number % _BETWEEN_TICKS == 0:
            tick()
        found.append(terms(sentence))
    return found


def _side(
    article: Sequence[Terms],
    vectors: Matrix,
    numbers: dict[str, Vocabulary],
    reporting: NDArray[np.bool_],
) -> ArticleSide:
    found = {kind: postings([getattr(t, kind) for t in article], numbers[kind]) for kind in KINDS}
    content = found["content"]
    named = [{numbers["content"][name] for name in t.names} for t in article]
    entries = zip(content.lines, content.things[content.thing_of], strict=True)
    clauses = [clause for t in article for clause in t.clauses]
    counts = [len(t.clauses) for t in article]
    return ArticleSide(
        vectors=vectors,
        lengths=np.array([t.length for t in article], np.float64),
        wordings=np.array([numbers["wording"][t.wording] for t in article], np.intp),
        is_name=np.array([thing in named[line] for line, thing in entries], bool),
        is_reporting=reporting[content.things[content.thing_of]],
        clauses=postings(once(clauses), numbers["content"]),
        sentence_of=np.repeat(np.arange(len(article)), counts),
        **found,
    )
