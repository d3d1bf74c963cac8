"""Take screenshots of the window, without a display.

    python tools/screenshots.py docs/screenshots    those of the documentation
    python tools/screenshots.py FOLDER --desk       every view, light and dark, with two, five and
                                                    ten reports, at three sizes
    python tools/screenshots.py FOLDER NAME…        only these, of either kind

The largest size is 3840×2160 at scale 2, taken by a second process: a scale holds for a whole one.
The articles are the shipped sample, a made-up event in two to twelve reports, and eight made-up
ones that are hard to set, with long words and an emoji.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from PySide6.QtCore import QObject, QSettings, QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDockWidget

from benchmarks.windows import NobodyAsked, delete
from reader.display.ledgers import LEDGERS
from reader.embedding import LexicalEncoder, open_encoder
from reader.embedding.encoder import Encoder
from reader.gui.appearance import Appearance
from reader.gui.application import name_application
from reader.gui.ledgers.ledgers_panel import LedgersPanel
from reader.gui.main_window import MainWindow
from reader.gui.one_report.article_view import ArticleView
from reader.gui.session import Session
from reader.gui.settings import ViewSettings
from reader.gui.tasks import Workers
from reader.gui.theme import ThemeChoice
from reader.ingest import read_pasted
from reader.model import Article
from reader.paths import sample_articles
from reader.progress import ProgressCallback, Stage, Step
from tools.made_story import made_story

PATIENCE_SECONDS = 120
_SMALLEST = 0
"""The quality of PNG in Qt's words: packed as small as can be."""
_VIEWS = ("overview", "beside", "one_report", "rows")
_COUNTS = (2, 5, 10)
_THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)
_LAPTOP, _WIDE, _NARROW = QSize(1280, 800), QSize(1920, 1080), QSize(760, 700)
_LARGE_SCALE = 2

_HARD = (
    "Harbour bridge closed\n\nThe harbour bridge was closed on Monday after {n} cracks were found. "
    "Engineers said the bridge could be shut for three weeks. 🌉 Ferries will run every ten "
    "minutes from Tuesday.\n\nThe mayor called the closure “a precaution”. "
    "Commuters queued for two hours.",
    "Brücke gesperrt\n\nDie Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik steht still. "
    "Das Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz gilt weiter. "
    "Die Brücke wurde am Montag gesperrt, nachdem {n} Risse gefunden worden waren.",
    "Ferries step in\n\nFerries run every ten minutes from Tuesday, the port said. "
    "The harbour bridge was closed on Monday after inspectors found {n} cracks. "
    "The port expects 40,000 passengers a day. Bakers on the quay sold out by eight.",
)


class _Stop:
    """An encoder that takes its time, for the picture of a comparison under way."""

    name, fingerprint, languages, lexical = "slow", "slow", frozenset[str](), True

    def suited_to(self, _count: int) -> _Stop:
        return self

    def prepare(self, progress: object) -> None:
        pass

    def encode(self, texts: Sequence[str], progress: ProgressCallback) -> np.ndarray:
        for done in range(int(len(texts) * 0.6)):
            progress(Step(Stage.ENCODE, done, len(texts)))
        while True:
            progress(Step(Stage.ENCODE, int(len(texts) * 0.6), len(texts)))
            time.sleep(0.02)


@dataclass(frozen=True)
class Shot:
    """A picture: its name, size, theme, what is compared with what, and what is done first."""

    name: str
    size: QSize
    theme: ThemeChoice
    articles: Sequence[Article] = ()
    files: Sequence[Path] = ()
    encoder: Callable[[], Encoder] = open_encoder
    act: Callable[[MainWindow, Session], None] | None = None
    wait: bool = True
    view: str = "beside"


def of_documents() -> list[Shot]:
    """Return the pictures of the documentation: each view, light and dark, and some more."""
    light, dark = _THEMES
    sample = sample_articles()
    hard = [read_pasted(_HARD[n % 3].format(n=n + 2)) for n in range(8)]
    words = LexicalEncoder
    acts = {"overview": _point, "beside": _select, "one_report": _one_report, "rows": _point}
    return [
        *(
            Shot(_name(view, theme.value), _LAPTOP, theme, files=sample, act=acts[view], view=view)
            for view, theme in product(_VIEWS, _THEMES)
        ),
        Shot("start-light", _LAPTOP, light),
        Shot("running", _LAPTOP, light, files=sample, encoder=_Stop, wait=False, act=_let_run),
        Shot("omission-wide-light", _WIDE, light, files=sample, act=_omission),
        Shot("omission-wide-dark", _WIDE, dark, files=sample, act=_omission),
        Shot("eight", _WIDE, light, articles=hard, encoder=words, act=_select),
        Shot("search", _LAPTOP, light, files=sample, act=_search),
        Shot("search-overview-dark", _LAPTOP, dark, files=sample, act=_search, view="overview"),
        Shot("evidence", _LAPTOP, light, files=sample, act=_evidence),
        Shot("ledgers-light", _WIDE, light, files=sample, act=_ledgers("names")),
        Shot("kinds-light", _WIDE, light, files=sample, act=_kinds),
    ]


def to_look_at() -> list[Shot]:
    """Return what else is to be looked at: narrow windows, one article, problems, searches."""
    light, dark = _THEMES
    sample = sample_articles()
    hard = [read_pasted(_HARD[n % 3].format(n=n + 2)) for n in range(8)]
    words = LexicalEncoder
    missing = [*sample, Path("no-such-file.txt"), Path(__file__).parent]
    return [
        Shot("start-dark", _LAPTOP, dark),
        Shot("start-narrow", _NARROW, light),
        Shot("one-article", _LAPTOP, light, files=sample[:1]),
        Shot("narrow", _NARROW, light, files=sample, act=_omission),
        Shot("two", _LAPTOP, light, articles=hard[1:3], encoder=words, act=_select),
        Shot("beside-hover-dark", _WIDE, dark, files=sample, act=_hover),
        Shot("problems", _LAPTOP, light, files=missing),
        Shot("words-only", _LAPTOP, light, files=sample[:2], encoder=words, act=_omission),
        Shot("differences-dark", _LAPTOP, dark, files=sample, act=_differences),
        Shot("ledgers-dark", _LAPTOP, dark, files=sample, act=_ledgers("order")),
        Shot("ledgers-narrow", _NARROW, light, files=sample, act=_ledgers("facts")),
        Shot("kinds-dark", _LAPTOP, dark, files=sample, act=_kinds),
        Shot("overview-narrow", _NARROW, light, made_story(10), act=_point, view="overview"),
        Shot("rows-narrow", _NARROW, dark, made_story(10), act=_point, view="rows"),
        *(
            Shot(
                _name("search", view, theme.value),
                _LAPTOP,
                theme,
                files=sample,
                act=_search,
                view=view,
            )
            for view, theme in product(_VIEWS, _THEMES)
        ),
    ]


def of_desk(scale: int) -> Iterator[Shot]:
    """Yield each view of two, five and ten reports, in both themes, at the sizes of a scale."""
    sizes = (_LAPTOP, _WIDE) if scale == 1 else (_WIDE,)
    for view, count, theme, size in product(_VIEWS, _COUNTS, _THEMES, sizes):
        name = _name(view, str(count), theme.value, str(size.width() * scale))
        yield Shot(name, size, theme, articles=made_story(count), act=_point, view=view)


def _name(*parts: str) -> str:
    return "-".join(parts).replace("_", "-")


def _select(window: MainWindow, session: Session) -> None:
    comparison = session.comparison
    if comparison:
        passages = [p for p in comparison.alignment.passages if len(p.told_by) > 1]
        everything = comparison.alignment.passages
        chosen = next((p for p in passages if p.silent), (passages or everything)[0])
        session.select(chosen.id, chosen.told_by[0])
        window.reading.columns[0].text.setFocus()


def _hover(window: MainWindow, session: Session) -> None:
    """Point at a ribbon."""
    _select(window, session)
    lane = window.reading.lanes[0]
    QApplication.processEvents()
    strand = next(s for s in lane.strands() if s.left.inside and s.right.inside)
    lane.hovered.emit(strand.ribbon.passages)


def _one_report(window: MainWindow, session: Session) -> None:
    """Show one report, with all that it leaves out."""
    _select(window, session)
    window.views.show_view("one_report")
    view = window.findChild(ArticleView)
    if isinstance(view, ArticleView):
        view.show_all.setChecked(True)


def _omission(window: MainWindow, _session: Session) -> None:
    window.omissions.step(1)


def _point(window: MainWindow, session: Session) -> None:
    """Stand at a point that some tell, in an article that tells it."""
    comparison = session.comparison
    if comparison:
        passages = comparison.alignment.passages
        chosen = next((p for p in passages if p.silent and len(p.told_by) > 1), passages[0])
        session.select(chosen.id, chosen.told_by[-1])
        window.views.take_focus()


def _search(window: MainWindow, _session: Session) -> None:
    window.searching.open()
    window.searching.bar.words.setText("minister")
    window.searching.bar.ask()
    window.searching.go_on()


def _evidence(window: MainWindow, _session: Session) -> None:
    window.omissions.step(1)
    window.findChild(QAction, "evidence").trigger()


def _differences(window: MainWindow, _session: Session) -> None:
    window.findChild(QDockWidget, "differences").raise_()
    window.differences.step(1)


def _ledgers(tab: str) -> Callable[[MainWindow, Session], None]:
    def act(window: MainWindow, _session: Session) -> None:
        window.findChild(QAction, "ledgers").trigger()
        panel = window.findChild(LedgersPanel)
        panel.tabs.setCurrentIndex([kind.id for kind in LEDGERS].index(tab))

    return act


def _kinds(window: MainWindow, session: Session) -> None:
    """Stand at the passage in which most was found, the list of differences beside it."""
    window.findChild(QDockWidget, "differences").raise_()
    comparison = session.comparison
    if comparison:
        counts = Counter(d.passage for d in comparison.differences)
        passage = comparison.passage(counts.most_common(1)[0][0])
        session.select(passage.id, passage.told_by[0])


def _let_run(_window: MainWindow, session: Session) -> None:
    until(lambda: session.step is not None and session.step.done > 0)


def until(condition: Callable[[], bool]) -> None:
    """Let the application run until a condition holds."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        QApplication.processEvents()
        time.sleep(0.005)


def take(shot: Shot, folder: Path, appearance: Appearance, settings: Path) -> None:
    """Take one picture."""
    appearance.choose(shot.theme)
    owner = QObject()
    session = Session(shot.encoder(), Workers(), owner)
    store = QSettings(str(settings / f"{shot.name}.ini"), QSettings.Format.IniFormat)
    remembered = ViewSettings(store)
    remembered.keep_text("view", shot.view)
    window = MainWindow(session, appearance, remembered, NobodyAsked(owner))
    window.resize(shot.size)
    window.show()
    if shot.files:
        session.open_files(shot.files)
        until(lambda: bool(session.articles))
    session.add(shot.articles)
    if shot.wait:
        until(lambda: not session.busy)
    QApplication.processEvents()
    if shot.act:
        shot.act(window, session)
    settled = time.monotonic() + 0.1
    while time.monotonic() < settled:
        QApplication.processEvents()
    window.grab().save(str(folder / f"{shot.name}.png"), "PNG", _SMALLEST)
    window.close()
    delete(window)
    delete(owner)


def _chosen(names: Sequence[str], scale: int, *, desk: bool) -> Iterator[Shot]:
    """Yield the pictures that are asked for: by name, of the desk, or of the documents."""
    if names:
        known = [*of_documents(), *to_look_at()] if scale == 1 else []
        yield from (shot for shot in (*known, *of_desk(scale)) if shot.name in names)
    elif desk:
        yield from of_desk(scale)
    elif scale == 1:
        yield from of_documents()


def main() -> int:
    """Take the pictures that are asked for, by default all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", help="only these")
    parser.add_argument(
        "--desk", action="store_true", help="every view, size and number of reports"
    )
    parser.add_argument("--scale", type=int, default=1, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    if wanted.scale > 1:
        os.environ["QT_SCALE_FACTOR"] = str(wanted.scale)
    elif wanted.desk or wanted.names:
        options = ["--desk"] if wanted.desk else []
        again = [sys.executable, __file__, str(wanted.folder), *wanted.names, *options]
        subprocess.run([*again, "--scale", str(_LARGE_SCALE)], check=True)  # noqa: S603 - our own words
    application = QApplication([])
    name_application(application)
    appearance = Appearance(application, ThemeChoice.LIGHT)
    with TemporaryDirectory() as settings:
        for shot in _chosen(wanted.names, wanted.scale, desk=wanted.desk):
            take(shot, wanted.folder, appearance, Path(settings))
            print(shot.name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
