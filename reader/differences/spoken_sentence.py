"""What a sentence is taken to say, worked out once for each: content, quotations, attributions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.differences.attribution.of_article import (
    Attribution,
    attributions_of,
    by_sentence,
    is_all_quoted,
)
from reader.differences.content import Content, content_of
from reader.model import Article, Sentence, Span
from reader.prose import Stretch, stretches


@dataclass(frozen=True, slots=True)
class SpokenSentence:
    """A sentence, and what is known of who speaks in it.

    Attributes:
        sentence: it.
        text: its words.
        language: ISO 639-1.
        content: its words that carry content.
        stretches: what of it stands between quotation marks, in the article's text.
        attributions: to whom it is laid, in order of place.
        is_quoted: whether nothing but marks stands outside its quotations.
    """

    sentence: Sentence
    text: str
    language: str
    content: Content
    stretches: tuple[Stretch, ...]
    attributions: tuple[Attribution, ...]
    is_quoted: bool

    def inside(self, span: Span) -> Span:
        """Return a stretch of the article's text as one of the sentence, cut to fit."""
        return span.inside(self.sentence.span)


def spoken_sentences(article: Article) -> dict[str, SpokenSentence]:
    """Return what is known of each sentence of an article, by its id."""
    quoted = stretches(article)
    laid: dict[str, list[Attribution]] = {}
    for one in attributions_of(article, quoted):
        laid.setdefault(one.sentence, []).append(one)
    return {
        sentence.id: _spoken(article, sentence, inside, laid.get(sentence.id, ()))
        for sentence, inside in by_sentence(article.sentences, quoted)
    }


def _spoken(
    article: Article,
    sentence: Sentence,
    inside: Sequence[Stretch],
    laid: Sequence[Attribution],
) -> SpokenSentence:
    text, language = article.text_of(sentence), article.language or "en"
    return SpokenSentence(
        sentence,
        text,
        language,
        content_of(text, language),
        tuple(inside),
        tuple(laid),
        is_all_quoted(article, sentence, inside),
    )
