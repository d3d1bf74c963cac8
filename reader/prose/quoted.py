"""Where an article quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model import Article, Span
from reader.prose.paragraphs import paragraphs_of
from reader.prose.stretches import Part, parts_of

_GO_ON = frozenset("\"“„«»‘'")
"""What a paragraph begins with that takes up the quotation of the one before."""

_DOUBLE_MARK = re.compile(r"[\"“”„«»]")
_LONE_OPENING = re.compile(r"[\s:(]\"(?=\w)")
_GOES_ON = re.compile(r"[,.!?…]\s$")
_SAYS = re.compile(r"\b(?:said|says|saying|added|adding|adds|wrote|writes|told \S+|asked)[,:]?\s$")

_LONGEST_GAP = 3
"""Up to so many paragraphs without a mark may stand between the two marks of one quotation."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words between quotation marks, in one paragraph.

    Attributes:
        span: without the marks, counted from the start of the article's text.
        whole: with them.
        depth: 0, or how many other quotations it stands in.
        resumed: whether it goes on with the quotation of the stretch before it.
        closed: whether it is known where it ends: at a mark, or because the next one goes on.
    """

    span: Span
    whole: Span
    depth: int
    resumed: bool
    closed: bool


def quoted(article: Article) -> Iterator[Span]:
    """Yield what stands between quotation marks in the article's story, in order, without them.

    A quotation that is not closed goes on in the next paragraph if that opens with a mark too, or
    closes it; else a mark is missing, and nothing is known of where the quotation ends: it is left
    out. A quotation inside another one is not told apart.
    """
    return (s.span for s in stretches(article) if s.depth == 0 and s.closed)


def stretches(article: Article) -> tuple[Stretch, ...]:
    """Return all that stands between quotation marks in the article's story, in order of place.

    Where each sentence has a paragraph of its own, nothing is known of the real paragraphs: then a
    quotation goes on over sentences without a mark.
    """
    places = tuple(paragraphs_of(article.text, [part.span for part in article.set_aside]))
    texts = [place.of(article.text).replace("\n", " ") for place in places]
    single = len(places) > 1 and len(places) == len(article.sentences)
    found: list[Stretch] = []
    opened, until = "", 0
    for number, (place, text) in enumerate(zip(places, texts, strict=True)):
        if number < until:
            found.append(Stretch(place, place, 0, resumed=True, closed=True))
            continue
        parts = sorted(parts_of(text, _still(opened, text)), key=lambda p: (p.whole.start, p.depth))
        last = next((p.mark for p in parts if not p.closed and p.depth == 0), "")
        until = _goes_on_at(texts, number + 1, last, single) if last else 0
        found += _placed(parts, place.start, resumed=bool(opened), goes_on=bool(until))
        opened = last if until else ""
    return tuple(found)


def _still(opened: str, text: str) -> str:
    """Return the mark a paragraph begins within; one at its head closes and opens it anew."""
    return "" if text[:1] in _GO_ON else opened


def _placed(
    parts: Sequence[Part], start: int, *, resumed: bool, goes_on: bool
) -> Iterator[Stretch]:
    for number, part in enumerate(parts):
        yield Stretch(
            Span(start + part.span.start, start + part.span.end),
            Span(start + part.whole.start, start + part.whole.end),
            part.depth,
            resumed=resumed and number == 0 and part.whole.start == 0,
            closed=part.closed or (goes_on and part.depth == 0),
        )


def _goes_on_at(texts: Sequence[str], number: int, mark: str, single: bool) -> int:
    """Return the number of the paragraph with the next mark of an open quotation, 0 if it has none.

    Args:
        texts: of all paragraphs.
        number: of the paragraph after the one that leaves it open.
        mark: the mark it opens with.
        single: whether paragraphs are but sentences.
    """
    for further in range(number, min(number + _LONGEST_GAP, len(texts))):
        text = texts[further]
        if text[:1] in _GO_ON:
            return further if single or further == number else 0
        if _DOUBLE_MARK.search(text):
            first = min(parts_of(text, mark), key=lambda part: part.whole.start)
            return further if first.closed and not _opens_anew(text) else 0
    return 0


def _opens_anew(text: str) -> bool:
    """Tell whether the only mark of a paragraph opens a quotation, as in “He said: ‘No.’”.

    Where a blank stands on the wrong side of a closing mark, a comma stands before it, but not
    after a word of saying.
    """
    lone = _LONE_OPENING.search(text)
    if not lone or text.count('"') != 1:
        return False
    before = text[: lone.start() + 1]
    return not _GOES_ON.search(before) or bool(_SAYS.search(before))
