"""How linked sentences differ."""

from reader.differences.find import DifferenceFinder, find_differences
from reader.differences.wording import Piece, PieceKind, word_differences

__all__ = ["DifferenceFinder", "Piece", "PieceKind", "find_differences", "word_differences"]
