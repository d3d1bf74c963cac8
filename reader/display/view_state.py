"""How the reader looks at a comparison, as a value that can be kept with it.

Articles are named by their identities and sentences by their places, so that it still fits when
letters, sentences or the comparison are others.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.compare import DEFAULT_THRESHOLD
from reader.corrections import members_of, place_of, sentence_at
from reader.model import Comparison, Place


@dataclass(frozen=True, slots=True)
class Arranged:
    """How the articles stand.

    Attributes:
        order: the articles, from left to right, hidden ones among them.
        hidden: those that are not shown side by side.
        base: the article against which the words of the others are held; "" for none in
            particular: then it is the first that tells a passage.
    """

    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    base: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """The selected passage: that of a sentence, and the article in which the reader stands."""

    sentence: Place
    article: str


@dataclass(frozen=True, slots=True)
class ViewState:
    """All that the reader chose of how a comparison is shown.

    Attributes:
        view: the id of the view that is shown, "" for the usual one.
        standing: what is selected; `None`: nothing.
        zoom: how many points the text is larger than usual.
        threshold: the least score of a link, 0…1.
    """

    arranged: Arranged = Arranged()
    view: str = ""
    standing: Standing | None = None
    zoom: int = 0
    threshold: float = DEFAULT_THRESHOLD


def standing_at(comparison: Comparison, passage: str, label: str, sentence: str = "") -> Standing:
    """Return a selection as a value.

    Args:
        comparison: the comparison that it is of.
        passage: the id of the selected passage.
        label: the article in which the reader stands; it may be silent there.
        sentence: the id of the sentence that was pointed at, "" if it was the passage.
    """
    told = comparison.passage(passage).reading_of(label)
    chosen = sentence or (told or members_of(comparison, passage))[0]
    return Standing(place_of(comparison, chosen), comparison.article(label).identity)


def selected_in(comparison: Comparison, standing: Standing) -> tuple[str, str, str] | None:
    """Return the passage, article and sentence of a selection by their ids in a comparison.

    `None` if its sentence or its article is not there.
    """
    sentence = sentence_at(comparison, standing.sentence)
    labels = [a.label for a in comparison.articles if a.identity == standing.article]
    if sentence is None or not labels:
        return None
    return comparison.passage_of(sentence).id, labels[0], sentence
