#!/usr/bin/env python3
"""Measure the kinds of difference found in linked sentences against hand-made answers.

    benchmarks/quality.py FOLDER … --differences            the table
    benchmarks/difference_quality.py FOLDER …               the same, without loading a model
    benchmarks/difference_quality.py FOLDER … --list KIND   every false alarm and miss of a kind

The hand-made links of the events are taken as they are, not the program's own: the table says how
well the kinds are found where two sentences are linked rightly. Counted are links of the types
`same` and `partial` for which `differs` names something; where it is empty the readers did not
agree on anything. A kind counts as found in a link if there is at least one finding of it.

`always` is the F1 of claiming the kind for each and every link: a kind that stands in nearly every
link is not well found just because its F1 is high.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from reader.differences.kinds import findings
from reader.differences.side import Background, Finding, Side
from reader.model import DifferenceKind, Span
from tests.builders import article
from tools.events import Event, read_events

MEASURED = tuple(kind for kind in DifferenceKind if kind is not DifferenceKind.ORDER)
COLUMNS = ("kind", "links that have it", "precision", "recall", "F1", "always", "findings")


@dataclass(frozen=True)
class Judged:
    """A hand-made link: its two sentences, how they differ, and what was found."""

    name: str
    left: Side
    right: Side
    differs: frozenset[str]
    found: dict[DifferenceKind, list[Finding]]


def judged(events: Sequence[Event]) -> list[Judged]:
    """Return the hand-made links of some events with what each kind finds in them."""
    return [link for event in events for link in _judged_of(event)]


def _judged_of(event: Event) -> Iterator[Judged]:
    sides: dict[str, Side] = {}
    for given in event["articles"]:
        label, published = given["letter"], given.get("published", "")
        made = article(*given["sentences"], between="\n", label=label, published=published)
        background = Background(made)
        for number, sentence in enumerate(background.article.sentences):
            sides[f"{given['letter']}{number}"] = Side(sentence, background)
    for link in event["links"]:
        if link["type"] not in {"same", "partial"} or not link.get("differs"):
            continue
        left, right = sides[link["a"]], sides[link["b"]]
        found: dict[DifferenceKind, list[Finding]] = {}
        for kind, finding in findings(left, right):
            found.setdefault(kind, []).append(finding)
        name = f"{event['event']} {link['a']} {link['b']}"
        yield Judged(name, left, right, frozenset(link["differs"]), found)


def counts(links: Sequence[Judged], kind: DifferenceKind) -> tuple[int, int, int]:
    """Return how many links have a kind rightly found, falsely found, and missed."""
    pairs = [(bool(link.found.get(kind)), kind in link.differs) for link in links]
    return pairs.count((True, True)), pairs.count((True, False)), pairs.count((False, True))


def f1(hits: int, false: int, missed: int) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * hits / max(2 * hits + false + missed, 1)


def report(events: Sequence[Event]) -> None:
    """Print a table with a line for each kind."""
    links = judged(events)
    print(f"{len(events)} events, {len(links)} links\n\n| {' | '.join(COLUMNS)} |")
    print(f"|{' --- |' * len(COLUMNS)}")
    for kind in MEASURED:
        hits, false, missed = counts(links, kind)
        have = hits + missed
        rates = (hits / max(hits + false, 1), hits / max(have, 1), f1(hits, false, missed))
        shown = " | ".join(f"{x:.2f}" for x in (*rates, f1(have, len(links) - have, 0)))
        total = sum(len(link.found.get(kind, ())) for link in links)
        print(f"| {kind} | {have} | {shown} | {total} |")


def list_cases(events: Sequence[Event], kind: DifferenceKind) -> None:
    """Print every link in which a kind was falsely found or missed, with all findings."""
    for link in judged(events):
        found, true = link.found.get(kind, ()), kind in link.differs
        if bool(found) != true:
            print(f"\n{'MISSED' if true else 'FALSE'} {link.name} {sorted(link.differs)}")
            print(f"  {link.left.text}\n  {link.right.text}")
            for one in found:
                print(f"    {one.finding}: {_words(link.left, one.left)}", end="")
                print(f" | {_words(link.right, one.right)}")


def _words(side: Side, span: Span | None) -> str:
    return "–" if span is None else span.of(side.article.text)


def main() -> None:
    """Print the table, or the cases of one kind."""
    parser = argparse.ArgumentParser(description="Measure the kinds of difference.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--list", choices=[str(kind) for kind in MEASURED])
    arguments = parser.parse_args()
    events = read_events(arguments.folders)
    if arguments.list:
        list_cases(events, DifferenceKind(arguments.list))
    else:
        report(events)


if __name__ == "__main__":
    main()
