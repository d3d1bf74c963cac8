"""The story at a glance: one line on each article. Counts, never a grade."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from statistics import median

from reader.display.order import numbers_of
from reader.display.phrases import counted, listed, per_cent
from reader.display.summary import ArticleSummary, summarise, tellers_of
from reader.model import Comparison


@dataclass(frozen=True, slots=True)
class Glance:
    """How an article stands among the others.

    Attributes:
        alone: how many points it alone tells.
        omitted_alone: how many points it alone leaves out, that all the others tell.
        main_points: how far in, 0…1, the middle one of the points told by all stands; `None`
            where there is no such point.
        one_text: the other articles, by label, that print one text with it.
    """

    summary: ArticleSummary
    alone: int
    omitted_alone: int
    main_points: float | None
    one_text: tuple[str, ...]


def glance_at(comparison: Comparison) -> tuple[Glance, ...]:
    """Return a line on each article, in the articles' order."""
    tellers = tellers_of(comparison)
    everybody = frozenset(article.label for article in comparison.articles)
    omitted = {omission.passage for omission in comparison.alignment.omissions}
    alone = Counter(
        next(iter(told))
        for passage, told in tellers.items()
        if len(told) == 1 and passage in omitted
    )
    missing = Counter(
        next(iter(everybody - told)) for told in tellers.values() if len(everybody - told) == 1
    )
    return tuple(
        Glance(
            summary=summary,
            alone=alone[summary.article.label],
            omitted_alone=missing[summary.article.label],
            main_points=_main_points(comparison, summary.article.label),
            one_text=_one_text(comparison, summary.article.label),
        )
        for summary in summarise(comparison)
    )


def describe_glance(glance: Glance) -> str:
    """Return a line on an article in words, to be read out."""
    summary = glance.summary
    parts = [
        counted(summary.sentences, "sentence"),
        counted(summary.words, "word"),
        f"{per_cent(_share(summary.shared, summary))} told by all",
        f"{per_cent(_share(summary.partial, summary))} by some",
        f"{per_cent(_share(summary.unique, summary))} only here",
        f"tells {counted(glance.alone, 'point')} alone",
        f"alone leaves out {counted(glance.omitted_alone, 'point')}",
    ]
    if glance.main_points is not None:
        parts.append(f"the middle one of the points told by all stands {where(glance)} in")
    if glance.one_text:
        parts.append(f"prints one text with {listed(glance.one_text)}")
    return ", ".join(parts)


def where(glance: Glance) -> str:
    """Return how far in the main points stand, such as “34%”; "" where there are none."""
    return "" if glance.main_points is None else per_cent(glance.main_points)


def _share(count: int, summary: ArticleSummary) -> float:
    return count / summary.sentences if summary.sentences else 0.0


def _main_points(comparison: Comparison, label: str) -> float | None:
    numbers, article = numbers_of(comparison), comparison.article(label)
    places = [
        (numbers[passage.reading_of(label)[0]] - 1) / len(article.sentences)
        for passage in comparison.alignment.passages
        if not passage.silent
    ]
    return median(places) if places else None


def _one_text(comparison: Comparison, label: str) -> tuple[str, ...]:
    pairs = ((pair.left, pair.right) for pair in comparison.one_text)
    return tuple(one if other == label else other for one, other in pairs if label in (one, other))
