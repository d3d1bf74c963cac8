from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QTextDocument

from reader.display.state import ColumnState, columns_of
from reader.gui.compare.document import Part, Style, write_column
from reader.gui.compare.words import gap_words
from reader.gui.theme import load_theme
from reader.model import Article, Leftover, SetAside, Span
from tests.builders import article, comparison


@pytest.fixture
def style(qapp) -> Style:
    return Style(load_theme("light"), QFont(), QFont(), gap_words)


def written(column: ColumnState, style: Style):
    document = QTextDocument()
    return document, write_column(document, column, style)


def shown(document: QTextDocument, run) -> str:
    return (
        document.toPlainText().encode("utf-16-le")[run.start * 2 : run.end * 2].decode("utf-16-le")
    )


def test_sentences_stand_where_they_are_said_to_even_after_an_emoji(style):
    made = comparison({"A": ["Fire 🔥🔥 broke out.", "All are safe."], "B": ["x"]})
    document, placed = written(columns_of(made)[0], style)
    assert shown(document, placed.sentences["A1"]) == "Fire 🔥🔥 broke out."
    assert shown(document, placed.sentences["A2"]) == "All are safe."


def test_tint_is_that_of_the_coverage(style):
    made = comparison({"A": ["One.", "Two."], "B": ["One."]}, "A1 = B1 / A2")
    document, placed = written(columns_of(made)[0], style)
    tints = []
    for sentence in ("A1", "A2"):
        cursor = style_cursor(document, placed.sentences[sentence].start + 1)
        tints.append(cursor.charFormat().background().color().name())
    theme = load_theme("light")
    assert tints == [theme.roles["tint.shared"], theme.roles["tint.unique"]]


def style_cursor(document, position):
    from PySide6.QtGui import QTextCursor

    cursor = QTextCursor(document)
    cursor.setPosition(position)
    return cursor


def test_gap_stands_in_a_paragraph_of_its_own_after_its_sentence(style):
    made = comparison(
        {"A": ["One.", "Three."], "B": ["One.", "Two.", "Three."]}, "A1 = B1 / B2 / A2 = B3"
    )
    document, placed = written(columns_of(made)[0], style)
    assert document.toPlainText().split("\n") == [
        "One.",
        "▸ 1 point told by B is missing here",
        "Three.",
    ]
    assert placed.gap_after("A1") is placed.gaps[0]
    assert placed.gap_after("A2") is None


def test_gap_before_the_first_sentence_follows_what_is_set_aside(style):
    text = "Politics\nTwo."
    story = Article(text=text, set_aside=(SetAside(Span(0, 8), Leftover.SECTION),))
    made = comparison({"A": ["Two."], "B": ["One.", "Two."]}, "B1 / A1 = B2")
    (column, _) = columns_of(made)
    moved = ColumnState(
        story,
        None,
        tuple(type(s)(s.id, Span(9, 13), s.coverage, s.passage) for s in column.sentences),
        column.gaps,
    )
    document, _ = written(moved, style)
    assert [line[:8] for line in document.toPlainText().split("\n")] == [
        "Politics",
        "▸ 1 poin",
        "Two.",
    ]


def test_blank_lines_part_paragraphs_and_broken_lines_are_joined(style):
    text = "One goes\non.\n\n\nTwo."
    made = Article(text=text)
    document, placed = written(ColumnState(made), style)
    assert document.toPlainText() == "One goes\non.\nTwo."
    assert {run.part for run in placed.runs} == {Part.BETWEEN}


def test_sentence_over_two_lines_is_shown_on_one(style):
    made = comparison({"A": ["One goes\non."], "B": ["x"]})
    document, _ = written(columns_of(made)[0], style)
    assert document.toPlainText().endswith("One goes on.")


def test_selected_stretch_is_given_as_the_article_has_it(style):
    made = comparison(
        {
            "A": article("One 😀.", "Three.", between="\n\n"),
            "B": ["One.", "Two.", "Three."],
        },
        "A1 = B1 / B2 / A2 = B3",
    )
    column = columns_of(made)[0]
    document, placed = written(column, style)
    everything = document.characterCount()
    text = column.article.text
    assert placed.article_span(text, 0, everything).of(text) == "One 😀.\n\nThree."
    start = placed.sentences["A1"].start
    assert placed.article_span(text, start + 4, start + 6).of(text) == "😀"
    gap = placed.gaps[0]
    assert placed.article_span(text, gap.start, gap.end) is None


def test_markup_and_steering_characters_are_shown_not_obeyed(style):
    made = comparison({"A": ["<b>Bold</b> \u202eclaim <img src='http://x.example'>."], "B": ["x"]})
    document, placed = written(columns_of(made)[0], style)
    assert shown(document, placed.sentences["A1"]).startswith("<b>Bold</b> \ufffdclaim <img")


def test_every_position_belongs_to_one_run(style):
    made = comparison({"A": ["One.", "Two."], "B": ["One."]}, "A1 = B1")
    _, placed = written(columns_of(made)[0], style)
    run = placed.sentences["A2"]
    assert placed.run_at(run.start) is run
    assert placed.run_at(run.end + 99) is None
