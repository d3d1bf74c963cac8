"""Every kind of evidence is symmetric and has its weight."""

import json

import numpy as np
import pytest

from reader.alignment import Evidence
from reader.alignment.event import event_matrices
from reader.alignment.evidence import EVIDENCE, ArticlePair
from reader.alignment.scoring import scorer
from reader.embedding import LexicalEncoder
from reader.paths import resources

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


@pytest.mark.parametrize("evidence", Evidence)
def test_the_shipped_weights_are_for_this_evidence(evidence: Evidence) -> None:
    file = resources() / "models" / f"links-{evidence.value}.json"
    content = json.loads(file.read_text(encoding="utf-8"))
    assert list(content["link"]["weights"]) == list(content["same"]["weights"]) == list(EVIDENCE)


def test_probabilities_lie_between_0_and_1(pair: ArticlePair) -> None:
    link, same = scorer(Evidence.WORDS).probabilities(pair)
    assert link.shape == same.shape == (3, 2)
    assert ((link > 0) & (link < 1) & (same > 0) & (same < 1)).all()
    assert link[1, 0] == link.max()
