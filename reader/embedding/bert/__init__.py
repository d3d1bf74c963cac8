"""The bundled model without torch: its forward pass in numpy, on sentences without padding."""

from reader.embedding.bert.runtime import Bert, load

__all__ = ["Bert", "load"]
