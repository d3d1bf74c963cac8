from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.gui.panels.entries import POINT, Entry, EntryModel
from reader.gui.panels.entry_delegate import ABOUT

LETTERS = st.lists(st.sampled_from("abcdef"), unique=True, max_size=6)
GROUPS = st.dictionaries(st.sampled_from("XYZ"), LETTERS, max_size=3)


def tree(groups: dict[str, list[str]], about: str = "") -> tuple[Entry, ...]:
    return tuple(
        Entry(
            name,
            f"{name} ({len(letters)})",
            inner=tuple(Entry(c, c, about, f"point {c}") for c in letters),
        )
        for name, letters in groups.items()
    )


def shown(model: EntryModel) -> list[tuple[str, list[tuple[str, str, str]]]]:
    root = model.invisibleRootItem()
    return [
        (
            root.child(row).text(),
            [
                (item.text(), item.data(ABOUT), item.data(POINT))
                for item in map(root.child(row).child, range(root.child(row).rowCount()))
            ],
        )
        for row in range(root.rowCount())
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(GROUPS, GROUPS)
def test_changed_list_is_as_if_it_was_filled_anew(qapp, old, new):
    changed, anew = EntryModel(), EntryModel()
    changed.show(tree(old, "told by A"))
    changed.show(tree(new, "told by B"))
    anew.show(tree(new, "told by B"))
    assert shown(changed) == shown(anew)


@pytest.fixture
def model(qapp) -> EntryModel:
    made = EntryModel()
    made.show(tree({"X": ["a", "b", "c"], "Y": ["d"]}, "told by A"))
    return made


def test_what_is_there_already_stays(model):
    told = []
    model.rowsInserted.connect(lambda _above, first, last: told.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _above, first, last: told.append(("out", first, last)))
    model.show(tree({"X": ["a", "e", "c"], "Y": ["d"]}, "told by A"))
    assert sorted(told) == [("in", 1, 1), ("out", 1, 1)]


def test_other_point_with_the_same_words_is_taken_without_a_word(model):
    told = []
    model.dataChanged.connect(lambda *_: told.append("changed"))
    other = tuple(
        Entry(
            e.key,
            e.text,
            e.about,
            inner=tuple(Entry(i.key, i.text, i.about, f"{i.point} again") for i in e.inner),
        )
        for e in model.entries
    )
    model.show(other)
    assert told == []
    assert next(item.data(POINT) for item in model.points()) == "point a again"
