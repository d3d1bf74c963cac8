"""In which language a story is told."""

from __future__ import annotations

from threading import Lock

from reader.model import Article

_LETTERS = 60
_SAMPLE = 5000
_one_at_a_time = Lock()
"""The library loads its model when it is first asked, and once for each thread that asks then."""


def language_of(article: Article) -> str:
    """Return the language of the story as ISO 639-1, or "" where there is too little of it."""
    story = story_of(article)[:_SAMPLE]
    if sum(map(str.isalpha, story)) < _LETTERS:
        return ""
    language = _classified(story)
    return language if len(language) == 2 else ""


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
