#!/usr/bin/env python3
"""Fit the trees of the link scorer on hand-made links, and write `resources/models`.

    tools/fit_links.py FOLDER [FOLDER …]

Each folder holds events as JSON: `articles` with a `letter` and `sentences`, and `links` with the
sentence ids `a` and `b` (letter and index from 0) and a `type`: `same`, `partial`, or `disputed`,
which counts neither way. Nothing of the texts goes into the trees but thresholds on evidence. The
same folders give the same files, byte for byte.

The second step of the scorer learns from first probabilities of events that the first step was not
fitted on, as it will meet them: the events are left out in turn (stacking, Wolpert 1992).
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from reader.alignment.company import COMPANY, company_of
from reader.alignment.event import event_matrices
from reader.alignment.evidence import EVIDENCE, ArticlePair, Places, candidates, evidence_of
from reader.alignment.scoring import Evidence
from reader.alignment.trees import Trees, trees_from
from reader.embedding import Encoder, LexicalEncoder, open_encoder
from reader.paths import resources
from reader.progress import no_progress

KINDS = {"disputed": -1, "none": 0, "partial": 1, "same": 2}
FOLDS = 7
SEEDS = 3
SHORTENED = 4
DIGITS = 5
LINK_TREES = {"max_iter": 200, "max_leaf_nodes": 4, "learning_rate": 0.06, "min_samples_leaf": 40}
SAME_TREES = {"max_iter": 80, "max_leaf_nodes": 3, "learning_rate": 0.06, "min_samples_leaf": 40}

SHORT = range(2, 9)

Positions = tuple[int, int]


@dataclass(frozen=True)
class Example:
    """An event, by pair of articles.

    Attributes:
        shapes: the numbers of sentences, (n, m).
        places: the sentence pairs that are candidates for a link.
        evidence: on them, shape (pairs, kinds).
        answers: what they are, shape (pairs,).
    """

    articles: int
    shapes: dict[Positions, tuple[int, int]]
    places: dict[Positions, Places]
    evidence: dict[Positions, np.ndarray]
    answers: dict[Positions, np.ndarray]


def shortened(event: dict[str, Any], seed: int) -> dict[str, Any]:
    """Return an event of two of the articles, with a few running sentences of each.

    So that short texts are met in the fitting too: weights of words and ranks are others there.
    """
    chance = np.random.default_rng(seed)
    chosen = sorted(chance.choice(len(event["articles"]), 2, replace=False))
    articles, kept = [], {}
    for place in chosen:
        letter, sentences = (
            event["articles"][place]["letter"],
            event["articles"][place]["sentences"],
        )
        length = int(chance.choice(SHORT))
        start = int(chance.integers(0, max(len(sentences) - length, 0) + 1))
        articles.append({"letter": letter, "sentences": sentences[start : start + length]})
        kept |= {f"{letter}{start + i}": f"{letter}{i}" for i in range(length)}
    links = [
        link | {"a": kept[link["a"]], "b": kept[link["b"]]}
        for link in event["links"]
        if link["a"] in kept and link["b"] in kept
    ]
    return {"articles": articles, "links": links}


def with_short_ones(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the events in lots of `SHORTENED + 1`: each, and shortened versions of it."""
    return [
        version
        for i, event in enumerate(events)
        for version in (event, *(shortened(event, SHORTENED * i + k) for k in range(SHORTENED)))
    ]


def example(event: dict[str, Any], encoder: Encoder) -> Example:
    """Work out the evidence on all sentence pairs of an event, and what each pair is."""
    texts = [article["sentences"] for article in event["articles"]]
    letters = [article["letter"] for article in event["articles"]]
    made = event_matrices(texts, [encoder.encode(sentences, no_progress) for sentences in texts])
    pairs = {(i, j): ArticlePair(made[i], made[j]) for i, j in combinations(range(len(texts)), 2)}
    places = {pair: candidates(both) for pair, both in pairs.items()}
    answers = {pair: np.zeros(both.shape, int) for pair, both in pairs.items()}
    for link in event["links"]:
        ends = sorted((letters.index(s[0]), int(s[1:])) for s in (link["a"], link["b"]))
        (i, row), (j, column) = ends
        answers[i, j][row, column] = KINDS[link["type"]]
    return Example(
        articles=len(texts),
        shapes={pair: both.shape for pair, both in pairs.items()},
        places=places,
        evidence={pair: evidence_of(both, places[pair]) for pair, both in pairs.items()},
        answers={pair: found[places[pair]] for pair, found in answers.items()},
    )


def flat(matrices: list[dict[Positions, np.ndarray]]) -> np.ndarray:
    """Put the matrices of all events under one another, a line for each sentence pair."""
    return np.concatenate([matrix for event in matrices for matrix in event.values()])


def boosted(
    evidence: np.ndarray, answers: np.ndarray, kinds: tuple[str, ...], shape: dict[str, Any]
) -> dict[str, Any]:
    """Fit trees with several random seeds, and return their mean as data."""
    start, trees = 0.0, []
    for seed in range(SEEDS):
        model = HistGradientBoostingClassifier(
            **shape, l2_regularization=10, max_features=0.4, random_state=seed, early_stopping=False
        )
        model.fit(evidence, answers)
        start += float(model._baseline_prediction[0, 0]) / SEEDS  # noqa: SLF001 - sklearn has no other way
        for (predictor,) in model._predictors:  # noqa: SLF001 - sklearn has no other way
            trees.append(tree(predictor.nodes, 0, kinds))
    return {"start": round(start, DIGITS), "trees": trees}


def tree(nodes: np.ndarray, at: int, kinds: tuple[str, ...]) -> Any:
    """Return a fitted tree as nested lists `[kind, threshold, at most, more]`."""
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]) / SEEDS, DIGITS)
    branches = (tree(nodes, int(node[side]), kinds) for side in ("left", "right"))
    return [kinds[node["feature_idx"]], round(float(node["num_threshold"]), DIGITS), *branches]


def first_probabilities(trees: Trees, event: Example) -> dict[Positions, np.ndarray]:
    """Return what the first step says of an event."""
    found = {}
    for pair, evidence in event.evidence.items():
        found[pair] = np.zeros(event.shapes[pair], np.float32)
        found[pair][event.places[pair]] = 1 / (1 + np.exp(-trees.log_odds(evidence)))
    return found


def fit_first(events: list[Example]) -> dict[str, Any]:
    """Fit the first step."""
    answers = flat([event.answers for event in events])
    clear = answers >= 0
    evidence = flat([event.evidence for event in events])
    return boosted(evidence[clear], answers[clear] > 0, tuple(EVIDENCE), LINK_TREES)


def with_company(events: list[Example]) -> list[dict[Positions, np.ndarray]]:
    """Return evidence and company, the first probabilities being of events left out in turn."""
    found: list[dict[Positions, np.ndarray]] = [{} for _ in events]
    for fold in range(FOLDS):
        inside = [i // (SHORTENED + 1) % FOLDS == fold for i in range(len(events))]
        kept = [event for event, out in zip(events, inside, strict=True) if not out]
        trees = trees_from(fit_first(kept), tuple(EVIDENCE))
        for i in np.flatnonzero(inside):
            first = first_probabilities(trees, events[i])
            found[i] = {
                pair: np.concatenate(
                    [evidence, company_of(first, pair, events[i].places[pair], events[i].articles)],
                    axis=1,
                )
                for pair, evidence in events[i].evidence.items()
            }
    return found


def fit(events: list[Example], encoder: Encoder) -> dict[str, Any]:
    """Return the content of a model file."""
    answers = flat([event.answers for event in events])
    clear, linked = answers >= 0, answers > 0
    evidence = flat([event.evidence for event in events])
    company = flat(with_company(events))
    is_same = answers[linked] == KINDS["same"]
    kinds = tuple(EVIDENCE)
    return {
        "about": "Boosted trees: [kind of evidence, threshold, if at most, if more]; log-odds.",
        "vectors": encoder.name,
        "fitted_on": {
            "events": len(events) // (SHORTENED + 1),
            "pairs": int(clear.sum()),
            "links": int(linked.sum()),
        },
        "first": fit_first(events),
        "second": boosted(company[clear], linked[clear], (*kinds, *COMPANY), LINK_TREES),
        "same": boosted(evidence[linked], is_same, kinds, SAME_TREES),
    }


def as_text(content: dict[str, Any]) -> str:
    """Return a model file with a line for each tree."""

    def line(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False)

    parts = []
    for key, value in content.items():
        if isinstance(value, dict) and "trees" in value:
            trees = ",\n".join(f"  {line(found)}" for found in value["trees"])
            parts.append(f'{line(key)}: {{"start": {value["start"]}, "trees": [\n{trees}\n ]}}')
        else:
            parts.append(f"{line(key)}: {line(value)}")
    return "{\n " + ",\n ".join(parts) + "\n}\n"


def main() -> None:
    """Read the events, fit, write."""
    parser = argparse.ArgumentParser(description="Fit the trees of the link scorer.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--output", type=Path, default=resources() / "models")
    arguments = parser.parse_args()
    files = sorted(file for folder in arguments.folders for file in folder.glob("*.json"))
    events = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    encoders: dict[Evidence, Encoder] = {
        Evidence.MEANING: open_encoder(),
        Evidence.WORDS: LexicalEncoder(),
    }
    arguments.output.mkdir(parents=True, exist_ok=True)
    for evidence, encoder in encoders.items():
        content = fit([example(event, encoder) for event in with_short_ones(events)], encoder)
        file = arguments.output / f"links-{evidence.value}.json"
        file.write_text(as_text(content), encoding="utf-8")
        print(file)


if __name__ == "__main__":
    main()
