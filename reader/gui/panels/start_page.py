"""What there is to see before there is anything to compare."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.gui.appearance import Appearance
from reader.gui.clamped_label import ClampedLabel
from reader.gui.fonts import reading_font
from reader.gui.icons import application_icon, icon
from reader.gui.plain_label import plain_label

_CHOICE = QSize(230, 168)


class Choice(QPushButton):
    """A large button with a drawing, a name and a line about it."""

    def __init__(self, name: str, about: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("choice")
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(_CHOICE.width() + 60)
        self._drawing = QLabel(self)
        self._name = ClampedLabel(2, self)
        self._name.setText(name)
        self._about = ClampedLabel(3, self)
        self._about.setText(about)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 18, 18, 16)
        box.setSpacing(6)
        box.addWidget(self._drawing)
        box.addSpacing(4)
        box.addWidget(self._name)
        box.addWidget(self._about)
        box.addStretch(1)
        for child in (self._drawing, self._name, self._about):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setBold(True)
        self._name.setFont(font)

    def sizeHint(self) -> QSize:
        """Return its size."""
        return _CHOICE

    def minimumSizeHint(self) -> QSize:
        """Return the size it needs at least."""
        return QSize(160, _CHOICE.height())

    def show_icon(self, drawing: QIcon) -> None:
        """Show a drawing."""
        self._drawing.setPixmap(drawing.pixmap(QSize(32, 32)))


class StartPage(QWidget):
    """One line on what this is, and three ways to begin.

    Signals:
        open_asked, paste_asked, sample_asked: the way that was chosen.
        tour_asked: the reader wants to be shown around.
    """

    open_asked = Signal()
    paste_asked = Signal()
    sample_asked = Signal()
    tour_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._title = self._centred(self.tr("Several reports, one event"))
        self._about = self._centred(
            self.tr(
                "Lay the reports beside each other: see what each of them leaves out, "
                "and where their words differ."
            )
        )
        self._drop = self._centred(self.tr("or drop files, text or links anywhere on the window"))
        self._private = self._centred(
            self.tr(
                "Everything stays on this computer. Only a page whose address you open is fetched."
            )
        )
        self._open = Choice(
            self.tr("Open articles…"),
            self.tr("Text, saved web pages, PDF, office files and more, two or more at once"),
            self,
        )
        self._paste = Choice(
            self.tr("Paste an article"),
            self.tr("Copy its text in the browser, then take it from the clipboard"),
            self,
        )
        self._sample = Choice(
            self.tr("Open the sample"),
            self.tr("Reports of one event, written for this program, to look around"),
            self,
        )
        self._tour = QPushButton(self.tr("Take the tour"), self)
        self._tour.setObjectName("quiet")
        self._tour.clicked.connect(self.tour_asked)
        self._open.clicked.connect(self.open_asked)
        self._paste.clicked.connect(self.paste_asked)
        self._sample.clicked.connect(self.sample_asked)
        self._lay_out()
        appearance.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def tour(self) -> QPushButton:
        """What begins the tour."""
        return self._tour

    def _centred(self, text: str) -> QLabel:
        label = plain_label(self, text)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(18)
        choices.addStretch(1)
        for choice in (self._open, self._paste, self._sample):
            choices.addWidget(choice, 4)
        choices.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(32, 16, 32, 20)
        box.addStretch(3)
        box.addWidget(Emblem(self), 0, Qt.AlignmentFlag.AlignHCenter)
        box.addSpacing(14)
        box.addWidget(self._title)
        box.addSpacing(6)
        box.addWidget(self._about)
        box.addSpacing(22)
        box.addLayout(choices)
        box.addSpacing(12)
        box.addWidget(self._drop)
        box.addWidget(self._tour, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(4)
        box.addWidget(self._private)

    @Slot()
    def _on_theme_changed(self) -> None:
        theme = self._appearance.theme
        title = reading_font()
        title.setPointSizeF(26)
        self._title.setFont(title)
        about = QFont(self.font())
        about.setPointSizeF(about.pointSizeF() * 1.15)
        self._about.setFont(about)
        for label in (self._about, self._drop, self._private):
            palette = self.palette()
            palette.setColor(palette.ColorRole.WindowText, theme.colour("text.muted"))
            label.setPalette(palette)
        for choice, name in (
            (self._open, "open"),
            (self._paste, "paste"),
            (self._sample, "sample"),
        ):
            choice.show_icon(icon(name, theme, "accent"))


class Emblem(QWidget):
    """The program's sign."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = application_icon()
        self.setFixedSize(72, 72)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        self._icon.paint(painter, QRectF(self.rect()).toRect())
        painter.end()
