"""In which language a story is told."""

from __future__ import annotations

from reader.model import Article

_LETTERS = 60
_SAMPLE = 5000


def language_of(article: Article) -> str:
    """Return the language of the story as ISO 639-1, or "" where there is too little of it."""
    story = story_of(article)[:_SAMPLE]
    if sum(map(str.isalpha, story)) < _LETTERS:
        return ""
    import py3langid

    language: str = py3langid.classify(story)[0]
    return language if len(language) == 2 else ""


def story_of(article: Article) -> str:
    """Return the text without what is set aside."""
    kept, start = [], 0
    for part in article.set_aside:
        kept.append(article.text[start : part.span.start])
        start = part.span.end
    return "".join((*kept, article.text[start:]))
