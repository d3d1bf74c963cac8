"""What an article calls people, groups and events: worked out once for each article."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from reader.differences.naming.hits import Hit, begins_with_capital, hits
from reader.differences.naming.labels import Label, labels_in
from reader.differences.naming.loaded import loaded_in
from reader.differences.naming.mentions import Mention, bodies, mentions_of
from reader.differences.naming.roles import Description, descriptions_in, known_roles
from reader.model import Article

PLACES = "alternate-names-en"


@dataclass(frozen=True)
class Naming:
    """The names and labels of an article, each counted from the start of its sentence."""

    article: Article

    @cached_property
    def mentions(self) -> dict[str, tuple[Mention, ...]]:
        """The names in each sentence, by its id."""
        return mentions_of(self.article)

    @cached_property
    def labels(self) -> dict[str, tuple[Label, ...]]:
        """The labels in each sentence, by its id."""
        return {id_: labels_in(text) for id_, text in self._texts.items()}

    @cached_property
    def places(self) -> dict[str, tuple[Hit, ...]]:
        """The places with several names in each sentence, by its id."""
        return {
            id_: tuple(hit for hit in hits(text, PLACES) if begins_with_capital(text, hit.span))
            for id_, text in self._texts.items()
        }

    @cached_property
    def loaded(self) -> dict[str, tuple[Hit, ...]]:
        """The loaded, hedging and factive words in each sentence, by its id."""
        return {id_: loaded_in(text) for id_, text in self._texts.items()}

    @cached_property
    def descriptions(self) -> dict[str, tuple[Description, ...]]:
        """The descriptions in each sentence, by its id."""
        return {id_: descriptions_in(text, self.mentions[id_]) for id_, text in self._texts.items()}

    @cached_property
    def roles(self) -> dict[str, frozenset[str]]:
        """What it says that the bearers of names are, by the last word of each name."""
        return known_roles(self.article, self.mentions)

    @cached_property
    def name_words(self) -> frozenset[str]:
        """All the words of names in it."""
        return frozenset(
            word for names in self.mentions.values() for name in names for word in name.tokens
        )

    @cached_property
    def people(self) -> frozenset[str]:
        """The last words of names that are a person's: with a title, or a full name as well."""
        names = [name for found in self.mentions.values() for name in found]
        titled = {name.tokens[-1] for name in names if name.title}
        alone = {name.tokens[0] for name in names if len(name.tokens) == 1}
        full = {name.tokens[-1] for name in names if len(name.tokens) in (2, 3)}
        return frozenset(titled | (alone & full)) - bodies()

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {s.id: self.article.text_of(s) for s in self.article.sentences}
