from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace

import pytest
from PySide6.QtWidgets import QApplication

from reader.gui.compare.scrolling import _knots
from reader.model import sentence_id
from tests.builders import comparison
from tests.gui.conftest import lay

ID = re.compile(r"B(\d+)")
TEN = [f"Sentence number {n} of the article." for n in range(1, 11)]


@pytest.fixture(autouse=True)
def _remembered(settings):
    settings.keep_text("view", "beside")


def called(value, label: str):
    """Return a value in which the article B and its sentences have another label."""
    if isinstance(value, str):
        found = ID.fullmatch(value)
        return sentence_id(label, int(found[1])) if found else label if value == "B" else value
    if isinstance(value, tuple):
        return tuple(called(inner, label) for inner in value)
    if is_dataclass(value) and not isinstance(value, type):
        own = {f.name: called(getattr(value, f.name), label) for f in fields(value) if f.init}
        return replace(value, **own)
    return value


@pytest.mark.parametrize("label", ["B", "F24"])
def test_sentences_that_follow_one_another_are_read_as_one_passage(window, session, qtbot, label):
    made = comparison({"A": TEN[8:9], "B": TEN}, "A1 = B9, A1 = B10")
    lay(session, called(made, label))
    qtbot.waitExposed(window)
    QApplication.processEvents()
    other, leader = window.reading.columns
    (knot,) = _knots(leader, other, session.comparison)
    last = leader.text.geometry_of_text.places()[sentence_id(label, 10)]
    assert knot.bottom == last.bottom
