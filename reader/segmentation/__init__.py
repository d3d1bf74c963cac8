"""Text to sentences, with their exact places in it."""

from reader.segmentation.segment import Segmentation, as_segmented, segment

__all__ = ["Segmentation", "as_segmented", "segment"]
