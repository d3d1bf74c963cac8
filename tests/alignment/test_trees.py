"""Trees as data."""

import numpy as np

from reader.alignment.trees import trees_from

CONTENT = {
    "start": -1.0,
    "trees": [["rain", 0.5, -0.25, ["wind", 2.0, 0.5, 1.5]], 0.125],
}


def test_each_pair_is_led_to_a_leaf_of_every_tree() -> None:
    trees = trees_from(CONTENT, ("wind", "rain"))
    evidence = np.array([[9.0, 0.5], [2.0, 0.6], [2.1, 0.6]], np.float32)
    np.testing.assert_allclose(trees.log_odds(evidence), [-1.125, -0.375, 0.625])


def test_no_pairs_are_no_trouble() -> None:
    assert trees_from(CONTENT, ("wind", "rain")).log_odds(np.zeros((0, 2), np.float32)).shape == (
        0,
    )
