"""Where a paragraph quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.model import Span

# A straight mark opens before a word and closes after one; alone between blanks it may be either.
_OPENS = re.compile(r"(?<![^\s(\[{—–-])\"(?=\S)")
_CLOSES = re.compile(r'(?<=\S)"')

# A single quote opens before a word and closes after one; else it is an apostrophe.
_OPENING = re.compile(r"[\"“„«»‘]|(?<![\w'])'(?=\w)")
_CLOSING = {
    '"': re.compile(r'"'),
    "“": re.compile("[”“]"),
    "„": re.compile("[“”]"),
    "«": re.compile("»"),
    "»": re.compile("«"),
    "‘": re.compile(r"’(?!\w)"),
    "'": re.compile(r"(?<=\S)'(?!\w)"),
}
_MAY_STAY_OPEN = '"“„«'
OPENERS = "\"“”„«»‘'‹([{¿¡"
CLOSERS = "\"”“»«’'›)]}"


def directed(text: str) -> str:
    """Return the text, as long as before, with straight double quotes turned to “ and ”.

    The marks around them tell the direction, so one that is missing does not turn all others.
    """
    return _CLOSES.sub("”", _OPENS.sub("“", text))


def quotations(text: str) -> Iterator[Span]:
    """Yield what stands between quotation marks, in order, without the marks.

    A quotation inside another one is not told apart. One that goes on in the next paragraph is
    not closed, and runs to the next one or to the end.
    """
    position = 0
    closable = dict.fromkeys(_CLOSING, True)
    while opening := _OPENING.search(text, position):
        mark = opening.group()
        position = opening.end()
        closing = _CLOSING[mark].search(text, position) if closable[mark] else None
        if closing:
            yield Span(opening.end(), closing.start())
            again = closing.group() == mark == "“"
            position = closing.start() if again else closing.end()
            continue
        closable[mark] = False
        if mark in _MAY_STAY_OPEN:
            yield Span(opening.end(), len(text))
            return
