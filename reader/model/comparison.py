"""What a comparison found, and how it was made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.anchor import Anchor
    from reader.model.article import Article, Sentence
    from reader.model.shared_text import SharedSentence, SharedText
    from reader.model.text import Span


class LinkType(StrEnum):
    """How much of what they tell two linked sentences share."""

    SAME = "same"
    PARTIAL = "partial"


class Origin(StrEnum):
    """Who decided."""

    MACHINE = "machine"
    READER = "reader"


class Coverage(StrEnum):
    """How many of the articles tell a passage: all, some, or one."""

    SHARED = "shared"
    PARTIAL = "partial"
    UNIQUE = "unique"


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of two articles that tell the same thing, wholly or in part.

    Attributes:
        left: the id of the sentence of the article that comes first in the comparison.
        right: the id of the other sentence.
        score: the probability, 0…1, that a careful reader would link them, as fitted on hand-made
            links; 1 where the reader fixed it, or the two are word for word the same.
        fragile: whether a threshold that is a little higher (0.05) would take it away.
    """

    left: str
    right: str
    score: float
    type: LinkType
    origin: Origin = Origin.MACHINE
    fragile: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The sentences, by id, with which one article tells a passage; none where it is silent."""

    article: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One point of the story, with one reading for each article, in the articles' order."""

    id: str
    readings: tuple[Reading, ...]

    @property
    def told_by(self) -> tuple[str, ...]:
        """The labels of the articles that tell it."""
        return tuple(reading.article for reading in self.readings if reading.sentences)

    @property
    def silent(self) -> tuple[str, ...]:
        """The labels of the articles that do not tell it."""
        return tuple(reading.article for reading in self.readings if not reading.sentences)

    @property
    def coverage(self) -> Coverage:
        """How many of the articles tell it."""
        if not self.silent:
            return Coverage.SHARED
        return Coverage.UNIQUE if len(self.told_by) == 1 else Coverage.PARTIAL

    def reading_of(self, label: str) -> tuple[str, ...]:
        """Return the ids of the sentences with which the article `label` tells it."""
        return next((r.sentences for r in self.readings if r.article == label), ())


@dataclass(frozen=True, slots=True)
class NearMiss:
    """The sentence of the silent article that came nearest to being linked, and its score."""

    sentence: str
    score: float


@dataclass(frozen=True, slots=True)
class Omission:
    """An article is silent where others speak.

    Attributes:
        article: the label of the silent article.
        passage: the id of the passage.
        told_by: the labels of the articles that tell it.
        nearest: `None` only if the article has no sentence.
        told_in_part: the ids of the article's sentences that stand in other passages and are
            linked with this one all the same: it tells some of it elsewhere.
        probability: that the article is silent indeed, 0…1: that none of its sentences would be
            linked with what the others tell there.
        fragile: whether at a threshold that is a little lower (0.05) the article would tell it.
        origin: `READER` where the reader said so of all that the others tell there.
        dismissed: whether the reader said that it is none: then it only says where the article
            tells some of it.
    """

    article: str
    passage: str
    told_by: tuple[str, ...]
    nearest: NearMiss | None
    told_in_part: tuple[str, ...] = ()
    probability: float = 1.0
    fragile: bool = False
    origin: Origin = Origin.MACHINE
    dismissed: bool = False


@dataclass(frozen=True, slots=True)
class Alignment:
    """What tells the same: the links, the passages in reading order, and who is silent where."""

    links: tuple[Link, ...]
    passages: tuple[Passage, ...]
    omissions: tuple[Omission, ...]


class DifferenceKind(StrEnum):
    """In what way two readings differ."""

    NUMBER = "number"
    NAME = "name"
    QUOTE = "quote"
    SOURCE = "source"
    CERTAINTY = "certainty"
    DETAIL = "detail"
    ORDER = "order"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some characters inside a sentence; `span` counts from the start of the article's text."""

    sentence: str
    span: Span


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two linked sentences of one passage differ; a side is `None` where it has nothing.

    `finding` says what it is within its kind, in a word or two ("vaguer", "trimmed").
    """

    passage: str
    kind: DifferenceKind
    left: Excerpt | None
    right: Excerpt | None
    link: tuple[str, str]
    finding: str = ""


class NoticeKind(StrEnum):
    """Something the reader must be told about a comparison.

    `ANCHORS_NOT_KEPT`: what the reader fixed does nothing, for its sentences are not there.
    """

    LEXICAL_FALLBACK = "lexical fallback"
    LANGUAGE_NOT_COVERED = "language not covered"
    ANCHORS_NOT_KEPT = "anchors not kept"
    LEXICON = "lexicon"


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice, with what belongs to it.

    `about` names what it is about (a model, an article's label), `reason` a key of why,
    `detail` a library's own words, or how many anchors were not kept.
    """

    kind: NoticeKind
    about: str
    reason: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class MadeWith:
    """How a comparison was made, so that others can make it again.

    Attributes:
        version: of this program.
        model: the name of the embedding model, or "lexical".
        fingerprint: a digest of the model's weights.
        threshold: the least score of a link, 0…1.
        segmentation: "auto" or "lines".
        created: date and time with zone, ISO 8601.
    """

    version: str
    model: str
    fingerprint: str
    threshold: float
    segmentation: str
    created: str
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """The articles, what tells the same in them, what differs, and how it was made.

    `shared_texts` are the pairs of articles that have long runs of words in common, `anchors` what
    the reader fixed by hand.
    """

    articles: tuple[Article, ...]
    alignment: Alignment
    differences: tuple[Difference, ...]
    made_with: MadeWith
    shared_texts: tuple[SharedText, ...] = ()
    anchors: tuple[Anchor, ...] = ()

    @cached_property
    def _articles(self) -> dict[str, Article]:
        return {article.label: article for article in self.articles}

    @cached_property
    def _sentences(self) -> dict[str, tuple[Article, Sentence]]:
        return {s.id: (article, s) for article in self.articles for s in article.sentences}

    @cached_property
    def _passages(self) -> dict[str, Passage]:
        return {passage.id: passage for passage in self.alignment.passages}

    @cached_property
    def _passage_of(self) -> dict[str, Passage]:
        return {
            sentence: passage
            for passage in self.alignment.passages
            for reading in passage.readings
            for sentence in reading.sentences
        }

    @cached_property
    def _links(self) -> dict[tuple[str, str], Link]:
        return {(link.left, link.right): link for link in self.alignment.links}

    @cached_property
    def _links_inside(self) -> dict[str, list[Link]]:
        found: dict[str, list[Link]] = {}
        for link in self.alignment.links:
            passage = self.passage_of(link.left)
            if passage is self.passage_of(link.right):
                found.setdefault(passage.id, []).append(link)
        return found

    @cached_property
    def _omissions(self) -> dict[tuple[str, str], Omission]:
        return {(found.passage, found.article): found for found in self.alignment.omissions}

    @cached_property
    def _shared_sentences(self) -> dict[tuple[str, str], list[SharedSentence]]:
        found: dict[tuple[str, str], list[SharedSentence]] = {}
        for shared in self.one_text:
            for pair in shared.sentences:
                found.setdefault((pair.left, shared.right), []).append(pair)
        return found

    @cached_property
    def one_text(self) -> tuple[SharedText, ...]:
        """The pairs of articles that are printed from one text."""
        return tuple(shared for shared in self.shared_texts if shared.one_text)

    def shared_sentences(self, left: str, right: str) -> Sequence[SharedSentence]:
        """Return what the sentence `left` shares with sentences of the article `right`.

        There is something only if its own article comes before the other, and both are printed
        from one text.
        """
        return self._shared_sentences.get((left, right), ())

    def article(self, label: str) -> Article:
        """Return the article with that label; `KeyError` if there is none."""
        return self._articles[label]

    def article_of(self, sentence: str) -> Article:
        """Return the article in which the sentence with that id stands."""
        return self._sentences[sentence][0]

    def span(self, sentence: str) -> Span:
        """Return where the sentence with that id stands in its article's text."""
        return self._sentences[sentence][1].span

    def text(self, sentence: str) -> str:
        """Return the words of the sentence with that id."""
        article, found = self._sentences[sentence]
        return article.text_of(found)

    def passage(self, passage: str) -> Passage:
        """Return the passage with that id; `KeyError` if there is none."""
        return self._passages[passage]

    def passage_of(self, sentence: str) -> Passage:
        """Return the passage in which the sentence with that id stands."""
        return self._passage_of[sentence]

    def link(self, left: str, right: str) -> Link | None:
        """Return the link of two sentences, by their ids; `None` if they are not linked."""
        return self._links.get((left, right))

    def links_inside(self, passage: str) -> Sequence[Link]:
        """Return the links of which both sentences stand in the passage with that id."""
        return self._links_inside.get(passage, ())

    def omission(self, passage: str, article: str) -> Omission | None:
        """Return the silence of an article at a passage, by label and id; `None` if it speaks."""
        return self._omissions.get((passage, article))
