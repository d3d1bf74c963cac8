"""One article with what the others say beside it: who tells it too, what they add and change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from reader.display.differences import has_content
from reader.display.omissions import shortest_telling
from reader.display.phrases import shortened
from reader.display.readings import (
    Closeness,
    Mark,
    MarkedText,
    ReadingView,
    closeness,
    own_text,
    readings_of,
)
from reader.display.state import ColumnState, columns_of
from reader.display.visible import one_line
from reader.model import Article, Comparison, Link, LinkType, Passage

_MOST_WORDS, _MOST_PIECES, _OWN_WORDS = 6, 2, 12
_MANY = 3
"""Where more articles than these tell a passage too, each is given less room."""
_MARKS = ",;:.–—\"'“”‘’() \n\t"


class Telling(StrEnum):
    """How another article tells a passage: all of it, or only a part."""

    SAME = "same"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the annotated article, and those that stand in their place in another."""

    here: str
    there: str


@dataclass(frozen=True, slots=True)
class MarginNote:
    """What some other articles say beside a passage.

    Attributes:
        articles: their labels; those that say the same of themselves share a note.
        word_for_word: whether they have the very same words.
        adds: words that they have and this article lacks, shortened.
        changes: words that they put in another way.
        own_words: their telling, shortened, where it is worded otherwise altogether.
    """

    articles: tuple[str, ...]
    telling: Telling
    word_for_word: bool = False
    adds: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    own_words: str = ""


@dataclass(frozen=True, slots=True)
class AnnotatedPassage:
    """A passage that the article tells, and what stands in the margin beside it.

    Attributes:
        sentence: the id of the article's first sentence of it.
        last: the id of the last one that follows without another passage between.
        notes: empty where no other article tells it.
    """

    passage: str
    sentence: str
    last: str
    notes: tuple[MarginNote, ...]


@dataclass(frozen=True, slots=True)
class LeftOutPoint:
    """What others tell and this article does not: its shortest telling, and who tells it."""

    passage: str
    sentence: str
    words: str
    told_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article as one column, with its margin.

    Attributes:
        column: its text, and the places where something is missing.
        passages: what it tells, in the order of its own text.
        left_out: for each passage of a gap, by id, what is told there.
    """

    column: ColumnState
    passages: tuple[AnnotatedPassage, ...]
    left_out: dict[str, LeftOutPoint]

    @property
    def article(self) -> Article:
        """The article."""
        return self.column.article

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of the passages as they are read: those told, and in their places those not."""
        gaps = {gap.after: gap.passages for gap in self.column.gaps}
        found = list(gaps.get(None, ()))
        for sentence in self.column.sentences:
            found += [sentence.passage, *gaps.get(sentence.id, ())]
        return tuple(dict.fromkeys(found))


def annotated(comparison: Comparison, label: str) -> AnnotatedArticle:
    """Return an article with what the others say beside it; `KeyError` if there is none."""
    article = comparison.article(label)
    column = next(c for c in columns_of(comparison) if c.article.label == article.label)
    gaps = [passage for gap in column.gaps for passage in gap.passages]
    return AnnotatedArticle(
        column=column,
        passages=tuple(_passages(comparison, article)),
        left_out={passage: _left_out(comparison, passage) for passage in gaps},
    )


def _passages(comparison: Comparison, article: Article) -> Iterable[AnnotatedPassage]:
    seen: set[str] = set()
    told = [(comparison.passage_of(sentence.id), sentence.id) for sentence in article.sentences]
    for passage, run in groupby(told, key=lambda pair: pair[0]):
        sentences = [sentence for _, sentence in run]
        if passage.id not in seen:
            seen.add(passage.id)
            notes = _notes(comparison, passage, article.label)
            notes += _partial_notes(comparison, passage)
            yield AnnotatedPassage(passage.id, sentences[0], sentences[-1], tuple(notes))


def _notes(comparison: Comparison, passage: Passage, label: str) -> list[MarginNote]:
    if len(passage.told_by) < 2:
        return []
    most = 1 if len(passage.told_by) > _MANY + 1 else _MOST_PIECES
    links = comparison.links_inside(passage.id)
    found: dict[MarginNote, list[str]] = {}
    for view in readings_of(comparison, passage, label):
        if view.sentences and not view.base:
            telling = _telling(passage, label, view, links)
            found.setdefault(_note(view, telling, most), []).append(view.article)
    return [replace(note, articles=tuple(labels)) for note, labels in found.items()]


def _telling(passage: Passage, label: str, view: ReadingView, links: Iterable[Link]) -> Telling:
    """Tell whether a reading shares only a part: no link of it with the article is a full one."""
    own, other = set(passage.reading_of(label)), set(view.sentences)
    kinds = {
        link.type
        for link in links
        if (link.left in own and link.right in other) or (link.left in other and link.right in own)
    }
    return Telling.PART if kinds == {LinkType.PARTIAL} else Telling.SAME


def _note(view: ReadingView, telling: Telling, most: int) -> MarginNote:
    near = closeness(view)
    if near is Closeness.WORD_FOR_WORD:
        return MarginNote((), telling, word_for_word=True)
    if near is Closeness.OTHER_WORDS:
        return MarginNote((), telling, own_words=shortened(one_line(own_text(view)), _OWN_WORDS))
    adds, changes = _pieces(view.parts)
    if not adds and not changes and near is Closeness.LOOSE:
        return MarginNote((), telling, own_words=shortened(one_line(own_text(view)), _OWN_WORDS))
    return MarginNote((), telling, adds=adds[:most], changes=changes[:most])


def _pieces(parts: Sequence[MarkedText]) -> tuple[tuple[str, ...], tuple[Change, ...]]:
    """Return what is added and what is changed; pieces of nothing but small words are left away."""
    adds, changes, dropped = [], [], ""
    for part in parts:
        words = shortened(one_line(part.text).strip(_MARKS), _MOST_WORDS)
        if part.mark is Mark.ADDED and has_content(words):
            adds.append(words)
        elif part.mark is Mark.CHANGED and (has_content(words) or has_content(dropped)):
            changes.append(Change(dropped, words))
        dropped = words if part.mark is Mark.DROPPED else ""
    return tuple(adds), tuple(changes)


def _partial_notes(comparison: Comparison, passage: Passage) -> list[MarginNote]:
    """Return notes on the articles that tell some of a passage in another place."""
    silences = (comparison.omission(passage.id, label) for label in passage.silent)
    return [
        MarginNote(
            (silence.article,),
            Telling.PART,
            own_words=shortened(one_line(comparison.text(silence.told_in_part[0])), _OWN_WORDS),
        )
        for silence in silences
        if silence and silence.told_in_part
    ]


def _left_out(comparison: Comparison, passage: str) -> LeftOutPoint:
    known = comparison.passage(passage)
    sentence = shortest_telling(comparison, known)
    return LeftOutPoint(passage, sentence, one_line(comparison.text(sentence)), known.told_by)
