#!/usr/bin/env python3
"""Fit the networks of the link scorer on hand-made links, and write `resources/models`.

    tools/fit_links.py FOLDER [FOLDER …]

Each folder holds events as JSON: `articles` with a `letter` and `sentences`, and `links` with the
sentence ids `a` and `b` (letter and index from 0) and a `type`: `same`, `partial`, or `disputed`,
which counts neither way. Nothing of the texts goes into the networks but weights on evidence. The
same folders give the same files, byte for byte, on the same kind of machine.

The second step of the scorer learns from first probabilities of events that the first step was not
fitted on, as it will meet them: the events are left out in turn (stacking, Wolpert 1992).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
import torch

from reader.alignment.article import article_sides
from reader.alignment.company import COMPANY, FirstLinks, company_of
from reader.alignment.evidence import EVIDENCE, WITHOUT_WORDS, evidence_of
from reader.alignment.networks import Networks, networks_from
from reader.alignment.pair import ArticlePair, Places
from reader.alignment.scoring import Basis
from reader.embedding import Encoder, LexicalEncoder, open_encoder
from reader.paths import resources
from reader.progress import no_progress
from tools.events import Event, read_events

KINDS = {"disputed": -1, "none": 0, "partial": 1, "same": 2}
FOLDS = 7
SHORTENED = 4
SHORT = range(2, 9)
DIGITS = 4
HIDDEN = (48, 24)
MEMBERS = 4
ROUNDS = 20
LOT = 512
DROPPED = 0.2
STEP = 3e-3
DECAY = 3e-2
EXTREMES = (0.005, 0.995)

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


def shortened(event: Event, seed: int) -> Event:
    """Return an event of two of the articles, with a few running sentences of each.

    So that short texts are met in the fitting too: weights of words and ranks are others there.
    """
    chance = np.random.default_rng(seed)
    chosen = sorted(chance.choice(len(event["articles"]), 2, replace=False))
    articles, kept = [], {}
    for place in chosen:
        article = event["articles"][place]
        letter, sentences = article["letter"], article["sentences"]
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


def with_short_ones(events: list[Event]) -> list[Event]:
    """Return the events in lots of `SHORTENED + 1`: each, and shortened versions of it."""
    return [
        version
        for i, event in enumerate(events)
        for version in (event, *(shortened(event, SHORTENED * i + k) for k in range(SHORTENED)))
    ]


def example(event: Event, encoder: Encoder, basis: Basis, kinds: Sequence[str]) -> Example:
    """Work out the evidence on all sentence pairs of an event, and what each pair is."""
    texts = [article["sentences"] for article in event["articles"]]
    letters = [article["letter"] for article in event["articles"]]
    vectors = [encoder.encode(sentences, no_progress) for sentences in texts]
    answers = {
        (i, j): np.zeros((len(texts[i]), len(texts[j])), int)
        for i, j in combinations(range(len(texts)), 2)
    }
    for link in event["links"]:
        ends = sorted((letters.index(s[0]), int(s[1:])) for s in (link["a"], link["b"]))
        (i, row), (j, column) = ends
        answers[i, j][row, column] = KINDS[link["type"]]
    across = basis is Basis.ACROSS
    sides = article_sides(texts, vectors)
    pairs = {(i, j): ArticlePair(sides[i], sides[j], across) for i, j in answers}
    places = {pair: both.candidates() for pair, both in pairs.items()}
    return Example(
        articles=len(texts),
        shapes={pair: both.shape for pair, both in pairs.items()},
        places=places,
        evidence={pair: evidence_of(both, places[pair], kinds) for pair, both in pairs.items()},
        answers={pair: found[places[pair]] for pair, found in answers.items()},
    )


def flat(matrices: list[dict[Positions, np.ndarray]]) -> np.ndarray:
    """Put the matrices of all events under one another, a line for each sentence pair."""
    return np.concatenate([matrix for event in matrices for matrix in event.values()])


def fitted(evidence: np.ndarray, answers: np.ndarray, kinds: Sequence[str]) -> dict[str, Any]:
    """Fit networks from several beginnings, and return them as data."""
    least, most = np.quantile(evidence, EXTREMES, axis=0)
    kept = np.clip(evidence, least, most)
    mean, spread = kept.mean(axis=0), kept.std(axis=0) + 1e-6
    scaled = torch.tensor((kept - mean) / spread, dtype=torch.float32)
    wanted = torch.tensor(answers.astype(np.float32))
    inputs = np.round(np.stack([least, most, mean, spread], axis=1), DIGITS + 2).tolist()
    members = [member(scaled, wanted, seed) for seed in range(MEMBERS)]
    return {"inputs": dict(zip(kinds, inputs, strict=True)), "members": members}


def member(evidence: torch.Tensor, answers: torch.Tensor, seed: int) -> list[dict[str, Any]]:
    """Fit one network with AdamW (Loshchilov & Hutter 2019) and return its layers."""
    torch.manual_seed(seed)
    sizes = (evidence.shape[1], *HIDDEN)
    parts: list[torch.nn.Module] = []
    for inputs, outputs in pairwise(sizes):
        parts += [torch.nn.Linear(inputs, outputs), torch.nn.ReLU(), torch.nn.Dropout(DROPPED)]
    network = torch.nn.Sequential(*parts, torch.nn.Linear(sizes[-1], 1))
    lots = max(len(evidence) // LOT, 1)
    optimiser = torch.optim.AdamW(network.parameters(), lr=STEP, weight_decay=DECAY)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimiser, STEP, total_steps=ROUNDS * lots + 1)
    loss_of = torch.nn.BCEWithLogitsLoss()
    for _ in range(ROUNDS):
        order = torch.randperm(len(evidence))
        for lot in range(lots):
            chosen = order[lot * LOT : (lot + 1) * LOT]
            loss = loss_of(network(evidence[chosen])[:, 0], answers[chosen])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            pace.step()
    layers = [part for part in network if isinstance(part, torch.nn.Linear)]
    return [{"weights": rounded(layer.weight.T), "added": rounded(layer.bias)} for layer in layers]


def rounded(values: torch.Tensor) -> Any:
    """Return weights as lists of short numbers."""
    return np.round(values.detach().numpy().astype(np.float64), DIGITS).tolist()


def first_links(networks: Networks, event: Example) -> FirstLinks:
    """Return what the first step says of an event."""
    found = {}
    for pair, evidence in event.evidence.items():
        found[pair] = np.zeros(event.shapes[pair], np.float32)
        found[pair][event.places[pair]] = networks.probabilities(evidence)
    return FirstLinks(event.articles, found)


def fit_first(events: list[Example], kinds: Sequence[str]) -> dict[str, Any]:
    """Fit the first step."""
    answers = flat([event.answers for event in events])
    clear = answers >= 0
    evidence = flat([event.evidence for event in events])
    return fitted(evidence[clear], answers[clear] > 0, kinds)


def company(networks: Networks, event: Example) -> dict[Positions, np.ndarray]:
    """Return the company of an event's candidates."""
    first = first_links(networks, event)
    return {pair: company_of(first, pair, event.places[pair]) for pair in event.places}


def companies(events: list[Example], kinds: Sequence[str]) -> list[dict[Positions, np.ndarray]]:
    """Return the company, the first probabilities being of events left out in turn."""
    found: list[dict[Positions, np.ndarray]] = [{} for _ in events]
    for fold in range(FOLDS):
        inside = [i // (SHORTENED + 1) % FOLDS == fold for i in range(len(events))]
        kept = [event for event, out in zip(events, inside, strict=True) if not out]
        networks = networks_from(fit_first(kept, kinds))
        for i in np.flatnonzero(inside):
            found[i] = company(networks, events[i])
    return found


def fit(events: list[Example], kinds: Sequence[str]) -> dict[str, Any]:
    """Return the three networks of a model file."""
    answers = flat([event.answers for event in events])
    clear, linked = answers >= 0, answers > 0
    evidence = flat([event.evidence for event in events])
    together = np.concatenate([evidence, flat(companies(events, kinds))], axis=1)
    is_same = answers[linked] == KINDS["same"]
    return {
        "first": fit_first(events, kinds),
        "second": fitted(together[clear], linked[clear], (*kinds, *COMPANY)),
        "same": fitted(evidence[linked], is_same, kinds),
    }


def kinds_for(basis: Basis) -> tuple[str, ...]:
    """Return the kinds of evidence that a scorer is given."""
    return WITHOUT_WORDS if basis is Basis.ACROSS else tuple(EVIDENCE)


def examples(events: list[Event], basis: Basis, encoder: Encoder) -> list[Example]:
    """Return events and shortened versions of them, with their evidence."""
    kinds = kinds_for(basis)
    return [example(event, encoder, basis, kinds) for event in with_short_ones(events)]


def as_text(content: dict[str, Any]) -> str:
    """Return a model file with a line for each input and for each row of weights."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for mark in ("],[", '":[[', '"added"', '"first"', '"second"', '"same"', '"fitted_on"'):
        cut = mark.index('"') if mark.startswith('"') and mark != '":[[' else len(mark) - 1
        text = text.replace(mark, f"{mark[:cut]}\n{mark[cut:]}")
    return text + "\n"


def main() -> None:
    """Read the events, fit, write."""
    parser = argparse.ArgumentParser(description="Fit the networks of the link scorer.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--output", type=Path, default=resources() / "models")
    arguments = parser.parse_args()
    torch.use_deterministic_algorithms(True)
    torch.set_num_threads(1)
    events = read_events(arguments.folders)
    meaning = open_encoder()
    encoders = {
        Basis.MEANING: meaning,
        Basis.WORDS: LexicalEncoder(),
        Basis.ACROSS: meaning,
    }
    arguments.output.mkdir(parents=True, exist_ok=True)
    for basis, encoder in encoders.items():
        found = examples(events, basis, encoder)
        about = {
            "about": "Small neural networks that judge evidence; made by tools/fit_links.py.",
            "vectors": encoder.name,
            "fitted_on": {
                "events": len(events),
                "pairs": sum(len(a) for e in found for a in e.answers.values()),
                "links": sum(int((a > 0).sum()) for e in found for a in e.answers.values()),
            },
        }
        file = arguments.output / f"links-{basis.value}.json"
        file.write_text(as_text(about | fit(found, kinds_for(basis))), encoding="utf-8")
        print(file)


if __name__ == "__main__":
    main()
