"""The dialog about reports, and what comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from reader.gui.dialogs.report import ReportDialog
from reader.report import FORMATS, Part, Report, ReportOptions
from reader.report.choices import Choice, choice_from, kept
from tests.builders import comparison
from tests.gui.conftest import PICTURE, STORIES, action, lay, save_report


@pytest.fixture
def laid(window, session):
    lay(session, comparison(STORIES, PICTURE))
    return window


@pytest.fixture
def save(laid, prompts, tmp_path, qtbot):
    """What takes the dialog's choice, saves the report, and returns where."""

    def run(suffix: str) -> Path:
        path = tmp_path / f"r{suffix}"
        prompts.saving = (path, "")
        save_report(laid)
        qtbot.waitUntil(path.exists)
        return path

    return run


@pytest.fixture
def dialog(laid, monkeypatch: pytest.MonkeyPatch) -> ReportDialog:
    monkeypatch.setattr("reader.gui.dialogs.report._WAIT_MS", 0)
    action(laid, "save").trigger()
    return laid.reporting.dialog


def choose(dialog: ReportDialog, name: str, value: object) -> None:
    field = dialog.findChild(QComboBox, name)
    field.setCurrentIndex(field.findData(value))


def test_all_that_is_chosen_is_in_the_choice(dialog) -> None:
    choose(dialog, "format", "docx")
    choose(dialog, "base", "B")
    dialog.findChild(QLineEdit, "title").setText("The bridge")
    dialog.findChild(QLineEdit, "author").setText("Ada")
    for part in Part:
        dialog.findChild(QCheckBox, f"part.{part.value}").setChecked(part is Part.MATRIX)
    dialog.findChild(QCheckBox, "only_confirmed").setChecked(True)

    assert dialog.choice == Choice(
        "docx",
        ReportOptions(
            parts=frozenset({Part.MATRIX}),
            only_confirmed=True,
            base="B",
            title="The bridge",
            author="Ada",
        ),
    )


def test_the_preview_follows_what_is_chosen(dialog, qtbot) -> None:
    shown = dialog.preview
    qtbot.waitUntil(lambda: "Points by report" in shown.toPlainText())
    assert "Ferries will run every ten minutes." in shown.toPlainText()

    dialog.findChild(QCheckBox, "part.matrix").setChecked(False)
    qtbot.waitUntil(lambda: "Points by report" not in shown.toPlainText())

    QTest.keyClicks(dialog.findChild(QLineEdit, "title"), "Bridge")
    qtbot.waitUntil(lambda: shown.toPlainText().startswith("Bridge"))

    choose(dialog, "format", "tei")
    qtbot.waitUntil(lambda: shown.toPlainText().startswith("<?xml"))


@pytest.mark.parametrize("name", FORMATS)
def test_there_is_a_preview_of_every_format(dialog, qtbot, name) -> None:
    choose(dialog, "format", name)
    dialog.preview.clear()
    qtbot.waitUntil(lambda: "harbour" in dialog.preview.toPlainText())


def test_the_preview_fetches_nothing(dialog, qtbot) -> None:
    shown = dialog.preview
    shown.setHtml('<img src="http://example.org/x.png"><link href="http://example.org/x.css">')

    assert shown.loadResource(2, "http://example.org/x.png") is None
    assert not shown.openLinks()
    assert not shown.openExternalLinks()


def test_a_worksheet_can_be_had_only_where_there_is_one(dialog) -> None:
    choose(dialog, "format", "json")
    choose(dialog, "kind", True)

    assert dialog.choice.format_name == "docx"
    assert dialog.choice.options.worksheet
    assert not dialog.findChild(QCheckBox, "part.matrix").isEnabled()
    assert dialog.findChild(QComboBox, "base").isHidden()
    assert "missing" in dialog.findChild(QLineEdit, "title").placeholderText()


def test_the_table_is_asked_for_where_a_file_holds_one(dialog) -> None:
    assert dialog.findChild(QComboBox, "table").isHidden()
    choose(dialog, "format", "csv")
    assert not dialog.findChild(QComboBox, "table").isHidden()


def test_everything_has_a_name_and_is_reached_by_key(dialog) -> None:
    reached, widget = set(), dialog.nextInFocusChain()
    while widget is not dialog:
        if widget.isVisibleTo(dialog) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(widget)
        widget = widget.nextInFocusChain()

    for kind in (QComboBox, QLineEdit, QCheckBox, QPushButton):
        for field in dialog.findChildren(kind):
            assert field in reached or not field.isVisibleTo(dialog)
            assert field.accessibleName() or getattr(field, "text", lambda: "")() or _buddy(field)
    assert dialog.preview.accessibleName()


def _buddy(field: QWidget) -> bool:
    return field.objectName() in ("title", "author")


@pytest.mark.parametrize("name", ["pdf", "xlsx", "markdown"])
def test_what_is_chosen_is_saved(dialog, laid, save, prompts, name) -> None:
    choose(dialog, "format", name)
    path = save(FORMATS[name].suffix)

    assert path.stat().st_size > 1000
    assert prompts.suggestion.name == f"comparison{FORMATS[name].suffix}"
    assert [kind.key for kind in prompts.kinds] == [name]
    assert laid.reporting.dialog is None


def test_the_choice_is_remembered_but_for_what_is_of_one_comparison(dialog, save, settings) -> None:
    choose(dialog, "format", "markdown")
    choose(dialog, "base", "B")
    dialog.findChild(QLineEdit, "title").setText("The bridge")
    dialog.findChild(QLineEdit, "author").setText("Ada")
    dialog.findChild(QCheckBox, "part.notes").setChecked(False)
    save(".md")

    again = choice_from(settings.text_of("report"))
    assert again.format_name == "markdown"
    assert again.options == ReportOptions(parts=frozenset(Part) - {Part.NOTES}, author="Ada")


def test_leaving_the_dialog_saves_nothing(laid, dialog, prompts, settings, tmp_path) -> None:
    prompts.saving = (tmp_path / "r.html", "html")
    dialog.reject()

    assert laid.reporting.dialog is None
    assert settings.text_of("report") == ""
    assert not list(tmp_path.glob("r.*"))


def test_a_place_that_is_not_chosen_leaves_the_dialog_open(laid, dialog, prompts) -> None:
    prompts.saving = None
    save_report(laid)

    assert laid.reporting.dialog is dialog


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"format": 7, "parts": "all", "table": "x", "worksheet": "yes"}']
)
def test_what_was_kept_and_makes_no_sense_is_as_usual(text) -> None:
    assert choice_from(text) == Choice()


def test_what_was_kept_comes_back() -> None:
    chosen = Choice("csv", ReportOptions(frozenset({Part.NOTES}), only_confirmed=True))
    assert choice_from(kept(chosen)) == chosen


# paper


def test_the_report_is_printed_as_it_was_last_chosen(laid, prompts, tmp_path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    prompts.printing = printer
    action(laid, "print").trigger()

    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    assert printer.docName() == "Three reports of one event"


@pytest.mark.qt_log_ignore("QPainter::begin", "propagateSizeHints")
def test_a_printer_that_takes_nothing_is_told(laid, prompts, session, tmp_path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder" / "printed.pdf"))
    prompts.printing = printer
    action(laid, "print").trigger()

    assert "could not be printed" in session.problems[0]


def test_pages_can_be_looked_at_before_they_are_printed(laid, qtbot) -> None:
    action(laid, "print_preview").trigger()
    shown = laid.findChild(QPrintPreviewDialog)

    qtbot.waitUntil(shown.isVisible)
    shown.reject()


# the clipboard


def clipboard():
    return QGuiApplication.clipboard().mimeData()


@pytest.fixture
def selected(laid, session):
    session.select("P2", "C")
    return laid


def test_a_passage_is_copied_with_all_its_readings(selected) -> None:
    action(selected, "copy_passage").trigger()

    assert clipboard().hasHtml()
    lines = clipboard().text().splitlines()
    assert lines[0].startswith("P2: told by A and C, not by B")
    assert any("Ferries run every ten minutes instead." in line for line in lines)
    assert "<u>" in clipboard().html()
    assert "Copied passage P2" in selected.statusBar().currentMessage()


def test_a_row_and_the_matrix_are_copied_as_a_table(selected, session) -> None:
    action(selected, "copy_row").trigger()
    head, row = clipboard().text().splitlines()
    assert head.split("\t") == ["Point", "Words", "A", "B", "C"]
    assert row.split("\t")[0] == "P2"

    action(selected, "copy_matrix").trigger()
    lines = clipboard().text().splitlines()
    assert len(lines) == 1 + len(session.comparison.alignment.passages)
    assert "<table" in clipboard().html()
    assert not [c for line in lines for c in line.split("\t") if c.startswith("=")]


def test_copying_waits_for_something_to_copy(window, session) -> None:
    names = ("copy_passage", "copy_row", "copy_matrix", "print", "print_preview", "save")
    assert not any(action(window, name).isEnabled() for name in names)

    lay(session, comparison(STORIES, PICTURE))
    assert [name for name in names if not action(window, name).isEnabled()] == [
        "copy_passage",
        "copy_row",
    ]


def test_the_base_of_the_window_is_that_of_the_copy_and_of_the_report(selected, session) -> None:
    action(selected, "copy_passage").trigger()
    before = clipboard().html()
    session.arrangement.choose_base(session.articles[2])
    action(selected, "copy_passage").trigger()
    assert clipboard().html() != before

    action(selected, "save").trigger()
    assert selected.reporting.dialog.choice.options.base == "C"


def test_a_dialog_can_be_made_of_any_report(qtbot, window) -> None:
    report = Report(comparison(STORIES, PICTURE))
    for name in FORMATS:
        dialog = ReportDialog(report, Choice(name), window)
        assert dialog.choice.format_name == name
        dialog.deleteLater()
