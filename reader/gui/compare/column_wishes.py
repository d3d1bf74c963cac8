"""What can be done with columns: move one, hide it, hold the others against it, take it out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from reader.gui.session import Session


class ColumnWishes(QObject):
    """Does it with the column in which the reader stands.

    Args:
        session: with the articles on the table.
        current: tells the position, among the articles, of the one in which the reader stands.
        parent: its owner.
    """

    def __init__(self, session: Session, current: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._arrangement = session.arrangement
        self._current = current

    @Slot()
    def move_left(self) -> None:
        """Move the column one place to the left."""
        at = self._place()
        self._arrangement.move(at, at - 1)

    @Slot()
    def move_right(self) -> None:
        """Move the column one place to the right."""
        at = self._place()
        self._arrangement.move(at, at + 1)

    @Slot()
    def hide_column(self) -> None:
        """Hide the column."""
        self._arrangement.hide(self._place())

    @Slot()
    def show_all_columns(self) -> None:
        """Show all hidden columns again."""
        self._arrangement.show_all()

    @Slot()
    def make_base(self) -> None:
        """Hold the others against the article."""
        columns = self._session.display().columns
        label = columns[self._current()].article.label if columns else ""
        if label:
            self._session.choose_base(label)

    @Slot()
    def remove(self) -> None:
        """Take the article out of the comparison."""
        self._session.remove(self._current())

    def do(self, what: str) -> None:
        """Do what was chosen in a column's menu, by its id."""
        wishes = {
            "move_left": self.move_left,
            "move_right": self.move_right,
            "hide_column": self.hide_column,
            "make_base": self.make_base,
            "remove": self.remove,
        }
        wishes[what]()

    def _place(self) -> int:
        """Return where the article stands, from the left; -1 if it is hidden."""
        articles, current = self._session.articles, self._current()
        shown = self._arrangement.positions(articles)
        return shown.index(current) if current in shown else -1
