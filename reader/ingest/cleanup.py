"""Set aside what a saved page carries beside its story, line by line; see `rules`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.ingest.captions import caption_in
from reader.ingest.headline import looks_like_headline
from reader.ingest.rules import Line, is_related_heading, is_section, leftover_of
from reader.model import Article, Leftover, SetAside, Span
from reader.prose.paragraphs import lines_of

_HEADLINE_WORDS = 4
_TITLE_CASE = 0.7
_LONG_WORD = 4
_MOST = 0.75


def with_leftovers_set_aside(article: Article) -> Article:
    """Return the article with the leftovers of a saved page set aside; its text is untouched.

    If that would leave less than a quarter of a text, its lines are no leftovers: nothing is
    set aside but what was before.
    """
    places = list(_places(article))
    found = tuple(_leftovers(article, places))
    if sum(len(part.span) for part in found) > _MOST * sum(map(len, places)):
        return article
    together = sorted((*article.set_aside, *found), key=lambda part: part.span)
    return replace(article, set_aside=tuple(together))


def _places(article: Article) -> Iterator[Span]:
    """Yield the lines that are not blank and not set aside yet, without white space around."""
    taken = [part.span for part in article.set_aside]
    for line in lines_of(article.text):
        if not any(line.overlaps(other) for other in taken):
            yield line


def _leftovers(article: Article, places: list[Span]) -> Iterator[SetAside]:
    texts = [place.of(article.text) for place in places]
    above: Leftover | None = None
    story_above = False
    for number, place in enumerate(places):
        following = texts[number + 1] if number + 1 < len(texts) else ""
        line = Line(
            texts[number],
            number,
            len(texts),
            article.outlet,
            following,
            story_above=story_above,
            author=article.author,
        )
        leftover = _leftover(line, above)
        above = _heading_kind(line, leftover, above)
        if leftover is not None:
            yield SetAside(place, leftover)
            continue
        story_above = True
        caption = caption_in(line.text) if line.number else None
        if caption:
            span = Span(place.start + caption.start, place.start + caption.end)
            yield SetAside(span, Leftover.CAPTION)


def _leftover(line: Line, above: Leftover | None) -> Leftover | None:
    """Return what the line is by its rules, or by the label that stands over it."""
    if above is Leftover.RELATED and _is_headline(line.text):
        return Leftover.RELATED
    if above is Leftover.SECTION and line.story_above:
        return Leftover.RELATED
    if is_section(line) and _labels(line):
        return Leftover.SECTION
    return leftover_of(line)


def _labels(line: Line) -> bool:
    """Tell whether the name of a section labels the next line: the headline, or another story's.

    A story may have parts named after countries, so below the headline more is asked for.
    """
    if not _is_headline(line.following):
        return False
    return not line.story_above or _is_title_case(line.following)


def _heading_kind(line: Line, leftover: Leftover | None, above: Leftover | None) -> Leftover | None:
    """Return what the line makes of the ones below it."""
    if leftover is Leftover.SECTION:
        return Leftover.SECTION
    if leftover is Leftover.RELATED and (is_related_heading(line) or above is Leftover.RELATED):
        return Leftover.RELATED
    return None


def _is_headline(text: str) -> bool:
    return looks_like_headline(text) and len(text.split()) >= _HEADLINE_WORDS


def _is_title_case(text: str) -> bool:
    words: list[str] = [w for w in re.findall(r"[^\W_]+", text) if len(w) >= _LONG_WORD]
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in words)
    return capitals >= _TITLE_CASE * max(1, len(words))
