"""The whole pipeline on small texts, by the words alone."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from reader.alignment.pair import ArticlePair, Places
from reader.compare import Memory, Options, compare, prepare
from reader.corrections import place_of
from reader.embedding import LexicalEncoder
from reader.errors import ModelProblem, ModelUnavailableError, ThresholdError, TooFewArticlesError
from reader.model import Anchor, AnchorKind, Article, Leftover, NoticeKind, SetAside, Span, label_of
from reader.progress import Cancelled, ProgressCallback, Stage, Step
from reader.segmentation import Segmentation

AGENCY = Article(
    "Minister Hollis resigned on Monday 😀.\n\n"
    "The port broke safety rules 42 times, officials said. Rain is expected.\n",
    outlet="Agency",
)
WIRE = Article(
    "Safety rules were broken 42 times at the port.\n\nHollis, the minister, resigned Monday.\n"
)


class BrokenEncoder(LexicalEncoder):
    name = "broken-model"

    def encode(self, _texts: Sequence[str], _progress: ProgressCallback) -> NDArray[np.float32]:
        raise ModelUnavailableError(self.name, ModelProblem.CHECKSUM, "model.safetensors")


def test_articles_are_labelled_and_every_sentence_has_its_passage() -> None:
    made = compare([AGENCY, WIRE], LexicalEncoder())
    assert [article.label for article in made.articles] == ["A", "B"]
    assert [s.id for article in made.articles for s in article.sentences] == [
        "A1",
        "A2",
        "A3",
        "B1",
        "B2",
    ]
    assert all(made.passage_of(s.id) for article in made.articles for s in article.sentences)
    assert made.passage_of("A1") is made.passage_of("B2")
    assert made.passage_of("A2") is made.passage_of("B1")


def test_a_model_that_cannot_be_had_is_replaced_by_the_words_and_told() -> None:
    made = compare([AGENCY, WIRE], BrokenEncoder())
    (notice,) = made.made_with.notices
    assert notice.kind is NoticeKind.LEXICAL_FALLBACK
    assert (notice.about, notice.reason) == ("broken-model", "checksum")
    assert made.made_with.model == "lexical"
    assert made.alignment == compare([AGENCY, WIRE], LexicalEncoder()).alignment


def test_a_language_the_model_was_not_made_for_is_told() -> None:
    class English(LexicalEncoder):
        languages = frozenset({"en"})

    german = Article("Der Minister trat am Montag zurück. Es regnete.", language="de")
    made = compare([AGENCY, german], English())
    (notice,) = made.made_with.notices
    assert (notice.kind, notice.about, notice.reason) == (
        NoticeKind.LANGUAGE_NOT_COVERED,
        "B",
        "de",
    )


@pytest.mark.parametrize("articles", [[], [AGENCY]])
def test_one_article_is_no_comparison(articles: list[Article]) -> None:
    with pytest.raises(TooFewArticlesError):
        compare(articles, LexicalEncoder())


def test_anchors_that_do_nothing_any_more_are_told() -> None:
    ours = replace(AGENCY, sha256="1"), replace(WIRE, sha256="2")
    first = compare(ours, LexicalEncoder())
    links = [("A1", "B2"), ("A2", "B1")]
    fixed = tuple(
        Anchor(AnchorKind.SAME, place_of(first, one), place_of(first, other))
        for one, other in links
    )
    kept = compare(ours, LexicalEncoder(), Options(anchors=fixed))
    assert kept.made_with.notices == ()

    begun = SetAside(Span(0, 36), Leftover.METADATA)
    aside = replace(ours[0], set_aside=(begun,)), ours[1]
    changed = replace(ours[0], text="Quite another text.", sha256="3"), ours[1]
    for articles, told in [(aside, ("A", "sentence", "1")), (changed, ("", "article", "2"))]:
        made = compare(articles, LexicalEncoder(), Options(anchors=fixed))
        (notice,) = made.made_with.notices
        assert notice.kind is NoticeKind.ANCHORS_NOT_KEPT
        assert (notice.about, notice.reason, notice.detail) == told


@pytest.mark.parametrize("threshold", [float("nan"), 2, -1, 0, 1])
def test_a_threshold_that_is_none_is_refused_before_and_after_the_work(threshold: float) -> None:
    with pytest.raises(ThresholdError):
        Options(threshold=threshold)
    with pytest.raises(ThresholdError, match="between 0 and 1"):
        prepare([AGENCY, WIRE], LexicalEncoder()).compare(threshold)


def test_with_a_memory_only_what_is_new_is_judged_and_the_result_is_that_of_a_fresh_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    judged: list[tuple[int, int]] = []
    real = ArticlePair.candidates

    def counted(pair: ArticlePair) -> Places:
        judged.append(pair.shape)
        return real(pair)

    monkeypatch.setattr(ArticlePair, "candidates", counted)
    third = Article("Minister Hollis went on Monday. The port was unsafe. Flowers lay there.\n")
    changed = replace(WIRE, text=f"{WIRE.text}Flowers lay at the harbour wall.\n")
    memory = Memory()
    for articles, new in [
        ([AGENCY, WIRE], 1),
        ([AGENCY, WIRE], 0),
        ([AGENCY, WIRE, third], 2),
        ([third, AGENCY, WIRE], 0),
        ([AGENCY, changed, third], 2),
    ]:
        judged.clear()
        remembered = prepare(articles, LexicalEncoder(), memory=memory)
        assert len(judged) == new
        found, fresh = (
            prepared.compare(0.3) for prepared in (remembered, prepare(articles, LexicalEncoder()))
        )
        created = found.made_with.created
        assert found == replace(fresh, made_with=replace(fresh.made_with, created=created))


def test_given_lines_are_taken_as_sentences() -> None:
    lines = Article("First point\n\nsecond, in two. Sentences.\n  third  \n")
    made = compare([lines, lines], LexicalEncoder(), Options(segmentation=Segmentation.LINES))
    assert [made.text(s.id) for s in made.articles[0].sentences] == [
        "First point",
        "second, in two. Sentences.",
        "third",
    ]


def test_the_work_tells_its_stages_and_can_be_stopped_in_any() -> None:
    steps: list[Step] = []
    compare([AGENCY, WIRE], LexicalEncoder(), progress=steps.append)
    assert [*dict.fromkeys(step.stage for step in steps)] == [
        Stage.SEGMENT,
        Stage.ENCODE,
        Stage.ALIGN,
        Stage.SHARED_TEXT,
        Stage.GROUP,
        Stage.DIFFERENCES,
    ]
    for stage in dict.fromkeys(step.stage for step in steps):

        def stop(step: Step, at: Stage = stage) -> None:
            if step.stage is at:
                raise Cancelled

        with pytest.raises(Cancelled):
            compare([AGENCY, WIRE], LexicalEncoder(), progress=stop)


def test_a_hundred_articles_have_different_labels() -> None:
    labels = [label_of(position) for position in range(800)]
    assert len(set(labels)) == 800
    assert [labels[i] for i in (0, 1, 24, 25, 649, 650)] == ["A", "B", "Z", "AA", "ZZ", "AAA"]
    assert "P" not in "".join(labels)
