"""The nouns of the work: frozen values that need only the standard library."""

from reader.model.anchor import Anchor, AnchorKind, Place
from reader.model.article import Article, Boundary, Leftover, Sentence, SetAside
from reader.model.comparison import (
    Alignment,
    Comparison,
    Coverage,
    Difference,
    DifferenceKind,
    Excerpt,
    Link,
    LinkType,
    MadeWith,
    NearMiss,
    Notice,
    NoticeKind,
    Omission,
    Origin,
    Passage,
    Reading,
)
from reader.model.labels import LabelProblem, label_of, label_problem, labels_for, sentence_id
from reader.model.shared_text import RunKind, SharedRun, SharedSentence, SharedText
from reader.model.text import Span

__all__ = [
    "Alignment",
    "Anchor",
    "AnchorKind",
    "Article",
    "Boundary",
    "Comparison",
    "Coverage",
    "Difference",
    "DifferenceKind",
    "Excerpt",
    "LabelProblem",
    "Leftover",
    "Link",
    "LinkType",
    "MadeWith",
    "NearMiss",
    "Notice",
    "NoticeKind",
    "Omission",
    "Origin",
    "Passage",
    "Place",
    "Reading",
    "RunKind",
    "Sentence",
    "SetAside",
    "SharedRun",
    "SharedSentence",
    "SharedText",
    "Span",
    "label_of",
    "label_problem",
    "labels_for",
    "sentence_id",
]
