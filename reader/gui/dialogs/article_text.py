"""An article's text, to be put right by the reader."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.display.rewriting import Preview
from reader.gui.offsets import utf16_length
from reader.gui.plain_label import plain_label
from reader.gui.text_marks import Stretch, marked
from reader.gui.theme import Theme
from reader.model import Article, Span

_SETTLE_MS = 200
_PARAGRAPH = "\u2029"


class _Editor(QPlainTextEdit):
    """Takes Ctrl+Enter for the end of the work: Enter alone begins a line.

    Signals:
        done: the reader is done.
    """

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell that the reader is done, or write."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        else:
            super().keyPressEvent(event)


class ArticleTextDialog(QDialog):
    """Lets the reader edit it, and says what becomes of what was fixed by hand.

    Signals:
        preview_asked: a text, whenever the reader stops typing; `show_preview` answers.
        text_changed: the text as it is to be.
    """

    preview_asked = Signal(str)
    text_changed = Signal(str)

    def __init__(self, article: Article, theme: Theme, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Edit the text of {name}").format(name=article.name))
        self.resize(760, 620)
        self._article = article
        self._editor = _Editor(self)
        self._editor.setObjectName("articleText")
        self._editor.setAccessibleName(self.tr("The article’s text"))
        self._editor.setFont(font)
        self._editor.setTabChangesFocus(True)
        self._editor.setPlainText(article.text)
        self._told = plain_label(self, name="told")
        self._told.setMinimumHeight(self._told.fontMetrics().lineSpacing() * 3)
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._look_again)
        self._build()
        self._mute(theme)
        self._as_read.setEnabled(article.edited)

    def _build(self) -> None:
        kinds = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._as_read = QPushButton(self.tr("&As it was read"), self)
        self._as_read.setObjectName("asRead")
        self._as_read.setAutoDefault(False)
        self._as_read.setToolTip(self.tr("Put back the text of the file"))
        self._as_read.clicked.connect(self._put_back)
        self._editor.done.connect(self._accept_if_possible)
        below = QHBoxLayout()
        below.addWidget(self._as_read)
        below.addStretch(1)
        below.addWidget(self._buttons)
        box = QVBoxLayout(self)
        box.addWidget(self._editor, 1)
        box.addWidget(self._told)
        box.addLayout(below)
        self._editor.textChanged.connect(self._on_typed)
        self.accepted.connect(self._on_accepted)

    @property
    def editor(self) -> QPlainTextEdit:
        """Where the text is edited."""
        return self._editor

    @property
    def told(self) -> str:
        """What the change would be."""
        return self._told.text()

    @property
    def text(self) -> str:
        """The text as it stands in the editor, character by character."""
        return self._editor.document().toRawText().replace(_PARAGRAPH, "\n")

    def stand_at(self, span: Span) -> None:
        """Bring a stretch of the article into view, selected."""
        start, end = self._stretch(span)
        cursor = self._editor.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)
        self._editor.centerCursor()

    def _mute(self, theme: Theme) -> None:
        """Show what is set aside in muted letters; the marks move as the text is edited."""
        look = QTextCharFormat()
        look.setForeground(theme.colour("text.muted"))
        look.setFontItalic(True)
        document = self._editor.document()
        self._editor.setExtraSelections(
            [marked(document, self._stretch(part.span), look) for part in self._article.set_aside]
        )

    def _stretch(self, span: Span) -> Stretch:
        """Return where a stretch of the article stands in the editor as long as it is as it was."""
        text = self._article.text
        start = utf16_length(text[: span.start])
        return start, start + utf16_length(span.of(text))

    @Slot()
    def _on_typed(self) -> None:
        self._settle.start()

    @Slot()
    def _look_again(self) -> None:
        text, read = self.text, self._article.text_read
        self._as_read.setEnabled(text != (self._article.text if read is None else read))
        self.preview_asked.emit(text)

    def show_preview(self, preview: Preview) -> None:
        """Say what the text would change, and let it be taken if it can be."""
        self._told.setText(preview.words)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(preview.possible)

    @Slot()
    def _put_back(self) -> None:
        read = self._article.text_read
        cursor = QTextCursor(self._editor.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(self._article.text if read is None else read)

    @Slot()
    def _accept_if_possible(self) -> None:
        self._look_again()
        if self._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled():
            self.accept()

    @Slot()
    def _on_accepted(self) -> None:
        self.text_changed.emit(self.text)
