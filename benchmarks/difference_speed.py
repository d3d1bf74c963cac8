"""How long the differences of linked sentences take: what `speed.py --only differences` runs.

Run as a script it works once, in a process of its own, and prints seconds by kind as JSON. The
reports are ten made-up ones of a hundred sentences; linked are the sentences that tell one fact.
"""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.generated import Report, event
from reader.differences import find_differences
from reader.differences.kinds import KINDS, Kind
from reader.differences.side import Background, Side
from reader.differences.wording.find import find_wording
from reader.model import (
    Alignment,
    Article,
    DifferenceKind,
    Link,
    LinkType,
    Passage,
    Reading,
)
from tests.builders import article

REPORTS, SENTENCES = 10, 100
Pairs = list[tuple[Side, Side]]


def measured(times: int) -> dict[str, float]:
    """Return the medians of the seconds in fresh processes: of all kinds, and of each; and links.

    The kinds are timed in turn, in a second pass; the first that needs something that is shared,
    such as the words of a sentence, pays for it.
    """
    command = [sys.executable, __file__]
    runs = [
        json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        for _ in range(times)
    ]
    return {name: median(run[name] for run in runs) for name in runs[0]}


def once() -> dict[str, float]:
    """Return the seconds of all kinds together and of each, and how many links there are."""
    made = event(REPORTS, SENTENCES, SENTENCES, seed=4)
    articles = [
        article(*report.sentences, between="\n", label=chr(65 + place), published="2021-12-03")
        for place, report in enumerate(made)
    ]
    alignment = linked(made, articles)
    begun = process_time()
    find_differences(articles, alignment)
    found = {"links": float(len(alignment.links)), "all kinds": process_time() - begun}
    sides = {s.id: Side(s, b) for b in map(Background, articles) for s in b.article.sentences}
    pairs = [(sides[link.left], sides[link.right]) for link in alignment.links]
    for kind in (*KINDS, Kind(DifferenceKind.WORDING, find_wording)):
        found[kind.kind.value] = _seconds(kind, pairs)
    return found


def _seconds(kind: Kind, pairs: Pairs) -> float:
    begun = process_time()
    for left, right in pairs:
        list(kind.find(left, right))
    return process_time() - begun


def linked(made: list[Report], articles: list[Article]) -> Alignment:
    """Return an alignment that links the sentences that tell one fact, and puts them together."""
    by_fact = [
        dict(zip(r.facts, a.sentences, strict=True)) for r, a in zip(made, articles, strict=True)
    ]
    links = [
        Link(one[fact].id, other[fact].id, 0.9, LinkType.SAME)
        for one, other in combinations(by_fact, 2)
        for fact in one.keys() & other.keys()
    ]
    passages = [
        Passage(
            f"P{fact}",
            tuple(
                Reading(article.label, (told[fact].id,) if fact in told else ())
                for article, told in zip(articles, by_fact, strict=True)
            ),
        )
        for fact in sorted({fact for told in by_fact for fact in told})
    ]
    return Alignment(tuple(sorted(links, key=lambda x: (x.left, x.right))), tuple(passages), ())


if __name__ == "__main__":
    print(json.dumps(once()))
