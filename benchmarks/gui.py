"""Measure the window without a display, side by side with plain text fields.

    python benchmarks/gui.py            all of it, about a minute
    python benchmarks/gui.py --quick    fewer repetitions

The baseline is one plain QTextEdit for each article, with one background for each sentence and
nothing else: what a simple program would show. Both are measured in turns in one process. The
texts are made up, and the comparisons are put together by hand, so that only the window counts;
the longest gap is measured while the window compares the sample with the bundled model.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, QSize, QTimer
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextEdit, QWidget

from benchmarks.generated import event
from reader.embedding import LexicalEncoder, open_encoder
from reader.gui.appearance import Appearance
from reader.gui.application import name_application
from reader.gui.main_window import MainWindow
from reader.gui.prompts import Prompts
from reader.gui.session import Session
from reader.gui.settings import ViewSettings
from reader.gui.tasks import Workers
from reader.gui.theme import ThemeChoice
from reader.model import Article, Comparison, Sentence, Span
from reader.paths import sample_articles
from tests.builders import article, comparison

SIZE = QSize(1600, 900)
_STEP = 40
_START = """
import os, sys, time
os.environ["QT_QPA_PLATFORM"] = "offscreen"
begun = time.perf_counter()
from PySide6.QtWidgets import QApplication, QTextEdit
application = QApplication([])
if sys.argv[1] == "plain":
    window = QTextEdit()
else:
    from PySide6.QtCore import QSettings
    from reader.embedding import open_encoder
    from reader.gui.appearance import Appearance
    from reader.gui.main_window import MainWindow
    from reader.gui.prompts import Prompts
    from reader.gui.session import Session
    from reader.gui.settings import ViewSettings
    from reader.gui.tasks import Workers
    from reader.gui.theme import ThemeChoice
    session = Session(open_encoder(None), Workers(), application)
    settings = ViewSettings(QSettings(sys.argv[2], QSettings.Format.IniFormat))
    window = MainWindow(session, Appearance(application, ThemeChoice.LIGHT), settings,
                        Prompts(application))
window.show()
application.processEvents()
print(time.perf_counter() - begun)
sys.stdout.flush()
os._exit(0)
"""


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
    from dataclasses import replace

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


@contextmanager
def ours(made: Comparison, appearance: Appearance) -> Iterator[Shown]:
    """Show a comparison in the program's own window."""
    owner = QObject()
    with tempfile.TemporaryDirectory() as folder:
        session = Session(LexicalEncoder(), Workers(), owner)
        store = QSettings(str(Path(folder) / "view.ini"), QSettings.Format.IniFormat)
        store.setValue("text/view", "beside")
        window = MainWindow(session, appearance, ViewSettings(store), Prompts(owner))
        window.resize(SIZE)
        window.show()
        settle()
        passages = made.alignment.passages

        def select(number: int) -> None:
            chosen = passages[number % len(passages)]
            session.select(chosen.id, chosen.told_by[0])

        # A drawn comparison is put where the session keeps its own: there is no public way in.
        session._threshold = made.made_with.threshold  # noqa: SLF001
        session._articles = made.articles  # noqa: SLF001
        session._put_comparison(made)  # noqa: SLF001
        session.articles_changed.emit()
        for _ in range(3):
            settle()
        yield Shown(window, [column.text for column in window.reading.columns], select)
        window.close()
        delete(window)
        delete(owner)


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


def drawing(appearance: Appearance, times: int) -> None:
    """Measure how long it takes until articles are drawn."""
    for reports, sentences in ((5, 100), (10, 300)):
        made = story(reports, sentences)
        found: dict[str, list[float]] = {name: [] for name in SHOWS}
        for _ in range(times):
            for name, show in SHOWS.items():
                empty = _empty_window(appearance) if name == "window" else 0.0
                begun = time.perf_counter()
                with show(made, appearance):
                    found[name].append((time.perf_counter() - begun) * 1000 - empty)
        row(f"draw {reports} × {sentences} sentences, ms", found)


def _empty_window(appearance: Appearance) -> float:
    """Return how long the window takes without any article."""
    owner = QObject()
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        session = Session(LexicalEncoder(), Workers(), owner)
        store = QSettings(str(Path(folder) / "view.ini"), QSettings.Format.IniFormat)
        store.setValue("text/view", "beside")
        window = MainWindow(session, appearance, ViewSettings(store), Prompts(owner))
        window.resize(SIZE)
        window.show()
        settle()
        spent = (time.perf_counter() - begun) * 1000
        window.close()
        delete(window)
        delete(owner)
    return spent


def scrolling(appearance: Appearance, frames: int) -> None:
    """Measure frames of scrolling and answers to a selection."""
    made = story(6, 300)
    scrolled: dict[str, list[float]] = {}
    selected: dict[str, list[float]] = {}
    for name, show in SHOWS.items():
        with show(made, appearance) as shown:
            scrolled[name] = list(_frames(shown, name, frames))
            selected[name] = [
                milliseconds(lambda n=n: shown.select(n * 7)) for n in range(max(frames // 4, 20))
            ]
    row("scroll 6 × 300, ms a frame", scrolled, goal="≤ 8 (p95 ≤ 16)")
    row("select a passage 6 × 300, ms", selected, goal="≤ 50")


def _frames(shown: Shown, name: str, frames: int) -> Iterator[float]:
    """Scroll the first text; in the baseline the others are scrolled by hand."""
    bars = [text.verticalScrollBar() for text in shown.texts]
    for frame in range(frames):
        place = 200 + frame * _STEP % max(bars[0].maximum() - 400, 1)
        if name == "plain":
            yield milliseconds(lambda p=place: [bar.setValue(p) for bar in bars])
        else:
            yield milliseconds(lambda p=place: bars[0].setValue(p))


def starting(times: int) -> None:
    """Measure fresh processes until the window is painted."""
    found: dict[str, list[float]] = {name: [] for name in SHOWS}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(times):
            for name in SHOWS:
                arguments = [name, str(Path(folder) / "view.ini")]
                done = subprocess.run(
                    [sys.executable, "-c", _START, *arguments],
                    check=True,
                    capture_output=True,
                    text=True,
                    env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])},
                )
                found[name].append(float(done.stdout) * 1000)
    row("time to window, fresh process, ms", found)


def comparing(appearance: Appearance) -> None:
    """Measure the longest time for which the window does not answer while it compares."""
    owner = QObject()
    ticks: list[float] = []
    timer = QTimer(owner)
    timer.setInterval(0)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["COMPARATIVE_READER_CACHE"] = folder
        session = Session(open_encoder(None), Workers(), owner)
        store = QSettings(str(Path(folder) / "view.ini"), QSettings.Format.IniFormat)
        store.setValue("text/view", "beside")
        window = MainWindow(session, appearance, ViewSettings(store), Prompts(owner))
        window.resize(SIZE)
        window.show()
        settle()
        timer.start()
        session.open_files(sample_articles())
        until = time.monotonic() + 120
        while (session.comparison is None or session.busy) and time.monotonic() < until:
            QApplication.processEvents()
        timer.stop()
        before = session.comparison
        thresholds = []
        for value in (0.4, 0.5, 0.3, 0.6, 0.35):
            begun = time.perf_counter()
            session.choose_threshold(value)
            while session.comparison is before or session.busy:
                QApplication.processEvents()
            settle()
            thresholds.append((time.perf_counter() - begun) * 1000)
            before = session.comparison
        window.close()
        delete(window)
        delete(owner)
    gaps = [(b - a) * 1000 for a, b in pairwise(ticks)]
    line("longest gap while the sample is compared, ms", "–", f"{max(gaps):.0f}", "–", "≤ 50")
    line("threshold to new picture, sample, ms", "–", f"{median(thresholds):.0f}", "–", "≤ 100")


def memory(appearance: Appearance) -> None:
    """Measure what six long articles cost, each view in a process of its own."""
    found = {}
    for name in SHOWS:
        done = subprocess.run(
            [sys.executable, __file__, "--memory", name], check=True, capture_output=True, text=True
        )
        found[name] = [float(done.stdout.split()[-1])]
    row("memory for 6 × 300 sentences, MB", found)
    del appearance


def measure_memory(name: str, appearance: Appearance) -> None:
    """Print by how much the process grew while it showed six long articles, in MB."""
    made = story(6, 300)
    with SHOWS[name](story(2, 5), appearance):
        pass
    before = _resident()
    with SHOWS[name](made, appearance) as shown:
        for bar in (text.verticalScrollBar() for text in shown.texts):
            bar.setValue(bar.maximum() // 2)
            settle()
        print(_resident() - before)


def _resident() -> float:
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


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


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer repetitions")
    parser.add_argument("--only", help="draw, scroll, start, compare or memory")
    parser.add_argument("--memory", help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    application = QApplication([])
    name_application(application)
    appearance = Appearance(application, ThemeChoice.LIGHT)
    if wanted.memory:
        measure_memory(wanted.memory, appearance)
        return 0
    times, frames = (2, 60) if wanted.quick else (5, 300)
    print(f"{SIZE.width()}×{SIZE.height()}, offscreen\n")
    line("", "plain text fields", "window", "window / plain", "goal")
    line(*["---"] * 5)
    parts: dict[str, Callable[[], None]] = {
        "start": lambda: starting(times),
        "draw": lambda: drawing(appearance, times),
        "scroll": lambda: scrolling(appearance, frames),
        "compare": lambda: comparing(appearance),
        "memory": lambda: memory(appearance),
    }
    for name, measure in parts.items():
        if wanted.only in (None, name):
            measure()
    return 0


if __name__ == "__main__":
    sys.exit(main())
