"""Articles looked at before they are added: chosen, put right, set aside, columns mapped."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLineEdit, QListWidget

from reader.fetching import Fetched
from reader.gui.looking_over.dialog import LookingDialog
from tests.gui.conftest import action, part
from tests.gui.test_accessible import unnamed

ROWS = [
    {"kicker": "Dam", "headline": "The dam broke", "story": "The dam broke at night. It rained."},
    {"kicker": "Flood", "headline": "The flood", "story": "The flood came. Ten were hurt. 🌊 No."},
    {"kicker": "Mayor", "headline": "The mayor", "story": "The mayor spoke. Nobody was warned."},
]
MAIL_WITH_ANOTHER = """Subject: Talks fail
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

They shouted for an hour.
--b
Content-Type: text/plain
Content-Disposition: attachment; filename=rain.txt

Rain
It rained all night.
--b--
"""


@pytest.fixture
def rows(tmp_path):
    path = tmp_path / "rows.json"
    path.write_text(json.dumps(ROWS), "utf-8")
    return path


@pytest.fixture
def look(window, qtbot):
    """Open places with a preview, and return the dialog once the first article is read."""

    def open_them(*places, read=True):
        window.files.looking.open(places, look=True)
        qtbot.waitUntil(lambda: bool(window.findChildren(LookingDialog)))
        dialog = part(window, LookingDialog)
        if read:
            qtbot.waitUntil(lambda: dialog.article is not None)
        return dialog

    return open_them


def items(dialog):
    listed = dialog.findChild(QListWidget)
    return [listed.item(row) for row in range(listed.count())]


def field(dialog, name):
    return dialog.findChild(QLineEdit, f"details.{name}")


def ok(dialog):
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def add(dialog, session, qtbot):
    QTest.mouseClick(ok(dialog), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(session.articles) and not session.busy)


def write(dialog, name, words):
    line = field(dialog, name)
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, words)


def test_files_of_one_article_are_added_without_a_look(window, session, prompts, files, qtbot):
    prompts.files = files
    action(window, "open").trigger()
    qtbot.waitUntil(lambda: len(session.articles) == 3)
    assert not window.findChildren(LookingDialog)


def test_a_collection_is_looked_at_first_and_what_is_checked_is_added(
    window, session, prompts, rows, qtbot
):
    prompts.files = [rows]
    action(window, "open").trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(LookingDialog)))
    dialog = part(window, LookingDialog)
    assert items(dialog)[0].text() == "The dam broke · row 1"
    assert ok(dialog).text() == "&Add 3 articles"
    items(dialog)[1].setCheckState(Qt.CheckState.Unchecked)
    assert ok(dialog).text() == "&Add 2 articles"
    add(dialog, session, qtbot)
    assert [article.title for article in session.articles] == ["The dam broke", "The mayor"]


def test_nothing_is_added_where_the_reader_thinks_better_of_it(look, session, rows):
    look(rows).reject()
    assert not session.articles
    assert not session.busy


def test_the_setting_looks_at_every_article_and_is_remembered(
    window, prompts, files, open_window, qtbot
):
    session = window._session
    action(window, "look_first").trigger()
    prompts.files = files[:1]
    action(window, "open").trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(LookingDialog)))
    part(window, LookingDialog).reject()
    assert not session.articles
    assert action(open_window(session), "look_first").isChecked()


def test_the_menu_opens_with_a_look_for_once(window, prompts, files, qtbot):
    prompts.files = files[:1]
    action(window, "open_looking").trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(LookingDialog)))
    assert not action(window, "look_first").isChecked()


def test_what_was_recognised_is_put_right(look, session, files, qtbot):
    dialog = look(files[0])
    write(dialog, "outlet", "The Harbour Post")
    write(dialog, "published", "2021-12-05")
    write(dialog, "language", "EN")
    add(dialog, session, qtbot)
    (article,) = session.articles
    assert (article.outlet, article.published) == ("The Harbour Post", "2021-12-05")
    assert article.language == "en"


def test_a_date_that_is_none_is_told_and_not_taken(look, files):
    dialog = look(files[0])
    write(dialog, "published", "yesterday")
    assert "The date is not one" in dialog.hint
    assert not ok(dialog).isEnabled()
    write(dialog, "published", "")
    assert ok(dialog).isEnabled()


def test_a_sentence_is_set_aside_and_put_back_by_keys(look, session, files, qtbot):
    dialog = look(files[2])
    assert [piece.number for piece in dialog.text.pieces] == [1, 2, 3]
    QTest.keyClick(dialog.text, Qt.Key.Key_Down)
    QTest.keyClick(dialog.text, Qt.Key.Key_Space)
    assert [piece.number for piece in dialog.text.pieces] == [1, 0, 2]
    QTest.keyClick(dialog.text, Qt.Key.Key_Space)
    assert [piece.number for piece in dialog.text.pieces] == [1, 2, 3]
    QTest.keyClick(dialog.text, Qt.Key.Key_Down)
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    add(dialog, session, qtbot)
    (article,) = session.articles
    assert [part.span.of(article.text) for part in article.set_aside] == ["It rained."]


def test_what_is_clicked_is_set_aside_and_put_back(look, rows):
    dialog = look(rows)
    text = dialog.text
    cursor = text.textCursor()
    cursor.setPosition(text.toPlainText().find("rained"))
    point = text.cursorRect(cursor).center()
    for expected in (["It rained."], []):
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=point)
        aside = [piece for piece in text.pieces if piece.aside]
        assert [p.span.of(dialog.article.text) for p in aside] == expected


def test_the_columns_of_a_collection_are_chosen_while_one_looks(look, session, rows, qtbot):
    dialog = look(rows)
    box = dialog.findChild(QComboBox, "column.title")
    assert box.currentText() == "headline"
    with qtbot.waitSignal(session.looking.offered):
        box.setCurrentText("kicker")
    assert items(dialog)[0].text() == "Dam · row 1"
    qtbot.waitUntil(lambda: dialog.article is not None)
    assert field(dialog, "title").text() == "Dam"
    with qtbot.waitSignal(session.looking.offered):
        box.setCurrentIndex(0)
    assert items(dialog)[0].text() == "row 1"
    with qtbot.waitSignal(session.looking.offered):
        box.setCurrentText("kicker")
    add(dialog, session, qtbot)
    assert [article.title for article in session.articles] == ["Dam", "Flood", "Mayor"]


def test_a_collection_whose_texts_are_not_found_asks_for_their_column(
    look, session, tmp_path, qtbot
):
    path = tmp_path / "odd.csv"
    path.write_text("x,y\nThe dam broke.,a\nIt rained.,b\n", "utf-8")
    dialog = look(path, read=False)
    assert "which column holds" in dialog.text.toPlainText()
    assert not ok(dialog).isEnabled()
    with qtbot.waitSignal(session.looking.offered):
        dialog.findChild(QComboBox, "column.text").setCurrentText("x")
    assert ok(dialog).text() == "&Add 2 articles"
    add(dialog, session, qtbot)
    assert [article.text for article in session.articles] == ["The dam broke.", "It rained."]


def test_too_many_articles_are_chosen_from(look, tmp_path):
    path = tmp_path / "many.json"
    path.write_text(json.dumps([{"text": f"Dam {n} broke."} for n in range(60)]), "utf-8")
    dialog = look(path)
    assert ok(dialog).text() == "&Add 0 articles"
    assert not ok(dialog).isEnabled()
    items(dialog)[7].setCheckState(Qt.CheckState.Checked)
    assert ok(dialog).isEnabled()
    for item in items(dialog):
        item.setCheckState(Qt.CheckState.Checked)
    assert "no more than 40" in dialog.hint
    assert not ok(dialog).isEnabled()


def test_a_page_that_was_fetched_is_looked_at_and_not_fetched_again(look, session, qtbot):
    held = b"<article><h1>The dam</h1><p>The dam broke at night, and ten were hurt.</p></article>"
    dialog = look(Fetched("https://news.example/dam", held, "text/html"))
    assert field(dialog, "title").text() == "The dam"
    add(dialog, session, qtbot)
    assert session.articles[0].url == "https://news.example/dam"


def test_everything_in_the_dialog_has_a_name(look, rows):
    assert not unnamed(look(rows))


def test_each_article_of_a_file_in_a_folder_is_looked_at_and_added(look, session, rows, qtbot):
    (rows.parent / "a.txt").write_text("The army was called.")
    dialog = look(rows.parent)
    assert [item.text() for item in items(dialog)] == [
        "a.txt",
        "The dam broke · rows.json/row 1",
        "The flood · rows.json/row 2",
        "The mayor · rows.json/row 3",
    ]
    items(dialog)[2].setCheckState(Qt.CheckState.Unchecked)
    add(dialog, session, qtbot)
    assert [article.title for article in session.articles] == ["", "The dam broke", "The mayor"]


def test_a_file_of_which_only_the_content_tells_that_it_holds_several_is_added_whole(
    look, session, tmp_path, qtbot
):
    (tmp_path / "a.txt").write_text(MAIL_WITH_ANOTHER, "utf-8")
    dialog = look(tmp_path, read=False)
    qtbot.waitUntil(lambda: "2 articles" in dialog.text.toPlainText())
    add(dialog, session, qtbot)
    assert [article.title for article in session.articles] == ["Talks fail", "Rain"]


def test_what_was_asked_for_before_another_row_was_chosen_says_nothing(look, session, rows, qtbot):
    dialog = look(rows)
    shown = dialog.text.toPlainText()
    listed = dialog.findChild(QListWidget)
    listed.setCurrentRow(1)
    listed.setCurrentRow(0)
    assert session.looking._task is None
    assert dialog.text.toPlainText() == shown


def test_what_was_checked_of_other_files_stays_when_columns_are_chosen(look, rows, session, qtbot):
    other = rows.with_name("more.csv")
    other.write_text("title,text,alt\nRain,It rained.,Snow\nHail,It hailed.,Ice\n", "utf-8")
    dialog = look(rows, other)
    items(dialog)[1].setCheckState(Qt.CheckState.Unchecked)
    dialog.findChild(QListWidget).setCurrentRow(3)
    qtbot.waitUntil(lambda: dialog.article is not None)
    with qtbot.waitSignal(session.looking.offered):
        dialog.findChild(QComboBox, "column.title").setCurrentText("alt")
    assert [item.text().split(" ·")[0] for item in items(dialog)][3:] == ["Snow", "Ice"]
    assert items(dialog)[1].checkState() is Qt.CheckState.Unchecked
    assert dialog.findChild(QListWidget).currentRow() == 3
