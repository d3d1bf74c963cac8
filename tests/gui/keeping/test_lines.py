"""A comparison whose sentences are the lines of its texts stays one, whatever is done to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from reader.compare import prepare
from reader.corrections import Corrections
from reader.display.offers import offers_for_sentence
from reader.display.sentence_offers import merging, splitting
from reader.display.view_state import ViewState
from reader.embedding import LexicalEncoder
from reader.gui.dialogs.article_text import ArticleTextDialog
from reader.model import Leftover, Place, SetAside, Span
from reader.project import Project, judged_from, load, save
from reader.segmentation import Segmentation
from tests.builders import article
from tests.gui.conftest import action

HERE = ("The harbour bridge is shut. Ferries run.", "Bakers sold out. By eight.", "It rained.")
THERE = ("The harbour bridge is shut.", "Divers came. They looked.")


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    articles = (article(*HERE, between="\n"), article(*THERE, between="\n"))
    prepared = prepare(articles, LexicalEncoder(), Segmentation.LINES)
    made = prepared.compare(0.3)
    last = Place(articles[0].identity, made.span("A3"))
    project = Project(
        prepared.articles,
        Corrections(bookmarks=(last,)),
        ViewState(threshold=0.3),
        Segmentation.LINES,
        judged=judged_from(prepared, made, prepared.articles),
    )
    save(project, tmp_path / "lines.comparison")
    return tmp_path / "lines.comparison"


@pytest.fixture
def opened(window, session, kept, qtbot):
    window.open_files([kept])
    qtbot.waitUntil(lambda: session.comparison is not None and session.compared)
    return window


@pytest.fixture
def settle(session, qtbot):
    return lambda: qtbot.waitUntil(lambda: not session.busy and session.compared)


def words(session) -> tuple[str, ...]:
    made = session.comparison
    return tuple(made.text(s.id) for s in made.articles[0].sentences)


def test_merged_and_split_sentences(opened, session, settle) -> None:
    session.correcting.take(merging(session.corrections, session.comparison, "A1"))
    settle()
    assert words(session) == ("\n".join(HERE[:2]), HERE[2])
    at = session.articles[0].text.index("Ferries")
    session.correcting.take(splitting(session.corrections, session.comparison, "A1", at))
    settle()
    assert words(session) == (HERE[0][:27], "Ferries run.\n" + HERE[1], HERE[2])


def test_an_edited_text(opened, session, settle, qtbot) -> None:
    action(opened, "edit_text").trigger()
    dialog = opened.findChild(ArticleTextDialog)
    text = session.articles[0].text
    dialog.editor.setPlainText(text.replace("rained", "rained. It poured"))
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    qtbot.waitUntil(ok.isEnabled)
    assert "What you fixed, noted and marked moves along." in dialog.told
    ok.click()
    settle()
    assert words(session) == (*HERE[:2], "It rained. It poured.")
    (mark,) = session.corrections.bookmarks
    assert mark.span == session.comparison.span("A3")


def test_an_added_article_and_what_is_saved(opened, session, kept, settle, qtbot) -> None:
    aside = SetAside(Span(0, 7), Leftover.SECTION)
    session.add([replace(article("Harbour", "It rained.", between="\n"), set_aside=(aside,))])
    settle()
    made = session.comparison
    assert [made.text(s.id) for s in made.articles[2].sentences] == ["Harbour", "It rained."]
    with qtbot.waitSignal(opened.comparison_file.keeper.saved):
        action(opened, "save_comparison").trigger()
    again = load(kept)
    assert again.segmentation is Segmentation.LINES
    assert [len(found.sentences) for found in again.judged.articles] == [3, 2, 2]


def test_nothing_can_be_set_aside(opened, session) -> None:
    session.select_sentence("A2")
    assert action(opened, "merge_sentence").isEnabled()
    assert not action(opened, "set_aside").isEnabled()
    offers = offers_for_sentence(session.corrections, session.comparison, "A2")
    assert not [offer for offer in offers if offer.text.startswith("Set aside")]
