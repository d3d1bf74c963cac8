"""Figures of two linked sentences held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.differences.figures.read import Figure, Figures
from reader.differences.figures.relation import Relation, relation
from reader.differences.meaning import listed
from reader.differences.side import Finding, Side

_VALUE = 3.0
_COUNTED = 2.0
_ROLE = 1.5
_UNIT = 0.5
_ENOUGH = 1.5
_NAMED_BY_ITSELF = frozenset({"label", "code", "score", "ordinal"})


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two figures that may tell of one thing, and how well they go together."""

    fit: float
    left: int
    right: int
    relation: Relation


def find_figures(left: Side, right: Side) -> Iterator[Finding]:
    """Yield where figures of the same thing differ, are vaguer, or stand on one side only."""
    one, other = left.background.figures[left.sentence.id], right.background.figures[right.sentence.id]
    pairs = paired(one, other)
    for pair in sorted(pairs, key=lambda p: (p.left, p.right)):
        if pair.relation is not Relation.AGREE:
            a, b = one.found[pair.left], other.found[pair.right]
            yield Finding(pair.relation.value, left.place(a.span), right.place(b.span))
    for figure in _missing(one, other, {p.left for p in pairs}):
        yield Finding("missing", left.place(figure.span), None)
    for figure in _missing(other, one, {p.right for p in pairs}):
        yield Finding("missing", None, right.place(figure.span))


def paired(one: Figures, other: Figures) -> list[_Pair]:
    """Return which figures tell of one thing, the best fits first, each figure at most once."""
    candidates = [
        _Pair(fit, i, j, how)
        for i, a in enumerate(one.found)
        for j, b in enumerate(other.found)
        if a.quantity == b.quantity
        and (how := relation(a, b)) is not None
        and (fit := _fit(a, b, how)) >= _ENOUGH
    ]
    candidates.sort(key=lambda p: (-p.fit, p.left + p.right, abs(p.left - p.right), p.left))
    chosen: list[_Pair] = []
    for pair in candidates:
        if all(pair.left != c.left and pair.right != c.right for c in chosen):
            chosen.append(pair)
    return chosen


def _fit(a: Figure, b: Figure, how: Relation) -> float:
    """Return how well two figures of one quantity go together."""
    same = how is Relation.AGREE
    if a.quantity in _NAMED_BY_ITSELF and a.unit != b.unit:
        return 0.0
    if a.role and b.role and not a.role & b.role:
        return 0.0
    fit = _VALUE if same else 0.0
    anybody = listed("anybody-en")
    a_counted, b_counted = a.counted - anybody - a.role, b.counted - anybody - b.role
    shared = a_counted & b_counted
    if shared:
        fit += _COUNTED
    elif a_counted and b_counted and a.quantity == "count":
        fit -= _COUNTED
    if a.role & b.role:
        fit += _ROLE
    elif a.counted & b.counted:
        fit += _COUNTED / 2
    clause = len(a.clause & b.clause)
    fit += min(clause, 3) * _UNIT
    if a.quantity not in {"count", "date", "clock"}:
        fit += _UNIT
    return fit


def _missing(one: Figures, other: Figures, used: set[int]) -> Iterator[Figure]:
    for place, figure in enumerate(one.found):
        if place not in used and _is_missed(figure, other):
            yield figure


def _is_missed(figure: Figure, other: Figures) -> bool:
    """Tell whether the other sentence tells of what a figure counts, without the figure."""
    if figure.vague or figure.quantity in _NAMED_BY_ITSELF:
        return False
    named = figure.counted - listed("anybody-en")
    return bool(named & other.senses)
