"""Text to sentences, with their exact places in it."""

from reader.segmentation.segment import Segmentation, segment

__all__ = ["Segmentation", "segment"]
