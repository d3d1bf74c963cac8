"""What an article quotes, to whom it lays what it tells, and how certain it is: worked out once."""

from __future__ import annotations

from functools import cached_property

from reader.differences.attribution.of_article import Attribution
from reader.differences.certainty.cues import Cue, cues_of
from reader.differences.certainty.ladder import Standing, standing_of
from reader.differences.quotations.by_sentence import Quoted, quoted_by_sentence
from reader.differences.quotations.of_article import Quotation, forms_of, quotations_of
from reader.differences.spoken_sentence import SpokenSentence, spoken_sentences
from reader.model import Article


class SpokenArticle:
    """Who speaks in an article, what is quoted, and how certain its sentences are."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def sentences(self) -> dict[str, SpokenSentence]:
        """Who speaks in each sentence, and what it says, by the sentences' ids."""
        return spoken_sentences(self._article)

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """To whom the article lays what it tells, in order of place."""
        return tuple(laid for one in self.sentences.values() for laid in one.attributions)

    @cached_property
    def cues(self) -> dict[str, tuple[Cue, ...]]:
        """The words that make each sentence more or less certain, by the sentences' ids."""
        return {
            id_: cues_of(s.text, s.content.words, s.language) for id_, s in self.sentences.items()
        }

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """How certain each sentence is as a whole, by the sentences' ids."""
        return {id_: standing_of(one, self.cues[id_]) for id_, one in self.sentences.items()}

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What the article quotes, and who says it, in order of place."""
        return quotations_of(self._article, self.sentences)

    @cached_property
    def quoted(self) -> dict[str, tuple[Quoted, ...]]:
        """What each sentence quotes, by the sentences' ids; nothing for one that does not."""
        return quoted_by_sentence(self.quotations, self._article)

    @cached_property
    def quoted_words(self) -> str:
        """All that the article quotes, in order, in the form in which quotations are compared."""
        said = (form for one in self.quotations for form in forms_of(one.words(self._article)))
        return f" {' '.join(said)} "
