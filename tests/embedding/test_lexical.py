"""The fallback that needs no model."""

import numpy as np

from reader.embedding import LexicalEncoder


def nearness(one: str, other: str) -> float:
    a, b = LexicalEncoder().encode([one, other])
    return float(a @ b)


def test_the_same_words_in_another_order_are_the_same() -> None:
    assert nearness("Police closed the bridge", "The bridge police closed") > 0.999


def test_other_endings_are_near_and_other_words_far() -> None:
    assert nearness("protester arrested", "protesters arrest") > 0.9
    assert nearness("protester arrested", "rain tomorrow") < 0.1


def test_vectors_have_unit_length_but_for_texts_without_words() -> None:
    vectors = LexicalEncoder().encode(["Rain fell.", "— … —", ""])
    assert vectors.shape == (3, 2048)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), [1, 0, 0], atol=1e-6)
    assert vectors.dtype == np.float32
