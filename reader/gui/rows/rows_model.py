"""The aligned rows as Qt's item views want them."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.display.aligned import AlignedRow, AlignedRows
from reader.display.hits import hit_words, hits_in_reading, spans_by_article, with_hits
from reader.display.phrases import listed, shortened, titled
from reader.display.readings import Mark, ReadingView, broken_at
from reader.display.search import Found
from reader.display.state import SIGNS
from reader.display.visible import one_line, visible
from reader.gui.clamped_label import LINE_END
from reader.gui.overview.matrix_model import ARTICLE
from reader.model import Article, Comparison, Span

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_QUOTED_WORDS = 30


class RowsModel(QAbstractTableModel):
    """A row for each passage, a column for each article, in the articles' order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made: Comparison | None = None
        self._aligned: AlignedRows | None = None
        self._rows: tuple[AlignedRow, ...] = ()
        self._places: dict[str, int] = {}
        self._base = 0
        self._spans: dict[str, tuple[Span, ...]] = {}

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, in the order of the columns."""
        return self._made.articles if self._made else ()

    @property
    def rows(self) -> tuple[AlignedRow, ...]:
        """The rows."""
        return self._rows

    @property
    def base(self) -> int:
        """The column that the others are held against."""
        return self._base

    def show(self, comparison: Comparison | None) -> None:
        """Show another comparison; the base is its first article until another is chosen."""
        self.beginResetModel()
        self._made = comparison
        self._aligned = AlignedRows(comparison) if comparison else None
        self._rows = self._aligned.rows if self._aligned else ()
        self._places = {row.passage.id: at for at, row in enumerate(self._rows)}
        self._base = 0
        self.endResetModel()

    def choose_base(self, column: int) -> None:
        """Hold the others against another column."""
        self._base = column
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(len(self.articles) - 1, 0))

    def show_found(self, found: Found) -> None:
        """Take other hits of a search."""
        self._spans = spans_by_article(self._made, found) if self._made else {}
        if self._rows:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def hits(self, row: int, column: int) -> tuple[Span, ...]:
        """Return where hits stand in a reading, in characters of what is shown there."""
        made, shown, label = self._made, self._rows[row], self.articles[column].label
        spans = self._spans.get(label, ())
        if made is None or not spans:
            return ()
        sentences = shown.passage.reading_of(label)
        text = shown.texts[column]
        return tuple(
            Span(len(visible(text[: hit.start])), len(visible(text[: hit.end])))
            for hit in hits_in_reading(made, sentences, spans)
        )

    def row_of(self, passage: str) -> int | None:
        """Return where a passage stands."""
        return self._places.get(passage)

    def reading(self, row: int, column: int) -> ReadingView | None:
        """Return a reading with its marks; `None` where the article is silent."""
        if self._aligned is None or not self._rows[row].texts[column]:
            return None
        base = self.articles[self._base].label
        return self._aligned.readings(self._rows[row], base)[column]

    def text(self, row: int, column: int) -> str:
        """Return a reading's words as they are shown, "" where the article is silent."""
        return visible(self._rows[row].texts[column])

    def lines(self, row: int, column: int) -> str:
        """Return the same with signs at which a line ends, each in place of a space."""
        shown = self._rows[row]
        return visible(broken_at(shown.texts[column], shown.breaks[column], LINE_END))

    def silence(self, row: int, column: int) -> str:
        """Return what stands in place of a reading: silent, or where some of it is told."""
        label = self.articles[column].label
        omission = self._aligned.omission(self._rows[row], label) if self._aligned else None
        if omission is None or not omission.told_in_part:
            return self.tr("silent")
        return self.tr("in part at {places}").format(places=listed(omission.told_in_part))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many passages there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many articles there are."""
        return 0 if parent.isValid() else len(self.articles)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, or says."""
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(row, column) or self.silence(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                words = self.text(row, column) or self.silence(row, column)
                said = f"{self.articles[column].label}: {words}"
                return with_hits(said, len(self.hits(row, column)))
            case Qt.ItemDataRole.ToolTipRole:
                hits = len(self.hits(row, column))
                parts = [self._tip(row, column), hit_words(hits) if hits else ""]
                words = "; ".join(part for part in parts if part)
                return f"<p>{escape(words)}</p>" if words else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the sign and number of a passage, or an article's name."""
        if orientation is Qt.Orientation.Vertical:
            shown = role == Qt.ItemDataRole.DisplayRole and section < len(self._rows)
            return self._number(self._rows[section]) if shown else None
        if section >= len(self.articles):
            return None
        article = self.articles[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            name = one_line(titled(article))
            return self.tr("{name} (base)").format(name=name) if section == self._base else name
        return article if role == ARTICLE else None

    def _number(self, row: AlignedRow) -> str:
        return f"{SIGNS[row.coverage]} {row.number}"

    def _tip(self, row: int, column: int) -> str:
        if not self._rows[row].texts[column]:
            return self._silence(row, column)
        view = self.reading(row, column)
        dropped = [p.text.strip() for p in view.parts if p.mark is Mark.DROPPED] if view else []
        if not any(dropped):
            return ""
        words = self.tr("Not here, but in the base: {words}")
        return words.format(words=one_line(" … ".join(dropped)))

    def _silence(self, row: int, column: int) -> str:
        made, label = self._made, self.articles[column].label
        if made is None or self._aligned is None:
            return ""
        omission = self._aligned.omission(self._rows[row], label)
        if omission is None or omission.nearest is None:
            return self.tr("{article} is silent").format(article=label)
        if omission.told_in_part:
            quote = shortened(one_line(made.text(omission.told_in_part[0])), _QUOTED_WORDS)
            words = self.tr("{article} tells some of it elsewhere, at {places}: “{quote}”")
            places = listed(omission.told_in_part)
            return words.format(article=label, places=places, quote=quote)
        near = omission.nearest
        quote = shortened(one_line(made.text(near.sentence)), _QUOTED_WORDS)
        words = self.tr("{article} is silent. Nearest: {sentence} ({score:.2f}): “{quote}”")
        return words.format(article=label, sentence=near.sentence, score=near.score, quote=quote)
