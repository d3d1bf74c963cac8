from __future__ import annotations

import gc
from weakref import ref

from reader.display.once import once
from tests.builders import comparison

TOLD = {"A": ["One."], "B": ["Two."]}


def test_what_is_worked_out_is_remembered_for_the_same_comparison_only():
    worked = []

    @once
    def labels(made):
        worked.append(made)
        return tuple(a.label for a in made.articles)

    one, other = comparison(TOLD), comparison(TOLD)
    assert labels(one) is labels(one)
    assert labels(other) == labels(one)
    assert [made is one for made in worked] == [True, False]


def test_comparison_that_is_gone_is_forgotten():
    @once
    def count(made):
        return len(made.articles)

    made = comparison(TOLD)
    gone = ref(made)
    assert count(made) == 2
    del made
    gc.collect()
    assert gone() is None
    assert count(comparison({"A": ["One."], "B": ["Two."], "C": ["Three."]})) == 3
