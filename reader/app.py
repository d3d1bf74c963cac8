"""The composition root: what is started, and with what."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ingest import Place
    from reader.report import Press

_NEED_NO_SCREEN = ("offscreen", "minimal")
_PROBE = (
    "from PySide6.QtWidgets import QApplication, QWidget; "
    "application = QApplication([]); QWidget(); print('window')"
)
_PROBE_SECONDS = 20


def main(argv: Sequence[str] | None = None) -> int:
    """Start the window, or where none can be opened compare in the terminal.

    Args:
        argv: the arguments, by default the process's own.

    Returns:
        the exit code.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    from reader import cli

    if arguments and arguments[0] in cli.COMMANDS:
        return cli.main(arguments, open_press)
    try:
        wanted = cli.parse_window_arguments(arguments)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else cli.WRONG_USAGE
    reason = "there is no display" if lacks_display(os.environ) else ""
    if not reason:
        run, reason = _window_or_reason(os.environ)
        if run is not None:
            return run(wanted.files, sample=wanted.sample)
    return _without_window(wanted.files, reason, sample=wanted.sample)


def open_press() -> Press:
    """Return what makes PDFs; no display is needed for that.

    Raises:
        ReportUnavailableError: if Qt cannot be loaded.
    """
    from reader.errors import ReportProblem, ReportUnavailableError

    _make_pages_the_same_each_time()
    try:
        from reader.gui.paper.pdf import headless_press
    except ImportError as error:
        raise ReportUnavailableError("pdf", ReportProblem.NO_PRESS, str(error)) from error
    return headless_press()


def _make_pages_the_same_each_time() -> None:
    """Have Qt go through its tables in one order, by which it writes the fonts of a PDF.

    It takes another one for each process, unless it is told so before it is loaded.
    """
    os.environ.setdefault("QT_HASH_SEED", "0")


def lacks_display(environment: Mapping[str, str]) -> bool:
    """Tell whether it is plain that no window can be opened, without trying."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(environment.get(name) for name in named)


def _window_or_reason(environment: Mapping[str, str]) -> tuple[Callable[..., int] | None, str]:
    """Return what runs the window, or why there can be none.

    Qt ends its whole process where it cannot reach the display or misses one of the system's
    libraries, so on Linux another process tries first, while this one loads what it will need.
    """
    probe = _start_probe(environment)
    _make_pages_the_same_each_time()
    try:
        from reader.gui.application import run
    except ImportError as error:
        _end(probe)
        return None, f"a library is missing: {error}"
    reason = _outcome(probe)
    return (None, reason) if reason else (run, "")


def _start_probe(environment: Mapping[str, str]) -> subprocess.Popen[bytes] | None:
    needed = environment.get("QT_QPA_PLATFORM", "").split(":")[0] not in _NEED_NO_SCREEN
    if not needed or not sys.platform.startswith("linux"):
        return None
    # With -P no module is taken from the folder that the reader happens to be in.
    return subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
        [sys.executable, "-P", "-c", _PROBE],
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def _outcome(probe: subprocess.Popen[bytes] | None) -> str:
    """Return why the probe opened nothing, "" if it did."""
    if probe is None:
        return ""
    try:
        printed, complaint = probe.communicate(timeout=_PROBE_SECONDS)
    except subprocess.TimeoutExpired:
        _end(probe)
        return "the display does not answer"
    if probe.returncode == 0 and b"window" in printed:
        return ""
    lines = [line.strip() for line in complaint.decode(errors="replace").splitlines()]
    said = next((line for line in lines if line), "")
    return said.rstrip(".") or "Qt cannot start"


def _end(probe: subprocess.Popen[bytes] | None) -> None:
    if probe is not None:
        probe.kill()
        probe.communicate()


def _without_window(files: Sequence[Place], reason: str, *, sample: bool) -> int:
    """Compare the same articles in the terminal, and say why."""
    from reader import cli
    from reader.paths import sample_articles
    from reader.project import is_comparison_file

    instead = "comparing in the terminal instead"
    if not files:
        instead = "comparing the sample articles in the terminal instead"
    sys.stderr.write(f"{cli.PROGRAM}: no window can be opened ({reason}); {instead}.\n")
    kept = [f for f in files if isinstance(f, Path) and is_comparison_file(f)]
    codes = [cli.main(["report", str(file)]) for file in kept]
    paths = [file for file in files if file not in kept]
    if sample or not files:
        paths += sample_articles()
    if paths:
        codes.append(cli.compare_headless(paths))
    return max(codes)
