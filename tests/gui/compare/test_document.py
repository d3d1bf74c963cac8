from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextDocument

from reader.display.state import ColumnState, GapState, columns_of
from reader.gui.compare.document import Style, rewrite, write
from reader.gui.compare.paragraphs import (
    Paragraph,
    Piece,
    changes_between,
    paragraphs_of,
    placed_text,
)
from reader.gui.compare.placed import Part
from reader.gui.compare.words import gap_words
from reader.gui.theme import load_theme
from reader.model import Article, Leftover, SetAside, Span
from tests.builders import article, comparison


@pytest.fixture
def style(qapp) -> Style:
    return Style(load_theme("light"), QFont(), QFont(), gap_words)


def written(column: ColumnState, style: Style):
    document, paragraphs = QTextDocument(), paragraphs_of(column, style.gap_words)
    write(document, paragraphs, style)
    return document, placed_text(paragraphs)


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


# what changes


WORDS = st.lists(st.tuples(st.sampled_from("abcd"), st.booleans()), min_size=1, max_size=8)


def paragraphs(drawn) -> tuple[Paragraph, ...]:
    """A paragraph for each letter; some are marks of gaps, two emoji wide."""
    gap = GapState(None, ("P1",), ("B",))
    return tuple(
        Paragraph((Piece(Part.GAP, f"🌉🌉 {letter}", Span(0, 0), gap),))
        if is_gap
        else Paragraph((Piece(Part.BETWEEN, letter, Span(0, 1)),))
        for letter, is_gap in drawn
    )


def formatted(document: QTextDocument) -> list[tuple[str, str, float]]:
    """What each block says, its tint, and the height of its lines."""
    found, block = [], document.begin()
    while block.isValid():
        tint = style_cursor(document, block.position() + block.length() - 1).charFormat()
        height = block.blockFormat().lineHeight()
        found.append((block.text(), tint.background().color().name(), height))
        block = block.next()
    return found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(WORDS, WORDS)
def test_rewritten_document_is_as_if_it_was_written_anew(style, old, new):
    before, after = paragraphs(old), paragraphs(new)
    changed, anew = QTextDocument(), QTextDocument()
    write(changed, before, style)
    rewrite(changed, before, after, style)
    write(anew, after, style)
    assert formatted(changed) == formatted(anew)


def test_only_what_says_something_else_is_written(style):
    before = paragraphs([("a", False), ("b", True), ("c", False), ("d", False)])
    after = paragraphs([("a", False), ("c", False), ("d", False)])
    changes = [(c.old, c.new) for c in changes_between(before, after) if not c.same]
    assert changes == [(slice(0, 2), slice(0, 1))]


def test_only_sentences_with_another_standing_are_coloured_anew(style):
    told = {"A": ["One.", "Two.", "Three."], "B": ["One.", "Two."]}
    before = columns_of(comparison(told, "A1 = B1 / A2 / A3 / B2"))[0]
    after = columns_of(comparison(told, "A1 = B1 / A2 = B2 / A3"))[0]
    before, after = replace(before, gaps=()), replace(after, gaps=())
    document, _ = written(before, style)
    changed = []
    document.documentLayout()  # without one a document tells nothing
    document.contentsChange.connect(lambda at, _gone, came: changed.append((at, came)))
    old, new = (paragraphs_of(column, style.gap_words) for column in (before, after))
    rewrite(document, old, new, style)
    run = placed_text(new).sentences["A2"]
    assert changed == [(run.start, run.end - run.start)]
    tint = style_cursor(document, run.start + 1).charFormat().background().color()
    assert tint.name() == load_theme("light").roles["tint.shared"]
