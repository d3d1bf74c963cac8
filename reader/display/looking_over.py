"""An article before it is added: its pieces, what is set aside, and what of it was changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from reader.model import Article, Span
from reader.segmentation import segment

_DATE = re.compile(r"(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?")
_LANGUAGE = re.compile(r"([A-Za-z]{2})?")

FIELDS = ("title", "outlet", "author", "published", "language")
"""What may be changed of an article before it is added, in the order of the form."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article's text that can be set aside or put back as a whole.

    Attributes:
        number: of its sentence from 1; 0 for what is set aside.
        why: for what is set aside, what it is.
    """

    span: Span
    number: int = 0
    why: str = ""

    @property
    def aside(self) -> bool:
        """Whether it is set aside."""
        return not self.number


def pieces_of(article: Article) -> tuple[Piece, ...]:
    """Return the sentences of an article and what is set aside, in order of place."""
    sentences = segment(article).sentences
    told = [Piece(sentence.span, number) for number, sentence in enumerate(sentences, 1)]
    aside = [Piece(part.span, why=part.leftover.value) for part in article.set_aside]
    return tuple(sorted((*told, *aside), key=lambda piece: piece.span))


def toggled(article: Article, piece: Piece) -> Article:
    """Return the article with a piece set aside, or put back where it was."""
    return article.put_back(piece.span) if piece.aside else article.put_aside(piece.span)


def piece_at(pieces: tuple[Piece, ...], at: int) -> Piece | None:
    """Return the piece at a place in the text, else the last one before it, if there is one."""
    before = [piece for piece in pieces if piece.span.start <= at]
    return before[-1] if before else next(iter(pieces), None)


def with_details(article: Article, written: Mapping[str, str]) -> Article:
    """Return the article with what was written in the form; blanks around it are dropped."""
    said = {name: written.get(name, getattr(article, name)).strip() for name in FIELDS}
    return replace(
        article,
        title=said["title"],
        outlet=said["outlet"],
        author=said["author"],
        published=said["published"],
        language=said["language"].lower(),
    )


def problem_of(written: Mapping[str, str]) -> str:
    """Return what is to be put right in the form, "" if nothing is."""
    if not _DATE.fullmatch(written.get("published", "").strip()):
        return "The date is not one: write year, month and day, such as 2021-12-05."
    if not _LANGUAGE.fullmatch(written.get("language", "").strip()):
        return "The language is not one: write two letters, such as en, or nothing."
    return ""


def count_words(pieces: tuple[Piece, ...]) -> str:
    """Return how much is in the story, such as “14 sentences, 2 parts set aside”."""
    aside = sum(piece.aside for piece in pieces)
    count = len(pieces) - aside
    sentences = "1 sentence" if count == 1 else f"{count:,} sentences"
    parts = "1 part" if aside == 1 else f"{aside:,} parts"
    return f"{sentences}, {parts} set aside" if aside else f"{sentences}, nothing set aside"
