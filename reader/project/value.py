"""What a comparison file holds, as a value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.alignment import Scores, find_shared_texts
from reader.compare import Prepared
from reader.corrections import NOTHING, Corrections
from reader.differences import DifferenceFinder
from reader.display.view_state import ViewState
from reader.model import Article, Comparison, Difference, Notice
from reader.progress import ProgressCallback, no_progress
from reader.prose import quoted
from reader.segmentation import Segmentation

LinkEnds = tuple[str, str]
"""The ids of two linked sentences."""


@dataclass(frozen=True)
class Judged:
    """What a model and the networks made of the articles: enough to compare without either.

    Attributes:
        articles: with the labels and sentences that were judged.
        scores: of their sentence pairs, so that the threshold stays live.
        differences: of the linked sentences, as far as they were found; they can be found again.
        model, fingerprint: of the encoder that did the job.
        notices: what the reader must be told.
        created: when the comparison was made, date and time with zone, ISO 8601.
    """

    articles: tuple[Article, ...]
    scores: Scores
    differences: Mapping[LinkEnds, tuple[Difference, ...]]
    model: str
    fingerprint: str
    notices: tuple[Notice, ...]
    created: str


@dataclass(frozen=True)
class Project:
    """All of a comparison that the reader comes back to.

    Attributes:
        articles: as they are on the table, without labels of their place and without sentences.
        corrections: what the reader fixed, noted and dismissed.
        view: how it is looked at, and the threshold.
        segmentation: how the sentences are found.
        model: the name of the model that was chosen; "" for none in particular.
        judged: `None` while nothing is compared, or other articles than those on the table.
        origin: of a recovery file, the path of the file that it is to be saved as; else "".
    """

    articles: tuple[Article, ...]
    corrections: Corrections = NOTHING
    view: ViewState = field(default_factory=ViewState)
    segmentation: Segmentation = Segmentation.AUTO
    model: str = ""
    judged: Judged | None = None
    origin: str = ""

    def prepared(self, progress: ProgressCallback = no_progress) -> Prepared | None:
        """Return what can be compared at any threshold; `None` if it has to be judged first.

        Raises:
            Cancelled: when `progress` raises it.
        """
        judged = self.judged
        if judged is None:
            return None
        quotations = [list(quoted(article)) for article in judged.articles]
        return Prepared(
            articles=judged.articles,
            scores=judged.scores,
            differences=DifferenceFinder(judged.articles, judged.differences),
            shared_texts=find_shared_texts(judged.articles, quotations, progress),
            model=judged.model,
            fingerprint=judged.fingerprint,
            segmentation=self.segmentation,
            notices=judged.notices,
        )

    def compared(
        self, prepared: Prepared, progress: ProgressCallback = no_progress
    ) -> Comparison | None:
        """Return the comparison as it was when the file was saved; `None` if there was none.

        Args:
            prepared: of this project.
            progress: called between units of work.

        Raises:
            Cancelled: when `progress` raises it.
        """
        if self.judged is None:
            return None
        made = prepared.compare(self.view.threshold, self.corrections.anchors, progress)
        return replace(made, made_with=replace(made.made_with, created=self.judged.created))


def judged_from(prepared: Prepared, comparison: Comparison, articles: Sequence[Article]) -> Judged:
    """Return what there is to keep of a comparison, with the names its articles have now.

    Args:
        prepared: what it was made from.
        comparison: the comparison.
        articles: as they are on the table.
    """
    judged = tuple(
        replace(now, label=old.label, sentences=old.sentences)
        for old, now in zip(prepared.articles, articles, strict=True)
    )
    known = prepared.differences.known
    links = ((link.left, link.right) for link in comparison.alignment.links)
    return Judged(
        articles=judged,
        scores=prepared.scores,
        differences={ends: known[ends] for ends in links if ends in known},
        model=prepared.model,
        fingerprint=prepared.fingerprint,
        notices=prepared.notices,
        created=comparison.made_with.created,
    )
