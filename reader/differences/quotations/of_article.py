"""The quotations of an article: stretches put together, with who says them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.differences.attribution.of_article import Attribution
from reader.differences.attribution.sources import Source, SourceKind
from reader.differences.spoken_sentence import SpokenSentence, spoken_sentences
from reader.differences.tokens import normalised
from reader.model import Article, Span
from reader.prose import Stretch

_WORD = re.compile(r"[^\W_]+")
_SCARE_WORDS = 2
_LONG_WORD = 4
_TITLE = 0.75


class QuotationKind(StrEnum):
    """What stands between quotation marks."""

    STATEMENT = "statement"
    WORDS = "words"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Quotation:
    """What an article quotes, in one go or in parts: “…,” he said, “…”.

    Attributes:
        parts: what stands between the marks, in the article's text; a part ends with its paragraph.
        sentences: the ids of the sentences it stands in.
        kind: a `STATEMENT`, one or two `WORDS` set apart, or the `TITLE` of a work, a nickname.
        speaker: who says it, `None` where nobody is named.
        verb: the form of the word of saying, "" where there is none.
        cue: where speaker and verb stand in the article's text, `None` where they do not.
        depth: 0, or how many other quotations it stands in.
    """

    parts: tuple[Span, ...]
    sentences: tuple[str, ...]
    kind: QuotationKind
    speaker: Source | None
    verb: str
    cue: Span | None
    depth: int = 0

    def words(self, article: Article) -> str:
        """Return the quoted words, parts joined by a blank."""
        return " ".join(part.of(article.text).strip() for part in self.parts)


def quotations_of(
    article: Article, spoken: Mapping[str, SpokenSentence] | None = None
) -> tuple[Quotation, ...]:
    """Return what an article quotes, in order of place.

    Args:
        article: with its sentences.
        spoken: what is known of them, if it is known already.
    """
    known = list((spoken_sentences(article) if spoken is None else spoken).values())
    groups: list[list[tuple[Stretch, SpokenSentence]]] = []
    for stretch, where in _stretches(known):
        if groups and _belongs(article, groups[-1], stretch, where):
            groups[-1].append((stretch, where))
        else:
            groups.append([(stretch, where)])
    return tuple(_quotation(article, group, known) for group in groups)


def _stretches(known: Sequence[SpokenSentence]) -> Iterator[tuple[Stretch, SpokenSentence]]:
    """Yield each stretch with the sentence it begins in."""
    last: Stretch | None = None
    for where in known:
        for stretch in where.stretches:
            if last is None or stretch.span.start > last.span.start:
                yield stretch, where
                last = stretch


def _belongs(
    article: Article,
    group: Sequence[tuple[Stretch, SpokenSentence]],
    stretch: Stretch,
    where: SpokenSentence,
) -> bool:
    """Tell whether a stretch goes on with the quotation before it."""
    last, before = group[-1]
    if stretch.depth or last.depth:
        return False
    if stretch.resumed:
        return True
    between = article.text[last.whole.end : stretch.whole.start]
    if where is not before or not between.strip():
        return False
    said = any(
        one.cue is not None
        and last.whole.end <= one.cue.start
        and one.cue.end <= stretch.whole.start
        for one in where.attributions
    )
    ends = last.span.of(article.text).rstrip()[-1:] in {",", "-", "–", "—"} or between[:1] == ","
    return said and ends and between.rstrip()[-1:] == ","


def _quotation(
    article: Article,
    group: Sequence[tuple[Stretch, SpokenSentence]],
    known: Sequence[SpokenSentence],
) -> Quotation:
    parts = tuple(stretch.span for stretch, _ in group)
    inside = [s for s in known if any(part.overlaps(s.sentence.span) for part in parts)]
    laid = _attribution(inside, parts)
    return Quotation(
        parts=parts,
        sentences=tuple(s.sentence.id for s in inside),
        kind=kind_of(" ".join(part.of(article.text) for part in parts)),
        speaker=None if laid is None else laid.source,
        verb="" if laid is None else laid.verb,
        cue=None if laid is None else laid.cue,
        depth=group[0][0].depth,
    )


def _attribution(inside: Sequence[SpokenSentence], parts: Sequence[Span]) -> Attribution | None:
    """Return the attribution that stands nearest to a quotation and covers it."""
    found = [
        one
        for where in inside
        for one in where.attributions
        if one.source.kind is not SourceKind.HIDDEN
        and any(one.scope.overlaps(part) for part in parts)
    ]
    return min(found, key=lambda one: _distance(one, parts), default=None)


def _distance(one: Attribution, parts: Sequence[Span]) -> tuple[bool, int]:
    if one.cue is None:
        return (True, 0)
    cue = one.cue
    return (False, min(max(p.start - cue.end, cue.start - p.end, 0) for p in parts))


def kind_of(words: str) -> QuotationKind:
    """Tell what quoted words are, by how many they are and how they are written.

    >>> [kind_of(w).value for w in ("New Moon", "hysteria", "We will never give in")]
    ['title', 'words', 'statement']
    """
    found = _WORD.findall(words)
    long = [word for word in found if len(word) >= _LONG_WORD and word[0].isalpha()]
    capital = sum(word[0].isupper() for word in long)
    if long and capital >= _TITLE * len(long) and not words.rstrip().endswith(("!", "?")):
        return QuotationKind.TITLE
    return QuotationKind.WORDS if len(found) <= _SCARE_WORDS else QuotationKind.STATEMENT


def forms_of(words: str) -> tuple[str, ...]:
    """Return the words of a text in the form in which quotations are held against each other."""
    return tuple(_WORD.findall(normalised(words)))
