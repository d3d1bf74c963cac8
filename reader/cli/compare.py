"""The command "compare": read, compare, print or save what was found."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

from reader.cli.saying import DONE, FAILED, complain, give_up, guarded, say
from reader.compare import Options, compare
from reader.display.messages import describe_notice, describe_step
from reader.display.offered import describe_offer
from reader.embedding import open_encoder
from reader.errors import OutputNotWrittenError, ReaderError, ReportNotSavedError
from reader.ingest import Choice, offers_of, read_articles
from reader.model import Comparison
from reader.progress import ProgressCallback, Step, no_progress
from reader.report import FORMATS, ReportFormat, format_of, save_report
from reader.report.printing import standard_stream, write_overview, write_report
from reader.segmentation import Segmentation
from reader.steering import one_line, visible_name


@dataclass(frozen=True, slots=True)
class _Output:
    """Where the comparison goes: no format means the overview, no file standard output."""

    format: ReportFormat | None
    file: Path | None


def compare_headless(paths: Sequence[Path]) -> int:
    """Compare without a window: print the overview, save the page in the current folder.

    Returns:
        the exit code, as for the command "compare".
    """

    def print_and_save() -> int:
        comparison, code = _compare(paths, Choice(), None, Options())
        if comparison is None:
            return code
        shown = _show(comparison, _Output(None, None))
        return max(code, shown, _save(comparison, FORMATS["html"], _free_name()))

    return guarded(print_and_save)


def run(parsed: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Do what the arguments of the command "compare" ask for, and return the exit code.

    Raises:
        SystemExit: with 2 for arguments that do not go together.
    """
    choice = Choice(parsed.columns, parsed.take)
    if parsed.list:
        return _list(parsed.files, choice)
    output = _output(parsed, parser)
    if output.file and not output.file.parent.is_dir():
        # Better said now than after minutes of work.
        complain(ReportNotSavedError(str(output.file), "there is no such folder"))
        return FAILED
    options = Options(parsed.threshold, Segmentation(parsed.segmentation))
    comparison, code = _compare(parsed.files, choice, parsed.model, options)
    return max(code, _show(comparison, output)) if comparison else code


def _list(paths: Sequence[Path], choice: Choice) -> int:
    """Print which articles the files hold, and return the exit code."""
    code, lines = DONE, []
    for path in paths:
        try:
            offers = offers_of(path, choice)
        except ReaderError as error:
            complain(error)
            code = FAILED
            continue
        lines.append(one_line(visible_name(str(path))))
        lines.extend(describe_offer(offer) for offer in offers)
    if lines:
        write_report("\n".join(lines) + "\n")
    return code


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
    paths: Sequence[Path], choice: Choice, model: str | None, options: Options
) -> tuple[Comparison | None, int]:
    """Read and compare; return the comparison, if there is one, and the exit code so far."""
    code = DONE
    try:
        with _progress() as progress:
            articles, problems = read_articles(paths, progress, choice)
            for problem in problems:
                complain(problem)
                code = FAILED
            comparison = compare(articles, open_encoder(model), options, progress)
    except ReaderError as error:
        complain(error)
        return None, FAILED
    return comparison, code


def _say_notices(comparison: Comparison, output: _Output) -> None:
    """Say the notices, unless the overview shows them on the very same screen."""
    if output.format is None and _is_terminal("stdout") and _is_terminal("stderr"):
        return
    for notice in comparison.made_with.notices:
        say(describe_notice(notice, comparison))


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
        return give_up(error)
    return DONE


def _is_terminal(name: str) -> bool:
    stream = standard_stream(name)
    return stream is not None and stream.isatty()


def _save(comparison: Comparison, report_format: ReportFormat, file: Path) -> int:
    try:
        save_report(comparison, file, report_format.name)
    except ReportNotSavedError as error:
        complain(error)
        return FAILED
    say(f"Saved in {file}")
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
