"""What is done in the background. No Qt; heavy imports inside."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.corrections import Corrections
from reader.errors import ReaderError, UnreadableArticleError
from reader.model import Anchor, Article, Comparison
from reader.progress import ProgressCallback

if TYPE_CHECKING:
    from reader.compare import Memory, Prepared
    from reader.embedding import Encoder
    from reader.gui.tasks import Job

Read = tuple[tuple[Article, ...], tuple[ReaderError, ...]]
"""The articles that were read, and why the others were not."""


def preparing(encoder: Encoder) -> Job:
    """Return the job that loads in advance what reading and comparing will need."""
    return partial(_prepare, encoder)


def reading(files: Sequence[Path], text: str = "") -> Job:
    """Return the job that reads some files and a pasted text; its result is a `Read`."""
    return partial(_read, tuple(files), text)


def preparing_articles(articles: Sequence[Article], encoder: Encoder, memory: Memory) -> Job:
    """Return the job of a comparison's first stage.

    Its result is a `Prepared`, and what to remember for the next one; `memory` is left as it is,
    for an older job may still be at work with it.
    """
    return partial(_prepare_articles, tuple(articles), encoder, memory.copy())


def deciding(prepared: Prepared, threshold: float, anchors: Sequence[Anchor]) -> Job:
    """Return the job of a comparison's second stage; its result is the comparison."""
    return partial(prepared.compare, threshold, tuple(anchors))


def saving(comparison: Comparison, corrections: Corrections, path: Path, report_format: str) -> Job:
    """Return the job that saves a report; its result is the path."""
    return partial(_save, comparison, corrections, path, report_format)


def _prepare(encoder: Encoder, progress: ProgressCallback) -> None:
    from reader.ingest import get_ready

    encoder.prepare(progress)
    get_ready()


def _read(files: tuple[Path, ...], text: str, progress: ProgressCallback) -> Read:
    from reader.ingest import read_articles, read_pasted

    articles, problems = read_articles(files, progress) if files else ((), ())
    if not text:
        return tuple(articles), tuple(problems)
    try:
        return (*articles, read_pasted(text)), tuple(problems)
    except UnreadableArticleError as error:
        return tuple(articles), (*problems, error)


def _prepare_articles(
    articles: tuple[Article, ...], encoder: Encoder, memory: Memory, progress: ProgressCallback
) -> tuple[Prepared, Memory]:
    from reader.compare import prepare

    return prepare(articles, encoder, progress=progress, memory=memory), memory


def _save(
    comparison: Comparison,
    corrections: Corrections,
    path: Path,
    report_format: str,
    _progress: ProgressCallback,
) -> Path:
    from reader.report import save_report

    save_report(comparison, path, report_format, corrections)
    return path
