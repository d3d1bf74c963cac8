import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Article, Leftover, SetAside, Span
from reader.segmentation import Segmentation, segment

MARKS = [*"\"“”‘’«»()'", "[…]", "…", "...", ". ", "! ", "? ", "?!", "。", "1.", "- ", "• "]
BLANKS = [" ", "  ", "\n", "\n\n", "\t", "\u00a0", "\u200b", "\u2028"]
WORDS = [
    "U.S.",
    "Mr.",
    "a.m.",
    "No. 5",
    "D-N.Y.",
    "The",
    "he",
    "Linde",
    "said",
    "😀",
    "é",
    "Я",
    "彼",
    "\ud83d",
    "\udc00",
]
PIECES = st.sampled_from([*MARKS, *BLANKS, *WORDS])
TEXTS = st.one_of(st.text(), st.lists(PIECES).map("".join))


def test_sentences_are_numbered_after_the_label_and_exact():
    article = segment(Article("Head line\n\nHe came. 😀 She left.\n", label="B"))
    assert [(s.id, article.text_of(s)) for s in article.sentences] == [
        ("B1", "Head line"),
        ("B2", "He came."),
        ("B3", "😀 She left."),
    ]
    assert article.sentences[2].span == Span(20, 31)


def test_half_a_character_keeps_its_place():
    article = segment(
        Article("He \ud83d came. It was \udc00.\n\nThen \ud800\udfff rain. She left.")
    )
    assert _texts(article) == [
        "He \ud83d came.",
        "It was \udc00.",
        "Then \ud800\udfff rain.",
        "She left.",
    ]


def test_what_is_set_aside_holds_no_sentence():
    text = "Russia\nTalks fail. Share this Now they rest."
    aside = (
        SetAside(Span(0, 6), Leftover.SECTION),
        SetAside(Span(19, 29), Leftover.CONTROL),
    )
    article = segment(Article(text, set_aside=aside))
    assert _texts(article) == ["Talks fail.", "Now they rest."]


def test_a_stretch_that_is_put_back_is_read_again():
    article = segment(Article("Russia\nIt fell.", set_aside=(_aside(0, 6),)))
    assert _texts(segment(article.put_back(Span(0, 6)))) == ["Russia", "It fell."]


def test_lines_take_each_line_as_it_is_and_put_all_back():
    text = "One. Two.\n\n * * * \nU.S.\n"
    article = segment(Article(text, label="A", set_aside=(_aside(0, 4),)), Segmentation.LINES)
    assert _texts(article) == ["One. Two.", "* * *", "U.S."]
    assert article.set_aside == ()


@pytest.mark.parametrize("segmentation", Segmentation)
def test_an_empty_text_has_no_sentence(segmentation):
    assert segment(Article(" \n\n"), segmentation).sentences == ()


def test_a_sentence_of_a_wrapped_text_runs_over_its_line_breaks():
    text = (
        "A dinner of foreign ministers in the old town ended with hard words\n"
        "on Wednesday, people who had sat there told reporters. The host of\n"
        "the evening had hoped for calm on the eve of the council, but two of\n"
        "her guests spoke of the past.\n"
    )
    sentences = _texts(segment(Article(text)))
    assert len(sentences) == 2
    assert sentences[1].startswith("The host of\nthe evening")


def test_an_unknown_language_is_split_all_the_same():
    assert len(segment(Article("It fell. It rose.", language="xx")).sentences) == 2


@settings(max_examples=40)
@given(TEXTS, st.lists(st.tuples(st.integers(0, 40), st.integers(1, 10)), max_size=3))
def test_each_character_outside_what_is_set_aside_is_in_exactly_one_sentence(text, cuts):
    aside = tuple(_fitting(text, cuts))
    article = segment(Article(text, set_aside=aside))
    spans = [sentence.span for sentence in article.sentences]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert not any(span.overlaps(part.span) for span in spans for part in aside)
    inside = {i for span in (*spans, *(p.span for p in aside)) for i in range(span.start, span.end)}
    assert all(not text[i].isalnum() for i in range(len(text)) if i not in inside)


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["Linde", "he", "U.S.", "fell.", "“Go!”", "said", "(so.)"])))
def test_each_mark_beside_words_is_in_a_sentence(words):
    text = "It " + " ".join(words)
    article = segment(Article(text))
    assert re.sub(r"\s", "", "".join(_texts(article))) == re.sub(r"\s", "", text)


@settings(max_examples=40)
@given(TEXTS)
def test_lines_lose_nothing(text):
    article = segment(Article(text), Segmentation.LINES)
    assert _texts(article) == [line.strip() for line in text.split("\n") if line.strip()]


def _fitting(text, cuts):
    start = 0
    for gap, length in cuts:
        if start + gap + length <= len(text):
            yield _aside(start + gap, start + gap + length)
            start += gap + length


def _aside(start, end):
    return SetAside(Span(start, end), Leftover.CONTROL)


def _texts(article):
    return [article.text_of(sentence) for sentence in article.sentences]
