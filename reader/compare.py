"""The pipeline on one page: articles in, a comparison out.

It has a dear and a cheap part. `prepare` reads meaning into every sentence and scores every pair;
`Prepared.compare` decides at a threshold, with what the reader fixed, and can be asked again and
again.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader import __version__
from reader.alignment import (
    Basis,
    Scores,
    align,
    comparable_by,
    find_shared_texts,
    is_threshold,
    not_kept,
    score_pairs,
)
from reader.alignment import Memory as Judgements
from reader.differences import DifferenceFinder
from reader.embedding import LexicalEncoder
from reader.errors import ModelUnavailableError, ThresholdError, TooFewArticlesError
from reader.model import (
    Anchor,
    Article,
    Comparison,
    MadeWith,
    Notice,
    NoticeKind,
    SharedText,
    labels_for,
)
from reader.own_lexicons import lexicon_problems
from reader.progress import ProgressCallback, Stage, Step, no_progress
from reader.prose import quoted
from reader.segmentation import Segmentation, segment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader.embedding import Encoder

DEFAULT_THRESHOLD = 0.3


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader may choose.

    Attributes:
        threshold: the least score of a link, between 0 and 1: lower for more links, higher for
            surer ones.
        segmentation: how the sentences are found.
        anchors: what the reader fixed by hand.

    Raises:
        ThresholdError: for a threshold that is not between 0 and 1.
    """

    threshold: float = DEFAULT_THRESHOLD
    segmentation: Segmentation = Segmentation.AUTO
    anchors: tuple[Anchor, ...] = ()

    def __post_init__(self) -> None:
        if not is_threshold(self.threshold):
            raise ThresholdError(self.threshold)


@dataclass(slots=True)
class Memory:
    """What was worked out for a comparison, and need not be for the next one.

    Attributes:
        judged: what articles say by themselves of one another's sentences.
        vectors: of the sentences, by their words: an encoder may keep none, or only on disk.
        fingerprint: of the encoder that made the vectors.
    """

    judged: Judgements = field(default_factory=dict)
    vectors: dict[str, NDArray[np.float32]] = field(default_factory=dict)
    fingerprint: str = ""

    def copy(self) -> Memory:
        """Return one of its own, so that two comparisons can go on from here."""
        return Memory(dict(self.judged), dict(self.vectors), self.fingerprint)


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
        """Return the comparison at a threshold, between 0 and 1, with what the reader fixed.

        Raises:
            ThresholdError: for a threshold that is not between 0 and 1.
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
                notices=(*self.notices, *_anchor_notices(self.articles, anchors)),
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
        memory: what was worked out for the comparison before. With it only sentences that are new
            are encoded, and only articles whose sentences are others than before are held against
            the rest: word weights and the mean meaning are those of two whole articles. It holds
            what this comparison needs afterwards.

    Raises:
        TooFewArticlesError: for fewer than two articles.
        Cancelled: when `progress` raises it.
    """
    if len(articles) < 2:
        raise TooFewArticlesError(len(articles))
    segmented = _segmented(articles, segmentation, progress)
    memory = Memory() if memory is None else memory
    used, vectors, notices = _encoded(segmented, encoder, progress, memory)
    texts = [[article.text_of(s) for s in article.sentences] for article in segmented]
    basis = _basis(segmented, used)
    scores = score_pairs(texts, vectors, basis, progress, memory=memory.judged)
    return Prepared(
        articles=segmented,
        scores=scores,
        differences=DifferenceFinder(segmented),
        shared_texts=find_shared_texts(segmented, [list(quoted(a)) for a in segmented], progress),
        model=used.name,
        fingerprint=used.fingerprint,
        segmentation=segmentation,
        notices=notices + _lexicon_notices(),
    )


def _lexicon_notices() -> tuple[Notice, ...]:
    """Return what of the reader's own word lists is left out."""
    return tuple(
        Notice(NoticeKind.LEXICON, found.file, found.reason.value, found.detail or str(found.line))
        for found in lexicon_problems()
    )


def _basis(articles: Sequence[Article], encoder: Encoder) -> Callable[[int, int], Basis]:
    return lambda i, j: comparable_by(articles[i], articles[j], lexical=encoder.lexical)


def _segmented(
    articles: Sequence[Article], segmentation: Segmentation, progress: ProgressCallback
) -> tuple[Article, ...]:
    found = []
    for position, (article, label) in enumerate(zip(articles, labels_for(articles), strict=True)):
        progress(Step(Stage.SEGMENT, position, len(articles)))
        found.append(segment(replace(article, label=label), segmentation))
    return tuple(found)


def _encoded(
    articles: tuple[Article, ...], encoder: Encoder, progress: ProgressCallback, memory: Memory
) -> tuple[Encoder, list[NDArray[np.float32]], tuple[Notice, ...]]:
    """Return the encoder that did the job, a matrix for each article, and what to tell."""
    texts = [[article.text_of(s) for s in article.sentences] for article in articles]
    encoder = encoder.suited_to(sum(map(len, texts)))
    try:
        vectors = _encode_together(texts, encoder, progress, memory)
        return encoder, vectors, _language_notices(articles, encoder)
    except ModelUnavailableError as error:
        words: Encoder = LexicalEncoder()
        notice = Notice(NoticeKind.LEXICAL_FALLBACK, error.model, error.problem, error.detail)
        return words, _encode_together(texts, words, progress, memory), (notice,)


def _encode_together(
    texts: list[list[str]], encoder: Encoder, progress: ProgressCallback, memory: Memory
) -> list[NDArray[np.float32]]:
    """Encode the sentences that are new in one go, and hand all out again."""
    wanted = list(dict.fromkeys(text for article in texts for text in article))
    known = memory.vectors if memory.fingerprint == encoder.fingerprint else {}
    vectors = known | _new_vectors(wanted, known, encoder, progress)
    if known and memory.fingerprint != encoder.fingerprint:
        vectors = _new_vectors(wanted, {}, encoder, progress)  # another runtime had to step in
    memory.fingerprint = encoder.fingerprint
    memory.vectors = {text: vectors[text] for text in wanted}
    return [_matrix(vectors, article) for article in texts]


def _new_vectors(
    wanted: list[str],
    known: Mapping[str, NDArray[np.float32]],
    encoder: Encoder,
    progress: ProgressCallback,
) -> dict[str, NDArray[np.float32]]:
    new = [text for text in wanted if text not in known]
    return dict(zip(new, encoder.encode(new, progress), strict=True))


def _matrix(known: Mapping[str, NDArray[np.float32]], texts: list[str]) -> NDArray[np.float32]:
    import numpy as np

    if texts:
        return np.stack([known[text] for text in texts])
    dimensions = next((len(vector) for vector in known.values()), 0)
    return np.zeros((0, dimensions), np.float32)


def _anchor_notices(articles: Sequence[Article], anchors: Sequence[Anchor]) -> Iterator[Notice]:
    """Yield what is to be told of anchors that do nothing, for what they speak of is gone."""
    if anchors:
        for label, count in sorted(not_kept(articles, anchors).items()):
            reason = "sentence" if label else "article"
            yield Notice(NoticeKind.ANCHORS_NOT_KEPT, label, reason, str(count))


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
