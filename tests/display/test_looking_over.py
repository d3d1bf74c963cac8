from __future__ import annotations

import pytest

from reader.display.looking_over import (
    count_words,
    piece_at,
    pieces_of,
    problem_of,
    toggled,
    with_details,
)
from reader.model import Article, Leftover, SetAside, Span

TEXT = "It broke. 🌊 It rained.\n\nPhoto: A. Hale"
ARTICLE = Article(TEXT, set_aside=(SetAside(Span(24, 38), Leftover.CREDIT),))


def words(article: Article) -> list[str]:
    return [("–" if p.aside else "") + p.span.of(article.text) for p in pieces_of(article)]


def test_pieces_are_sentences_and_what_is_set_aside() -> None:
    assert words(ARTICLE) == ["It broke.", "🌊 It rained.", "–Photo: A. Hale"]
    assert pieces_of(ARTICLE)[2].why == "credit line"


def test_what_is_toggled_twice_is_as_it_was() -> None:
    for number in range(3):
        changed = toggled(ARTICLE, pieces_of(ARTICLE)[number])
        assert words(changed) != words(ARTICLE)
        assert words(toggled(changed, pieces_of(changed)[number])) == words(ARTICLE)


def test_the_piece_at_a_place_is_the_last_that_begins_before() -> None:
    pieces = pieces_of(ARTICLE)
    assert [piece_at(pieces, at) for at in (0, 9, 12, 30)] == [*pieces[:1] * 2, *pieces[1:]]
    assert piece_at((), 3) is None


def test_details_are_taken_without_blanks_around_them() -> None:
    changed = with_details(ARTICLE, {"outlet": " The Post ", "language": "DE"})
    assert (changed.outlet, changed.language, changed.title) == ("The Post", "de", "")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({}, ""),
        ({"published": "2021-12-05", "language": "en"}, ""),
        ({"published": "2021-13-05"}, "date"),
        ({"language": "english"}, "language"),
    ],
)
def test_what_is_to_be_put_right_is_told(written: dict[str, str], told: str) -> None:
    assert told in problem_of(written)
    assert bool(told) == bool(problem_of(written))


def test_it_is_counted_in_words() -> None:
    assert count_words(pieces_of(ARTICLE)) == "2 sentences, 1 part set aside"
    assert count_words(pieces_of(Article("It broke."))) == "1 sentence, nothing set aside"
