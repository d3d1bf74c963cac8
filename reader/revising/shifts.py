"""Where the characters of a text stand after it was edited."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reader.model import Span

_TOKEN = re.compile(r"\w+\s*|[^\w\s]+\s*|\s+")
_LEAST_KEPT = 1 / 3


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch that was replaced.

    Attributes:
        before: in the old text; empty where something was put in.
        after: in the new text; empty where something was taken out.
    """

    before: Span
    after: Span


def edits_between(old: str, new: str) -> tuple[Edit, ...]:
    """Return what makes one text of another, in order; the characters between stay as they are.

    What both begin and end with is left alone. Between, words are matched with Ratcliff and
    Obershelp's method, and where some words stand for others, the letters that both begin and end
    with stay.
    """
    if old == new:
        return ()
    return tuple(
        _narrowed(old, new, Edit(before, after)) for before, after in _replaced_words(old, new)
    )


class Shifts:
    """Says where stretches of an old text stand in the new one."""

    def __init__(self, old: str, new: str) -> None:
        self._old = old
        self._edits = edits_between(old, new)
        self._starts = [edit.before.start for edit in self._edits]

    def span(self, span: Span) -> Span | None:
        """Return where a stretch stands now, `None` if it is gone.

        What stands in place of some of its words is part of it; what was put in before or after
        it is not. It is gone where less than a third of its letters and digits are kept.
        """
        kept = sum(_letters(part.of(self._old)) for part in self._kept(span))
        if kept < _LEAST_KEPT * _letters(span.of(self._old)) or not kept:
            return None
        start, end = self._start(span.start), self._end(span.end)
        return Span(start, end) if start < end else None

    def position(self, at: int) -> int | None:
        """Return where a character stands now, `None` if it is gone."""
        edit = self._edit_at(at)
        if edit is not None and edit.before.start <= at < edit.before.end:
            return edit.after.start if at == edit.before.start and len(edit.after) else None
        return self._shifted(at, edit)

    def _kept(self, span: Span) -> Iterator[Span]:
        start = span.start
        for edit in self._edits:
            if edit.before.end > span.start and edit.before.start < span.end:
                if start < edit.before.start:
                    yield Span(start, edit.before.start)
                start = max(start, edit.before.end)
        if start < span.end:
            yield Span(start, span.end)

    def _start(self, at: int) -> int:
        edit = self._edit_at(at)
        if edit is not None and edit.before.start <= at < edit.before.end:
            return edit.after.start if at == edit.before.start else edit.after.end
        return self._shifted(at, edit)

    def _end(self, at: int) -> int:
        """Return where a stretch that ended before a character ends now."""
        edit = self._edit_at(at - 1)
        if edit is not None and edit.before.start < at <= edit.before.end:
            return edit.after.end if at == edit.before.end else edit.after.start
        return self._shifted(at - 1, edit) + 1

    def _edit_at(self, at: int) -> Edit | None:
        """Return the last edit that begins at a character or before it."""
        number = bisect_right(self._starts, at) - 1
        return self._edits[number] if number >= 0 else None

    @staticmethod
    def _shifted(at: int, edit: Edit | None) -> int:
        return at if edit is None else at - edit.before.end + edit.after.end


def _replaced_words(old: str, new: str) -> Iterator[tuple[Span, Span]]:
    start = _same_start(old, new)
    end = _same_start(old[start:][::-1], new[start:][::-1])
    ours, theirs = old[start : len(old) - end], new[start : len(new) - end]
    left, right = _TOKEN.findall(ours), _TOKEN.findall(theirs)
    places, others = _places(left, start), _places(right, start)
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Span(places[i1], places[i2]), Span(others[j1], others[j2])


def _places(tokens: Sequence[str], start: int) -> list[int]:
    places = [start]
    for token in tokens:
        places.append(places[-1] + len(token))
    return places


def _narrowed(old: str, new: str, edit: Edit) -> Edit:
    """Return an edit without what both sides begin and end with."""
    ours, theirs = edit.before.of(old), edit.after.of(new)
    same = _same_start(ours, theirs)
    tail = _same_start(ours[same:][::-1], theirs[same:][::-1])
    return Edit(
        Span(edit.before.start + same, edit.before.end - tail),
        Span(edit.after.start + same, edit.after.end - tail),
    )


def _same_start(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
