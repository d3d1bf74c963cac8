"""What a kind of difference is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from reader.differences.details.phrases import Phrased, phrased
from reader.differences.figures.dates import day_of
from reader.differences.figures.figure import Figures
from reader.differences.figures.read import figures_of
from reader.differences.naming.of_article import Naming
from reader.differences.positions import Positions
from reader.differences.spoken_article import SpokenArticle
from reader.model import Article, Sentence, Span

Known = TypeVar("Known")


class BySentence(dict[str, Known], Generic[Known]):
    """What is worked out of each sentence of an article, by its id, when it is first asked for."""

    def __init__(self, work_out: Callable[[str], Known]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, sentence: str) -> Known:
        self[sentence] = known = self._work_out(sentence)
        return known


class Background:
    """An article, and what the kinds of difference work out of it once, not for every link.

    A kind that needs to know more of an article than one sentence (who is quoted over three
    sentences, what a person was called first) adds a `cached_property` here that calls its module.
    """

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def sentences(self) -> dict[str, Sentence]:
        """The article's sentences by their ids."""
        return {sentence.id: sentence for sentence in self.article.sentences}

    @cached_property
    def spoken(self) -> SpokenArticle:
        """Who speaks in it, what is quoted, and how certain its sentences are."""
        return SpokenArticle(self.article)

    @cached_property
    def naming(self) -> Naming:
        """The names and labels in each sentence."""
        return Naming(self.article)

    @cached_property
    def positions(self) -> Positions:
        """Which sentence is the headline, which are the lead, how far down each stands."""
        return Positions(self.article)

    @cached_property
    def figures(self) -> BySentence[Figures]:
        """The figures of each sentence."""
        language, today = self.article.language, day_of(self.article.published)
        return BySentence(lambda id_: figures_of(self._text_of(id_), language, today))

    @cached_property
    def phrases(self) -> BySentence[Phrased]:
        """Each sentence in phrases."""
        return BySentence(lambda id_: phrased(self._text_of(id_), self.figures[id_].found))

    def _text_of(self, sentence: str) -> str:
        return self.article.text_of(self.sentences[sentence])

    @cached_property
    def place_names(self) -> frozenset[str]:
        """The names that the article uses as those of places."""
        return frozenset().union(*(self.phrases[sentence].placed for sentence in self.sentences))

    def tells(self, senses: frozenset[str]) -> bool:
        """Tell whether one of the article's sentences has words for each of some senses."""
        if not senses:
            return False
        holding = [self._holders.get(sense) for sense in senses]
        return all(holding) and bool(frozenset.intersection(*filter(None, holding)))

    @cached_property
    def _holders(self) -> dict[str, frozenset[int]]:
        """The numbers of the sentences that have a word for a sense."""
        found: dict[str, set[int]] = {}
        for number, sentence in enumerate(self.sentences):
            for sense in self.phrases[sentence].senses:
                found.setdefault(sense, set()).add(number)
        return {sense: frozenset(numbers) for sense, numbers in found.items()}


@lru_cache(maxsize=64)
def background_of(article: Article) -> Background:
    """Return the background of an article; those of the last articles asked about are kept."""
    return Background(article)


@dataclass(frozen=True, slots=True)
class Side:
    """One of two linked sentences, and the article it stands in."""

    sentence: Sentence
    background: Background

    @property
    def article(self) -> Article:
        """The article it stands in."""
        return self.background.article

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.article.text_of(self.sentence)

    def place(self, within: Span) -> Span:
        """Return where a stretch of the sentence, counted from its start, stands in the article."""
        return within.moved(self.sentence.span.start)


@dataclass(frozen=True, slots=True)
class Finding:
    """A difference between two sides.

    Attributes:
        finding: what it is, in a word or two of its kind's own list ("vaguer", "trimmed").
        left: where, counted from the start of the left article's text; `None`: it has nothing.
        right: likewise; at least one of them is there.
    """

    finding: str
    left: Span | None
    right: Span | None
