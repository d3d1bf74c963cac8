"""Networks as data."""

import numpy as np

from reader.alignment.networks import networks_from

ONE = [
    {"weights": [[1.0, -1.0], [0.0, 2.0]], "added": [0.0, 1.0]},
    {"weights": [[2.0], [-1.0]], "added": [0.5]},
]
CONTENT = {
    "inputs": {"rain": [-1, 1, 0, 1], "wind": [0, 10, 5, 5]},
    "members": [ONE],
}


def test_evidence_goes_through_the_layers() -> None:
    found = networks_from(CONTENT)
    assert found.kinds == ("rain", "wind")
    # rain 0.5 -> 0.5; wind 10 -> 1. Hidden: 0.5 and -0.5 + 2 + 1 = 2.5. Out: 1 - 2.5 + 0.5.
    np.testing.assert_allclose(found.log_odds(np.array([[0.5, 10.0]])), [-1.0])


def test_what_lies_far_out_counts_no_more_than_the_bound() -> None:
    found = networks_from(CONTENT)
    assert found.log_odds(np.array([[9.0, 99.0]])) == found.log_odds(np.array([[1.0, 10.0]]))


def test_members_judge_together() -> None:
    other = [ONE[0], {"weights": [[2.0], [-1.0]], "added": [1.5]}]
    found = networks_from(CONTENT | {"members": [ONE, other]})
    np.testing.assert_allclose(found.log_odds(np.array([[0.5, 10.0]])), [-0.5])


def test_no_pairs_are_no_trouble() -> None:
    assert networks_from(CONTENT).probabilities(np.zeros((0, 2))).shape == (0,)
