"""Words and marks of a text in the form in which wordings are compared: co-operation in one."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.lexicons import entries_of
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
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_LONG = 6
_LONGEST_ENDING = 8
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


@lru_cache(maxsize=20_000)
def tokens(text: str) -> tuple[Token, ...]:
    """Split a text into words, figures (with their separators) and single marks.

    The cache is of a pure function: a sentence is held against many others.

    >>> [token.form for token in tokens("Lavrov’s 1,500 U.S. men …")]
    ["lavrov's", '1500', 'us', 'men', '...']
    """
    return tuple(Token(Span(*m.span()), _form(m.group())) for m in _TOKEN.finditer(text))


@lru_cache(maxsize=2_000)
def plain_tokens(text: str) -> tuple[Token, ...]:
    """Split a text as `tokens` does, into words with the spelling that they have.

    The cache is of a pure function, and bounded: several kinds of difference ask in turn. Where a
    form is the same, so is the token.

    >>> [token.form for token in plain_tokens("He called it a well-known programme")]
    ['he', 'called', 'it', 'a', 'well-known', 'programme']
    """
    return tuple(
        token if token.form == form else Token(token.span, form)
        for token in tokens(text)
        for form in [_plain(token.span.of(text))]
    )


@lru_cache(maxsize=50_000)
def _plain(word: str) -> str:
    form = normalised(word)
    return form.replace(".", "") if _ABBREVIATION.fullmatch(word) else form


@lru_cache(maxsize=50_000)
def _form(word: str) -> str:
    """Return the form of a word: hyphens, thousands marks and ways of spelling folded as well."""
    form = normalised(word)
    if _ABBREVIATION.fullmatch(word):
        return form.replace(".", "")
    if form[0].isdigit():
        return form.replace(",", "") if _THOUSANDS.fullmatch(form) else form
    if len(form) == 1:
        return form
    stem, genitive, _ = form.replace("-", "").partition("'s")
    return _spelled(stem) + genitive if form.endswith("'s") else _spelled(form.replace("-", ""))


def _spelled(form: str) -> str:
    """Return the one of two spellings by which a word is compared.

    >>> [_spelled(word) for word in ("colour", "organisation", "centre", "four")]
    ['color', 'organization', 'center', 'four']
    """
    words, endings = _spellings()
    if form in words:
        return words[form]
    if len(form) >= _LONG:
        for length in range(_LONGEST_ENDING, 2, -1):
            ending = endings.get(form[-length:])
            if ending is not None:
                return form[:-length] + ending
    return form


@cache
def _spellings() -> tuple[dict[str, str], dict[str, str]]:
    """Return other spellings of words, and of endings; the cache is of a constant file."""
    entries = entries_of("spellings")
    words = {one: other for one, other in entries if not one.startswith("-")}
    endings = {one[1:]: other[1:] for one, other in entries if one.startswith("-")}
    return words, endings
