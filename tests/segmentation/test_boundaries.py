from __future__ import annotations

from dataclasses import replace

from reader.model import Article, Boundary, Leftover, Span
from reader.segmentation import Segmentation, segment

TEXT = "The bridge was closed; ferries ran. Bakers sold out.\n\nIt rained."


def sentences(article, segmentation=Segmentation.AUTO):
    return [article.text_of(s) for s in segment(article, segmentation).sentences]


def with_boundary(words, begins, text=TEXT):
    return Article(text, boundaries=(Boundary(text.index(words), begins),))


def test_a_sentence_begins_where_the_reader_says() -> None:
    assert sentences(with_boundary("ferries", begins=True)) == [
        "The bridge was closed;",
        "ferries ran.",
        "Bakers sold out.",
        "It rained.",
    ]


def test_a_sentence_goes_on_where_the_reader_says_over_a_paragraph_too() -> None:
    assert sentences(with_boundary("It", begins=False))[1:] == ["Bakers sold out.\n\nIt rained."]


def test_three_sentences_become_one() -> None:
    article = replace(
        Article(TEXT),
        boundaries=tuple(Boundary(TEXT.index(words), begins=False) for words in ("Bakers", "It")),
    )
    assert sentences(article) == [TEXT]


def test_no_sentence_goes_on_over_what_is_set_aside() -> None:
    article = with_boundary("It", begins=False)
    aside = article.put_aside(Span(TEXT.index("Bakers"), TEXT.index("Bakers") + 16))
    assert aside.set_aside[0].leftover is Leftover.BY_READER
    assert sentences(aside) == ["The bridge was closed; ferries ran.", "It rained."]


def test_a_boundary_that_no_longer_fits_does_nothing() -> None:
    plain = sentences(Article(TEXT))
    for at in (0, TEXT.index("Bakers"), TEXT.index("\n"), len(TEXT) + 5):
        assert sentences(Article(TEXT, boundaries=(Boundary(at, begins=True),))) == plain
    assert sentences(Article(TEXT, boundaries=(Boundary(3, begins=False),))) == plain


def test_boundaries_hold_where_each_line_is_a_sentence() -> None:
    article = with_boundary("It", begins=False)
    assert sentences(article, Segmentation.LINES) == [TEXT]


def test_sentences_are_numbered_anew() -> None:
    article = replace(with_boundary("ferries", begins=True), label="F24")
    assert [s.id for s in segment(article).sentences] == ["F24.1", "F24.2", "F24.3", "F24.4"]
