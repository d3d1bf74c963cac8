"""In which language a story is told."""

from __future__ import annotations

import re
from threading import Lock

from reader.lexicons import words_of
from reader.model import Article

_LETTERS = 60
_SAMPLE = 5000
_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = 1 / 3
_ARTICLES = 0.02
_one_at_a_time = Lock()
"""The library loads its model when it is first asked, and once for each thread that asks then."""


def language_of(article: Article) -> str:
    """Return the language of the story as ISO 639-1, or "" where there is too little of it."""
    story = story_of(article)[:_SAMPLE]
    if sum(map(str.isalpha, story)) < _LETTERS:
        return ""
    if _is_plainly_english(story):
        return "en"
    language = _classified(story)
    return language if len(language) == 2 else ""


def _is_plainly_english(story: str) -> bool:
    """Tell whether a third of the words are English function words, and some are "the".

    That is quickly seen, and spares English articles the loading of the library's model.
    """
    words = _WORD.findall(story.casefold())
    known = words_of("function-words-en")
    enough = sum(word in known for word in words) >= _FUNCTION_WORDS * len(words)
    return enough and words.count("the") >= _ARTICLES * len(words)


def code_of(tag: str) -> str:
    """Return the language in a tag such as “en-GB” as ISO 639-1, or "" if it has none.

    >>> [code_of(tag) for tag in ("en", "pt_BR", "DE-at", "fil", "German", "x-none")]
    ['en', 'pt', 'de', '', '', '']
    """
    found = re.match(r"\s*([A-Za-z]{2})(?:[-_]|\s*$)", tag)
    return found.group(1).lower() if found else ""


def get_ready() -> None:
    """Load in advance what telling a language needs, some tenths of a second; in any thread."""
    _classified("")


def _classified(text: str) -> str:
    with _one_at_a_time:
        import py3langid

        language: str = py3langid.classify(text)[0]
        return language


def story_of(article: Article) -> str:
    """Return the text without what is set aside."""
    kept, start = [], 0
    for part in article.set_aside:
        kept.append(article.text[start : part.span.start])
        start = part.span.end
    return "".join((*kept, article.text[start:]))
