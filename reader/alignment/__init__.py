"""What tells the same: links between sentences, passages over all articles, omissions."""

from reader.alignment.align import align
from reader.alignment.constraints import not_kept
from reader.alignment.judge import score_pairs
from reader.alignment.judgement import Memory
from reader.alignment.languages import comparable_by
from reader.alignment.scores import Scores
from reader.alignment.scoring import Basis
from reader.alignment.threshold import is_threshold
from reader.alignment.verbatim import find_shared_texts

__all__ = [
    "Basis",
    "Memory",
    "Scores",
    "align",
    "comparable_by",
    "find_shared_texts",
    "is_threshold",
    "not_kept",
    "score_pairs",
]
