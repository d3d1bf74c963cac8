"""Links, passages and omissions of small events, by the words alone: no model is needed."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from reader.alignment import Basis, align, score_pairs
from reader.embedding import LexicalEncoder
from reader.model import Alignment, LinkType
from reader.progress import no_progress
from tests.alignment.drawn import scores
from tests.builders import article

AGENCY = [
    "Minister Hollis resigned on Monday after the ferry inquiry.",
    "The inquiry counted 42 breaches of safety rules at the port of Wick.",
    "Opposition parties called for an early election.",
    "Rain is expected in the north tomorrow.",
]
WIRE = [
    "The port of Wick broke safety rules 42 times, the inquiry found.",
    "Hollis, the minister, resigned Monday because of the inquiry into the ferry.",
    "The ferry's owner declined to comment.",
]
LOCAL = [
    "An inquiry into the ferry made minister Hollis resign on Monday.",
    "Opposition parties want an early election.",
    "Flowers lay at the harbour wall.",
]


def aligned(texts: Sequence[Sequence[str]], threshold: float = 0.3) -> Alignment:
    articles = [article(*sentences, label="ABCDEFGH"[i]) for i, sentences in enumerate(texts)]
    vectors = [LexicalEncoder().encode(sentences) for sentences in texts]
    found = score_pairs(texts, vectors, lambda _i, _j: Basis.WORDS, no_progress)
    return align(articles, found, threshold=threshold)


def passages(alignment: Alignment) -> set[frozenset[str]]:
    return {
        frozenset(s for reading in passage.readings for s in reading.sentences)
        for passage in alignment.passages
    }


def test_sentences_that_tell_the_same_are_linked_in_any_order() -> None:
    found = aligned([AGENCY, WIRE])
    assert {(link.left, link.right) for link in found.links} == {("A1", "B2"), ("A2", "B1")}


def test_a_verbatim_sentence_is_the_same_and_nearly_certain() -> None:
    found = aligned([AGENCY, [WIRE[2], AGENCY[1]]])
    (link,) = [link for link in found.links if link.left == "A2"]
    assert (link.right, link.type) == ("B2", LinkType.SAME)
    assert link.score > 0.9


def test_passages_bring_the_links_of_all_articles_together() -> None:
    found = passages(aligned([AGENCY, WIRE, LOCAL]))
    assert frozenset({"A1", "B2", "C1"}) in found
    assert frozenset({"A3", "C2"}) in found
    assert frozenset({"C3"}) in found


def test_every_sentence_stands_in_one_passage() -> None:
    found = aligned([AGENCY, WIRE, LOCAL])
    listed = [s for p in found.passages for r in p.readings for s in r.sentences]
    assert len(listed) == len(set(listed)) == len(AGENCY) + len(WIRE) + len(LOCAL)


def test_one_long_sentence_stands_against_two_short_ones() -> None:
    long = ["The bridge at Elm Road fell at noon on Friday and two workers were badly hurt there."]
    short = ["The bridge at Elm Road fell at noon on Friday.", "Two workers were badly hurt there."]
    assert {(x.left, x.right) for x in aligned([long, short]).links} == {("A1", "B1"), ("A1", "B2")}
    assert passages(aligned([long, short])) == {frozenset({"A1", "B1", "B2"})}


def test_an_article_that_is_silent_omits_the_passage_and_shows_its_nearest_miss() -> None:
    found = aligned([AGENCY, WIRE, LOCAL])
    (passage,) = [p for p in found.passages if p.reading_of("A") == ("A3",)]
    (omission,) = [o for o in found.omissions if o.passage == passage.id]
    assert (omission.article, omission.told_by) == ("B", ("A", "C"))
    assert omission.nearest is not None
    assert omission.nearest.sentence in {"B1", "B2", "B3"}
    assert omission.nearest.score < 0.3


def test_there_is_one_omission_for_each_passage_and_silent_article() -> None:
    found = aligned([AGENCY, WIRE, LOCAL])
    expected = {(p.id, label) for p in found.passages for label in p.silent}
    assert {(o.passage, o.article) for o in found.omissions} == expected


def test_a_higher_threshold_gives_fewer_links_and_never_another_score() -> None:
    few, many = aligned([AGENCY, WIRE, LOCAL], 0.8), aligned([AGENCY, WIRE, LOCAL], 0.1)
    assert set(few.links) < set(many.links)
    assert all(link.score >= 0.8 for link in few.links)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_the_articles_changes_nothing_but_the_names(order: tuple[int, ...]) -> None:
    texts = [AGENCY, WIRE, LOCAL]
    usual, other = aligned(texts), aligned([texts[i] for i in order])
    names = {"ABC"[new]: "ABC"[old] for new, old in enumerate(order)}

    def renamed(sentence: str) -> str:
        return names[sentence[0]] + sentence[1:]

    assert {(frozenset((x.left, x.right)), x.score, x.type) for x in usual.links} == {
        (frozenset((renamed(x.left), renamed(x.right))), x.score, x.type) for x in other.links
    }
    assert passages(usual) == {frozenset(map(renamed, members)) for members in passages(other)}


def test_passages_stand_in_reading_order() -> None:
    found = aligned([AGENCY, WIRE, LOCAL])
    firsts = [r.sentences[0] for p in found.passages for r in p.readings[:1] if r.sentences]
    assert firsts == ["A1", "A2", "A3", "A4"]
    order = [p.reading_of("C") for p in found.passages if p.reading_of("C")]
    assert order.index(("C3",)) == order.index(("C2",)) + 1


@pytest.mark.parametrize(
    ("texts", "links", "expected", "omissions"),
    [
        ([[], []], "", "", ""),
        ([[], ["One sentence here."]], "", "B1", "A of B1"),
        ([["One."], ["One."]], "A1B1", "A1B1", ""),
        ([["…"], ["One."]], "", "B1 A1", "A of B1 near A1, B of A1 near B1"),
        (
            [["One."], [], ["Two."]],
            "",
            "C1 A1",
            "A of C1 near A1, B of C1, B of A1, C of A1 near C1",
        ),
    ],
)
def test_tiny_articles_are_aligned_as_any(
    texts: list[list[str]], links: str, expected: str, omissions: str
) -> None:
    found = aligned(texts)
    members = {p.id: "".join(s for r in p.readings for s in r.sentences) for p in found.passages}
    assert " ".join(f"{link.left}{link.right}" for link in found.links) == links
    assert " ".join(members.values()) == expected
    assert (
        ", ".join(
            f"{o.article} of {members[o.passage]}"
            + (f" near {o.nearest.sentence}" if o.nearest else "")
            for o in found.omissions
        )
        == omissions
    )


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_the_articles_does_not_break_a_tie(order: tuple[int, ...]) -> None:
    texts = ["The bridge fell.", "A bridge fell in Wick.", "Wick lost its bridge."]
    equal = {(0, 1): 0.7, (0, 2): 0.7}
    articles = [article(texts[i], label="ABC"[place]) for place, i in enumerate(order)]
    links = {}
    for pair, probability in equal.items():
        one, other = sorted(order.index(i) for i in pair)
        links[(one, 0), (other, 0)] = probability
    found = align(articles, scores((1, 1, 1), links), threshold=0.5)
    told = [
        {texts[order["ABC".index(s[0])]] for r in p.readings for s in r.sentences}
        for p in found.passages
    ]
    assert {texts[0], texts[1]} in told
    assert {texts[2]} in told
