"""What each sentence quotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.differences.quotations.of_article import Quotation, QuotationKind, kind_of
from reader.model import Article, Span


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a sentence quotes in one go.

    Attributes:
        span: in the article's text, without blanks at its ends.
        words: them.
        kind: what they are.
        whole: the quotation they belong to, which may reach beyond the sentence.
    """

    span: Span
    words: str
    kind: QuotationKind
    whole: Quotation


def quoted_by_sentence(
    quotations: Sequence[Quotation], article: Article
) -> dict[str, tuple[Quoted, ...]]:
    """Return what each sentence, by its id, quotes; what stands inside a quotation is left out."""
    spans, text = {s.id: s.span for s in article.sentences}, article.text
    found: dict[str, list[Quoted]] = {}
    for whole in quotations:
        if whole.depth:
            continue
        for sentence in whole.sentences:
            for part in whole.parts:
                span = _cut(part, spans[sentence], text)
                if span is not None:
                    words = span.of(text)
                    found.setdefault(sentence, []).append(
                        Quoted(span, words, kind_of(words), whole)
                    )
    return {sentence: tuple(parts) for sentence, parts in found.items()}


def _cut(part: Span, sentence: Span, text: str) -> Span | None:
    """Return what of a quotation stands in a sentence, without blanks and a last comma or stop.

    A stop stays where the quotation is a sentence, that is, begins with a capital letter.
    """
    start, end = max(part.start, sentence.start), min(part.end, sentence.end)
    words = text[start:end] if start < end else ""
    if not any(map(str.isalnum, words)):
        return None
    start += len(words) - len(words.lstrip())
    words = words.strip()
    marks = ",;" if words[0].isupper() or words.endswith("..") else ",;."
    return Span(start, start + len(words.rstrip(marks)))
