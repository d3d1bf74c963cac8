from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import TypeVar

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QSettings, QSize
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

import reader.compare
from reader.compare import compare
from reader.embedding import Encoder, LexicalEncoder
from reader.gui.appearance import Appearance
from reader.gui.main_window import MainWindow
from reader.gui.prompts import FileKind, SaveChoice
from reader.gui.session import Session
from reader.gui.settings import ViewSettings
from reader.gui.tasks import Workers
from reader.gui.theme import ThemeChoice
from reader.ingest import read_pasted
from reader.model import Alignment, Comparison
from reader.progress import ProgressCallback, Stage, Step

HERE = Path(__file__).parent

STORIES = {
    "A": [
        "The harbour bridge was closed on Monday.",
        "Ferries will run every ten minutes.",
        "The mayor called it a precaution.",
        "Bakers sold out by eight.",
    ],
    "B": [
        "The bridge in the harbour is closed since Monday.",
        "The mayor spoke of a precaution.",
        "Divers will look at the piers. 🌉",
    ],
    "C": ["A bridge was closed.", "Ferries run every ten minutes instead.", "It rained."],
}
PAGE = (
    "<html><body><article><h1>Fire in the old town</h1>"
    "<p>Ten people died in the fire that broke out in the old town on Monday night, "
    "the police said.</p><p>Forty were hurt, and the market hall was burnt to the ground "
    "before help came.</p></article></body></html>"
)
PICTURE = "A1 = B1 = C1 / A2 =.83 C2 / A3 = B2 / A4 / B3 / C3"


_OFFSCREEN = ("propagateSizeHints", r"support raise\(\)", "support grabbing the keyboard")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns whenever a window limits its size, or a menu opens."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*_OFFSCREEN, extend=True))


class FakePrompts(QObject):
    """Answers what the reader would answer."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []
        self.folder: Path | None = None
        self.saving: tuple[Path, str] | None = None
        self.kinds: Sequence[FileKind] = ()
        self.suggestion = Path()
        self.leave = False
        self.printing: QPrinter | None = None
        self.asked = 0
        self.questions: list[str] = []
        self.save_choice = SaveChoice.DISCARD
        self.meanwhile: Callable[[], None] = lambda: None

    def files_to_open(
        self, _parent: QWidget, _folder: str, kinds: Sequence[FileKind]
    ) -> list[Path]:
        self.kinds = kinds
        return self.files

    def folder_to_open(self, _parent: QWidget, _folder: str) -> Path | None:
        return self.folder

    def file_to_save(
        self, _parent: QWidget, suggestion: Path, kinds: Sequence[FileKind]
    ) -> tuple[Path, str] | None:
        self.kinds, self.suggestion = kinds, suggestion
        return self.saving

    def printer(self, _parent: QWidget) -> QPrinter | None:
        return self.printing

    def save_changes(self, _parent: QWidget, name: str) -> SaveChoice:
        self.questions.append(name)
        return self.save_choice

    def leave_unsaved(self, _parent: QWidget) -> bool:
        self.asked += 1
        self.meanwhile()
        return self.leave


class HeldEncoder(LexicalEncoder):
    """Works until it is let go; with `deaf` it does not even ask whether to stop."""

    def __init__(self, *, deaf: bool = False) -> None:
        self.started, self.free, self.deaf = Event(), Event(), deaf

    def encode(
        self, texts: Sequence[str], progress: ProgressCallback
    ) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
        self.started.set()
        while not self.free.wait(0.002):
            if not self.deaf:
                progress(Step(Stage.ENCODE, 1, len(texts)))
        return super().encode(texts, progress)


class HeldDecisions:
    """Decides about links when it is let go, and remembers at which thresholds it did."""

    def __init__(self, align: Callable[..., Alignment]) -> None:
        self.started, self.free = Event(), Event()
        self.free.set()
        self.thresholds: list[float] = []
        self._align = align

    def __call__(self, *args: object, threshold: float, **rest: object) -> Alignment:
        self.started.set()
        assert self.free.wait(5.0)
        self.thresholds.append(threshold)
        return self._align(*args, threshold=threshold, **rest)


@pytest.fixture(scope="session", autouse=True)
def _libraries_loaded() -> None:
    """Load once, ahead of all tests, what the window loads when it is first needed."""
    import reader.report  # noqa: F401

    encoder = LexicalEncoder()
    compare([read_pasted(PAGE), read_pasted("Ten people died.")], encoder)


@pytest.fixture(autouse=True)
def recovery(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for unsaved work: one of the test's own."""
    monkeypatch.setenv("COMPARATIVE_READER_DATA", str(tmp_path / "data"))
    return tmp_path / "data" / "recovery"


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Appearance:
    return Appearance(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def appearance(dressed: Appearance) -> Iterator[Appearance]:
    yield dressed
    dressed.choose(ThemeChoice.LIGHT)


@pytest.fixture
def settings(tmp_path: Path) -> ViewSettings:
    return ViewSettings(QSettings(str(tmp_path / "view.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def prompts() -> FakePrompts:
    return FakePrompts()


@pytest.fixture
def workers() -> Iterator[Workers]:
    made = Workers()
    yield made
    made.close()
    assert made.wait(5.0)


MakeSession = Callable[[Encoder], Session]


@pytest.fixture
def make_session(qapp: QApplication, workers: Workers) -> Iterator[MakeSession]:
    """Sessions that are deleted here and now: not by a garbage collection in some thread."""
    made: list[Session] = []

    def make(encoder: Encoder) -> Session:
        made.append(Session(encoder, workers, qapp))
        return made[-1]

    yield make
    for session in made:
        session.close()
        session.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def session(make_session: MakeSession) -> Session:
    return make_session(LexicalEncoder())


@pytest.fixture
def held() -> Iterator[HeldEncoder]:
    encoder = HeldEncoder()
    yield encoder
    encoder.free.set()


@pytest.fixture
def held_decisions(monkeypatch: pytest.MonkeyPatch) -> Iterator[HeldDecisions]:
    """The second stage of comparisons, held until it is let go."""
    held = HeldDecisions(reader.compare.align)
    monkeypatch.setattr(reader.compare, "align", held)
    yield held
    held.free.set()


@pytest.fixture
def held_session(make_session: MakeSession, held: HeldEncoder) -> Session:
    return make_session(held)


OpenWindow = Callable[..., MainWindow]
_SIZE = QSize(1280, 800)


@pytest.fixture
def open_window(
    appearance: Appearance,
    settings: ViewSettings,
    prompts: FakePrompts,
    make_session: MakeSession,  # sessions go after the windows that show them
) -> Iterator[OpenWindow]:
    windows: list[MainWindow] = []

    def open_one(session: Session, size: QSize = _SIZE) -> MainWindow:
        window = MainWindow(session, appearance, settings, prompts)
        windows.append(window)
        if size.isValid():
            window.resize(size)
        window.show()
        return window

    yield open_one
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]


@pytest.fixture
def window(open_window: OpenWindow, session: Session) -> MainWindow:
    return open_window(session)


PartType = TypeVar("PartType", bound=QWidget)


def part(window: MainWindow, kind: type[PartType]) -> PartType:
    """Return the one part of the window that is of a kind."""
    (found,) = window.findChildren(kind)
    return found


def action(window: MainWindow, name: str) -> QAction:
    return window.findChild(QAction, name)


def save_report(window: MainWindow) -> None:
    """Open the dialog about reports, and take what it offers."""
    action(window, "save").trigger()
    dialog = window.reporting.dialog
    (save,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "&Save…"]
    save.click()


def lay(session: Session, comparison: Comparison) -> None:
    """Put a comparison made by hand on the table."""
    session._threshold = comparison.made_with.threshold
    session._articles = comparison.articles
    session.arrangement.take(comparison.articles)
    session._put_comparison(comparison)
    session.articles_changed.emit()
    finish(session)


def finish(session: Session) -> None:
    """Let all that waits for its turn have it."""
    while session.turns.waiting:
        session.turns._on_turn()


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = []
    for label, sentences in STORIES.items():
        path = tmp_path / f"{label.lower()}.txt"
        path.write_text("\n\n".join(sentences), encoding="utf-8")
        paths.append(path)
    return paths
