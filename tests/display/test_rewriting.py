from reader.corrections import Corrections
from reader.display.rewriting import preview_of
from reader.model import Place
from reader.segmentation import Segmentation
from tests.builders import comparison

MADE = comparison({"A": ["It rained.", "Ferries ran."], "B": ["It rained."]}, "A1 = B1")
ARTICLE = MADE.articles[0]
MARKED = Corrections(bookmarks=(Place(ARTICLE.sha256, ARTICLE.sentences[1].span),))


def told(text, corrections=MARKED):
    found = preview_of(
        MADE.articles, corrections, ARTICLE, text, MADE, segmentation=Segmentation.AUTO
    )
    return found.words, found.possible


def test_nothing_is_changed_yet():
    words, possible = told(ARTICLE.text)
    assert words.startswith("Nothing is changed yet.")
    assert not possible


def test_changes_are_counted_and_what_is_fixed_moves_along():
    assert told("It snowed. Some ferries ran.") == (
        "2 places are changed. What you fixed, noted and marked moves along.",
        True,
    )


def test_what_would_be_lost_is_told():
    words, possible = told("It rained.")
    assert "the bookmark at A2 “Ferries ran.”" in words
    assert possible


def test_text_without_words_is_refused_with_the_reason():
    words, possible = told(" … ")
    assert "there are no words in it to compare" in words
    assert not possible
