"""Where the sentences of one paragraph are.

The cuts are sentencex's, also made inside quotations, where it makes none of its own, and after
abbreviations that a new sentence follows; then each cut has to pass the rules of `together`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

from reader.model import Span
from reader.segmentation.quotes import CLOSERS, directed, quotations
from reader.segmentation.together import (
    Cut,
    begins_a_sentence,
    ends_in_abbreviation,
    is_together,
    says_no_to_a_name,
)

_END = re.compile(r"[.!?…]")
_FULL_STOP_BEFORE_CAPITAL = re.compile(r"(?:[^\W_]\.|…|[.!?…][)\]])\s+(?=[^\W\d_a-z])")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_OPENING_MARKS = "“„‘«"
_AT_ONCE = 10_000
"""Characters looked at in one go: the work on a paragraph without end stays linear."""

_QUOTED_WORDS = 2
"""Inside a quotation a sentence is split off from so many words on; below, “No. Never.” stays."""


def sentences_of(text: str, language: str = "en") -> Iterator[Span]:
    """Yield the sentences of a paragraph, in order, without the white space around them.

    Each character that is not white space is in exactly one of them. Half a character, which a
    text from elsewhere than a file may have, counts as one that cannot be made out: sentencex takes
    none.

    Args:
        text: one paragraph, without line breaks.
        language: ISO 639-1.
    """
    text, start = directed(_HALF_CHARACTER.sub("\ufffd", text)), 0
    while start < len(text):
        piece = text[start : start + _AT_ONCE]
        found = list(_sentences_of_piece(piece, language))
        if start + len(piece) < len(text):
            found = _surely_whole(piece, found)
        for span in found:
            yield Span(start + span.start, start + span.end)
        start += found[-1].end if found else len(piece)


def _surely_whole(piece: str, found: list[Span]) -> list[Span]:
    """Return the sentences that what follows the piece cannot change; at least one of them.

    The last sentence may go on, and so may a quotation that is open at the end.
    """
    quoted = list(quotations(piece))
    for number in range(len(found) - 1, 0, -1):
        start = found[number].start
        while quoted and quoted[-1].start > start:
            quoted.pop()
        if not quoted or start >= quoted[-1].end:
            return found[:number]
    return found[:-1] or found


def _sentences_of_piece(text: str, language: str) -> Iterator[Span]:
    start = 0
    for position in sorted(_cuts(text, language)):
        if not is_together(Cut(text, start, position, language)):
            yield from _stripped(text, start, position)
            start = position
    yield from _stripped(text, start, len(text))


def _cuts(text: str, language: str) -> set[int]:
    cuts = set(_boundaries(text, language))
    cuts.update(_cuts_in_quotations(text, language))
    cuts.update(_cuts_after_abbreviations(text, language))
    return {_before_its_marks(text, cut) for cut in cuts}


def _before_its_marks(text: str, cut: int) -> int:
    """Return the cut, but before an opening quotation mark that it would leave behind."""
    if text[cut].isspace():
        return cut
    while cut > 1 and text[cut - 1] in _OPENING_MARKS:
        cut -= 1
    return cut


def _boundaries(text: str, language: str) -> list[int]:
    """Return where sentencex lets a sentence begin, but for the first."""
    return [b["start_index"] for b in sentencex.get_sentence_boundaries(language, text)][1:]


def _cuts_in_quotations(text: str, language: str) -> Iterator[int]:
    for quotation in quotations(text):
        words = quotation.of(text)
        if text.startswith("“", quotation.end) and _END.match(words.rstrip()[-1:]):
            yield quotation.end  # it was never closed, and the next one opens
        if not _END.search(words[:-1]):
            continue
        earlier = 0
        for cut in _boundaries(words, language):
            if _has_words(words[earlier:cut]) and _has_words(words[cut : cut + 200]):
                yield quotation.start + cut
                earlier = cut


def _has_words(text: str) -> bool:
    """Tell whether the first sentence of a text has enough words to stand alone."""
    first = text.split(maxsplit=_QUOTED_WORDS)[:_QUOTED_WORDS]
    ended = any(word.rstrip(CLOSERS)[-1:] in ("!", "?") for word in first[:-1])
    return len(first) == _QUOTED_WORDS and not ended


def _cuts_after_abbreviations(text: str, language: str) -> Iterator[int]:
    """Yield where a sentence may begin after an abbreviation, a “…”, or a bracketed sentence."""
    for found in _FULL_STOP_BEFORE_CAPITAL.finditer(text):
        cut = Cut(text, 0, found.end(), language)
        mark = found.group().rstrip()[-1]
        new = mark in CLOSERS or (mark == "…" and begins_a_sentence(cut))
        if new or ends_in_abbreviation(cut) or says_no_to_a_name(cut):
            yield found.end()


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    span = Span(start, end).stripped(text)
    if span is not None:
        yield span
