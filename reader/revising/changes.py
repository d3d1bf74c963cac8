"""Other sentences, or another text, of one article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from reader.model import Article, Boundary, SetAside, Span
from reader.revising.places import has_words
from reader.revising.shifts import Shifts
from reader.segmentation import Segmentation, segment

Moved = Callable[[Span], Span | None]


@dataclass(frozen=True)
class Revised:
    """An article as it is to be, and where what it had stands in it.

    Attributes:
        before: the article as it was.
        article: without sentences: they have to be found anew.
        moved: where a stretch of the old text stands in the new one; `None`: nowhere.
    """

    before: Article
    article: Article
    moved: Moved


def joined(
    article: Article, sentence: Span, segmentation: Segmentation = Segmentation.AUTO
) -> Revised | None:
    """Return an article in which a sentence goes on with the next one.

    `None` where that cannot be: it is the last one, or something set aside stands between.
    """
    spans = spans_of(article, segmentation)
    if sentence not in spans[:-1]:
        return None
    following = spans[spans.index(sentence) + 1]
    changed = _decided(article, Boundary(following.start, begins=False), segmentation)
    whole = Span(sentence.start, following.end)
    return Revised(article, changed, _same) if whole in spans_of(changed, segmentation) else None


def split(
    article: Article, at: int, segmentation: Segmentation = Segmentation.AUTO
) -> Revised | None:
    """Return an article in which a sentence begins at a character, inside one of before.

    `None` where that cannot be: no sentence goes on there, or one of the parts has no word.
    """
    text = article.text
    inside = next((s for s in spans_of(article, segmentation) if s.start < at < s.end), None)
    if inside is None or text[at].isspace():
        return None
    if not (has_words(text[inside.start : at]) and has_words(text[at : inside.end])):
        return None
    return Revised(article, _decided(article, Boundary(at, begins=True), segmentation), _same)


def rewritten(article: Article, text: str) -> Revised:
    """Return an article with another text; all that is fixed by places in it moves along.

    What the reader decided about stretches that are gone goes with them. Line ends and control
    characters are made as they are when a file is read.

    Raises:
        UnreadableArticleError: if there would be nothing to compare, or too much.
    """
    from reader.ingest import check_edited, normalised

    text = normalised(text)
    shifts = Shifts(article.text, text)
    read = article.text if article.text_read is None else article.text_read
    changed = replace(
        article,
        text=text,
        text_read=None if text == read else read,
        set_aside=tuple(
            SetAside(span, part.leftover)
            for part in article.set_aside
            if (span := shifts.span(part.span)) is not None
        ),
        boundaries=tuple(
            Boundary(at, boundary.begins)
            for boundary in article.boundaries
            if (at := shifts.position(boundary.at)) is not None
        ),
        sentences=(),
    )
    check_edited(changed)
    return Revised(article, changed, shifts.span)


def _decided(article: Article, boundary: Boundary, segmentation: Segmentation) -> Article:
    """Return an article with a boundary, kept only where the rules would decide otherwise."""
    others = tuple(known for known in article.boundaries if known.at != boundary.at)
    plain = replace(article, boundaries=others, sentences=())
    begins = any(span.start == boundary.at for span in spans_of(plain, segmentation))
    if begins == boundary.begins:
        return plain
    return replace(plain, boundaries=tuple(sorted((*others, boundary))))


def spans_of(article: Article, segmentation: Segmentation) -> list[Span]:
    """Return where the sentences of an article are, as the rules and the reader have them."""
    return [sentence.span for sentence in segment(article, segmentation).sentences]


def _same(span: Span) -> Span:
    return span
