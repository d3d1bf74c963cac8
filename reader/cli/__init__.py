"""The program without its window: compare, make reports, and tend what is kept on disk.

Exit codes: 0 all done; 1 something could not be done, which standard error tells (when a file
could not be read the others are still compared, and the output is still written); 2 the command
itself is wrong; 130 stopped by Ctrl+C; 141 whoever read the output went away.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.cli import cache, compare, keeping
from reader.cli.arguments import WindowArguments, parse_window_arguments, parsers
from reader.cli.compare import compare_headless
from reader.cli.reporting import OpenPress
from reader.cli.saying import DONE, FAILED, PIPE_CLOSED, PROGRAM, STOPPED, WRONG_USAGE, guarded

__all__ = [
    "COMMANDS",
    "DONE",
    "FAILED",
    "PIPE_CLOSED",
    "PROGRAM",
    "STOPPED",
    "WRONG_USAGE",
    "WindowArguments",
    "compare_headless",
    "main",
    "parse_window_arguments",
]

COMMANDS = ("compare", "report", "cache")
"""What the first argument may be when the program is to work in the terminal."""


def main(argv: Sequence[str] | None = None, open_press: OpenPress | None = None) -> int:
    """Run the command line (by default the process's own) and return the exit code.

    Args:
        argv: the arguments.
        open_press: what finds the press that PDFs need; without it there are none.
    """
    return guarded(lambda: _run(argv, open_press))


def _run(argv: Sequence[str] | None, open_press: OpenPress | None) -> int:
    parser, compare_parser, report_parser = parsers()
    parsed = parser.parse_args(argv)
    if parsed.command is None:
        parser.error("name a command, such as compare")
    if parsed.command == "cache":
        return cache.run(parsed)
    if parsed.command == "report":
        return keeping.run(parsed, report_parser, open_press)
    return compare.run(parsed, compare_parser, open_press)
