"""What the margin and the inserts say."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from reader.display.annotated import LeftOutPoint, MarginNote, Telling
from reader.display.phrases import listed
from reader.display.state import GapState

translate = QCoreApplication.translate


def head_of(note: MarginNote) -> str:
    """Return who tells a passage too, and how: the first line of a note."""
    names = listed(note.articles)
    if note.word_for_word:
        return translate("ArticleView", "{names}: word for word").format(names=names)
    if note.telling is Telling.PART:
        return translate("ArticleView", "{names}: in part").format(names=names)
    if note.own_words:
        return translate("ArticleView", "{names}: in other words").format(names=names)
    return names


def spoken(note: MarginNote) -> str:
    """Return all of a note in one line, to be read aloud."""
    parts = [head_of(note)]
    parts += [translate("ArticleView", "adds “{words}”").format(words=words) for words in note.adds]
    for change in note.changes:
        words = translate("ArticleView", "has “{there}” for “{here}”")
        parts.append(words.format(there=change.there, here=change.here))
    if note.own_words:
        parts.append(f"“{note.own_words}”")
    return ", ".join(parts)


def insert_words(gap: GapState, points: Mapping[str, LeftOutPoint], *, full: bool) -> str:
    """Return the words of an insert: one line, or with `full` what is told there, line by line."""
    tellers = listed(gap.told_by)
    sign = "▾" if full else "▸"
    words = (
        translate("ArticleView", "{sign} 1 point told by {tellers}, not here")
        if len(gap.passages) == 1
        else translate("ArticleView", "{sign} {count} points told by {tellers}, not here")
    )
    lines = [words.format(sign=sign, count=len(gap.passages), tellers=tellers)]
    if full:
        for passage in gap.passages:
            point = points[passage]
            lines.append(f"    {', '.join(point.told_by)}: {point.words}")
    return "\n".join(lines)
