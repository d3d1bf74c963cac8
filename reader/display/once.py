"""What is worked out of a comparison once, however many ask for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import ReferenceType, ref

from reader.model import Comparison

Value = TypeVar("Value")


def once(work: Callable[[Comparison], Value]) -> Callable[[Comparison], Value]:
    """Remember what a pure function returns for a comparison as long as that lives.

    A comparison is known by what it is, not by what it says: to look at all of it would take as
    long as the work. What is returned must not be changed, nor hold the comparison.
    """
    known: dict[int, tuple[ReferenceType[Comparison], Value]] = {}

    @wraps(work)
    def remembered(comparison: Comparison) -> Value:
        key = id(comparison)
        found = known.get(key)
        if found is None or found[0]() is not comparison:
            found = ref(comparison, lambda _gone: known.pop(key, None)), work(comparison)
            known[key] = found
        return found[1]

    return remembered
