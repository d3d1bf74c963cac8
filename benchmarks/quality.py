#!/usr/bin/env python3
"""Measure the links against hand-made ones, beside simple baselines.

    benchmarks/quality.py FOLDER [FOLDER …] [--fit-on FOLDER [FOLDER …]] [--threshold 0.3]

The folders hold events as JSON, as `tools/fit_links.py` describes them. With `--fit-on` the
program's networks are first fitted on other events, in some minutes; without it those that ship are
measured, which may have been fitted on the very events.

Printed are precision, recall and F1 of the links, the recall of the links that tell the same main
thing, the F1 of "this sentence is told nowhere in that article" (summed over all events; a disputed
link counts neither way), and how far the probabilities are from the truth (expected calibration
error over ten bins, Guo et al. 2017; once over all sentence pairs, once over those with a
probability of 0.05 or more). The baselines get the threshold that is best on these very events; the
program gets the one it ships with. In the end the program is run on the articles in another order.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np

from benchmarks.baselines import BASELINES, IN_ORDER, Aligner
from benchmarks.links import (
    SURELY_NOT,
    Event,
    Matrices,
    Scored,
    answers_of,
    average_precision,
    best_threshold,
    calibration_error,
    clear_cases,
    measure,
    read_events,
)
from reader.alignment.scores import Scores, score_pairs
from reader.alignment.scoring import Evidence, Scorer, scorer, scorer_from
from reader.compare import DEFAULT_THRESHOLD
from reader.embedding import Encoder, LexicalEncoder, open_encoder
from reader.progress import no_progress
from tools.fit_links import examples, fit, kinds_for

COLUMNS = ("method", "threshold", "precision", "recall", "F1", "same recall", "omissions F1")
LINE = f"| {' | '.join(COLUMNS)} | ECE | ECE ≥ .05 |"


def run(events: list[Event], aligner: Aligner, encoder: Encoder) -> list[Scored]:
    """Return the scored events."""
    scored = []
    for event in events:
        texts = [article["sentences"] for article in event["articles"]]
        vectors = [encoder.encode(sentences, no_progress) for sentences in texts]
        scored.append(Scored(aligner(texts, vectors), answers_of(event)))
    return scored


def program(evidence: Evidence, scorers: Callable[[Evidence], Scorer]) -> Aligner:
    """Return the program's own scorer."""

    def align(texts: list[list[str]], vectors: list[np.ndarray]) -> Matrices:
        kind = lambda _one, _other: evidence  # noqa: E731 - it is handed on at once
        return full(score_pairs(texts, vectors, kind, no_progress, scorers=scorers))

    return align


def full(scores: Scores) -> Matrices:
    """Return the probabilities as full matrices."""
    found = {}
    for (i, j), pair in scores.pairs.items():
        found[i, j] = np.zeros((scores.sizes[i], scores.sizes[j]), np.float32)
        found[i, j][pair.rows, pair.columns] = pair.link
    return found


def fitted_on(events: list[Event], encoders: dict[Evidence, Encoder]) -> dict[Evidence, Scorer]:
    """Return scorers fitted on other events."""
    return {
        evidence: scorer_from(fit(examples(events, evidence, encoder), kinds_for(evidence)))
        for evidence, encoder in encoders.items()
    }


def turned(aligner: Aligner) -> Aligner:
    """Return an aligner that is given the articles in reverse, and turns back what it says."""

    def align(texts: list[list[str]], vectors: list[np.ndarray]) -> Matrices:
        last = len(texts) - 1
        found = aligner(texts[::-1], vectors[::-1])
        return {(last - j, last - i): matrix.T for (i, j), matrix in found.items()}

    return align


def print_line(name: str, scored: list[Scored], threshold: float, calibrated: bool = True) -> None:
    """Print a line of the table."""
    figures = " | ".join(f"{x:.3f}" for x in measure(scored, threshold))
    p, true = clear_cases(scored)
    likely = p >= SURELY_NOT
    errors = (calibration_error(p, true), calibration_error(p[likely], true[likely]))
    shown = " | ".join(f"{error:.3f}" if calibrated else "–" for error in errors)
    print(f"| {name} | {threshold:.2f} | {figures} | {shown} |", flush=True)


def main() -> None:
    """Read the events, score them by each method, print a table."""
    parser = argparse.ArgumentParser(description="Measure the links against hand-made ones.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--fit-on", nargs="+", type=Path, default=[])
    parser.add_argument("--threshold", type=float, default=DEFAULT_THRESHOLD)
    arguments = parser.parse_args()
    events = read_events(arguments.folders)
    meaning, words = open_encoder(), LexicalEncoder()
    encoders: dict[Evidence, Encoder] = {
        Evidence.MEANING: meaning,
        Evidence.WORDS: words,
        Evidence.ACROSS: meaning,
    }
    known = fitted_on(read_events(arguments.fit_on), encoders) if arguments.fit_on else None
    scorers = known.__getitem__ if known else scorer
    print(f"{len(events)} events\n\n{LINE}\n|{' --- |' * LINE.count(' |')}")
    for name, aligner in BASELINES.items():
        scored = run(events, aligner, meaning)
        print_line(name, scored, best_threshold(scored), calibrated=False)
    runs = [run(events, aligner, meaning) for aligner in IN_ORDER.values()]
    best = max(runs, key=lambda found: measure(found, best_threshold(found))[2])
    print_line("in order, like Vecalign", best, best_threshold(best), calibrated=False)
    names = {
        Evidence.MEANING: "this program",
        Evidence.WORDS: "this program, words only",
        Evidence.ACROSS: "this program, vectors only",
    }
    for evidence, name in names.items():
        scored = run(events, program(evidence, scorers), encoders[evidence])
        print_line(name, scored, arguments.threshold)
    aligner = program(Evidence.MEANING, scorers)
    usual, other = run(events, aligner, meaning), run(events, turned(aligner), meaning)
    equal = all(
        np.array_equal(one.scores[pair], two.scores[pair])
        for one, two in zip(usual, other, strict=True)
        for pair in one.scores
    )
    print(f"\naverage precision {average_precision(usual):.3f}")
    print(f"articles in reverse: {'the same to the last bit' if equal else 'OTHER SCORES'}")


if __name__ == "__main__":
    main()
