"""Sentences to vectors: an encoder from a model, or from the words alone."""

from reader.embedding.encoder import Encoder
from reader.embedding.kept import Kept, clear_models, clear_vectors, kept_models, kept_vectors
from reader.embedding.lexical import LexicalEncoder
from reader.embedding.opening import MANY, open_encoder

__all__ = [
    "MANY",
    "Encoder",
    "Kept",
    "LexicalEncoder",
    "clear_models",
    "clear_vectors",
    "kept_models",
    "kept_vectors",
    "open_encoder",
]
