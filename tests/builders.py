"""Comparisons built by hand, from sentences and a picture of what tells the same.

    comparison(
        {"A": ["Ten people died.", "Police came."], "B": ["A dozen died."], "C": ["Rain fell."]},
        "A1 = B1 / A2 / C1",
    )

In a picture `/` divides the passages, `=` is a link of sentences that tell the same, `~` a partial
one, and a number right after the sign is its score (`A1 =.87 B1`). A passage may hold several
chains: `A1 = B1, A2 = B1`. Links run between neighbours in a chain. A sentence that the picture
does not name gets a passage of its own at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from reader.alignment.verbatim import find_shared_texts
from reader.differences import find_differences
from reader.model import (
    Alignment,
    Article,
    Comparison,
    Link,
    LinkType,
    MadeWith,
    NearMiss,
    Notice,
    Omission,
    Passage,
    Reading,
    Sentence,
    Span,
)
from reader.prose import quoted

_ID = re.compile(r"([A-Z]+)(\d+)")
_CHAIN = re.compile(r"([=~])(\d*\.\d+)?|([A-Z]+\d+)")
_SCORES = {LinkType.SAME: 0.9, LinkType.PARTIAL: 0.6}
CREATED = "2021-12-05T10:00:00+00:00"


def article(*sentences: str, between: str = " ", **fields: str) -> Article:
    """Return an article of these sentences; `fields` are its label, title, outlet and so on.

    Its sentence ids begin with its label. Where nothing else is given the file is named after the
    label ("a.txt") and the checksum is the text's. `comparison` gives it its label.
    """
    text = between.join(sentences)
    label = fields.get("label", "")
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + len(between)
    known = {"file": f"{label.lower()}.txt" if label else "", "language": "en"}
    known["sha256"] = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        text=text,
        sentences=tuple(Sentence(f"{label}{n}", span) for n, span in enumerate(spans, 1)),
        **(known | fields),
    )


def comparison(
    articles: Mapping[str, Sequence[str] | Article],
    picture: str = "",
    *,
    across: str = "",
    nearest: Mapping[tuple[str, str], tuple[str, float]] | None = None,
    threshold: float = 0.5,
    model: str = "test-model",
    notices: Sequence[Notice] = (),
) -> Comparison:
    """Return the comparison that a picture shows.

    Its omissions, differences and shared texts are worked out.

    Args:
        articles: each article, or just its sentences, by its label.
        picture: as the module says.
        across: chains of links that run between passages; what they touch is told in part.
        nearest: for (silent article, passage id) its nearest miss; without it the article's
            first sentence, at 0.1.
        threshold: the least score of a link.
        model: the name of the model.
        notices: what the reader is to be told.
    """
    known = tuple(
        _labelled(given if isinstance(given, Article) else article(*given), label)
        for label, given in articles.items()
    )
    links = [*_links(picture), *_links(across)]
    passages = _passages(known, picture)
    omissions = tuple(_omissions(known, passages, links, nearest or {}))
    alignment = Alignment(tuple(links), passages, omissions)
    return Comparison(
        articles=known,
        alignment=alignment,
        differences=find_differences(known, alignment),
        made_with=MadeWith(
            "0.1.0", model, "f" * 16, threshold, "auto", CREATED, notices=tuple(notices)
        ),
        shared_texts=find_shared_texts(known, [list(quoted(a)) for a in known]),
    )


def _labelled(found: Article, label: str) -> Article:
    sentences = tuple(Sentence(f"{label}{n}", s.span) for n, s in enumerate(found.sentences, 1))
    file = found.file or f"{label.lower()}.txt"
    return replace(found, label=label, file=file, sentences=sentences)


def _links(picture: str) -> Iterator[Link]:
    for chain in re.split(r"[/,]", picture):
        before = ""
        kind, score = LinkType.SAME, 0.0
        for sign, number, sentence in _CHAIN.findall(chain):
            if sign:
                kind = LinkType.SAME if sign == "=" else LinkType.PARTIAL
                score = float(number) if number else _SCORES[kind]
                continue
            if before:
                left, right = sorted((before, sentence), key=_order)
                yield Link(left, right, score, kind)
            before = sentence


def _passages(articles: Sequence[Article], picture: str) -> tuple[Passage, ...]:
    known = [sentence.id for a in articles for sentence in a.sentences]
    groups = [_ID.findall(group) for group in picture.split("/") if group.strip()]
    named = [label + number for group in groups for label, number in group]
    unknown = set(named) - set(known)
    if unknown:
        raise ValueError(f"no such sentences: {sorted(unknown)}")
    members = [{label + number for label, number in group} for group in groups]
    members += [{sentence} for sentence in known if sentence not in named]
    if sum(map(len, members)) != len(known):
        raise ValueError("a sentence stands in two passages")
    return tuple(
        Passage(f"P{n}", tuple(_reading(a, group) for a in articles))
        for n, group in enumerate(members, 1)
    )


def _reading(found: Article, sentences: set[str]) -> Reading:
    return Reading(found.label, tuple(s.id for s in found.sentences if s.id in sentences))


def _omissions(
    articles: Sequence[Article],
    passages: Sequence[Passage],
    links: Sequence[Link],
    nearest: Mapping[tuple[str, str], tuple[str, float]],
) -> Iterator[Omission]:
    for passage in passages:
        inside = {s for reading in passage.readings for s in reading.sentences}
        elsewhere = {_other_end(link, inside) for link in links}
        for silent in articles:
            if silent.label not in passage.silent:
                continue
            ids = [sentence.id for sentence in silent.sentences]
            near = nearest.get((silent.label, passage.id), (ids[0], 0.1) if ids else None)
            yield Omission(
                silent.label,
                passage.id,
                passage.told_by,
                NearMiss(*near) if near else None,
                told_in_part=tuple(s for s in ids if s in elsewhere),
            )


def _other_end(link: Link, inside: set[str]) -> str:
    """Return the end of the link that lies outside when the other lies inside, else ""."""
    if (link.left in inside) == (link.right in inside):
        return ""
    return link.right if link.left in inside else link.left


def _order(sentence: str) -> tuple[int, str, int]:
    label = sentence.rstrip("0123456789")
    return len(label), label, int(sentence.removeprefix(label))
