"""The boundaries of sentences that the reader fixed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from reader.model import Article, Span


def with_boundaries(article: Article, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield sentences as the reader wants them: first all that is cut is cut, then joined.

    What is set aside is never inside a sentence, so that two on either side of it stay two. A
    boundary that no longer fits the text does nothing.

    Args:
        article: with the boundaries.
        spans: its sentences as the rules find them, in order.
    """
    if not article.boundaries:
        yield from spans
        return
    cuts = [boundary.at for boundary in article.boundaries if boundary.begins]
    goes_on = {boundary.at for boundary in article.boundaries if not boundary.begins}
    before: Span | None = None
    for span in _cut(article.text, spans, cuts):
        if before is None:
            before = span
        elif span.start in goes_on and not _parted(article, before, span):
            before = Span(before.start, span.end)
        else:
            yield before
            before = span
    if before is not None:
        yield before


def _cut(text: str, spans: Iterable[Span], cuts: Sequence[int]) -> Iterator[Span]:
    for span in spans:
        places = [span.start, *(at for at in cuts if span.start < at < span.end), span.end]
        for start, end in pairwise(places):
            part = Span(start, end).stripped(text)
            if part is not None:
                yield part


def _parted(article: Article, one: Span, other: Span) -> bool:
    between = Span(one.end, other.start)
    return any(part.span.overlaps(between) for part in article.set_aside)
