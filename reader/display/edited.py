"""What the reader changed in the text of an article, so that others can check it."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import Article
from reader.revising import edits_between


@dataclass(frozen=True, slots=True)
class EditView:
    """A stretch that the reader changed.

    Attributes:
        start, end: where it stands in the text as it is now.
        read: what was read there, "" where something was put in.
        text: what stands there now, "" where something was taken out.
    """

    start: int
    end: int
    read: str
    text: str


def edits_of(article: Article) -> tuple[EditView, ...]:
    """Return what makes the article's text of the one that was read, in order."""
    if article.text_read is None:
        return ()
    return tuple(
        EditView(
            edit.after.start,
            edit.after.end,
            edit.before.of(article.text_read),
            edit.after.of(article.text),
        )
        for edit in edits_between(article.text_read, article.text)
    )
