from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader import __version__, app, cli

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[list[Path]]:
    """What was compared in the terminal."""
    calls: list[list[Path]] = []

    def record(paths: list[Path]) -> int:
        calls.append(paths)
        return 0

    monkeypatch.setattr(cli, "compare_headless", record)
    return calls


def python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    return subprocess.run(  # noqa: S603
        [sys.executable, "-c", code],
        env=kept | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_command_for_the_terminal_goes_there(monkeypatch):
    arguments = ["compare", "a", "b"]
    monkeypatch.setattr(cli, "main", lambda given, _press: 7 if given == arguments else 1)
    assert app.main(arguments) == 7


@pytest.mark.parametrize("before", [[], ["--sample"], ["one.txt", "two.txt"]])
@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("--version", f"comparative-reader {__version__}"),
        ("--help", "comparative-reader compare FILE FILE"),
        ("-h", "--sample"),
    ],
)
def test_help_and_version_are_told_wherever_they_stand(before, asked, told, compared, capsys):
    assert app.main([*before, asked]) == 0
    out, err = capsys.readouterr()
    assert told in out
    assert err == ""
    assert compared == []


def test_wrong_argument_is_a_wrong_usage(capsys):
    assert app.main(["--nonsense"]) == 2
    assert "--nonsense" in capsys.readouterr().err


def test_without_a_display_the_files_are_compared_in_the_terminal(no_display, compared, capsys):
    assert app.main(["one.txt", "two.txt"]) == 0
    assert compared == [[Path("one.txt"), Path("two.txt")]]
    said = capsys.readouterr().err
    assert "no window can be opened (there is no display)" in said
    assert "sample" not in said


def test_without_display_and_files_the_sample_is_compared_and_that_is_said(
    no_display, compared, capsys
):
    assert app.main([]) == 0
    assert len(compared[0]) > 1
    assert "comparing the sample articles" in capsys.readouterr().err


def test_dead_display_is_found_out(no_display, compared, monkeypatch, capsys):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":94731")
    assert app.main(["one.txt", "two.txt"]) == 0
    assert compared
    assert "no window can be opened" in capsys.readouterr().err


def test_probe_that_never_answers_is_given_up(monkeypatch):
    monkeypatch.setattr(app, "_PROBE", "import time; time.sleep(60)")
    monkeypatch.setattr(app, "_PROBE_SECONDS", 0.05)
    probe = app._start_probe(dict(os.environ) | {"QT_QPA_PLATFORM": "xcb"})
    assert app._outcome(probe) == "the display does not answer"


@pytest.fixture
def trap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package named as Qt's in the current folder, and the mark it leaves when it is run."""
    mark = tmp_path / "mark"
    for package in ("PySide6", "reader"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").write_text(f"open({str(mark)!r}, 'w').close()")
    monkeypatch.chdir(tmp_path)
    return mark


def test_probe_runs_no_code_from_the_current_folder(trap, monkeypatch):
    monkeypatch.setattr(app, "_NEED_NO_SCREEN", ())
    probe = app._start_probe(dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen"})
    assert app._outcome(probe) == ""
    assert not trap.exists()


def test_program_runs_no_code_from_the_current_folder(trap, tmp_path):
    main = Path(app.__file__).parents[1] / "main.py"
    environment = {k: v for k, v in os.environ.items() if k not in DISPLAYS}
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, str(main), "gone.txt"],
        env=environment | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":94731"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "no window can be opened" in done.stderr
    assert done.returncode == 1
    assert not trap.exists()


def test_missing_library_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "reader.gui.application", None)
    run, reason = app._window_or_reason({"QT_QPA_PLATFORM": "offscreen"})
    assert run is None
    assert reason.startswith("a library is missing")


def test_importing_the_program_loads_neither_qt_nor_torch():
    code = "import sys, reader.app; print('PySide6' in sys.modules, 'torch' in sys.modules)"
    assert python(code).stdout.split() == ["False", "False"]


def test_showing_the_window_leaves_torch_out():
    code = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.app import main
application = QApplication([])
QTimer.singleShot(50, application.closeAllWindows)
code = main([])
print(code, 'torch' in sys.modules, 'transformers' in sys.modules)
"""
    done = python(
        code,
        QT_QPA_PLATFORM="offscreen",
        XDG_CONFIG_HOME="/nonexistent",
        COMPARATIVE_READER_DATA="/nonexistent",
    )
    assert done.stdout.split() == ["0", "False", "False"], done.stderr


def test_closing_while_a_library_is_loaded_ends_the_process_soon(tmp_path: Path):
    code = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.embedding import opening
from reader.gui import application as window
from reader.gui.prompts import Prompts, SaveChoice
Prompts.save_changes = lambda *_: SaveChoice.DISCARD
class Deaf(opening.ModelEncoder):
    name = fingerprint = "deaf"
    languages = frozenset()
    def encode(self, texts, progress):
        application.sampled = True
        time.sleep(30)
window.open_encoder = lambda model: Deaf(None, None)
application = QApplication([])
application.sampled = False
def close():
    if application.sampled:
        application.closeAllWindows()
clock = QTimer()
clock.timeout.connect(close)
clock.start(20)
window.run([], sample=True)
"""
    done = python(
        code,
        QT_QPA_PLATFORM="offscreen",
        XDG_CONFIG_HOME=str(tmp_path),
        COMPARATIVE_READER_DATA=str(tmp_path),
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


_PRESSED = """
import hashlib
from reader.app import open_press
from reader.progress import no_progress
from reader.report import paper
from reader.report.paper import Paper
press = open_press()
words = "plain <b>bold</b> <i>italic</i> <b><i>both</i></b> <code>code</code>"
sheet = Paper(f"<h1>Title</h1><p>{words}</p>", "", "", "Foot", "", "2021-12-05T10:00:00+00:00")
print(hashlib.sha256(press(sheet, no_progress)).hexdigest())
"""


def test_processes_make_the_same_pages():
    made = {python(_PRESSED).stdout for _ in range(3)}
    assert len(made) == 1
    assert made != {""}
