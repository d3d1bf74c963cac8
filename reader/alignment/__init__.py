"""What tells the same: links between sentences, passages over all articles, omissions."""

from reader.alignment.align import Evidence, align

__all__ = ["Evidence", "align"]
