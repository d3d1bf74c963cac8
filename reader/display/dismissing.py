"""What a reader can say of differences: that they are none, or are some after all."""

from __future__ import annotations

from collections.abc import Sequence

from reader.corrections import (
    Corrections,
    dismissed_findings,
    findings_taken_back,
    is_dismissed_finding,
)
from reader.display.offer import Offer
from reader.model import Comparison, Difference


def offers_for_differences(
    corrections: Corrections, comparison: Comparison, found: Sequence[Difference]
) -> tuple[Offer, ...]:
    """Return what can be corrected at differences that are told as one."""
    if all(is_dismissed_finding(corrections, comparison, difference) for difference in found):
        after = findings_taken_back(corrections, comparison, found)
        return (Offer("", "It is a difference after all", "taking a difference back", after),)
    after = dismissed_findings(corrections, comparison, found)
    return (Offer("", "Not a difference", "dismissing a difference", after),)
