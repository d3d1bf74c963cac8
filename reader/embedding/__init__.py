"""Sentences to vectors: an encoder from a model, or from the words alone."""

from reader.embedding.encoder import Encoder
from reader.embedding.lexical import LexicalEncoder
from reader.embedding.opening import open_encoder

__all__ = ["Encoder", "LexicalEncoder", "open_encoder"]
