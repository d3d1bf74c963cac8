"""Take the screenshots of the documentation: `python tools/screenshots.py FOLDER`.

Works without a display. The articles are the shipped sample, a made-up event in two to twelve
reports, and eight made-up ones that are hard to set, with long words and an emoji.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QEvent, QObject, QSettings, QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDockWidget

from reader.display.ledgers import LEDGERS
from reader.embedding import LexicalEncoder, open_encoder
from reader.embedding.encoder import Encoder
from reader.gui.appearance import Appearance
from reader.gui.application import name_application
from reader.gui.ledgers.ledgers_panel import LedgersPanel
from reader.gui.main_window import MainWindow
from reader.gui.one_report.article_view import ArticleView
from reader.gui.prompts import Prompts
from reader.gui.session import Session
from reader.gui.settings import ViewSettings
from reader.gui.tasks import Workers
from reader.gui.theme import ThemeChoice
from reader.ingest import read_pasted
from reader.model import Article
from reader.paths import sample_articles
from tools.made_story import made_story

PATIENCE_SECONDS = 120
_VIEWS = ("overview", "rows")

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

    def encode(self, texts, progress):  # type: ignore[no-untyped-def]
        from reader.progress import Stage, Step

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


def shots() -> list[Shot]:
    """Return all pictures to take."""
    light, dark = ThemeChoice.LIGHT, ThemeChoice.DARK
    laptop, wide, narrow = QSize(1280, 800), QSize(1920, 1080), QSize(760, 700)
    sample = sample_articles()
    hard = [read_pasted(_HARD[n % 3].format(n=n + 2)) for n in range(8)]
    words = LexicalEncoder
    return [
        Shot("start-light", laptop, light),
        Shot("start-dark", laptop, dark),
        Shot("start-narrow", narrow, light),
        Shot("one-article", laptop, light, files=sample[:1]),
        Shot("running", laptop, light, files=sample, encoder=_Stop, wait=False, act=_let_run),
        Shot("sample-light", laptop, light, files=sample),
        Shot("sample-selected-light", laptop, light, files=sample, act=_select),
        Shot("sample-selected-dark", laptop, dark, files=sample, act=_select),
        Shot("sample-omission-wide", wide, light, files=sample, act=_omission),
        Shot("sample-omission-wide-dark", wide, dark, files=sample, act=_omission),
        Shot("narrow", narrow, light, files=sample, act=_omission),
        Shot("two", laptop, light, articles=hard[1:3], encoder=words, act=_select),
        Shot("eight", wide, light, articles=hard, encoder=words, act=_select),
        Shot("beside-hover-dark", wide, dark, files=sample, act=_hover),
        Shot("one-report-light", laptop, light, files=sample, act=_one_report),
        Shot("one-report-dark", wide, dark, files=sample, act=_one_report),
        Shot("problems", laptop, light, files=[*sample, Path("no-such-file.txt"), Path("/tmp")]),  # noqa: S108
        Shot("words-only", laptop, light, files=sample[:2], encoder=words, act=_omission),
        Shot("search", laptop, light, files=sample, act=_search),
        Shot("evidence", laptop, light, files=sample, act=_evidence),
        Shot("differences-dark", laptop, dark, files=sample, act=_differences),
        Shot("ledgers-light", wide, light, files=sample, act=_ledgers("names")),
        Shot("ledgers-dark", laptop, dark, files=sample, act=_ledgers("order")),
        Shot("ledgers-narrow", narrow, light, files=sample, act=_ledgers("facts")),
        Shot("kinds-light", wide, light, files=sample, act=_kinds),
        Shot("kinds-dark", laptop, dark, files=sample, act=_kinds),
        Shot("sample-overview", laptop, light, files=sample, act=_point, view="overview"),
        Shot("sample-rows", laptop, light, files=sample, act=_point, view="rows"),
        Shot("overview-narrow", narrow, light, made_story(10), act=_point, view="overview"),
        Shot("rows-narrow", narrow, dark, made_story(10), act=_point, view="rows"),
        *_views(laptop, wide),
    ]


def _views(*sizes: QSize) -> Iterator[Shot]:
    """Yield each view with two, five and ten reports, in both themes and these sizes."""
    for view, count, theme, size in product(
        _VIEWS, (2, 5, 10), (ThemeChoice.LIGHT, ThemeChoice.DARK), sizes
    ):
        name = f"{view}-{count}-{theme.value}-{size.width()}"
        yield Shot(name, size, theme, articles=made_story(count), act=_point, view=view)


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
    window = MainWindow(session, appearance, remembered, Prompts(owner))
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
    window.grab().save(str(folder / f"{shot.name}.png"))
    window.close()
    for gone in (window, owner):
        gone.deleteLater()
        QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete.value)


def main() -> int:
    """Take the pictures that are asked for, by default all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", help="only these")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    name_application(application)
    appearance = Appearance(application, ThemeChoice.LIGHT)
    with TemporaryDirectory() as settings:
        for shot in shots():
            if not wanted.names or shot.name in wanted.names:
                take(shot, wanted.folder, appearance, Path(settings))
                print(shot.name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
