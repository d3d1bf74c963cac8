from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.alignment.verbatim import runs as module
from reader.alignment.verbatim.runs import (
    MOST_OFTEN,
    Run,
    Shingles,
    matches_of,
    maximal_runs,
    runs_of,
    shingles_of,
)
from reader.alignment.verbatim.words import Vocabulary, words_of
from tests.builders import article


def shingles(*texts: str, length: int = 3) -> list[Shingles]:
    vocabulary = Vocabulary()
    return shingles_of([words_of(article(t), (), vocabulary) for t in texts], length)


def runs(one: str, other: str, length: int = 3) -> list[Run]:
    return runs_of(*shingles(one, other, length=length))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a b c d", "a b c d", [(0, 0, 4)]),
        ("x a b c", "a b c y", [(1, 0, 3)]),
        ("a b c x d e f", "a b c y d e f", [(0, 0, 3), (4, 4, 3)]),
        ("a b c d e f", "d e f a b c", [(0, 3, 3), (3, 0, 3)]),
        ("a b x", "a b y", []),
        ("a b", "a b", []),
        ("", "a b c", []),
        # The longest first; what sticks out of its overlap is left, if long enough.
        ("a b c d e", "c d e x a b c d", [(0, 4, 4)]),
        ("a b c d e f g", "d e f g x a b c d e", [(0, 5, 5)]),
        ("a b c d e f g h", "d e f g h x a b c d e", [(0, 6, 5), (5, 2, 3)]),
        # Twice here, once there: the words there are taken only once.
        ("a b c x a b c", "a b c", [(0, 0, 3)]),
        ("a b c x a b c", "a b c y a b c", [(0, 0, 3), (4, 4, 3)]),
    ],
)
def test_runs(one: str, other: str, expected: list[Run]) -> None:
    assert runs(one, other) == expected


@pytest.mark.parametrize("length", [1, 2, 3, 5, 7, 8])
def test_shingles_of_any_length_are_told_apart(length: int) -> None:
    text = " ".join("abcdefgh"[:length])
    assert runs(text, text + " x", length) == [(0, 0, length)]
    assert runs(text, "z " + text[2:], length) == []


WORDS = st.lists(st.sampled_from("abc"), max_size=30).map(" ".join)


@given(WORDS, WORDS)
def test_runs_are_equal_words_and_do_not_overlap(one: str, other: str) -> None:
    left, right = one.split(), other.split()
    taken: list[set[int]] = [set(), set()]
    for i, j, words in runs(one, other):
        assert words >= 3
        assert left[i : i + words] == right[j : j + words]
        for known, start, size in ((taken[0], i, len(left)), (taken[1], j, len(right))):
            here = set(range(start, start + words))
            assert not known & here
            assert max(here) < size
            known.update(here)


@given(WORDS, WORDS)
def test_nothing_long_is_left_where_nothing_repeats_often(one: str, other: str) -> None:
    left, right = (
        [f"{word}{n // 3}" for n, word in enumerate(text.split())] for text in (one, other)
    )
    found = runs(" ".join(left), " ".join(right))
    for _, j, words in found:
        right[j : j + words] = [f"taken{n}" for n in range(words)]
    for i, _, words in found:
        left[i : i + words] = ["-"] * words
    free = {tuple(left[i : i + 3]) for i in range(len(left) - 2)}
    assert not free & {tuple(right[j : j + 3]) for j in range(len(right) - 2)}


REPETITIONS = {
    "one word": "rain " * 20_000,
    "one sentence": "no ferry will sail today from any port on the coast " * 2_000,
    "two words": "rain fell " * 10_000,
    "one sentence, numbered now and then": " ".join(
        f"no ferry will sail today from port {n // 9}" for n in range(5_000)
    ),
}


@pytest.mark.parametrize("text", REPETITIONS.values(), ids=REPETITIONS)
@pytest.mark.parametrize("more", ["", "but it rained all day on the island "])
def test_repetition_costs_no_more_than_its_length(
    text: str, more: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at = 0
    stretches = module.stretches

    def counted(flags):
        nonlocal looked_at
        looked_at += len(flags)
        return stretches(flags)

    monkeypatch.setattr(module, "stretches", counted)
    left, right = shingles(text, more + text, length=8)
    matches = matches_of(left, right)
    words = left.size + right.size

    assert len(matches[0]) <= MOST_OFTEN * words
    assert len(maximal_runs(*matches, 8)) <= words
    found = runs_of(left, right)
    assert looked_at <= MOST_OFTEN * words
    assert sum(run[2] for run in found) >= 0.9 * (left.size - 1)


def test_what_an_article_alone_has_is_not_kept() -> None:
    left, right = shingles("a b c x y z w", "a b c d e")
    assert (left.places.tolist(), right.places.tolist()) == ([0], [0])
    assert np.array_equal(left.names, right.names)
