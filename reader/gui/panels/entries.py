"""What a list of points says, as a tree of values, and a model that takes on only what changed."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from reader.gui.panels.entry_delegate import ABOUT, HEADING

POINT = Qt.ItemDataRole.UserRole + 10
"""What an item stands for; headings stand for nothing."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A point under its heading, or a heading.

    Attributes:
        key: by which it is known again among those beside it, however else it may read then.
        text: what it says.
        about: the smaller line below.
        point: what it stands for; a heading stands for nothing.
        inner: what is under a heading.
        folded: whether a heading hides at first what is under it.
    """

    key: Hashable
    text: str
    about: str = ""
    point: object = None
    inner: tuple[Entry, ...] = ()
    folded: bool = False

    @property
    def said(self) -> str:
        """What is read out."""
        return self.text if self.point is None else f"{self.text} ({self.about})"


class EntryModel(QStandardItemModel):
    """Shows a tree of entries."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[call-overload]
        self._entries: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is shown."""
        return self._entries

    def show(self, entries: Sequence[Entry]) -> None:
        """Show other entries; those that were there stay, with what is open, chosen and in view."""
        before, self._entries = self._entries, tuple(entries)
        self._change(self.invisibleRootItem(), before, self._entries)

    def points(self) -> Iterator[QStandardItem]:
        """Yield the items that stand for something, in order."""
        yield from _points(self.invisibleRootItem())

    def _change(
        self, above: QStandardItem, before: Sequence[Entry], after: Sequence[Entry]
    ) -> None:
        one, other = [entry.key for entry in before], [entry.key for entry in after]
        matcher = SequenceMatcher(None, one, other, autojunk=False)
        for what, i, last, j, end in reversed(matcher.get_opcodes()):
            if what == "equal":
                for at, old, new in zip(range(i, last), before[i:last], after[j:end], strict=True):
                    self._renew(above.child(at), old, new)
                continue
            if i < last:
                above.removeRows(i, last - i)
            if j < end:
                above.insertRows(i, [_item(entry) for entry in after[j:end]])

    def _renew(self, item: QStandardItem, before: Entry, after: Entry) -> None:
        """Let an item say what it says now; what it stands for changes unseen."""
        if after.point is not before.point:
            with QSignalBlocker(self):
                item.setData(after.point, POINT)
        if (after.text, after.about) != (before.text, before.about):
            _write(item, after)
        if before.inner or after.inner:
            self._change(item, before.inner, after.inner)


def _item(entry: Entry) -> QStandardItem:
    item = QStandardItem()
    item.setData(entry.point, POINT)
    if entry.point is None:
        item.setData(True, HEADING)
        item.setSelectable(False)
    _write(item, entry)
    for inner in entry.inner:
        item.appendRow(_item(inner))
    return item


def _write(item: QStandardItem, entry: Entry) -> None:
    item.setText(entry.text)
    item.setData(entry.about, ABOUT)
    item.setAccessibleText(entry.said)


def _points(above: QStandardItem) -> Iterator[QStandardItem]:
    for row in range(above.rowCount()):
        item = above.child(row)
        if item.data(POINT) is not None:
            yield item
        yield from _points(item)
