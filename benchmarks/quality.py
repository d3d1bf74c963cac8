#!/usr/bin/env python3
"""Measure the links against hand-made ones, beside simple baselines.

    benchmarks/quality.py FOLDER [--threshold 0.35]

The folder holds events as JSON, as `tools/fit_links.py` describes them. Printed are precision,
recall and F1 of the links, the recall of the links that tell the same main thing, the F1 of
"this sentence is told nowhere in that article" (summed over all events; a disputed link counts
neither way), and how far the probabilities are from the truth (expected calibration error over
ten bins, Guo et al. 2017). The baselines get the threshold that is best on these very events; the
program gets the one it ships with.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from reader.alignment.event import event_matrices
from reader.alignment.evidence import ArticlePair
from reader.alignment.scores import score_pairs
from reader.alignment.scoring import Evidence
from reader.compare import DEFAULT_THRESHOLD
from reader.embedding import Encoder, LexicalEncoder, open_encoder
from reader.progress import no_progress

Matrices = Mapping[tuple[int, int], np.ndarray]
Aligner = Callable[[list[list[str]], list[np.ndarray]], Matrices]
NONE, PARTIAL, SAME, DISPUTED = 0, 1, 2, -1
KINDS = {"partial": PARTIAL, "same": SAME, "disputed": DISPUTED}


@dataclass(frozen=True)
class Scored:
    """An event's scores and answers for each pair of articles."""

    scores: Matrices
    answers: Matrices


def answers_of(event: dict[str, Any]) -> Matrices:
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


def calibration_error(scored: Iterable[Scored]) -> float:
    """Return the expected calibration error over ten bins of equal width."""
    probabilities, truths = [], []
    for event in scored:
        for pair, answers in event.answers.items():
            clear = answers != DISPUTED
            probabilities.append(event.scores[pair][clear])
            truths.append(answers[clear] > NONE)
    p, true = np.concatenate(probabilities), np.concatenate(truths)
    bins = np.minimum((p * 10).astype(int), 9)
    inside = [bins == b for b in range(10) if (bins == b).any()]
    return float(sum(abs(p[b].mean() - true[b].mean()) * b.mean() for b in inside))


def from_pairs(score: Callable[[ArticlePair], np.ndarray]) -> Aligner:
    """Return a baseline that scores each pair of articles by itself."""

    def align(texts: list[list[str]], vectors: list[np.ndarray]) -> Matrices:
        made = event_matrices(texts, vectors)
        pairs = combinations(range(len(texts)), 2)
        return {(i, j): score(ArticlePair(made[i], made[j])) for i, j in pairs}

    return align


def program(evidence: Evidence) -> Aligner:
    """Return the program's own scorer."""
    return lambda texts, vectors: score_pairs(texts, vectors, evidence, no_progress).link


def run(events: list[dict[str, Any]], aligner: Aligner, encoder: Encoder) -> list[Scored]:
    """Return the scored events."""
    scored = []
    for event in events:
        texts = [article["sentences"] for article in event["articles"]]
        vectors = [encoder.encode(sentences, no_progress) for sentences in texts]
        scored.append(Scored(aligner(texts, vectors), answers_of(event)))
    return scored


def best_threshold(scored: list[Scored]) -> float:
    """Return the threshold with the best links F1 on these very events."""
    return float(max(np.arange(0.02, 1.2, 0.02), key=lambda t: measure(scored, t)[2]))


def main() -> None:
    """Read the events, score them by each method, print a table."""
    parser = argparse.ArgumentParser(description="Measure the links against hand-made ones.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--threshold", type=float, default=DEFAULT_THRESHOLD)
    arguments = parser.parse_args()
    files = sorted(arguments.folder.glob("*.json"))
    events = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    meaning, words = open_encoder(), LexicalEncoder()
    baselines = {
        "cosine": from_pairs(lambda pair: pair.cosine),
        "TF-IDF": from_pairs(lambda pair: pair.tfidf),
        "cosine + 0.7 TF-IDF": from_pairs(lambda pair: pair.cosine + 0.7 * pair.tfidf),
    }
    print(f"{len(events)} events\n")
    print("| method | threshold | precision | recall | F1 | same recall | omissions F1 | ECE |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for name, aligner in baselines.items():
        scored = run(events, aligner, meaning)
        print_line(name, scored, best_threshold(scored), calibrated=False)
    print_line("this program", run(events, program(Evidence.MEANING), meaning), arguments.threshold)
    print_line(
        "this program, words only", run(events, program(Evidence.WORDS), words), arguments.threshold
    )


def print_line(name: str, scored: list[Scored], threshold: float, calibrated: bool = True) -> None:
    """Print a line of the table."""
    figures = " | ".join(f"{x:.3f}" for x in measure(scored, threshold))
    error = f"{calibration_error(scored):.3f}" if calibrated else "–"
    print(f"| {name} | {threshold:.2f} | {figures} | {error} |")


if __name__ == "__main__":
    main()
