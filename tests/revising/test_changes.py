from __future__ import annotations

from dataclasses import replace

import pytest

from reader.errors import UnreadableArticleError
from reader.model import Article, Boundary, Leftover, SetAside, Span
from reader.revising import joined, rewritten, split
from reader.segmentation import segment

TEXT = "Photo: a bridge. The bridge was closed; ferries ran. Bakers sold out. It rained."
ARTICLE = Article(TEXT, sha256="a", set_aside=(SetAside(Span(0, 16), Leftover.CAPTION),))


def sentences(article):
    return [article.text_of(s) for s in segment(article).sentences]


def span_of(words, text=TEXT):
    return Span(text.index(words), text.index(words) + len(words))


def test_joined_with_the_next_one_and_split_again_it_is_as_before():
    one = joined(ARTICLE, span_of("Bakers sold out.")).article
    assert sentences(one)[1:] == ["Bakers sold out. It rained."]
    assert split(one, TEXT.index("It rained")).article == ARTICLE


def test_split_and_joined_again_it_is_as_before():
    two = split(ARTICLE, TEXT.index("ferries")).article
    assert two.boundaries == (Boundary(TEXT.index("ferries"), begins=True),)
    assert sentences(two)[:2] == ["The bridge was closed;", "ferries ran."]
    assert joined(two, span_of("The bridge was closed;")).article == ARTICLE


def test_last_sentence_and_one_before_something_set_aside_have_no_next_one():
    assert joined(ARTICLE, span_of("It rained.")) is None
    aside = ARTICLE.put_aside(span_of("Bakers sold out."))
    assert joined(aside, span_of("The bridge was closed; ferries ran.")) is None
    assert joined(ARTICLE, span_of("bridge")) is None


def test_no_part_is_without_words():
    for words in ("The bridge was", " ferries", "Photo"):
        assert split(ARTICLE, TEXT.index(words)) is None
    assert split(ARTICLE, TEXT.index(" ran.") + 4) is None


def test_rewritten_article_keeps_its_identity_and_what_it_was_read_as():
    edited = rewritten(ARTICLE, TEXT.replace("Bakers", "All bakers")).article
    assert (edited.sha256, edited.identity, edited.text_read) == ("a", "a", TEXT)
    again = rewritten(edited, edited.text.replace("rained", "snowed")).article
    assert again.text_read == TEXT
    back = rewritten(again, TEXT).article
    assert back == ARTICLE
    assert not back.edited


def test_what_is_fixed_by_place_moves_with_its_words():
    fixed = split(ARTICLE, TEXT.index("ferries")).article
    edited = rewritten(fixed, "Monday. " + TEXT.replace("was closed", "was shut for good")).article
    assert [part.span.of(edited.text) for part in edited.set_aside] == ["Photo: a bridge."]
    assert sentences(edited)[1:3] == ["The bridge was shut for good;", "ferries ran."]


def test_what_is_fixed_in_words_that_are_gone_goes_too():
    fixed = split(ARTICLE, TEXT.index("ferries")).article
    edited = rewritten(fixed, "The bridge was closed. It rained.").article
    assert (edited.set_aside, edited.boundaries) == ((), ())


def test_edited_text_is_cleaned_as_a_file_is():
    assert (
        rewritten(ARTICLE, "It rained.\r\nIt\x00snowed.").article.text == "It rained.\nIt snowed."
    )


def test_text_without_words_is_refused():
    with pytest.raises(UnreadableArticleError):
        rewritten(replace(ARTICLE, file="a.txt"), " … \n")
