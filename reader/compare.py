"""The pipeline on one page: articles in, a comparison out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader import __version__
from reader.alignment import Evidence, align
from reader.alignment.verbatim import find_shared_texts
from reader.differences import find_differences
from reader.embedding import LexicalEncoder
from reader.errors import ModelUnavailableError, TooFewArticlesError
from reader.model import Article, Comparison, MadeWith, Notice, NoticeKind
from reader.progress import ProgressCallback, Stage, Step, no_progress
from reader.segmentation import Segmentation, quoted, segment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader.embedding import Encoder

DEFAULT_THRESHOLD = 0.35
_LETTERS = "ABCDEFGHIJKLMNOQRSTUVWXYZ"
"""Without P: P1, P2, … are passages."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader may choose.

    Attributes:
        threshold: the least score of a link, 0…1: lower for more links, higher for surer ones.
        segmentation: how the sentences are found.
    """

    threshold: float = DEFAULT_THRESHOLD
    segmentation: Segmentation = Segmentation.AUTO


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
    if len(articles) < 2:
        raise TooFewArticlesError(len(articles))
    options = options or Options()
    segmented = _segmented(articles, options.segmentation, progress)
    used, vectors, notices = _encoded(segmented, encoder, progress)
    alignment = align(
        segmented,
        vectors,
        threshold=options.threshold,
        evidence=Evidence.WORDS if used.lexical else Evidence.MEANING,
        progress=progress,
    )
    shared = find_shared_texts(segmented, [list(quoted(a)) for a in segmented], progress)
    return Comparison(
        articles=segmented,
        alignment=alignment,
        differences=find_differences(segmented, alignment, progress),
        made_with=MadeWith(
            version=__version__,
            model=used.name,
            fingerprint=used.fingerprint,
            threshold=options.threshold,
            segmentation=options.segmentation.value,
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            notices=notices,
        ),
        shared_texts=shared,
    )


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
