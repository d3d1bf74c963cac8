"""What may be a threshold, and that what is certain stays linked at any."""

from collections.abc import Sequence

import numpy as np
import pytest

from reader.alignment import Basis, align, is_threshold, score_pairs
from reader.embedding import LexicalEncoder
from reader.errors import ReaderError, ThresholdError
from reader.model import Alignment, Anchor, AnchorKind, Link, LinkType, Place
from reader.progress import no_progress
from tests.alignment.drawn import scores
from tests.builders import article

ONE = [
    "Minister Hollis resigned on Monday after the ferry inquiry in Wick.",
    "The inquiry counted many breaches of safety rules at the port.",
    "He declined to comment.",
]
SAME = "“minister Hollis RESIGNED, on Monday, after the ferry inquiry in Wick!”"
NEARLY = "Minister Hollis resigned after the ferry inquiry in Wick on Monday."


def aligned(texts: Sequence[Sequence[str]], threshold: float, basis: Basis) -> Alignment:
    articles = [article(*sentences, label="AB"[i]) for i, sentences in enumerate(texts)]
    vectors = [LexicalEncoder().encode(sentences) for sentences in texts]
    found = score_pairs(texts, vectors, lambda _i, _j: basis, no_progress)
    return align(articles, found, threshold=threshold)


def link_of_the_first(other: str, threshold: float, basis: Basis = Basis.WORDS) -> Link | None:
    found = aligned([ONE, ["Rain fell all day.", other]], threshold, basis)
    return next((x for x in found.links if (x.left, x.right) == ("A1", "B2")), None)


@pytest.mark.parametrize("basis", Basis)
@pytest.mark.parametrize("threshold", [0.3, 0.98, 0.985, 0.999, 1 - 1e-9])
def test_what_is_word_for_word_the_same_is_linked_at_any_threshold(
    threshold: float, basis: Basis
) -> None:
    link = link_of_the_first(SAME, threshold, basis)
    assert link is not None
    assert (link.score, link.type, link.fragile) == (1, LinkType.SAME, False)


def test_it_stands_in_one_passage_too() -> None:
    found = aligned([ONE, [SAME]], 0.999, Basis.WORDS)
    assert [p.reading_of("A") for p in found.passages if p.reading_of("B")] == [("A1",)]


def test_what_has_nearly_all_words_in_common_is_not_quite_certain_and_says_so() -> None:
    link = link_of_the_first(NEARLY, 0.95)
    assert link is not None
    assert 0.98 <= link.score < 1
    assert link.fragile
    assert link_of_the_first(NEARLY, 0.999) is None


def test_a_few_words_that_anybody_may_say_are_not_certain() -> None:
    found = aligned([ONE, [*ONE[2:], "Rain fell all day."]], 0.01, Basis.WORDS)
    (link,) = [x for x in found.links if (x.left, x.right) == ("A3", "B1")]
    assert link.score < 1


WRONG = [float("nan"), 2, -1, 0, 1, float("inf"), -float("inf")]


@pytest.mark.parametrize("threshold", WRONG)
def test_what_is_no_threshold_is_refused(threshold: float) -> None:
    assert not is_threshold(threshold)
    with pytest.raises(ThresholdError, match="between 0 and 1") as caught:
        align([article("One.", label="A")], scores((1,), {}), threshold=threshold)
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, ReaderError)


@pytest.mark.parametrize("threshold", [1e-300, 1e-46, 1e-9])
def test_the_least_threshold_links_nothing_that_was_fixed_apart(threshold: float) -> None:
    articles = [article("One.", label="A"), article("Uno.", label="B")]
    places = [Place(a.sha256, a.sentences[0].span) for a in articles]
    drawn = scores((1, 1), {((0, 0), (1, 0)): 0.9})
    found = align(articles, drawn, threshold=threshold, anchors=[Anchor(AnchorKind.APART, *places)])
    assert found.links == ()
    assert align(articles, drawn, threshold=threshold).links[0].score == pytest.approx(0.9)


def test_a_probability_is_held_against_a_threshold_just_as_exact() -> None:
    articles = [article("One.", label="A"), article("Uno.", label="B")]
    drawn = scores((1, 1), {((0, 0), (1, 0)): float(np.float32(0.7))})
    assert len(align(articles, drawn, threshold=0.7).links) == 1
