"""Names and labels: what each article calls the same, how often, where first; loaded words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from reader.differences.naming.bearers import Bearer, Called, bearers
from reader.differences.naming.loaded import classes
from reader.differences.naming.of_article import Naming
from reader.differences.naming.spelling import same_sound
from reader.differences.side import background_of
from reader.display.findings import finding_words
from reader.display.ledgers.found import words_of
from reader.display.ledgers.ledger import LedgerCell, LedgerRow
from reader.model import Article, Comparison, DifferenceKind, Excerpt, Span

_KIND = DifferenceKind.NAME
Found = dict[str, list[tuple[str, Excerpt]]]
"""By article: what was found, in the form in which it is counted, and where."""


def name_rows(comparison: Comparison) -> Iterator[LedgerRow]:
    """Yield the names that several articles use, then the labels, then the loaded words."""
    namings = {a.label: background_of(a).naming for a in comparison.articles}
    yield from _bearer_rows(comparison, namings)
    yield from _label_rows(comparison, namings)
    yield from _loaded_rows(comparison, namings)


# names


def _bearer_rows(comparison: Comparison, namings: Mapping[str, Naming]) -> Iterator[LedgerRow]:
    said = _findings_at(comparison)
    rows = [
        _bearer_row(comparison, bearer, said)
        for bearer in bearers({label: naming.mentions for label, naming in namings.items()})
        if len(bearer.called) > 1 or _described(comparison, bearer, said)
    ]
    yield from sorted(rows, key=lambda row: not row.differs)


def _bearer_row(
    comparison: Comparison, bearer: Bearer, said: Mapping[Excerpt, list[tuple[str, Excerpt]]]
) -> LedgerRow:
    described = _described(comparison, bearer, said)
    cells = tuple(
        _bearer_cell(comparison, bearer.called.get(a.label, ()), described.get(a.label, ()))
        for a in comparison.articles
    )
    findings = dict.fromkeys(
        finding
        for found in bearer.called.values()
        for one in found
        for finding, _ in _said_at(comparison, one, said)
    )
    forms = {form for found in bearer.called.values() for form in _spellings(found)}
    if not findings and _spelled_in_two_ways(forms):
        findings = {"spelling": None}
    words = "; ".join(finding_words(_KIND, finding, "", "") for finding in findings)
    return LedgerRow(_fullest(comparison, bearer), cells, words, differs=bool(findings))


def _bearer_cell(
    comparison: Comparison, called: Sequence[Called], described: Sequence[Excerpt]
) -> LedgerCell:
    """Return the first mention with its titles, then the names with how often each stands there."""
    places = tuple(_at(comparison, one.sentence, one.mention.whole) for one in called)
    parts = []
    if called:
        first = words_of(comparison, _at(comparison, called[0].sentence, called[0].mention.whole))
        counts = _names(comparison, called)
        names = _counted(counts)
        parts.append(names if first in counts else f"{first} (first); {names}")
    parts += [f"“{words_of(comparison, place)}”" for place in described]
    return LedgerCell("; ".join(parts), (*places, *described), rank=-float(len(called)))


def _names(comparison: Comparison, called: Sequence[Called]) -> dict[str, int]:
    """Return how often each name stands there; one set in capitals goes with the usual one."""
    shown: dict[tuple[str, ...], str] = {}
    for one in called:
        name = words_of(comparison, _at(comparison, one.sentence, one.mention.span))
        tokens = one.mention.tokens
        if tokens not in shown or (shown[tokens].isupper() and not name.isupper()):
            shown[tokens] = name
    counts = Counter(one.mention.tokens for one in called)
    return {shown[tokens]: count for tokens, count in counts.items()}


def _findings_at(comparison: Comparison) -> dict[Excerpt, list[tuple[str, Excerpt]]]:
    """Return what was found at each place, with the other side."""
    found: dict[Excerpt, list[tuple[str, Excerpt]]] = {}
    for difference in comparison.differences:
        left, right = difference.left, difference.right
        if difference.kind is _KIND and left is not None and right is not None:
            found.setdefault(left, []).append((difference.finding, right))
            found.setdefault(right, []).append((difference.finding, left))
    return found


def _said_at(
    comparison: Comparison, one: Called, said: Mapping[Excerpt, list[tuple[str, Excerpt]]]
) -> list[tuple[str, Excerpt]]:
    spans = dict.fromkeys((one.mention.whole, one.mention.span))
    return [f for span in spans for f in said.get(_at(comparison, one.sentence, span), ())]


def _described(
    comparison: Comparison, bearer: Bearer, said: Mapping[Excerpt, list[tuple[str, Excerpt]]]
) -> dict[str, list[Excerpt]]:
    """Return, by article, the words with which it describes a bearer that another one names."""
    found: dict[str, list[Excerpt]] = {}
    for called in bearer.called.values():
        for one in called:
            for finding, other in _said_at(comparison, one, said):
                if finding == "described":
                    label = comparison.article_of(other.sentence).label
                    if other not in found.setdefault(label, []):
                        found[label].append(other)
    return found


def _spellings(called: Iterable[Called]) -> set[str]:
    return {word for one in called for word in one.mention.tokens}


def _spelled_in_two_ways(words: set[str]) -> bool:
    return any(same_sound(one, other) for one, other in combinations(words, 2))


def _fullest(comparison: Comparison, bearer: Bearer) -> str:
    """Return the fullest name as it is written, of those the one named first."""
    mentions = [one for found in bearer.called.values() for one in found]
    fullest = max(mentions, key=lambda one: len(one.mention.tokens))
    return words_of(comparison, _at(comparison, fullest.sentence, fullest.mention.span))


# labels and loaded words


def _label_rows(comparison: Comparison, namings: Mapping[str, Naming]) -> Iterator[LedgerRow]:
    """Yield a row for each group of labels of which articles use different ones."""
    groups: dict[str, Found] = {}
    meanings: dict[str, dict[str, set[str]]] = {}
    for article in comparison.articles:
        for id_, labels in namings[article.label].labels.items():
            for label in labels:
                place = _at(comparison, id_, label.span)
                for group in label.groups:
                    at = groups.setdefault(group, {}).setdefault(article.label, [])
                    at.append((label.words, place))
                    used = meanings.setdefault(group, {}).setdefault(article.label, set())
                    used.add(label.meaning)
    for group, found in groups.items():
        sets = list(meanings[group].values())
        if len(found) > 1 and any(used != sets[0] for used in sets):
            words = finding_words(_KIND, "label", "", "")
            cells = _cells(comparison.articles, found)
            yield LedgerRow(f"Labels: {group}", cells, words, differs=True)


def _loaded_rows(comparison: Comparison, namings: Mapping[str, Naming]) -> Iterator[LedgerRow]:
    for name in classes():
        found: Found = {}
        for article in comparison.articles:
            for id_, hits in namings[article.label].loaded.items():
                for hit in hits:
                    if name in hit.headings:
                        place = _at(comparison, id_, hit.span)
                        found.setdefault(article.label, []).append((hit.words, place))
        if found:
            yield LedgerRow(f"Words: {name}", _cells(comparison.articles, found))


def _cells(articles: Sequence[Article], found: Found) -> tuple[LedgerCell, ...]:
    return tuple(_cell(found.get(article.label, [])) for article in articles)


def _cell(found: Sequence[tuple[str, Excerpt]]) -> LedgerCell:
    counts = Counter(words for words, _ in found)
    return LedgerCell(_counted(counts), tuple(place for _, place in found), rank=-float(len(found)))


def _at(comparison: Comparison, sentence: str, within: Span) -> Excerpt:
    """Return a stretch of a sentence, counted from its start, as one of its article."""
    return Excerpt(sentence, within.moved(comparison.span(sentence).start))


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{words} ×{n}" if n > 1 else words for words, n in counts.items())
