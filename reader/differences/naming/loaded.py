"""Loaded, hedging and factive words: where they stand, by class."""

from __future__ import annotations

from reader.differences.naming.hits import Hit, hits
from reader.own_lexicons import lexicon

LOADED, NOT_MEANT = "loaded-en", "not meant"
"""Under the second heading stand phrases in which a word of the classes means something else."""


def loaded_in(text: str) -> tuple[Hit, ...]:
    """Return the words of the classes of the lexicon in a sentence, in order."""
    return tuple(hit for hit in hits(text, LOADED) if NOT_MEANT not in hit.headings)


def classes() -> tuple[str, ...]:
    """Return the names of the classes, in the lexicon's order."""
    return tuple(name for name in lexicon(LOADED) if name != NOT_MEANT)
