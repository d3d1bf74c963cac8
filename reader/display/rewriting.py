"""What another text of an article would change, told before it is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.corrections import Corrections
from reader.display.dropped import describe_dropped
from reader.display.messages import describe_error
from reader.errors import UnreadableArticleError
from reader.model import Article, Comparison
from reader.revising import Revision, edits_between, revised, rewritten
from reader.segmentation import Segmentation


@dataclass(frozen=True, slots=True)
class Preview:
    """What a text would change, in words, and whether it can be taken.

    Attributes:
        revision: the article and the corrections as they would be; `None` if it cannot be taken.
    """

    words: str
    revision: Revision | None = None

    @property
    def possible(self) -> bool:
        """Whether it can be taken: there is something other, and enough to compare."""
        return self.revision is not None


def preview_of(
    articles: Sequence[Article],
    corrections: Corrections,
    article: Article,
    text: str,
    comparison: Comparison | None = None,
    *,
    segmentation: Segmentation,
) -> Preview:
    """Return what another text of one of some articles would change.

    Args:
        articles: those on the table.
        corrections: what the reader fixed.
        article: the one that is edited.
        text: its text as it would be.
        comparison: one in which the sentences stand as they do now, to quote them.
        segmentation: how the sentences are found.
    """
    try:
        change = rewritten(article, text)
    except UnreadableArticleError as error:
        return Preview(describe_error(error))
    count = len(edits_between(article.text, change.article.text))
    if not count:
        return Preview("Nothing is changed yet. What is set aside stands in muted letters.")
    revision = revised(articles, corrections, change, segmentation)
    places = "1 place is changed" if count == 1 else f"{count} places are changed"
    lost = describe_dropped(comparison, revision.dropped)
    kept = ("What you fixed, noted and marked moves along.",)
    return Preview(" ".join((f"{places}.", *(lost or kept))), revision)
