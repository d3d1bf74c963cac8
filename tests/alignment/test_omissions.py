"""Who is silent, how near it came, and whether that hangs on a hair."""

import pytest

from reader.alignment import align
from reader.model import Omission
from tests.alignment.drawn import scores
from tests.builders import article

ARTICLES = [article("One.", "Two.", label="A"), article("Uno.", "Due.", label="B")]


def omissions(probability: float, threshold: float = 0.5) -> dict[str, Omission]:
    drawn = scores((2, 2), {((0, 0), (1, 1)): probability, ((0, 1), (1, 0)): 0.1})
    found = align(ARTICLES, drawn, threshold=threshold)
    first = {p.id: r.sentences[0] for p in found.passages for r in p.readings if r.sentences}
    return {first[o.passage]: o for o in found.omissions}


def test_the_nearest_miss_is_the_most_probable_sentence() -> None:
    nearest = omissions(0.3)["A1"].nearest
    assert nearest is not None
    assert (nearest.sentence, nearest.score) == ("B2", 0.3)


def test_without_any_candidate_the_nearest_miss_has_no_probability() -> None:
    found = align(ARTICLES, scores((2, 2), {}), threshold=0.5).omissions
    assert {o.nearest.score for o in found if o.nearest} == {0}


@pytest.mark.parametrize(
    ("probability", "fragile"), [(0.44, False), (0.46, True), (0.4999, True), (0.1, False)]
)
def test_an_omission_is_fragile_where_a_little_lower_threshold_ends_it(
    probability: float, fragile: bool
) -> None:
    assert omissions(probability)["A1"].fragile is fragile


@pytest.mark.parametrize(("probability", "fragile"), [(0.54, True), (0.56, False)])
def test_a_link_is_fragile_where_a_little_higher_threshold_ends_it(
    probability: float, fragile: bool
) -> None:
    drawn = scores((2, 2), {((0, 0), (1, 1)): probability})
    (link,) = align(ARTICLES, drawn, threshold=0.5).links
    assert link.fragile is fragile


def test_it_is_probable_that_an_article_is_silent_where_no_sentence_comes_near() -> None:
    drawn = scores((2, 2), {((0, 0), (1, 0)): 0.4, ((0, 0), (1, 1)): 0.5})
    found = align(ARTICLES, drawn, threshold=0.6).omissions
    assert [o.probability for o in found if o.article == "B"] == [0.3, 1]


def test_a_score_just_below_the_threshold_is_never_rounded_up_to_it() -> None:
    nearest = omissions(0.49999)["A1"].nearest
    assert nearest is not None
    assert nearest.score == 0.4999
