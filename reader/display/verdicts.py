"""How many verdicts a comparison gives, and how many of them hang by a thread."""

from __future__ import annotations

from dataclasses import dataclass

from reader.display.omissions import ranked_omissions
from reader.model import Comparison


@dataclass(frozen=True, slots=True)
class VerdictCounts:
    """The verdicts in counts.

    Attributes:
        links: how many there are.
        omissions: how many points articles leave out, as the list of omissions counts them: told
            by enough others, and not even in part elsewhere.
        fragile_links: how many links a slightly higher threshold would take away.
        fragile_omissions: how many omissions a slightly lower one would take away.
    """

    links: int
    omissions: int
    fragile_links: int
    fragile_omissions: int

    @property
    def fragile(self) -> int:
        """How many of both a small change of the threshold would turn."""
        return self.fragile_links + self.fragile_omissions


def count_verdicts(comparison: Comparison) -> VerdictCounts:
    """Return the counts of a comparison."""
    links = comparison.alignment.links
    omissions = [
        view.omission
        for view in ranked_omissions(comparison)
        if view.main and not view.omission.told_in_part
    ]
    return VerdictCounts(
        links=len(links),
        omissions=len(omissions),
        fragile_links=sum(link.fragile for link in links),
        fragile_omissions=sum(omission.fragile for omission in omissions),
    )
