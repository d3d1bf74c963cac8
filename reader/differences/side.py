"""What a kind of difference is given, and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from reader.differences.attribution.of_article import Attribution
from reader.differences.certainty.cues import Cue, cues_of
from reader.differences.certainty.ladder import Standing, standing_of
from reader.differences.places import Places
from reader.differences.quotations.by_sentence import Quoted, quoted_by_sentence
from reader.differences.quotations.of_article import Quotation, forms_of, quotations_of
from reader.differences.speech import Speech, speech_of
from reader.model import Article, Sentence, Span


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
    def speech(self) -> dict[str, Speech]:
        """Who speaks in each sentence, and what it says, by the sentences' ids."""
        return speech_of(self.article)

    @cached_property
    def cues(self) -> dict[str, tuple[Cue, ...]]:
        """The words that make each sentence more or less certain, by the sentences' ids."""
        return {id_: cues_of(s.text, s.content.words, s.language) for id_, s in self.speech.items()}

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """How certain each sentence is as a whole, by the sentences' ids."""
        return {id_: standing_of(one, self.cues[id_]) for id_, one in self.speech.items()}

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """To whom it lays what it tells, in order of place."""
        return tuple(laid for one in self.speech.values() for laid in one.attributions)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What it quotes, and who says it."""
        return quotations_of(self.article, self.speech)

    @cached_property
    def quoted(self) -> dict[str, tuple[Quoted, ...]]:
        """What each sentence quotes, by the sentences' ids."""
        return quoted_by_sentence(self.quotations, self.article)

    @cached_property
    def quoted_forms(self) -> tuple[tuple[str, ...], ...]:
        """The words of each quotation, in the form in which they are compared."""
        return tuple(forms_of(one.words(self.article)) for one in self.quotations)

    @cached_property
    def places(self) -> Places:
        """Which sentence is the headline, which are the lead, how far down each stands."""
        return Places(self.article)


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
        start = self.sentence.span.start
        return Span(start + within.start, start + within.end)


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
