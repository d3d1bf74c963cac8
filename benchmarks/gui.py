"""Measure the window without a display, side by side with plain text fields.

    python benchmarks/gui.py            all of it, about a minute
    python benchmarks/gui.py --quick    fewer repetitions

The baseline is one plain QTextEdit for each article, with one background for each sentence and
nothing else: what a simple program would show. Both are measured in turns in one process. The
texts are made up, and the comparisons are put together by hand, so that only the window counts;
the longest gap while comparing, and how the window follows another threshold, are measured with the
bundled model.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks import threshold
from benchmarks.windows import (
    SHOWS,
    SIZE,
    Shown,
    delete,
    line,
    milliseconds,
    opened,
    row,
    settle,
    story,
)
from reader.embedding import LexicalEncoder, open_encoder
from reader.gui.appearance import Appearance
from reader.gui.application import name_application
from reader.gui.theme import ThemeChoice
from reader.paths import sample_articles

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
    begun = time.perf_counter()
    with opened(LexicalEncoder(), appearance):
        return (time.perf_counter() - begun) * 1000


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
        with opened(open_encoder(None), appearance) as (_window, session):
            timer.start()
            session.open_files(sample_articles())
            until = time.monotonic() + 120
            while (session.comparison is None or session.busy) and time.monotonic() < until:
                QApplication.processEvents()
            timer.stop()
    delete(owner)
    gaps = [(b - a) * 1000 for a, b in pairwise(ticks)]
    line("longest gap while the sample is compared, ms", "–", f"{max(gaps):.0f}", "–", "≤ 50")


def memory() -> None:
    """Measure what six long articles cost, each view in a process of its own."""
    found = {}
    for name in SHOWS:
        done = subprocess.run(
            [sys.executable, __file__, "--memory", name], check=True, capture_output=True, text=True
        )
        found[name] = [float(done.stdout.split()[-1])]
    row("memory for 6 × 300 sentences, MB", found)


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


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer repetitions")
    parser.add_argument("--only", help="start, draw, scroll, compare, threshold or memory")
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
        "threshold": lambda: threshold.following(appearance, times),
        "memory": memory,
    }
    for name, measure in parts.items():
        if wanted.only in (None, name):
            measure()
    return 0


if __name__ == "__main__":
    sys.exit(main())
