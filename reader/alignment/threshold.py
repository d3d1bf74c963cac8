"""What may be the threshold of a link."""

from __future__ import annotations

import numpy as np

from reader.errors import ThresholdError

_LEAST = float(np.finfo(np.float32).tiny)


def is_threshold(value: float) -> bool:
    """Tell whether a value lies between 0 and 1, both left out; not a number does not.

    >>> [is_threshold(value) for value in (0.3, 0, 1, float("nan"))]
    [True, False, False, False]
    """
    return 0 < value < 1


def as_exact_as_probabilities(threshold: float) -> float:
    """Return the threshold as exact as the probabilities, so that equal is equal.

    It stays above 0, which is the probability of what must not be linked.

    Raises:
        ThresholdError: if it is not between 0 and 1.
    """
    if not is_threshold(threshold):
        raise ThresholdError(threshold)
    return max(float(np.float32(threshold)), _LEAST)
