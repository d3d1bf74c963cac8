"""How soon the window follows another threshold: `python benchmarks/gui.py --only threshold`.

Five made-up reports of forty sentences are compared with the bundled model. Beside the window, with
all its panels in sight and each of its views in turn, stands one plain text field for each report,
whose sentences are tinted anew by who else tells them. Both have the same comparisons made in the
background. Measured are the time until all that is seen has followed and is painted, the processor
time that the window's thread spends on it, which other work on the computer touches less, and the
longest time for which that thread did not come round to a clock of one millisecond.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QDockWidget, QHBoxLayout, QTextEdit, QWidget

from benchmarks.generated import event
from benchmarks.windows import SIZE, delete, line, opened, settle
from reader.display.summary import coverage_of
from reader.embedding import open_encoder
from reader.gui.appearance import Appearance
from reader.gui.main_window import MainWindow
from reader.gui.session import Session
from reader.gui.tasks import Task, Workers
from reader.gui.view_table import VIEWS
from reader.model import Article, Coverage
from tests.builders import article

REPORTS, SENTENCES = 5, 40
_LEAPS = (0.4, 0.5, 0.3, 0.6, 0.35, 0.45)
_STEPS = (0.46, 0.47, 0.48, 0.49, 0.5, 0.49, 0.48, 0.47)
"""As a slider goes, hundredth by hundredth."""
_WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


@dataclass
class Followed:
    """Of each change the milliseconds until all was seen, the work, and the longest gap."""

    times: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)


class PlainColumns(QWidget):
    """One plain text field for each article, its sentences tinted by who else tells them."""

    def __init__(self, session: Session, appearance: Appearance) -> None:
        super().__init__()
        self._session = session
        row = QHBoxLayout(self)
        self._texts = [QTextEdit(self) for _ in session.articles]
        for text, one in zip(self._texts, session.articles, strict=True):
            text.setPlainText(one.text)
            row.addWidget(text)
        self._looks = {}
        for coverage in Coverage:
            self._looks[coverage] = QTextCharFormat()
            self._looks[coverage].setBackground(appearance.theme.colour(f"tint.{coverage.value}"))
        session.comparison_changed.connect(self.tint)

    @Slot()
    def tint(self) -> None:
        """Tint all sentences."""
        made = self._session.comparison
        if made is None:
            return
        coverage = coverage_of(made)
        for text, one in zip(self._texts, made.articles, strict=True):
            cursor = QTextCursor(text.document())
            cursor.beginEditBlock()
            for sentence in one.sentences:
                cursor.setPosition(sentence.span.start)
                cursor.setPosition(sentence.span.end, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(self._looks[coverage[sentence.id]])
            cursor.endEditBlock()


def following(appearance: Appearance, times: int) -> None:
    """Print how soon the window follows, view by view, beside the plain text fields."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["COMPARATIVE_READER_CACHE"] = folder
        with plain(appearance) as session:
            base = _followed(session, times)
        with opened(open_encoder(None), appearance) as (window, session):
            _fill(session)
            _show_all_panels(window)
            for view in VIEWS:
                window.views.show_view(view.id)
                settle()
                found = _followed(session, times)
                _print(f"{REPORTS} × {SENTENCES}, {view.id}", base, found)


@contextmanager
def plain(appearance: Appearance) -> Iterator[Session]:
    """Show the reports in plain text fields."""
    owner = QObject()
    session = Session(open_encoder(None), Workers(), owner)
    _fill(session)
    window = PlainColumns(session, appearance)
    window.tint()
    window.resize(SIZE)
    window.show()
    settle()
    yield session
    window.close()
    delete(window)
    session.close()
    delete(owner)


def reports() -> list[Article]:
    """Return the made-up reports."""
    made = event(REPORTS, shortest=SENTENCES, longest=SENTENCES)
    return [
        article(*report.sentences, file=f"{number}.txt", outlet=f"Courier {number}")
        for number, report in enumerate(made, 1)
    ]


def _fill(session: Session) -> None:
    """Load what comparing needs, as the program does ahead of it, and compare the reports."""
    session.prepare()
    _until(lambda: not session.findChildren(Task))
    session.add(reports())
    _until(lambda: session.comparison is not None and not session.busy)
    settle()


def _show_all_panels(window: MainWindow) -> None:
    """Let both lists stand one above the other, and the passage panel have a passage."""
    docks = {dock.objectName(): dock for dock in window.findChildren(QDockWidget)}
    window.splitDockWidget(docks["omissions"], docks["differences"], Qt.Orientation.Vertical)
    window.omissions.go_on()
    settle()


def _followed(session: Session, times: int) -> Followed:
    found, ticks, owner = Followed(), [], QObject()
    clock = QTimer(owner)
    clock.setTimerType(Qt.TimerType.PreciseTimer)
    clock.setInterval(1)
    clock.timeout.connect(lambda: ticks.append(time.perf_counter()))
    for threshold in (*_LEAPS, *_STEPS) * times:
        before = session.comparison
        clock.start()
        begun, worked = time.perf_counter(), time.thread_time()
        ticks[:] = [begun]
        session.choose_threshold(threshold)
        _until(
            lambda b=before: not (session.comparison is b or session.busy or session.turns.waiting)
        )
        settle()
        ended = time.perf_counter()
        found.work.append((time.thread_time() - worked) * 1000)
        clock.stop()
        found.times.append((ended - begun) * 1000)
        found.gaps.append(max(b - a for a, b in pairwise([*ticks, ended])) * 1000)
    delete(owner)
    return found


def _until(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 120
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError
        QApplication.processEvents(_WAIT)


def _print(name: str, base: Followed, found: Followed) -> None:
    for what, goal, one, other in (
        ("threshold to new picture", "≤ 100", base.times, found.times),
        ("processor time of the window's thread", "", base.work, found.work),
        ("longest gap meanwhile", "≤ 50", base.gaps, found.gaps),
    ):
        ratio = f"{median(other) / median(one):.2f}"
        line(f"{what}, {name}, ms", _spread(one), _spread(other), ratio, goal)


def _spread(values: Sequence[float]) -> str:
    return f"{median(values):.0f} (most {max(values):.0f})"
