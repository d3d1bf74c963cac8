"""What is selected, and what becomes of it when there is another comparison."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.display.state import carried_reading
from reader.model import Comparison


@dataclass(frozen=True, slots=True)
class Selection:
    """The selected passage, and the article in which the reader stands.

    `sentence` is the one that was pointed at, "" where it was the passage.
    """

    passage: str
    article: str
    sentence: str = field(default="", compare=False)


def selection_of(comparison: Comparison, sentence: str) -> Selection:
    """Return the selection of a sentence's passage, standing in its article."""
    passage = comparison.passage_of(sentence)
    return Selection(passage.id, comparison.article_of(sentence).label, sentence)


def carried_selection(
    chosen: Selection | None, old: Comparison | None, new: Comparison | None
) -> Selection | None:
    """Return the selection as it is in another comparison: by its sentences, not its id."""
    if old is None or chosen is None or new is None:
        return None
    found = carried_reading(old, chosen.passage, chosen.article, new)
    return None if found is None else selection_of(new, found)
