#!/usr/bin/env python3
"""Measure the links against hand-made ones, beside simple baselines.

    benchmarks/quality.py FOLDER … [--fit-on FOLDER …] [--folds 4] [--threshold 0.3]
    benchmarks/quality.py FOLDER … --differences

The folders hold events as JSON, as `tools/fit_links.py` describes them. With `--fit-on` the
program's networks are first fitted on other events, in some minutes; with `--folds` also on the
events of the folders, which are left out in turn; without either those that ship are measured,
which were fitted on the events in `benchmarks/events`.

Printed are precision, recall and F1 of the links, the recall of the links that tell the same main
thing, the F1 of "this sentence is told nowhere in that article" (summed over all events; a disputed
link counts neither way), and how far the probabilities are from the truth (expected calibration
error over ten bins, Guo et al. 2017; once over all sentence pairs, once over those with a
probability of 0.05 or more). The baselines get the threshold that is best on these very events; the
program gets the one it ships with. Below the table: how well the probability is calibrated that a
sentence is told nowhere in an article, what becomes of the scores with the articles in reverse, and
how far the two readings agree that the links were made by: a disputed link stands in one of them.

With `--differences` the kinds of difference are measured instead, see `difference_quality.py`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np

from benchmarks.baselines import BASELINES, IN_ORDER, Aligner
from benchmarks.difference_quality import report as report_differences
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
    silences,
)
from reader.alignment.judge import score_pairs
from reader.alignment.scores import Scores
from reader.alignment.scoring import Basis, Scorer, scorer, scorer_from
from reader.compare import DEFAULT_THRESHOLD
from reader.embedding import MANY, Encoder, LexicalEncoder, open_encoder
from reader.progress import no_progress
from tools.events import read_events
from tools.fit_links import examples, fit, kinds_for

COLUMNS = ("method", "threshold", "precision", "recall", "F1", "same recall", "omissions F1")
NAMES = {
    Basis.MEANING: "this program",
    Basis.WORDS: "this program, words only",
    Basis.ACROSS: "this program, vectors only",
}
Scorers = Callable[[Basis], Scorer]
LINE = f"| {' | '.join(COLUMNS)} | ECE | ECE ≥ .05 |"


def run(events: list[Event], aligner: Aligner, encoder: Encoder) -> list[Scored]:
    """Return the scored events."""
    scored = []
    for event in events:
        texts = [article["sentences"] for article in event["articles"]]
        vectors = [encoder.encode(sentences, no_progress) for sentences in texts]
        scored.append(Scored(aligner(texts, vectors), answers_of(event)))
    return scored


def program(basis: Basis, scorers: Scorers) -> Aligner:
    """Return the program's own scorer."""

    def kind(_one: int, _other: int) -> Basis:
        return basis

    def align(texts: list[list[str]], vectors: list[np.ndarray]) -> Matrices:
        return full(score_pairs(texts, vectors, kind, no_progress, scorers=scorers))

    return align


def full(scores: Scores) -> Matrices:
    """Return the probabilities as full matrices."""
    found = {}
    for (i, j), pair in scores.pairs.items():
        found[i, j] = np.zeros((scores.sizes[i], scores.sizes[j]), np.float32)
        found[i, j][pair.rows, pair.columns] = pair.link
    return found


def fitted_on(events: list[Event], encoders: dict[Basis, Encoder]) -> dict[Basis, Scorer]:
    """Return scorers fitted on some events."""
    return {
        basis: scorer_from(fit(examples(events, basis, encoder), kinds_for(basis)))
        for basis, encoder in encoders.items()
    }


def left_out(
    events: list[Event], others: list[Event], folds: int, encoders: dict[Basis, Encoder]
) -> list[tuple[list[Event], Scorers]]:
    """Return the events in lots, each with scorers fitted on the rest and on other events.

    Without folds all events are one lot; its scorers are fitted on the others, if there are any.
    """
    if not folds:
        known = fitted_on(others, encoders).__getitem__ if others else scorer
        return [(events, known)]
    lots = [[e for i, e in enumerate(events) if i % folds == fold] for fold in range(folds)]
    rest = [[e for e in events if e not in lot] for lot in lots]
    return [
        (lot, fitted_on(others + kept, encoders).__getitem__)
        for lot, kept in zip(lots, rest, strict=True)
    ]


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
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--threshold", type=float, default=DEFAULT_THRESHOLD)
    parser.add_argument("--differences", action="store_true")
    arguments = parser.parse_args()
    events = read_events(arguments.folders)
    if arguments.differences:
        report_differences(events)
        return
    meaning, words = open_encoder(), LexicalEncoder()
    encoders: dict[Basis, Encoder] = {
        Basis.MEANING: meaning,
        Basis.WORDS: words,
        Basis.ACROSS: meaning,
    }
    print(f"{len(events)} events\n\n{LINE}\n|{' --- |' * LINE.count(' |')}")
    print_baselines(events, meaning)
    lots = left_out(events, read_events(arguments.fit_on), arguments.folds, encoders)
    for basis, name in NAMES.items():
        scored = [
            found
            for lot, scorers in lots
            for found in run(lot, program(basis, scorers), encoders[basis])
        ]
        print_line(name, scored, arguments.threshold)
        if basis is Basis.MEANING:
            usual = scored
            print_for_many(meaning, lots, arguments.threshold)
    none, by_best, truths = silences(usual)
    print(f"\naverage precision {average_precision(usual):.3f}")
    print(f"silence: ECE {calibration_error(none, truths):.3f}, ", end="")
    print(f"by the nearest miss alone {calibration_error(by_best, truths):.3f}")
    print(f"articles in reverse: {'the same' if is_symmetric(lots, meaning) else 'OTHER SCORES'}")
    print(f"two readings against each other: links F1 {agreement(events):.3f}")


def agreement(events: list[Event]) -> float:
    """Return the links F1 of the two readings of which a disputed link stands in one alone."""
    types = [link["type"] for event in events for link in event["links"]]
    in_one = types.count("disputed")
    in_both = len(types) - in_one
    return 2 * in_both / max(2 * in_both + in_one, 1)


def print_for_many(
    encoder: Encoder, lots: list[tuple[list[Event], Scorers]], threshold: float
) -> None:
    """Print a line for the encoder that is used for many sentences, if it is another one."""
    many = encoder.suited_to(MANY)
    if many is not encoder:
        aligner = [(lot, program(Basis.MEANING, scorers)) for lot, scorers in lots]
        scored = [found for lot, align in aligner for found in run(lot, align, many)]
        print_line("this program, encoder for many", scored, threshold)


def print_baselines(events: list[Event], encoder: Encoder) -> None:
    """Print a line for each baseline, with the threshold that is best for it."""
    for name, aligner in BASELINES.items():
        scored = run(events, aligner, encoder)
        print_line(name, scored, best_threshold(scored), calibrated=False)
    runs = [run(events, aligner, encoder) for aligner in IN_ORDER.values()]
    best = max(runs, key=lambda found: measure(found, best_threshold(found))[2])
    print_line("in order, like Vecalign", best, best_threshold(best), calibrated=False)


def is_symmetric(lots: list[tuple[list[Event], Scorers]], encoder: Encoder) -> bool:
    """Tell whether the articles in reverse get the same scores to the last bit."""
    for events, scorers in lots:
        aligner = program(Basis.MEANING, scorers)
        usual, other = run(events, aligner, encoder), run(events, turned(aligner), encoder)
        for one, two in zip(usual, other, strict=True):
            if not all(np.array_equal(one.scores[pair], two.scores[pair]) for pair in one.scores):
                return False
    return True


if __name__ == "__main__":
    main()
