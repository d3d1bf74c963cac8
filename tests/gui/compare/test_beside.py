"""Ribbons, minimaps, hovering, arranging: all by mouse and by keyboard."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.gui.fonts import Typeface
from tests.builders import comparison
from tests.gui.compare.test_reading_view import height_of, long_comparison, read_on_to
from tests.gui.conftest import PICTURE, STORIES, action, lay


@pytest.fixture(autouse=True)
def _remembered(settings):
    settings.keep_text("view", "beside")


@pytest.fixture
def laid(window, session, qtbot):
    lay(session, comparison(STORIES, PICTURE))
    qtbot.waitExposed(window)
    QApplication.processEvents()
    return window


@pytest.fixture
def view(laid):
    return laid.reading


@pytest.fixture
def long_view(window, session, qtbot):
    lay(session, long_comparison())
    qtbot.waitExposed(window)
    QApplication.processEvents()
    return window.reading


def labels(view) -> list[str]:
    return [column.label for column in view.columns]


def move_mouse(widget, point: QPoint, buttons=Qt.MouseButton.NoButton) -> None:
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        QPointF(point),
        QPointF(widget.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


def strand_point(lane, number: int = 0) -> QPoint:
    strand = list(lane.strands())[number]
    return QPoint(lane.width() // 2, round(strand.height_at(0.5)) + lane._top())


# ribbons


def test_lanes_run_between_neighbours(view):
    assert [lane.accessibleName() for lane in view.lanes] == [
        "Links between A and B",
        "Links between B and C",
    ]
    assert [[s.ribbon.left for s in lane.strands()] for lane in view.lanes] == [
        [("A1",), ("A3",)],
        [("B1",)],
    ]


def test_ribbon_ends_beside_its_sentences(view):
    lane, column = view.lanes[0], view.columns[1]
    strand = list(lane.strands())[1]
    line = column.text.geometry_of_text.line_at(column.text.placed.sentences["B2"].start)
    assert strand.right.line == line.center().y() - column.text.verticalScrollBar().value()


def test_click_on_a_ribbon_selects_its_passage(view, session):
    lane = view.lanes[0]
    QTest.mouseClick(lane, Qt.MouseButton.LeftButton, pos=strand_point(lane, 1))
    assert session.selection.passage == "P3"


def test_pointer_on_a_ribbon_marks_what_it_joins(view):
    lane = view.lanes[1]
    move_mouse(lane, strand_point(lane))
    for column in view.columns:
        (mark,) = column.text.extraSelections()
        assert "closed" in mark.cursor.selectedText()
    move_mouse(lane, QPoint(2, lane.height() - 2))
    assert not any(column.text.extraSelections() for column in view.columns)


def test_pointer_on_a_sentence_marks_its_partners(view):
    text = view.columns[0].text
    line = text.geometry_of_text.line_at(text.placed.sentences["A1"].start)
    move_mouse(text.viewport(), QPoint(int(line.left()) + 60, int(line.center().y())))
    assert all(column.text.extraSelections() for column in view.columns)
    move_mouse(text.viewport(), QPoint(1, text.viewport().height() - 2))
    assert not any(column.text.extraSelections() for column in view.columns)


def test_margins_of_a_text_stay_in_another_theme(laid):
    frame = laid.reading.columns[0].text.document().rootFrame()
    before = frame.frameFormat()
    assert before.bottomMargin() > 40
    action(laid, "theme_dark").trigger()
    after = laid.reading.columns[0].text.document().rootFrame().frameFormat()
    assert after.bottomMargin() == before.bottomMargin()
    assert after.topMargin() == before.topMargin()


@pytest.mark.parametrize("theme", ["theme_light", "theme_dark"])
def test_selected_ribbon_is_painted_stronger(laid, session, theme):
    action(laid, theme).trigger()
    view = laid.reading
    lane = view.lanes[0]
    wanted = view._appearance.theme.colour("selected.bar")

    def near(colour: QColor) -> bool:
        pairs = zip(colour.getRgb()[:3], wanted.getRgb()[:3], strict=True)
        return sum(abs(one - other) for one, other in pairs) < 90

    def painted() -> bool:
        image = lane.grab().toImage()
        middle = image.width() // 2
        return any(near(image.pixelColor(middle, y)) for y in range(image.height()))

    assert not painted()
    session.select_sentence("A1")
    QApplication.processEvents()
    assert painted()


def test_ribbon_that_leaves_the_view_has_one_end_in_it(long_view):
    long_view.set_scroll_together(False)
    one, _ = long_view.columns
    read_on_to(one, "A30")
    (strand,) = [s for s in long_view.lanes[0].strands() if s.ribbon.left == ("A30",)]
    assert strand.left.inside
    assert not strand.right.inside


# minimap


def test_click_on_the_map_brings_that_part_into_view(long_view):
    column = long_view.columns[0]
    QTest.mouseClick(column.map, Qt.MouseButton.LeftButton, pos=QPoint(8, column.map.height() // 2))
    bar = column.text.verticalScrollBar()
    middle = bar.value() + column.text.viewport().height() / 2
    assert middle == pytest.approx(column.text.document().size().height() / 2, abs=30)


def test_frame_on_the_map_is_dragged(long_view):
    column = long_view.columns[0]
    at = column.map.frame().center().toPoint()
    QTest.mousePress(column.map, Qt.MouseButton.LeftButton, pos=at)
    move_mouse(column.map, at + QPoint(0, 40), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(column.map, Qt.MouseButton.LeftButton, pos=at + QPoint(0, 40))
    assert column.text.verticalScrollBar().value() == pytest.approx(40 / column.map.scale, abs=3)
    assert column.map.frame().center().y() == pytest.approx(at.y() + 40, abs=2)


def test_map_shows_status_by_shape_as_well_as_shade(view):
    """All: a full bar; some: half a bar; only here: an empty one."""
    column = view.columns[0]
    image = column.map.grab().toImage()
    base = view._appearance.theme.colour("base").name()

    def filled(sentence: str, x: int) -> bool:
        place = column.text.geometry_of_text.places()[sentence]
        middle = round((place.top + place.bottom) / 2 * column.map.scale)
        return image.pixelColor(x, middle) != image.pixelColor(2, middle)

    assert base
    assert [filled("A1", x) for x in (6, 12)] == [True, True]
    assert [filled("A2", x) for x in (6, 12)] == [True, False]
    assert [filled("A4", x) for x in (9, 11)] == [False, False]


def test_map_has_a_name(view):
    assert view.columns[0].map.accessibleName() == "Map of A · a.txt: click or drag to scroll"


# scrolling


def test_neighbour_glides_and_never_leaps(long_view):
    one, other = long_view.columns
    read_on_to(one, "A10")
    bar, places = one.text.verticalScrollBar(), []
    for _ in range(60):
        bar.setValue(bar.value() + 5)
        places.append(other.text.verticalScrollBar().value())
    assert max(abs(b - a) for a, b in pairwise(places)) < 40


def test_first_step_after_a_selection_does_not_pull_the_neighbour_away(long_view, session):
    one, other = long_view.columns
    session.select_sentence("A10")
    read_on_to(one, "A11")
    session.select_sentence("A20")
    before = other.text.verticalScrollBar().value()
    one.text.verticalScrollBar().setValue(one.text.verticalScrollBar().value() + 3)
    assert abs(other.text.verticalScrollBar().value() - before) < 20


def test_offset_that_the_reader_made_is_kept(laid, session):
    lay(session, long_comparison())
    QApplication.processEvents()
    one, other = laid.reading.columns
    read_on_to(one, "A10")
    together = action(laid, "scroll_together")
    together.trigger()
    other.text.verticalScrollBar().setValue(other.text.verticalScrollBar().value() + 50)
    together.trigger()
    one.text.verticalScrollBar().setValue(one.text.verticalScrollBar().value() + 4)
    assert height_of(one, "A10") - height_of(other, "B25") == pytest.approx(50, abs=1)
    session.select_sentence("A20")
    assert height_of(one, "A20") == pytest.approx(height_of(other, "B20"), abs=1)


def test_lock_has_a_key(laid, settings):
    QTest.keyClick(laid, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not laid.reading.scroll_together
    assert not settings.scroll_together


# arranging


def test_column_is_moved_by_key(laid, session):
    view = laid.reading
    view.columns[0].text.setFocus()
    action(laid, "move_right").trigger()
    assert labels(view) == ["B", "A", "C"]
    assert [a.label for a in session.articles] == ["A", "B", "C"]
    assert view.lanes[0].accessibleName() == "Links between B and A"
    assert view.current_position == 0
    action(laid, "move_left").trigger()
    assert labels(view) == ["A", "B", "C"]


def test_column_is_moved_by_its_menu(view):
    view.columns[2].header.wish("move_left").trigger()
    assert labels(view) == ["A", "C", "B"]
    assert not view.columns[0].header.wish("move_left").isEnabled()


def test_column_is_dragged_by_its_header(view):
    header, target = view.columns[0].header, view.columns[2].header
    start = QPoint(60, 12)
    end = header.mapFromGlobal(target.mapToGlobal(target.rect().center()))
    QTest.mousePress(header, Qt.MouseButton.LeftButton, pos=start)
    move_mouse(header, start + QPoint(40, 0), Qt.MouseButton.LeftButton)
    move_mouse(header, end, Qt.MouseButton.LeftButton)
    assert view._drag.marker.isVisible()
    QTest.mouseRelease(header, Qt.MouseButton.LeftButton, pos=end)
    assert not view._drag.marker.isVisible()
    assert labels(view) == ["B", "C", "A"]


def test_moved_column_keeps_its_text_as_it_is(view):
    before = [column.text for column in view.columns]
    view.columns[0].header.wish("move_right").trigger()
    assert [column.text for column in view.columns] == [before[1], before[0], before[2]]


def test_hidden_column_comes_back(laid, session):
    view = laid.reading
    view.columns[1].text.setFocus()
    action(laid, "hide_column").trigger()
    assert labels(view) == ["A", "C"]
    assert len(session.articles) == 3
    assert [lane.accessibleName() for lane in view.lanes] == ["Links between A and C"]
    (button,) = view._row.strip.buttons
    assert (button.text(), button.accessibleName()) == ("+ B", "Show b.txt again")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert labels(view) == ["A", "B", "C"]
    assert not view._row.strip.isVisible()


def test_current_article_is_removed_wherever_its_column_stands(laid, session):
    view = laid.reading
    view.columns[0].header.wish("move_right").trigger()
    view.columns[0].text.setFocus()
    action(laid, "remove").trigger()
    assert [a.file for a in session.articles] == ["a.txt", "c.txt"]


def test_base_is_chosen_in_the_column_and_shown_there(laid, session):
    session.select_sentence("A1")
    view = laid.reading
    view.columns[1].header.wish("make_base").trigger()
    assert [card.header.text() for card in laid._passage.cards if card.property("base")] == [
        "B · b.txt  (base)"
    ]
    assert [column.header._base.isVisible() for column in view.columns] == [False, True, False]
    laid._session.choose_base("C")
    assert [column.header._base.isVisible() for column in view.columns] == [False, False, True]


@pytest.mark.parametrize("number", [2, 12])
def test_two_to_twelve_columns(window, session, number):
    stories = {label: [f"Bridge {n} shut.", "It rained."] for n, label in enumerate("ABCDEFGHIJKL")}
    chosen = dict(list(stories.items())[:number])
    lay(session, comparison(chosen, " = ".join(f"{label}1" for label in chosen)))
    QApplication.processEvents()
    assert len(window.reading.columns) == number
    assert all(len(list(lane.strands())) == 1 for lane in window.reading.lanes)
    widths = {column.text.width() for column in window.reading.columns}
    assert min(widths) >= 240


# typography


def test_typeface_is_chosen_and_remembered(laid, settings):
    def serif() -> bool:
        block = laid.reading.columns[0].text.document().firstBlock()
        return "Serif" in block.begin().fragment().charFormat().font().family()

    before = serif()
    action(laid, "typeface_sans").trigger()
    assert settings.typeface is Typeface.SANS
    assert before
    assert not serif()
    action(laid, "typeface_serif").trigger()
    assert serif()


def test_zoom_grows_the_lists_too(laid):
    before = laid.omissions.font().pointSizeF()
    action(laid, "zoom_in").trigger()
    assert laid.omissions.font().pointSizeF() > before
    action(laid, "zoom_reset").trigger()
    assert laid.omissions.font().pointSizeF() == before
