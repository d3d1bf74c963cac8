"""The panel of the ledgers: a tab for each, and what narrows them all."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.display.ledgers import LEDGERS
from reader.gui.fonts import list_font
from reader.gui.ledgers.ledger_page import LedgerPage
from reader.gui.session import Session
from reader.gui.settings import ViewSettings
from reader.gui.while_seen import WhileSeen

_TAB = "ledger"
_LEAST_SIZE = QSize(180, 120)


class LedgersPanel(QWidget):
    """Fills only the ledger that is looked at.

    Signals:
        place_chosen: the `Excerpt` that the reader asked for.
    """

    place_chosen = Signal(object)

    def __init__(
        self, session: Session, settings: ViewSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ledgers")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._settings = settings
        self._text = QLineEdit(self)
        self._text.setPlaceholderText(self.tr("Filter"))
        self._text.setAccessibleName(self.tr("Ledgers: words to filter by"))
        self._text.setClearButtonEnabled(True)
        self._text.setMaximumWidth(260)
        self._differing = QToolButton(self)
        self._differing.setObjectName("chip")
        self._differing.setText(self.tr("≠ Only what differs"))
        self._differing.setCheckable(True)
        self._differing.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._differing.setAccessibleName(self.tr("Ledgers: only what differs"))
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.setAccessibleName(self.tr("Ledgers"))
        self._pages = tuple(LedgerPage(kind, self) for kind in LEDGERS)
        for kind, page in zip(LEDGERS, self._pages, strict=True):
            self._tabs.addTab(page, kind.title)
            self._tabs.setTabToolTip(self._tabs.count() - 1, kind.explanation)
            page.place_chosen.connect(self.place_chosen)
        self._lay_out()
        self._raise_last()
        self._text.textChanged.connect(self._on_filter_changed)
        self._differing.toggled.connect(self._on_filter_changed)
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self._seen = WhileSeen(session, self)
        self._seen.comparison_due.connect(self._fill)

    @property
    def pages(self) -> tuple[LedgerPage, ...]:
        """The ledgers, in their order."""
        return self._pages

    @property
    def tabs(self) -> QTabWidget:
        """Their tabs."""
        return self._tabs

    @property
    def filters(self) -> tuple[QLineEdit, QToolButton]:
        """Where words are typed, and what leaves only the rows that differ."""
        return self._text, self._differing

    def minimumSizeHint(self) -> QSize:
        """Leave room for the articles on a small screen: what is in it scrolls."""
        return _LEAST_SIZE

    def set_zoom(self, zoom: int) -> None:
        """Show all so many points larger than usual, though never too small to read."""
        for page in self._pages:
            page.table.setFont(list_font(zoom))

    def showEvent(self, event: QShowEvent) -> None:
        """Fill in what changed while nobody looked."""
        super().showEvent(event)
        self._seen.catch_up()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape empty the filter."""
        if event.key() == Qt.Key.Key_Escape and self._text.text():
            self._text.clear()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self._text)
        row.addWidget(self._differing)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(row)
        box.addWidget(self._tabs, 1)

    def _raise_last(self) -> None:
        ids = [kind.id for kind in LEDGERS]
        last = self._settings.text_of(_TAB)
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(ids.index(last) if last in ids else 0)

    @Slot()
    def _fill(self) -> None:
        made = self._session.comparison
        for at, page in enumerate(self._pages):
            if made is None or at == self._tabs.currentIndex():
                page.show_comparison(made)

    @Slot(int)
    def _on_tab_changed(self, at: int) -> None:
        self._settings.keep_text(_TAB, LEDGERS[at].id)
        self._fill()

    @Slot()
    def _on_filter_changed(self) -> None:
        for page in self._pages:
            page.model.filter(self._text.text(), differing=self._differing.isChecked())
