from reader.display.view_state import Standing, selected_in, standing_at
from reader.model import Place, Span
from tests.builders import article, comparison

ONE, TWO = article("Ten died.", "It rained."), article("A dozen died.")
OLD = comparison({"A": ONE, "B": TWO}, "A1 = B1")
TURNED = comparison({"A": TWO, "B": ONE}, "A1 = B1")


def test_selection_is_found_again_under_other_letters() -> None:
    standing = standing_at(OLD, "P1", "B")
    assert standing == Standing(Place(TWO.sha256, Span(0, 13)), TWO.sha256)
    assert selected_in(TURNED, standing) == ("P1", "A", "A1")


def test_reader_may_stand_in_an_article_that_is_silent() -> None:
    standing = standing_at(OLD, "P2", "B")
    assert standing.sentence == Place(ONE.sha256, Span(10, 20))
    assert selected_in(TURNED, standing) == ("P2", "A", "B2")


def test_sentence_that_was_pointed_at_is_kept() -> None:
    assert selected_in(OLD, standing_at(OLD, "P2", "A", "A2")) == ("P2", "A", "A2")


def test_what_is_not_there_is_not_selected() -> None:
    standing = standing_at(OLD, "P2", "A")
    assert selected_in(comparison({"A": ["x."], "B": TWO}), standing) is None
    elsewhere = Standing(standing.sentence, "another")
    assert selected_in(OLD, elsewhere) is None
