"""The figures of a sentence: their values, and what they count."""

from __future__ import annotations

import datetime

from reader.differences.figures.context import clauses_of, is_plural, with_context
from reader.differences.figures.figure import Figures
from reader.differences.figures.lexicon import lexicon_of
from reader.differences.figures.spotting import spotted
from reader.differences.meaning import sense, senses
from reader.differences.words import MOST_WORDS, words


def figures_of(text: str, language: str, today: datetime.date | None) -> Figures:
    """Return the figures of a sentence, in order of place."""
    found = words(text)
    if len(found) > MOST_WORDS:
        return Figures(())
    known = lexicon_of(language or "en")
    raw = list(spotted(found, known, today))
    clauses = clauses_of(found)
    taken = frozenset(place for f in raw for place in range(f.first, f.last))
    figures = tuple(with_context(found, f, clauses, taken) for f in raw)
    counted = {figure.head for figure in figures}
    plurals = {sense(form) for form in found.forms if is_plural(form)}
    return Figures(figures, frozenset(plurals - counted), senses(found.forms))
