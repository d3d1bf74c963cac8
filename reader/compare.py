"""The pipeline on one page: articles in, a comparison out.

It has a dear and a cheap part. `prepare` reads meaning into every sentence and scores every pair;
`Prepared.compare` decides at a threshold, with what the reader fixed, and can be asked again and
again.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader import __version__
from reader.alignment import (
    Evidence,
    Memory,
    Scores,
    align,
    comparable_by,
    find_shared_texts,
    score_pairs,
)
from reader.differences import DifferenceFinder
from reader.embedding import LexicalEncoder
from reader.errors import ModelUnavailableError, TooFewArticlesError
from reader.model import (
    Anchor,
    Article,
    Comparison,
    MadeWith,
    Notice,
    NoticeKind,
    SharedText,
)
from reader.progress import ProgressCallback, Stage, Step, no_progress
from reader.segmentation import Segmentation, quoted, segment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader.embedding import Encoder

DEFAULT_THRESHOLD = 0.3
_LETTERS = "ABCDEFGHIJKLMNOQRSTUVWXYZ"
"""Without P: P1, P2, … are passages."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader may choose.

    Attributes:
        threshold: the least score of a link, 0…1: lower for more links, higher for surer ones.
        segmentation: how the sentences are found.
        anchors: what the reader fixed by hand.
    """

    threshold: float = DEFAULT_THRESHOLD
    segmentation: Segmentation = Segmentation.AUTO
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """Articles of which every two sentences are scored: all that does not hang on the threshold.

    Attributes:
        articles: with labels and sentences.
        scores: of all their sentence pairs.
        differences: finds how linked sentences differ.
        shared_texts: what they print word for word.
        model, fingerprint: of the encoder that did the job.
        segmentation: how the sentences were found.
        notices: what the reader must be told.
    """

    articles: tuple[Article, ...]
    scores: Scores
    differences: DifferenceFinder
    shared_texts: tuple[SharedText, ...]
    model: str
    fingerprint: str
    segmentation: Segmentation
    notices: tuple[Notice, ...]

    def compare(
        self,
        threshold: float,
        anchors: Sequence[Anchor] = (),
        progress: ProgressCallback = no_progress,
    ) -> Comparison:
        """Return the comparison at a threshold, 0…1, with what the reader fixed.

        Raises:
            Cancelled: when `progress` raises it.
        """
        alignment = align(
            self.articles, self.scores, threshold=threshold, anchors=anchors, progress=progress
        )
        return Comparison(
            articles=self.articles,
            alignment=alignment,
            differences=self.differences.find(alignment, progress),
            made_with=MadeWith(
                version=__version__,
                model=self.model,
                fingerprint=self.fingerprint,
                threshold=threshold,
                segmentation=self.segmentation.value,
                created=_now().isoformat(timespec="seconds"),
                notices=self.notices,
            ),
            shared_texts=self.shared_texts,
            anchors=tuple(anchors),
        )


def compare(
    articles: Sequence[Article],
    encoder: Encoder,
    options: Options | None = None,
    progress: ProgressCallback = no_progress,
) -> Comparison:
    """Compare two or more articles; where the encoder cannot be had, go by their words alone.

    The articles are labelled A, B, C… in the order given; another order gives the same links,
    passages and omissions under other labels.

    Raises:
        TooFewArticlesError: for fewer than two articles.
        Cancelled: when `progress` raises it.
    """
    options = options or Options()
    prepared = prepare(articles, encoder, options.segmentation, progress)
    return prepared.compare(options.threshold, options.anchors, progress)


def prepare(
    articles: Sequence[Article],
    encoder: Encoder,
    segmentation: Segmentation = Segmentation.AUTO,
    progress: ProgressCallback = no_progress,
    memory: Memory | None = None,
) -> Prepared:
    """Do all that does not hang on the threshold.

    Args:
        articles: two or more; they are labelled in the order given.
        encoder: turns their sentences into vectors.
        segmentation: how the sentences are found.
        progress: called between units of work.
        memory: what was worked out for former comparisons. With it, an article that is added is
            held against the others, and these not against one another again.

    Raises:
        TooFewArticlesError: for fewer than two articles.
        Cancelled: when `progress` raises it.
    """
    if len(articles) < 2:
        raise TooFewArticlesError(len(articles))
    segmented = _segmented(articles, segmentation, progress)
    used, vectors, notices = _encoded(segmented, encoder, progress)
    texts = [[article.text_of(s) for s in article.sentences] for article in segmented]
    scores = score_pairs(texts, vectors, _evidence(segmented, used), progress, memory=memory)
    return Prepared(
        articles=segmented,
        scores=scores,
        differences=DifferenceFinder(segmented),
        shared_texts=find_shared_texts(segmented, [list(quoted(a)) for a in segmented], progress),
        model=used.name,
        fingerprint=used.fingerprint,
        segmentation=segmentation,
        notices=notices,
    )


def _evidence(articles: Sequence[Article], encoder: Encoder) -> Callable[[int, int], Evidence]:
    return lambda i, j: comparable_by(articles[i], articles[j], lexical=encoder.lexical)


def label_of(position: int) -> str:
    """Return the label of the article at a position from 0: A … O, Q … Z, AA, AB, and so on.

    >>> [label_of(position) for position in (0, 14, 15, 24, 25, 26)]
    ['A', 'O', 'Q', 'Z', 'AA', 'AB']
    """
    before, letter = divmod(position, len(_LETTERS))
    return (label_of(before - 1) if before else "") + _LETTERS[letter]


def _segmented(
    articles: Sequence[Article], segmentation: Segmentation, progress: ProgressCallback
) -> tuple[Article, ...]:
    found = []
    for position, article in enumerate(articles):
        progress(Step(Stage.SEGMENT, position, len(articles)))
        found.append(segment(replace(article, label=label_of(position)), segmentation))
    return tuple(found)


def _encoded(
    articles: tuple[Article, ...], encoder: Encoder, progress: ProgressCallback
) -> tuple[Encoder, list[NDArray[np.float32]], tuple[Notice, ...]]:
    """Return the encoder that did the job, a matrix for each article, and what to tell."""
    texts = [[article.text_of(s) for s in article.sentences] for article in articles]
    try:
        vectors = _encode_together(texts, encoder, progress)
        return encoder, vectors, _language_notices(articles, encoder)
    except ModelUnavailableError as error:
        words: Encoder = LexicalEncoder()
        notice = Notice(NoticeKind.LEXICAL_FALLBACK, error.model, error.problem, error.detail)
        return words, _encode_together(texts, words, progress), (notice,)


def _encode_together(
    texts: list[list[str]], encoder: Encoder, progress: ProgressCallback
) -> list[NDArray[np.float32]]:
    """Encode the sentences of all articles in one go, and hand them out again."""
    vectors = encoder.encode([text for article in texts for text in article], progress)
    matrices, start = [], 0
    for article in texts:
        matrices.append(vectors[start : start + len(article)])
        start += len(article)
    return matrices


def _language_notices(articles: tuple[Article, ...], encoder: Encoder) -> tuple[Notice, ...]:
    if not encoder.languages:
        return ()
    return tuple(
        Notice(NoticeKind.LANGUAGE_NOT_COVERED, article.label, article.language)
        for article in articles
        if article.language and article.language not in encoder.languages
    )


def _now() -> datetime:
    """Return the time, or what `SOURCE_DATE_EPOCH` says that it is: so builds are made again."""
    try:
        return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    except (KeyError, ValueError, OverflowError, OSError):
        return datetime.now(UTC)
