"""The differences of every two linked sentences of a passage, and those of whole articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reader.differences.kinds import WHOLE_KINDS, findings
from reader.differences.side import Finding, Side, background_of
from reader.model import Alignment, Article, Difference, Excerpt, Link, Passage
from reader.progress import ProgressCallback, Stage, Step, no_progress


class DifferenceFinder:
    """Finds how linked sentences of some articles differ, and remembers it of every two.

    What is known of two sentences does not hang on the threshold, nor on what else is linked: so
    while the threshold moves only new links cost anything.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        known: Mapping[tuple[str, str], tuple[Difference, ...]] | None = None,
    ) -> None:
        self._backgrounds = [background_of(article) for article in articles]
        self._sides = {id_: Side(s, b) for b in self._backgrounds for id_, s in b.sentences.items()}
        self._known = dict(known or {})

    @property
    def known(self) -> dict[tuple[str, str], tuple[Difference, ...]]:
        """A copy of what was found so far, by the ids of two linked sentences.

        The passages are those it was first found in, or none; to be given to a later finder for
        the same articles, which knows better.
        """
        return dict(self._known)

    def find(
        self, alignment: Alignment, progress: ProgressCallback = no_progress
    ) -> tuple[Difference, ...]:
        """Return the differences of all passages, in reading order.

        First those of the links that run inside a passage, then what only shows in whole articles.

        Raises:
            Cancelled: when `progress` raises it.
        """
        return tuple(self._in_order(alignment, progress))

    def _in_order(self, alignment: Alignment, progress: ProgressCallback) -> Iterator[Difference]:
        links, whole = _links_by_passage(alignment), self._in_whole_articles(alignment)
        for position, passage in enumerate(alignment.passages):
            for link in links.get(passage.id, ()):
                progress(Step(Stage.DIFFERENCES, position, len(alignment.passages)))
                yield from self._of(passage, link)
            yield from whole.get(passage.id, ())

    def _in_whole_articles(self, alignment: Alignment) -> dict[str, list[Difference]]:
        found: dict[str, list[Difference]] = {}
        for kind in WHOLE_KINDS:
            for difference in kind.find(self._backgrounds, alignment):
                found.setdefault(difference.passage, []).append(difference)
        return found

    def _of(self, passage: Passage, link: Link) -> Iterator[Difference]:
        ends = (link.left, link.right)
        if ends not in self._known:
            left, right = (self._sides[end] for end in ends)
            self._known[ends] = tuple(_between(passage, left, right))
        for known in self._known[ends]:
            yield known if known.passage == passage.id else replace(known, passage=passage.id)


def find_differences(
    articles: Sequence[Article], alignment: Alignment, progress: ProgressCallback = no_progress
) -> tuple[Difference, ...]:
    """Return the differences of all passages, in reading order.

    Raises:
        Cancelled: when `progress` raises it.
    """
    return DifferenceFinder(articles).find(alignment, progress)


def _links_by_passage(alignment: Alignment) -> dict[str, list[Link]]:
    passage_of = {s: p for p in alignment.passages for r in p.readings for s in r.sentences}
    links: dict[str, list[Link]] = {}
    for link in alignment.links:
        if passage_of[link.left] is passage_of[link.right]:
            links.setdefault(passage_of[link.left].id, []).append(link)
    return links


def _between(passage: Passage, left: Side, right: Side) -> Iterator[Difference]:
    link = (left.sentence.id, right.sentence.id)
    for kind, found in findings(left, right):
        yield Difference(passage.id, kind, *_excerpts(link, found), link, found.finding)


def _excerpts(link: tuple[str, str], found: Finding) -> tuple[Excerpt | None, Excerpt | None]:
    return (
        Excerpt(link[0], found.left) if found.left is not None else None,
        Excerpt(link[1], found.right) if found.right is not None else None,
    )
