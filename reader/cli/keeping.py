"""Comparison files on the command line: saved by "compare", and made into reports by "report"."""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.cli.progress_bar import progress_bar
from reader.cli.reporting import OpenPress, Request, deliver, no_folder, press_for, request_of
from reader.cli.saying import DONE, FAILED, complain, say
from reader.compare import Prepared, prepare
from reader.corrections import as_shown
from reader.display.messages import describe_notice
from reader.display.view_state import Arranged, ViewState
from reader.embedding import open_encoder
from reader.errors import OutputNotWrittenError, ReaderError
from reader.model import Comparison
from reader.progress import ProgressCallback
from reader.project import Project, judged_from, load, save
from reader.report.printing import write_overview
from reader.segmentation import Segmentation


def keep(prepared: Prepared, comparison: Comparison, file: Path) -> int:
    """Save a comparison as a comparison file, and return the exit code."""
    made = comparison.made_with
    project = Project(
        articles=prepared.articles,
        view=ViewState(threshold=made.threshold),
        segmentation=Segmentation(made.segmentation),
        model=made.model,
        judged=judged_from(prepared, comparison, prepared.articles),
    )
    try:
        save(project, file)
    except ReaderError as error:
        complain(error)
        return FAILED
    say(f"Saved in {file}")
    return DONE


def run(
    parsed: argparse.Namespace, parser: argparse.ArgumentParser, open_press: OpenPress | None = None
) -> int:
    """Do what the arguments of the command "report" ask for, and return the exit code.

    Raises:
        SystemExit: with 2 for arguments that do not go together.
    """
    request = request_of(parsed, parser)
    if request.file and request.file.exists() and request.file.samefile(parsed.file):
        parser.error(f"--output: {parsed.output} is the comparison and would be overwritten")
    problem = no_folder(request.file)
    if problem is not None:
        complain(problem)
        return FAILED
    try:
        press = press_for(request, open_press)
        with progress_bar() as progress:
            project = load(parsed.file)
            made = _compared(project, progress)
    except ReaderError as error:
        complain(error)
        return FAILED
    for notice in made.made_with.notices:
        say(describe_notice(notice, made))
    if request.format is None:
        return _print(made)
    shown = as_shown(made, project.corrections)
    request = _with_base(request, shown, project.view.arranged)
    with progress_bar() as progress:
        return deliver(shown, request, press, project.corrections, progress)


def _compared(project: Project, progress: ProgressCallback) -> Comparison:
    """Return the comparison of a file; where nothing is judged yet, the bundled model is asked.

    A model that a file names is never looked up: that would be over the network.
    """
    prepared = project.prepared(progress)
    if prepared is None:
        encoder = open_encoder(None)
        prepared = prepare(project.articles, encoder, project.segmentation, progress)
    made = project.compared(prepared, progress)
    anchors = project.corrections.anchors
    return made or prepared.compare(project.view.threshold, anchors, progress)


def _with_base(request: Request, made: Comparison, arranged: Arranged) -> Request:
    """Return the request with the base that the reader chose in the window, unless one is named."""
    chosen = (a.label for a in made.articles if arranged.base and a.identity == arranged.base)
    base = request.base or next(chosen, "")
    return Request(request.format, request.file, request.options, base)


def _print(made: Comparison) -> int:
    try:
        write_overview(made)
    except OutputNotWrittenError as error:
        complain(error)
        return FAILED
    return DONE
