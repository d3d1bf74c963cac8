"""What a report is to be like, with a look at it while one chooses."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QGroupBox,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.display.phrases import titled
from reader.display.visible import one_line
from reader.gui.dialogs.report_preview import ReportPreview
from reader.report import FORMATS, Part, Report, ReportOptions, Table
from reader.report.choices import Choice
from reader.report.formats import Holds
from reader.report.options import PARTS, TABLES
from reader.report.texts import languages

_WAIT_MS = 180
"""Whoever types is not shown each letter."""


class ReportDialog(QDialog):
    """Lets the reader choose format, parts, base, title and author.

    Signals:
        save_asked, print_asked: save or print a report that is made so, a `Choice`.
        preview_asked: show how it would look.
    """

    save_asked = Signal(object)
    print_asked = Signal(object)
    preview_asked = Signal(object)

    def __init__(self, report: Report, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save report"))
        self._report = report
        self.preview = ReportPreview(self)
        self._make_fields(choice.options)
        self._make_parts(choice.options)
        self._format.setCurrentIndex(self._format.findData(choice.format_name))
        self._put_together()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._on_waited)
        self._listen()
        self._on_changed()

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        parts = frozenset(part for part, box in self._parts.items() if box.isChecked())
        options = ReportOptions(
            parts=parts,
            only_confirmed=self._confirmed.isChecked(),
            base=str(self._base.currentData()),
            title=self._title.text(),
            author=self._author.text(),
            language=str(self._language.currentData()),
            worksheet=self._kind.currentData() is True,
            table=Table(self._table.currentData()),
        )
        return Choice(str(self._format.currentData()), options)

    # what there is to choose

    def _make_fields(self, options: ReportOptions) -> None:
        self._kind = self._list("kind", self.tr("Kind"))
        self._kind.addItem(self.tr("Report"), userData=False)
        self._kind.addItem(self.tr("Worksheet for a class"), userData=True)
        self._kind.setCurrentIndex(int(options.worksheet))
        self._format = self._list("format", self.tr("Format"))
        self._items = QStandardItemModel(self._format)
        self._format.setModel(self._items)
        for known in FORMATS.values():
            self._format.addItem(f"{known.label} ({known.suffix})", known.name)
            row, role = self._format.count() - 1, Qt.ItemDataRole.ToolTipRole
            self._format.setItemData(row, known.description, role)
        self._title = self._line("title", options.title)
        self._author = self._line("author", options.author)
        self._base = self._list("base", self.tr("Held against"))
        self._base.addItem(self.tr("The first report that tells a point"), "")
        for article in self._report.comparison.articles:
            self._base.addItem(one_line(titled(article)), article.label)
        self._base.setCurrentIndex(max(self._base.findData(options.base), 0))
        self._language = self._list("language", self.tr("Language"))
        for code in languages():
            name = QLocale.languageToString(QLocale(code).language())
            self._language.addItem(name, code)
        self._language.setCurrentIndex(max(self._language.findData(options.language), 0))
        self._table = self._list("table", self.tr("Table"))
        for table, name in TABLES.items():
            self._table.addItem(name, table.value)
        self._table.setCurrentIndex(self._table.findData(options.table.value))

    def _make_parts(self, options: ReportOptions) -> None:
        self._parts: dict[Part, QCheckBox] = {}
        self._group = QGroupBox(self.tr("Parts"), self)
        box = QVBoxLayout(self._group)
        for part, name in PARTS.items():
            check = QCheckBox(name, self._group)
            check.setObjectName(f"part.{part.value}")
            check.setChecked(options.has(part))
            self._parts[part] = check
            box.addWidget(check)
        self._confirmed = QCheckBox(self.tr("Only what you confirmed"), self)
        self._confirmed.setObjectName("only_confirmed")
        self._confirmed.setChecked(options.only_confirmed)

    def _list(self, name: str, words: str) -> QComboBox:
        made = QComboBox(self)
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(18)
        return made

    def _line(self, name: str, text: str) -> QLineEdit:
        made = QLineEdit(one_line(text), self)
        made.setObjectName(name)
        return made

    # how it is laid out

    def _put_together(self) -> None:
        choices = QWidget(self)
        self._form = QFormLayout(choices)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.addRow(self.tr("&Kind"), self._kind)
        self._form.addRow(self.tr("&Format"), self._format)
        self._form.addRow(self.tr("Ta&ble"), self._table)
        self._form.addRow(self.tr("&Title"), self._title)
        self._form.addRow(self.tr("&Author"), self._author)
        self._form.addRow(self.tr("&Held against"), self._base)
        self._form.addRow(self.tr("&Language"), self._language)
        self._form.addRow(self._group)
        self._form.addRow(self._confirmed)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(choices)
        halves = QSplitter(self)
        halves.setChildrenCollapsible(False)
        halves.addWidget(scroll)
        halves.addWidget(self.preview)
        halves.setStretchFactor(1, 1)
        halves.setSizes([330, 570])
        kinds = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(kinds.Cancel, self)
        roles = QDialogButtonBox.ButtonRole
        self._print = self._buttons.addButton(self.tr("&Print…"), roles.ActionRole)
        self._save = self._buttons.addButton(self.tr("&Save…"), roles.AcceptRole)
        self._save.setDefault(True)
        box = QVBoxLayout(self)
        box.addWidget(halves, 1)
        box.addWidget(self._buttons)
        room = self.screen().availableSize()
        self.resize(min(940, room.width() - 60), min(660, room.height() - 80))

    def _listen(self) -> None:
        for field in (self._kind, self._format, self._base, self._language, self._table):
            field.currentIndexChanged.connect(self._on_changed)
        for line in (self._title, self._author):
            line.textChanged.connect(self._on_changed)
        for check in (*self._parts.values(), self._confirmed):
            check.toggled.connect(self._on_changed)
        self._buttons.rejected.connect(self.reject)
        self._save.clicked.connect(self._on_save)
        self._print.clicked.connect(self._on_print)

    # what happens

    @Slot()
    def _on_changed(self) -> None:
        """Show what can be chosen along with the rest; the look at it follows in a moment."""
        worksheet = self._kind.currentData() is True
        for row, known in enumerate(FORMATS.values()):
            self._items.item(row).setEnabled(known.for_worksheets or not worksheet)
        if worksheet and not FORMATS[str(self._format.currentData())].for_worksheets:
            self._format.setCurrentIndex(self._format.findData("docx"))
        usual = ReportOptions(worksheet=worksheet, language=str(self._language.currentData()))
        self._title.setPlaceholderText(replace(self._report, options=usual).title)
        holds = FORMATS[str(self._format.currentData())].holds
        self._form.setRowVisible(self._table, holds is Holds.ONE_TABLE)
        self._form.setRowVisible(self._base, not worksheet and holds is not Holds.EVERYTHING)
        self._group.setEnabled(not worksheet and holds is Holds.PARTS)
        self._confirmed.setEnabled(holds is not Holds.EVERYTHING)
        self._wait.start()

    @Slot()
    def _on_waited(self) -> None:
        self.preview_asked.emit(self.choice)

    @Slot()
    def _on_save(self) -> None:
        self.save_asked.emit(self.choice)

    @Slot()
    def _on_print(self) -> None:
        self.print_asked.emit(self.choice)
