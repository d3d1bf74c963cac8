"""Windows to be measured: the program's own, and beside it one plain text field for each article.

The texts are made up, and the comparisons are put together by hand, so that only the window counts.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, QSize
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextEdit, QWidget

from benchmarks.generated import event
from reader.embedding import Encoder, LexicalEncoder
from reader.gui.appearance import Appearance
from reader.gui.main_window import MainWindow
from reader.gui.prompts import Prompts, SaveChoice
from reader.gui.session import Session
from reader.gui.settings import ViewSettings
from reader.gui.tasks import Workers
from reader.model import Article, Comparison, Sentence, Span
from tests.builders import article, comparison

SIZE = QSize(1600, 900)


def story(reports: int, sentences: int, seed: int = 1) -> Comparison:
    """Return a comparison of made-up reports, in which the same facts are linked."""
    made = event(reports, shortest=sentences, longest=sentences, seed=seed)
    labels = "ABCDEFGHIJKL"[:reports]
    articles, tellers = {}, {}
    for label, report in zip(labels, made, strict=True):
        # Two sentences a paragraph, as in news.
        text = "\n\n".join(" ".join(pair) for pair in _paired(report.sentences))
        one = article(*report.sentences, label=label)
        articles[label] = _placed(one, text, report.sentences)
        for number, fact in enumerate(report.facts, 1):
            tellers.setdefault(fact, []).append(f"{label}{number}")
    random = Random(seed)  # noqa: S311 - made-up texts, no secret
    chains = [_chain(tellers[fact], random) for fact in sorted(tellers)]
    return comparison(articles, " / ".join(chains))


def _chain(sentences: Sequence[str], random: Random) -> str:
    """Return a passage; one link in four shares only a part."""
    signs = [random.choice("===~") for _ in sentences[1:]]
    return sentences[0] + "".join(
        f" {s} {end}" for s, end in zip(signs, sentences[1:], strict=True)
    )


def _paired(sentences: Sequence[str]) -> list[Sequence[str]]:
    return [sentences[at : at + 2] for at in range(0, len(sentences), 2)]


def _placed(one: Article, text: str, sentences: Sequence[str]) -> Article:
    """Return an article whose sentences stand as they do in another text."""
    found, end = [], 0
    for number, sentence in enumerate(sentences, 1):
        start = text.index(sentence, end)
        end = start + len(sentence)
        found.append(Sentence(f"{one.label}{number}", Span(start, end)))
    return replace(one, text=text, sentences=tuple(found))


@dataclass
class Shown:
    """What is measured: its texts, how it scrolls and selects, and its window."""

    window: QWidget
    texts: Sequence[QTextEdit]
    select: Callable[[int], None]


class NobodyAsked(Prompts):
    """Lets a window be closed without a question."""

    def save_changes(self, _parent: QWidget, _name: str) -> SaveChoice:
        """Save nothing."""
        return SaveChoice.DISCARD


@contextmanager
def opened(
    encoder: Encoder, appearance: Appearance, *, view: str = "beside", size: QSize = SIZE
) -> Iterator[tuple[MainWindow, Session]]:
    """Open the program's own window, by default with the columns in view."""
    owner = QObject()
    with tempfile.TemporaryDirectory() as folder:
        session = Session(encoder, Workers(), owner)
        store = QSettings(str(Path(folder) / "view.ini"), QSettings.Format.IniFormat)
        store.setValue("text/view", view)
        window = MainWindow(session, appearance, ViewSettings(store), NobodyAsked(owner))
        window.resize(size)
        window.show()
        settle()
        yield window, session
        window.close()
        delete(window)
        delete(owner)


def put(session: Session, made: Comparison) -> None:
    """Put a drawn comparison where the session keeps its own: there is no public way in."""
    session._threshold = made.made_with.threshold  # noqa: SLF001
    session._articles = made.articles  # noqa: SLF001
    session.arrangement.take(made.articles)
    session._put_comparison(made)  # noqa: SLF001
    session.articles_changed.emit()


@contextmanager
def ours(made: Comparison, appearance: Appearance) -> Iterator[Shown]:
    """Show a comparison in the program's own window."""
    with opened(LexicalEncoder(), appearance) as (window, session):
        passages = made.alignment.passages

        def select(number: int) -> None:
            chosen = passages[number % len(passages)]
            session.select(chosen.id, chosen.told_by[0])

        put(session, made)
        for _ in range(3):
            settle()
        yield Shown(window, [column.text for column in window.reading.columns], select)


@contextmanager
def plain(made: Comparison, appearance: Appearance) -> Iterator[Shown]:
    """Show the articles in one plain text field each."""
    window = QWidget()
    row = QHBoxLayout(window)
    texts = [
        plain_text(one.text, [s.span for s in one.sentences], appearance) for one in made.articles
    ]
    for text in texts:
        row.addWidget(text)
    window.resize(SIZE)
    window.show()
    for _ in range(3):
        settle()

    def select(number: int) -> None:
        """Mark a sentence in each text, and bring it into view."""
        for text, one in zip(texts, made.articles, strict=True):
            span = one.sentences[number % len(one.sentences)].span
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(text.document())
            cursor.setPosition(span.start)
            cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setBackground(appearance.theme.colour("selected"))
            mark.cursor, mark.format = cursor, look
            text.setExtraSelections([mark])
            cursor.clearSelection()
            text.setTextCursor(cursor)

    yield Shown(window, texts, select)
    window.close()
    delete(window)


def plain_text(text: str, spans: Sequence[Span], appearance: Appearance) -> QTextEdit:
    """Return a text field with a background for each sentence."""
    field = QTextEdit()
    field.setReadOnly(True)
    field.setPlainText(text)
    cursor = QTextCursor(field.document())
    cursor.beginEditBlock()
    tints = [appearance.theme.colour(f"tint.{c}") for c in ("shared", "partial", "unique")]
    for number, span in enumerate(spans):
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(tints[number % 3])
        cursor.mergeCharFormat(look)
    cursor.endEditBlock()
    return field


SHOWS = {"plain": plain, "window": ours}


def settle() -> None:
    """Let the application lay out and paint all that it wants to."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents()
    QApplication.processEvents()


def delete(owner: QObject) -> None:
    """Delete an object here and now."""
    owner.deleteLater()
    QApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete.value)
    gc.collect()


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long some work and the painting after it take."""
    begun = time.perf_counter()
    work()
    settle()
    return (time.perf_counter() - begun) * 1000


def row(what: str, found: dict[str, list[float]], goal: str = "") -> None:
    """Print a row of the table."""
    one, other = median(found["plain"]), median(found["window"])
    line(what, _spread(found["plain"]), _spread(found["window"]), f"{other / one:.2f}", goal)


def line(*cells: str) -> None:
    """Print a line of the table."""
    print(f"| {' | '.join(cells)} |", flush=True)


def _spread(values: Sequence[float]) -> str:
    if len(values) < 20:
        return f"{median(values):.0f}"
    return f"{median(values):.1f} (p95 {quantiles(values, n=20)[-1]:.1f})"
