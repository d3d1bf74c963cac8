"""Words and marks of a text, in the form in which they are compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from reader.model import Span

_TOKEN = re.compile(
    r"""(?:[^\W\d_]\.){2,}          # U.S., e.g.
      | \d+(?:[.,]\d+)*\w*         # 1,500  3.5  2nd
      | \w+(?:['’‑-]\w+)*          # Lavrov's, co-operation
      | \.{2,}                     # an ellipsis typed as full stops
      | [^\w\s]                    # any other mark
    """,
    re.VERBOSE,
)
_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.){2,}")
_MARKS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ´`", "'"),
        **dict.fromkeys("“”„‟″«»‹›", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, figure or mark: where it stands in its text, and the form it is compared by."""

    span: Span
    form: str


def normalised(text: str) -> str:
    """Return the form in which text is compared: case, quotes, dashes and accents' coding folded.

    >>> normalised("“Café – OPEN”")
    '"café - open"'
    """
    folded = unicodedata.normalize("NFKC", text).translate(_MARKS).casefold()
    return re.sub(r"\.{2,}", "...", folded)


def tokens(text: str) -> tuple[Token, ...]:
    """Split a text into words, figures (with their separators) and single marks.

    >>> [token.form for token in tokens("Lavrov’s 1,500 U.S. men …")]
    ["lavrov's", '1,500', 'us', 'men', '...']
    """
    return tuple(Token(Span(*m.span()), _form(m.group())) for m in _TOKEN.finditer(text))


def _form(word: str) -> str:
    form = normalised(word)
    return form.replace(".", "") if _ABBREVIATION.fullmatch(word) else form
