"""The omissions in the order in which a reader should see them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from reader.display.once import once
from reader.display.summary import min_tellers, tellers_of
from reader.model import Comparison, Omission, Passage

_FULL_WORDS = 5


@dataclass(frozen=True, slots=True)
class OmissionView:
    """An omission with what there is to show of it.

    Attributes:
        telling: the id of the shortest sentence that tells the passage: its label on screen.
        main: whether enough articles tell it for the silence to weigh (see `min_tellers`).
    """

    omission: Omission
    passage: Passage
    telling: str
    main: bool


def ranked_omissions(
    comparison: Comparison, article: str | None = None
) -> tuple[OmissionView, ...]:
    """Return the omissions, of one article or of all, without those dismissed, weightiest first.

    First what is told nowhere, then what is told in part elsewhere; within these what the most
    articles tell; then what stands earliest in the articles that tell it.
    """
    ranked = _ranked(comparison)
    return ranked if article is None else tuple(v for v in ranked if v.omission.article == article)


@once
def _ranked(comparison: Comparison) -> tuple[OmissionView, ...]:
    places = _places(comparison)
    views = [
        _view(comparison, omission)
        for omission in comparison.alignment.omissions
        if not omission.dismissed
    ]
    return tuple(
        sorted(
            views,
            key=lambda view: (
                bool(view.omission.told_in_part),
                -len(view.omission.told_by),
                min(places[s] for r in view.passage.readings for s in r.sentences),
                view.omission.article,
            ),
        )
    )


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What one article leaves out that enough others tell.

    Attributes:
        nowhere: what it does not tell at all, the weightiest first.
        in_part: what it tells in part elsewhere, likewise.
    """

    nowhere: tuple[OmissionView, ...]
    in_part: tuple[OmissionView, ...]


def left_out_by(comparison: Comparison, article: str) -> LeftOut:
    """Return what the article leaves out, without what only one of several others tells."""
    main = [view for view in ranked_omissions(comparison, article) if view.main]
    return LeftOut(
        nowhere=tuple(view for view in main if not view.omission.told_in_part),
        in_part=tuple(view for view in main if view.omission.told_in_part),
    )


def told_only_by(comparison: Comparison, article: str) -> tuple[Passage, ...]:
    """Return the passages that only this article tells, not even in part another.

    They come in reading order.

    What no article can be said to omit, such as a page's leftovers, is not among them.
    """
    omitted = {omission.passage for omission in comparison.alignment.omissions}
    tellers = tellers_of(comparison)
    return tuple(
        passage
        for passage in comparison.alignment.passages
        if tellers[passage.id] == {article} and passage.id in omitted
    )


def _view(comparison: Comparison, omission: Omission) -> OmissionView:
    passage = comparison.passage(omission.passage)
    return OmissionView(
        omission=omission,
        passage=passage,
        telling=shortest_telling(comparison, passage),
        main=len(omission.told_by) >= min_tellers(comparison),
    )


def shortest_telling(comparison: Comparison, passage: Passage) -> str:
    """Return the id of the shortest sentence that tells the passage and can stand alone.

    It has five words or more and says whom or what it is about: it holds a name or a figure. Where
    no sentence does, the shortest of five words, else the longest.
    """
    sentences = [s for reading in passage.readings for s in reading.sentences]
    full = [s for s in sentences if len(comparison.text(s).split()) >= _FULL_WORDS]
    if full:
        alone = [s for s in full if _stands_alone(comparison.text(s))]
        return min(alone or full, key=lambda s: (len(comparison.text(s)), s))
    return max(sentences, key=lambda s: (len(comparison.text(s)), s))


@lru_cache(maxsize=20_000)
def _stands_alone(text: str) -> bool:
    """Tell whether a sentence holds a name or a figure; the cache is of a pure function."""
    _, *rest = text.split()
    return any(word.lstrip("“‘\"'(«„")[:1].isupper() for word in rest) or any(
        letter.isdigit() for letter in text
    )


def _places(comparison: Comparison) -> dict[str, float]:
    """Return how far into its article each sentence stands, from 0 to 1."""
    return {
        sentence.id: number / len(article.sentences)
        for article in comparison.articles
        for number, sentence in enumerate(article.sentences)
    }
