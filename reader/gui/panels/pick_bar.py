"""What a correction waits for, above the articles."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from reader.display.offer import quoted_sentence
from reader.gui.access_keys import escaped
from reader.gui.clamped_label import ClampedLabel
from reader.gui.session import Session


class PickBar(QFrame):
    """Shown while a sentence is to be chosen, with a button to leave that."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pickBar")
        self._session = session
        self._words = ClampedLabel(2, self)
        self._keys = ClampedLabel(3, self)
        self._leave = QPushButton(self.tr("Leave (Esc)"), self)
        self._leave.setAutoDefault(False)
        self._leave.clicked.connect(self._on_leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._keys, 1)
        row.addWidget(self._leave)
        session.correcting.pick_changed.connect(self._refresh)
        session.correcting.choice_asked.connect(self._on_choice_asked)
        session.comparison_changed.connect(self._refresh)
        self._refresh()

    @property
    def words(self) -> str:
        """What is to be chosen."""
        return self._words.text()

    @property
    def hint(self) -> str:
        """How it is chosen, or why what was chosen cannot be."""
        return self._keys.text()

    @Slot()
    def _refresh(self) -> None:
        correcting = self._session.correcting
        self._words.setText(correcting.words)
        usual = self.tr("Click it, or go there and press Enter")
        refused = correcting.refusal
        self._keys.setText(f"⚠ {refused}" if refused else usual)
        self.setAccessibleName(self._words.text())
        self.setAccessibleDescription(self._keys.text())
        self.setVisible(bool(self._words.text()))

    @Slot(object)
    def _on_choice_asked(self, sentences: tuple[str, ...]) -> None:
        """Ask which of a reading's sentences is meant."""
        made = self._session.comparison
        if made is None:
            return
        menu = QMenu(self)
        menu.setObjectName("pickChoice")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for sentence in sentences:
            words = escaped(quoted_sentence(made, sentence))
            menu.addAction(words).setData(sentence)
        menu.triggered.connect(self._on_sentence_chosen)
        menu.popup(self.mapToGlobal(QPoint(14, self.height())))
        menu.setActiveAction(menu.actions()[0])

    @Slot(QAction)
    def _on_sentence_chosen(self, action: QAction) -> None:
        self._session.correcting.pick_up(str(action.data()))

    @Slot()
    def _on_leave(self) -> None:
        self._session.correcting.leave()
