"""Hand-made links, and how near to them an aligner comes: what the benchmarks of quality share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from tools.events import Event

NONE, PARTIAL, SAME, DISPUTED = 0, 1, 2, -1
KINDS = {"partial": PARTIAL, "same": SAME, "disputed": DISPUTED}
SURELY_NOT = 0.05

Matrices = Mapping[tuple[int, int], np.ndarray]


@dataclass(frozen=True)
class Scored:
    """An event's scores and answers for each pair of articles."""

    scores: Matrices
    answers: Matrices


def answers_of(event: Event) -> Matrices:
    """Return what each sentence pair is, as matrices of NONE, PARTIAL, SAME and DISPUTED."""
    letters = [article["letter"] for article in event["articles"]]
    sizes = [len(article["sentences"]) for article in event["articles"]]
    found = {
        (i, j): np.zeros((sizes[i], sizes[j]), int) for i, j in combinations(range(len(sizes)), 2)
    }
    for link in event["links"]:
        places = sorted((letters.index(s[0]), int(s[1:])) for s in (link["a"], link["b"]))
        (i, row), (j, column) = places
        found[i, j][row, column] = KINDS[link["type"]]
    return found


def f1(hit: float, false: float, missed: float) -> tuple[float, float, float]:
    """Return precision, recall and F1."""
    precision, recall = hit / max(hit + false, 1), hit / max(hit + missed, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def measure(scored: Iterable[Scored], threshold: float) -> list[float]:
    """Return links precision, recall and F1, same recall, and omissions F1."""
    links, silences, same = np.zeros(3), np.zeros(3), np.zeros(2)
    for event in scored:
        for pair, answers in event.answers.items():
            found, true = event.scores[pair] >= threshold, answers > NONE
            unclear = answers == DISPUTED
            links += [(found & true).sum(), (found & ~true & ~unclear).sum(), (~found & true).sum()]
            same += [(found & (answers == SAME)).sum(), (answers == SAME).sum()]
            for axis in (0, 1):
                silent, really = ~found.any(axis), ~true.any(axis)
                doubtful = really & unclear.any(axis)
                silences += [
                    (silent & really & ~doubtful).sum(),
                    (silent & ~really).sum(),
                    (~silent & really & ~doubtful).sum(),
                ]
    return [*f1(*links), same[0] / max(same[1], 1), f1(*silences)[2]]


def best_threshold(scored: Sequence[Scored]) -> float:
    """Return the threshold with the best links F1 on these very events."""
    return float(max(np.arange(0.02, 1.2, 0.02), key=lambda t: measure(scored, t)[2]))


def clear_cases(scored: Iterable[Scored]) -> tuple[np.ndarray, np.ndarray]:
    """Return the scores and the truth of all pairs that are not disputed."""
    probabilities, truths = [], []
    for event in scored:
        for pair, answers in event.answers.items():
            clear = answers != DISPUTED
            probabilities.append(event.scores[pair][clear])
            truths.append(answers[clear] > NONE)
    return np.concatenate(probabilities), np.concatenate(truths)


def calibration_error(probabilities: np.ndarray, truths: np.ndarray) -> float:
    """Return the expected calibration error over ten bins of equal width (Guo et al. 2017)."""
    bins = np.minimum((probabilities * 10).astype(int), 9)
    inside = [bins == b for b in range(10) if (bins == b).any()]
    gaps = (abs(probabilities[b].mean() - truths[b].mean()) * b.mean() for b in inside)
    return float(sum(gaps))


def silences(scored: Iterable[Scored]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return how probable it is that a sentence is told nowhere in an article, and the truth.

    Returns:
        the probability that no sentence there is linked; the same by the best one alone; whether it
        is so. What hangs on a disputed link is left out. Shape (sentences and articles,) each.
    """
    none, by_best, truths = [], [], []
    for event in scored:
        for pair, answers in event.answers.items():
            for axis in (0, 1):
                told = (answers > NONE).any(axis)
                clear = told | ~(answers == DISPUTED).any(axis)
                none.append(np.prod(1 - event.scores[pair], axis=axis)[clear])
                by_best.append(1 - event.scores[pair].max(axis)[clear])
                truths.append(~told[clear])
    return np.concatenate(none), np.concatenate(by_best), np.concatenate(truths)


def average_precision(scored: Iterable[Scored]) -> float:
    """Return the area under precision over recall: the quality at all thresholds."""
    probabilities, truths = clear_cases(scored)
    ordered = truths[np.argsort(-probabilities, kind="stable")]
    precision = np.cumsum(ordered) / np.arange(1, len(ordered) + 1)
    return float(precision[ordered].sum() / max(ordered.sum(), 1))
