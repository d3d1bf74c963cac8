"""What the reader changes in an article itself, and what becomes of the corrections then."""

from reader.revising.changes import Revised, joined, rewritten, split
from reader.revising.revision import Fixed, Revision, revised
from reader.revising.shifts import Edit, Shifts, edits_between

__all__ = [
    "Edit",
    "Fixed",
    "Revised",
    "Revision",
    "Shifts",
    "edits_between",
    "joined",
    "revised",
    "rewritten",
    "split",
]
