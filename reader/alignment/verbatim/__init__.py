"""What articles print word for word: long runs of words, and who prints one text."""

from reader.alignment.verbatim.groups import grouped
from reader.alignment.verbatim.shared import find_shared_texts

__all__ = ["find_shared_texts", "grouped"]
