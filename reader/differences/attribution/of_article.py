"""Who says what in an article: the frames of its sentences, and whose quotations go on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.differences.attribution.frames import frames_of
from reader.differences.attribution.sources import Frame, Source, SourceKind
from reader.differences.tokens import plain_tokens
from reader.model import Article, Sentence, Span
from reader.prose import Stretch, stretches

_SINGULAR = frozenset(("he", "she", "who"))
_FIRST_PERSON = frozenset(("i", "we"))
_WORD = re.compile(r"[^\W_]+")
_NAME = re.compile(
    r"""(?<!\S)(?:[A-Z][\w’'-]+[ ]){1,4}[A-Z][\w’'-]+      # Ann Linde
      | (?<=[.!?][ ])(?!(?:The|A|It|He|She|They)\b)[A-Z][\w’'-]+   # the first word of a sentence
    """,
    re.VERBOSE,
)
"""What may be a name, in the sentences between a speaker and a pronoun."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """That something in a sentence is laid to somebody.

    Attributes:
        sentence: its id.
        source: who says it; of a pronoun, whom it stands for, if that is known.
        cue: the words that say so, in the article's text; `None` where it is carried over.
        verb: the form of the word of saying, "" where it is carried over.
        scope: what is laid to the source, in the article's text.
        carried: whether a quotation goes on whose speaker an earlier sentence names.
    """

    sentence: str
    source: Source
    cue: Span | None
    verb: str
    scope: Span
    carried: bool = False


def attributions_of(
    article: Article, quoted: Sequence[Stretch] | None = None
) -> tuple[Attribution, ...]:
    """Return all attributions of an article, in order of place.

    Args:
        article: with its sentences.
        quoted: its stretches between quotation marks, if they are known already.
    """
    quoted = stretches(article) if quoted is None else quoted
    language = article.language or "en"
    found: list[Attribution] = []
    last: Source | None = None
    for sentence, inside in by_sentence(article.sentences, quoted):
        frames = _frames(article, sentence, inside, language)
        here = [
            _placed(sentence, frame, _resolved(article, sentence, frame.source, found))
            for frame in frames
        ]
        here = here or list(_carried(article, sentence, inside, last))
        found += here
        named = [one.source for one in here if one.source.kind is not SourceKind.HIDDEN]
        last = named[-1] if named else None
    return tuple(found)


def by_sentence(
    sentences: Iterable[Sentence], quoted: Sequence[Stretch]
) -> Iterator[tuple[Sentence, list[Stretch]]]:
    """Yield each sentence with the stretches that stand in it, wholly or in part."""
    first = 0
    for sentence in sentences:
        while first < len(quoted) and quoted[first].whole.end <= sentence.span.start:
            first += 1
        inside = []
        for one in quoted[first:]:
            if one.whole.start >= sentence.span.end:
                break
            if one.whole.overlaps(sentence.span):
                inside.append(one)
        yield sentence, inside


def _frames(
    article: Article, sentence: Sentence, inside: Sequence[Stretch], language: str
) -> tuple[Frame, ...]:
    spans = [one.whole.inside(sentence.span) for one in inside if one.depth == 0]
    text = article.text_of(sentence)
    return frames_of(text, plain_tokens(text), spans, language)


def _placed(sentence: Sentence, frame: Frame, source: Source) -> Attribution:
    start = sentence.span.start
    cue, scope = frame.whole.moved(start), frame.scope.moved(start)
    return Attribution(sentence.id, source, cue, frame.verb, scope)


def _resolved(
    article: Article, sentence: Sentence, source: Source, before: Sequence[Attribution]
) -> Source:
    """Return whom a pronoun stands for: the last who spoke, unless somebody was named since."""
    told = (one for one in reversed(before) if one.source.kind is not SourceKind.HIDDEN)
    last = next(told, None)
    if not source.pronoun or source.pronoun in _FIRST_PERSON or last is None:
        return source
    if last.source.kind is not SourceKind.NAMED and source.pronoun in _SINGULAR:
        return source
    end = last.scope.end if last.cue is None else max(last.scope.end, last.cue.end)
    since = article.text[end : sentence.span.start]
    spoken = _WORD.findall(last.source.text)
    if any(word not in spoken for name in _NAME.findall(since) for word in _WORD.findall(name)):
        return source
    return replace(last.source, pronoun=source.pronoun)


def _carried(
    article: Article, sentence: Sentence, inside: Sequence[Stretch], last: Source | None
) -> Iterator[Attribution]:
    """Yield the attribution of a sentence that is quoted from one end to the other."""
    if last is None or not is_all_quoted(article, sentence, inside):
        return
    yield Attribution(sentence.id, last, None, "", sentence.span, carried=True)


def is_all_quoted(article: Article, sentence: Sentence, inside: Sequence[Stretch]) -> bool:
    """Tell whether nothing but marks stands outside the quotations of a sentence."""
    rest = list(article.text_of(sentence))
    for one in inside:
        span = one.whole.inside(sentence.span)
        rest[span.start : span.end] = " " * len(span)
    return bool(inside) and not any(map(str.isalnum, rest))
