from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.gui.panels.message_bar import MessageBar
from reader.gui.panels.omissions import OmissionsPanel
from reader.gui.panels.passage import PassagePanel
from reader.gui.panels.pick_bar import PickBar
from reader.model import AnchorKind, Origin
from tests.gui.conftest import action, part


@pytest.fixture
def desk(window, session, files, qtbot):
    """A window with three compared articles."""
    session.open_files(files)
    qtbot.waitUntil(lambda: session.comparison is not None and not session.busy)
    return window


@pytest.fixture
def settle(session, qtbot):
    def wait():
        qtbot.waitUntil(lambda: not session.busy)
        assert session.comparison.anchors == session.corrections.anchors

    return wait


def link_of(session, one, other):
    links = session.comparison.alignment.links
    return next((k for k in links if {k.left, k.right} == {one, other}), None)


def together(session, one, other):
    made = session.comparison
    return made.passage_of(one) is made.passage_of(other)


def click(window, sentence):
    column = next(c for c in window.reading.columns if c.label == sentence[0])
    text = column.text
    line = text.geometry_of_text.line_at(text.placed.sentences[sentence].start + 2)
    point = QPoint(60, round(line.center().y()) - text.verticalScrollBar().value())
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=point)


def menu_of(widget, point=None):
    """Return the menu that opens at a point of a widget."""
    point = point or QPoint(8, 8)
    before = set(map(id, widget.window().findChildren(QMenu)))
    at = widget.mapToGlobal(point)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, at)
    QApplication.sendEvent(widget, event)
    return next(m for m in widget.window().findChildren(QMenu) if id(m) not in before)


def choose(menu, text, inner=""):
    """Choose what is offered in a menu, or in a menu within it."""
    where = next(m for m in menu.findChildren(QMenu) if m.title() == inner) if inner else menu
    next(a for a in where.actions() if a.text().startswith(text)).trigger()
    menu.close()


def undo_and_redo(session, settle, is_done, name):
    settle()
    assert is_done()
    assert session.undo_stack.undoText() == name
    session.undo_stack.undo()
    settle()
    assert not is_done()
    session.undo_stack.redo()
    settle()
    assert is_done()


@pytest.mark.parametrize(("key", "kind"), [("link", "same"), ("link_in_part", "partial")])
def test_link_with_a_clicked_sentence(desk, session, settle, key, kind):
    session.select_sentence("A4")
    action(desk, key).trigger()
    bar = part(desk, PickBar)
    assert bar.isVisible()
    assert "A4 “Bakers sold out by eight.”" in bar.words
    click(desk, "B3")
    assert not bar.isVisible()
    name = "linking A4 and B3" + (" in part" if kind == "partial" else "")

    def is_linked():
        link = link_of(session, "A4", "B3")
        return link is not None and (link.origin, link.type) == ("reader", kind)

    undo_and_redo(session, settle, is_linked, name)


def test_link_by_keys_alone(desk, session, settle):
    session.select_sentence("A4")
    QTest.keyClick(desk, Qt.Key.Key_L)
    session.select_sentence("B3")
    QTest.keyClick(desk, Qt.Key.Key_Return)
    settle()
    assert link_of(session, "A4", "B3").origin is Origin.READER


def test_escape_leaves_the_choice_and_then_the_passage(desk, session):
    session.select_sentence("A4")
    action(desk, "merge").trigger()
    QTest.keyClick(desk, Qt.Key.Key_Escape)
    assert not part(desk, PickBar).isVisible()
    assert session.selection is not None
    QTest.keyClick(desk, Qt.Key.Key_Escape)
    assert session.selection is None
    assert not session.undo_stack.undoText().startswith("merging")


def test_sentence_of_the_same_article_is_no_choice(desk, session):
    session.select_sentence("A4")
    action(desk, "link").trigger()
    click(desk, "A2")
    assert session.correcting.picking
    assert session.corrections.anchors == ()


def test_unlink_from_the_menu_of_a_sentence(desk, session, settle):
    assert together(session, "A1", "B1")
    text = desk.reading.columns[0].text
    menu = menu_of(text.viewport(), QPoint(60, 20))
    choose(menu, "B1", "It does not tell the same as")
    name = "“A1 and B1 do not tell the same”"
    undo_and_redo(session, settle, lambda: not together(session, "A1", "B1"), name)


def test_link_is_confirmed_and_looks_so(desk, session, settle):
    session.select_sentence("B1")
    action(desk, "confirm").trigger()
    undo_and_redo(
        session,
        settle,
        lambda: link_of(session, "A1", "B1").origin is Origin.READER,
        "confirming B’s telling",
    )
    states = {s.id: s for s in session.display().columns[1].sentences}
    assert states["B1"].by_reader
    assert not states["B3"].by_reader
    card = part(desk, PassagePanel).cards[1]
    assert card.evidence.startswith("✓ A1 – B1: linked by you")


def test_told_nowhere_from_the_list_of_omissions(desk, session, settle):
    panel = part(desk, OmissionsPanel)
    panel.texts()  # catches up
    index = next(panel.model().points()).index()
    omission = index.data(Qt.ItemDataRole.UserRole + 10)
    panel.scrollTo(index)
    menu = menu_of(panel.viewport(), panel.visualRect(index).center())
    choose(menu, f"Told nowhere in {omission.article}")

    def by_reader():
        return [
            o.article for o in session.comparison.alignment.omissions if o.origin is Origin.READER
        ] == [omission.article]

    undo_and_redo(session, settle, by_reader, f"“told nowhere in {omission.article}”")
    panel.texts()  # catches up
    texts = [str(i.data(Qt.ItemDataRole.UserRole + 1)) for i in panel.model().points()]
    assert any(text.startswith("✓ confirmed by you") for text in texts)


def test_omission_that_is_told_after_all(desk, session, settle):
    session.select_sentence("A4")
    passage = part(desk, PassagePanel)
    card = next(c for c in passage.cards if c.header.text().startswith("B"))
    choose(menu_of(card), "Told in B at…")
    assert "in B that tells the same as A4" in part(desk, PickBar).words
    click(desk, "C3")
    assert session.correcting.picking
    click(desk, "B3")
    settle()
    assert together(session, "A4", "B3")


def test_reading_is_rejected_from_its_card(desk, session, settle):
    session.select_sentence("A1")
    card = part(desk, PassagePanel).cards[1]
    choose(menu_of(card), "It does not tell the same as the others")
    undo_and_redo(
        session, settle, lambda: not together(session, "A1", "B1"), "rejecting B’s telling"
    )


def test_passages_are_merged_and_a_sentence_split_out(desk, session, settle):
    session.select_sentence("A4")
    action(desk, "merge").trigger()
    click(desk, "C3")
    undo_and_redo(
        session,
        settle,
        lambda: together(session, "A4", "C3"),
        "merging the passages of A4 and C3",
    )
    session.select_sentence("C3")
    action(desk, "split").trigger()
    undo_and_redo(session, settle, lambda: not together(session, "A4", "C3"), "splitting C3 out")


def test_whole_passage_is_confirmed_and_the_next_one_found(desk, session, settle):
    action(desk, "next_unconfirmed").trigger()
    first = session.selection.passage
    action(desk, "confirm_passage").trigger()
    settle()
    action(desk, "next_unconfirmed").trigger()
    assert session.selection.passage != first
    kinds = {anchor.kind for anchor in session.corrections.anchors}
    assert kinds <= {AnchorKind.SAME, AnchorKind.PARTIAL, AnchorKind.SILENT}


def test_corrections_outlive_a_removed_article_and_a_comparison_made_anew(
    desk, session, settle, qtbot
):
    session.select_sentence("A4")
    action(desk, "link").trigger()
    click(desk, "B3")
    settle()
    session.remove(2)
    settle()
    assert link_of(session, "A4", "B3").origin is Origin.READER
    session.compare_again()
    settle()
    assert link_of(session, "A4", "B3").origin is Origin.READER
    session.remove(1)
    session.undo_stack.undo()
    settle()
    assert link_of(session, "A4", "B3").origin is Origin.READER


def test_bar_tells_of_a_correction_that_has_no_effect_while_its_article_is_away(
    desk, session, settle
):
    session.select_sentence("A4")
    action(desk, "link").trigger()
    click(desk, "B3")
    settle()
    bar = part(desk, MessageBar)
    assert not any("no effect" in line for line in bar.lines)
    session.remove(1)
    settle()
    (line,) = [line for line in bar.lines if "no effect" in line]
    assert line.startswith("One correction has no effect: an article is not in this comparison")
    session.undo_stack.undo()
    settle()
    assert not any("no effect" in line for line in bar.lines)


def test_correction_keeps_the_selection(desk, session, settle):
    session.select_sentence("A1")
    action(desk, "confirm").trigger()
    settle()
    made = session.comparison
    assert session.selection.passage == made.passage_of("A1").id


def test_closing_in_the_middle_of_a_correction(desk, session, held_decisions, qtbot):
    held_decisions.started.clear()
    held_decisions.free.clear()
    session.select_sentence("A1")
    action(desk, "confirm").trigger()
    qtbot.waitUntil(held_decisions.started.is_set)
    with qtbot.waitSignal(desk.closed, timeout=500):
        desk.close()
    held_decisions.free.set()


def test_choice_goes_with_the_article_it_began_in(desk, session, settle):
    session.select_sentence("C3")
    action(desk, "merge").trigger()
    session.remove(2)
    settle()
    assert not part(desk, PickBar).isVisible()
    click(desk, "A1")
    assert not session.correcting.picking
    assert session.selection.sentence == "A1"


def test_taking_a_decision_back(desk, session, settle):
    session.select_sentence("B1")
    action(desk, "confirm").trigger()
    settle()
    text = desk.reading.columns[1].text
    menu = menu_of(text.viewport(), QPoint(60, 20))
    choose(menu, "A1", "Leave to the program the link with")
    undo_and_redo(
        session,
        settle,
        lambda: link_of(session, "A1", "B1").origin is Origin.MACHINE,
        "taking back a decision",
    )
