"""Search in the articles: what was asked, where it stands, and what is wrong with the question."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import islice
from time import monotonic

import regex

from reader.model import Article, Span

MOST_HITS = 5000
LONGEST_EXPRESSION = 300
_SECONDS = 0.15
"""So long a search may take in all articles together; then the expression is given up."""

_ALIKE = {
    "'": "['‘’ʼ]",
    '"': '["“”„«»]',
    "-": "[-‐‑–—]",
}
"""What a reader types for what is printed."""

_FAULTS = (regex.error, OverflowError, RecursionError, MemoryError)
"""How the library says that it cannot take an expression."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    Attributes:
        text: words, or an expression; "" for nothing.
        match_case: whether capitals count.
        whole_words: whether a hit must begin and end where words do.
        expression: whether the text is a regular expression.
    """

    text: str = ""
    match_case: bool = False
    whole_words: bool = False
    expression: bool = False


class Trouble(StrEnum):
    """Why there is no answer, or not the whole one."""

    WRONG = "wrong"
    SLOW = "slow"
    TOO_LONG = "too long"
    TOO_MANY = "too many"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where it stands.

    Attributes:
        position: of the article on the table, from 0.
        span: counted from the start of the article's text.
        sentences: the ids of the sentences it touches; none in what is set aside, and before the
            article was compared.
    """

    position: int
    span: Span
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """The answer to a query: the hits, article by article, each in order of place.

    Attributes:
        trouble: why there are no hits, or not all; `None` if all is well.
        detail: what is wrong with an expression, in the words of the library.
    """

    query: Query = field(default_factory=Query)
    hits: tuple[Hit, ...] = ()
    trouble: Trouble | None = None
    detail: str = ""

    @cached_property
    def by_article(self) -> dict[int, tuple[Hit, ...]]:
        """The hits of each article that has any, by its position on the table."""
        found: dict[int, list[Hit]] = {}
        for hit in self.hits:
            found.setdefault(hit.position, []).append(hit)
        return {position: tuple(hits) for position, hits in found.items()}

    @cached_property
    def sentences(self) -> frozenset[str]:
        """The ids of all sentences with a hit."""
        return frozenset(sentence for hit in self.hits for sentence in hit.sentences)

    def spans_in(self, position: int) -> tuple[Span, ...]:
        """Return where it stands in the article at a position."""
        return tuple(hit.span for hit in self.by_article.get(position, ()))

    def first_from(self, position: int) -> int:
        """Return the number, from 0, of the first hit in that article or a later one, else 0."""
        return next((n for n, hit in enumerate(self.hits) if hit.position >= position), 0)


def search(articles: Sequence[Article], query: Query) -> Found:
    """Look for something in all articles; a wrong or endless expression is told, not raised."""
    if not query.text.strip():
        return Found(query)
    if len(query.text) > LONGEST_EXPRESSION:
        return Found(query, trouble=Trouble.TOO_LONG)
    try:
        hits = tuple(islice(_hits(articles, query), MOST_HITS + 1))
    except TimeoutError:
        return Found(query, trouble=Trouble.SLOW)
    except _FAULTS as error:
        return Found(query, trouble=Trouble.WRONG, detail=str(getattr(error, "msg", error)))
    many = len(hits) > MOST_HITS
    return Found(query, hits[:MOST_HITS], Trouble.TOO_MANY if many else None)


def spans_in_text(text: str, query: Query) -> tuple[Span, ...]:
    """Return where something stands in a text by itself; nowhere if the query has a fault."""
    if not query.text.strip() or len(query.text) > LONGEST_EXPRESSION:
        return ()
    try:
        return tuple(_spans(_pattern(query), text, monotonic() + _SECONDS / 10))
    except (TimeoutError, *_FAULTS):
        return ()


def describe_found(found: Found, current: int | None = None) -> str:
    """Return what to say of an answer, such as “3 of 17”; "" where nothing was asked.

    Args:
        found: the answer.
        current: the number, from 0, of the hit the reader stands on.
    """
    match found.trouble:
        case Trouble.WRONG:
            return f"Not a regular expression: {found.detail}."
        case Trouble.SLOW:
            return "This expression takes too long. Make it simpler."
        case Trouble.TOO_LONG:
            return f"Too long: at most {LONGEST_EXPRESSION} characters."
    if not found.query.text.strip():
        return ""
    if not found.hits:
        return "Not found"
    count = f"{len(found.hits):,}" + ("+" if found.trouble is Trouble.TOO_MANY else "")
    return f"{count} found" if current is None else f"{current + 1:,} of {count}"


def _hits(articles: Sequence[Article], query: Query) -> Iterator[Hit]:
    pattern, until = _pattern(query), monotonic() + _SECONDS
    for position, article in enumerate(articles):
        sentences = _Sentences(article)
        for span in _spans(pattern, article.text, until):
            yield Hit(position, span, sentences.touched_by(span))


def _pattern(query: Query) -> regex.Pattern[str]:
    text = query.text if query.expression else _literal(query.text)
    if query.whole_words:
        text = rf"(?<!\w)(?:{text})(?!\w)"
    flags = regex.MULTILINE | regex.VERSION1
    if not query.match_case:
        flags |= regex.IGNORECASE | regex.FULLCASE
    return regex.compile(text, flags)


def _literal(text: str) -> str:
    """Return an expression for words: any space for a space, and marks as they are printed."""
    words = ("".join(_ALIKE.get(c) or regex.escape(c) for c in word) for word in text.split())
    return r"\s+".join(words)


def _spans(pattern: regex.Pattern[str], text: str, until: float) -> Iterator[Span]:
    """Yield the matches that are not empty; raises `TimeoutError` when the time is up."""
    left = until - monotonic()
    if left <= 0:
        raise TimeoutError
    for found in pattern.finditer(text, timeout=left):
        if found.end() > found.start():
            yield Span(found.start(), found.end())


class _Sentences:
    """Looks up which sentences of an article a stretch touches."""

    def __init__(self, article: Article) -> None:
        self._sentences = article.sentences
        self._starts = [sentence.span.start for sentence in article.sentences]

    def touched_by(self, span: Span) -> tuple[str, ...]:
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = bisect_right(self._starts, span.end - 1)
        return tuple(s.id for s in self._sentences[first:last] if s.span.overlaps(span))
