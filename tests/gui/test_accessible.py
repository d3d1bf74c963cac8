from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLineEdit

from tests.builders import comparison
from tests.gui.conftest import PICTURE, STORIES, action, lay

ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.PushButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.List,
    QAccessible.Role.Tree,
    QAccessible.Role.Table,
    QAccessible.Role.PageTab,
    QAccessible.Role.MenuItem,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.ListItem,
    QAccessible.Role.TreeItem,
}
"""What a reader can use, or must hear of."""


def tree(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    for number in range(node.childCount()):
        child = node.child(number)
        if child is not None and child.isValid():
            yield from tree(child)


def unnamed(widget) -> list[str]:
    """What can be used in a widget and has neither a name nor a text."""
    found = []
    for node in tree(QAccessible.queryAccessibleInterface(widget)):
        name = node.text(QAccessible.Text.Name)
        if node.role() in ROLES and not name.strip() and not node.state().invisible:
            shown = node.object()
            found.append(f"{node.role()} {type(shown).__name__} {shown and shown.objectName()}")
    return found


def test_start_page_has_only_named_controls(window):
    assert unnamed(window) == []


def test_window_with_a_comparison_has_only_named_controls(window, session, qtbot):
    lay(session, comparison(STORIES, PICTURE))
    session.select_sentence("A2")
    window.searching.open()
    window.searching.bar.words.setText("bridge")
    for switch in window.findChildren(type(window.searching.bar.switches[0]), "searchSwitch"):
        switch.setChecked(True)
    assert unnamed(window) == []


@pytest.mark.parametrize("name", ["palette", "shortcuts", "about", "tour"])
def test_dialogs_have_only_named_controls(window, session, name):
    lay(session, comparison(STORIES, PICTURE))
    action(window, name).trigger()
    assert unnamed(window) == []


def test_columns_and_lists_can_be_read(window, session):
    lay(session, comparison(STORIES, PICTURE))
    window.views.show_view("beside")
    text = QAccessible.queryAccessibleInterface(window.reading.columns[1].text)
    words = text.textInterface()
    assert "Divers will look at the piers." in words.text(0, words.characterCount())
    rows = list(tree(QAccessible.queryAccessibleInterface(window.omissions)))
    names = [row.text(QAccessible.Text.Name) for row in rows]
    assert "Ferries will run every ten minutes. (told by A and C)" in names


def test_no_field_in_the_window_takes_a_drop_for_itself(window, session):
    lay(session, comparison(STORIES, PICTURE))
    assert not [field for field in window.findChildren(QLineEdit) if field.acceptDrops()]
