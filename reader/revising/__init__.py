"""What the reader changes in an article itself, and what becomes of the corrections then."""

from reader.revising.changes import Revised, joined, rewritten, split
from reader.revising.places import likely_place, place_near, split_places
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
    "likely_place",
    "place_near",
    "revised",
    "rewritten",
    "split",
    "split_places",
]
