"""Where in an article a sentence stands: in the headline, in the lead, how far down."""

from __future__ import annotations

import re

from reader.differences.tokens import normalised
from reader.model import Article

_ENDS_LIKE_PROSE = re.compile(r"(?<![A-Z])[.,;:]$|[.][”\"’']$")
_LONGEST_HEADLINE = 200
_LEAD = 2
"""The lead is the first paragraph, and no more than so many sentences of it."""


class Positions:
    """The places of an article's sentences.

    Attributes:
        numbers: for each sentence, by id, which one of its article it is, from 1.
        headline: the id of the sentence that is the headline, "" if none is.
        lead: the ids of the sentences of the lead.
    """

    def __init__(self, article: Article) -> None:
        self.numbers = {s.id: number for number, s in enumerate(article.sentences, 1)}
        self.headline = _headline_of(article)
        self.lead = _lead_of(article, self.headline)

    def before(self, sentence: str) -> float:
        """Return the share of the article's sentences, 0…1, that stand before one of them."""
        return (self.numbers[sentence] - 1) / len(self.numbers)

    def told_in_front(self, sentence: str) -> bool:
        """Tell whether a sentence stands in the headline or in the lead."""
        return sentence == self.headline or sentence in self.lead


def _headline_of(article: Article) -> str:
    """Return the first sentence if it is the title, or a line of its own that ends like one."""
    if not article.sentences:
        return ""
    first = article.sentences[0]
    words = article.text_of(first)
    if article.title and normalised(words) == normalised(article.title):
        return first.id
    alone = article.text[first.span.end :].lstrip(" \t\r")[:1] == "\n"
    like_one = len(words) <= _LONGEST_HEADLINE and not _ENDS_LIKE_PROSE.search(words)
    return first.id if alone and like_one and len(article.sentences) > 1 else ""


def _lead_of(article: Article, headline: str) -> tuple[str, ...]:
    rest = [s for s in article.sentences if s.id != headline]
    lead = rest[:1]
    for sentence in rest[1:_LEAD]:
        if "\n" in article.text[lead[-1].span.end : sentence.span.start]:
            break
        lead.append(sentence)
    return tuple(sentence.id for sentence in lead)
