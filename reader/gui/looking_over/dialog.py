"""The articles that files and pages offer, looked at and put right before they are added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.display.candidates import Candidate, adding_words, candidates_of, too_many
from reader.display.looking_over import Piece, count_words, problem_of, toggled, with_details
from reader.display.messages import describe_error
from reader.gui.jobs import Wanted
from reader.gui.looking_over.form import ColumnsForm, DetailsForm
from reader.gui.looking_over.text import LookingText
from reader.gui.plain_label import plain_label
from reader.gui.session import Session
from reader.gui.theme import Theme
from reader.ingest.read import Read
from reader.ingest.survey import Offered
from reader.model import Article

_Key = tuple[int, int]


class LookingDialog(QDialog):
    """Lets the reader choose articles, look at each, and put right what is known of it."""

    def __init__(
        self,
        session: Session,
        offered: Sequence[Offered],
        theme: Theme,
        font: QFont,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Look at articles before adding"))
        self.resize(980, 680)
        self._session = session
        self._offered = list(offered)
        self._columns: dict[int, dict[str, str]] = {}
        self._candidates: tuple[Candidate, ...] = ()
        self._articles: dict[_Key, Article] = {}
        self._list = QListWidget(self)
        self._list.setObjectName("candidates")
        self._list.setAccessibleName(self.tr("Articles on offer"))
        self._details = DetailsForm(self)
        self._columns_form = ColumnsForm(self)
        self._text = LookingText(theme, self)
        self._text.setFont(font)
        self._told = plain_label(self, name="told")
        self._hint = plain_label(self, name="hint")
        self._build()
        self._connect()
        self._fill()

    def _build(self) -> None:
        kinds = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        left, right = QWidget(self), QWidget(self)
        box = QVBoxLayout(left)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._list, 1)
        box.addWidget(self._columns_form)
        box.addWidget(self._details)
        if len(self._offered) == 1 and len(self._offered[0].offers) == 1:
            self._list.setMaximumHeight(self._list.fontMetrics().lineSpacing() * 3)
            box.addStretch(1)
        box = QVBoxLayout(right)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._told)
        box.addWidget(self._text, 1)
        split = QSplitter(self)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([360, 620])
        split.setChildrenCollapsible(False)
        below = QHBoxLayout()
        below.addWidget(self._hint, 1)
        below.addWidget(self._buttons)
        whole = QVBoxLayout(self)
        whole.addWidget(split, 1)
        whole.addLayout(below)

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._on_row)
        self._list.itemChanged.connect(self._check)
        self._details.edited.connect(self._on_edited)
        self._columns_form.changed.connect(self._on_columns)
        self._text.toggle_asked.connect(self._on_toggle)
        self._session.looking.read.connect(self._on_read)
        self._session.looking.offered.connect(self._on_offered)
        self._session.looking.failed.connect(self._text.show_words)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.accepted.connect(self._on_accepted)
        self.finished.connect(self._session.looking.stop)

    # what is there

    @property
    def text(self) -> LookingText:
        """The text of the article that is looked at."""
        return self._text

    @property
    def article(self) -> Article | None:
        """The article that is looked at, as it is to be, once it is read."""
        key = self._key
        return self._articles.get(key) if key else None

    @property
    def hint(self) -> str:
        """What is to be put right, or what the keys do."""
        return self._hint.text()

    @property
    def _here(self) -> Candidate | None:
        row = self._list.currentRow()
        return self._candidates[row] if 0 <= row < len(self._candidates) else None

    @property
    def _key(self) -> _Key | None:
        here = self._here
        return (here.place, here.number) if here else None

    def _fill(self, place: int = 0, checked: Mapping[_Key, bool] = MappingProxyType({})) -> None:
        """List what is offered, checked as it was before, and look at the first of a place."""
        self._candidates = candidates_of(self._offered)
        with QSignalBlocker(self._list):
            self._list.clear()
            for one in self._candidates:
                chosen = checked.get((one.place, one.number), one.chosen)
                self._list.addItem(self._item(one, chosen))
        rows = (row for row, one in enumerate(self._candidates) if one.place == place)
        self._list.setCurrentRow(next(rows, 0))
        self._check()

    def _item(self, candidate: Candidate, chosen: bool) -> QListWidgetItem:
        item = QListWidgetItem(candidate.words)
        item.setToolTip(candidate.words)
        if candidate.number:
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        return item

    def _checked(self) -> dict[_Key, bool]:
        """Return of each article whether it is to be added."""
        checked = Qt.CheckState.Checked
        return {
            (one.place, one.number): self._list.item(row).checkState() is checked
            for row, one in enumerate(self._candidates)
            if one.number
        }

    def _chosen(self) -> list[Candidate]:
        checked = self._checked()
        return [one for one in self._candidates if checked.get((one.place, one.number))]

    @Slot()
    def _check(self) -> None:
        """Say what is to be put right, and let the articles be added if nothing is."""
        count = len(self._chosen())
        wrong = problem_of(self._details.written) if self.article else ""
        problem = wrong or too_many(count)
        keys = self.tr(
            "Click a sentence to set it aside, or what is set aside to put it back; in the text, "
            "arrows and space do the same."
        )
        self._hint.setText(problem or keys)
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(adding_words(count))
        ok.setEnabled(bool(count) and not problem)
        self._list.setEnabled(not wrong)

    def _show(self) -> None:
        article = self.article
        self._details.show_article(article)
        if article is not None:
            self._text.show_article(article)
            self._told.setText(count_words(self._text.pieces))
        self._check()

    # what the reader does

    @Slot()
    def _on_row(self) -> None:
        here = self._here
        if here is None:
            return
        self._session.looking.stop()  # what comes is of the row that is shown
        self._columns_form.show_columns(self._offered[here.place].columns)
        self._show()
        if self.article is None:
            self._told.setText("")
            self._text.show_words(self.tr("Reading …") if here.number else here.words)
            if here.number:
                self._session.looking.look_at(self._wanted(here))

    @Slot()
    def _on_edited(self) -> None:
        key, article = self._key, self.article
        if key is not None and article is not None and not problem_of(self._details.written):
            self._articles[key] = with_details(article, self._details.written)
        self._check()

    @Slot(object)
    def _on_toggle(self, piece: Piece) -> None:
        key, article = self._key, self.article
        if key is not None and article is not None:
            self._articles[key] = toggled(article, piece)
            self._text.show_article(self._articles[key])
            self._told.setText(count_words(self._text.pieces))

    @Slot()
    def _on_columns(self) -> None:
        here = self._here
        if here is not None:
            self._text.show_words(self.tr("Reading …"))
            place = self._offered[here.place].place
            self._session.looking.look_by(place, self._columns_form.chosen)

    @Slot()
    def _on_accepted(self) -> None:
        self._session.gather([self._wanted(candidate) for candidate in self._chosen()])

    def _wanted(self, candidate: Candidate) -> Wanted:
        return Wanted(
            self._offered[candidate.place].place,
            candidate.number,
            self._columns.get(candidate.place, {}),
            self._articles.get((candidate.place, candidate.number)),
        )

    # what was read

    @Slot(object)
    def _on_read(self, read: Read) -> None:
        articles, problems = read
        key = self._key
        if key is not None and len(articles) == 1:
            self._articles[key] = articles[0]
            self._show()
        elif problems:
            self._text.show_words(describe_error(problems[0]))
        else:  # only the content tells that it is one of those that hold several
            words = self.tr("There are {count} articles in it, and all of them are added.")
            self._text.show_words(words.format(count=len(articles)))

    @Slot(object)
    def _on_offered(self, offered: Offered) -> None:
        """Show a collection by its new columns; what was read by the old ones is forgotten."""
        place = next(n for n, one in enumerate(self._offered) if one.place is offered.place)
        self._offered[place] = offered
        self._columns[place] = self._columns_form.chosen
        self._articles = {key: a for key, a in self._articles.items() if key[0] != place}
        checked = {key: chosen for key, chosen in self._checked().items() if key[0] != place}
        self._fill(place, checked)
