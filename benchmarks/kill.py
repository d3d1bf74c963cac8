"""Kill the program in the middle of work, again and again, and see what is lost.

A real process opens a comparison in a window, makes a change every 50 to 250 ms and says so; at a
random moment it is killed (SIGKILL). Then the recovery file is opened, and the last change that is
in it is held against what the process had done two seconds before its end.

    python benchmarks/kill.py [rounds] [seed]

It prints how many rounds lost more than two seconds or could not be opened (there should be none),
and how old the oldest change was that was lost.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

ALLOWED_SECONDS = 2.0
_READY_SECONDS = 60.0
_LONGEST_WORK = 3.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one round found.

    Attributes:
        made: how many changes were made.
        kept: how many of them the recovery file has; -1 if it cannot be opened.
        lost_seconds: how long before the end the oldest lost change was made; 0 if none is lost.
    """

    made: int
    kept: int
    lost_seconds: float

    @property
    def good(self) -> bool:
        """Whether no more than the last two seconds are lost."""
        return self.kept >= 0 and self.lost_seconds <= ALLOWED_SECONDS


def kill_once(folder: Path, random: Random) -> Outcome:
    """Let a process work in an empty folder, kill it at a random moment, and look what is left."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "COMPARATIVE_READER_DATA": str(folder),
        "PYTHONPATH": str(Path(__file__).parents[1]),
    }
    child = subprocess.Popen(
        [sys.executable, __file__, "--work", str(folder), str(random.randrange(10**6))],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        _wait_for_ready(child)
        time.sleep(random.uniform(0.0, _LONGEST_WORK))
    finally:
        child.send_signal(signal.SIGKILL)
        killed = time.time()
        told, _ = child.communicate()
    changes = [json.loads(line) for line in told.splitlines() if line.endswith("]")]
    return _outcome(folder, [when for _, when in changes], killed)


def _wait_for_ready(child: subprocess.Popen[str]) -> None:
    told = child.stdout
    ready = told is not None and select.select([told], [], [], _READY_SECONDS)[0]
    if told is None or not ready or told.readline().strip() != "ready":
        raise RuntimeError("the process did not begin to work")


def _outcome(folder: Path, made: list[float], killed: float) -> Outcome:
    """Hold the recovery file against the times at which changes were made."""
    kept = _kept(folder)
    lost = made[max(kept, 0) :]
    return Outcome(len(made), kept, killed - lost[0] if lost else 0.0)


def _kept(folder: Path) -> int:
    """Return the number of the last change in the recovery file, 0 if there is none, -1 if bad."""
    from reader.errors import ComparisonFileError
    from reader.project import load

    files = list((folder / "recovery").glob("*.comparison"))
    if not files:
        return 0
    try:
        project = load(files[0])
        prepared = project.prepared()
    except ComparisonFileError:
        return -1
    # Articles that were added and not yet compared have no comparison to lose.
    if prepared is not None and not project.compared(prepared).alignment.passages:
        return -1
    numbers = [int(note.text) for note in project.corrections.notes if note.text.isdecimal()]
    return max(numbers, default=0)


# What follows runs in the process that is killed.


def work(folder: Path, seed: int) -> None:
    """Open a comparison, and change it until the end."""
    from PySide6.QtCore import QObject, QSettings, QTimer, Slot
    from PySide6.QtWidgets import QApplication

    from reader.embedding import LexicalEncoder
    from reader.gui.appearance import Appearance
    from reader.gui.prompts import Prompts
    from reader.gui.settings import ViewSettings
    from reader.gui.theme import ThemeChoice
    from reader.gui.windows import Windows

    application = QApplication([])
    settings = ViewSettings(QSettings(str(folder / "view.ini"), QSettings.Format.IniFormat))
    appearance, prompts = Appearance(application, ThemeChoice.LIGHT), Prompts(application)
    windows = Windows(LexicalEncoder(), appearance, settings, prompts, application)
    window = windows.open()
    session = windows.session_of(window)

    class Changing(QObject):
        """Notes a number on a sentence, each time a higher one."""

        def __init__(self) -> None:
            super().__init__()
            self.random = Random(seed)  # noqa: S311 - when to change something, no secret
            self.count = 0
            self.clock = QTimer(self)
            self.clock.timeout.connect(self.change)

        @Slot()
        def begin(self) -> None:
            made = session.comparison
            if made is not None and not self.clock.isActive():
                session.select_sentence(made.articles[0].sentences[0].id)
                print("ready", flush=True)
                self.clock.start(50)

        @Slot()
        def change(self) -> None:
            self.count += 1
            session.correcting.write_note(str(self.count))
            print(json.dumps([self.count, time.time()]), flush=True)
            self.clock.setInterval(self.random.randint(50, 250))

    changing = Changing()
    session.comparison_changed.connect(changing.begin)
    session.open_sample()
    application.exec()


def main(rounds: int, seed: int) -> int:
    """Kill so many times, and print what was found."""
    random, outcomes = Random(seed), []  # noqa: S311 - when to kill, no secret
    for number in range(1, rounds + 1):
        with tempfile.TemporaryDirectory() as folder:
            outcomes.append(kill_once(Path(folder), random))
        last = outcomes[-1]
        if not last.good:
            print(f"round {number}: {last}")
    bad = sum(not outcome.good for outcome in outcomes)
    made = sum(outcome.made for outcome in outcomes)
    oldest = max(outcome.lost_seconds for outcome in outcomes)
    print(f"{rounds} kills after {made} changes: {bad} lost more than {ALLOWED_SECONDS:.0f} s")
    print(f"oldest change lost: {oldest:.2f} s before the end")
    return 1 if bad else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--work"]:
        work(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        given = [int(word) for word in sys.argv[1:]]
        sys.exit(main(*(given + [100, 1][len(given) :])))
