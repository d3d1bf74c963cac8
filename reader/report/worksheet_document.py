"""A worksheet for a class: the reports without their outlets, what to find, and an answer key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256

from reader.display.omissions import OmissionView, left_out_by, shortest_telling
from reader.display.phrases import counted, long_date, number
from reader.display.summary import tellers_of
from reader.model import Article, Comparison, Link, LinkType, Omission, Origin, Passage
from reader.report.blocks import (
    Block,
    Bullets,
    Document,
    Heading,
    Look,
    PageBreak,
    Paragraph,
    Run,
    Style,
    TableBlock,
    Words,
    cell,
    plain,
)
from reader.report.confirmed import Chosen
from reader.report.making import Report, colophon
from reader.report.sections import DifferenceLine, differences_by_kind, sure_sign

_POINTS = 10
"""So many points to tick are one lesson's work."""
_PAIRS = 6
_LINES = 2
"""Lines to write on for a point that is missing."""
_MOST_LINES = 8
_SHORT_NAME = 3
"""An outlet's name of so few letters is too likely to be another word."""


def worksheet_document(report: Report) -> Document:
    """Return the worksheet as a document; the answer key begins on a page of its own."""
    sheet = _Sheet(report)
    blocks = (*sheet.questions(), PageBreak(), *sheet.answers())
    texts = report.texts
    return report.document(blocks, texts("worksheet-title"), texts("foot"))


class _Sheet:
    """What is asked and what is answered, found once for both."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._made = report.comparison
        self._texts = report.texts
        self._chosen = Chosen(self._made, only_confirmed=report.options.only_confirmed)
        self._names = _outlets(self._made)
        self._tellers = tellers_of(self._made)
        self._points = _points(self._made, self._chosen)
        self._pairs = _pairs(self._made, self._chosen)
        self._missing = {
            article.label: [
                found
                for found in left_out_by(self._made, article.label).nowhere
                if self._chosen.omission(found.omission)
            ]
            for article in self._made.articles
        }

    # what is asked

    def questions(self) -> Iterator[Block]:
        """Give the reports and the questions."""
        texts = self._texts
        yield Heading(1, self._report.title)
        if self._report.author:
            yield Paragraph(plain(self._report.author), Style.SMALL)
        yield Paragraph(plain(texts("worksheet-name")), Style.SMALL)
        count = number(len(self._made.articles))
        yield Paragraph(plain(texts("worksheet-lead", count=count)), Style.LEAD)
        yield Heading(2, texts("worksheet-texts"))
        for article in self._made.articles:
            yield from self._text(article)
        if self._points:
            yield Heading(2, texts("worksheet-who"))
            yield Paragraph(plain(texts("worksheet-who-lead")), Style.LEAD)
            yield self._tick(answered=False)
        yield Heading(2, texts("worksheet-missing"))
        yield Paragraph(plain(texts("worksheet-missing-lead")), Style.LEAD)
        for label, found in self._missing.items():
            yield Paragraph(plain(self._how_many(label, found), Look.STRONG))
            lines = min(max(len(found), 1) * _LINES, _MOST_LINES)
            yield from (Paragraph((), Style.BLANK) for _ in range(lines))
        yield from self._wordings()
        yield Heading(2, texts("worksheet-talk"))
        talk = (texts(f"worksheet-talk-{n}") for n in (1, 2, 3))
        yield Bullets(tuple(plain(words) for words in talk))

    def _text(self, article: Article) -> Iterator[Block]:
        yield Heading(3, self._texts("worksheet-text", label=article.label))
        for sentences in _paragraphs(article):
            words: list[Run] = []
            for sentence, text in sentences:
                words += [Run(f"{sentence} ", Look.QUIET), Run(f"{self._hidden(text)} ")]
            yield Paragraph(tuple(words), Style.TOLD, article.language)

    def _hidden(self, text: str) -> str:
        """Return a text without the names of the outlets."""
        hidden = self._texts("worksheet-outlet")
        return self._names.sub(lambda _found: hidden, text) if self._names else text

    def _how_many(self, label: str, found: Sequence[OmissionView]) -> str:
        if not found:
            return self._texts("worksheet-missing-none", label=label)
        if len(found) == 1:
            return self._texts("worksheet-missing-one", label=label)
        points = counted(len(found), "point")
        return self._texts("worksheet-missing-count", label=label, points=points)

    def _wordings(self) -> Iterator[Block]:
        if not self._pairs:
            return
        texts = self._texts
        yield Heading(2, texts("worksheet-words"))
        yield Paragraph(plain(texts("worksheet-words-lead")), Style.LEAD)
        for link, _ in self._pairs:
            yield Bullets(tuple(self._sentence(end) for end in (link.left, link.right)))

    def _sentence(self, sentence: str) -> Words:
        return (
            Run(f"{sentence} ", Look.QUIET),
            Run(self._hidden(self._made.text(sentence))),
        )

    # what is answered

    def answers(self) -> Iterator[Block]:
        """Give the answer key."""
        texts = self._texts
        yield Heading(2, texts("worksheet-key"))
        yield Paragraph(plain(texts("worksheet-key-lead")), Style.LEAD)
        yield Heading(3, texts("worksheet-key-outlets"))
        yield Bullets(tuple(_revealed(article) for article in self._made.articles))
        if self._points:
            yield Heading(3, texts("worksheet-key-who"))
            yield self._tick(answered=True)
        yield Heading(3, texts("worksheet-key-missing"))
        for label, found in self._missing.items():
            yield Paragraph(plain(texts("worksheet-text", label=label), Look.STRONG))
            missing = tuple(self._answer(each) for each in found)
            yield Bullets(missing or (plain(texts("worksheet-key-nothing")),))
        if self._pairs:
            yield Heading(3, texts("worksheet-key-words"))
            yield Bullets(tuple(self._difference(link, lines) for link, lines in self._pairs))
        yield Paragraph(plain(colophon(self._made, texts, sums=True)), Style.SMALL)

    def _answer(self, found: OmissionView) -> Words:
        omission = found.omission
        tellers = [s for label in omission.told_by for s in found.passage.reading_of(label)]
        return (
            Run(self._made.text(found.telling)),
            Run(f" ({', '.join(tellers)}){_sure(omission)}"),
        )

    def _difference(self, link: Link, lines: Sequence[DifferenceLine]) -> Words:
        nothing = self._texts("nothing")
        told = "; ".join(f"{one.left or nothing} ↔ {one.right or nothing}" for one in lines)
        return (Run(f"{link.left}, {link.right}: ", Look.STRONG), Run(f"{told}{_sure(link)}"))

    def _tick(self, *, answered: bool) -> TableBlock:
        labels = [article.label for article in self._made.articles]
        rows = []
        for at, passage in enumerate(self._points, 1):
            telling = shortest_telling(self._made, passage)
            language = self._made.article_of(telling).language
            said = cell(f"{at}. {self._hidden(self._made.text(telling))}", language=language)
            told = (self._told(passage, label) if answered else "☐" for label in labels)
            rows.append((said, *(cell(words) for words in told)))
        width = max(40 // len(labels), 6)
        return TableBlock(
            caption=self._texts("worksheet-who-caption"),
            head=(self._texts("point"), *labels),
            rows=tuple(rows),
            widths=(60, *([width] * len(labels))),
        )

    def _told(self, passage: Passage, label: str) -> str:
        if passage.reading_of(label):
            return f"☑ {', '.join(passage.reading_of(label))}"
        in_part = label in self._tellers[passage.id]
        return self._texts("worksheet-in-part" if in_part else "worksheet-not")


def _sure(verdict: Link | Omission) -> str:
    return sure_sign(by_reader=verdict.origin is Origin.READER, fragile=verdict.fragile)


def _revealed(article: Article) -> Words:
    known = (article.title, article.author, long_date(article.published), article.url)
    rest = "; ".join(part for part in known if part and part != article.name)
    return (
        Run(f"{article.label} = {article.name}", Look.STRONG),
        *plain(f": {rest}" if rest else ""),
    )


def _outlets(comparison: Comparison) -> re.Pattern[str] | None:
    """Return what finds the outlets' names in a text, `None` if there is nothing to find."""
    names = {a.outlet.strip() for a in comparison.articles} | {
        a.author.strip() for a in comparison.articles
    }
    long_ones = sorted((n for n in names if len(n) > _SHORT_NAME), key=len, reverse=True)
    if not long_ones:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, long_ones))})(?!\w)", re.IGNORECASE)


def _points(comparison: Comparison, chosen: Chosen) -> tuple[Passage, ...]:
    """Return points that some tell and others do not, then others, in an order that tells nothing.

    The order is that of a checksum, so that it is the same each time.
    """
    known = {omission.passage for omission in comparison.alignment.omissions}
    tellers = tellers_of(comparison)
    some = [p for p in comparison.alignment.passages if chosen.passage(p)]
    asked = sorted(some, key=lambda p: (p.id not in known, -len(tellers[p.id])))[:_POINTS]
    return tuple(sorted(asked, key=lambda p: _shuffled(comparison, p)))


def _shuffled(comparison: Comparison, passage: Passage) -> str:
    text = comparison.text(shortest_telling(comparison, passage))
    return sha256(text.encode("utf-8", "replace")).hexdigest()


def _pairs(
    comparison: Comparison, chosen: Chosen
) -> tuple[tuple[Link, tuple[DifferenceLine, ...]], ...]:
    """Return linked sentences with few differing words: those that show most."""
    found: dict[tuple[str, str], list[DifferenceLine]] = {}
    for kind in differences_by_kind(comparison, chosen, quoting=False):
        for line in kind.lines:
            if line.left and line.right:
                for ends in line.links:
                    found.setdefault(ends, []).append(line)
    links = [
        link
        for link in comparison.alignment.links
        if (link.left, link.right) in found and link.type is LinkType.SAME
    ]
    best = sorted(links, key=lambda k: (len(found[k.left, k.right]), -k.score))[:_PAIRS]
    kept = [link for link in links if link in best]
    return tuple((link, tuple(found[link.left, link.right])) for link in kept)


def _paragraphs(article: Article) -> Iterator[list[tuple[str, str]]]:
    """Give an article's sentences, with their ids, paragraph by paragraph."""
    found: list[tuple[str, str]] = []
    end = 0
    for sentence in article.sentences:
        if found and "\n" in article.text[end : sentence.span.start]:
            yield found
            found = []
        found.append((sentence.id, article.text_of(sentence)))
        end = sentence.span.end
    if found:
        yield found
