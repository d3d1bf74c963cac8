"""From evidence to calibrated probabilities, with fitted networks kept as data.

Two steps. The first judges a pair by the evidence of its two articles; the second judges it again
by that evidence and by its company: the first probabilities of the whole event.

Two sentences with nearly the same words are given a high probability whatever the networks say, and
those that are word for word the same are given 1: in a small event the evidence can be thin. These
figures are set, not fitted.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from reader.alignment.networks import Networks, networks_from
from reader.paths import resources


class Basis(StrEnum):
    """What two articles are compared by; each has networks of its own.

    `MEANING`: vectors of an embedding model, and words. `WORDS`: words alone, as the vectors too
    say only which words are shared. `ACROSS`: vectors alone, as the languages are different.
    """

    MEANING = "meaning"
    WORDS = "words"
    ACROSS = "across"


@dataclass(frozen=True)
class Scorer:
    """Three sets of networks.

    Attributes:
        first: "a careful reader would link them", by the evidence.
        second: the same, by the evidence and by the company.
        same: "… as telling the same main thing", given that they are linked; by the evidence.
    """

    first: Networks
    second: Networks
    same: Networks


@cache
def scorer(basis: Basis) -> Scorer:
    """Return the scorer that ships for a basis; the cache is of a constant file."""
    file = resources() / "models" / f"links-{basis.value}.json"
    return scorer_from(json.loads(file.read_text(encoding="utf-8")))


def scorer_from(content: Mapping[str, Any]) -> Scorer:
    """Read a scorer as it stands in a file of `resources/models`."""
    return Scorer(*(networks_from(content[name]) for name in ("first", "second", "same")))
