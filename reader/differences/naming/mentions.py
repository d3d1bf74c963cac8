"""Names in a text: runs of words in capitals, with the titles before them.

No model recognises them: a name is what is written in capitals where prose would not write it so.
In headlines that set every word in capitals only what the rest of the article shows to be a name
counts as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reader.differences.naming.hits import begins_with_capital, hits, without_genitive, words_in
from reader.differences.naming.labels import is_title_case
from reader.differences.tokens import Token
from reader.lexicons import words_of
from reader.model import Article, Span
from reader.own_lexicons import lexicon, made_of_lists

TITLES, BODIES = "titles-en", "bodies-en"
_SHORT = 5
_ADJECTIVES = "adjectives of countries"
_WITH_TITLES = frozenset((_ADJECTIVES, "times"))
"""Headings of words that are titles only before a title: “Russian president”, “then president”."""
_OF, _AND = frozenset(("of", "for")), frozenset(("and", "in"))


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text.

    Attributes:
        span: of the name without titles.
        whole: with the titles before it.
        title: the titles, in small letters, each once; adjectives of countries are none.
        tokens: the words of the name, in small letters.
    """

    span: Span
    whole: Span
    title: tuple[str, ...]
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Words in capitals one after the other: the positions of the first and after the last."""

    start: int
    end: int


def mentions_of(article: Article) -> dict[str, tuple[Mention, ...]]:
    """Return the names in each sentence of an article, by its id."""
    texts = {sentence.id: article.text_of(sentence) for sentence in article.sentences}
    words = {id_: words_in(text) for id_, text in texts.items()}
    known = frozenset(
        form for id_, text in texts.items() for form in _surely_names(text, words[id_])
    )
    return {id_: tuple(_mentions(text, words[id_], known)) for id_, text in texts.items()}


def _surely_names(text: str, words: tuple[Token, ...]) -> Iterator[str]:
    """Yield the words of names in the middle of prose, where nothing else is in capitals."""
    if is_title_case(text, words):
        return
    for run in _runs(text, words):
        for at in range(max(run.start, 1), run.end):
            if _is_capital(text, words[at]):
                yield words[at].form


def _mentions(text: str, words: tuple[Token, ...], known: frozenset[str]) -> Iterator[Mention]:
    in_capitals = is_title_case(text, words)
    titles = titles_in(text, words)
    for run in _runs(text, words):
        for part in _parts(text, words, run, known, all_capitals=in_capitals):
            found = _mention(text, words, part, titles)
            if found is not None:
                yield found


def _runs(text: str, words: tuple[Token, ...]) -> Iterator[Run]:
    """Yield the longest runs of words in capitals, with particles between them."""
    at = 0
    while at < len(words):
        if not _is_capital(text, words[at]) or words[at].form in words_of("not-names-en"):
            at += 1
            continue
        begin = at + (words[at].form in words_of("function-words-en"))
        end = at + 1
        while end < len(words) and _goes_on(text, words[end - 1], words[end]):
            if _is_capital(text, words[end]):
                if words[end].form in words_of("not-names-en"):
                    break
                end += 1
            elif _joins(words, begin, end) and _capital_after(text, words, end):
                end += 2
            else:
                break
        yield Run(at, end)
        at = end


def _joins(words: tuple[Token, ...], start: int, at: int) -> bool:
    """Tell whether a word may stand inside a name: “de”, or “of” after the name of a body."""
    form = words[at].form
    if form in words_of("name-particles"):
        return True
    if start < at and words[start].form in bodies() and words[start + 1].form in _OF:
        return form in _OF or form in _AND
    return form in _OF and words[at - 1].form in bodies()


def _capital_after(text: str, words: tuple[Token, ...], at: int) -> bool:
    after = at + 1
    return (
        after < len(words)
        and _goes_on(text, words[at], words[after])
        and _is_capital(text, words[after])
    )


def _goes_on(text: str, word: Token, following: Token) -> bool:
    """Tell whether nothing but space, or the full stop of an initial or title, stands between."""
    if word.span.of(text).endswith(("'s", "’s", "s’", "s'")):
        return False
    between = text[word.span.end : following.span.start]
    short = len(word.form) <= 1 or word.form in _with_full_stop()
    return not between.strip() or (between.strip() == "." and short)


def _parts(
    text: str, words: tuple[Token, ...], run: Run, known: frozenset[str], *, all_capitals: bool
) -> Iterator[Run]:
    """Yield what of a run is a name: in headlines and first in a sentence, what is known."""
    if all_capitals:
        start = None
        for at in range(run.start, run.end + 1):
            inside = at < run.end and words[at].form in known
            if inside and start is None:
                start = at
            elif not inside and start is not None:
                yield Run(start, at)
                start = None
        return
    start = run.start
    if start == 0 or _begins_anew(text, words[start]):
        common = words[start].form in words_of("function-words-en")
        alone = run.end - start == 1
        if common or (alone and words[start].form not in known):
            start += 1
        while start < run.end and not _is_capital(text, words[start]):
            start += 1
    if start < run.end:
        yield Run(start, run.end)


def _begins_anew(text: str, word: Token) -> bool:
    before = text[: word.span.start].rstrip()
    return not before or before[-1] in "\"“”„«»‘’'.!?:;–—(-"


def _mention(
    text: str, words: tuple[Token, ...], run: Run, titles: Sequence[Title]
) -> Mention | None:
    """Return the name in a run with its titles; `None` where there is nothing but titles."""
    starts = {title.start for title in titles}
    before, start, first = [], run.start, run.start
    for title in titles:
        inside = start <= title.start and title.end < run.end
        if inside and (title.words or title.end in starts):
            before.append(title)
            start = title.end
    if any(title.start <= start and title.end == run.end for title in titles):
        return None
    for title in reversed(titles):
        counts = title.words or first in starts
        if title.end == first and counts and _goes_on(text, words[first - 1], words[first]):
            before.insert(0, title)
            first = title.start
    name = words[start : run.end]
    if all(word.form in adjectives_of_countries() for word in name):
        return None
    said = tuple(dict.fromkeys(word for title in before for word in title.words))
    span = without_genitive(text, Span(name[0].span.start, name[-1].span.end))
    whole = Span(words[first].span.start, span.end)
    return Mention(span, whole, said, tuple(word.form for word in name))


@dataclass(frozen=True, slots=True)
class Title:
    """A title: the positions of its first word and after its last, and its words.

    `words` is empty for what is one only before a title; of those that are one title the first.
    """

    start: int
    end: int
    words: tuple[str, ...]


def titles_in(text: str, words: tuple[Token, ...]) -> tuple[Title, ...]:
    """Return the titles in a sentence, in order."""
    at = {word.span.start: position for position, word in enumerate(words)}
    found = []
    for hit in hits(text, TITLES, words):
        size = len(words_in(hit.span.of(text)))
        said = () if _WITH_TITLES.intersection(hit.headings) else (hit.meaning,)
        found.append(Title(at[hit.span.start], at[hit.span.start] + size, said))
    return tuple(found)


@made_of_lists
@cache
def adjectives_of_countries() -> frozenset[str]:
    """Return the adjectives of countries; the cache is of the lexicon."""
    return frozenset(lexicon(TITLES).get(_ADJECTIVES, ()))


@made_of_lists
@cache
def bodies() -> frozenset[str]:
    """Return the words for bodies, such as “council”; the cache is of the lexicon."""
    return frozenset(lexicon(BODIES).get("bodies", ()))


@made_of_lists
@cache
def _with_full_stop() -> frozenset[str]:
    """Return the titles after which a full stop may stand; the cache is of the lexicon."""
    titles = (entry for line in _titles() for entry in line.split(" = "))
    return frozenset(entry for entry in titles if len(entry) <= _SHORT)


@made_of_lists
@cache
def offices() -> frozenset[str]:
    """Return the titles that are offices; the cache is of the lexicon."""
    return frozenset(line.split(" = ")[0] for line in lexicon(TITLES).get("offices", ()))


def _titles() -> tuple[str, ...]:
    known = lexicon(TITLES)
    return tuple(line for heading in known for line in known[heading] if heading != _ADJECTIVES)


def _is_capital(text: str, word: Token) -> bool:
    return begins_with_capital(text, word.span)
