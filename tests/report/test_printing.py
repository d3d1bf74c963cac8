from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper

import pytest

from reader.errors import OutputNotWrittenError
from reader.report.printing import write_overview, write_report
from tests.builders import comparison

SENTENCE = "La tempête a frappé la ville à l’aube, dit-on à Łódź."
MADE = comparison({"A": [SENTENCE], "B": ["It rained."]})


class Screen(TextIOWrapper):
    """Standard output with an encoding of its own, that keeps what is written."""

    def __init__(self, encoding: str, *, terminal: bool = False) -> None:
        super().__init__(BytesIO(), encoding)
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal

    @property
    def shown(self) -> bytes:
        assert isinstance(self.buffer, BytesIO)
        return self.buffer.getvalue()


class Full(BytesIO):
    """A place where nothing more can be written."""

    def write(self, _held: object) -> int:
        raise OSError(28, "No space left on device")


def test_the_overview_has_the_encoding_of_whoever_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen("cp1252")
    monkeypatch.setattr(sys, "stdout", screen)

    write_overview(MADE)

    assert SENTENCE.replace("Łódź", "?ód?") in screen.shown.decode("cp1252")


@pytest.mark.parametrize("terminal", [True, False])
def test_the_overview_is_as_wide_and_coloured_as_the_screen(
    monkeypatch: pytest.MonkeyPatch, terminal: bool
) -> None:
    screen = Screen("utf-8", terminal=terminal)
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "40")

    write_overview(MADE)

    shown = screen.shown.decode("utf-8")
    assert ("\x1b[1m" in shown) is terminal
    assert (f"- {SENTENCE} (told by A; A1)" in shown) is not terminal


def test_a_report_is_in_utf_8_whatever_the_encoding_of_the_screen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = Screen("cp1252")
    monkeypatch.setattr(sys, "stdout", screen)
    screen.write("before ")

    write_report(SENTENCE)

    assert screen.shown.decode("utf-8") == f"before {SENTENCE}"


@pytest.mark.parametrize("write", [lambda: write_report("text"), lambda: write_overview(MADE)])
def test_what_cannot_be_written_is_an_error_with_the_system_s_words(
    monkeypatch: pytest.MonkeyPatch, write: Callable[[], None]
) -> None:
    full = TextIOWrapper(Full(), "utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", full)
        with pytest.raises(OutputNotWrittenError, match="No space left on device"):
            write()
    monkeypatch.setattr(Full, "write", BytesIO.write)
    full.close()


def test_a_closed_output_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)

    with pytest.raises(OutputNotWrittenError, match="standard output is closed"):
        write_report("text")
