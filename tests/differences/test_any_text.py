"""What must hold of quotations, sources and certainty whatever the text is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.differences.attribution.find import find_sources
from reader.differences.attribution.grammar import word_set
from reader.differences.certainty.find import find_certainty
from reader.differences.quotations.find import find_quotes
from tests.differences.telling import Find, told

KINDS = (find_quotes, find_sources, find_certainty)

_PARTS = sorted(
    word_set(
        """Ames Ruiz police the mill burnt burn said that told reporters according to in her view
        , . : " “ ” ‘ ’ « » „ … [the owners] […] reportedly allegedly may not did n’t no one denied
        almost will close closed it is thought 100 😀 é"""
    )
)
sentences = st.lists(st.sampled_from(_PARTS), min_size=1, max_size=20).map(" ".join)
anything = st.text(max_size=60)


@pytest.mark.parametrize("find", KINDS)
@given(left=sentences, right=sentences)
def test_what_is_found_is_symmetric_and_lies_in_its_sentence(
    find: Find, left: str, right: str
) -> None:
    told(find, left, right)


@pytest.mark.parametrize("find", KINDS)
@given(left=anything, right=anything)
def test_no_text_is_too_odd(find: Find, left: str, right: str) -> None:
    told(find, left or "a", right or "a")


@pytest.mark.parametrize("find", KINDS)
@given(text=sentences)
def test_a_sentence_does_not_differ_from_itself(find: Find, text: str) -> None:
    assert told(find, text, text) == []
