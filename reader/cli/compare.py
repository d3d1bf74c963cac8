"""The command "compare": read, compare, print or save what was found."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from reader.cli.keeping import keep
from reader.cli.progress_bar import progress_bar
from reader.cli.reporting import (
    OpenPress,
    Request,
    check_folder,
    deliver,
    may_be_base,
    press_for,
    request_of,
    say_notices,
)
from reader.cli.saying import DONE, FAILED, complain, guarded
from reader.compare import Options, Prepared, prepare
from reader.display.offered import describe_offer
from reader.embedding import open_encoder
from reader.errors import ReaderError
from reader.ingest import Choice, Place, offers_of, read_articles
from reader.model import Comparison
from reader.paths import COMPARISON_SUFFIX
from reader.project import is_comparison_file
from reader.report import FORMATS, USUAL
from reader.report.printing import write_report
from reader.segmentation import Segmentation
from reader.steering import one_line, visible_name


@dataclass(frozen=True, slots=True)
class _Found:
    """A comparison, and what it was made from."""

    prepared: Prepared
    comparison: Comparison


def compare_headless(paths: Sequence[Place]) -> int:
    """Compare without a window: print the overview, save the page in the current folder.

    Returns:
        the exit code, as for the command "compare".
    """

    def print_and_save() -> int:
        found, code = _compare(paths, Choice(), None, Options())
        if found is None:
            return code
        requests = Request(None, None, USUAL), Request(FORMATS["html"], _free_name(), USUAL)
        say_notices(found.comparison, requests[0])
        return max(code, *(deliver(found.comparison, request) for request in requests))

    return guarded(print_and_save)


def run(
    parsed: argparse.Namespace, parser: argparse.ArgumentParser, open_press: OpenPress | None = None
) -> int:
    """Do what the arguments of the command "compare" ask for, and return the exit code.

    Raises:
        SystemExit: with 2 for arguments that do not go together.
    """
    choice = Choice(parsed.columns, parsed.take)
    if parsed.list:
        return _list(parsed.files, choice)
    request = request_of(parsed, parser)
    _check(parsed, request, parser)
    try:
        check_folder(request.file)
        check_folder(parsed.save)
        press = press_for(request, open_press)
    except ReaderError as error:
        complain(error)
        return FAILED
    options = Options(parsed.threshold, Segmentation(parsed.segmentation))
    found, code = _compare(parsed.files, choice, parsed.model, options)
    if found is None:
        return code
    if parsed.save is not None:
        code = max(code, keep(found.prepared, found.comparison, parsed.save))
    say_notices(found.comparison, request)
    return max(code, deliver(found.comparison, request, press))


def _list(paths: Sequence[Place], choice: Choice) -> int:
    """Print which articles the files hold, and return the exit code."""
    code, lines = DONE, []
    for path in paths:
        try:
            with progress_bar() as progress:
                offers = offers_of(path, choice, progress)
        except ReaderError as error:
            complain(error)
            code = FAILED
            continue
        lines.append(one_line(visible_name(str(path))))
        lines.extend(describe_offer(offer) for offer in offers)
    if lines:
        write_report("\n".join(lines) + "\n")
    return code


def _check(parsed: argparse.Namespace, request: Request, parser: argparse.ArgumentParser) -> None:
    """End with a usage error if the options do not go with the files."""
    if request.file and any(_same_file(request.file, file) for file in parsed.files):
        parser.error(f"--output: {parsed.output} is one of the articles and would be overwritten")
    if parsed.save is not None:
        if not is_comparison_file(parsed.save):
            parser.error(f"--save: name a file that ends with {COMPARISON_SUFFIX}")
        if any(_same_file(parsed.save, file) for file in parsed.files):
            parser.error(f"--save: {parsed.save} is one of the articles and would be overwritten")
    if not may_be_base(request.base, parsed.files):
        parser.error(f"--base: {parsed.base} is none of the reports; name its letter or its file")


def _same_file(one: Path, other: Place) -> bool:
    try:
        return isinstance(other, Path) and one.samefile(other)
    except OSError:
        return False


def _compare(
    paths: Sequence[Place], choice: Choice, model: str | None, options: Options
) -> tuple[_Found | None, int]:
    """Read and compare; return the comparison, if there is one, and the exit code so far."""
    code = DONE
    try:
        with progress_bar() as progress:
            articles, problems = read_articles(paths, progress, choice)
            for problem in problems:
                complain(problem)
                code = FAILED
            prepared = prepare(articles, open_encoder(model), options.segmentation, progress)
            found = prepared.compare(options.threshold, options.anchors, progress)
    except ReaderError as error:
        complain(error)
        return None, FAILED
    return _Found(prepared, found), code


def _free_name() -> Path:
    """Return the first of comparison-report.html, comparison-report-2.html … not yet there."""
    names = ("comparison-report" + (f"-{n}" if n > 1 else "") + ".html" for n in count(1))
    return next(path for path in map(Path, names) if not os.path.lexists(path))
