"""What is worked out anew when an article changes a little, and what is not."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from reader.alignment import judge as judging
from reader.compare import Memory, compare, prepare
from reader.embedding import LexicalEncoder
from reader.model import Article, Span
from reader.progress import ProgressCallback, no_progress
from reader.revising import joined, rewritten, split

HARBOUR = Article(
    "The bridge was closed on Monday; ferries ran every ten minutes. Bakers sold out. It rained.",
    sha256="a",
)
BRIDGE = Article("The bridge is closed. Ferries run every ten minutes.", sha256="b")
RAIN = Article("It rained all day. The bakers had nothing left.", sha256="c")


class CountingEncoder(LexicalEncoder):
    """Remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(
        self, texts: Sequence[str], progress: ProgressCallback = no_progress
    ) -> NDArray[np.float32]:
        self.asked += texts
        return super().encode(texts, progress)


class Counted:
    """A comparison that is made again and again, with what each time costs."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.encoder, self.memory = CountingEncoder(), Memory()
        self.judged: list[tuple[int, int]] = []
        judge = judging.first_judgement

        def counting(pair, *how):
            self.judged.append((len(pair.left), len(pair.right)))
            return judge(pair, *how)

        monkeypatch.setattr(judging, "first_judgement", counting)

    def compare(self, *articles: Article):
        self.encoder.asked.clear()
        self.judged.clear()
        prepared = prepare(articles, self.encoder, memory=self.memory)
        made = prepared.compare(0.3)
        asked, judged = list(self.encoder.asked), list(self.judged)
        assert made.alignment == compare(articles, LexicalEncoder()).alignment
        return asked, judged


@pytest.fixture
def counted(monkeypatch):
    found = Counted(monkeypatch)
    asked, judged = found.compare(HARBOUR, BRIDGE, RAIN)
    assert (len(asked), len(judged)) == (7, 3)
    return found


def test_nothing_is_worked_out_twice(counted):
    assert counted.compare(HARBOUR, BRIDGE, RAIN) == ([], [])


def test_another_label_costs_nothing(counted):
    named = Article(BRIDGE.text, sha256="b", chosen_label="BBC")
    assert counted.compare(HARBOUR, named, RAIN) == ([], [])


def test_split_sentence_is_encoded_and_its_article_judged(counted):
    changed = split(HARBOUR, HARBOUR.text.index("ferries")).article
    asked, judged = counted.compare(changed, BRIDGE, RAIN)
    assert asked == ["The bridge was closed on Monday;", "ferries ran every ten minutes."]
    assert sorted(map(sorted, judged)) == [[2, 4], [2, 4]]


def test_joined_sentence_is_encoded_and_its_article_judged(counted):
    first = HARBOUR.text.index("Bakers")
    changed = joined(HARBOUR, Span(first, first + len("Bakers sold out."))).article
    asked, judged = counted.compare(changed, BRIDGE, RAIN)
    assert asked == ["Bakers sold out. It rained."]
    assert sorted(map(sorted, judged)) == [[2, 2], [2, 2]]


def test_only_the_sentence_that_was_edited_is_encoded(counted):
    changed = rewritten(HARBOUR, HARBOUR.text.replace("sold out", "ran out of bread")).article
    asked, judged = counted.compare(changed, BRIDGE, RAIN)
    assert asked == ["Bakers ran out of bread."]
    assert sorted(map(sorted, judged)) == [[2, 3], [2, 3]]


def test_added_article_is_held_against_the_others_alone(counted):
    more = Article("A dog barked.", sha256="d")
    asked, judged = counted.compare(HARBOUR, BRIDGE, RAIN, more)
    assert asked == ["A dog barked."]
    assert len(judged) == 3


def test_another_encoder_does_all_the_work(counted):
    counted.encoder.fingerprint = "another"
    asked, _ = counted.compare(HARBOUR, BRIDGE, RAIN)
    assert len(asked) == 7


def test_vectors_of_two_runtimes_are_never_mixed(counted, monkeypatch):
    """Where another runtime has to step in for a new sentence, all are encoded by that one."""
    encode = CountingEncoder.encode

    def encode_otherwise(self, texts, progress=no_progress):
        self.fingerprint = "stepped in"
        return encode(self, texts, progress)

    monkeypatch.setattr(CountingEncoder, "encode", encode_otherwise)
    asked, _ = counted.compare(HARBOUR, BRIDGE, Article("A dog barked.", sha256="d"))
    assert asked[0] == "A dog barked."
    assert sorted(asked[1:]) == sorted({*asked[1:]})
    assert len(asked) == 1 + 6
