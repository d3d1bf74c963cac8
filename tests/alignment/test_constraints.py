"""What the reader fixed holds, whatever the scores say.

In the pictures `A1 = B1` fixes a link, `A1 ~ B1` a partial one, `A1 | B1` that there is none,
`A1 + A2` one passage, `A1 / B1` two, and `A1 > B` that B tells it nowhere.
"""

import re
from dataclasses import replace

import pytest

from reader.alignment import align
from reader.alignment.constraints import (
    At,
    Constraints,
    constraints_on,
    not_kept,
    with_constraints,
)
from reader.model import Alignment, Anchor, AnchorKind, Article, LinkType, Origin, Place
from tests.alignment.drawn import scores
from tests.builders import article

KINDS = {
    "=": AnchorKind.SAME,
    "~": AnchorKind.PARTIAL,
    "|": AnchorKind.APART,
    "+": AnchorKind.TOGETHER,
    "/": AnchorKind.SEPARATE,
    ">": AnchorKind.SILENT,
}
ARTICLES = [
    article("One fell.", "Two rose.", "Three left.", label="A"),
    article("A first fell.", "A second rose.", label="B"),
    article("It fell, a third.", label="C"),
]
SCORES = scores(
    (3, 2, 1),
    {((0, 0), (1, 0)): 0.9, ((0, 1), (1, 1)): 0.8, ((0, 0), (2, 0)): 0.7, ((1, 0), (2, 0)): 0.6},
)


def anchors(picture: str) -> list[Anchor]:
    found = re.findall(r"(\w+) (\S) (\w+)", picture)
    return [Anchor(KINDS[sign], place(one), place(other)) for one, sign, other in found]


def place(name: str) -> Place:
    owner = next(a for a in ARTICLES if a.label == name[0])
    if len(name) == 1:
        return Place(owner.sha256)
    return Place(owner.sha256, owner.sentences[int(name[1:]) - 1].span)


def aligned(picture: str, articles: list[Article] = ARTICLES) -> Alignment:
    return align(articles, SCORES, threshold=0.5, anchors=anchors(picture))


def links(alignment: Alignment) -> str:
    return " ".join(f"{link.left}{link.right}" for link in alignment.links)


def passages(alignment: Alignment) -> set[str]:
    return {"".join(s for r in p.readings for s in r.sentences) for p in alignment.passages}


@pytest.mark.parametrize(
    ("picture", "expected_links", "expected_passages"),
    [
        ("", "A1B1 A2B2 A1C1 B1C1", "A1B1C1 / A2B2 / A3"),
        ("A3 = B2", "A1B1 A2B2 A3B2 A1C1 B1C1", "A1B1C1 / A2A3B2"),
        ("A1 | B1", "A2B2 A1C1 B1C1", "A1C1 / B1 / A2B2 / A3"),
        ("A1 > C", "A1B1 A2B2 B1C1", "A1B1 / C1 / A2B2 / A3"),
        ("A1 > B", "A2B2 A1C1 B1C1", "A1C1 / B1 / A2B2 / A3"),
        ("A2 + A3, A2 + B2", "A1B1 A2B2 A1C1 B1C1", "A1B1C1 / A2A3B2"),
        ("A2 + A3", "A1B1 A2B2 A1C1 B1C1", "A1B1C1 / A2A3 / B2"),
        ("A2 / B2", "A1B1 A2B2 A1C1 B1C1", "A1B1C1 / A2 / B2 / A3"),
        ("A3 = C1, A3 | C1", "A1B1 A2B2 A1C1 B1C1", "A1B1C1 / A2B2 / A3"),
        ("A3 > B, A3 = B2", "A1B1 A2B2 A3B2 A1C1 B1C1", "A1B1C1 / A2A3B2"),
        ("A3 = B2, A3 > B", "A1B1 A2B2 A1C1 B1C1", "A1B1C1 / A2B2 / A3"),
        ("A1 = A2", "A1B1 A2B2 A1C1 B1C1", "A1B1C1 / A2B2 / A3"),
        ("A3 = B2, A3 / B2", "A1B1 A2B2 A3B2 A1C1 B1C1", "A1B1C1 / A2B2 / A3"),
        ("A3 / B2, A3 = B2", "A1B1 A2B2 A3B2 A1C1 B1C1", "A1B1C1 / A2A3B2"),
        ("A3 + B2, A3 | B2", "A1B1 A2B2 A1C1 B1C1", "A1B1C1 / A2B2 / A3"),
        ("A1 = B1, B1 = C1, A1 / C1", "A1B1 A2B2 A1C1 B1C1", "A1 / B1C1 / A2B2 / A3"),
        ("A1 + B1, B1 + C1, A1 | C1", "A1B1 A2B2 B1C1", "A1 / B1C1 / A2B2 / A3"),
        ("A1 = B1, B1 = C1, A1 > C", "A1B1 A2B2 B1C1", "A1 / B1C1 / A2B2 / A3"),
    ],
)
def test_anchors_are_hard_constraints(
    picture: str, expected_links: str, expected_passages: str
) -> None:
    found = aligned(picture)
    assert links(found) == expected_links
    assert passages(found) == set(expected_passages.split(" / "))


def test_a_link_of_the_reader_is_certain_and_says_so() -> None:
    (link,) = [x for x in aligned("A3 ~ B2").links if x.left == "A3"]
    assert (link.score, link.type, link.origin) == (1, LinkType.PARTIAL, Origin.READER)
    assert not link.fragile


def test_an_omission_of_the_reader_says_so() -> None:
    by_reader = [o for o in aligned("A3 > B").omissions if o.origin is Origin.READER]
    assert [(o.article, o.told_by) for o in by_reader] == [("B", ("A",))]


def test_an_omission_is_the_readers_only_if_all_that_is_told_there_was_said_to_be_silent() -> None:
    def omission(picture: str) -> Origin:
        found = aligned(f"A3 = C1, A1 | C1, B1 | C1, {picture}")
        (passage,) = [p.id for p in found.passages if p.reading_of("C")]
        return next(o.origin for o in found.omissions if (o.passage, o.article) == (passage, "B"))

    assert omission("A3 > B") is Origin.MACHINE
    assert omission("C1 > B") is Origin.MACHINE
    assert omission("A3 > B, C1 > B") is Origin.READER


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("A3 = B2", "A3 > B"),
        ("A3 = B2", "B2 > A"),
        ("A3 > B", "A3 = B2"),
        ("A3 > B", "A3 = B2, A3 / B2"),
        ("A3 > B", "A3 + B2"),
        ("B2 > A", "A3 + C1, C1 + B2"),
        ("A1 / B1", "A1 + B1"),
        ("A1 / C1", "A1 + B1, B1 + C1"),
    ],
)
def test_nothing_is_kept_of_an_earlier_anchor_that_later_ones_contradict(
    earlier: str, later: str
) -> None:
    both = constraints_on(ARTICLES, anchors(f"{earlier}, {later}"))
    assert both == constraints_on(ARTICLES, anchors(later))


def test_no_sentence_is_told_nowhere_in_its_own_article() -> None:
    assert constraints_on(ARTICLES, anchors("A3 > A")) == Constraints()


@pytest.mark.parametrize("silent", [((0, 2), 1), ((1, 0), 0)])
def test_what_is_told_nowhere_there_has_no_probability_there(silent: tuple[At, int]) -> None:
    drawn = scores((3, 2), {((0, 2), (1, 0)): 0.9, ((0, 0), (1, 1)): 0.8, ((0, 1), (1, 1)): 0.7})
    pair = with_constraints(drawn, Constraints(silent=frozenset({silent}))).pairs[0, 1]
    places = zip(pair.rows.tolist(), pair.columns.tolist(), strict=True)
    assert dict(zip(places, pair.link.round(2).tolist(), strict=True)) == pytest.approx(
        {(0, 1): 0.8, (1, 1): 0.7, (2, 0): 0.0}
    )


def test_anchors_survive_another_order_of_the_articles() -> None:
    turned = [ARTICLES[2], ARTICLES[0], ARTICLES[1]]
    found = constraints_on(turned, anchors("A3 = B2, A1 > C, A2 | B2"))
    assert found.links == {((1, 2), (2, 1)): LinkType.SAME}
    assert found.silent == {((1, 0), 0)}
    assert found.apart == {((1, 1), (2, 1))}


def test_anchors_of_an_article_that_is_not_there_do_nothing() -> None:
    assert constraints_on(ARTICLES[:2], anchors("A1 = C1, A1 > C")) == constraints_on(
        ARTICLES[:2], []
    )


def test_an_article_without_a_checksum_is_meant_by_no_anchor() -> None:
    nameless = article("One fell.", label="A", sha256="")
    span = nameless.sentences[0].span
    anchor = Anchor(AnchorKind.SAME, Place("", span), place("B1"))
    assert constraints_on([nameless, ARTICLES[1]], [anchor]) == constraints_on(ARTICLES[:2], [])


def test_anchors_that_do_nothing_are_counted_by_what_is_not_there() -> None:
    shortened = replace(ARTICLES[0], sentences=ARTICLES[0].sentences[:2])
    fixed = anchors("A1 = B1, A3 = B2, A3 > B, B2 / A3, A2 > B, B1 = C1, A1 > C, A3 = C1")
    assert not_kept(ARTICLES, fixed) == {}
    assert not_kept([shortened, *ARTICLES[1:]], fixed) == {"A": 4}
    assert not_kept([shortened, ARTICLES[1]], fixed) == {"A": 3, "": 3}


def test_an_article_that_is_there_twice_keeps_its_anchors_if_one_has_the_sentence() -> None:
    shortened = replace(ARTICLES[0], sentences=(), label="D")
    assert not_kept([shortened, *ARTICLES], anchors("A1 = B1, A1 > B")) == {}


def test_an_anchor_without_a_checksum_is_not_kept() -> None:
    nameless = article("One fell.", label="A", sha256="")
    anchor = Anchor(AnchorKind.SAME, Place("", nameless.sentences[0].span), place("B1"))
    assert not_kept([nameless, ARTICLES[1]], [anchor]) == {"": 1}
