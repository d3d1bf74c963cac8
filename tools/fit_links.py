#!/usr/bin/env python3
"""Fit the weights of the link scorer on hand-made links, and write `resources/models`.

    tools/fit_links.py FOLDER [FOLDER …]

Each folder holds events as JSON: `articles` with a `letter` and `sentences`, and `links` with the
sentence ids `a` and `b` (letter and index from 0) and a `type`: `same`, `partial`, or `disputed`,
which counts neither way. Nothing of the texts goes into the weights but one number for each kind
of evidence. The same folders give the same files, byte for byte.
"""

from __future__ import annotations

import argparse
import json
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from reader.alignment.event import event_matrices
from reader.alignment.evidence import EVIDENCE, ArticlePair, evidence_of
from reader.alignment.scoring import Evidence
from reader.embedding import Encoder, LexicalEncoder, open_encoder
from reader.paths import resources
from reader.progress import no_progress

STRENGTH = 0.3
KINDS = {"disputed": -1, "none": 0, "partial": 1, "same": 2}
DIGITS = 5


def examples(event: dict[str, Any], encoder: Encoder) -> tuple[np.ndarray, np.ndarray]:
    """Return the evidence on all sentence pairs of an event, and what each pair is."""
    texts = [article["sentences"] for article in event["articles"]]
    letters = [article["letter"] for article in event["articles"]]
    kinds = {frozenset((x["a"], x["b"])): KINDS[x["type"]] for x in event["links"]}
    vectors = [encoder.encode(sentences, no_progress) for sentences in texts]
    matrices = event_matrices(texts, vectors)
    found, answers = [], []
    for i, j in combinations(range(len(texts)), 2):
        evidence = evidence_of(ArticlePair(matrices[i], matrices[j]))
        found.append(evidence.reshape(-1, len(EVIDENCE)))
        answers += [
            kinds.get(frozenset((f"{letters[i]}{a}", f"{letters[j]}{b}")), 0)
            for a in range(len(texts[i]))
            for b in range(len(texts[j]))
        ]
    return np.concatenate(found).astype(np.float64), np.array(answers)


def head(evidence: np.ndarray, answers: np.ndarray) -> dict[str, Any]:
    """Fit one logistic regression; its weights are for evidence as it comes, not standardised."""
    mean, spread = evidence.mean(axis=0), evidence.std(axis=0) + 1e-9
    model = LogisticRegression(C=STRENGTH, max_iter=5000, tol=1e-8)
    model.fit((evidence - mean) / spread, answers)
    weights = model.coef_[0] / spread
    return {
        "intercept": round(float(model.intercept_[0] - weights @ mean), DIGITS),
        "weights": {k: round(float(w), DIGITS) for k, w in zip(EVIDENCE, weights, strict=True)},
    }


def fit(events: list[dict[str, Any]], encoder: Encoder) -> dict[str, Any]:
    """Return the content of a model file."""
    both = [examples(event, encoder) for event in events]
    evidence = np.concatenate([x for x, _ in both])
    answers = np.concatenate([y for _, y in both])
    clear, linked = answers >= 0, answers > 0
    return {
        "about": "Logistic regression on the evidence that two sentences tell the same.",
        "vectors": encoder.name,
        "fitted_on": {"events": len(events), "pairs": int(clear.sum()), "links": int(linked.sum())},
        "link": head(evidence[clear], answers[clear] > 0),
        "same": head(evidence[linked], answers[linked] == KINDS["same"]),
    }


def main() -> None:
    """Read the events, fit, write."""
    parser = argparse.ArgumentParser(description="Fit the weights of the link scorer.")
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
        file = arguments.output / f"links-{evidence.value}.json"
        content = json.dumps(fit(events, encoder), ensure_ascii=False, indent=1)
        file.write_text(content + "\n", encoding="utf-8")
        print(file)


if __name__ == "__main__":
    main()
