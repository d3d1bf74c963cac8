"""What the stages share of reading prose: paragraphs, quotation marks, the stems of words."""

from reader.prose.quoted import Stretch, quoted, stretches
from reader.prose.stems import stem

__all__ = ["Stretch", "quoted", "stem", "stretches"]
