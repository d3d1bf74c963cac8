"""From sentence to sentence, and from passage to passage, with the keyboard."""

from __future__ import annotations

from reader.display.state import ColumnState, SelectionState
from reader.model import Comparison, Passage


def next_sentence(column: ColumnState, selection: SelectionState | None, step: int) -> str | None:
    """Return the sentence that is one further or one back from the selected passage.

    Args:
        column: the article in which the reader stands.
        selection: the selected passage; without one, the article's first or last sentence counts.
        step: 1 or -1.

    Returns:
        `None` at the article's end.
    """
    ids = [sentence.id for sentence in column.sentences]
    place = selection.place_in(column.article.label) if selection else None
    if place is None:
        at = 0 if step > 0 else len(ids) - 1
    elif place.sentences:
        at = ids.index(place.sentences[-1 if step > 0 else 0]) + step
    else:
        before = ids.index(place.after) if place.after else -1
        at = before + 1 if step > 0 else before
    return ids[at] if 0 <= at < len(ids) else None


def next_passage(comparison: Comparison, before: str | None, step: int) -> Passage | None:
    """Return the passage that is one further or one back in the story.

    Args:
        comparison: whose story it is.
        before: the id of the selected passage; without one, the first or the last one counts.
        step: 1 or -1.

    Returns:
        `None` at the end.
    """
    passages = comparison.alignment.passages
    at = 0 if step > 0 else len(passages) - 1
    if before is not None:
        at = passages.index(comparison.passage(before)) + step
    return passages[at] if 0 <= at < len(passages) else None
