"""How fast the views of the window are: `python benchmarks/views.py`, without a display.

Made-up articles of random words, 10 of 100 sentences by default, linked without a model: what is
measured is working out and painting. Scrolling is the dearest kind: each step paints all that is
seen.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar

from benchmarks.windows import milliseconds, opened, put
from reader.embedding import LexicalEncoder
from reader.gui.appearance import Appearance
from reader.gui.main_window import MainWindow
from reader.gui.overview.overview import Overview
from reader.gui.rows.rows_view import RowsView
from reader.gui.session import Session
from reader.gui.theme import ThemeChoice
from reader.model import Comparison
from tests.builders import article, comparison

_WORDS = (
    *("bridge", "harbour", "mayor", "closed", "Monday", "ferries", "crack", "pier", "engineer"),
    *("commuter", "repair", "council", "budget", "traffic", "tunnel", "island", "school", "tide"),
    *("storm", "price", "ticket", "queue", "steel", "concrete", "report", "minister"),
)
_LABELS = "ABCDEFGHIJKL"
_CORE, _POINTS = 80, 2200
_STEPS = 60
_SIZE = QSize(1920, 1080)


def made(articles: int, sentences: int, seed: int = 1) -> Comparison:
    """Return a comparison: some points told by many, most by few, some words changed."""
    chance = random.Random(seed)  # noqa: S311 - made-up texts, no secret
    points = [
        " ".join(chance.choices(_WORDS, k=chance.randint(12, 34))) + f" {number}."
        for number in range(_POINTS)
    ]
    told: dict[int, list[str]] = {}
    texts = {}
    for label in _LABELS[:articles]:
        core = [number for number in range(_CORE) if chance.random() < 0.6][:sentences]
        own = chance.sample(range(_CORE, _POINTS), sentences - len(core))
        texts[label] = article(
            *(_changed(points[number], chance) for number in sorted(core + own)),
            outlet=f"The {label} Courier",
        )
        for place, number in enumerate(sorted(core + own), 1):
            told.setdefault(number, []).append(f"{label}{place}")
    return comparison(texts, " / ".join(" = ".join(told[number]) for number in sorted(told)))


def _changed(point: str, chance: random.Random) -> str:
    words = point.split()
    for _ in range(chance.randint(0, 6)):
        words[chance.randrange(len(words) - 1)] = chance.choice(_WORDS)
    return " ".join(words)


def scrolled(bar: QScrollBar, areas: Sequence[QAbstractScrollArea]) -> str:
    """Return the median and the 95th percentile of steps of scrolling, all painted anew."""
    times = []
    for _ in range(_STEPS):
        start = time.perf_counter()
        bar.setValue(bar.value() + bar.maximum() // (_STEPS + 10))
        for area in areas:
            area.viewport().repaint()
        times.append((time.perf_counter() - start) * 1000)
    return f"{median(times):.1f} ms (p95 {quantiles(times, n=20)[-1]:.1f})"


def measure(window: MainWindow, session: Session, laid: Comparison) -> None:
    """Print all figures."""
    views = window.views
    print(f"{len(laid.articles)} articles, {len(laid.alignment.passages)} rows")
    laying = milliseconds(lambda: put(session, laid))
    print(f"window with the comparison in the overview  {laying:.0f} ms")
    overview = cast(Overview, views.view("overview"))
    rows = cast(RowsView, views.view("rows"))
    table, pair = overview.table, rows.tables
    print(f"  scroll  {scrolled(table.verticalScrollBar(), [table])}")
    print(f"  filter  {milliseconds(lambda: overview.choices.choose_text('br')):.0f} ms")
    overview.choices.choose_text("")
    print(f"  first point, whose cards are made  {milliseconds(views.go_on):.0f} ms")
    steps = [milliseconds(views.go_on) for _ in range(_STEPS)]
    spread = f"{median(steps):.0f} ms (p95 {quantiles(steps, n=20)[-1]:.0f})"
    print(f"  next point, with the passage panel  {spread}")
    print(f"aligned rows  {milliseconds(lambda: views.show_view('rows')):.0f} ms")
    print(f"  scroll  {scrolled(pair[1].verticalScrollBar(), pair)}")
    print(f"  another base  {milliseconds(lambda: rows.choose_base(1)):.0f} ms")


def main() -> None:
    """Open a window and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10)
    parser.add_argument("--sentences", type=int, default=100)
    wanted = parser.parse_args()
    appearance = Appearance(QApplication([]), ThemeChoice.LIGHT)
    with opened(LexicalEncoder(), appearance, view="overview", size=_SIZE) as (window, session):
        measure(window, session, made(wanted.articles, wanted.sentences))


if __name__ == "__main__":
    main()
