"""Fill an article's sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from reader.model import Article, Sentence, Span, sentence_id
from reader.prose.paragraphs import lines_of, paragraphs_of
from reader.segmentation.boundaries import with_boundaries
from reader.segmentation.sentences import sentences_of


class Segmentation(StrEnum):
    """How the sentences of an article are found."""

    AUTO = "auto"
    LINES = "lines"


def segment(article: Article, segmentation: Segmentation = Segmentation.AUTO) -> Article:
    """Return the article with its sentences, numbered from 1 after its label.

    `AUTO` reads the story: no sentence overlaps what is set aside, and a line without a letter
    or a digit, such as a rule of asterisks, is none. `LINES` takes each line that is not blank
    as one sentence, nothing merged and nothing dropped: what was set aside is put back. Either
    way the boundaries that the reader fixed hold.
    """
    article = as_segmented(article, segmentation)
    by_lines = segmentation is Segmentation.LINES
    spans = lines_of(article.text) if by_lines else _story_sentences(article)
    sentences = tuple(
        Sentence(sentence_id(article.label, number), span)
        for number, span in enumerate(with_boundaries(article, spans), 1)
    )
    return replace(article, sentences=sentences)


def as_segmented(article: Article, segmentation: Segmentation) -> Article:
    """Return the article as its sentences are found: line by line nothing is set aside."""
    if segmentation is Segmentation.LINES and article.set_aside:
        return replace(article, set_aside=())
    return article


def _story_sentences(article: Article) -> Iterator[Span]:
    text = article.text
    for paragraph in paragraphs_of(text, [part.span for part in article.set_aside]):
        # A line break inside a paragraph is only where the line was full.
        flat = paragraph.of(text).replace("\n", " ")
        for span in sentences_of(flat, article.language or "en"):
            yield Span(paragraph.start + span.start, paragraph.start + span.end)
