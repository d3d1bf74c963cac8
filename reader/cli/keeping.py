"""Comparison files on the command line: saved by "compare", and made into reports by "report"."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from reader.cli.progress_bar import progress_bar
from reader.cli.reporting import (
    OpenPress,
    Request,
    check_folder,
    deliver,
    press_for,
    request_of,
    say_notices,
)
from reader.cli.saying import DONE, FAILED, complain, say
from reader.compare import Prepared, prepare
from reader.corrections import as_shown
from reader.display.view_state import Arranged, ViewState
from reader.embedding import open_encoder
from reader.errors import ReaderError
from reader.model import Comparison
from reader.progress import ProgressCallback
from reader.project import Project, judged_from, load, save
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
    try:
        check_folder(request.file)
        press = press_for(request, open_press)
        with progress_bar() as progress:
            project = load(parsed.file)
            made = _compared(project, progress)
    except ReaderError as error:
        complain(error)
        return FAILED
    shown = as_shown(made, project.corrections)
    request = _with_base(request, shown, project.view.arranged)
    say_notices(shown, request)
    return deliver(shown, request, press, project.corrections)


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
    return replace(request, base=base)
