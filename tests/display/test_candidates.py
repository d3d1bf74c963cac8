from __future__ import annotations

from pathlib import Path

from reader.display.candidates import adding_words, candidates_of, needs_a_look, too_many
from reader.errors import Unreadable, UnreadableArticleError
from reader.fetching import Fetched
from reader.ingest import Offer
from reader.ingest.survey import Offered

BOOK = Offered(Path("/x/book.epub"), (Offer(1, "Dam", "1 Dam", "Post"), Offer(2, name="2")))
PAGE = Offered(Fetched("https://news.example/dam", b""), (Offer(1),))


def test_each_offer_is_a_line_with_what_is_known() -> None:
    assert [c.words for c in candidates_of([BOOK])] == ["Dam · Post · 1 Dam", "2"]
    assert [c.words for c in candidates_of([BOOK, PAGE])] == [
        "Dam · Post · book.epub/1 Dam",
        "book.epub/2",
        "https://news.example/dam",
    ]


def test_all_are_chosen_if_they_are_not_too_many() -> None:
    many = Offered(Path("many.zip"), tuple(Offer(n) for n in range(1, 42)))
    assert all(candidate.chosen for candidate in candidates_of([BOOK, PAGE]))
    assert not any(candidate.chosen for candidate in candidates_of([many]))
    assert too_many(40) == ""
    assert "no more than 40" in too_many(41)


def test_a_place_that_offers_nothing_as_yet_is_a_line_that_says_why() -> None:
    error = UnreadableArticleError("odd.csv", Unreadable.NO_TEXT_COLUMN, "x, y")
    (candidate,) = candidates_of([Offered(Path("odd.csv"), error=error)])
    assert (candidate.number, candidate.chosen) == (0, False)
    assert candidate.words.startswith("odd.csv: it cannot be told which column")


def test_a_look_is_needed_where_there_is_a_choice(tmp_path: Path) -> None:
    folder = Offered(tmp_path, (Offer(1), Offer(2)))
    assert needs_a_look([PAGE, BOOK])
    assert not needs_a_look([PAGE, folder])


def test_lines_steer_nothing() -> None:
    (candidate,) = candidates_of([Offered(Path("a\u202etxt.zip"), (Offer(1, "x\n\u202ey"),))])
    assert "\u202e" not in candidate.words
    assert "\n" not in candidate.words


def test_the_button_counts() -> None:
    assert (adding_words(1), adding_words(3)) == ("&Add 1 article", "&Add 3 articles")
