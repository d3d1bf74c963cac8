"""What is said on standard error, and how a run that is stopped from outside ends."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from reader.display.messages import describe_error
from reader.display.visible import one_line
from reader.errors import OutputNotWrittenError, ReaderError
from reader.report.printing import let_go_of_output, standard_stream, writing

PROGRAM = "comparative-reader"
DONE, FAILED, WRONG_USAGE, STOPPED, PIPE_CLOSED = 0, 1, 2, 130, 141


def complain(error: ReaderError) -> None:
    """Say what went wrong."""
    say(describe_error(error))


def say(text: str) -> None:
    """Say something on standard error, on one line and without control characters."""
    stream = standard_stream("stderr")
    # Where even this cannot be written there is nobody left to tell.
    with suppress(OSError):
        if stream is not None:
            print(f"{PROGRAM}: {one_line(text)}", file=stream)


def guarded(run: Callable[[], int]) -> int:
    """Run, and turn the ways of being stopped from outside into exit codes."""
    try:
        return _flushed(run)
    except KeyboardInterrupt:
        say("Stopped.")
        return STOPPED
    except BrokenPipeError:
        let_go_of_output()
        return PIPE_CLOSED
    except OutputNotWrittenError as error:
        return give_up(error)


def _flushed(run: Callable[[], int]) -> int:
    """Run and return the exit code; the help and the version are flushed here too."""
    try:
        return run()
    except SystemExit as stop:
        if stop.code in (DONE, None) and standard_stream("stdout") is not None:
            with writing():
                pass
        return stop.code if isinstance(stop.code, int) else DONE


def give_up(error: OutputNotWrittenError) -> int:
    """Say that the output could not be written, and return the exit code."""
    let_go_of_output()
    complain(error)
    return FAILED
