"""What articles print word for word: long runs of words that stand in two of them."""

from reader.alignment.verbatim.shared import find_shared_texts

__all__ = ["find_shared_texts"]
