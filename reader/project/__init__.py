"""Comparison files: all that the reader did, in one file that opens without a model."""

from reader.project.loading import load, stamp_of
from reader.project.packing import is_comparison_file
from reader.project.saving import save
from reader.project.value import Judged, Project, judged_from

__all__ = [
    "Judged",
    "Project",
    "is_comparison_file",
    "judged_from",
    "load",
    "save",
    "stamp_of",
]
