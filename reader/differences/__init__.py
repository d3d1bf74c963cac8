"""How linked sentences differ."""

from reader.differences.attribution.of_article import Attribution, attributions_of
from reader.differences.find import DifferenceFinder, find_differences
from reader.differences.quotations.of_article import Quotation, quotations_of
from reader.differences.wording.pieces import Piece, PieceKind, word_differences

__all__ = [
    "Attribution",
    "DifferenceFinder",
    "Piece",
    "PieceKind",
    "Quotation",
    "attributions_of",
    "find_differences",
    "quotations_of",
    "word_differences",
]
