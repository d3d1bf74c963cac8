"""A comparison file as it is opened, and what there is to save of a session. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.display.view_state import ViewState
from reader.gui.changes import same_articles
from reader.progress import ProgressCallback

if TYPE_CHECKING:
    from reader.compare import Prepared
    from reader.gui.session import Session
    from reader.gui.tasks import Job
    from reader.model import Comparison
    from reader.project import Project
    from reader.project.loading import Stamp


@dataclass(frozen=True)
class Opened:
    """What a file holds, compared as it was.

    Attributes:
        file: its path.
        stamp: by what the file is known.
        project: all that it holds.
        prepared, comparison: `None` where nothing was compared yet.
    """

    file: Path
    stamp: Stamp | None
    project: Project
    prepared: Prepared | None
    comparison: Comparison | None


def opening(file: Path) -> Job:
    """Return the job that opens a comparison file; its result is an `Opened`."""
    return partial(_open, file)


def saving_comparison(project: Project, file: Path, expected: Stamp | None) -> Job:
    """Return the job that saves a comparison file; its result is the file's stamp."""
    return partial(_save, project, file, expected)


def project_of(session: Session, view: ViewState, origin: str = "") -> Project:
    """Return all there is to save."""
    from reader.project import Project, judged_from

    made, prepared, articles = session.whole_comparison, session.prepared, session.articles
    fits = prepared is not None and same_articles(prepared.articles, articles)
    judged = None
    if made is not None and prepared is not None and fits and session.compared:
        judged = judged_from(prepared, made, articles)
    return Project(
        articles=articles,
        corrections=session.corrections,
        view=view,
        segmentation=session.segmentation,
        model=judged.model if judged else session.model,
        judged=judged,
        origin=origin,
    )


def _open(file: Path, progress: ProgressCallback) -> Opened:
    from reader.project import load, stamp_of

    stamp = stamp_of(file)
    project = load(file)
    prepared = project.prepared(progress)
    made = project.compared(prepared, progress) if prepared else None
    return Opened(file, stamp, project, prepared, made)


def _save(
    project: Project, file: Path, expected: Stamp | None, _progress: ProgressCallback
) -> Stamp | None:
    from reader.project import save

    return save(project, file, expected)
