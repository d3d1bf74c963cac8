"""Where one column stands while another is read: a smooth way from passage to passage.

No Qt: heights in pixels of two documents.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_HOLD = 0.55
"""So much of a sentence is read beside its counterpart before the way to the next one begins."""


@dataclass(frozen=True, slots=True)
class Knot:
    """Where both tell one passage.

    Attributes:
        top: where it begins in the column that is read.
        bottom: where it ends there.
        other: where it begins in the column that follows.
    """

    top: float
    bottom: float
    other: float


def followed(knots: Sequence[Knot], line: float) -> float | None:
    """Return the height of the follower that belongs beside a height of the leader.

    Beside a passage both move alike; between two, the follower glides from the one to the other,
    never in a leap.

    Args:
        knots: by `top`, ascending.
        line: the height that is read.

    Returns:
        `None` if they have no passage in common.
    """
    if not knots:
        return None
    index = bisect_right(knots, line, key=lambda knot: knot.top) - 1
    here = knots[max(index, 0)]
    beside = here.other + line - here.top
    if index < 0 or index + 1 == len(knots):
        return beside
    there = knots[index + 1]
    begin = here.top + _HOLD * (min(here.bottom, there.top) - here.top)
    if line <= begin or there.top <= begin:
        return beside
    share = (line - begin) / (there.top - begin)
    eased = share * share * (3 - 2 * share)
    start = here.other + begin - here.top
    return start + (there.other - start) * eased
