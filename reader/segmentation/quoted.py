"""Where an article quotes."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model import Article, Span
from reader.segmentation.paragraphs import paragraphs_of
from reader.segmentation.quotes import directed, quotations


def quoted(article: Article) -> Iterator[Span]:
    """Yield what stands between quotation marks in the article's story, in order, without them.

    A quotation that is not closed ends with its paragraph.
    """
    for paragraph in paragraphs_of(article.text, [part.span for part in article.set_aside]):
        for span in quotations(directed(paragraph.of(article.text).replace("\n", " "))):
            yield Span(paragraph.start + span.start, paragraph.start + span.end)
