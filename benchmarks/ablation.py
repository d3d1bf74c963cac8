#!/usr/bin/env python3
"""Measure what each kind of evidence adds, and how other families of models do with all of it.

    benchmarks/ablation.py FOLDER … --fit-on FOLDER …

Each line is fitted anew on the events of `--fit-on` and measured on those of the folders, which
must be others: without a group of evidence, without the second step, or with another family of
models in both steps. Average precision tells the quality at all thresholds; the others are taken
at the threshold that is best on the measured events, so that no line suffers from being less well
calibrated. Differences below 0.005 mean little. It takes half an hour.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from benchmarks.links import (
    Scored,
    answers_of,
    average_precision,
    best_threshold,
    measure,
)
from reader.alignment.company import FirstLinks, company_of
from reader.alignment.evidence import EVIDENCE
from reader.alignment.networks import networks_from
from reader.alignment.scoring import Basis
from reader.embedding import open_encoder
from tools.events import read_events
from tools.fit_links import (
    FOLDS,
    SHORTENED,
    Example,
    example,
    fitted,
    flat,
    with_short_ones,
)

Judge = Callable[[np.ndarray], np.ndarray]
Family = Callable[[np.ndarray, np.ndarray], Judge]

GROUPS = {
    "meaning": ("cosine", "centred cosine", "cosine times tfidf"),
    "weighted words": (
        *("tfidf", "tfidf without names", "tfidf without reporting", "shared weight"),
        *("contained", "covered", "cosine times tfidf"),
    ),
    "rarest words": ("rarest word", "second rarest word"),
    "shares of words": ("same content words", "same running words", "word pairs shared"),
    "clauses": ("clause tfidf", "clause weight", "clause told", "clause weight told"),
    "figures, names, quotations": (
        *("figures shared", "figures conflict", "names shared", "share of names"),
        "share of quoted words",
    ),
    "rivals": ("rank sum", "better rank", "lead sum", "better lead"),
    "neighbours": ("neighbours", "with neighbours", "both with neighbours"),
    "place and length": (
        *("distance", "upper place", "lower place", "upper relative place"),
        *("lower relative place", "shorter article", "length difference", "lesser length"),
        "greater length",
    ),
}


def networks(evidence: np.ndarray, answers: np.ndarray) -> Judge:
    """Fit the networks that ship."""
    kinds = [str(kind) for kind in range(evidence.shape[1])]
    return networks_from(fitted(evidence, answers, kinds)).probabilities


def trees(evidence: np.ndarray, answers: np.ndarray) -> Judge:
    """Fit gradient-boosted trees (Friedman 2001)."""
    model = HistGradientBoostingClassifier(
        max_iter=200, max_leaf_nodes=4, learning_rate=0.06, min_samples_leaf=40, random_state=0
    )
    model.fit(evidence, answers)
    return lambda found: model.predict_proba(found)[:, 1]


def logistic(evidence: np.ndarray, answers: np.ndarray) -> Judge:
    """Fit a logistic regression."""
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=2000))
    model.fit(evidence, answers)
    return lambda found: model.predict_proba(found)[:, 1]


def first_links(judge: Judge, event: Example) -> FirstLinks:
    """Return what the first step says of an event."""
    found = {}
    for pair, evidence in event.evidence.items():
        found[pair] = np.zeros(event.shapes[pair], np.float32)
        if len(evidence):
            found[pair][event.places[pair]] = judge(evidence)
    return FirstLinks(event.articles, found)


def judged_by(
    events: Sequence[Example], fit: Family
) -> tuple[Callable[[Example], FirstLinks], Callable[[Example], FirstLinks]]:
    """Fit both steps, and return what they say of an event: the first, and the second."""
    answers = flat([event.answers for event in events])
    clear = answers >= 0
    companies = [{} for _ in events]
    for fold in range(FOLDS):
        inside = [i // (SHORTENED + 1) % FOLDS == fold for i in range(len(events))]
        kept = [event for event, out in zip(events, inside, strict=True) if not out]
        judge = one_step(kept, fit)
        for i in np.flatnonzero(inside):
            companies[i] = company(judge, events[i])
    evidence = flat([event.evidence for event in events])
    together = np.concatenate([evidence, flat(companies)], axis=1)
    first, second = one_step(events, fit), fit(together[clear], answers[clear] > 0)

    def again(event: Example) -> FirstLinks:
        known = company(first, event)
        both = {p: np.concatenate([event.evidence[p], known[p]], axis=1) for p in known}
        return first_links(second, replace(event, evidence=both))

    return lambda event: first_links(first, event), again


def one_step(events: Sequence[Example], fit: Family) -> Judge:
    """Fit the first step."""
    answers = flat([event.answers for event in events])
    clear = answers >= 0
    return fit(flat([event.evidence for event in events])[clear], answers[clear] > 0)


def company(judge: Judge, event: Example) -> dict[tuple[int, int], np.ndarray]:
    """Return the company of an event's candidates."""
    first = first_links(judge, event)
    return {pair: company_of(first, pair, event.places[pair]) for pair in event.places}


def without(events: Sequence[Example], group: Sequence[str]) -> list[Example]:
    """Return events without some kinds of evidence."""
    kept = [place for place, kind in enumerate(EVIDENCE) if kind not in group]
    return [
        replace(event, evidence={pair: found[:, kept] for pair, found in event.evidence.items()})
        for event in events
    ]


def mutual_best(links: FirstLinks) -> FirstLinks:
    """Keep only the links that are the best of both their sentences."""
    kept = {}
    for pair, found in links.matrices.items():
        best = (found == found.max(1, keepdims=True)) & (found == found.max(0, keepdims=True))
        kept[pair] = np.where(best, found, 0)
    return FirstLinks(links.articles, kept)


def main() -> None:
    """Fit each variation, measure it, print a table."""
    parser = argparse.ArgumentParser(description="Measure what each kind of evidence adds.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--fit-on", nargs="+", type=Path, required=True)
    arguments = parser.parse_args()
    encoder, kinds = open_encoder(), tuple(EVIDENCE)
    measured = read_events(arguments.folders)
    fit_on, held = (
        [example(event, encoder, Basis.MEANING, kinds) for event in events]
        for events in (with_short_ones(read_events(arguments.fit_on)), measured)
    )
    answers = [answers_of(event) for event in measured]
    print("| variation | average precision | best F1 | same recall | omissions F1 |")
    print("| --- | --- | --- | --- | --- |")

    def show(name: str, judge: Callable[[Example], FirstLinks], events: Sequence[Example]) -> None:
        links = [judge(event).matrices for event in events]
        scored = [Scored(found, true) for found, true in zip(links, answers, strict=True)]
        figures = measure(scored, best_threshold(scored))
        shown = " | ".join(f"{x:.3f}" for x in (average_precision(scored), *figures[2:]))
        print(f"| {name} | {shown} |", flush=True)

    first, second = judged_by(fit_on, networks)
    show("all evidence, both steps", second, held)
    show("the first step alone", first, held)
    show("each other's best alone", lambda event: mutual_best(second(event)), held)
    for name, group in GROUPS.items():
        show(
            f"without {name}", judged_by(without(fit_on, group), networks)[1], without(held, group)
        )
    for name, family in (("boosted trees", trees), ("logistic regression", logistic)):
        one, two = judged_by(fit_on, family)
        show(f"{name}, the first step alone", one, held)
        show(f"{name}, both steps", two, held)


if __name__ == "__main__":
    main()
