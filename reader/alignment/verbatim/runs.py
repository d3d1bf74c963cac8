"""Long runs of words that stand in two articles, each word of an article in one run at most.

Which runs, where several overlap, is decided by greedy string tiling (Wise 1993, "String
similarity via greedy string tiling and running Karp-Rabin matching"): the longest first; of what
overlaps it, only what sticks out is left. The runs are found by the shingles (word n-grams,
Broder 1997, "On the resemblance and containment of documents") that both articles have. Shingles
are told apart not by hashes but exactly, by naming pairs of names (Karp, Miller & Rosenberg 1972).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

import numpy as np

from reader.alignment.verbatim.words import Flags, Integers, Words, no_tick

MOST_OFTEN = 5
"""A shingle that an article has more often is matched in turn, the first with the first, and so
on: what repeats itself without end costs no more than what does not."""

Run = tuple[int, int, int]
"""The position of its first word in the left article, in the right one, and how many words."""


@dataclass(frozen=True, slots=True, eq=False)
class Shingles:
    """The shingles of one article that stand elsewhere too, sorted by their names.

    Attributes:
        names: equal for equal shingles, in all articles.
        places: the position of each one's first word.
        ranks: how many equal ones stand before it in the article.
        counts: how many equal ones the article has.
        size: how many words the article has.
        length: how many words a shingle has.
    """

    names: Integers
    places: Integers
    ranks: Integers
    counts: Integers
    size: int
    length: int


def shingles_of(
    articles: Sequence[Words], length: int, tick: Callable[[], None] = no_tick
) -> list[Shingles]:
    """Return the shingles of so many words of each article.

    `tick` is called between steps of the work; what it raises is let through.
    """
    names = _named(np.concatenate([words.forms for words in articles]), length, tick)
    alone = np.bincount(names, minlength=1)[names] < 2
    found, start = [], 0
    for words in articles:
        tick()
        here = slice(start, min(start + len(words), len(names)))
        found.append(_sorted(names[here], ~alone[here], len(words), length))
        start += len(words)
    return found


def runs_of(left: Shingles, right: Shingles) -> list[Run]:
    """Return the runs of two articles, none overlapping another, in order of place on the left.

    They are of at least as many words as a shingle.
    """
    candidates = maximal_runs(*matches_of(left, right), left.length)
    return sorted(_tiled(candidates, (left.size, right.size), left.length))


def matches_of(left: Shingles, right: Shingles) -> tuple[Integers, Integers]:
    """Return where the two have equal shingles: positions on the left, and those on the right.

    There are at most `MOST_OFTEN` times as many as the articles have words.
    """
    first = np.searchsorted(right.names, left.names, "left")
    there = np.searchsorted(right.names, left.names, "right") - first
    often = (left.counts > MOST_OFTEN) | (there > MOST_OFTEN)
    first = np.where(often, first + left.ranks, first)
    number = np.where(often, left.ranks < there, there).astype(np.int64)
    begins = np.cumsum(number) - number
    nth = np.arange(int(number.sum())) - np.repeat(begins, number)
    return np.repeat(left.places, number), right.places[np.repeat(first, number) + nth]


def maximal_runs(left: Integers, right: Integers, length: int) -> list[Run]:
    """Join matching shingles that follow each other in both articles, and touch or overlap."""
    if not len(left):
        return []
    order = np.lexsort((left, left - right))
    left, right = left[order], right[order]
    apart = (np.diff(left - right) != 0) | (np.diff(left) > length)
    first = np.concatenate(([0], np.flatnonzero(apart) + 1))
    last = np.concatenate((np.flatnonzero(apart), [len(left) - 1]))
    words = left[last] - left[first] + length
    return list(zip(left[first].tolist(), right[first].tolist(), words.tolist(), strict=True))


def _tiled(candidates: list[Run], sizes: tuple[int, int], least: int) -> Iterator[Run]:
    """Yield the longest run, then the longest of what is left, down to the least length."""
    heap = [(-words, i, j) for i, j, words in candidates]
    heapify(heap)
    free_left, free_right = (np.ones(size, np.bool_) for size in sizes)
    while heap:
        words, i, j = heappop(heap)
        here, there = free_left[i : i - words], free_right[j : j - words]
        free = here & there
        if free.all():
            here[:] = there[:] = False
            yield i, j, -words
            continue
        for start, end in stretches(free):
            if end - start >= least:
                heappush(heap, (start - end, i + start, j + start))


def stretches(flags: Flags) -> Iterator[tuple[int, int]]:
    """Yield from where to where the flags are set."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.view(np.int8), [0]))))
    return zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def _named(forms: Integers, length: int, tick: Callable[[], None]) -> Integers:
    """Return a name for the shingle that begins at each word, as long as there are words.

    The names of single words are put together to names of two, these to names of four, and so on.
    """
    names, known = forms, 1
    while known < length and len(names):
        tick()
        step = min(known, length - known)
        pairs = names[: max(0, len(names) - step)] * (names.max() + 1) + names[step:]
        names = np.unique(pairs, return_inverse=True)[1].astype(np.int64)
        known += step
    return names


def _sorted(names: Integers, kept: Flags, size: int, length: int) -> Shingles:
    places = np.flatnonzero(kept)
    places = places[np.argsort(names[places], kind="stable")]
    names = names[places]
    first = np.searchsorted(names, names, "left")
    counts = np.searchsorted(names, names, "right") - first
    return Shingles(names, places, np.arange(len(names)) - first, counts, size, length)
