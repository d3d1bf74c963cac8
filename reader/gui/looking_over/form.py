"""What is known of an article, and which columns hold it, as forms."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QGroupBox, QLineEdit, QWidget

from reader.display.looking_over import FIELDS
from reader.display.visible import one_line
from reader.gui.access_keys import without_access_key
from reader.ingest import FIELDS as COLUMN_FIELDS
from reader.ingest import Columns
from reader.model import Article

_MOST_LETTERS = 40


class DetailsForm(QWidget):
    """Title, outlet, author, date and language of an article, to be put right.

    Signals:
        edited: the reader wrote something.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            "title": self.tr("&Title"),
            "outlet": self.tr("&Outlet"),
            "author": self.tr("A&uthor"),
            "published": self.tr("&Date"),
            "language": self.tr("&Language"),
        }
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        self._lines = {name: QLineEdit(self) for name in FIELDS}
        self._before: dict[str, str] = {}
        for name, line in self._lines.items():
            line.setObjectName(f"details.{name}")
            line.setAccessibleName(without_access_key(names[name]))
            line.textEdited.connect(self.edited)
            form.addRow(names[name], line)
        self._lines["published"].setPlaceholderText("2021-12-05")
        self._lines["language"].setPlaceholderText("en")

    def show_article(self, article: Article | None) -> None:
        """Show what is known of an article."""
        self.setEnabled(article is not None)
        for name, line in self._lines.items():
            self._before[name] = getattr(article, name) if article else ""
            line.setText(one_line(self._before[name]))
            line.setCursorPosition(0)

    @property
    def written(self) -> dict[str, str]:
        """What stands in the form; what was not changed is as it was, character by character."""
        return {
            name: self._before[name] if line.text() == one_line(self._before[name]) else line.text()
            for name, line in self._lines.items()
        }


class ColumnsForm(QGroupBox):
    """Which column of a collection holds what.

    Signals:
        changed: the reader chose another column.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Columns of the collection"))
        names = {
            "title": self.tr("Title"),
            "text": self.tr("Text"),
            "outlet": self.tr("Outlet"),
            "author": self.tr("Author"),
            "published": self.tr("Date"),
            "url": self.tr("Address"),
            "language": self.tr("Language"),
        }
        form = QFormLayout(self)
        self._boxes = {name: QComboBox(self) for name in COLUMN_FIELDS}
        for name, box in self._boxes.items():
            box.setObjectName(f"column.{name}")
            words = self.tr("Column of: {name}").format(name=names[name])
            box.setAccessibleName(words)
            box.currentIndexChanged.connect(self.changed)
            form.addRow(names[name], box)

    def show_columns(self, columns: Columns) -> None:
        """Show which columns there are and what they hold; none hides the form."""
        self.setVisible(bool(columns.headings))
        for name, box in self._boxes.items():
            with QSignalBlocker(box):
                box.clear()
                box.addItem(self.tr("(no column)"), "")
                for heading in columns.headings:
                    box.addItem(one_line(heading)[:_MOST_LETTERS], heading)
                box.setCurrentIndex(max(0, box.findData(columns.found.get(name, ""))))

    @property
    def chosen(self) -> dict[str, str]:
        """The column of each field, "" for none."""
        return {name: str(box.currentData() or "") for name, box in self._boxes.items()}
