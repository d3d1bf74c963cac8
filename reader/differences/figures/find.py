"""Figures of two linked sentences held against each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.differences.figures.figure import Figure, Figures
from reader.differences.figures.relation import Relation, relation
from reader.differences.meaning import listed
from reader.differences.side import Finding, Side

_VALUE = 3.0
_COUNTED = 2.0
_ROLE = 1.5
_UNIT = 0.5
_ALONE = 1.0
_MOST = 9.0
_FAR = 4
_SIMILAR = 1.6
_MINUTES = 30
_HOUR = 60
_LARGE = 20
_WIDE = 10
_SEVERAL = 3
_DOZENS = 24
_ENOUGH = 1.5
_NAMED_BY_ITSELF = frozenset({"label", "code", "score", "ordinal"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures that may tell of one thing, and how well they go together."""

    fit: float
    left: int
    right: int
    relation: Relation


def find_figures(left: Side, right: Side) -> Iterator[Finding]:
    """Yield where figures of the same thing differ, are vaguer, or stand on one side only."""
    one, other = (
        left.background.figures[left.sentence.id],
        right.background.figures[right.sentence.id],
    )
    pairs = paired(one, other)
    for pair in sorted(pairs, key=lambda p: (p.left, p.right)):
        if pair.relation is not Relation.AGREE:
            a, b = one.found[pair.left], other.found[pair.right]
            yield Finding(pair.relation.value, left.place(a.span), right.place(b.span))
    for i in missing(one, other, {p.left for p in pairs}):
        yield Finding(_left_out(one.found[i], right), left.place(one.found[i].span), None)
    for i in missing(other, one, {p.right for p in pairs}):
        yield Finding(_left_out(other.found[i], left), None, right.place(other.found[i].span))


def _left_out(figure: Figure, other: Side) -> str:
    """Return "missing", with "elsewhere" if another sentence of the article has the figure."""
    background = other.background
    told = any(
        figure.quantity == known.quantity
        and relation(figure, known) is Relation.AGREE
        and (figure.head == known.head or bool(figure.counted & known.counted))
        for sentence in background.sentences
        for known in background.figures[sentence].found
    )
    return "missing, elsewhere" if told else "missing"


@lru_cache(maxsize=256)
def paired(one: Figures, other: Figures) -> tuple[Pair, ...]:
    """Return which figures tell of one thing, the best fits first, each figure at most once.

    The cache is of a pure function: several kinds ask about the same two sentences in turn.
    """
    alone = _alone(one) & _alone(other)
    candidates = [
        Pair(fit, i, j, how)
        for i, a in enumerate(one.found)
        for j, b in enumerate(other.found)
        if a.quantity == b.quantity
        and (how := relation(a, b)) is not None
        and (fit := _fit(a, b, how, a.quantity in alone)) >= _ENOUGH
    ]
    candidates.sort(key=lambda p: (-p.fit, p.left + p.right, abs(p.left - p.right), p.left))
    chosen: list[Pair] = []
    for pair in candidates:
        if all(pair.left != c.left and pair.right != c.right for c in chosen):
            chosen.append(pair)
    return tuple(chosen)


def _alone(figures: Figures) -> set[str]:
    """Return the quantities of which there is one figure."""
    quantities = [figure.quantity for figure in figures.found]
    return {quantity for quantity in quantities if quantities.count(quantity) == 1}


def _fit(a: Figure, b: Figure, how: Relation, alone: bool) -> float:
    """Return how well two figures of one quantity go together."""
    other_name = a.quantity in _NAMED_BY_ITSELF and a.unit != b.unit
    other_role = bool(a.role and b.role and not a.role & b.role)
    if other_name or other_role or a.reported != b.reported:
        return 0.0
    same = how is Relation.AGREE
    fit = (_VALUE if same else 0.0) + min(len(a.clause & b.clause), 3) * _UNIT
    if a.quantity == "count":
        return fit + _fit_of_counts(a, b, how)
    counted = _COUNTED if a.counted & b.counted else 0.0
    if a.quantity in _NAMED_BY_ITSELF:
        return fit + counted + (_COUNTED if a.digits[:4] == b.digits[:4] != "" else 0.0)
    if a.quantity == "age":
        return fit + _UNIT + _fit_of_ages(a, b, how, alone)
    return fit + counted + _fit_of_measures(a, b, how, alone)


def _fit_of_ages(a: Figure, b: Figure, how: Relation, alone: bool) -> float:
    """Return what speaks for two ages being of one person: names, or that both can be right."""
    if len(a.named & b.named) > 1:
        return _COUNTED
    return _ALONE if alone and how is Relation.VAGUER and not _other_names(a, b) else 0.0


def _fit_of_measures(a: Figure, b: Figure, how: Relation, alone: bool) -> float:
    """Return what speaks for two figures with a unit being of the same.

    Where they differ, and not by little, what they are said of has to be the same.
    """
    close = _is_close(a, b) or _in_common(a, b)
    if how is Relation.DIFFER and not close:
        alike = len(a.clause & b.clause) > 1 or a.counted & b.counted
        if not alike or _is_far(a, b) or _other_names(a, b):
            return -_MOST
    sure = alone and not (_is_unplaced(a) or _is_unplaced(b))
    return _UNIT + (_ALONE if sure else 0.0) + (_ALONE if close else 0.0)


def _is_unplaced(figure: Figure) -> bool:
    """Tell whether a date is told from a day that nobody knows."""
    return figure.when is not None and figure.when.relative and figure.when.days is None


def _is_close(a: Figure, b: Figure) -> bool:
    """Tell whether two values are near enough to be told of one thing for that alone."""
    if a.clock and b.clock:
        apart = abs(a.clock.low - b.clock.low)
        return apart <= _MINUTES or apart == _HOUR
    if a.when or b.when:
        return False
    return a.low > 0 < b.low and max(a.high, b.high) <= _SIMILAR * min(a.low, b.low)


def _in_common(a: Figure, b: Figure) -> bool:
    """Tell whether two dates have their year, or month, or both in common."""
    if not (a.when and b.when):
        return False
    return bool({a.when.year, a.when.month} & {b.when.year, b.when.month} - {None})


def _is_far(a: Figure, b: Figure) -> bool:
    return not (a.when or a.clock) and max(a.high, b.high) > _FAR * max(min(a.low, b.low), 1e-9)


def _other_names(a: Figure, b: Figure) -> bool:
    return bool(a.named and b.named and not a.named & b.named)


def _fit_of_counts(a: Figure, b: Figure, how: Relation) -> float:
    """Return what speaks for two counts being of the same: what is counted, what becomes of it."""
    anybody = listed("anybody-en") | listed("reaching-en")
    one, other = a.counted - anybody - a.role, b.counted - anybody - b.role
    if how is Relation.AGREE and (a.total or b.total) and a.low != b.low:
        return _COUNTED
    if _is_compatible(a, b, how) and (not one or not other or a.clause & b.clause):
        return _COUNTED
    if one & other:
        fit = _COUNTED
    elif one and other:
        fit = -_COUNTED
    else:
        alike = a.counted & b.counted and _is_close(a, b)
        fit = _ROLE if a.role & b.role or alike else 0.0
    if how is Relation.AGREE:
        return fit
    if fit <= 0 or _other_names(a, b):
        return -_MOST
    return -_MOST if _is_far(a, b) and not (a.role & b.role or a.vague or b.vague) else fit


def _is_compatible(a: Figure, b: Figure, how: Relation) -> bool:
    """Tell whether two counts may be the same one, and are too large for that to be chance."""
    large = min(a.low, b.low) >= _LARGE and max(a.high, b.high) < _WIDE * min(a.low, b.low)
    return how is not Relation.DIFFER and large


def missing(one: Figures, other: Figures, used: Collection[int]) -> Iterator[int]:
    """Yield which figures the other sentence leaves out where it tells of the same.

    Args:
        one: the figures of the sentence that has them.
        other: those of the sentence that has not.
        used: those of `one` that have a counterpart.
    """
    for place, figure in enumerate(one.found):
        if place not in used and _is_missed(figure, other):
            yield place


def _is_missed(figure: Figure, other: Figures) -> bool:
    """Tell whether the other sentence tells of what a figure counts, without any figure."""
    if figure.quantity not in {"count", "money"} or figure.head not in other.plain:
        return False
    if figure.head in listed("anybody-en"):
        return bool(figure.role & other.senses)
    return figure.low >= (_DOZENS if figure.vague else _SEVERAL)
