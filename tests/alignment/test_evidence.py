"""Every kind of evidence is symmetric, and says what its name says."""

from collections.abc import Sequence

import numpy as np
import pytest

from reader.alignment.article import article_sides
from reader.alignment.company import COMPANY, FirstLinks, company_of
from reader.alignment.evidence import EVIDENCE, WITHOUT_WORDS, evidence_of
from reader.alignment.pair import ArticlePair
from reader.alignment.scoring import Basis, scorer
from reader.embedding import LexicalEncoder

TEXTS = [
    ["The port broke the rules 42 times.", "Hollis resigned.", '"We knew it all along," she said.'],
    ["Minister Hollis resigned on Monday.", "There were 40 breaches at the port."],
]


def pair_of(texts: Sequence[Sequence[str]], *, across: bool = False) -> ArticlePair:
    sides = article_sides(texts, [LexicalEncoder().encode(sentences) for sentences in texts])
    return ArticlePair(*sides, across)


@pytest.mark.parametrize("kind", EVIDENCE)
def test_seen_from_the_other_article_it_is_the_same(kind: str) -> None:
    pair, turned = pair_of(TEXTS), pair_of(TEXTS[::-1])
    np.testing.assert_allclose(EVIDENCE[kind](pair), EVIDENCE[kind](turned).T, atol=1e-6)
    assert EVIDENCE[kind](pair).shape == (3, 2)


@pytest.mark.parametrize("kind", EVIDENCE)
@pytest.mark.parametrize("texts", [[[], ["One sentence."]], [["— …"], ["— …"]]])
def test_articles_of_next_to_nothing_are_no_trouble(kind: str, texts: list[list[str]]) -> None:
    pair = pair_of(texts)
    found = evidence_of(pair, pair.candidates(), [kind])
    assert np.isfinite(found).all()


def test_the_rarest_shared_word_weighs_more_than_a_common_one() -> None:
    texts = [["Ferry sank.", "Ferry Hollis."], ["Hollis spoke.", "Ferry left.", "Ferry came."]]
    rarest = EVIDENCE["rarest word"](pair_of(texts))
    assert rarest[1, 0] > rarest[0, 1] > rarest[0, 0] == 0


def test_figures_agree_or_conflict() -> None:
    assert EVIDENCE["figures conflict"](pair_of(TEXTS))[0].tolist() == [0, 1]
    assert EVIDENCE["figures shared"](pair_of(TEXTS)).max() == 0


def test_names_are_no_evidence_without_names() -> None:
    pair = pair_of([["Minister Ada Hollis resigned."], ["Ada Hollis, the Minister, sang loudly."]])
    assert EVIDENCE["tfidf"](pair)[0, 0] > 0
    assert EVIDENCE["tfidf without names"](pair)[0, 0] == 0


def test_who_said_it_is_no_evidence_without_reporting_words() -> None:
    pair = pair_of([["A spokesman said rain fell."], ["The bridge closed, a spokesman said."]])
    assert EVIDENCE["tfidf"](pair)[0, 0] > 0
    assert EVIDENCE["tfidf without reporting"](pair)[0, 0] == 0


def test_a_clause_that_the_other_sentence_tells_is_found() -> None:
    texts = [
        ["Voters queued for hours in heavy snow, while the oldest bridge of Wick was blown up."],
        ["The oldest bridge of Wick was blown up.", "Trains ran late."],
    ]
    told = EVIDENCE["clause told"](pair_of(texts))
    assert told[0].tolist() == [1, 0]
    assert EVIDENCE["covered"](pair_of(texts))[0, 0] < 0.7


def test_across_languages_words_say_nothing() -> None:
    pair = pair_of([TEXTS[0], TEXTS[0]], across=True)
    assert not pair.tfidf.any()
    assert not pair.verbatim.any()
    assert set(WITHOUT_WORDS) < set(EVIDENCE)


def test_each_sentence_is_judged_with_the_ten_that_come_nearest() -> None:
    texts = [[f"Point {i} of the list." for i in range(40)] for _ in range(2)]
    vectors = [np.random.default_rng(i).normal(size=(40, 8)).astype(np.float32) for i in range(2)]
    rows, columns = ArticlePair(*article_sides(texts, vectors)).candidates()
    assert np.bincount(rows, minlength=40).min() >= 10
    assert np.bincount(columns, minlength=40).min() >= 10
    assert len(rows) <= 2 * 10 * 40


def test_a_third_article_speaks_for_a_pair_and_against_it() -> None:
    first = {
        (0, 1): np.array([[0.5, 0.5]], np.float32),
        (0, 2): np.array([[0.9]], np.float32),
        (1, 2): np.array([[0.8], [0.1]], np.float32),
    }
    places = (np.array([0, 0]), np.array([0, 1]))
    found = company_of(FirstLinks(3, first), (0, 1), places)
    company = dict(zip(COMPANY, found.T, strict=True))
    np.testing.assert_allclose(company["through a third article"], [0.72, 0.09], atol=1e-6)
    np.testing.assert_allclose(company["against a third article"], [0.1, 0.8], atol=1e-6)


@pytest.mark.parametrize("basis", Basis)
def test_what_ships_asks_for_evidence_that_there_is(basis: Basis) -> None:
    found = scorer(basis)
    assert set(found.first.kinds) == set(found.same.kinds) <= set(EVIDENCE)
    assert found.second.kinds == (*found.first.kinds, *COMPANY)
