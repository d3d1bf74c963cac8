"""Every kind of evidence is symmetric; the shipped trees ask only for what there is."""

import numpy as np
import pytest

from reader.alignment import Evidence
from reader.alignment.company import COMPANY, company_of
from reader.alignment.event import event_matrices
from reader.alignment.evidence import EVIDENCE, ArticlePair, candidates, evidence_of
from reader.alignment.scoring import scorer
from reader.alignment.trees import Node
from reader.embedding import LexicalEncoder

TEXTS = [
    ["The port broke the rules 42 times.", "Hollis resigned.", '"We knew it," she said.'],
    ["Minister Hollis resigned on Monday.", "There were 40 breaches at the port."],
]


@pytest.fixture
def pair() -> ArticlePair:
    return ArticlePair(*event_matrices(TEXTS, [LexicalEncoder().encode(t) for t in TEXTS]))


@pytest.mark.parametrize("kind", EVIDENCE)
def test_seen_from_the_other_article_it_is_the_same(pair: ArticlePair, kind: str) -> None:
    turned = ArticlePair(pair.right, pair.left)
    np.testing.assert_allclose(EVIDENCE[kind](pair), EVIDENCE[kind](turned).T, atol=1e-6)
    assert EVIDENCE[kind](pair).shape == (3, 2)


def test_the_rarest_shared_word_weighs_more_than_a_common_one() -> None:
    texts = [["Ferry sank.", "Ferry Hollis."], ["Hollis spoke.", "Ferry left.", "Ferry came."]]
    made = event_matrices(texts, [LexicalEncoder().encode(t) for t in texts])
    rarest = EVIDENCE["rarest word"](ArticlePair(*made))
    assert rarest[1, 0] > rarest[0, 1] > rarest[0, 0] == 0


def test_figures_agree_or_conflict(pair: ArticlePair) -> None:
    assert EVIDENCE["figures conflict"](pair)[0].tolist() == [0, 1]
    assert EVIDENCE["figures shared"](pair).max() == 0


def test_names_are_no_evidence_without_names() -> None:
    texts = [["Minister Ada Hollis resigned."], ["Ada Hollis, the Minister, sang loudly."]]
    both = ArticlePair(*event_matrices(texts, [LexicalEncoder().encode(t) for t in texts]))
    assert EVIDENCE["tfidf"](both)[0, 0] > 0
    assert EVIDENCE["tfidf without names"](both)[0, 0] == 0


def test_each_sentence_is_judged_with_the_ten_that_come_nearest() -> None:
    texts = [[f"Point {i} of the list." for i in range(40)] for _ in range(2)]
    vectors = [np.random.default_rng(i).normal(size=(40, 8)).astype(np.float32) for i in range(2)]
    rows, columns = candidates(ArticlePair(*event_matrices(texts, vectors)))
    assert np.bincount(rows, minlength=40).min() >= 10
    assert np.bincount(columns, minlength=40).min() >= 10
    assert len(rows) <= 2 * 10 * 40


def test_evidence_can_be_stopped_between_its_kinds(pair: ArticlePair) -> None:
    pauses: list[None] = []
    evidence_of(pair, candidates(pair), lambda: pauses.append(None))
    assert len(pauses) == len(EVIDENCE)


def test_a_third_article_speaks_for_a_pair_and_against_it() -> None:
    first = {
        (0, 1): np.array([[0.5, 0.5]]),
        (0, 2): np.array([[0.9]]),
        (1, 2): np.array([[0.8], [0.1]]),
    }
    places = (np.array([0, 0]), np.array([0, 1]))
    company = dict(zip(COMPANY, company_of(first, (0, 1), places, 3).T, strict=True))
    np.testing.assert_allclose(company["through a third article"], [0.72, 0.09], atol=1e-6)
    np.testing.assert_allclose(company["against a third article"], [0.1, 0.8], atol=1e-6)


@pytest.mark.parametrize("evidence", Evidence)
def test_the_shipped_trees_are_small_and_ask_for_evidence_that_there_is(evidence: Evidence) -> None:
    def depth(node: Node | float, kinds: int) -> int:
        if not isinstance(node, Node):
            return 0
        assert 0 <= node.kind < kinds
        return 1 + max(depth(node.at_most, kinds), depth(node.more, kinds))

    found = scorer(evidence)
    assert all(1 <= depth(tree, len(EVIDENCE)) <= 3 for tree in found.first.trees)
    every = len(EVIDENCE) + len(COMPANY)
    assert all(1 <= depth(tree, every) <= 3 for tree in found.second.trees)


def test_probabilities_lie_between_0_and_1_and_the_true_pair_has_the_best() -> None:
    made = event_matrices(TEXTS, [LexicalEncoder().encode(t) for t in TEXTS])
    ((pair, link, same),) = scorer(Evidence.WORDS).probabilities(made, lambda _done, _all: None)
    assert pair == (0, 1)
    assert link.shape == same.shape == (3, 2)
    assert ((link >= 0) & (link < 1) & (same >= 0) & (same < 1)).all()
    assert link[1, 0] == link.max()
