"""The command palette: type some letters of what you want, press Return."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.display.commands import Command, matching
from reader.gui.appearance import Appearance

_SIZE = QSize(620, 420)
_PADDING = 8
_MOST = 200
_KEYS = Qt.ItemDataRole.UserRole + 1
_COMMAND = Qt.ItemDataRole.UserRole + 2
_Index = QModelIndex | QPersistentModelIndex
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(QDialog):
    """Lists commands; the chosen one is told after the palette is closed.

    Signals:
        chosen: the key of a command.
    """

    chosen = Signal(str)

    def __init__(
        self,
        commands: Sequence[Command],
        keys: Mapping[str, str],
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("Commands"))
        self.setAccessibleName(self.tr("Commands"))
        self._commands = commands
        self._keys = keys
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(self.tr("What do you want to do?"))
        self._words.setAccessibleName(self.tr("What do you want to do?"))
        self._words.installEventFilter(self)
        self._list = QListView(self)
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._items = QStandardItemModel(self)
        self._list.setModel(self._items)
        self._list.setItemDelegate(_Delegate(appearance, self._list))
        self._nothing = QLabel(self.tr("There is no such command."), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 10, 10, 10)
        box.setSpacing(8)
        for widget in (self._words, self._list, self._nothing):
            box.addWidget(widget)
        self._words.textChanged.connect(self._refresh)
        self._list.clicked.connect(self._on_clicked)
        self._refresh()
        self._stand_over(parent)

    @property
    def words(self) -> QLineEdit:
        """Where the reader types."""
        return self._words

    def listed(self) -> list[str]:
        """Return the keys of the commands that are listed, in order."""
        rows = range(self._items.rowCount())
        return [self._items.item(row).data(_COMMAND).key for row in rows]

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let the keys that move, and Return, work in the list while the reader types."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                QApplication.sendEvent(self._list, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self._list.currentIndex())
                return True
        return False

    def _stand_over(self, window: QWidget) -> None:
        room = window.size() - QSize(40, 60)
        self.resize(_SIZE.boundedTo(room))
        left = (window.width() - self.width()) // 2
        self.move(window.mapToGlobal(window.rect().topLeft()).x() + left, self._top(window))

    def _top(self, window: QWidget) -> int:
        return window.mapToGlobal(window.rect().topLeft()).y() + 50

    @Slot()
    def _refresh(self) -> None:
        self._items.clear()
        for command in matching(self._commands, self._words.text())[:_MOST]:
            name = f"{command.place} › {command.text}" if command.place else command.text
            item = QStandardItem(name)
            item.setEnabled(command.possible)
            item.setData(self._keys.get(command.key, ""), _KEYS)
            item.setData(command, _COMMAND)
            item.setToolTip(command.tip)
            item.setAccessibleText(f"{name} {item.data(_KEYS)}".strip())
            self._items.appendRow(item)
        some = self._items.rowCount() > 0
        self._list.setVisible(some)
        self._nothing.setVisible(not some)
        self._list.setCurrentIndex(self._items.index(0, 0))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        command = index.data(_COMMAND)
        if command is not None and command.possible:
            self.accept()
            self.chosen.emit(command.key)


class _Delegate(QStyledItemDelegate):
    """A command on one line, its keys at the end."""

    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(100, option.fontMetrics.height() + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._appearance.theme
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("accent.soft"))
            bar = QRect(area.left(), area.top(), 3, area.height())
            painter.fillRect(bar, theme.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour("button.hover"))
        possible = bool(state & QStyle.StateFlag.State_Enabled)
        inner = area.adjusted(_PADDING + 4, 0, -_PADDING, 0)
        keys = str(index.data(_KEYS))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.colour("text.muted"))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, keys)
        painter.setPen(theme.colour("text" if possible else "text.disabled"))
        room = inner.width() - option.fontMetrics.horizontalAdvance(keys) - 2 * _PADDING
        name = option.fontMetrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()
