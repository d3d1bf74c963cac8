"""What is done in the background. No Qt; heavy imports inside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError, UnreadableArticleError
from reader.model import Anchor, Article
from reader.progress import ProgressCallback, Stage, Step
from reader.segmentation import Segmentation

if TYPE_CHECKING:
    from reader.compare import Memory, Prepared
    from reader.embedding import Encoder
    from reader.gui.tasks import Job
    from reader.ingest import Place
    from reader.ingest.read import Read
    from reader.ingest.survey import Offered, Survey
    from reader.report import Report
    from reader.report.paper import Inks
    from reader.report.preview import Preview


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article that is to be added: its place and number there, and how it is if it was read."""

    place: Place
    number: int
    columns: Mapping[str, str] = field(default_factory=dict)
    article: Article | None = None


def preparing(encoder: Encoder) -> Job:
    """Return the job that loads in advance what reading and comparing will need."""
    return partial(_prepare, encoder)


def reading(files: Sequence[Place], text: str = "") -> Job:
    """Return the job that reads some files and a pasted text; its result is a `Read`."""
    return partial(_read, tuple(files), text)


def surveying(places: Sequence[Place]) -> Job:
    """Return the job that looks at what places offer; its result is a `Survey`."""
    return partial(_survey, tuple(places))


def offering(place: Place, columns: Mapping[str, str]) -> Job:
    """Return the job that looks at a collection by other columns; its result is an `Offered`."""
    return partial(_offer, place, dict(columns))


def gathering(wanted: Sequence[Wanted]) -> Job:
    """Return the job that reads the articles that are wanted and not read yet: a `Read`."""
    return partial(_gather, tuple(wanted))


def preparing_articles(
    articles: Sequence[Article], encoder: Encoder, segmentation: Segmentation, memory: Memory
) -> Job:
    """Return the job of a comparison's first stage.

    Its result is a `Prepared`, and what to remember for the next one; `memory` is left as it is,
    for an older job may still be at work with it.
    """
    return partial(_prepare_articles, tuple(articles), encoder, segmentation, memory.copy())


def deciding(prepared: Prepared, threshold: float, anchors: Sequence[Anchor]) -> Job:
    """Return the job of a comparison's second stage; its result is the comparison."""
    return partial(prepared.compare, threshold, tuple(anchors))


def saving(report: Report, path: Path, report_format: str) -> Job:
    """Return the job that saves a report; its result is the path."""
    return partial(_save, report, path, report_format)


def previewing(report: Report, format_name: str, inks: Inks) -> Job:
    """Return the job that makes the preview of a report; its result is a `Preview`."""
    return partial(_preview, report, format_name, inks)


def _prepare(encoder: Encoder, progress: ProgressCallback) -> None:
    from reader.ingest import get_ready

    encoder.prepare(progress)
    get_ready()


def _read(files: tuple[Place, ...], text: str, progress: ProgressCallback) -> Read:
    from reader.ingest import read_articles, read_pasted

    articles, problems = read_articles(files, progress) if files else ((), ())
    if not text:
        return tuple(articles), tuple(problems)
    try:
        return (*articles, read_pasted(text, progress)), tuple(problems)
    except UnreadableArticleError as error:
        return tuple(articles), (*problems, error)


def _survey(places: tuple[Place, ...], progress: ProgressCallback) -> Survey:
    from reader.ingest.survey import survey

    return survey(places, progress)


def _offer(place: Place, columns: dict[str, str], progress: ProgressCallback) -> Offered:
    from reader.ingest import Choice
    from reader.ingest.survey import offered

    return offered(place, Choice(columns), progress)


def _gather(wanted: tuple[Wanted, ...], progress: ProgressCallback) -> Read:
    from reader.ingest import Choice, read_file

    articles: list[Article] = []
    problems: list[ReaderError] = []
    done = 0
    # What is wanted of one place is read at once: each reading takes the whole file apart.
    for (place, columns, unread), group in groupby(wanted, key=_what_to_read):
        progress(Step(Stage.READ, done, len(wanted)))
        together = tuple(group)
        done += len(together)
        if unread:
            numbers = tuple(one.number for one in together)
            found, refused = read_file(place, Choice(columns, numbers), progress)
            articles.extend(found)
            problems.extend(refused)
        else:
            articles.extend(one.article for one in together if one.article is not None)
    return tuple(articles), tuple(problems)


def _what_to_read(one: Wanted) -> tuple[Place, Mapping[str, str], bool]:
    return one.place, one.columns, one.article is None


def _prepare_articles(
    articles: tuple[Article, ...],
    encoder: Encoder,
    segmentation: Segmentation,
    memory: Memory,
    progress: ProgressCallback,
) -> tuple[Prepared, Memory]:
    from reader.compare import prepare

    return prepare(articles, encoder, segmentation, progress, memory), memory


def _save(report: Report, path: Path, report_format: str, progress: ProgressCallback) -> Path:
    from reader.gui.paper.pdf import to_pdf
    from reader.report import save_report

    save_report(report, path, report_format, to_pdf, progress)
    return path


def _preview(report: Report, format_name: str, inks: Inks, progress: ProgressCallback) -> Preview:
    from reader.report.preview import preview

    return preview(report, format_name, inks, progress)
