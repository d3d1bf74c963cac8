"""Which stretches of a paragraph stand between quotation marks.

Marks are read from left to right. A curly or angled mark tells by its shape what it does, a
straight one by the blanks around it; where these are wrong, as after careless typing, straight
marks that are even in number open and close in turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from reader.model import Span

_MARK = re.compile(r"[\"“”„‟«»‹›]|(?<![^\W_])['‘’‚](?=[\w\[(“\"¿¡…])|['’‘](?![^\W_])")
_CLOSED_BY = {
    '"': '"”',
    "“": '”“"',
    "„": '“”"',
    "”": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "‚": "‘’",
    "'": "'",
}
_ONLY_CLOSE = "‟"
_SINGLE = "‘‚'’"
_BEFORE_OPENING = re.compile(r"[\s(\[{—–/-]")
_POSSESSIVE = re.compile(r"(?<=s)['’] (?=[a-z])")
_BROKEN_APOSTROPHE = re.compile(r"['’]\s?(?:s|t|d|m|re|ve|ll)\b")
_SINGLE_MARK = re.compile("['’]")
_MAY_STAY_OPEN = '"“„«»'
_MOST_OPEN = 3


@dataclass(frozen=True, slots=True)
class Part:
    """What of one paragraph stands between marks.

    Attributes:
        span: without its marks.
        whole: with them, and the blanks between them and the words.
        mark: the one it opens with.
        depth: 0, or how many other quotations it stands in.
        closed: whether a mark closes it.
    """

    span: Span
    whole: Span
    mark: str
    depth: int
    closed: bool


class _Turn(Enum):
    OPENS = auto()
    CLOSES = auto()
    EITHER = auto()


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    whole: int


def parts_of(text: str, opened: str = "") -> Iterator[Part]:
    """Yield what stands between marks in a paragraph, in the order in which it ends.

    What is never closed ends with the paragraph, unless it is a single mark: that is an apostrophe.

    Args:
        text: of the paragraph.
        opened: the mark of a quotation that the paragraph begins within, if any.
    """
    marks = [found for found in _MARK.finditer(text) if not _is_apostrophe(text, found)]
    turns = _straight_turns(text, marks, opened == '"')
    open_: list[_Open] = [_Open(opened, 0, 0)] if opened else []
    for found in marks:
        mark = found.group()
        depth = _closes(open_, mark, turns.get(found.start()), text, found.start())
        if depth is not None:
            yield _part(open_[depth], depth, found)
            del open_[depth:]
        elif _may_open(mark, text, found, turns.get(found.start())) and len(open_) < _MOST_OPEN:
            open_ += [_Open(mark, found.end(), found.start())]
    for depth, one in enumerate(open_):
        if one.mark in _MAY_STAY_OPEN:
            end = len(text.rstrip())
            yield Part(Span(min(one.start, end), end), Span(one.whole, end), one.mark, depth, False)


def _part(one: _Open, depth: int, found: re.Match[str]) -> Part:
    whole = Span(one.whole, found.end())
    return Part(Span(one.start, found.start()), whole, one.mark, depth, True)


def _closes(
    open_: Sequence[_Open], mark: str, turn: _Turn | None, text: str, place: int
) -> int | None:
    """Return which open quotation a mark closes, `None` if none."""
    if turn is _Turn.OPENS:
        return None
    for depth in range(len(open_) - 1, -1, -1):
        one = open_[depth]
        single = one.mark in _SINGLE
        if mark in _CLOSED_BY[one.mark] and (not single or _ends(text, one.start, place)):
            return depth
    return None


def _ends(text: str, start: int, place: int) -> bool:
    """Tell whether a single mark may close: not the apostrophe of “the ministers’ plan”.

    In “the ‘Long River’ bridge” it does: what it closes is written as a title.
    """
    if not _POSSESSIVE.match(text, place) or not _SINGLE_MARK.search(text, place + 1):
        return True
    return all(word[0].isupper() for word in text[start:place].split() if len(word) > 3)


def _may_open(mark: str, text: str, found: re.Match[str], turn: _Turn | None) -> bool:
    if turn is not None:
        return turn is not _Turn.CLOSES
    if mark in _ONLY_CLOSE or mark not in _CLOSED_BY:
        return False
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    if mark in _SINGLE or mark in "”»›":
        return (not before or bool(_BEFORE_OPENING.match(before))) and bool(after.strip())
    return bool(after)


def _is_apostrophe(text: str, found: re.Match[str]) -> bool:
    """Tell whether a single mark belongs to a word, as in “men’s”, or in “men’ s” by a slip."""
    mark, start = found.group(), found.start()
    if mark not in "'’" or not start:
        return False
    return text[start - 1].isalnum() and bool(_BROKEN_APOSTROPHE.match(text, start))


def _straight_turns(text: str, marks: Sequence[re.Match[str]], opened: bool) -> dict[int, _Turn]:
    """Return what each straight double mark does."""
    places = [found.start() for found in marks if found.group() == '"']
    seen = [_by_blanks(text, place) for place in places]
    in_turn = [
        _Turn.CLOSES if number % 2 != opened else _Turn.OPENS for number in range(len(places))
    ]
    against = sum(
        one is not _Turn.EITHER and one is not two for one, two in zip(seen, in_turn, strict=True)
    )
    balanced = (len(places) + opened) % 2 == 0
    if against == 0 or (balanced and 2 * against <= len(places) + opened):
        return dict(zip(places, in_turn, strict=True))
    return dict(zip(places, seen, strict=True))


def _by_blanks(text: str, place: int) -> _Turn:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    may_open = not before or bool(_BEFORE_OPENING.match(before)) or before in "“„«‘'"
    if may_open and after.strip():
        return _Turn.OPENS
    if not may_open and not after.isalnum():
        return _Turn.CLOSES
    return _Turn.EITHER
