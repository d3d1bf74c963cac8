"""Who prints one text together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def grouped(
    members: Sequence[str], shared: Mapping[tuple[str, str], int]
) -> tuple[tuple[str, ...], ...]:
    """Put members together where every two of a group share one text (complete linkage).

    Where A shares with B, and B with C, but A not with C, the pair that shares more words is
    a group, and the third stands alone.

    Args:
        members: labels, in an order that does not depend on that of the articles.
        shared: how many words two members share, by their labels either way round, where they
            do share one text.

    Returns:
        The groups, in the members' order; a member that shares with none is one of its own.
    """
    group_of = {member: [member] for member in members}
    rank = {member: position for position, member in enumerate(members)}
    known = [sorted(pair, key=rank.__getitem__) for pair in shared if rank.keys() >= set(pair)]
    joined = {frozenset(pair) for pair in shared}
    weights = {frozenset(pair): words for pair, words in shared.items()}
    known.sort(key=lambda pair: (-weights[frozenset(pair)], rank[pair[0]], rank[pair[1]]))
    for one, other in known:
        here, there = group_of[one], group_of[other]
        if here is not there and all(frozenset((a, b)) in joined for a in here for b in there):
            here += there
            group_of.update(dict.fromkeys(there, here))
    groups = {id(group): group for group in group_of.values()}
    return tuple(tuple(sorted(group, key=rank.__getitem__)) for group in groups.values())
