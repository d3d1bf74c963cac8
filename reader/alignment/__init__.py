"""What tells the same: links between sentences, passages over all articles, omissions."""

from reader.alignment.align import align
from reader.alignment.scoring import Evidence

__all__ = ["Evidence", "align"]
