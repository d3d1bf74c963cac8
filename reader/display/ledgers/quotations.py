"""Quotations: everything that is quoted, what each article has of it, and who says it there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.differences.quotations.find import PARAPHRASED
from reader.differences.quotations.of_article import Quotation, QuotationKind, forms_of
from reader.differences.quotations.relation import Relation, relation
from reader.differences.side import background_of
from reader.display.ledgers.found import cell_of, said_of
from reader.display.ledgers.ledger import LedgerCell, LedgerRow
from reader.display.phrases import shortened
from reader.display.visible import one_line
from reader.model import Article, Comparison, Difference, DifferenceKind, Excerpt

_SUBJECT_WORDS = 12


@dataclass(frozen=True, slots=True)
class _Said:
    """A quotation of an article."""

    article: Article
    quotation: Quotation
    words: str

    @property
    def first(self) -> Excerpt:
        """Where it begins."""
        return Excerpt(self.quotation.sentences[0], self.quotation.parts[0])

    def holds(self, place: Excerpt) -> bool:
        """Tell whether an excerpt lies in it."""
        inside = any(part.overlaps(place.span) for part in self.quotation.parts)
        return inside and place.sentence in self.quotation.sentences


def quotation_rows(comparison: Comparison) -> Iterator[LedgerRow]:
    """Yield a row for each quotation, in whichever of the articles it stands, as the story goes.

    What several articles quote is one row, however they trim or reword it; where linked sentences
    put it into their own words, these stand in the article's cell.
    """
    findings = [f for f in comparison.differences if f.kind is DifferenceKind.QUOTE]
    order = {passage.id: number for number, passage in enumerate(comparison.alignment.passages)}
    groups = _grouped([one for article in comparison.articles for one in _said(article)], findings)

    def place(group: Sequence[_Said]) -> tuple[int, int]:
        first = group[0].first
        return order[comparison.passage_of(first.sentence).id], first.span.start

    for group in sorted(groups, key=place):
        yield _row(comparison, group, findings)


def _said(article: Article) -> Iterator[_Said]:
    """Yield what an article quotes, but for titles and what stands inside another quotation."""
    for one in background_of(article).spoken.quotations:
        if not one.depth and one.sentences and one.kind is not QuotationKind.TITLE:
            yield _Said(article, one, _without_last_mark(one_line(one.words(article))))


def _without_last_mark(words: str) -> str:
    return words.rstrip(",;." if words[:1].islower() else ",;")


def _grouped(said: Sequence[_Said], findings: Sequence[Difference]) -> list[list[_Said]]:
    """Put together what is the same quotation.

    Looked at is only what shares two words in a row, or what a finding holds against each other.
    """
    groups: list[list[_Said]] = []
    by_key: dict[object, list[list[_Said]]] = {}
    for one in said:
        held = {number for number, found in enumerate(findings) if _has(one, found)}
        group = _group_of(one, held, by_key)
        if group is None:
            group = []
            groups.append(group)
        group.append(one)
        for key in (*_keys(forms_of(one.words)), *held):
            by_key.setdefault(key, []).append(group)
    return groups


def _group_of(
    one: _Said, held: set[int], by_key: dict[object, list[list[_Said]]]
) -> list[_Said] | None:
    for number in held:
        if number in by_key:
            return by_key[number][0]
    near = (group for key in _keys(forms_of(one.words)) for group in by_key.get(key, ()))
    return next((group for group in near if _same(one, group[0])), None)


def _has(one: _Said, found: Difference) -> bool:
    """Tell whether a finding holds a quotation against another one."""
    if found.left is None or found.right is None or found.finding == PARAPHRASED:
        return False
    return one.holds(found.left) or one.holds(found.right)


def _keys(forms: Sequence[str]) -> set[tuple[str, ...]]:
    return set(pairwise(forms)) or {tuple(forms)}


def _same(one: _Said, other: _Said) -> bool:
    return relation(one.words, other.words) is not Relation.APART


def _row(
    comparison: Comparison, group: Sequence[_Said], findings: Sequence[Difference]
) -> LedgerRow:
    mine = [f for f in findings if any(_about(one, f) for one in group)]
    cells = tuple(_cell(comparison, article, group, mine) for article in comparison.articles)
    longest = max(group, key=lambda one: len(one.words)).words
    said = dict.fromkeys(said_of(comparison, found) for found in mine)
    told = sum(bool(cell.text) for cell in cells)
    return LedgerRow(
        f"“{shortened(longest, _SUBJECT_WORDS)}”",
        cells,
        "; ".join(said),
        differs=bool(mine) and told > 1,
    )


def _about(one: _Said, found: Difference) -> bool:
    """Tell whether a finding is about a quotation: about its words, or about who says it."""
    places = [place for place in (found.left, found.right) if place is not None]
    return any(one.holds(place) or place.span == one.quotation.cue for place in places)


def _cell(
    comparison: Comparison,
    article: Article,
    group: Sequence[_Said],
    findings: Sequence[Difference],
) -> LedgerCell:
    quoted = [one for one in group if one.article.label == article.label]
    if quoted:
        texts = dict.fromkeys(_in_words(one) for one in quoted)
        return LedgerCell(" · ".join(texts), tuple(one.first for one in quoted))
    own = (
        place
        for found in findings
        if found.finding == PARAPHRASED
        for place in (found.left, found.right)
        if place and comparison.article_of(place.sentence).label == article.label
    )
    return cell_of(comparison, own)


def _in_words(one: _Said) -> str:
    """Return a quotation with its speaker, such as “We close” (Marta Dunn, said)."""
    speaker = one.quotation.speaker
    if speaker is None:
        return f"“{one.words}”"
    named = f"{speaker.text}, {one.quotation.verb}" if one.quotation.verb else speaker.text
    return f"“{one.words}” ({one_line(named)})"
