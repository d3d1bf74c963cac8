"""Where an article quotes."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model import Article, Span
from reader.segmentation.paragraphs import paragraphs_of
from reader.segmentation.quotes import directed, quotations

_GO_ON = frozenset("\"“„«»‘'")
"""What a paragraph begins with that takes up the quotation of the one before."""


def quoted(article: Article) -> Iterator[Span]:
    """Yield what stands between quotation marks in the article's story, in order, without them.

    A quotation that is not closed goes on in the next paragraph if that opens with a mark too;
    else a mark is missing, and nothing is known of where the quotation ends: it is left out.
    """
    places = tuple(paragraphs_of(article.text, [part.span for part in article.set_aside]))
    texts = [directed(place.of(article.text).replace("\n", " ")) for place in places]
    following = [*texts[1:], ""][: len(texts)]
    for place, text, after in zip(places, texts, following, strict=True):
        for span in quotations(text):
            if span.end < len(text) or after[:1] in _GO_ON:
                yield Span(place.start + span.start, place.start + span.end)
