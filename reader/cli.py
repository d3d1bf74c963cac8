"""The program without its window: compare articles and print or save what was found.

Exit codes: 0 all done; 1 something could not be done, which standard error tells (when a file
could not be read the others are still compared, and the output is still written); 2 the command
itself is wrong; 130 stopped by Ctrl+C; 141 whoever read the output went away.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import NoReturn

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

from reader import __version__
from reader.compare import DEFAULT_THRESHOLD, Options, compare
from reader.display.messages import describe_error, describe_notice, describe_step
from reader.display.visible import one_line
from reader.embedding import open_encoder
from reader.errors import OutputNotWrittenError, ReaderError, ReportNotSavedError
from reader.ingest import read_articles
from reader.model import Comparison
from reader.progress import ProgressCallback, Step, no_progress
from reader.report import FORMATS, ReportFormat, format_of, save_report
from reader.report.printing import (
    let_go_of_output,
    standard_stream,
    write_overview,
    write_report,
    writing,
)
from reader.segmentation import Segmentation

PROGRAM = "comparative-reader"
DONE, FAILED, WRONG_USAGE, STOPPED, PIPE_CLOSED = 0, 1, 2, 130, 141

_USAGE = f"""{PROGRAM} [--sample] [FILE ...]
       {PROGRAM} compare FILE FILE [FILE ...] [options]
       {PROGRAM} --version"""
_DESCRIPTION = """Reads several reports of one event against each other: what each leaves out, and
where the wording differs.

Without a command a window opens, with the files in it if any are named. The command "compare"
works in the terminal alone."""
_EXAMPLES = f"""examples:
  {PROGRAM} --sample                      open the window with the sample articles
  {PROGRAM} one.txt two.html three.md     open the window with these articles
  {PROGRAM} compare one.txt two.txt       print what each leaves out
  {PROGRAM} compare --help                tell more about comparing in the terminal"""
_COMPARE_EXAMPLES = f"""examples:
  {PROGRAM} compare one.txt two.txt three.html
  {PROGRAM} compare one.txt two.txt --format html --output report.html
  {PROGRAM} compare one.txt two.txt --format json > comparison.json
  {PROGRAM} compare one.txt two.txt --model ./my-model --threshold 0.6

exit codes:
  0  done
  1  something could not be done, and standard error says what; when one file of several cannot
     be read, the others are still compared
  2  the command is wrong
  130  stopped by Ctrl+C"""
_MODEL_HELP = """a folder with a sentence-transformers model instead of the one that comes with the
program; a name that is no folder on this computer is looked up in the model hub, that is over the
network; without this option, and with a folder, the network is never used"""


@dataclass(frozen=True, slots=True)
class WindowArguments:
    """What the window is to open: these files, or the sample articles."""

    files: tuple[Path, ...]
    sample: bool


@dataclass(frozen=True, slots=True)
class _Output:
    """Where the comparison goes: no format means the overview, no file standard output."""

    format: ReportFormat | None
    file: Path | None


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line (by default the process's own) and return the exit code."""
    return _guarded(lambda: _run(argv))


def compare_headless(paths: Sequence[Path]) -> int:
    """Compare without a window: print the overview, save the page in the current folder.

    Returns:
        the exit code, as for the command "compare".
    """

    def run() -> int:
        comparison, code = _compare(paths, None, Options())
        if comparison is None:
            return code
        shown = _show(comparison, _Output(None, None))
        return max(code, shown, _save(comparison, FORMATS["html"], _free_name()))

    return _guarded(run)


def parse_window_arguments(argv: Sequence[str]) -> WindowArguments:
    """Return what the window is to open.

    Raises:
        SystemExit: with 2 for a wrong argument, with 0 once help or version was told.
    """
    parsed = _window_parser().parse_args(argv)
    return WindowArguments(tuple(parsed.files), parsed.sample)


def _run(argv: Sequence[str] | None) -> int:
    parser, compare_parser = _parsers()
    parsed = parser.parse_args(argv)
    if parsed.command is None:
        parser.error("name a command, such as compare")
    output = _output(parsed, compare_parser)
    if output.file and not output.file.parent.is_dir():
        # Better said now than after minutes of work.
        _complain(ReportNotSavedError(str(output.file), "there is no such folder"))
        return FAILED
    options = Options(parsed.threshold, Segmentation(parsed.segmentation))
    comparison, code = _compare(parsed.files, parsed.model, options)
    return max(code, _show(comparison, output)) if comparison else code


def _output(parsed: argparse.Namespace, parser: argparse.ArgumentParser) -> _Output:
    """Return where the comparison goes; end with a usage error if that cannot be meant."""
    chosen = FORMATS[parsed.format] if parsed.format else None
    if parsed.output is None:
        return _Output(chosen, None)
    chosen = chosen or format_of(parsed.output)
    if chosen is None:
        suffixes = " or ".join(f.suffix for f in FORMATS.values())
        parser.error(f"--output: name a file that ends with {suffixes}, or give --format")
    if any(_same_file(parsed.output, file) for file in parsed.files):
        parser.error(f"--output: {parsed.output} is one of the articles and would be overwritten")
    return _Output(chosen, parsed.output)


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _compare(
    paths: Sequence[Path], model: str | None, options: Options
) -> tuple[Comparison | None, int]:
    """Read and compare; return the comparison, if there is one, and the exit code so far."""
    code = DONE
    try:
        with _progress() as progress:
            articles, problems = read_articles(paths, progress)
            for problem in problems:
                _complain(problem)
                code = FAILED
            comparison = compare(articles, open_encoder(model), options, progress)
    except ReaderError as error:
        _complain(error)
        return None, FAILED
    return comparison, code


def _say_notices(comparison: Comparison, output: _Output) -> None:
    """Say the notices, unless the overview shows them on the very same screen."""
    if output.format is None and _is_terminal("stdout") and _is_terminal("stderr"):
        return
    for notice in comparison.made_with.notices:
        _say(describe_notice(notice, comparison))


def _show(comparison: Comparison, output: _Output) -> int:
    """Save or print the comparison and return the exit code."""
    _say_notices(comparison, output)
    if output.format and output.file:
        return _save(comparison, output.format, output.file)
    try:
        if output.format:
            write_report(output.format.render(comparison))
        else:
            write_overview(comparison)
    except OutputNotWrittenError as error:
        return _give_up(error)
    return DONE


def _is_terminal(name: str) -> bool:
    stream = standard_stream(name)
    return stream is not None and stream.isatty()


def _save(comparison: Comparison, report_format: ReportFormat, file: Path) -> int:
    try:
        save_report(comparison, file, report_format.name)
    except ReportNotSavedError as error:
        _complain(error)
        return FAILED
    _say(f"Saved in {file}")
    return DONE


def _free_name() -> Path:
    """Return the first of comparison-report.html, comparison-report-2.html … not yet there."""
    names = ("comparison-report" + (f"-{n}" if n > 1 else "") + ".html" for n in count(1))
    return next(path for path in map(Path, names) if not os.path.lexists(path))


@contextmanager
def _progress() -> Iterator[ProgressCallback]:
    """Show the progress on standard error while the block runs, if that is a terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield no_progress
        return
    columns = SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(20)
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)

        def show(step: Step) -> None:
            total = step.total or None
            bar.update(task, description=describe_step(step), completed=step.done, total=total)

        yield show


def _complain(error: ReaderError) -> None:
    _say(describe_error(error))


def _say(text: str) -> None:
    """Say something on standard error, on one line and without control characters."""
    stream = standard_stream("stderr")
    # Where even this cannot be written there is nobody left to tell.
    with suppress(OSError):
        if stream is not None:
            print(f"{PROGRAM}: {one_line(text)}", file=stream)


def _guarded(run: Callable[[], int]) -> int:
    """Run, and turn the ways of being stopped from outside into exit codes."""
    try:
        return _flushed(run)
    except KeyboardInterrupt:
        _say("Stopped.")
        return STOPPED
    except BrokenPipeError:
        let_go_of_output()
        return PIPE_CLOSED
    except OutputNotWrittenError as error:
        return _give_up(error)


def _flushed(run: Callable[[], int]) -> int:
    """Run and return the exit code; the help and the version are flushed here too."""
    try:
        return run()
    except SystemExit as stop:
        if stop.code in (DONE, None) and standard_stream("stdout") is not None:
            with writing():
                pass
        return stop.code if isinstance(stop.code, int) else DONE


def _give_up(error: OutputNotWrittenError) -> int:
    let_go_of_output()
    _complain(error)
    return FAILED


def _parsers() -> tuple[argparse.ArgumentParser, argparse.ArgumentParser]:
    """Return the parser of the command line and that of its command "compare"."""
    parser = _program_parser()
    commands = parser.add_subparsers(dest="command", metavar="compare", title="command")
    compare_parser = commands.add_parser(
        "compare",
        prog=f"{PROGRAM} compare",
        help="compare articles in the terminal, without a window",
        description="Compare two or more articles and tell what each leaves out.",
        epilog=_COMPARE_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_compare_arguments(compare_parser)
    return parser, compare_parser


def _program_parser() -> argparse.ArgumentParser:
    """Return a parser that tells of the whole program."""
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        usage=_USAGE,
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    return parser


def _add_compare_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("files", nargs="+", type=Path, metavar="FILE", help="an article: text, Markdown or HTML")
    add(
        "--format",
        choices=tuple(FORMATS),
        help="write a report: "
        + "; ".join(
            f"{f.name}, {f.description[0].lower()}{f.description[1:]}" for f in FORMATS.values()
        )
        + "; without --output it goes to standard output",
    )
    add("--output", type=Path, metavar="FILE", help="where to save the report")
    add("--model", metavar="MODEL", help=_MODEL_HELP)
    add(
        "--threshold",
        type=_threshold,
        default=DEFAULT_THRESHOLD,
        metavar="0..1",
        help="the least score of a link; lower links more (%(default)s)",
    )
    add(
        "--segmentation",
        choices=tuple(way.value for way in Segmentation),
        default=Segmentation.AUTO.value,
        help="how sentences are found; lines: each line is one (%(default)s)",
    )


def _window_parser() -> argparse.ArgumentParser:
    parser = _program_parser()
    parser.add_argument("--sample", action="store_true", help="open the sample articles")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="an article to open")
    return parser


def _threshold(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        _refuse(text)
    # Not a number is neither below nor above anything.
    return value if 0 < value < 1 else _refuse(text)


def _refuse(text: str) -> NoReturn:
    raise argparse.ArgumentTypeError(f"{text!r} is not a number between 0 and 1")
