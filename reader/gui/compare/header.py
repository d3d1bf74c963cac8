"""What stands above a column: letter, outlet, date, title, and how it stands in counts."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader.display.phrases import long_date
from reader.display.state import ColumnState
from reader.display.visible import one_line
from reader.gui.clamped_label import ClampedLabel
from reader.gui.compare.words import summary_words
from reader.gui.dressing import dress
from reader.gui.icons import icon
from reader.gui.theme import Theme
from reader.gui.translation import QT_TRANSLATE_NOOP

_BADGE = 26
_BESIDE_LABEL = 7


def badge_width(label: str, font: QFont, least: float) -> float:
    """Return how wide a label's badge is, in pixels: a disc for a letter, else with round ends."""
    return max(least, QFontMetricsF(font).horizontalAdvance(label) + 2 * _BESIDE_LABEL)


class Badge(QWidget):
    """An article's letter on a disc; a longer label makes it wider."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letter = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_letter(self, letter: str) -> None:
        """Show a letter."""
        self._letter = letter
        self.updateGeometry()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that its label needs."""
        return QSize(round(badge_width(self._letter, self._bold(), _BADGE)), _BADGE)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the disc and the letter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        disc = QRectF(0, 0, self.width(), _BADGE)
        painter.drawRoundedRect(disc, _BADGE / 2, _BADGE / 2)
        painter.setFont(self._bold())
        painter.setPen(self._theme.colour("accent.text"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.end()


_MENU: tuple[tuple[str, str, str], ...] = (
    ("move_left", QT_TRANSLATE_NOOP("ColumnHeader", "Move to the left"), "move-left"),
    ("move_right", QT_TRANSLATE_NOOP("ColumnHeader", "Move to the right"), "move-right"),
    ("", "", ""),
    ("make_base", QT_TRANSLATE_NOOP("ColumnHeader", "Hold the others against this one"), "base"),
    ("hide_column", QT_TRANSLATE_NOOP("ColumnHeader", "Hide this article"), "hide"),
    ("", "", ""),
    ("remove", QT_TRANSLATE_NOOP("ColumnHeader", "Remove this article"), "remove"),
)
"""What can be done with a column: the id of the wish, its words, its drawing."""


class ColumnHeader(QFrame):
    """The header of a column.

    Signals:
        asked: the id of what the reader chose in its menu.
        dragged: it is dragged over a point of the screen.
        dropped: it is let go there.
    """

    asked = Signal(str)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("columnHeader")
        self._badge = Badge(theme, self)
        self._outlet = ClampedLabel(1, self)
        self._outlet.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._date = QLabel(self)
        self._date.setTextFormat(Qt.TextFormat.PlainText)
        self._title = ClampedLabel(3, self)
        self._counts = ClampedLabel(3, self)
        self._menu_button = QToolButton(self)
        self._menu_button.setObjectName("columnMenu")
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setAccessibleName(self.tr("What to do with this article"))
        self._menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pressed: QPoint | None = None
        self._dragging = False
        self._base = ClampedLabel(1, self)
        self._base.setText(self.tr("▪ Base of the word differences"))
        self._base.hide()
        self._menu = self._make_menu()
        self._menu_button.setMenu(self._menu)
        self.setToolTip(self.tr("Drag to move the column"))
        self._lay_out()
        self.show_look(theme)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self._menu_button)
        for name, words, _drawing in _MENU:
            if name:
                action = menu.addAction(self.tr(words))
                action.setObjectName(name)
                action.triggered.connect(self._on_triggered)
            else:
                menu.addSeparator()
        return menu

    def wish(self, name: str) -> QAction:
        """Return the entry of its menu with an id."""
        return next(action for action in self._menu.actions() if action.objectName() == name)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 8, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._badge, 0, 0)
        grid.addWidget(self._outlet, 0, 1)
        grid.addWidget(self._date, 0, 2)
        grid.addWidget(self._menu_button, 0, 3)
        grid.addWidget(self._title, 1, 0, 1, 4)
        grid.addWidget(self._counts, 2, 0, 1, 4)
        grid.addWidget(self._base, 3, 0, 1, 4)
        grid.setRowStretch(4, 1)
        grid.setColumnStretch(1, 1)

    def show_column(self, column: ColumnState, letter: str, articles: int) -> None:
        """Show an article with its letter; so many are compared, 0 for none."""
        article = column.article
        self._badge.show_letter(letter)
        outlet = one_line(article.outlet or article.file)
        self._outlet.setText(outlet or self.tr("Pasted text"))
        self._date.setText(long_date(one_line(article.published)))
        self._title.setText(one_line(article.title) or self.tr("Without a title"))
        if column.summary is None:
            self._counts.setText(self.tr("Not compared yet"))
        else:
            self._counts.setText(summary_words(column.summary, articles))
        self.setAccessibleName(self._outlet.text())

    def show_look(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self._badge.show_theme(theme)
        outlet, title, counts = QFont(self.font()), QFont(self.font()), QFont(self.font())
        outlet.setBold(True)
        title.setPointSizeF(title.pointSizeF() * 1.1)
        counts.setPointSizeF(counts.pointSizeF() * 0.9)
        self._outlet.setFont(outlet)
        self._title.setFont(title)
        self._counts.setFont(counts)
        self._date.setFont(counts)
        muted = self.palette()
        muted.setColor(muted.ColorRole.WindowText, theme.colour("text.muted"))
        for label in (self._date, self._counts):
            label.setPalette(muted)
        self._menu_button.setIcon(icon("more", theme))
        self._base.setFont(counts)
        strong = self.palette()
        strong.setColor(strong.ColorRole.WindowText, theme.colour("accent"))
        self._base.setPalette(strong)
        for name, _words, drawing in _MENU:
            if name:
                self.wish(name).setIcon(icon(drawing, theme))

    def show_base(self, base: bool) -> None:
        """Show whether the others are held against this article."""
        self._base.setVisible(base)

    def allow(self, name: str, possible: bool) -> None:
        """Allow an entry of the menu, or not."""
        self.wish(name).setEnabled(possible)

    def show_active(self, active: bool) -> None:
        """Show whether the reader stands in this column."""
        dress(self, "active", active)

    # what Qt calls

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the column."""
        point = event.globalPosition().toPoint()
        if self._pressed is not None and not self._dragging:
            far = (point - self._pressed).manhattanLength()
            self._dragging = far >= QApplication.startDragDistance()
        if self._dragging:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the column go."""
        dragged, self._dragging, self._pressed = self._dragging, False, None
        if dragged:
            self.unsetCursor()
            self.dropped.emit(event.globalPosition().toPoint())

    @Slot()
    def _on_triggered(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.asked.emit(sender.objectName())
