#!/usr/bin/env python3
"""Measure how much text the reports of one event share word for word.

    benchmarks/shared_text.py FOLDER

The folder holds events as JSON, as `tools/fit_links.py` describes them. Printed are each two
reports of an event that share long runs of words outside quotations, the largest share first, and
how many pairs reach a share, for runs of several least lengths; so the thresholds can be judged by
reading. Then reprints are made of each report, changed as editors change agency text, and it is
counted how many are found, and how many pairs of reports of different events are taken for one
text. Last, how long many long reports take.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from time import perf_counter

import numpy as np

from reader.alignment.verbatim import shared
from reader.model import Article, SharedText
from reader.prose import quoted
from reader.segmentation import segment

SHARES = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)
LENGTHS = (5, 6, 8, 10, 12)


@dataclass(frozen=True)
class Pair:
    """Two reports, by the names of their events and letters, and what they share."""

    name: str
    found: SharedText | None

    @property
    def share(self) -> float:
        """The larger of the two shares."""
        return max(self.found.left_share, self.found.right_share) if self.found else 0.0


def articles_of(file: Path) -> Iterator[Article]:
    """Yield the reports of an event, each sentence a paragraph of its own."""
    event = json.loads(file.read_text(encoding="utf-8"))
    for report in event["articles"]:
        yield article(report["sentences"], f"{file.stem}{report['letter']}")


def article(sentences: Sequence[str], name: str) -> Article:
    """Return a report of these sentences, as one line: quotations may hold several of them."""
    return Article(" ".join(sentences), title=name, language="en")


def share(one: Article, other: Article, *, apart: bool = True) -> Pair:
    """Return what two reports share, quotations told apart or not."""
    both = [segment(Article(a.text, label)) for a, label in ((one, "A"), (other, "B"))]
    found = shared.find_shared_texts(both, [list(quoted(a)) if apart else [] for a in both])
    return Pair(f"{one.title} {other.title}", found[0] if found else None)


def print_distribution(events: list[list[Article]]) -> None:
    """Print how many pairs reach which share, for runs of at least so many words."""
    print("| runs of at least | pairs with one | " + " | ".join(f"≥ {s:.0%}" for s in SHARES))
    print("| --- " * (len(SHARES) + 2) + "|")
    usual = shared.RUN_WORDS
    for length, apart in [(length, True) for length in LENGTHS] + [(usual, False)]:
        shared.RUN_WORDS = length
        pairs = [share(*two, apart=apart) for event in events for two in combinations(event, 2)]
        some = sum(pair.share > 0 for pair in pairs)
        counts = " | ".join(str(sum(pair.share >= s for pair in pairs)) for s in SHARES)
        name = f"{length} words" + ("" if apart else ", quotations counted")
        print(f"| {name} | {some} of {len(pairs)} | {counts} |")
    shared.RUN_WORDS = usual


def print_pairs(events: list[list[Article]]) -> None:
    """Print the pairs that share text, the largest share first."""
    pairs = [share(*two) for event in events for two in combinations(event, 2)]
    for pair in sorted(pairs, key=lambda pair: -pair.share):
        if pair.found and pair.share:
            runs = " ".join(f"{run.words}{run.kind[0]}" for run in pair.found.runs)
            mark = "one text" if pair.found.one_text else ""
            print(f"{pair.share:.2f} {pair.found.words:4d} words  {pair.name}: {runs} {mark}")


def cut(sentences: list[str], _chance: np.random.Generator) -> list[str]:
    """Drop the last half, as where there is no room."""
    return sentences[: max(1, len(sentences) // 2)]


def new_lead(sentences: list[str], chance: np.random.Generator) -> list[str]:
    """Put the words of the first two sentences in another order, so that no run is left."""
    words = " ".join(sentences[:2]).split()
    chance.shuffle(words)
    return [" ".join(words), *sentences[2:]]


def reworded(sentences: list[str], chance: np.random.Generator, each: int) -> list[str]:
    """Change a word in each so many, anywhere."""
    return [
        " ".join(f"{w}x" if chance.integers(each) == 0 else w for w in sentence.split())
        for sentence in sentences
    ]


def some_dropped(sentences: list[str], chance: np.random.Generator) -> list[str]:
    """Drop a third of the sentences."""
    return [s for s in sentences if chance.random() > 1 / 3] or sentences


EDITS: dict[str, Callable[[list[str], np.random.Generator], list[str]]] = {
    "whole": lambda sentences, _: sentences,
    "cut to its first half": cut,
    "new lead": new_lead,
    "a third of the sentences dropped": some_dropped,
    "one word in 20 changed": lambda s, chance: reworded(s, chance, 20),
    "one word in 10 changed": lambda s, chance: reworded(s, chance, 10),
    "one word in 5 changed": lambda s, chance: reworded(s, chance, 5),
}


def print_reprints(files: list[Path]) -> None:
    """Print how many reprints are found, and how many pairs of unlike reports are taken for one."""
    chance = np.random.default_rng(1)
    reports = [r["sentences"] for f in files for r in json.loads(f.read_text("utf-8"))["articles"]]
    for name, edit in EDITS.items():
        made = [share(article(r, ""), article(edit(list(r), chance), "")) for r in reports]
        found = sum(bool(pair.found and pair.found.one_text) for pair in made)
        print(f"| reprint, {name} | {found} of {len(made)} |")
    events = [list(articles_of(file)) for file in files]
    strangers = [share(a[0], b[0]) for a, b in combinations(events, 2)]
    taken = sum(bool(pair.found and pair.found.one_text) for pair in strangers)
    print(f"| two events | {taken} of {len(strangers)} |")


def print_speed(texts: list[Article], count: int = 100, sentences: int = 100) -> None:
    """Print how long many long reports take: one text, and texts with nothing in common."""
    words = " ".join(a.text for a in texts).split()
    length = sentences * 22
    for name, shift in (("one text", 0), ("shuffled", 1)):
        made = []
        for label in range(count):
            chance = np.random.default_rng(shift * label)
            text = " ".join(chance.choice(words, length, replace=False))
            made.append(segment(Article(_stopped(text), f"R{label}x")))
        begun = perf_counter()
        found = shared.find_shared_texts(made, [list(quoted(a)) for a in made])
        print(f"{count} reports, {name}: {perf_counter() - begun:.1f} s, {len(found)} pairs")


def _stopped(text: str) -> str:
    """Put a full stop after each 22 words."""
    words = text.replace(".", "").split()
    return "\n".join(" ".join(words[i : i + 22]) + "." for i in range(0, len(words), 22))


def main() -> None:
    """Read the events, print what their reports share."""
    parser = argparse.ArgumentParser(description="Measure how much text reports share.")
    parser.add_argument("folder", type=Path, nargs="+")
    folders = parser.parse_args().folder
    files = [file for folder in folders for file in sorted(folder.glob("*.json"))]
    events = [list(articles_of(file)) for file in files]
    print_distribution(events)
    print()
    print_pairs(events)
    print()
    print_reprints(files)
    print()
    print_speed([a for event in events for a in event])


if __name__ == "__main__":
    main()
